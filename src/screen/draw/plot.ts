import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { select, type Selection } from 'd3-selection'
import type { StepIndex, ThreadId, ThreadState } from '../../session/model'
import type { ShortAxis } from '../../timeline/short-axis'
import type { Timeline } from '../../timeline/timeline'

/** What stands on the horizontal axis: one unit a step, or one unit a nanosecond of virtual time. */
export type AxisKind = 'steps' | 'time'

/**
 * Three spaces meet here and nowhere else: positions (how many steps were taken), units of the axis, pixels.
 * Lanes are given positions and want pixels; a pointer is at a pixel and means a position.
 */
export interface Plot {
  readonly axis: AxisKind
  readonly width: number
  /** How many steps there are. */
  readonly length: number
  /** Pixel of a position. */
  x(position: number): number
  /** Nearest position to a pixel. */
  position(pixel: number): number
  /** Positions in sight: [from, to]. */
  readonly from: number
  readonly to: number
  /** Units of the axis to pixels, for its ticks. */
  readonly scale: ScaleLinear<number, number>
  readonly units: Units
  readonly words: Words
  /** Steps whose accesses race. */
  readonly racing: ReadonlySet<number>
}

/** Words that appear in the drawing itself, in the reader's language. */
export interface Words {
  readonly holds: (threads: string, access: 'all' | 'read') => string
  readonly waits: (thread: string) => string
  readonly thread: (thread: ThreadId) => string
  readonly race: () => string
  /** How many owners something has, and who they are. */
  readonly count: (strong: number, weak: number, holders: readonly string[]) => string
  readonly ends: (senders: number, receiver: boolean) => string
}

/** What a mark stands for, so that the screen can tell all about it. */
export type Tip =
  | { readonly kind: 'steps'; readonly first: StepIndex; readonly count: number }
  | {
      readonly kind: 'state'
      readonly thread: ThreadId
      readonly state: ThreadState
      readonly waitsFor: string | null
      readonly from: StepIndex
      readonly to: StepIndex
    }
  | {
      readonly kind: 'held'
      readonly label: string
      readonly by: readonly ThreadId[]
      readonly from: StepIndex
      readonly to: StepIndex
    }
  | {
      readonly kind: 'waiting'
      readonly label: string
      readonly thread: ThreadId
      readonly reason: 'lock' | 'full' | 'empty'
      readonly from: StepIndex
      readonly to: StepIndex
    }
  | {
      readonly kind: 'value'
      readonly label: string
      readonly text: string
      readonly from: StepIndex
      readonly to: StepIndex
    }
  | {
      readonly kind: 'count'
      readonly label: string
      readonly strong: number
      readonly weak: number
      readonly holders: readonly string[]
      readonly from: StepIndex
      readonly to: StepIndex
    }
  | {
      readonly kind: 'queue'
      readonly label: string
      readonly items: readonly string[]
      readonly capacity: number
      readonly from: StepIndex
      readonly to: StepIndex
    }

export type Group = Selection<SVGGElement, unknown, null, undefined>

/** What the axis counts. */
export interface Units {
  readonly length: number
  /** The unit of a position. */
  at(position: number): number
  /** Nearest position to a unit. */
  back(unit: number): number
  /** As `back`, between positions too where the axis knows them. */
  edge(unit: number): number
}

/** @param short an axis of steps on which repeats take the room of one; null: all steps take theirs */
export function unitsOf(timeline: Timeline, axis: AxisKind, short: ShortAxis | null = null): Units {
  if (axis === 'steps') {
    if (short === null) return { length: timeline.length, at: (at) => at, back: Math.round, edge: (unit) => unit }
    const back = (unit: number) => short.back(unit)
    return { length: short.length, at: (at) => short.at(at), back: (unit) => Math.round(back(unit)), edge: back }
  }
  const { clock } = timeline
  const last = clock.length - 1
  const back = (units: number) => nearest(clock, units)
  return {
    length: Math.max(1, clock[last] ?? 0),
    at: (position) => clock[Math.max(0, Math.min(Math.round(position), last))] ?? 0,
    back,
    edge: back,
  }
}

export function plotOf(
  timeline: Timeline,
  axis: AxisKind,
  words: Words,
  view: { readonly k: number; readonly x: number; readonly width: number },
  racing: ReadonlySet<number> = new Set(),
  units: Units = unitsOf(timeline, axis),
): Plot {
  const scale = scaleLinear([0, 1], [view.x, view.x + view.k])
  const clamp = (position: number) => Math.max(0, Math.min(position, timeline.length))
  const position = (pixel: number) => clamp(units.back(scale.invert(pixel)))
  const edge = (pixel: number) => clamp(units.edge(scale.invert(pixel)))
  return {
    axis,
    width: view.width,
    length: timeline.length,
    x: (at) => scale(units.at(at)),
    position,
    from: Math.max(0, Math.floor(edge(0)) - 1),
    to: Math.min(timeline.length, Math.ceil(edge(view.width)) + 1),
    scale,
    units,
    words,
    racing,
  }
}

/** Index of the first value not below `wanted`, in values that never fall. */
export function lowerBound<T>(items: readonly T[], key: (item: T) => number, wanted: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(items[middle]!) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function nearest(clock: readonly number[], units: number): number {
  // The last position at or before this time: several steps may share one instant, and all of them have happened by then.
  const after = lowerBound(clock, (value) => value, units + 0.5)
  if (after === 0) return 0
  if (after >= clock.length) return clock.length - 1
  return clock[after]! - units < units - clock[after - 1]! ? after : after - 1
}

/** Of extents in order that do not overlap, those in sight. */
export function inSight<T extends { readonly from: number; readonly to: number }>(
  items: readonly T[],
  plot: Plot,
): T[] {
  const first = lowerBound(items, (item) => item.to, plot.from)
  const last = lowerBound(items, (item) => item.from, plot.to + 1)
  return items.slice(first, last)
}

/** Of marks in order, those in sight. */
export function marksInSight<T extends { readonly at: number }>(items: readonly T[], plot: Plot): T[] {
  return items.slice(
    lowerBound(items, (item) => item.at, plot.from),
    lowerBound(items, (item) => item.at, plot.to + 1),
  )
}

/** Of things from left to right, those that begin where the one before has ended: no more than the eye can tell apart. */
export function spaced<T extends { readonly x: number }>(
  items: readonly T[],
  gap: number | ((item: T) => number),
): T[] {
  let free = -Infinity
  return items.filter((item) => {
    if (item.x < free) return false
    free = item.x + (typeof gap === 'number' ? gap : gap(item))
    return true
  })
}

/** Mean width of a character at 12 px, in the face of marks and in the face of values. */
const characterPx = 6.5
export const monoPx = 7.3

/** The text, or its first word, or its beginning, or nothing: what fits the width. */
export function fitted(text: string, width: number, px = characterPx): string {
  const room = Math.floor((width - 2) / px)
  if (text.length <= room) return text
  const head = text.split(' ')[0]!
  if (head.length <= room) return head
  return room >= 4 ? `${text.slice(0, room - 1)}…` : ''
}

/** The text, or as much of its beginning as fits. */
export function cut(text: string, width: number, px: number): string {
  const room = Math.floor(width / px)
  if (text.length <= room) return text
  return room >= 3 ? `${text.slice(0, room - 1)}…` : ''
}

export const textWidth = (text: string, px = characterPx) => text.length * px

/** The datum of the mark under a pointer, or null. */
export function tipAt(target: EventTarget | null): Tip | null {
  const mark = target instanceof Element ? target.closest('[data-tip]') : null
  if (mark === null) return null
  return (select(mark).datum() as { readonly tip?: Tip } | undefined)?.tip ?? null
}
