import { line, curveBumpX } from 'd3-shape'
import type { Arrow } from '../../timeline/timeline'
import { lowerBound, type Group, type Plot } from './plot'

/** Happens-before between threads: from the end of one step to the beginning of another. */
export function drawArrows(
  group: Group,
  arrows: readonly Arrow[],
  plot: Plot,
  yOf: (thread: number) => number | null,
): void {
  /** Where the last arrow between two threads began: closer than this they would be a smear. */
  const drawn = new Map<string, number>()
  const curve = line().curve(curveBumpX)
  // In order of their ends: those that end before what is in sight are not even looked at.
  const first = lowerBound(arrows, ({ to }) => to.at, plot.from)
  const inSight = arrows.slice(first).filter(({ from }) => from.at <= plot.to)
  const paths = inSight.flatMap((arrow) => {
    const from = yOf(arrow.from.thread)
    const to = yOf(arrow.to.thread)
    if (from === null || to === null || from === to) return []
    const down = to > from ? 1 : -1
    const time = plot.axis === 'time'
    const start: [number, number] = [plot.x(arrow.from.at + 1) - (time ? 0 : 6), from + 14 * down]
    const width = plot.x(arrow.to.at + 1) - plot.x(arrow.to.at)
    const end: [number, number] = [
      time ? plot.x(arrow.to.at + 1) : plot.x(arrow.to.at) + Math.min(6, width / 2),
      to - 14 * down,
    ]
    const between = `${arrow.from.thread} ${arrow.to.thread}`
    if (start[0] - (drawn.get(between) ?? -Infinity) < 7) return []
    drawn.set(between, start[0])
    // Two arrows into marks a pixel apart would be one thick line.
    if (width < 4 && !time) return []
    return [{ arrow, path: bend(start, end) ?? curve([start, end]) }]
  })
  group
    .selectAll<SVGPathElement, (typeof paths)[number]>('path')
    .data(paths, ({ arrow }) => `${arrow.kind} ${arrow.from.at} ${arrow.to.at}`)
    .join('path')
    .attr('class', ({ arrow }) => `arrow ${arrow.kind}`)
    .attr('marker-end', 'url(#arrow-head)')
    .attr('d', ({ path }) => path)
}

/** Steps that follow each other at once are nearly above each other: the arrow leaves and arrives upright. */
function bend([x0, y0]: [number, number], [x1, y1]: [number, number]): string | null {
  if (Math.abs(x1 - x0) > 60) return null
  const middle = (y0 + y1) / 2
  return `M${x0} ${y0}C${x0} ${middle} ${x1} ${middle} ${x1} ${y1}`
}
