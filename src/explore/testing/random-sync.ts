/** A thing that threads meet at, which a made-up program may have: see random-program.ts. */
export interface SyncThing {
  /** Statement that makes it. */
  readonly made: string
  readonly choices: readonly ((tools: Tools) => string[])[]
}

/** What the writer of a program lends. */
export interface Tools {
  of<T>(choices: readonly T[]): T
  /** A statement or two of the thread, indented. */
  inner(): string[]
  int(): string
  seconds(): string
}

const indented = (...lines: readonly string[]) => lines.map((line) => `    ${line}`)

const condition = (name: string): SyncThing['choices'] => [
  ({ int }) => [`with ${name}:`, ...indented(`while ${int()} == 0:`, ...indented(`${name}.wait()`))],
  ({ inner }) => [`with ${name}:`, ...indented(`${name}.wait()`), ...inner()],
  ({ of, inner, seconds }) => [
    `with ${name}:`,
    ...indented(`if ${name}.wait(${seconds()}):`, ...inner(), ...of([[], ['else:', '    r = 9']])),
  ],
  ({ int, of }) => [
    `with ${name}:`,
    ...indented(`${int()} += 1`, `${name}.${of(['notify()', 'notify_all()', 'notify(2)'])}`),
  ],
  ({ of, int }) => [`with ${name}:`, ...indented(`${name}.${of(['notify()', 'notify_all()'])}`, `r = ${int()}`)],
  ({ of, int, seconds }) => [
    `with ${name}:`,
    ...indented(`r = ${name}.wait_for(lambda: ${int()} > 0${of(['', `, ${seconds()}`])})`),
  ],
  () => [`${name}.notify()`],
]

/** What may be in a program, by feature. */
export const syncThings: Readonly<Record<string, readonly SyncThing[]>> = {
  reentrant: [
    {
      made: 'k = threading.RLock()',
      choices: [
        ({ inner }) => ['with k:', ...indented('with k:', ...inner())],
        ({ inner }) => ['with k:', ...inner()],
        ({ inner, of, seconds }) => [
          `if k.acquire(${of(['False', `timeout=${seconds()}`])}):`,
          ...inner(),
          '    k.release()',
        ],
        () => ['k.release()'],
      ],
    },
  ],
  semaphore: [
    'threading.Semaphore(0)',
    'threading.Semaphore(1)',
    'threading.Semaphore(2)',
    'threading.BoundedSemaphore(1)',
  ].map((made): SyncThing => ({
    made: `s = ${made}`,
    choices: [
      ({ inner }) => ['with s:', ...inner()],
      () => ['s.acquire()'],
      () => ['s.release()'],
      ({ of }) => ['try:', `    s.release(${of(['', '2'])})`, 'except ValueError:', '    r = 7'],
      ({ of, inner, seconds }) => [`if s.acquire(${of(['False', `timeout=${seconds()}`])}):`, ...inner()],
      () => ['r = s._value'],
    ],
  })),
  event: [
    {
      made: 'e = threading.Event()',
      choices: [
        () => ['e.wait()'],
        () => ['e.set()'],
        () => ['e.set()'],
        () => ['e.clear()'],
        ({ inner }) => ['if e.is_set():', ...inner()],
        ({ inner, seconds }) => [`if e.wait(${seconds()}):`, ...inner()],
      ],
    },
  ],
  condition: [
    { made: 'c = threading.Condition()', choices: condition('c') },
    {
      made: 'm = threading.Lock()\nc, d = threading.Condition(m), threading.Condition(m)',
      choices: [...condition('c'), ...condition('d')],
    },
  ],
  barrier: ['2', '3', '2, lambda: log.append(1)', '2, lambda: 1 // len(log)', '2, None, 0.01'].map(
    (parties): SyncThing => ({
      made: `log = []\nb = threading.Barrier(${parties})`,
      choices: [
        () => ['b.wait()'],
        () => ['r = b.wait()'],
        ({ inner }) => ['try:', '    b.wait()', 'except threading.BrokenBarrierError:', ...inner()],
        ({ inner, seconds }) => [
          'try:',
          `    r = b.wait(${seconds()})`,
          'except threading.BrokenBarrierError:',
          ...inner(),
        ],
        ({ of }) => [`b.${of(['abort()', 'reset()'])}`],
        ({ of }) => [`r = b.${of(['n_waiting', 'broken'])}`],
      ],
    }),
  ),
  queues: ['Queue(1)', 'LifoQueue()', 'LifoQueue(1)', 'PriorityQueue()', 'PriorityQueue(2)', 'SimpleQueue()'].map(
    (made): SyncThing => ({
      made: `z = queue.${made}`,
      choices: [
        ({ int }) => [`z.put(${int()})`],
        () => ['z.put(3)', 'z.put(1)'],
        () => ['r = z.get()'],
        ({ of, inner, seconds }) => [
          'try:',
          `    r = z.${of(['get_nowait()', `get(timeout=${seconds()})`, 'get(False)'])}`,
          'except queue.Empty:',
          ...inner(),
        ],
        ({ inner }) => ['if not z.empty():', ...inner()],
        ({ int }) => [`${int()} = z.qsize()`],
      ],
    }),
  ),
  ranked: [
    {
      made: 'class Rank:\n    def __init__(self, n):\n        self.n = n\n    def __lt__(self, other):\n        return self.n + x < other.n + x\nz = queue.PriorityQueue()',
      choices: [
        ({ of }) => [`z.put(Rank(${of(['1', '2', 'r'])}))`],
        ({ of }) => ['try:', `    z.put(Rank(${of(['1', '2'])}), timeout=0.01)`, 'except queue.Full:', '    pass'],
        () => ['r = z.get().n'],
        ({ inner, of, seconds }) => [
          'try:',
          `    r = z.${of(['get_nowait()', `get(timeout=${seconds()})`])}.n`,
          'except queue.Empty:',
          ...inner(),
        ],
        ({ int }) => [`${int()} = z.qsize()`],
      ],
    },
  ],
  local: [
    {
      made: 'class Own(threading.local):\n    def __init__(self):\n        self.v = x\nl = Own()',
      choices: [
        () => ['l.v += 1'],
        () => ['r = l.v'],
        ({ int }) => [`${int()} = l.v`],
        ({ int }) => [`l.v = ${int()}`],
      ],
    },
  ],
}
