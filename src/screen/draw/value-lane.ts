import { scaleLinear } from 'd3-scale'
import type { ValueLane } from '../../timeline/timeline'
import { cut, inSight, marksInSight, monoPx, textWidth, type Group, type Plot, type Tip } from './plot'
import { remembered } from './remembered'
import { threadClass } from './thread-colours'

const stairs = { height: 84, top: 22, bottom: 14 }
const boxes = { height: 52, top: 6, box: 22, accessAt: 38 }

export const valueGeometry = { stairs, boxes }

export const isNumeric = remembered((lane: ValueLane) => lane.values.some((value) => value.number !== null))

export const valueLaneHeight = (lane: ValueLane) => (isNumeric(lane) ? stairs.height : boxes.height)

/** Numbers as a staircase, anything else as boxes. A ring is a read, a dot a write, in the colour of who did it. */
export function drawValueLane(group: Group, lane: ValueLane, plot: Plot): void {
  group.attr('class', 'lane value')
  if (isNumeric(lane)) drawStairs(group, lane, plot)
  else drawBoxes(group, lane, plot)
}

export const levelsOf = remembered((lane: ValueLane) => {
  const numbers = lane.values.flatMap((value) => (value.number === null ? [] : [value.number]))
  let low = Infinity
  let high = -Infinity
  for (const number of numbers) {
    low = Math.min(low, number)
    high = Math.max(high, number)
  }
  if (low === high) high = low + 1
  // Zero is shown where it is near: a balance below it is the point of many a story.
  if (low > 0 && low < (high - low) * 0.8) low = 0
  const y = scaleLinear([low, high], [stairs.height - stairs.bottom, stairs.top])
  return { y, zero: low <= 0 && high >= 0 ? y(0) : null, low, high }
})

function drawStairs(group: Group, lane: ValueLane, plot: Plot) {
  const { y, zero } = levelsOf(lane)
  const values = inSight(lane.values, plot).filter((value) => value.number !== null)
  group
    .selectAll('line.zero')
    .data(zero === null ? [] : [zero])
    .join('line')
    .attr('class', 'zero')
    .attr('x1', 0)
    .attr('x2', plot.width)
    .attr('y1', (at) => at)
    .attr('y2', (at) => at)
  group
    .selectAll('path.stairs')
    .data([stairsPath(values, y, plot)])
    .join('path')
    .attr('class', 'stairs')
    .attr('d', (path) => path)
  drawNumbers(group, lane, values, y, plot)
  drawAccesses(group, lane, plot, (at) => {
    const value = valueAt(lane, at)?.number ?? null
    return value === null ? stairs.height / 2 : y(value)
  })
}

function stairsPath(values: ValueLane['values'], y: (value: number) => number, plot: Plot): string {
  let path = ''
  let drawn = -Infinity
  for (const value of values) {
    const level = y(value.number!)
    const from = plot.x(value.from)
    if (value !== values.at(-1) && plot.x(value.to) - drawn < 0.5) continue
    drawn = plot.x(value.to)
    path += path !== '' ? `V${level}` : `M${from} ${level}`
    path += `H${plot.x(value.to)}`
  }
  return path
}

function drawNumbers(
  group: Group,
  lane: ValueLane,
  values: ValueLane['values'],
  y: (value: number) => number,
  plot: Plot,
) {
  let free = -Infinity
  const shown = values.flatMap((value) => {
    const width = textWidth(value.text, monoPx)
    // Beside the ring of a write that races, not behind it.
    const after = Math.max(plot.x(value.from) + (plot.racing.has(value.from - 1) ? 13 : 6), 6)
    const x = after + width > plot.width ? after - width - 12 : after
    // A number that its value has no room for would be read as the next one's.
    const narrow = value !== values.at(-1) && plot.x(value.to) - after < width - 6
    if (narrow || x < free || after > plot.width) return []
    free = x + width + 6
    const tip: Tip = { kind: 'value', label: lane.label, ...value }
    return [{ x, y: y(value.number!) - 8, from: value.from, text: value.text, tip }]
  })
  group
    .selectAll<SVGTextElement, (typeof shown)[number]>('text.number')
    .data(shown, (value) => value.from)
    .join('text')
    .attr('class', 'number')
    .attr('data-tip', '')
    .attr('x', (value) => value.x)
    .attr('y', (value) => value.y)
    .text((value) => value.text)
}

function drawBoxes(group: Group, lane: ValueLane, plot: Plot) {
  const values = inSight(lane.values, plot).map((value) => {
    const tip: Tip = { kind: 'value', label: lane.label, ...value }
    const x = Math.max(plot.x(value.from) + 1, -4)
    return { ...value, x, width: Math.max(2, Math.min(plot.x(value.to), plot.width + 4) - x - 1), tip }
  })
  const shapes = group
    .selectAll<SVGGElement, (typeof values)[number]>('g.box')
    .data(values, (value) => value.from)
    .join((enter) => {
      const shape = enter.append('g').attr('class', 'box').attr('data-tip', '')
      shape.append('rect').attr('y', boxes.top).attr('height', boxes.box).attr('rx', 4)
      shape.append('text').attr('y', boxes.top + 15)
      return shape
    })
  shapes
    .select('rect')
    .attr('x', (value) => value.x)
    .attr('width', (value) => value.width)
  shapes
    .select('text')
    .attr('x', (value) => Math.max(value.x, 0) + 7)
    .text((value) => cut(value.text, value.width - 14, monoPx))
  drawAccesses(group, lane, plot, () => boxes.accessAt)
}

const valueAt = (lane: ValueLane, position: number) => {
  let low = 0
  let high = lane.values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lane.values[middle]!.to <= position) low = middle + 1
    else high = middle
  }
  // A value written by the very last step has no extent yet.
  return lane.values[low] ?? lane.values.at(-1)
}

function drawAccesses(group: Group, lane: ValueLane, plot: Plot, y: (position: number) => number) {
  let free = -Infinity
  const accesses = marksInSight(lane.accesses, plot).flatMap((access) => {
    const write = access.access === 'write'
    // On the axis of time a step may begin with a sleep; what it did was at its end.
    const atEnd = write || plot.axis === 'time'
    const x = atEnd ? plot.x(access.at + 1) : (plot.x(access.at) + plot.x(access.at + 1)) / 2
    // Closer than this they would only be a smear; zooming in tells them apart.
    if (x < free) return []
    free = x + 7
    const level = write ? (y(access.at) + y(Math.min(access.at + 1, plot.to))) / 2 : y(access.at)
    const tip: Tip = { kind: 'steps', first: access.at, count: 1 }
    return [{ ...access, x, y: level, tip }]
  })
  group
    .selectAll<SVGCircleElement, (typeof accesses)[number]>('circle.racing')
    .data(
      accesses.filter((access) => plot.racing.has(access.at)),
      (access) => access.at,
    )
    .join('circle')
    .attr('class', 'racing')
    .attr('cx', (access) => access.x)
    .attr('cy', (access) => access.y)
    .attr('r', 8.5)
  group
    .selectAll<SVGCircleElement, (typeof accesses)[number]>('circle.access')
    .data(accesses, (access) => access.at)
    .join('circle')
    .attr('class', (access) => `access ${access.access} ${threadClass(access.thread)}`)
    .attr('data-tip', '')
    .attr('cx', (access) => access.x)
    .attr('cy', (access) => access.y)
    .attr('r', (access) => (access.access === 'write' ? 5 : 4.5))
}
