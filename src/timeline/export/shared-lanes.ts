import type { CountLane, QueueLane, ValueLane } from '../timeline'
import { fillOf, inkOf, lettering, onStretch, stepsOn, type Stretch } from './stretch'
import { cut, element, fitted, monoPx, widthOf } from './svg'
import { rowPitch, rowsNeeded, waitingStrips } from './thread-lanes'

const stairs = { height: 84, top: 22, bottom: 14 }
const boxes = { height: 52, top: 6, box: 22, accessAt: 38 }

const isNumeric = (lane: ValueLane) => lane.values.some(({ number }) => number !== null)
export const valueLaneHeight = (lane: ValueLane) => (isNumeric(lane) ? stairs.height : boxes.height)

/** Numbers as a staircase, anything else as boxes. A ring is a read, a dot a write, in the colour of who did it. */
export const valueLane = (lane: ValueLane, stretch: Stretch) =>
  isNumeric(lane) ? staircase(lane, stretch) : boxed(lane, stretch)

function staircase(lane: ValueLane, stretch: Stretch): string {
  const { colours } = stretch
  const y = levels(lane.values.flatMap(({ number }) => number ?? []))
  const values = onStretch(lane.values, stretch).filter(({ number }) => number !== null)
  let free = -Infinity
  const numbers = values.map(({ number, text, from, left: begin, width }, index) => {
    // Beside the ring around a write that races.
    const left = begin + (stretch.racing.has(from - 1) ? 6 : 0)
    const room = index === values.length - 1 ? Infinity : width
    const needs = widthOf(text, monoPx)
    if (left < free || room < needs) return ''
    free = left + needs + 10
    // At the very end the number would stick out: it stands before the corner.
    const x = left + 6 + needs > stretch.right + 30 ? left - needs - 6 : left + 6
    return lettering(x, y(number!) - 6, text, { fill: colours.ink, face: 'mono', weight: 600, halo: colours.paper })
  })
  const level = (at: number) =>
    y(lane.values.findLast(({ from, number }) => from <= at && number !== null)?.number ?? 0)
  return [
    y.zero === null ? '' : rule(y.zero, stretch, '2 3'),
    path(
      values.map(({ number, left, width }) => [y(number!), left, left + width] as const),
      stretch,
    ),
    ...numbers,
    accesses(lane, stretch, (at, write) => (write ? (level(at) + level(at + 1)) / 2 : level(at))),
  ].join('')
}

function levels(numbers: readonly number[]) {
  let low = numbers.reduce((a, b) => Math.min(a, b), Infinity)
  let high = numbers.reduce((a, b) => Math.max(a, b), -Infinity)
  if (low === high) high = low + 1
  // Zero is shown where it is near: a balance below it is the point of many a story.
  if (low > 0 && low < (high - low) * 0.8) low = 0
  const bottom = stairs.height - stairs.bottom
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - stairs.top)
  return Object.assign(y, { zero: low <= 0 && high >= 0 ? y(0) : null })
}

const rule = (y: number, { left, right, colours }: Stretch, dashes?: string, stroke = colours['line-strong']) =>
  element('line', { x1: left, x2: right, y1: y, y2: y, stroke, 'stroke-dasharray': dashes })

function path(treads: readonly (readonly [y: number, from: number, to: number])[], { colours }: Stretch): string {
  const d = treads.map(([y, from, to], index) => `${index === 0 ? `M${from} ` : 'V'}${y}H${to}`).join('')
  if (d === '') return ''
  return element('path', { d, fill: 'none', stroke: colours.ink, 'stroke-width': 2, 'stroke-linejoin': 'round' })
}

function boxed(lane: ValueLane, stretch: Stretch): string {
  const { colours } = stretch
  const values = onStretch(lane.values, stretch).map(({ text, left, width }) => {
    const box = { x: left + 1, y: boxes.top, width: Math.max(2, width - 2), height: boxes.box, rx: 4 }
    return (
      element('rect', { ...box, fill: colours.hover, stroke: colours['line-strong'] }) +
      lettering(left + 8, boxes.top + 15, cut(text, width - 16, monoPx), { fill: colours.ink, face: 'mono' })
    )
  })
  return [...values, accesses(lane, stretch, () => boxes.accessAt)].join('')
}

function accesses(lane: ValueLane, stretch: Stretch, y: (at: number, write: boolean) => number): string {
  const { colours, racing } = stretch
  return stepsOn(lane.accesses, stretch)
    .map(({ at, thread, access }) => {
      const write = access === 'write'
      const cx = write ? stretch.x(at + 1) : (stretch.x(at) + stretch.x(at + 1)) / 2
      const cy = y(at, write)
      const colour = fillOf(stretch, thread)
      const ring = racing.has(at)
        ? element('circle', { cx, cy, r: 8.5, fill: 'none', stroke: colours.bad, 'stroke-width': 2 })
        : ''
      const looks = write
        ? { r: 5, fill: colour, stroke: colours.paper, 'stroke-width': 1.5 }
        : { r: 4.5, fill: colours.paper, stroke: colour, 'stroke-width': 2 }
      return ring + element('circle', { cx, cy, ...looks })
    })
    .join('')
}

const owners = { top: 20, bottom: 12, pitch: 14, most: 84 }
const highest = ({ counts }: CountLane) => counts.reduce((most, { strong }) => Math.max(most, strong), 1)
const ownersHeight = (lane: CountLane) => Math.min(owners.most, highest(lane) * owners.pitch)
export const countLaneHeight = (lane: CountLane) => owners.top + ownersHeight(lane) + owners.bottom

/** How many owners as a staircase that comes down to the floor when the value is freed. */
export function countLane(lane: CountLane, stretch: Stretch): string {
  const { colours, words } = stretch
  const floor = owners.top + ownersHeight(lane)
  const y = (count: number) => floor - (count / highest(lane)) * ownersHeight(lane)
  const counts = onStretch(lane.counts, stretch)
  let free = -Infinity
  const texts = counts.map(({ strong, weak, holders, left, width }) => {
    const whole = fitted(words.count(strong, weak, holders), width - 6)
    // Its first word alone would say nothing.
    const text = left < free ? '' : whole.includes(' ') ? whole : fitted(String(strong), width - 6)
    if (text !== '') free = left + widthOf(text) + 10
    return lettering(left + 6, y(strong) - 5, text, { fill: colours.soft, weight: 600 })
  })
  const after = (at: number) => lane.counts.findLast(({ from }) => from <= at + 1)?.strong ?? 0
  const changes = stepsOn(lane.changes, stretch).map(({ at, thread, by }) => {
    const colour = fillOf(stretch, thread)
    const looks = by === 0 ? { fill: colours.paper, stroke: colour } : { fill: colour, stroke: colours.paper }
    return element('circle', { cx: stretch.x(at + 1), cy: y(after(at)), r: 5, 'stroke-width': 1.75, ...looks })
  })
  const treads = counts.map(({ strong, left, width }) => [y(strong), left, left + width] as const)
  return [rule(floor, stretch, '2 3'), path(treads, stretch), ...texts, ...changes].join('')
}

const mostItems = 36

function shapeOf(lane: QueueLane) {
  const fixed = lane.capacity > 0 && lane.capacity <= 12 ? lane.capacity : 1
  const most = lane.contents.reduce((a, { items }) => Math.max(a, items.length), fixed)
  const pitch = Math.max(3, Math.min(18, Math.floor(108 / most)))
  const roof = 10 + (lane.ends.length > 0 ? 16 : 0)
  const floor = roof + Math.min(most, mostItems) * pitch + 4
  return { most, pitch, floor, height: floor + 20 + rowsNeeded(lane.waiting) * rowPitch + 6 }
}

export const queueLaneHeight = (lane: QueueLane) => shapeOf(lane).height

/** What is inside stands on the floor, oldest lowest; a bounded queue has a roof; who waits is below. */
export function queueLane(lane: QueueLane, stretch: Stretch): string {
  const { colours } = stretch
  const { floor, pitch } = shapeOf(lane)
  const roof = floor - lane.capacity * pitch - 3
  const moves = stepsOn(lane.moves, stretch).map(({ at, thread, operation }) => {
    const width = stretch.x(at + 1) - stretch.x(at)
    const letters = { fill: inkOf(stretch, thread), size: 11, anchor: 'middle' as const }
    return lettering(stretch.x(at) + width / 2, floor + 14, fitted(operation, width + 4), letters)
  })
  return [
    rule(floor, stretch),
    lane.capacity > 0 && roof >= 0 ? rule(roof, stretch, '5 3', colours.bad) : '',
    items(lane, stretch),
    ...moves,
    ends(lane, stretch),
    waitingStrips(lane.waiting, floor + 20, stretch),
  ].join('')
}

function items(lane: QueueLane, stretch: Stretch): string {
  const { floor, pitch } = shapeOf(lane)
  const { colours } = stretch
  return onStretch(lane.contents, stretch)
    .flatMap(({ items, left, width }) =>
      items.slice(0, mostItems).map(({ text, by }, row) => {
        const y = floor - (row + 1) * pitch
        const colour = by === null ? colours['line-strong'] : fillOf(stretch, by)
        const box = { x: left + 1, y, width: Math.max(1.5, width - 2), height: Math.max(2, pitch - 2) }
        const looks = { rx: Math.min(3, pitch / 4), fill: colour, 'fill-opacity': 0.14, stroke: colour }
        const shown = pitch >= 14 ? cut(text, width - 8, monoPx) : ''
        const letters = { fill: colours.ink, face: 'mono', anchor: 'middle' } as const
        return element('rect', { ...box, ...looks }) + lettering(left + width / 2, y + pitch - 6, shown, letters)
      }),
    )
    .join('')
}

/** Where the number of a channel's ends changes, it is said above the items: it is why a loop over the receiver ends. */
function ends(lane: QueueLane, stretch: Stretch): string {
  const { most, pitch, floor } = shapeOf(lane)
  const y = floor - Math.min(most, mostItems) * pitch - 8
  let free = -Infinity
  return onStretch(lane.ends, stretch)
    .map(({ senders, receiver, left }) => {
      const whole = stretch.words.ends(senders, receiver)
      const text = left < free || widthOf(whole) > stretch.right + 34 - left ? '' : whole
      if (text !== '') free = left + widthOf(text) + 8
      const last = senders === 0 || !receiver
      return lettering(left + 2, y, text, { fill: last ? stretch.colours.ink : stretch.colours.soft, weight: 600 })
    })
    .join('')
}
