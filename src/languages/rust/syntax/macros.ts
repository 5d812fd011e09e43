import type { Span } from '../../../program/diagnostic'
import type { Expr, Ident, MacroArg, MacroExpr, Path } from './ast'
import { holds } from './attributes'
import { diagnostic, Failure, unsupported } from './failure'
import { Restriction, type Parser } from './parser'
import type { Token } from './tokens'
import { macroNamed, readCallExpression } from './macro-rules/calls'
import { mostSimilar } from '../names/similar'

type Input = MacroExpr['input']
type Reader = (p: Parser, name: Ident, span: Span) => Input

const none: Reader = () => ({ kind: 'args', args: [] })

const readers: Readonly<Record<string, Reader>> = {
  ...forAll('println print eprintln eprint format panic todo unimplemented unreachable format_args', readFormat),
  ...forAll('write writeln', readWrite),
  ...forAll('assert debug_assert', readAssert),
  ...forAll('assert_eq assert_ne debug_assert_eq debug_assert_ne', readAssertEqual),
  ...forAll('file module_path', none),
  dbg: readFragments,
  vec: readVec,
  matches: readMatches,
}

function forAll(names: string, reader: Reader): Record<string, Reader> {
  return Object.fromEntries(names.split(' ').map((name) => [name, reader]))
}

/** Macros of the standard library that are known and not compiled. */
const known = new Set(
  'env option_env include include_str include_bytes global_asm is_x86_feature_detected trace_macros concat_bytes'.split(
    ' ',
  ),
)

/** Reads the arguments of a macro's call, where the parser stands behind the `!`. */
export function readMacro(p: Parser, path: Path): Expr {
  const own = macroNamed(p, path)
  if (own) return readCallExpression(p, own, path)
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
    p.problems.later.push(failure.diagnostic)
    return { kind: 'macro', name, input: { kind: 'args', args: [] }, span }
  }
}

function read(p: Parser, name: Ident, span: Span): Expr {
  const constant = lookUp(constants, name.name)
  if (constant) return constant(p, span)
  const reader = lookUp(readers, name.name)
  if (reader) return { kind: 'macro', name, input: reader(p, name, span), span }
  if (known.has(name.name)) throw new Failure(unsupported(`${name.name}!`, name.span))
  const help = similarName(name.name)
  throw new Failure(diagnostic(`cannot find macro \`${name.name}\` in this scope`, name.span, { help }))
}

function lookUp<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function similarName(name: string): string | undefined {
  const similar = mostSimilar([...Object.keys(readers), ...Object.keys(constants), ...known].sort(), name)
  return similar === null ? undefined : `a macro with a similar name exists: \`${similar}\``
}

/** Macros that come to a literal at once. */
const constants: Readonly<Record<string, (p: Parser, span: Span) => Expr>> = {
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

/** Tokens as they stand in the source, with single blanks between them; what a macro put together is set apart. */
function restOfText(p: Parser): string {
  let text = ''
  let last: Token | null = null
  for (const token of p.rest()) {
    if (token.isUnseen) continue
    const isBehind = last !== null && last.mark === token.mark && last.to === token.from
    if (last && !isBehind && !(last.mark !== token.mark && tight.has(token.kind))) text += ' '
    text += p.text(token)
    last = token
  }
  return text
}

const tight = new Set([',', ';', ')', ']', '.', '?'])

function readConcat(p: Parser, span: Span): Expr {
  const { args } = readFragments(p)
  return { kind: 'string', value: args.map(({ value }) => literalText(p, value)).join(''), span }
}

function literalText(p: Parser, value: Expr): string {
  if (value.kind === 'string' || value.kind === 'char') return value.value
  if (value.kind === 'int' || value.kind === 'bool') return String(value.value)
  if (value.kind === 'float') return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value)
  if (value.kind === 'unary' && value.operator === '-') return `-${literalText(p, value.operand)}`
  p.fail('expected a literal', value.span)
}

/** The arguments of a macro that formats: behind the first one, a comma or the end. */
function readFormat(p: Parser): { kind: 'args'; args: MacroArg[] } {
  const args: MacroArg[] = []
  while (!p.is('eof')) {
    // Nothing may follow the format string: neither a call nor a method.
    const isFormat = args.length === 0 && p.token.literal?.kind === 'string'
    args.push(isFormat ? readFormatString(p) : readArg(p))
    if (p.is('eof')) break
    if (args.length === 1) p.forget()
    if (!p.eat(',')) p.unexpected(',')
  }
  return { kind: 'args', args }
}

function readFormatString(p: Parser): MacroArg {
  const value = p.grammar.literal(p)
  return { name: null, value, span: value.span }
}

/** A destination or condition, then what `format!` takes. */
function readThenFormat(p: Parser): Input {
  if (p.is('eof')) return { kind: 'args', args: [] }
  const first = readArg(p)
  if (!p.is('eof') && !p.eat(',')) p.unexpected(',')
  return { kind: 'args', args: [first, ...readFormat(p).args] }
}

function readAssert(p: Parser, name: Ident, span: Span): Input {
  if (p.is('eof')) {
    const label = 'boolean expression required'
    p.fail('macro requires a boolean expression as an argument', span, { label })
  }
  return readThenFormat(p)
}

function readWrite(p: Parser, { name }: Ident, span: Span): Input {
  const first = p.is('eof') ? null : readArg(p)
  if (!first || (p.is('eof') ? name === 'write' : !p.is(','))) {
    p.fail(`requires a destination and format arguments, like \`${name}!(dest, "format string", args...)\``, span)
  }
  p.eat(',')
  return { kind: 'args', args: [first, ...readFormat(p).args] }
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

// Macros by example: what goes on otherwise than their rules say is an error of its own.

/** An expression that a rule asks for. */
function readFragment(p: Parser): MacroArg {
  if (!p.beginsExpression(0)) failRules(p)
  const { from } = p.token
  const value = p.grammar.expression(p)
  return { name: null, value, span: p.spanFrom(from) }
}

/** No rule goes on with this token. */
function failRules(p: Parser): never {
  if (p.is('eof')) {
    const place = { from: p.previous.to, to: p.previous.to }
    p.fail('unexpected end of macro invocation', place, { label: 'missing tokens in macro arguments' })
  }
  const help = p.previous.literal || p.previous.kind === 'identifier' ? 'missing comma here' : undefined
  const label = 'no rules expected this token in macro call'
  p.fail(`no rules expected ${p.describe()}`, p.tokenSpan(), { label, help })
}

/** Expressions with commas between them and perhaps one behind. */
function readFragments(p: Parser): { kind: 'args'; args: MacroArg[] } {
  const args: MacroArg[] = []
  while (!p.is('eof')) {
    args.push(readFragment(p))
    if (!p.is('eof') && !p.eat(',')) failRules(p)
  }
  return { kind: 'args', args }
}

function readVec(p: Parser): Input {
  if (p.is('eof')) return { kind: 'args', args: [] }
  const first = readFragment(p)
  if (p.eat(';')) {
    const count = readFragment(p).value
    if (!p.is('eof')) failRules(p)
    return { kind: 'repeat', value: first.value, count }
  }
  if (!p.is('eof') && !p.eat(',')) failRules(p)
  return { kind: 'args', args: [first, ...readFragments(p).args] }
}

function readAssertEqual(p: Parser): Input {
  const left = readFragment(p)
  if (!p.eat(',')) failRules(p)
  const right = readFragment(p)
  if (!p.is('eof') && !p.eat(',')) failRules(p)
  return { kind: 'args', args: [left, right, ...readFormat(p).args] }
}

function readMatches(p: Parser): Input {
  const { value } = readFragment(p)
  if (!p.eat(',')) failRules(p)
  if (p.is('eof')) failRules(p)
  const pattern = p.grammar.pattern(p, true)
  const guard = p.eat('if') ? p.grammar.expression(p, Restriction.AllowLet) : null
  p.eat(',')
  if (!p.is('eof')) failRules(p)
  return { kind: 'matches', value, pattern, guard }
}
