import { threadId, type NextOperation, type ThreadId } from '../../../session/model'
import type { Run } from '../../../session/work'
import { gilKey } from '../../../timeline/gil-lane'
import type { Lane, LockLane } from '../../../timeline/timeline'
import { lowerBound } from '../../draw/plot'
import type { Texts } from '../index'
import { labelOf, tellWait } from '../tell'

/** A run, and the position shown. */
export interface Place {
  readonly run: Run
  readonly position: number
}

/** Where a lane stands at the position shown, in a few words: its own past is beside it. */
export function noteOf(lane: Lane, place: Place, t: Texts): string {
  const { run, position: at } = place
  switch (lane.kind) {
    case 'thread':
      return stateOf(run.trace.next[at]?.[lane.thread], run, t)
    case 'lock': {
      const by = holdersOf(lane, place)
      return by.length === 0 ? t.axis.free : t.axis.heldBy(by.map((one) => labelOf(run, one)).join(', '))
    }
    case 'value':
      return lane.guarded ? t.axis.lanes.guarded : t.axis.lanes.value
    case 'count': {
      const now = latest(lane.counts, at)
      return now === undefined ? t.axis.lanes.count : t.axis.count(now.strong, now.weak, now.holders)
    }
    case 'queue': {
      const ends = latest(lane.ends, at)
      const plain = lane.ends.length > 0 ? t.axis.lanes.channel : t.axis.lanes.queue
      const kind = ends ? t.axis.ends(ends.senders, ends.receiver) : plain
      const bound = lane.capacity > 0 ? t.axis.lanes.bounded(lane.capacity) : kind
      // At the end of the run, the last content holds.
      const items = latest(lane.contents, at)?.items.length ?? 0
      const full = lane.capacity > 0 && items >= lane.capacity
      return `${ends ? kind : bound} · ${full ? t.axis.full : items === 0 ? t.axis.empty : t.axis.items(items)}`
    }
    case 'output':
      return t.axis.lines(lowerBound(lane.lines, (line) => line.at, at))
  }
}

function stateOf(next: NextOperation | undefined, run: Run, t: Texts): string {
  if (next === undefined) return t.states.new
  if (next.waits === null || next.enabled) return t.states[next.state]
  return tellWait(next.waits, run, t)
}

function holdersOf({ key, held }: LockLane, { run, position: at }: Place): readonly ThreadId[] {
  const { steps } = run.trace
  if (key === gilKey) return [steps[at - 1]?.thread ?? threadId(0)]
  if (at === steps.length) return holdersAtEnd(key, run)
  const last = latest(held, at)
  return last !== undefined && at < last.to ? last.by : []
}

/** At the end of the axis a lock that is held looks like one given up there: what the last step that changed it left. */
function holdersAtEnd(key: string, { trace: { steps } }: Run): readonly ThreadId[] {
  for (let before = steps.length - 1; before >= 0; before--) {
    const changed = steps[before]!.objects.find((object) => object.subject.key === key)
    if (changed !== undefined) return changed.owner === null ? (changed.readers ?? []) : [changed.owner]
  }
  return []
}

/** Of extents in order, the last that has begun. */
function latest<T extends { readonly from: number }>(items: readonly T[], at: number): T | undefined {
  return items[lowerBound(items, ({ from }) => from, at + 1) - 1]
}
