import type { Lane } from '../../../timeline/timeline'
import { lowerBound, type Plot, type Tip } from '../plot'

/** What is under a pixel of a lane that is drawn as a whole: a step, several that share the pixel, or what holds there. */
export function denseTip(lane: Lane, plot: Plot, pixel: number): Tip | null {
  const at = plot.position(pixel)
  switch (lane.kind) {
    case 'thread':
      return steps(lane.marks, plot, pixel) ?? stateAt(lane, at)
    case 'lock': {
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
