import type { StepIndex, ThreadId } from '../base/units'
import type { Timeline, ValueLane } from './timeline'

/** How a shared value came to be what it is: one write of it. */
export interface Writing {
  readonly at: StepIndex
  readonly thread: ThreadId
  readonly value: string
  /** Labels of the locks that the thread held. */
  readonly holding: readonly string[]
  /** What the thread had read of shared values since it last wrote this one: what the value can have been worked out from. */
  readonly reads: readonly Reading[]
}

interface Reading {
  readonly at: StepIndex
  /** Of the lane of what was read. */
  readonly key: string
  readonly label: string
  readonly value: string
  /** What another thread wrote there after it was read and before it was made use of; null: what was read was still so. */
  readonly overtaken: { readonly at: StepIndex; readonly thread: ThreadId; readonly value: string } | null
}

/** How many reads of one write are told: the latest. */
const mostReads = 4

/**
 * The writes that made a shared value what it is at a position, the latest first.
 * @param key of the value's lane; a key of none has no writes
 * @param most how many writes at most
 */
export function writingsOf(timeline: Timeline, key: string, position: number, most: number): readonly Writing[] {
  const lane = valueLanes(timeline).find((one) => one.key === key)
  if (lane === undefined) return []
  return writesTo(lane)
    .filter(({ at }) => at < position)
    .slice(-most)
    .toReversed()
    .map(({ at, thread, text }) => ({
      at,
      thread,
      value: text,
      holding: holding(timeline, at, thread),
      reads: readsBefore(timeline, lane, at, thread),
    }))
}

const valueLanes = ({ lanes }: Timeline) => lanes.filter((lane) => lane.kind === 'value')
const writesTo = ({ accesses }: ValueLane) => accesses.filter(({ access }) => access === 'write')

function holding({ lanes }: Timeline, at: StepIndex, thread: ThreadId): readonly string[] {
  const isHeld = ({ from, to, by }: { from: number; to: number; by: readonly ThreadId[] }) =>
    from <= at && at < to && by.includes(thread)
  return lanes.flatMap((lane) => (lane.kind === 'lock' && lane.held.some(isHeld) ? [lane.label] : []))
}

function readsBefore(timeline: Timeline, lane: ValueLane, at: StepIndex, thread: ThreadId): readonly Reading[] {
  const before = writesTo(lane).findLast((one) => one.thread === thread && one.at < at)?.at ?? -1
  const reads = valueLanes(timeline).flatMap((other) =>
    other.accesses
      .filter((one) => one.access === 'read' && one.thread === thread && before < one.at && one.at < at)
      .map((read) => {
        const over = writesTo(other).findLast((one) => read.at < one.at && one.at < at && one.thread !== thread)
        const overtaken = over === undefined ? null : { at: over.at, thread: over.thread, value: over.text }
        return { at: read.at, key: other.key, label: other.label, value: read.text, overtaken }
      }),
  )
  return reads.toSorted((a, b) => a.at - b.at).slice(-mostReads)
}
