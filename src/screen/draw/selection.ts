import type { Group, Plot } from './plot'

/** On the axis of time a step may span a sleep: what it did was at its end. */
const widest = 220
const narrowest = 2

/** A band through all lanes behind the step that led here. */
export function drawSelection(root: Group): SVGRectElement {
  return root.append('rect').attr('class', 'selected').attr('y', 0).node()!
}

export function moveSelection(band: SVGRectElement, plot: Plot, position: number, height: number): void {
  const to = plot.x(position)
  const from = Math.min(to - narrowest, Math.max(plot.x(position - 1), to - widest))
  const seen = position > 0 && to >= 0 && from <= plot.width
  band.setAttribute('x', String(from))
  band.setAttribute('width', String(seen ? to - from : 0))
  band.setAttribute('height', String(height))
}
