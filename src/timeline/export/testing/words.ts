import type { PictureWords } from '../stretch'

/** Words for pictures in tests. */
export const words: PictureWords = {
  thread: (thread) => (thread === 0 ? 'main' : `T${thread}`),
  holds: (threads, access) => `${threads} ${access === 'all' ? 'holds' : 'read'}`,
  waits: (thread) => `${thread} waits`,
  race: 'data race',
  count: (strong, weak, holders) => [`strong ${strong}`, `weak ${weak}`, holders.join(', ')].join(' · '),
  ends: (senders, receiver) => `${senders} senders${receiver ? '' : ', no receiver'}`,
  lanes: {
    lock: 'lock',
    value: 'shared value',
    guarded: 'inside the lock',
    count: 'owners',
    channel: 'channel',
    queue: 'queue',
    bounded: (capacity) => `queue of ${capacity}`,
  },
  output: 'output',
  legend: {
    ran: 'ran',
    ready: 'ready',
    blocked: 'blocked',
    asleep: 'asleep',
    read: 'read',
    write: 'write',
    arrow: 'happens-before',
  },
}
