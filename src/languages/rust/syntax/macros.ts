import type { Expr, Ident, MacroArg, MacroExpr, Path } from './ast'
import { holds } from './attributes'
import { diagnostic, Failure, unsupported } from './failure'
import type { Parser } from './parser'

type Input = MacroExpr['input']
type Reader = (p: Parser) => Input

const readers: Readonly<Record<string, Reader>> = {
  vec: readVec,
  matches: readMatches,
}

/** Macros whose arguments are expressions, with `name = value` among them where there is a format string. */
const formatting = new Set([
  ...['println', 'print', 'eprintln', 'eprint', 'format', 'write', 'writeln', 'panic', 'todo', 'unimplemented'],
  ...['unreachable', 'assert', 'assert_eq', 'assert_ne', 'debug_assert', 'debug_assert_eq', 'debug_assert_ne'],
  ...['format_args', 'dbg'],
])
const others = ['file', 'module_path']

/** Macros of the standard library that are known and not compiled. */
const known = new Set(
  'env option_env include include_str include_bytes global_asm is_x86_feature_detected trace_macros concat_bytes'.split(
    ' ',
  ),
)

/** Reads the arguments of a macro's call, where the parser stands behind the `!`. */
export function readMacro(p: Parser, path: Path): Expr {
  const { from } = path.span
  const { name } = path.segments[path.segments.length - 1]!
  if (!p.is('(') && !p.is('[') && !p.is('{')) p.unexpected('(', '[', '{')
  const open = p.position
  const close = p.token.mate
  const inner = p.inside(open, close)
  p.jump(close + 1)
  const span = p.spanFrom(from)
  try {
    return read(inner, name, span)
  } catch (failure) {
    // rustc parses a macro's arguments after the whole text: an error elsewhere comes first.
    if (!(failure instanceof Failure)) throw failure
    p.problems.push(failure.diagnostic)
    return { kind: 'macro', name, input: { kind: 'args', args: [] }, span }
  }
}

function read(p: Parser, name: Ident, span: Expr['span']): Expr {
  const constant = constants[name.name]
  if (constant) return constant(p, span)
  const reader = readers[name.name]
  if (reader) return { kind: 'macro', name, input: reader(p), span }
  if (formatting.has(name.name)) return { kind: 'macro', name, input: readArgs(p), span }
  if (others.includes(name.name)) return { kind: 'macro', name, input: { kind: 'args', args: [] }, span }
  if (known.has(name.name)) throw new Failure(unsupported(`${name.name}!`, name.span))
  const message = `cannot find macro \`${name.name}\` in this scope`
  throw new Failure(diagnostic(message, name.span))
}

/** Macros that come to a literal at once. */
const constants: Readonly<Record<string, (p: Parser, span: Expr['span']) => Expr>> = {
  line: (p, span) => ({ kind: 'int', value: BigInt(lineOf(p.source, span.from)), suffix: 'u32', span }),
  column: (p, span) => ({ kind: 'int', value: BigInt(columnOf(p.source, span.from)), suffix: 'u32', span }),
  stringify: (p, span) => ({ kind: 'string', value: restOfText(p), span }),
  concat: readConcat,
  cfg: (p, span) => ({ kind: 'bool', value: holds(p.rest()), span }),
  compile_error: (p, span) => {
    const first = p.grammar.expression(p)
    throw new Failure(diagnostic(first.kind === 'string' ? first.value : 'argument must be a string literal', span))
  },
}

const lineOf = (source: string, offset: number): number => source.slice(0, offset).split('\n').length
const columnOf = (source: string, offset: number): number => offset - source.lastIndexOf('\n', offset - 1)

function restOfText(p: Parser): string {
  const tokens = p.rest()
  if (tokens.length === 0) return ''
  return p.text({ from: tokens[0]!.from, to: tokens[tokens.length - 1]!.to }).replace(/\s+/g, ' ')
}

function readConcat(p: Parser, span: Expr['span']): Expr {
  const { args } = readArgs(p)
  return { kind: 'string', value: args.map(({ value }) => literalText(p, value)).join(''), span }
}

function literalText(p: Parser, value: Expr): string {
  if (value.kind === 'string' || value.kind === 'char') return value.value
  if (value.kind === 'int' || value.kind === 'bool') return String(value.value)
  if (value.kind === 'float') return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value)
  if (value.kind === 'unary' && value.operator === '-') return `-${literalText(p, value.operand)}`
  p.fail('expected a literal', value.span)
}

function readArgs(p: Parser): { kind: 'args'; args: MacroArg[] } {
  const args: MacroArg[] = []
  while (!p.is('eof')) {
    args.push(readArg(p))
    if (!p.eat(',') && !p.is('eof')) p.unexpected(',')
  }
  return { kind: 'args', args }
}

function readArg(p: Parser): MacroArg {
  const { from } = p.token
  let name: Ident | null = null
  if (p.is('identifier') && p.peek(1).kind === '=') {
    name = p.identifier()
    p.bump()
  }
  const value = p.grammar.expression(p)
  return { name, value, span: p.spanFrom(from) }
}

function readVec(p: Parser): Input {
  if (p.is('eof')) return { kind: 'args', args: [] }
  const { from } = p.token
  const value = p.grammar.expression(p)
  if (p.eat(';')) {
    const count = p.grammar.expression(p)
    if (!p.is('eof')) failMacro(p)
    return { kind: 'repeat', value, count }
  }
  const first: MacroArg = { name: null, value, span: p.spanFrom(from) }
  if (p.is('eof')) return { kind: 'args', args: [first] }
  if (!p.eat(',')) failMacro(p)
  const { args } = readArgs(p)
  return { kind: 'args', args: [first, ...args] }
}

/** No rule of a macro by example goes on with this token. */
function failMacro(p: Parser): never {
  const found = p.describe()
  if (p.is('eof')) p.fail('unexpected end of macro invocation', p.tokenSpan(), 'missing tokens in macro arguments')
  p.fail(`no rules expected ${found}`, p.tokenSpan(), 'no rules expected this token in macro call')
}

function readMatches(p: Parser): Input {
  const value = p.grammar.expression(p)
  if (!p.eat(',')) failMacro(p)
  const pattern = p.grammar.pattern(p, true)
  const guard = p.eat('if') ? p.grammar.expression(p) : null
  p.eat(',')
  if (!p.is('eof')) failMacro(p)
  return { kind: 'matches', value, pattern, guard }
}
