import type { Span } from '../../../program/diagnostic'
import type { BlockExpr, Expr, Path, Pattern, Statement } from './ast'
import { readInnerAttributes } from './attributes'
import { isBlockLike } from './block-like'
import { refuseForeignLet, refuseMissingLet, refuseStructWithoutName, refuseTernary } from './habits'
import { macroNamed, readCall } from './macro-rules/calls'
import type { MacroDef } from './macro-rules/rules'
import { Restriction, type Attributes, type Parser } from './parser'
import { atPath } from './paths'
import { refuseComma } from './patterns'
import { readStruct } from './primary'

/** Reads `{ … }`. */
export function readBlock(p: Parser): BlockExpr {
  const { from } = p.token
  if (!p.at('{')) p.fail(`expected \`{\`, found ${p.describe()}`, p.tokenSpan(), { label: 'expected `{`' })
  if (p.peek(2).kind === ':') refuseStructWithoutName(p)
  const { mate } = p.bump()
  const block = p.recovering(() => p.nested(() => p.restricted(0, () => readRest(p, from))))
  if (block) return block
  p.jump(mate + 1)
  return { kind: 'block', label: null, isUnsafe: false, statements: [], value: null, span: p.spanFrom(from) }
}

/** What stands in a block behind its opening brace. */
function readRest(p: Parser, from: number): BlockExpr {
  readInnerAttributes(p)
  const statements: Statement[] = []
  while (!p.eat('}')) {
    if (p.is('eof')) p.unexpected('}')
    readStatement(p, statements)
  }
  const last = statements[statements.length - 1]
  let value: Expr | null = null
  if (last?.kind === 'expression' && !last.semicolon) {
    value = last.value
    statements.pop()
  }
  return { kind: 'block', label: null, isUnsafe: false, statements, value, span: p.spanFrom(from) }
}

/** Reads a statement with its semicolon and adds what it comes to: several items may come of one macro. */
function readStatement(p: Parser, statements: Statement[]): void {
  const attributes = p.grammar.attributes(p)
  const { length } = statements
  const known = p.found()
  readPlain(p, statements, attributes)
  if (!attributes.dropped) return
  statements.length = length
  p.forgetSince(known)
}

function readPlain(p: Parser, statements: Statement[], attributes: Attributes): void {
  const { from } = p.token
  const add = (statement: Statement) => void statements.push(statement)
  if (p.is('let')) return add(readLet(p, from))
  refuseForeignLet(p)
  if (atPath(p) && !p.is('<') && !p.is('<<') && !beginsItem(p)) return readPathStatement(p, from, statements)
  const items = p.grammar.items(p, attributes)
  if (items) for (const item of items) add({ kind: 'item', item, span: item.span })
  else if (p.eat(';')) add({ kind: 'empty', span: p.spanFrom(from) })
  else if (p.is('}')) refuseAttributes(p, attributes)
  else add(endStatement(p, from, p.grammar.expression(p, Restriction.Statement)))
}

function refuseAttributes(p: Parser, { list }: Attributes): void {
  const last = list[list.length - 1]
  if (last) p.report('expected statement after outer attribute', last.span)
}

/** Words that look like names and begin items. */
function beginsItem(p: Parser): boolean {
  const next = p.peek(1)
  if (p.isWord('union')) return next.kind === 'identifier'
  if (p.isWord('auto')) return next.kind === 'trait'
  if (p.isWord('thread_local')) return next.kind === '!'
  return p.isWord('macro_rules') && next.kind === '!' && p.peek(2).kind === 'identifier'
}

function readLet(p: Parser, from: number): Statement {
  p.bump()
  const pattern = p.grammar.pattern(p, true)
  refuseComma(p)
  const colon = p.token
  const type = p.eat(':') ? p.within(...typeLabel(p, colon, pattern), () => p.grammar.type(p)) : null
  const value = p.eat('=') ? p.grammar.expression(p) : null
  const otherwise = value && p.eat('else') ? p.grammar.block(p) : null
  if (!p.at(';')) refuseTernary(p)
  if (type && !value) p.within(...typeLabel(p, colon, pattern), () => p.semicolon())
  else p.semicolon()
  return { kind: 'let', pattern, type, value, otherwise, span: p.spanFrom(from) }
}

function typeLabel(p: Parser, { from, to }: Span, pattern: Pattern): [span: Span, message: string] {
  return [{ from, to }, `while parsing the type for \`${p.text(pattern.span)}\``]
}

/** A statement that a path begins: a macro's call, a struct's literal or any expression. */
function readPathStatement(p: Parser, from: number, statements: Statement[]): void {
  const path = p.grammar.path(p, 'expression')
  if (p.eat('!')) return void statements.push(...readMacroStatement(p, from, path))
  const start: Expr = p.at('{') ? readStruct(p, path) : { kind: 'path', path, span: path.span }
  statements.push(endStatement(p, from, p.grammar.expressionRest(p, start)))
}

function readMacroStatement(p: Parser, from: number, path: Path): Statement[] {
  const own = macroNamed(p, path)
  return own && endsStatement(p) ? readStatements(p, own, path) : [readMacroCall(p, from, path)]
}

/** Whether the macro's call that begins here is a statement by itself. */
function endsStatement(p: Parser): boolean {
  const behind = p.tokens[p.token.mate + 1]!.kind
  if (p.is('{')) return behind !== '.' && behind !== '?'
  return behind === ';' || behind === '}' || behind === 'eof'
}

/** The statements that a call of a macro comes to; the last one's value counts where no semicolon follows the call. */
function readStatements(p: Parser, macro: MacroDef, path: Path): Statement[] {
  const statements = readCall<Statement[]>(p, macro, path, [], (inner) => {
    const found: Statement[] = []
    while (!inner.is('eof')) readStatement(inner, found)
    return found
  })
  const last = statements[statements.length - 1]
  if (p.eat(';') && last?.kind === 'expression') statements[statements.length - 1] = { ...last, semicolon: true }
  return statements
}

/** A call of a macro with braces ends a statement, unless `.` or `?` goes on with it. */
function readMacroCall(p: Parser, from: number, path: Path): Statement {
  const braces = p.is('{')
  const call = p.grammar.macro(p, path)
  if (braces && !p.is('.') && !p.is('?')) {
    const semicolon = p.eat(';')
    return { kind: 'expression', value: call, semicolon, span: p.spanFrom(from) }
  }
  return endStatement(p, from, p.grammar.expressionRest(p, call))
}

function endStatement(p: Parser, from: number, value: Expr): Statement {
  let semicolon = p.eat(';')
  if (!semicolon && !isBlockLike(value) && !p.is('}') && !(p.inMacro && p.is('eof'))) {
    refuseTernary(p)
    refuseMissingLet(p)
    p.semicolon('}')
    semicolon = true
  }
  return { kind: 'expression', value, semicolon, span: p.spanFrom(from) }
}
