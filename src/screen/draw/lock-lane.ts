import type { LockLane } from '../../timeline/timeline'
import { fitted, inSight, lowerBound, marksInSight, spaced, type Group, type Plot, type Tip } from './plot'
import { greatest, remembered } from './remembered'
import { threadClass, threadColour } from './thread-colours'

const barTop = 8
const barHeight = 22
const rowTop = barTop + barHeight + 5
const rowPitch = 13

export const lockRows = { barTop, barHeight, rowTop, rowPitch }

type Wait = { readonly from: number; readonly to: number }

/** Who waits at the same time stands in rows beneath each other. */
export const rowsOf: (waits: readonly Wait[]) => readonly number[] = remembered((waits) => {
  const free: number[] = []
  return waits.map((wait) => {
    const found = free.findIndex((until) => until <= wait.from)
    const row = found < 0 ? free.length : found
    free[row] = wait.to
    return row
  })
})

/** By wait, the latest end of any so far: those before the first that is in sight have all ended. */
const endsOf: (waits: readonly Wait[]) => readonly number[] = remembered((waits) => {
  let latest = 0
  return waits.map(({ to }) => (latest = Math.max(latest, to)))
})

/** Of waits in order of beginning, those that may be in sight, with their rows. */
export function waitsInSight<W extends Wait>(waits: readonly W[], plot: Plot): (W & { readonly row: number })[] {
  const rows = rowsOf(waits)
  const first = lowerBound(endsOf(waits), (end) => end, plot.from)
  const last = lowerBound(waits, (wait) => wait.from, plot.to + 1)
  return waits
    .slice(first, last)
    .map((wait, index) => ({ ...wait, row: rows[first + index]! }))
    .filter((wait) => wait.to >= plot.from && wait.row < 6 && plot.x(wait.to) - plot.x(wait.from) >= 2)
}

export function lockLaneHeight(lane: LockLane): number {
  const rows = Math.min(
    6,
    greatest(rowsOf(lane.waiting), (row) => row + 1, 0),
  )
  const below = Math.max(rows * rowPitch, lane.refused.length > 0 ? 16 : 0)
  return Math.max(48, rowTop + below + 8)
}

/** A bar takes its holder's colour; who waits for the lock is drawn under it, hatched; a refused try is a cross. */
export function drawLockLane(group: Group, lane: LockLane, plot: Plot): void {
  group.attr('class', 'lane lock')
  drawHeld(group, lane, plot)
  drawWaiting(group, lane, plot)
  group
    .selectAll('path.refusal')
    .data(marksInSight(lane.refused, plot).map((mark) => ({ ...mark, tip: stepTip(mark.at) })))
    .join('path')
    .attr('class', (mark) => `refusal ${threadClass(mark.thread)}`)
    .attr('data-tip', '')
    .attr('d', (mark) => `M${(plot.x(mark.at) + plot.x(mark.at + 1)) / 2 - 5} ${rowTop + 1}l10 10m0 -10l-10 10`)
}

const stepTip = (at: LockLane['refused'][number]['at']): Tip => ({ kind: 'steps', first: at, count: 1 })

function drawHeld(group: Group, lane: LockLane, plot: Plot) {
  const all = inSight(lane.held, plot).map((hold) => {
    const tip: Tip = { kind: 'held', label: lane.label, ...hold }
    return { ...hold, x: plot.x(hold.from) + 1, width: Math.max(2, plot.x(hold.to) - plot.x(hold.from) - 2), tip }
  })
  const holders = (hold: (typeof all)[number]) =>
    plot.words.holds(hold.by.map(plot.words.thread).join(', '), hold.access)
  const held = spaced(all, ({ width }) => width)
  const bars = group
    .selectAll<SVGGElement, (typeof held)[number]>('g.held')
    .data(held, (hold) => hold.from)
    .join((enter) => {
      const bar = enter.append('g').attr('data-tip', '')
      bar.append('rect').attr('y', barTop).attr('height', barHeight).attr('rx', 4)
      bar.append('text').attr('y', barTop + 15)
      return bar
    })
    .attr('class', (hold) => `held ${hold.access} ${threadClass(hold.by[0]!)}`)
  bars
    .select('rect')
    .attr('x', (hold) => hold.x)
    .attr('width', (hold) => hold.width)
  // The words stay in sight when the bar begins outside.
  bars
    .select('text')
    .attr('x', (hold) => Math.max(hold.x, 0) + 9)
    .text((hold) => fitted(holders(hold), hold.x + hold.width - Math.max(hold.x, 0) - 8))
}

function drawWaiting(group: Group, lane: LockLane, plot: Plot) {
  const waits = waitsInSight(lane.waiting, plot).map(({ row, ...wait }) => {
    const tip: Tip = { kind: 'waiting', label: lane.label, reason: 'lock', ...wait }
    return { ...wait, row, tip }
  })
  const textAt = (wait: Wait) => Math.min(plot.x(wait.to) + 5, plot.width - textRoom)
  const refused = marksInSight(lane.refused, plot).map(({ at }) => plot.x(at + 1))
  const hasRoom = (wait: (typeof waits)[number]) => {
    if (wait.row === 0 && refused.some((x) => x > textAt(wait) && x < textAt(wait) + textRoom + 10)) return false
    const next = waits.find((other) => other.row === wait.row && other.from >= wait.to)
    return next === undefined || plot.x(next.from) - plot.x(wait.to) >= textRoom
  }
  const strips = group
    .selectAll<SVGGElement, (typeof waits)[number]>('g.waiting')
    .data(waits, (wait) => `${wait.from} ${wait.thread}`)
    .join((enter) => {
      const strip = enter.append('g').attr('data-tip', '')
      strip.append('rect').attr('height', 10).attr('rx', 2)
      strip.append('text')
      return strip
    })
    .attr('class', (wait) => `waiting ${threadClass(wait.thread)}`)
    .attr('transform', (wait) => `translate(0 ${rowTop + wait.row * rowPitch})`)
  strips
    .select('rect')
    .attr('x', (wait) => plot.x(wait.from) + 1)
    .attr('width', (wait) => Math.max(2, plot.x(wait.to) - plot.x(wait.from) - 2))
    .attr('fill', (wait) => `url(#hatch-${threadColour(wait.thread)})`)
  strips
    .select('text')
    .attr('x', textAt)
    .attr('y', 9)
    .text((wait) => (hasRoom(wait) ? plot.words.waits(plot.words.thread(wait.thread)) : ''))
}

/** For the words behind a strip. */
const textRoom = 60
