import type { Lane } from '../../../timeline/timeline'
import { lockRows, rowsOf } from '../lock-lane'
import { lowerBound, type Plot, type Tip } from '../plot'

/**
 * What is under a pixel of a lane that is drawn as a whole: a step, several that share the pixel, or what holds there.
 * @param height how far below the lane's top; the strip of a folded lane is all of it
 */
export function denseTip(lane: Lane, plot: Plot, pixel: number, height = 0): Tip | null {
  const at = plot.position(pixel)
  switch (lane.kind) {
    case 'thread':
      return steps(lane.marks, plot, pixel) ?? stateAt(lane, at)
    case 'lock': {
      const row = Math.floor((height - lockRows.rowTop) / lockRows.rowPitch)
      if (row >= 0) return waitingAt(lane, at, row)
      const held = holding(lane.held, at)
      return held && { kind: 'held', label: lane.label, ...held }
    }
    case 'value': {
      const value = holding(lane.values, at)
      return value && { kind: 'value', label: lane.label, ...value }
    }
    case 'count': {
      const count = holding(lane.counts, at)
      return count && { kind: 'count', label: lane.label, ...count }
    }
    case 'queue': {
      const content = holding(lane.contents, at)
      const items = content?.items.map(({ text }) => text) ?? []
      return content && { ...content, kind: 'queue', label: lane.label, items, capacity: lane.capacity }
    }
    case 'output':
      return steps(lane.lines, plot, pixel, true)
  }
}

/** Who waits in a row beneath a lock's bar; the waits of one row do not overlap. */
function waitingAt(lane: Lane & { readonly kind: 'lock' }, at: number, row: number): Tip | null {
  const rows = rowsOf(lane.waiting)
  for (let i = lowerBound(lane.waiting, ({ from }) => from, at + 1) - 1; i >= 0; i--) {
    const wait = lane.waiting[i]!
    if (rows[i] !== row) continue
    return wait.to > at ? { kind: 'waiting', label: lane.label, reason: 'lock', ...wait } : null
  }
  return null
}

function stateAt(lane: Lane & { readonly kind: 'thread' }, at: number): Tip | null {
  const span = holding(lane.spans, at)
  return span && { kind: 'state', thread: lane.thread, ...span }
}

/** The extent that a position lies in. */
function holding<T extends { readonly from: number; readonly to: number }>(items: readonly T[], at: number): T | null {
  const found = items[lowerBound(items, ({ to }) => to, at + 1)]
  return found !== undefined && found.from <= at ? found : null
}

/** The steps within a pixel, or within two of it where they are as thin. */
function steps<T extends { readonly at: Extract<Tip, { kind: 'steps' }>['first'] }>(
  items: readonly T[],
  plot: Plot,
  pixel: number,
  one = false,
): Tip | null {
  const near = plot.x(plot.position(pixel) + 1) - plot.x(plot.position(pixel)) < 2 ? 1 : 0
  const edge = (x: number) => plot.units.edge(plot.scale.invert(x))
  const first = lowerBound(items, ({ at }) => at + 1, edge(pixel - near) + 0.001)
  const last = lowerBound(items, ({ at }) => at, edge(pixel + near))
  const found = items[first]
  if (found === undefined || (last <= first && found.at > edge(pixel))) return null
  return { kind: 'steps', first: found.at, count: one ? 1 : Math.max(1, last - first) }
}
