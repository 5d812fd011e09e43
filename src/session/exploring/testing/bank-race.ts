import { stepIndex, threadId } from '../../../base/units'
import type { Exploration, ExploredOutcome } from '../../../explore/result'
import type { Mention } from '../../../trace/explanation'
import type { Finding } from '../../../trace/finding'

/** What is known of the scenario `bank-race`: true figures, except that the graph is left to others. */

const ids = (text: string) => [...text].map((digit) => threadId(Number(digit)))
const mention = (
  step: number,
  thread: number,
  operation: Mention['operation'],
  line: number,
  value: string,
): Mention => ({
  step: stepIndex(step),
  thread: threadId(thread),
  operation,
  line,
  value,
})
const outcome = (
  savings: string,
  interleavings: string,
  probability: number,
  preemptions: number,
  schedule: string,
  explanation: ExploredOutcome['explanation'],
): ExploredOutcome => ({
  outcome: 'completed',
  exitCode: 0,
  stdout: `Here you are. Left: ${savings}\n`,
  stderr: '',
  final: { savings },
  interleavings,
  probability,
  preemptions,
  schedule: ids(schedule),
  explanation,
  waits: [],
})

const overdrawn = outcome('-25', '6480', 0.5078125, 1, '0012222222111111000', {
  kind: 'stale-check',
  variable: 'savings',
  first: mention(2, 1, 'read', 9, '100'),
  between: mention(6, 2, 'write', 11, '25'),
  last: mention(12, 1, 'write', 11, '-25'),
})
const refused = outcome('50', '2169', 0.32421875, 0, '001111111222000', {
  kind: 'order',
  variable: 'savings',
  first: mention(5, 1, 'write', 11, '50'),
  last: mention(9, 2, 'read', 9, '50'),
})
const other = outcome('25', '2485', 0.16796875, 0, '002222222111000', {
  kind: 'order',
  variable: 'savings',
  first: mention(5, 2, 'write', 11, '25'),
  last: mention(9, 1, 'read', 9, '25'),
})

const race: Finding = {
  kind: 'data-race',
  subject: 'savings',
  steps: [stepIndex(5), stepIndex(6)],
  lines: [11, 9],
  threads: [threadId(1), threadId(2)],
  operations: ['write', 'read'],
  message: 'data race on savings: T1 writes it at line 11 and T2 reads it at line 9, and nothing orders the two',
}

export const explored: Exploration = {
  complete: true,
  limit: null,
  limitLine: 0,
  weakOrderingLine: 0,
  countsLimit: null,
  states: { outcomes: 25, counts: 163 },
  transitions: { outcomes: 123, counts: 275 },
  seconds: { outcomes: 0.009, counts: 0.029 },
  bytes: 25_559,
  interleavings: '11134',
  endless: 0,
  outcomes: [overdrawn, refused, other],
  findings: [{ ...race, schedule: ids('0011112') }],
  guards: [
    {
      variable: 'savings',
      locks: [],
      accesses: [{ line: 9, operation: 'read', threads: [threadId(1), threadId(2)], locks: [] }],
    },
  ],
  sampling: null,
  graph: null,
  diagnostics: [],
}

/** After a while: one outcome, and no end yet. */
export const exploredSoFar: Exploration = {
  ...explored,
  complete: false,
  outcomes: [{ ...refused, interleavings: null, probability: null, preemptions: null }],
  interleavings: null,
  endless: null,
  findings: [],
}
