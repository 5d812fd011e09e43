import type { Span } from '../../../../../program/diagnostic'

/** Where each part of a string literal's value stands in the source: `from` and `to` count in the value. */
export function spanInLiteral(source: string | null, literal: Span, from: number, to: number): Span {
  if (source === null) return literal
  const offsets = offsetsOf(source.slice(literal.from, literal.to))
  if (!offsets || to >= offsets.length) return literal
  return { from: literal.from + offsets[from], to: literal.from + offsets[to] }
}

/** For each UTF-16 unit of the value, and the end, its offset in the literal; null where it is no string literal. */
function offsetsOf(text: string): number[] | null {
  const raw = /^r(#*)"/.exec(text)
  if (raw) {
    const length = text.length - raw[0].length - 1 - raw[1].length
    return Array.from({ length: length + 1 }, (_, index) => raw[0].length + index)
  }
  if (!text.startsWith('"')) return null
  const offsets: number[] = []
  let at = 1
  while (at < text.length - 1) {
    const [length, units] = unit(text, at)
    for (let i = 0; i < units; i++) offsets.push(at)
    at += length
  }
  return [...offsets, at]
}

/** How long one character is in the source, and how many units of the value it makes. */
function unit(text: string, at: number): [length: number, units: number] {
  if (text[at] !== '\\') return [1, 1]
  const skipped = /^\\\n\s*/.exec(text.slice(at))
  if (skipped) return [skipped[0].length, 0]
  const hex = /^\\x[0-9a-fA-F]{2}/.exec(text.slice(at))
  if (hex) return [hex[0].length, 1]
  const unicode = /^\\u\{([0-9a-fA-F_]+)\}/.exec(text.slice(at))
  if (unicode) return [unicode[0].length, parseInt(unicode[1].replaceAll('_', ''), 16) > 0xffff ? 2 : 1]
  return [2, 1]
}
