import { drag } from 'd3-drag'
import { select } from 'd3-selection'

/** The line between what has happened and what has not; its flag carries the position and can be dragged. */
export interface Playhead {
  readonly flag: SVGGElement
  readonly line: SVGLineElement
  readonly veil: SVGRectElement
}

export function drawPlayhead(axis: SVGSVGElement, plot: SVGSVGElement): Playhead {
  const veil = select(plot).append('rect').attr('class', 'veil').attr('y', 0)
  const line = select(plot).append('line').attr('class', 'playhead').attr('y1', 0)
  const flag = select(axis).append('g').attr('class', 'flag')
  flag.append('rect').attr('class', 'reach').attr('y', 2).attr('height', 30)
  flag.append('rect').attr('class', 'body').attr('y', 9).attr('height', 20).attr('rx', 10)
  flag.append('path').attr('d', 'M-4 28.5h8l-4 5.5z')
  flag.append('text').attr('y', 23.5)
  return { flag: flag.node()!, line: line.node()!, veil: veil.node()! }
}

/** All that a step changes in the timelines: three attributes, whatever the length of the run. */
/** @param end where the run ends: past it there is nothing that could be yet to come */
export function movePlayhead(head: Playhead, x: number, text: string, width: number, end: number): void {
  const half = Math.max(15, text.length * 3.9 + 9)
  // The flag stays inside; the line does not lie.
  const seen = Math.max(0, Math.min(x, width))
  head.flag.setAttribute('transform', `translate(${seen} 0)`)
  head.flag.classList.toggle('outside', x < -1 || x > width + 1)
  // Room to catch it, and paper over the names of the steps beside it.
  const reach = Math.max(half + 7, 34)
  select(head.flag)
    .select('rect.reach')
    .attr('x', -reach)
    .attr('width', 2 * reach)
  const body = select(head.flag).select('rect.body')
  body.attr('x', -half).attr('width', 2 * half)
  select(head.flag).select('text').text(text)
  head.line.setAttribute('transform', `translate(${x} 0)`)
  head.veil.setAttribute('x', String(seen))
  head.veil.setAttribute('width', String(end <= x ? 0 : Math.max(0, width - seen)))
}

export function dragPlayhead(head: Playhead, container: SVGSVGElement, moved: (pixel: number) => void): void {
  const behaviour = drag<SVGGElement, unknown>()
    .container(() => container)
    .on('start drag', (event: { readonly x: number }) => moved(event.x))
    // From where the pointer is, not from where the flag was caught.
    .subject((event: { readonly x: number; readonly y: number }) => ({ x: event.x, y: event.y }))
  select(head.flag).call(behaviour)
}
