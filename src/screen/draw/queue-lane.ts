import type { QueueLane } from '../../timeline/timeline'
import { cut, fitted, inSight, marksInSight, spaced, monoPx, type Group, type Plot, type Tip } from './plot'
import { threadClass, threadColour } from './thread-colours'
import { rowsOf, waitsInSight } from './lock-lane'
import { greatest, remembered } from './remembered'

const top = 10
const waitPitch = 13

/** Room for how many senders a channel has. */
const endsHeight = 16

/** How many items stand above each other at most, the roof included, and how high each is drawn. */
const shapeOf = remembered((lane: QueueLane) => {
  const most = Math.max(
    1,
    lane.capacity > 0 && lane.capacity <= 12 ? lane.capacity : 0,
    greatest(lane.contents, (content) => content.items.length, 0),
  )
  const pitch = Math.max(3, Math.min(18, Math.floor(108 / most)))
  const roof = top + (lane.ends.length > 0 ? endsHeight : 0)
  const floor = roof + Math.min(most, 36) * pitch + 4
  const rows = Math.min(
    6,
    greatest(rowsOf(lane.waiting), (row) => row + 1, 0),
  )
  return { most, pitch, floor, rows, height: floor + 20 + rows * waitPitch + 6 }
})

export const queueLaneHeight = (lane: QueueLane) => shapeOf(lane).height

export function queueGeometry(lane: QueueLane) {
  const { floor, pitch } = shapeOf(lane)
  return { floor, pitch, waitTop: floor + 20, waitPitch }
}

/** What is inside stands on the floor, oldest lowest; a bounded queue has a roof; who waits to get in or out is below. */
export function drawQueueLane(group: Group, lane: QueueLane, plot: Plot): void {
  group.attr('class', 'lane queue')
  const shape = shapeOf(lane)
  drawFrame(group, lane, plot, shape)
  drawItems(group, lane, plot, shape)
  drawMoves(group, lane, plot, shape)
  drawEnds(group, lane, plot, shape)
  drawWaiting(group, lane, plot, shape)
}

type Shape = ReturnType<typeof shapeOf>

function drawFrame(group: Group, lane: QueueLane, plot: Plot, { floor, pitch }: Shape) {
  const roof = floor - lane.capacity * pitch - 3
  const lines = [{ kind: 'floor', y: floor }, ...(lane.capacity > 0 && roof >= 0 ? [{ kind: 'roof', y: roof }] : [])]
  group
    .selectAll('line.bound')
    .data(lines)
    .join('line')
    .attr('class', (line) => `bound ${line.kind}`)
    .attr('x1', 0)
    .attr('x2', plot.width)
    .attr('y1', (line) => line.y)
    .attr('y2', (line) => line.y)
}

function drawItems(group: Group, lane: QueueLane, plot: Plot, { floor, pitch }: Shape) {
  const columns = inSight(lane.contents, plot).map((content) => ({ ...content, x: plot.x(content.from) + 1 }))
  const items = spaced(columns, 2.5).flatMap((content) => {
    const tip: Tip = {
      kind: 'queue',
      label: lane.label,
      items: content.items.map((item) => item.text),
      capacity: lane.capacity,
      from: content.from,
      to: content.to,
    }
    const { x } = content
    const width = Math.max(1.5, plot.x(content.to) - plot.x(content.from) - 2)
    return content.items.slice(0, 36).map((item, row) => ({ ...item, x, width, row, from: content.from, tip }))
  })
  const shapes = group
    .selectAll<SVGGElement, (typeof items)[number]>('g.item')
    .data(items, (item) => `${item.from} ${item.row}`)
    .join((enter) => {
      const shape = enter.append('g').attr('data-tip', '')
      shape.append('rect')
      shape.append('text')
      return shape
    })
    .attr('class', (item) => `item ${item.by === null ? '' : threadClass(item.by)}`)
    .attr('transform', (item) => `translate(${item.x} ${floor - (item.row + 1) * pitch})`)
  shapes
    .select('rect')
    .attr('width', (item) => item.width)
    .attr('height', Math.max(2, pitch - 2))
    .attr('rx', Math.min(3, pitch / 4))
  shapes
    .select('text')
    .attr('x', (item) => Math.min(item.width / 2, Math.max(0, plot.width - item.x) / 2))
    .attr('y', pitch - 6)
    .text((item) => (pitch >= 14 ? cut(item.text, item.width - 6, monoPx) : ''))
}

function drawMoves(group: Group, lane: QueueLane, plot: Plot, { floor }: Shape) {
  const moves = marksInSight(lane.moves, plot).flatMap((move) => {
    const tip: Tip = { kind: 'steps', first: move.at, count: 1 }
    const width = plot.x(move.at + 1) - plot.x(move.at)
    const text = fitted(move.operation, width + 4)
    return text === '' ? [] : [{ ...move, x: plot.x(move.at) + width / 2, text, tip }]
  })
  group
    .selectAll<SVGTextElement, (typeof moves)[number]>('text.move')
    .data(moves, (move) => move.at)
    .join('text')
    .attr('class', (move) => `move ${threadClass(move.thread)}`)
    .attr('data-tip', '')
    .attr('x', (move) => move.x)
    .attr('y', floor + 14)
    .text((move) => move.text)
}

/** Where the number of a channel's ends changes, it is said above the items: it is why a loop over the receiver ends. */
function drawEnds(group: Group, lane: QueueLane, plot: Plot, { most, pitch, floor }: Shape) {
  let free = -Infinity
  const y = floor - Math.min(most, 36) * pitch - 8
  const ends = inSight(lane.ends, plot).flatMap((end) => {
    const x = Math.max(plot.x(end.from), 0) + 2
    const text = fitted(plot.words.ends(end.senders, end.receiver), plot.width - x)
    if (text === '' || x < free) return []
    free = x + text.length * 7
    return [{ x, y, text, from: end.from, last: end.senders === 0 || !end.receiver }]
  })
  group
    .selectAll<SVGTextElement, (typeof ends)[number]>('text.ends')
    .data(ends, (end) => end.from)
    .join('text')
    .attr('class', (end) => `ends${end.last ? ' last' : ''}`)
    .attr('x', (end) => end.x)
    .attr('y', (end) => end.y)
    .text((end) => end.text)
}

function drawWaiting(group: Group, lane: QueueLane, plot: Plot, { floor }: Shape) {
  const waits = waitsInSight(lane.waiting, plot).map(({ row, ...wait }) => {
    const tip: Tip = { kind: 'waiting', label: lane.label, ...wait }
    return { ...wait, row, tip }
  })
  const strips = group
    .selectAll<SVGGElement, (typeof waits)[number]>('g.waiting')
    .data(waits, (wait) => `${wait.from} ${wait.thread}`)
    .join((enter) => {
      const strip = enter.append('g').attr('data-tip', '')
      strip.append('rect').attr('height', 10).attr('rx', 2)
      strip.append('text').attr('y', 9)
      return strip
    })
    .attr('class', (wait) => `waiting ${threadClass(wait.thread)}`)
    .attr('transform', (wait) => `translate(0 ${floor + 20 + wait.row * waitPitch})`)
  strips
    .select('rect')
    .attr('x', (wait) => plot.x(wait.from) + 1)
    .attr('width', (wait) => Math.max(2, plot.x(wait.to) - plot.x(wait.from) - 2))
    .attr('fill', (wait) => `url(#hatch-${threadColour(wait.thread)})`)
  strips
    .select('text')
    .attr('x', (wait) => Math.min(plot.x(wait.to) + 5, plot.width - 60))
    .text((wait) => plot.words.waits(plot.words.thread(wait.thread)))
}
