import { element } from './svg'

/** Where a texture lies. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const pitch = { hatch: 6 * Math.SQRT2, dots: 7 }

/*
 * As lines, not as patterns to fill with: on their way to PDF, browsers make an image of every area that a pattern fills, as large as what is
 * in sight, and what draws slides often shows patterns black.
 */

/** Strokes that lean to the right: blocked. */
export function hatching({ x, y, width, height }: Box, colour: string): string {
  let d = ''
  for (let at = pitch.hatch - height; at < width; at += pitch.hatch) {
    const [from, to] = [Math.max(0, at), Math.min(width, at + height)]
    if (to > from)
      d += `M${short(x + from)} ${short(y + height - from + at)}L${short(x + to)} ${short(y + height - to + at)}`
  }
  return d === '' ? '' : element('path', { d, fill: 'none', stroke: colour, 'stroke-width': 2, 'stroke-opacity': 0.55 })
}

/** Dots in rows: asleep. A line without length and with round ends is one. */
export function dotting({ x, y, width, height }: Box, colour: string): string {
  let d = ''
  const rows = Math.max(1, Math.floor(height / pitch.dots))
  const top = y + (height - (rows - 1) * pitch.dots) / 2
  for (let row = 0; row < rows; row++)
    for (let at = pitch.dots / 2; at < width - 1; at += pitch.dots)
      d += `M${short(x + at)} ${short(top + row * pitch.dots)}h0`
  if (d === '') return ''
  const round = { fill: 'none', 'stroke-width': 2.6, 'stroke-linecap': 'round' }
  return element('path', { d, ...round, stroke: colour, 'stroke-opacity': 0.75 })
}

const short = (value: number) => Math.round(value * 10) / 10
