import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../base/random'
import { programs } from '../machine/testing/programs'
import { explain } from './explain'
import { explanationText } from './explanation-text'
import { randomSharing } from './testing/random-sharing'
import { recordRandomly, recordTold } from './testing/recording'

const scenario = (name: string) => readFileSync(new URL(`../../scenarios/${name}.py`, import.meta.url), 'utf8')

function told(source: string, schedule: string[] = []): string {
  return explanationText(explain(recordTold(source, schedule), source))
}

/** Threads that run the functions of a body, one thread for each name in `targets`, started one after the other and joined. */
const threads = (setup: string, targets: string, after = '') => `import threading
from queue import Queue
${setup}
ts = [threading.Thread(target=f) for f in (${targets},)]
for t in ts: t.start()
for t in ts: t.join()
${after}
`
const started = (source: string) => `0:${source.split('\n').indexOf('for t in ts: t.join()') + 1}`

describe('the bank race', () => {
  const source = scenario('bank-race')
  const JOIN = '0:22'
  const cases: readonly [string, string[], string][] = [
    [
      '-25: both look, one after the other pays out',
      [JOIN, '1:11', '2:11', '1', '2'],
      "T1 wrote savings = 50 (line 11) between T2's look, which saw 100 (line 9), and T2's write of -25 (line 11): what it had seen no longer held",
    ],
    [
      '25: the second overwrites',
      [JOIN, '1:11', '2:11', '1!', '2!', '1', '2'],
      "T1 wrote savings = 50 (line 11) between T2's read of 100 (line 11) and T2's write of 25 (line 11): that write is lost",
    ],
    [
      '50: the first overwrites',
      [JOIN, '1:11', '2:11', '1!', '2', '1'],
      "T2 wrote savings = 25 (line 11) between T1's read of 100 (line 11) and T1's write of 50 (line 11): that write is lost",
    ],
    ['50 and a refusal', [JOIN, '1', '2'], 'T1 wrote savings = 50 (line 11) before T2 read it (line 9)'],
    ['25 and a refusal', [JOIN, '2', '1'], 'T2 wrote savings = 25 (line 11) before T1 read it (line 9)'],
  ]
  test.each(cases)('%s', (_what, schedule, expected) => {
    expect(told(source, schedule)).toBe(expected)
  })
})

test('with a lock, who was first', () => {
  const source = scenario('bank-lock')
  expect(told(source)).toMatch(/^T1 wrote \w+ = \d+ \(line \d+\) before T2 read it \(line \d+\)$/)
})

const counter = threads('n = 0\ndef f():\n    global n\n    for i in range(2): n += 1', 'f, f')

test('a counter that lost an update', () => {
  expect(told(counter, [started(counter), '1!', '2', '1'])).toBe(
    "T2 wrote n = 2 (line 6) between T1's read of 0 (line 6) and T1's write of 1 (line 6): that write is lost",
  )
})

test('an assertion about it that fails', () => {
  const checked = threads('n = 0\ndef f():\n    global n\n    n += 1', 'f, f', 'assert n == 2')
  expect(told(checked, [started(checked), '1!', '2', '1'])).toMatch(/: that write is lost$/)
  const wrong = threads('n = 0\ndef f():\n    global n\n    n += 1', 'f, f', 'assert n == 3')
  expect(told(wrong)).toBe('main ended with AssertionError (line 10)')
})

describe('deadlocks', () => {
  const philosophers = threads(
    [
      'forks = [threading.Lock() for i in range(3)]',
      'def dine(i):',
      '    with forks[i]:',
      '        with forks[(i + 1) % 3]:',
      '            pass',
      'a, b, c = lambda: dine(0), lambda: dine(1), lambda: dine(2)',
    ].join('\n'),
    'a, b, c',
  )
  test('in a circle', () => {
    expect(told(philosophers, [started(philosophers), '1:6', '2:6', '3:6'])).toBe(
      'deadlock: T1 waits at line 6 for forks[1], which T2 took at line 5; T2 waits at line 6 for forks[2], which T3 took at line 5; T3 waits at line 6 for forks[0], which T1 took at line 5',
    )
  })

  test('of a thread with itself', () => {
    const source = threads('l = threading.Lock()\ndef f():\n    with l:\n        l.acquire()', 'f')
    expect(told(source)).toBe('deadlock: T1 waits at line 6 for l, which T1 took at line 5')
  })

  test('of a consumer to whom nobody brings anything', () => {
    const source = threads(
      'jobs = Queue()\ndef produce():\n    jobs.put(1)\ndef consume():\n    while True:\n        jobs.get()',
      'produce, consume',
    )
    expect(told(source)).toBe(
      'nothing can go on: main waits at line 11 for the end of T2; T2 waits at line 8 for an item in jobs',
    )
  })

  test('of those who wait for a lock that its holder took to its end', () => {
    const source = threads('l = threading.Lock()\ndef f():\n    l.acquire()', 'f, f')
    expect(told(source)).toBe(
      'nothing can go on: main waits at line 8 for the end of T2; T2 waits at line 5 for l, which T1 took at line 5',
    )
  })
})

describe('looks that no longer hold', () => {
  const cases: readonly [string, string, string][] = [
    [
      'items = [1]\ndef f():\n    if items:\n        items.pop()',
      "T2 changed items to [] (line 6) between T1's look, which saw [1] (line 5), and T1's use (line 6): what it had seen no longer held",
      'a list',
    ],
    [
      'jobs = Queue()\njobs.put(1)\ndef f():\n    if not jobs.empty():\n        jobs.get_nowait()',
      "T2 took from jobs (line 7) between T1's look, which saw [1] (line 6), and T1's get (line 7): what it had seen no longer held",
      'a queue',
    ],
    [
      'cache, made = {}, 0\ndef f():\n    if "k" not in cache:\n        cache["k"] = threading.get_ident()',
      "T2 wrote cache['k'] = 140130016785408 (line 6) between T1's look, which saw {} (line 5), and T1's write of 140130008392704 (line 6): what it had seen no longer held",
      'a dict',
    ],
    [
      'class A:\n    n = 1\n    def has(self): return self.n > 0\n    def take(self): self.n -= 1\na = A()\na.n = 1\ndef f():\n    if a.has():\n        a.take()',
      "T2 wrote a.n = 0 (line 6) between T1's look, which saw 1 (line 5), and T1's write of -1 (line 6): what it had seen no longer held",
      'an object',
    ],
  ]
  test.each(cases)('%#', (setup, expected) => {
    const source = threads(setup, 'f, f')
    expect(told(source, [started(source), '1!', '2', '1'])).toBe(expected)
    expect(told(source, [started(source), '1', '2'])).not.toMatch(/no longer held/)
  })
})

describe('is not misled by', () => {
  test.each([
    [
      'a loop that looks again',
      'x = 0\ndef f():\n    global x\n    while x == 0: pass\n    x += 1\ndef g():\n    global x\n    x = 1',
      'f, g',
      ['1!', '2', '1'],
    ],
    [
      'a look only to print',
      'x = 0\ndef f():\n    global x\n    print(x)\n    x += 1\ndef g():\n    global x\n    x = 7',
      'f, g',
      ['1:7', '2', '1'],
    ],
    [
      'a change and its undoing',
      'x = 0\ndef f():\n    global x\n    if x == 0:\n        x -= 1\ndef g():\n    global x\n    x = 7\n    x = 0',
      'f, g',
      ['1:7', '2', '1'],
    ],
  ])('%s', (_what, setup, targets, schedule) => {
    const source = threads(setup, targets)
    expect(told(source, [started(source), ...schedule])).not.toMatch(/no longer held|lost/)
  })

  test('a change that was asked for in between', () => {
    const source = `import threading
x = 1
def f():
    global x
    x = 5
for i in range(2):
    if x:
        t = threading.Thread(target=f)
        t.start()
        t.join()
        x += 1
`
    expect(told(source)).toBe('no thread met the work of another')
  })
})

test("an exception that is only its thread's own", () => {
  const source = threads('x = 0\ndef f():\n    [].pop()\ndef g():\n    global x\n    x += 1', 'f, g, g')
  expect(told(source)).toBe('T1 ended with IndexError: pop from empty list (line 5)')
})

test('threads that share nothing', () => {
  expect(told(scenario('two-voices'))).toBe('no thread met the work of another')
})

test.each([1, 2, 3])('tells of any run something that happened in it (seed %i)', (seed) => {
  for (const source of [...Object.values(programs), randomSharing(seededRandom(seed))]) {
    const trace = recordRandomly(source, seed, 300)
    const explanation = explain(trace, source)
    expect(explanationText(explanation)).not.toMatch(/undefined|NaN/)
    if ('first' in explanation) {
      const mentions = [explanation.first, 'between' in explanation ? explanation.between : null, explanation.last]
      const steps = mentions.flatMap((one) => (one ? [one.step] : []))
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
      for (const one of mentions)
        if (one) expect(trace.steps[one.step]).toMatchObject({ thread: one.thread, operation: one.operation })
    }
  }
})
