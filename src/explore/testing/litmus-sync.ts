import { threads, type Litmus } from './litmus'

/** What threading.py and queue.py of CPython 3.11 allow, derived from what they do; see sync-models.ts for the same by search. */
export const syncLitmus: readonly Litmus[] = [
  {
    name: 'a notification wakes who has waited longest, and nobody else',
    source: threads(
      'm = threading.Lock()\nc, d = threading.Condition(m), threading.Condition(m)\nn = 0\nwoken = ""',
      'with m:\n    n = 1\n    d.notify()\n    c.wait()\n    woken += "a"',
      'with m:\n    while n < 1:\n        d.wait()\n    n = 2\n    d.notify()\n    c.wait()\n    woken += "b"',
      'with m:\n    while n < 2:\n        d.wait()\n    c.notify()',
    ),
    // Whoever waits on d may be the other one: then the second notification of d is for nobody.
    outcomes: ["deadlock: woken=''", "deadlock: woken='a'"],
    forbidden: ["deadlock: woken='b'"],
    show: ['woken'],
    states: 94,
  },
  {
    name: 'notify before wait is lost',
    source: threads('c = threading.Condition()\nx = 0', 'with c:\n    c.wait()\n    x = 1', 'with c:\n    c.notify()'),
    outcomes: ['x=1', 'deadlock: x=0'],
    show: ['x'],
    states: 29,
  },
  {
    name: 'a predicate that is looked at under the lock loses nothing',
    source: threads(
      'c = threading.Condition()\nready = False\nx = 0',
      'with c:\n    c.wait_for(lambda: ready)\n    x = 1',
      'with c:\n    ready = True\n    c.notify()',
    ),
    outcomes: ['x=1'],
    forbidden: ['deadlock: x=0'],
    show: ['x'],
    states: 47,
  },
  {
    name: 'if instead of while: somebody else may have come in between',
    source: threads(
      'c = threading.Condition()\nitems = []\na = 0\nb = 0',
      'with c:\n    if not items:\n        c.wait()\n    a = items.pop()',
      'with c:\n    if not items:\n        c.wait()\n    b = items.pop()',
      'for n in (1, 2):\n    with c:\n        items.append(n)\n        c.notify()',
    ),
    // 0 where a pop found nothing: the item that woke the thread was taken before it had the lock.
    outcomes: ['a=0 b=1', 'a=1 b=0', 'a=1 b=2', 'a=2 b=1'],
    show: ['a', 'b'],
    states: 408,
  },
  {
    name: 'a notification may be wasted on who gives up waiting',
    source: threads(
      'c = threading.Condition()\nn = 0\nboth = 0\nlate = 0\nx = 0',
      'with c:\n    n += 1\n    if not c.wait(1):\n        late = 1',
      'with c:\n    n += 1\n    c.wait()\n    x = 1',
      'with c:\n    both = int(n == 2)\n    c.notify()',
    ),
    outcomes: [
      // Nobody waits yet, or only one does, and gets it.
      ...['deadlock: both=0 late=0 x=0', 'deadlock: both=0 late=1 x=0', 'both=0 late=1 x=1'],
      // Both wait: the first one gets it, unless it has given up.
      ...['deadlock: both=1 late=0 x=0', 'deadlock: both=1 late=1 x=0', 'both=1 late=1 x=1'],
    ],
    show: ['both', 'late', 'x'],
    states: 410,
  },
  {
    name: 'a semaphore of two lets no third in',
    source: threads(
      's = threading.Semaphore(2)\nm = threading.Lock()\nn = 0\nmost = 0',
      ...[0, 1, 2].map(
        () => 'with s:\n    with m:\n        n += 1\n        most = max(most, n)\n    with m:\n        n -= 1',
      ),
    ),
    outcomes: ['most=1', 'most=2'],
    forbidden: ['most=3'],
    show: ['most'],
    states: 1893,
  },
  {
    name: 'a semaphore as a signal: what was written before is seen',
    source: threads('s = threading.Semaphore(0)\nx = 0\ny = 0', 'x = 1\ns.release()', 's.acquire()\ny = x'),
    outcomes: ['y=1'],
    forbidden: ['y=0'],
    show: ['y'],
    states: 21,
  },
  {
    name: 'an event lets all go on, and stays set',
    source: threads(
      'e = threading.Event()\nx = 0\na = 0\nb = 0',
      'x = 1\ne.set()',
      'e.wait()\na = x',
      'e.wait()\nb = x',
    ),
    outcomes: ['a=1 b=1'],
    show: ['a', 'b'],
    states: 111,
  },
  {
    name: 'an event that is set and cleared lets go on who waits already, and nobody else',
    source: threads('e = threading.Event()\nx = 0', 'e.set()\ne.clear()', 'e.wait()\nx = 1'),
    outcomes: ['x=1', 'deadlock: x=0'],
    show: ['x'],
    states: 28,
  },
  {
    name: 'a barrier keeps phases apart',
    source: threads(
      'b = threading.Barrier(2)\nx = 0\ny = 0\np = 0\nq = 0',
      'x = 1\nb.wait()\np = y\nb.wait()\nx = 2',
      'y = 1\nb.wait()\nq = x\nb.wait()\ny = 2',
    ),
    outcomes: ['p=1 q=1'],
    show: ['p', 'q'],
    states: 45,
  },
  {
    name: 'a barrier that one leaves too early breaks for the other',
    source: threads(
      'b = threading.Barrier(2)\nx = 0\ny = 0',
      'try:\n    b.wait(1)\n    x = 1\nexcept threading.BrokenBarrierError:\n    x = 2',
      'try:\n    b.wait()\n    y = 1\nexcept threading.BrokenBarrierError:\n    y = 2',
    ),
    outcomes: ['x=1 y=1', 'x=2 y=2'],
    show: ['x', 'y'],
    states: 32,
  },
  {
    name: 'a barrier for three that two come to',
    source: threads('b = threading.Barrier(3)', 'b.wait()', 'b.wait()'),
    outcomes: ['deadlock'],
    show: [],
    states: 8,
  },
  {
    name: 'a reentrant lock lets its owner in again, and keeps the others out',
    source: threads(
      'k = threading.RLock()\nx = 0',
      ...[0, 1].map(() => 'with k:\n    with k:\n        x += 1\n    x += 1'),
    ),
    outcomes: ['x=4'],
    show: ['x'],
    states: 74,
  },
  {
    name: 'waiting gives a reentrant lock up altogether, and takes it back as deep',
    source: threads(
      'c = threading.Condition()\nready = False\nx = 0',
      'with c:\n    with c:\n        while not ready:\n            c.wait()\n        x += 1\n    x += 1',
      'with c:\n    ready = True\n    c.notify()\nwith c:\n    x *= 10',
    ),
    outcomes: ['x=2', 'x=20'],
    forbidden: ['x=11'],
    show: ['x'],
    states: 81,
  },
  {
    name: 'a stack gives the last first, a heap the least',
    source: threads(
      'from queue import LifoQueue, PriorityQueue\ns, h = LifoQueue(), PriorityQueue()\na = ""\nb = ""',
      'for n in (2, 1):\n    s.put(n)\n    h.put(n)',
      'for _ in range(2):\n    a += str(s.get())\nfor _ in range(2):\n    b += str(h.get())',
    ),
    outcomes: ["a='12' b='12'", "a='21' b='12'", "a='21' b='21'", "a='12' b='21'"],
    show: ['a', 'b'],
    states: 78,
  },
  {
    name: 'a timer that is cancelled may have rung',
    source: `import threading
x = 0
def ring():
    global x
    x = 1
t = threading.Timer(1, ring)
t.start()
t.cancel()
t.join()
`,
    outcomes: ['x=0', 'x=1'],
    states: 20,
  },
  {
    name: 'a timer that is cancelled in time does not ring',
    source: `import threading
x = 0
def ring():
    global x
    x = 1
t = threading.Timer(1, ring)
t.start()
t.cancel()
t.join()
`,
    options: { time: 'virtual' },
    outcomes: ['x=0'],
    forbidden: ['x=1'],
    states: 11,
  },
  {
    name: 'wait_for gives up when its time is over, however often it was woken',
    source: threads(
      'c = threading.Condition()\nready = False\nx = 0',
      'with c:\n    x = 1 if c.wait_for(lambda: ready, 0.05) else 2',
      'for _ in range(4):\n    time.sleep(0.02)\n    with c:\n        c.notify()\nready = True',
    ),
    options: { time: 'virtual' },
    outcomes: ['x=2'],
    forbidden: ['x=1'],
    show: ['x'],
    states: 71,
  },
]
