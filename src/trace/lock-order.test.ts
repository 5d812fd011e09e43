import { describe, expect, test } from 'vitest'
import { stepIndex, threadId } from '../base/units'
import { findingsOf } from './findings'
import { LockOrder } from './lock-order'
import type { HeldLock } from './locks-held'
import { recordTold } from './testing/recording'

const lock = (label: string, line = 1): HeldLock => ({ key: `lock ${label}`, label, line, step: stepIndex(line) })

/** Each word: a thread's digit, the locks it holds, then `>` and the one it takes: `1ab>c`. */
function subjects(words: string): string[] {
  const order = new LockOrder()
  for (const word of words.split(' ')) {
    const [, thread, held, taken] = /^(\d)(\w*)>(\w)$/.exec(word)!
    const heldLocks = [...held!].map((label) => lock(label))
    order.acquired(threadId(Number(thread)), heldLocks, lock(taken!))
  }
  return order.findings().map(({ subject }) => subject)
}

describe('circles of locks', () => {
  test.each([
    ['two threads, two orders', '1a>b 2b>a', ['a → b → a']],
    ['the same order', '1a>b 2a>b', []],
    ['one thread alone', '1a>b 1b>a', []],
    ['a gate around both', '1ga>b 2gb>a', []],
    ['a gate around one', '1ga>b 2b>a', ['a → b → a']],
    ['different gates', '1ga>b 2hb>a', ['a → b → a']],
    ['philosophers', '1a>b 2b>c 3c>a', ['a → b → c → a']],
    ['philosophers, one left-handed', '1a>b 2b>c 3a>c', []],
    ['a gate between two of three', '1ga>b 2b>c 3gc>a', []],
    ['the first is not the lowest id', '3c>a 2b>c 1a>b', ['a → b → c → a']],
    ['two circles', '1a>b 2b>a 3a>c 4c>a', ['a → b → a', 'a → c → a']],
    ['a lock in the middle is held as well', '1ab>c 2c>a', ['a → c → a']],
    ['the same circle by other threads', '1a>b 2b>a 3a>b 4b>a', ['a → b → a']],
    ['nothing held', '1>a 2>b', []],
  ])('%s', (_what, words, expected) => {
    expect(subjects(words)).toEqual(expected)
  })

  test('of several runs, with the steps of the latest', () => {
    const order = new LockOrder()
    const at = (label: string, step: number) => ({ ...lock(label), step: stepIndex(step) })
    order.acquired(threadId(1), [at('a', 1)], at('b', 2))
    expect(order.findings()).toEqual([])
    order.beginRun()
    order.acquired(threadId(1), [at('a', 3)], at('b', 4))
    order.acquired(threadId(2), [at('b', 5)], at('a', 6))
    order.acquired(threadId(1), [at('a', 7)], at('b', 8))
    expect(order.findings().map(({ steps }) => steps)).toEqual([[3, 4, 5, 6]])
  })

  test('many threads that all lock as they like end the search at its bounds', () => {
    const order = new LockOrder()
    for (let thread = 1; thread < 9; thread++)
      for (let i = 0; i < 10; i++)
        for (let j = 0; j < 10; j++) order.acquired(threadId(thread), [lock(`l${i}`)], lock(`l${j}`))
    expect(order.findings().length).toBe(100)
  })
})

const program = (first: string, second: string, between = '') => `import threading
a, b, g = threading.Lock(), threading.Lock(), threading.Lock()
def f():
    ${first}
def h():
    ${second}
t, u = threading.Thread(target=f), threading.Thread(target=h)
t.start()
${between}
u.start()
`
const findings = (source: string, told: string[] = []) => findingsOf(recordTold(source, told), source)
const nested = (...locks: string[]) =>
  `with ${locks[0]!}:` +
  locks
    .slice(1)
    .map((name, i) => `\n${'    '.repeat(i + 2)}with ${name}:`)
    .join('') +
  ' pass'

describe('orders in a run', () => {
  const opposite = program(nested('a', 'b'), nested('b', 'a'))

  test('contradict each other although nothing happened', () => {
    expect(findings(opposite)).toEqual([
      {
        kind: 'lock-order',
        subject: 'a → b → a',
        steps: [2, 3, 7, 8],
        lines: [4, 5, 7, 8],
        threads: [1, 1, 2, 2],
        operations: ['lock', 'lock', 'lock', 'lock'],
        message:
          'locks taken in contradicting orders: T1 takes a (line 4), then b (line 5); T2 takes b (line 7), then a (line 8): they can come to wait for one another for ever',
      },
    ])
  })

  test('contradict each other in the deadlock itself', () => {
    const trace = recordTold(opposite, ['0:11', '1:5', '0', '2:8'])
    expect(trace.outcome).toBe('deadlock')
    expect(findingsOf(trace, opposite)).toMatchObject([
      { subject: 'a → b → a', lines: [4, 5, 7, 8], threads: [1, 1, 2, 2] },
    ])
  })

  test.each([
    ['a gate keeps both out of each other’s way', program(nested('g', 'a', 'b'), nested('g', 'b', 'a'))],
    ['the second begins after the end of the first', program(nested('a', 'b'), nested('b', 'a'), 't.join()')],
    ['one gives up after a time', program(nested('a', 'b'), 'with b:\n        if a.acquire(timeout=1): a.release()')],
    ['one only tries', program(nested('a', 'b'), 'with b:\n        if a.acquire(blocking=False): a.release()')],
    ['one releases before it takes the other', program(nested('a', 'b'), `${nested('b')}\n    ${nested('a')}`)],
  ])('do no harm where %s', (_why, source) => {
    expect(findings(source)).toEqual([])
  })
})
