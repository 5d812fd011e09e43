import { readFileSync } from 'node:fs'
import type { ExploreOptions } from '../result'

/** A small program whose outcomes are known beforehand. */
export interface Litmus {
  readonly name: string
  readonly source: string
  readonly options?: Partial<ExploreOptions>
  /** Every outcome there is: `x=1 y=2`, after how it ended where that is not `completed`. */
  readonly outcomes: readonly string[]
  /** Outcomes that would show a weaker memory, a torn operation or a broken lock. */
  readonly forbidden?: readonly string[]
  /** Variables that an outcome is told by; all of them otherwise. */
  readonly show?: readonly string[]
  /** Interleavings in all, where that is worth knowing. */
  readonly interleavings?: string
  /** States of the whole graph: a change of this number is a change of what a state or a step is. */
  readonly states: number
}

const scenario = (name: string) => readFileSync(new URL(`../../../scenarios/${name}.py`, import.meta.url), 'utf8')

/** A program of threads that each run one function to its end; `shared` are statements before them. */
export function threads(shared: string, ...bodies: readonly string[]): string {
  const names = [...new Set([...shared.matchAll(/^(\w+)(?=.*=)/gm)].map(([, name]) => name!))]
  const functions = bodies.map(
    (body, i) => `def t${i}():\n    global ${names.join(', ')}\n${body.replace(/^/gm, '    ')}\n`,
  )
  const all = `[${bodies.map((_, i) => `threading.Thread(target=t${i})`).join(', ')}]`
  return `import threading\nimport time\nfrom queue import Queue\n${shared}\n${functions.join('')}threads = ${all}
for t in threads: t.start()
for t in threads: t.join()
`
}

function counter(count: number, turns: number): string {
  return `import threading
x = 0
def work():
    global x
    for _ in range(${turns}):
        x += 1
threads = [threading.Thread(target=work) for _ in range(${count})]
for t in threads:
    t.start()
for t in threads:
    t.join()
`
}

function philosophers(count: number, takeLowerFirst: boolean): string {
  const second = `(i + 1) % ${count}`
  const pair = takeLowerFirst ? `min(i, ${second}), max(i, ${second})` : `i, ${second}`
  return `import threading
forks = [threading.Lock() for _ in range(${count})]
def dine(first, second):
    with forks[first]:
        with forks[second]:
            pass
threads = [threading.Thread(target=dine, args=(${pair})) for i in range(${count})]
for t in threads:
    t.start()
for t in threads:
    t.join()
`
}

/** `x=2 … x=6` */
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `x=${from + i}`)

export const litmus: readonly Litmus[] = [
  {
    name: 'bank race: one withdrawal is lost, or the account goes below zero',
    source: scenario('bank-race'),
    outcomes: ['savings=-25', 'savings=25', 'savings=50'],
    forbidden: ['savings=100'],
    interleavings: '11134',
    states: 163,
  },
  {
    name: 'bank race as CPython 3.11 runs it: the write is never torn from its read, the check is',
    source: scenario('bank-race'),
    options: { runtime: 'cpython3.11' },
    outcomes: ['savings=-25', 'savings=25', 'savings=50'],
    interleavings: '55',
    states: 83,
  },
  {
    name: 'bank with a lock: refused, whoever is first',
    source: scenario('bank-lock'),
    options: { time: 'virtual', runtime: 'cpython3.11' },
    outcomes: ['savings=25', 'savings=50'],
    states: 404,
  },
  { name: 'lost updates, 2 × 2', source: counter(2, 2), outcomes: upTo(2, 4), show: ['x'], states: 124 },
  { name: 'lost updates, 2 × 3', source: counter(2, 3), outcomes: upTo(2, 6), show: ['x'], states: 344 },
  { name: 'lost updates, 3 × 2', source: counter(3, 2), outcomes: upTo(2, 6), show: ['x'], states: 2272 },
  {
    name: 'no lost updates where CPython 3.11 does not switch',
    source: counter(2, 2),
    options: { runtime: 'cpython3.11' },
    outcomes: ['x=4'],
    show: ['x'],
    states: 47,
  },
  {
    name: 'store buffering: somebody sees the other',
    source: threads('x = 0\ny = 0\na = 0\nb = 0', 'x = 1\na = y', 'y = 1\nb = x'),
    outcomes: ['a=0 b=1', 'a=1 b=0', 'a=1 b=1'],
    forbidden: ['a=0 b=0'],
    show: ['a', 'b'],
    states: 48,
  },
  {
    name: 'message passing: the flag is never seen before the data',
    source: threads('data = 0\nflag = 0\na = 0\nb = 0', 'data = 1\nflag = 1', 'a = flag\nb = data'),
    outcomes: ['a=0 b=0', 'a=0 b=1', 'a=1 b=1'],
    forbidden: ['a=1 b=0'],
    show: ['a', 'b'],
    states: 48,
  },
  {
    name: 'load buffering: nothing is read before it is written',
    source: threads('x = 0\ny = 0\na = 0\nb = 0', 'a = x\ny = 1', 'b = y\nx = 1'),
    outcomes: ['a=0 b=0', 'a=0 b=1', 'a=1 b=0'],
    forbidden: ['a=1 b=1'],
    show: ['a', 'b'],
    states: 48,
  },
  {
    name: 'independent reads of independent writes: all see one order',
    source: threads('x = 0\ny = 0\na = 0\nb = 0\nc = 0\nd = 0', 'x = 1', 'y = 1', 'a = x\nb = y', 'c = y\nd = x'),
    outcomes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
      .map((bits) => `a=${bits >> 3} b=${(bits >> 2) & 1} c=${(bits >> 1) & 1} d=${bits & 1}`)
      .filter((outcome) => outcome !== 'a=1 b=0 c=1 d=0'),
    forbidden: ['a=1 b=0 c=1 d=0'],
    show: ['a', 'b', 'c', 'd'],
    states: 1204,
  },
  {
    name: 'Peterson: two flags and a turn keep the others out',
    source: threads(
      'want = [False, False]\nturn = 0\nx = 0',
      'want[0] = True\nturn = 1\nwhile want[1] and turn == 1:\n    pass\nx += 1\nwant[0] = False',
      'want[1] = True\nturn = 0\nwhile want[0] and turn == 0:\n    pass\nx += 1\nwant[1] = False',
    ),
    outcomes: ['x=2'],
    forbidden: ['x=1'],
    show: ['x'],
    interleavings: 'unbounded',
    states: 102,
  },
  {
    name: 'three philosophers, each with a fork in hand',
    source: philosophers(3, false),
    outcomes: ['completed', 'deadlock'],
    show: [],
    states: 250,
  },
  {
    name: 'three philosophers who take the lower fork first',
    source: philosophers(3, true),
    outcomes: ['completed'],
    forbidden: ['deadlock'],
    show: [],
    states: 233,
  },
  {
    name: 'locks in opposite orders',
    source: threads(
      'a, b = threading.Lock(), threading.Lock()',
      'with a:\n    with b:\n        pass',
      'with b:\n    with a:\n        pass',
    ),
    outcomes: ['completed', 'deadlock'],
    show: [],
    states: 45,
  },
  {
    name: 'check, then act, on a queue with one item',
    source: threads(
      'q = Queue()\nq.put(1)\na = 0\nb = 0',
      'if not q.empty():\n    a = q.get()',
      'if not q.empty():\n    b = q.get()',
    ),
    outcomes: ['a=0 b=1', 'a=1 b=0', 'deadlock: a=0 b=1', 'deadlock: a=1 b=0'],
    forbidden: ['a=0 b=0', 'a=1 b=1'],
    show: ['a', 'b'],
    states: 36,
  },
  {
    name: 'the bakery: the seller may leave before the baker is done',
    source: scenario('bakery-queue'),
    outcomes: ['completed', 'deadlock'],
    interleavings: '355044715',
    states: 260,
  },
  {
    name: 'waiting by looking again',
    source: threads('ready = False\nx = 0', 'while not ready:\n    time.sleep(0.01)\nx += 1', 'x = 5\nready = True'),
    outcomes: ['x=6'],
    show: ['x'],
    interleavings: 'unbounded',
    states: 23,
  },
  {
    name: 'a timeout may fire where time is free',
    source: threads(
      'lock = threading.Lock()\nx = 0',
      'with lock:\n    time.sleep(0.01)',
      'if lock.acquire(timeout=1):\n    x = 1\n    lock.release()',
    ),
    outcomes: ['x=0', 'x=1'],
    show: ['x'],
    states: 42,
  },
  {
    name: 'a timeout does not fire before its time where sleeps take theirs',
    source: threads(
      'lock = threading.Lock()\nx = 0',
      'with lock:\n    time.sleep(0.01)',
      'if lock.acquire(timeout=1):\n    x = 1\n    lock.release()',
    ),
    options: { time: 'virtual' },
    outcomes: ['x=1'],
    forbidden: ['x=0'],
    show: ['x'],
    states: 28,
  },
]
