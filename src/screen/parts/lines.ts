import type { Token } from './highlight'

/** Offset of the first character of every line. */
export function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the line (from 0) that an offset is in. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return low
}

/** A stretch of text cut where its colour changes. */
export function piecesOf(
  source: string,
  from: number,
  to: number,
  tokens: readonly Token[],
): { readonly text: string; readonly style: string }[] {
  const pieces = []
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  let at = from
  for (let i = low; i < tokens.length && tokens[i]!.from < to; i++) {
    const token = tokens[i]!
    const begin = Math.max(at, token.from)
    if (begin > at) pieces.push({ text: source.slice(at, begin), style: '' })
    at = Math.min(to, token.to)
    pieces.push({ text: source.slice(begin, at), style: token.style })
  }
  if (at < to) pieces.push({ text: source.slice(at, to), style: '' })
  return pieces
}
