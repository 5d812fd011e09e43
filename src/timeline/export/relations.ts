import type { Conflict } from '../conflicts'
import type { Arrow } from '../timeline'
import { lettering, type Stretch } from './stretch'
import { element, widthOf } from './svg'

type YOf = (thread: number) => number | null
const half = 14

/** What lies between lanes: happens-before arrows behind the marks, data races before them. */
export function relations(arrows: readonly Arrow[], conflicts: readonly Conflict[], stretch: Stretch, yOf: YOf) {
  return {
    arrows: arrows.map((arrow) => arrowPath(arrow, stretch, yOf)).join(''),
    signs: conflictSigns(conflicts, stretch, yOf),
  }
}

/** From the end of one step to the beginning of another. What goes on to another line is left out. */
function arrowPath({ from, to }: Arrow, stretch: Stretch, yOf: YOf): string {
  const [y0, y1] = [yOf(from.thread), yOf(to.thread)]
  if (from.at < stretch.from || to.at >= stretch.to || y0 === null || y1 === null || y0 === y1) return ''
  const down = y1 > y0 ? 1 : -1
  const width = stretch.x(to.at + 1) - stretch.x(to.at)
  if (width < 8) return ''
  const [x0, x1] = [stretch.x(from.at + 1) - 6, stretch.x(to.at) + Math.min(6, width / 2)]
  const [a, b] = [y0 + half * down, y1 - half * down]
  return element('path', {
    d: bend(x0, a, x1, b),
    ...{ fill: 'none', stroke: stretch.colours.soft, 'stroke-width': 1.25, 'stroke-dasharray': '3 3' },
    'marker-end': 'url(#picture-arrow)',
  })
}

/** Steps that follow each other at once are nearly above each other: the arrow leaves and arrives upright. */
function bend(x0: number, y0: number, x1: number, y1: number): string {
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return Math.abs(x1 - x0) > 60
    ? `M${x0} ${y0}C${mx} ${y0} ${mx} ${y1} ${x1} ${y1}`
    : `M${x0} ${y0}C${x0} ${my} ${x1} ${my} ${x1} ${y1}`
}

/** A line between the two accesses, with a sign on it unless it would cover another. They have no order: no head. */
function conflictSigns(conflicts: readonly Conflict[], stretch: Stretch, yOf: YOf): string {
  const { colours, words } = stretch
  const width = widthOf(words.race, 6.3) + 27
  const taken: { x: number; y: number }[] = []
  const lines: string[] = []
  const signs: string[] = []
  for (const { from, to } of conflicts) {
    const [y0, y1] = [yOf(from.thread), yOf(to.thread)]
    if (from.at < stretch.from || to.at >= stretch.to || y0 === null || y1 === null || y0 === y1) continue
    const [x0, x1] = [from, to].map(({ at }) => (stretch.x(at) + stretch.x(at + 1)) / 2) as [number, number]
    const down = y1 > y0 ? 1 : -1
    const [a, b] = [y0 + 13 * down, y1 - 13 * down]
    const d = `M${x0} ${a}C${x0} ${(a + b) / 2} ${x1} ${(a + b) / 2} ${x1} ${b}`
    lines.push(element('path', { d, fill: 'none', stroke: colours.bad, 'stroke-width': 2 }))
    const y = Math.min(y0, y1) + 24 + Math.floor((Math.abs(y1 - y0) - 48) / 2 / 48) * 48
    const x = Math.max(stretch.left + width / 2, Math.min((x0 + x1) / 2, stretch.right - width / 2))
    if (taken.some((other) => Math.abs(other.y - y) < 20 && Math.abs(other.x - x) < width)) continue
    taken.push({ x, y })
    signs.push(sign(x, y, width, stretch))
  }
  return [...lines, ...signs].join('')
}

export const bolt = 'M1.5 -6.5L-3.5 1H-0.3L-1.2 6.5L3.5 -1.5H0.4L1.5 -6.5z'

function sign(x: number, y: number, width: number, { colours, words }: Stretch): string {
  const box = { x: -width / 2, y: -9, width, height: 18, rx: 9, fill: colours.bad, stroke: colours.paper }
  return element('g', { transform: `translate(${x} ${y})` }, [
    element('rect', { ...box, 'stroke-width': 1.5 }),
    element('path', { d: bolt, transform: `translate(${10 - width / 2} 0)`, fill: colours.paper }),
    lettering(6, 4, words.race, { fill: colours.paper, size: 11, weight: 650, anchor: 'middle' }),
  ])
}
