import type { Span } from '../../../program/diagnostic'
import type { Attribute } from './ast'
import type { Attributes, Parser } from './parser'
import type { Token } from './tokens'

const none: Attributes = { list: [], dropped: false }

/** Reads `#[…] #[…]`. */
export function readAttributes(p: Parser): Attributes {
  if (!p.is('#')) return none
  const list: Attribute[] = []
  let dropped = false
  while (p.is('#')) {
    const { from } = p.token
    p.bump()
    if (p.is('!')) {
      p.fail('an inner attribute is not permitted in this context', { from, to: p.peek(1).to })
    }
    dropped = readAttribute(p, from, list) || dropped
  }
  return { list, dropped }
}

/** Goes over `#![…]` at the beginning of a file, a module or a block. */
export function readInnerAttributes(p: Parser): void {
  while (p.is('#') && p.peek(1).kind === '!' && p.peek(2).kind === '[') {
    const { from } = p.token
    p.bump()
    p.bump()
    const list: Attribute[] = []
    readAttribute(p, from, list)
    if (list[0]!.name === 'feature') {
      const message = '`#![feature]` may not be used on the stable release channel'
      p.reportLater(message, list[0]!.span, { code: 'E0554' })
    }
  }
}

/** Reads `[name(words)]`; whether it drops what follows. */
function readAttribute(p: Parser, from: number, list: Attribute[]): boolean {
  if (!p.at('[')) p.unexpected('!', '[')
  const close = p.token.mate
  p.bump()
  if (p.is('unsafe')) p.jump(p.position + 2)
  const path = p.grammar.path(p, 'module')
  const name = path.segments.map((segment) => segment.name.name).join('::')
  const words: string[] = []
  const wordSpans: Span[] = []
  const start = p.position
  for (let i = start; i < close; i++) {
    const { kind, name: word, literal, from, to } = p.tokens[i]!
    if (kind === 'identifier') words.push(word)
    else if (literal?.kind === 'string') words.push(literal.value)
    else continue
    wordSpans.push({ from, to })
  }
  p.jump(close + 1)
  list.push({ name, words, wordSpans, span: p.spanFrom(from) })
  if (name === 'test' || name === 'bench') return true
  return name === 'cfg' && !holds(p.tokens.slice(start + 1, close - 1))
}

const facts = new Set(['unix', 'debug_assertions', 'panic="unwind"', 'target_os="linux"', 'target_family="unix"'])
for (const fact of ['target_pointer_width="64"', 'target_arch="x86_64"', 'target_endian="little"', 'target_env="gnu"'])
  facts.add(fact)
for (const width of ['8', '16', '32', '64', 'ptr']) facts.add(`target_has_atomic="${width}"`)

/**
 * Whether a condition of `#[cfg(…)]` holds: for a debug build on Linux, and no test.
 * @param tokens the condition: a name, `name = "value"`, or `all`, `any`, `not` of conditions
 */
export function holds(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens
  if (!first) return true
  if (first.kind === 'true') return true
  if (second?.kind === '=')
    return third?.literal?.kind === 'string' && facts.has(`${first.name}="${third.literal.value}"`)
  if (second?.kind !== '(') return facts.has(first.name)
  const parts = splitAtCommas(tokens.slice(2, -1)).map(holds)
  if (first.name === 'not') return !parts[0]
  return first.name === 'any' ? parts.includes(true) : !parts.includes(false)
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.kind === '(') depth++
    else if (token.kind === ')') depth--
    if (token.kind === ',' && depth === 0) parts.push([])
    else parts[parts.length - 1]!.push(token)
  }
  return parts.filter((part) => part.length > 0)
}
