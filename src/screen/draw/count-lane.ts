import type { CountLane } from '../../timeline/timeline'
import { fitted, inSight, lowerBound, marksInSight, textWidth, type Group, type Plot, type Tip } from './plot'
import { greatest, remembered } from './remembered'
import { threadClass } from './thread-colours'

const top = 20
const bottom = 12
/** Space a step of one takes, and the most that all take together. */
const pitch = 14
const mostHeight = 84

const highest = remembered((lane: CountLane) => greatest(lane.counts, ({ strong }) => strong, 1))
const stairsHeight = (lane: CountLane) => Math.min(mostHeight, highest(lane) * pitch)

export const countLaneHeight = (lane: CountLane) => top + stairsHeight(lane) + bottom

export function countGeometry(lane: CountLane) {
  const height = stairsHeight(lane)
  const floor = top + height
  return { floor, y: (count: number) => floor - (count / highest(lane)) * height }
}

/** How many owners as a staircase that comes down to the floor when the value is freed; a dot in the colour of who changed it. */
export function drawCountLane(group: Group, lane: CountLane, plot: Plot): void {
  group.attr('class', 'lane count')
  const { floor, y } = countGeometry(lane)
  const counts = inSight(lane.counts, plot)
  group
    .selectAll('line.zero')
    .data([floor])
    .join('line')
    .attr('class', 'zero')
    .attr('x1', 0)
    .attr('x2', plot.width)
    .attr('y1', (at) => at)
    .attr('y2', (at) => at)
  group
    .selectAll('path.stairs')
    .data([
      counts.map(({ from, to, strong }, i) => `${i ? 'V' : `M${plot.x(from)} `}${y(strong)}H${plot.x(to)}`).join(''),
    ])
    .join('path')
    .attr('class', 'stairs')
    .attr('d', (path) => path)
  drawWords(group, lane, plot, y)
  drawChanges(group, lane, plot, y)
}

/** The count above its stretch, with the holders where there is room for them. */
function drawWords(group: Group, lane: CountLane, plot: Plot, y: (count: number) => number) {
  let free = -Infinity
  const shown = inSight(lane.counts, plot).flatMap((count) => {
    const x = Math.max(plot.x(count.from), 0) + 6
    const room = Math.min(plot.x(count.to), plot.width) - x
    const text = fitted(plot.words.count(count.strong, count.weak, count.holders), room)
    if (text === '' || x < free) return []
    free = x + textWidth(text) + 6
    const tip: Tip = { kind: 'count', label: lane.label, ...count }
    return [{ x, y: y(count.strong) - 5, from: count.from, text, tip }]
  })
  group
    .selectAll<SVGTextElement, (typeof shown)[number]>('text.owners')
    .data(shown, (count) => count.from)
    .join('text')
    .attr('class', 'owners')
    .attr('data-tip', '')
    .attr('x', (count) => count.x)
    .attr('y', (count) => count.y)
    .text((count) => count.text)
}

function drawChanges(group: Group, lane: CountLane, plot: Plot, y: (count: number) => number) {
  const after = (at: number) => {
    const found = lane.counts[lowerBound(lane.counts, ({ from }) => from, at + 1)]
    return found?.from === at + 1 ? found : lane.counts.at(-1)
  }
  const changes = marksInSight(lane.changes, plot).map((change) => {
    const tip: Tip = { kind: 'steps', first: change.at, count: 1 }
    return { ...change, x: plot.x(change.at + 1), y: y(after(change.at)?.strong ?? 0), tip }
  })
  group
    .selectAll<SVGCircleElement, (typeof changes)[number]>('circle.access')
    .data(changes, (change) => change.at)
    .join('circle')
    .attr('class', (change) => `access ${change.by === 0 ? 'read' : 'write'} ${threadClass(change.thread)}`)
    .attr('data-tip', '')
    .attr('cx', (change) => change.x)
    .attr('cy', (change) => change.y)
    .attr('r', 5)
}
