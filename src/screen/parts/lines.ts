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

/** Part of a line in one style. */
export interface Piece {
  readonly text: string
  readonly style: string
}

/** Pieces from offset `from` on, with `style` added where one of some extents, in ascending order, covers the text. */
export function marked(
  pieces: readonly Piece[],
  from: number,
  extents: readonly { readonly from: number; readonly to: number }[],
  style: string,
): readonly Piece[] {
  const result: Piece[] = []
  let at = from
  for (const piece of pieces) {
    const end = at + piece.text.length
    for (const { from, to } of extents) {
      const [begin, until] = [Math.max(at, from), Math.min(end, to)]
      if (begin >= until) continue
      if (begin > at) result.push({ ...piece, text: piece.text.slice(at - end, begin - end) })
      result.push({
        text: piece.text.slice(begin - end, until === end ? undefined : until - end),
        style: `${piece.style} ${style}`,
      })
      at = until
    }
    if (at < end) result.push({ ...piece, text: piece.text.slice(at - end) })
    at = end
  }
  return result
}

/** A stretch of text cut where its colour changes. */
export function piecesOf(source: string, from: number, to: number, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
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
