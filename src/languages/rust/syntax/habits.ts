import type { Span } from '../../../program/diagnostic'
import type { Expr } from './ast'
import type { Parser } from './parser'
import type { Token } from './tokens'

// What people write who come from other languages, and how rustc answers them.

const spanOf = ({ from, to }: Span): Span => ({ from, to })
const touch = (left: Token, right: Token): boolean => left.to === right.from

/** `mut x = 1;`, `auto x = 1;`, `var x = 1;` and `mut let x = 1;`, at the beginning of a statement. */
export function refuseForeignLet(p: Parser): void {
  const next = p.peek(1)
  const message = 'invalid variable declaration'
  if (p.is('mut') && next.kind === 'let') {
    p.fail(message, { from: p.token.from, to: next.to }, { help: 'switch the order of `mut` and `let`' })
  }
  if (next.kind !== 'identifier') return
  if (p.is('mut')) p.fail(message, p.tokenSpan(), { help: 'missing keyword' })
  for (const word of ['auto', 'var'])
    if (p.isWord(word)) {
      p.fail(message, p.tokenSpan(), { help: `write \`let\` instead of \`${word}\` to introduce a new variable` })
    }
}

/** `++x`, where the parser stands before the first plus; `--x` is a number negated twice. */
export function refuseIncrement(p: Parser): void {
  const { token } = p
  const next = p.peek(1)
  if (next.kind !== '+' || !touch(token, next)) return
  const more = { label: 'not a valid prefix operator', help: 'use `+= 1` instead' }
  p.fail('Rust has no prefix increment operator', { from: token.from, to: next.to }, more)
}

/** `x++` and `x--`, behind the first sign. */
export function refusePostfix(p: Parser, operator: Token): void {
  const { token } = p
  if ((operator.kind !== '+' && operator.kind !== '-') || token.kind !== operator.kind || !touch(operator, token))
    return
  const isPlus = operator.kind === '+'
  if (!isPlus && p.beginsExpression(1)) return
  const more = { label: 'not a valid postfix operator', help: `use \`${operator.kind}= 1\` instead` }
  const message = `Rust has no postfix ${isPlus ? 'increment' : 'decrement'} operator`
  p.fail(message, { from: operator.from, to: token.to }, more)
}

/** Comparisons of other languages, as the two tokens that they are read as, and what Rust has for them. */
const comparisons: readonly (readonly [string, string, string])[] = [
  ['==', '=', '=='],
  ['!=', '=', '!='],
  ['<', '>', '!='],
  ['<=', '>', ''],
]

/** `===`, `!==`, `<>` and `<=>`, behind the first of their tokens. Goes over the rest. */
export function reportForeignComparison(p: Parser, operator: Token): void {
  const { token } = p
  const known = comparisons.find(([first, second]) => operator.kind === first && token.kind === second)
  if (!known || !touch(operator, token)) return
  const text = known[0] + known[1]
  const span = { from: operator.from, to: token.to }
  const help = known[2] === '' ? undefined : `\`${text}\` is not a valid comparison operator, use \`${known[2]}\``
  const label = known[2] === '' ? '`<=>` is not a valid comparison operator, use `std::cmp::Ordering`' : undefined
  p.report(`invalid comparison operator \`${text}\``, span, { label, help })
  p.bump()
}

const words: Readonly<Record<string, readonly [operator: '&&' | '||', name: string]>> = {
  and: ['&&', 'conjunction'],
  or: ['||', 'disjunction'],
}

/** `and` and `or` behind an operand; they are taken for the operators that are meant. */
export function replaceForeignLogic(p: Parser): void {
  const { token } = p
  if (token.kind !== 'identifier') return
  const word = p.isWord(token.name) ? words[token.name] : undefined
  if (!word) return
  const [operator, name] = word
  p.report(`\`${token.name}\` is not a logical operator`, spanOf(token), {
    help: `use \`${operator}\` to perform logical ${name}`,
  })
  p.replaceToken(operator)
}

/** `not x` */
export function reportNot(p: Parser): boolean {
  const next = p.peek(1)
  if (!p.isWord('not') || !touchesOnLine(p, next)) return false
  if (next.kind !== 'identifier' && next.kind !== 'true' && next.kind !== 'false' && next.literal === null) return false
  p.report(`unexpected \`${p.text(next)}\` after identifier`, spanOf(next), {
    help: 'use `!` to perform logical negation or bitwise not',
  })
  return true
}

const touchesOnLine = (p: Parser, next: Token): boolean => !p.source.slice(p.token.to, next.from).includes('\n')

/** `a ? b : c`, at `b`, where a semicolon was expected. */
export function refuseTernary(p: Parser): void {
  if (p.previous.kind !== '?' || !p.beginsExpression(0)) return
  const span = p.attempt((ahead) => {
    ahead.grammar.expression(ahead)
    ahead.expect(':')
    ahead.grammar.expression(ahead)
    return ahead.spanFrom(p.previous.from)
  })
  if (span) p.fail('Rust has no ternary operator', span, { help: 'use an `if-else` expression instead' })
}

/** `name: Type = value`, a statement without its `let`, at the colon. */
export function refuseMissingLet(p: Parser): void {
  if (!p.is(':') || p.previous.kind !== 'identifier') return
  const isLet = p.attempt((ahead) => {
    ahead.bump()
    ahead.grammar.type(ahead)
    ahead.expect('=')
    return true
  })
  if (!isLet) return
  const help = 'you might have meant to introduce a new binding'
  p.fail('expected identifier, found `:`', p.tokenSpan(), { label: 'expected identifier', help })
}

/** `{ x: 1 }`: the fields of a struct without its name, at the brace. */
export function refuseStructWithoutName(p: Parser): void {
  if (p.peek(1).kind !== 'identifier' || p.peek(2).kind !== ':' || p.token.mate < 0) return
  const span = p.attempt((ahead) => {
    const path = { self: null, segments: [], span: ahead.tokenSpan() }
    return ahead.grammar.struct(ahead, path).span
  })
  const label = 'struct name missing for struct literal'
  if (span) p.fail('struct literal body without path', span, { label, help: 'add the correct type' })
}

/** `name(x: 1)`, at the colon. */
export function refuseNamedArgument(p: Parser, from: number, close: number): void {
  if (!p.is(':') || p.previous.kind !== 'identifier') return
  const name = p.text({ from, to: p.source.indexOf('(', from) })
  const help = `if \`${name}\` is a struct, use braces as delimiters`
  p.fail('invalid `struct` delimiters or `fn` call arguments', { from, to: p.tokens[close]!.to }, { help })
}

/** `pointer->field`; goes on as with a point. */
export function reportArrow(p: Parser): boolean {
  if (!p.is('->')) return false
  p.report('`->` is not valid syntax for field accesses and method calls', p.tokenSpan(), {
    help: 'try using `.` instead',
  })
  p.bump()
  return true
}

/** `.5`; what stands before it is nothing. */
export function readBareFraction(p: Parser): Expr | null {
  const next = p.peek(1)
  if (!p.is('.') || next.literal?.kind !== 'int' || !touch(p.token, next)) return null
  const { from } = p.bump()
  p.bump()
  const span = p.spanFrom(from)
  p.report('float literals must have an integer part', span, { help: 'must have an integer part' })
  return { kind: 'float', value: Number(p.text(span)), suffix: null, span }
}
