import type { ThreadState } from '../trace/trace'
import type { Timeline, ThreadLane } from './timeline'

/** A run at a glance, as text small enough to be kept with a program: one letter a column. */
export interface Picture {
  /** By thread, in order: `x` takes a step, `r` ready, `b` blocked, `s` asleep, `.` not there. All have the same length. */
  readonly threads: readonly string[]
  /** How the run ends, or `refused`: no compiler takes this program. */
  readonly end: 'completed' | 'failed' | 'deadlock' | 'limit' | 'refused'
  /** Lines that are refused, from 1. Empty unless `end` is `refused`. */
  readonly lines: readonly number[]
}

const letters: Readonly<Record<ThreadState, string>> = {
  new: '.',
  ready: 'r',
  running: 'r',
  blocked: 'b',
  sleeping: 's',
  finished: '.',
  failed: '.',
  killed: '.',
}

/**
 * A timeline's threads in so many columns at most. A column of several steps shows that a step was taken, where one was, and else the state
 * that the thread was in at its first step.
 * @param columns how many at most, from 1
 * @param threads how many threads at most, the first ones
 */
export function threadsOf(timeline: Timeline, columns: number, threads: number): readonly string[] {
  const width = Math.min(columns, Math.max(1, timeline.length))
  const lanes = timeline.lanes.filter((lane) => lane.kind === 'thread').slice(0, threads)
  return lanes.map((lane) => lettersOf(lane, timeline.length, width))
}

function lettersOf(lane: ThreadLane, length: number, width: number): string {
  const columns = Array.from({ length: width }, () => '.')
  const columnOf = (at: number) => Math.min(width - 1, Math.floor((at * width) / Math.max(1, length)))
  for (const { from, to, state } of lane.spans)
    for (let column = columnOf(from); column <= columnOf(Math.max(from, to - 1)); column++) {
      const start = Math.ceil((column * length) / width)
      if (from <= start && start < to) columns[column] = letters[state]
    }
  for (const { at } of lane.marks) columns[columnOf(at)] = 'x'
  return columns.join('')
}
