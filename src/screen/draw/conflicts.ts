import type { Conflict } from '../../timeline/conflicts'
import type { Group, Plot } from './plot'

const half = 13
/** From a lane's middle to the middle of the gap below it. */
const gap = 24

interface Drawn {
  readonly key: string
  readonly path: string
  /** Middle of the sign on the line. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly text: string
}

/** Data races: a line between the two accesses, with a sign that says so. They have no order, so it has no head. */
export function drawConflicts(
  group: Group,
  conflicts: readonly Conflict[],
  plot: Plot,
  yOf: (thread: number) => number | null,
): void {
  const signs: Drawn[] = []
  const drawn = conflicts.flatMap((conflict) => drawnOf(conflict, plot, yOf, signs))
  group
    .selectAll<SVGPathElement, Drawn>('path.conflict')
    .data(drawn, ({ key }) => key)
    .join('path')
    .attr('class', 'conflict')
    .attr('d', ({ path }) => path)
  const shapes = group
    .selectAll<SVGGElement, Drawn>('g.sign')
    .data(signs, ({ key }) => key)
    .join((enter) => {
      const sign = enter.append('g').attr('class', 'sign')
      sign.append('rect').attr('y', -9).attr('height', 18).attr('rx', 9)
      sign.append('path').attr('d', 'M1.5 -6.5L-3.5 1H-0.3L-1.2 6.5L3.5 -1.5H0.4L1.5 -6.5z')
      sign.append('text').attr('y', 4)
      return sign
    })
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
  shapes
    .select('rect')
    .attr('x', ({ width }) => -width / 2)
    .attr('width', ({ width }) => width)
  shapes.select('path').attr('transform', ({ width }) => `translate(${width / 2 - width + 10} 0)`)
  shapes
    .select('text')
    .attr('x', 6)
    .text(({ text }) => text)
}

/** At 11 px and bold; Hangul is as wide as it is high. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter >= '\u1100' ? 10.6 : 6.3), 0)

/** @param signs the signs so far: where one more would cover them, there is none */
function drawnOf(
  { from, to, subject }: Conflict,
  plot: Plot,
  yOf: (thread: number) => number | null,
  signs: Drawn[],
): Drawn[] {
  if (to.at < plot.from || from.at > plot.to) return []
  const [y0, y1] = [yOf(from.thread), yOf(to.thread)]
  if (y0 === null || y1 === null || y0 === y1) return []
  const middle = (at: number) => (plot.x(at) + plot.x(at + 1)) / 2
  const [x0, x1] = [middle(from.at), middle(to.at)]
  if (plot.x(to.at + 1) - plot.x(from.at) < 10) return []
  const down = y1 > y0 ? 1 : -1
  const [a, b] = [y0 + half * down, y1 - half * down]
  const bend = (a + b) / 2
  const path = `M${x0} ${a}C${x0} ${bend} ${x1} ${bend} ${x1} ${b}`
  const width = widthOf(plot.words.race()) + 27
  // In the gap between two lanes that is nearest to the line's middle.
  const upper = Math.min(y0, y1)
  const y = upper + gap + Math.floor((Math.abs(y1 - y0) - 48) / 2 / 48) * 48
  const x = Math.max(width / 2 + 2, Math.min((x0 + x1) / 2, plot.width - width / 2 - 2))
  const sign = { key: `${subject} ${from.at} ${to.at}`, path, x, y, width, text: plot.words.race() }
  const covers = signs.some((other) => Math.abs(other.y - y) < 20 && Math.abs(other.x - x) < (other.width + width) / 2)
  if (!covers) signs.push(sign)
  return [sign]
}
