import { stepIndex, threadId } from '../../../base/units'
import type { Conflict } from '../../../timeline/conflicts'
import { layOutStates } from '../../../timeline/state-layout'
import { waitGraphOf } from '../../../timeline/wait-graph'
import type { StatePicture } from '../state-graph'

/** Two threads of two steps each; the order of their second steps decides the end, and one state can come back. */
const edges = [
  [0, 1, 1],
  [0, 2, 2],
  [1, 3, 2],
  [2, 3, 1],
  [3, 4, 1],
  [3, 5, 2],
  [5, 3, 1],
] as const

export const states: StatePicture = {
  layout: layOutStates({ nodes: 6, edges: edges.flat() }),
  edges: edges.map(([from, to, thread]) => ({ from, to, thread: threadId(thread) })),
  nodes: [
    ...[0, 1, 2, 3].map((id) => ({ id, tone: null, end: null })),
    { id: 4, tone: 'bad', end: { letter: 'A', text: 'Deadlock' } },
    { id: 5, tone: 'calm', end: null },
  ],
}

const wait = (id: number, subject: string | null, by: number[], takenAt: number) => ({
  thread: threadId(id),
  line: 10 + id,
  reason: subject === null ? 'join' : 'lock',
  subject,
  by: by.map(threadId),
  takenAt,
})

/** Two threads that took two locks crosswise, and main that waits for one of them. */
export const waits = waitGraphOf([wait(1, 'a rather long name', [2], 5), wait(2, 'a', [1], 4), wait(0, null, [1], 0)])

/** Two races between the same threads, near each other, and one across a lane. */
export const conflicts: readonly Conflict[] = [
  ['n', 2, 1, 4, 2],
  ['n', 3, 1, 5, 2],
  ['n', 6, 0, 9, 2],
].map(([subject, from, a, to, b]) => ({
  subject: subject as string,
  from: { at: stepIndex(from as number), thread: threadId(a as number) },
  to: { at: stepIndex(to as number), thread: threadId(b as number) },
}))
