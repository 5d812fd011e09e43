import { nanoseconds, stepIndex, threadId } from '../../../base/units'
import type { Lane, Timeline } from '../../../timeline/timeline'

const at = stepIndex
const [main, t1, t2] = [threadId(0), threadId(1), threadId(2)]

/** One lane of each kind, with every mark that it knows. */
export const gallery: Readonly<Record<string, Lane>> = {
  thread: {
    kind: 'thread',
    key: 'thread 1',
    thread: t1,
    label: 'T1',
    note: 'work(50)',
    spans: [
      { from: at(1), to: at(2), state: 'ready', waitsFor: null },
      { from: at(3), to: at(5), state: 'blocked', waitsFor: 'lock' },
      { from: at(6), to: at(8), state: 'sleeping', waitsFor: null },
      { from: at(9), to: at(10), state: 'finished', waitsFor: null },
    ],
    marks: [
      { at: at(2), operation: 'read', text: 'R 100', detail: '', succeeded: true },
      { at: at(5), operation: 'try-lock', text: 'try ✗', detail: '', succeeded: false },
      { at: at(8), operation: 'exit', text: 'exit', detail: '', succeeded: true },
    ],
  },
  lock: {
    kind: 'lock',
    key: 'lock',
    label: 'lock',
    held: [
      { from: at(1), to: at(5), by: [t1], access: 'all' },
      { from: at(6), to: at(8), by: [t1, t2], access: 'read' },
    ],
    waiting: [
      { from: at(2), to: at(6), thread: t2 },
      { from: at(3), to: at(8), thread: main },
    ],
    refused: [{ at: at(4), thread: main }],
  },
  numbers: {
    kind: 'value',
    key: 'balance',
    label: 'balance',
    guarded: false,
    values: [
      { from: at(0), to: at(4), text: '100', number: 100 },
      { from: at(4), to: at(10), text: '−25', number: -25 },
    ],
    accesses: [
      { at: at(1), thread: t1, access: 'read', text: '100' },
      { at: at(3), thread: t2, access: 'write', text: '−25' },
    ],
  },
  words: {
    kind: 'value',
    key: 'name',
    label: 'name',
    guarded: true,
    values: [
      { from: at(0), to: at(5), text: "'hello'", number: null },
      { from: at(5), to: at(10), text: "['a', 'long', 'list', 'of', 'words']", number: null },
    ],
    accesses: [{ at: at(4), thread: t1, access: 'write', text: '[…]' }],
  },
  count: {
    kind: 'count',
    key: 'savings',
    label: 'savings',
    counts: [
      { from: at(0), to: at(3), strong: 1, weak: 0, holders: ['main: savings'] },
      { from: at(3), to: at(7), strong: 2, weak: 1, holders: ['main: savings', 'T1: copy'] },
      { from: at(7), to: at(10), strong: 0, weak: 0, holders: [] },
    ],
    changes: [
      { at: at(2), thread: main, by: 1 },
      { at: at(6), thread: t1, by: -2 },
    ],
  },
  queue: {
    kind: 'queue',
    key: 'queue',
    label: 'queue',
    capacity: 2,
    ends: [
      { from: at(1), to: at(6), senders: 2, receiver: true },
      { from: at(6), to: at(10), senders: 0, receiver: true },
    ],
    contents: [
      { from: at(0), to: at(2), items: [] },
      { from: at(2), to: at(4), items: [{ text: "'a'", by: t1 }] },
      {
        from: at(4),
        to: at(7),
        items: [
          { text: "'a'", by: t1 },
          { text: "'b'", by: null },
        ],
      },
    ],
    moves: [
      { at: at(1), thread: t1, operation: 'put' },
      { at: at(7), thread: t2, operation: 'get' },
    ],
    waiting: [{ from: at(5), to: at(7), thread: t1, reason: 'full' }],
  },
  output: {
    kind: 'output',
    key: 'output',
    label: 'output',
    lines: [
      { at: at(2), thread: t1, text: 'hello', stream: 'stdout' },
      { at: at(6), thread: t2, text: 'Traceback', stream: 'stderr' },
      { at: at(6), thread: t2, text: '  ValueError', stream: 'stderr' },
    ],
  },
}

/** All of them on an axis of ten steps, of which the seventh spans a sleep of ten milliseconds. */
export const galleryTimeline: Timeline = {
  length: at(10),
  clock: [0, 200, 400, 600, 800, 1000, 1200, 1400, 10_001_400, 10_001_600, 10_001_800].map(nanoseconds),
  lanes: Object.values(gallery),
  arrows: [{ kind: 'spawn', from: { at: at(0), thread: main }, to: { at: at(2), thread: t1 } }],
}
