import type { Lane } from '../../timeline/timeline'
import { countLaneHeight, drawCountLane } from './count-lane'
import { drawLockLane, lockLaneHeight } from './lock-lane'
import { drawOutputLane, outputLaneHeight } from './output-lane'
import type { Group, Plot } from './plot'
import { drawQueueLane, queueLaneHeight } from './queue-lane'
import { drawThreadLane, threadLaneHeight } from './thread-lane'
import { drawValueLane, valueLaneHeight } from './value-lane'

type Drawing<L extends Lane> = {
  readonly height: (lane: L) => number
  readonly draw: (group: Group, lane: L, plot: Plot) => void
}

/** A new kind of lane is a row here and a module beside. */
const drawings: { readonly [K in Lane['kind']]: Drawing<Extract<Lane, { readonly kind: K }>> } = {
  thread: { height: threadLaneHeight, draw: drawThreadLane },
  lock: { height: lockLaneHeight, draw: drawLockLane },
  value: { height: valueLaneHeight, draw: drawValueLane },
  count: { height: countLaneHeight, draw: drawCountLane },
  queue: { height: queueLaneHeight, draw: drawQueueLane },
  output: { height: outputLaneHeight, draw: drawOutputLane },
}

export interface PlacedLane {
  readonly lane: Lane
  readonly top: number
  readonly height: number
  /** Lanes of one kind belong together; a rule is drawn above the first. */
  readonly ruled: boolean
  /** Reduced to a thin strip. */
  readonly folded: boolean
}

/** How high a folded lane is. */
const stripHeight = 24

/** @param folded keys of the lanes that are reduced to strips */
export function placeLanes(lanes: readonly Lane[], folded: ReadonlySet<string> = new Set()): PlacedLane[] {
  let top = 4
  return lanes.map((lane, index) => {
    const ruled = index > 0 && (lane.kind !== 'thread' || lanes[index - 1]!.kind !== 'thread')
    if (ruled) top += 4
    const thin = folded.has(lane.key)
    const height = thin ? stripHeight : (drawings[lane.kind] as Drawing<Lane>).height(lane)
    const placed = { lane, top, height, ruled, folded: thin }
    top += height
    return placed
  })
}

export function drawLane(group: Group, lane: Lane, plot: Plot): void {
  ;(drawings[lane.kind] as Drawing<Lane>).draw(group, lane, plot)
}
