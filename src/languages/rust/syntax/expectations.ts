import type { Diagnostic, Span } from '../../../program/diagnostic'
import { diagnostic } from './failure'
import { canBeginExpression, canBeginItem, describe, type Token } from './tokens'

/** A token that rustc does not take, where it stands. */
export interface Surprise {
  readonly source: string
  readonly previous: Token
  readonly token: Token
  readonly next: Token
  /** How messages name the token. */
  readonly found: string
}

const named: Readonly<Record<string, string>> = {
  ...{ identifier: 'identifier', path: 'path', type: 'type', lifetime: 'lifetime', operator: 'an operator' },
  constant: 'a const expression',
}

/** What could have stood there, as messages name it, each thing once and in the order of the messages. */
export function namesOf(kinds: readonly string[]): string[] {
  const names = new Set(kinds.map((kind) => named[kind] ?? `\`${kind}\``))
  return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

function enumerate(items: readonly string[]): string {
  if (items.length < 3) return items.join(' or ')
  return `${items.slice(0, -1).join(', ')}, or ${items[items.length - 1]!}`
}

const hasBreak = (source: string, from: number, to: number): boolean => source.slice(from, to).includes('\n')

/** "expected one of …, found …", with its labels. */
export function unexpectedToken(surprise: Surprise, wanted: readonly string[]): Diagnostic {
  const { source, previous, token, found } = surprise
  const span: Span = { from: token.from, to: token.to }
  if (token.kind === '==' && previous.kind === 'identifier' && wanted.includes('`=`')) {
    return diagnostic('unexpected `==`', span, { help: 'try using `=` instead' })
  }
  const list = enumerate(wanted)
  const many = wanted.length > 1
  const message = `expected ${many ? 'one of ' : ''}${list}, found ${found}`
  const short = wanted.length > 6 ? `${wanted.length} possible tokens` : list
  const label = many ? `expected one of ${short}` : `expected ${list}`
  const help = helpFor(surprise, wanted)
  if (!hasBreak(source, previous.to, token.from)) return diagnostic(message, span, { label, help })
  const place = token.kind === 'eof' ? { from: previous.from, to: previous.to } : { from: previous.to, to: previous.to }
  return diagnostic(message, span, { label: 'unexpected token', others: [{ span: place, message: label }], help })
}

/** Words for which people write others, by what they begin. */
const otherWords: Readonly<Record<string, string>> = {
  ...{ fun: 'fn', func: 'fn', function: 'fn', def: 'fn' },
}

function helpFor({ previous, token, next }: Surprise, wanted: readonly string[]): string | undefined {
  if (previous.kind !== 'identifier' && previous.kind !== '?') return undefined
  if (wanted.includes('`.`') && token.kind === 'identifier' && next.kind === ';')
    return 'you might have meant to write a field access'
  if (!wanted.includes('`!`')) return undefined
  const meant = otherWords[previous.name]
  if (meant) return `write \`${meant}\` instead of \`${previous.name}\` to declare a function`
  return previous.name === 'public' ? 'write `pub` instead of `public` to make the item public' : undefined
}

/**
 * A forgotten semicolon, where the token begins something new on another line; null where it is not that.
 * `replaces`: the token stands where the semicolon should.
 */
export function missingSemicolon(
  { source, previous, token, next, found }: Surprise,
  wanted: readonly string[],
): { problem: Diagnostic; replaces: boolean } | null {
  if (!hasBreak(source, previous.to, token.from)) return null
  const message = `expected \`;\`, found ${found}`
  const span = { from: token.from, to: token.to }
  if (token.kind === ',' || token.kind === ':') {
    const goesOn = next.kind === '}' || (canBeginExpression(next) && next.kind !== ':')
    if (previous.kind === ')' || !goesOn) return null
    return { problem: diagnostic(message, span, { help: 'change this to `;`' }), replaces: true }
  }
  const begins = canBeginExpression(token) || canBeginItem(token)
  if ((token.kind !== '}' && !begins) || wanted.includes('`,`')) return null
  const end = { from: previous.to, to: previous.to }
  const others = [{ span, message: 'unexpected token' }]
  return { problem: diagnostic(message, end, { others, help: 'add `;` here' }), replaces: false }
}

/** How messages name the token where a parser stands. */
export function nameToken(token: Token, source: string, inMacro: boolean): string {
  return inMacro && token.kind === 'eof' ? 'end of macro arguments' : describe(token, source)
}
