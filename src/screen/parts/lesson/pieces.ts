/** A part of a lesson's text: words, or a place that it names. */
export type Piece =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'step' | 'line'; readonly number: number }

/** Takes a lesson's text apart: `[8]` names a step, `[L17]` a line of the source. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(\[L?\d+\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const place = /^\[(L?)(\d+)\]$/.exec(part)
      if (place === null) return { kind: 'words', text: part }
      return { kind: place[1] === 'L' ? 'line' : 'step', number: Number(place[2]) }
    })
}
