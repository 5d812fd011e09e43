import type { ShortAxis } from '../../timeline/short-axis'
import type { Timeline } from '../../timeline/timeline'
import type { PlacedLane } from './lanes'
import type { AxisKind, Units } from './plot'

/** Which part of the axis is in sight. Two timelines that are given the same window show the same. */
export interface AxisWindow {
  /** Pixels a unit of the axis. */
  readonly k: number
  /** Pixel at which the axis begins. */
  readonly x: number
  readonly width: number
  readonly units: Units
}

/** What to show of a run, and how. */
export interface Picture {
  readonly timeline: Timeline
  readonly placed: readonly PlacedLane[]
  readonly axis: AxisKind
  /** Steps of which repeats take the room of one; null: each takes its own. */
  readonly short: ShortAxis | null
}
