import type { Random } from '../../base/random'
import { syncThings, type SyncThing, type Tools } from './random-sync'

/** `ending`: every interleaving ends. `polling`: threads wait by looking again and again, so that states repeat. */
export type ProgramShape = 'ending' | 'polling'

/**
 * A made-up program of two or three threads with a few operations each, on few shared things so that they meet. Most
 * have some thousand interleavings at most; some have far more, and the caller's cap sorts them out.
 */
export function randomProgram(random: Random, shape: ProgramShape = 'ending'): string {
  return new Writer(random, shape).program()
}

/** What the threads of one program may share. */
interface Stock {
  /** Variables that hold ints: globals or closure variables, attributes, items. */
  readonly ints: readonly string[]
  readonly locks: readonly string[]
  readonly hasQueue: boolean
  readonly hasList: boolean
  readonly hasDict: boolean
  readonly hasPrint: boolean
  readonly hasSleep: boolean
  readonly things: readonly SyncThing[]
}

const FEATURES = [...['locks', 'queue', 'object', 'list', 'dict', 'locks'], ...Object.keys(syncThings)]

type Form = 'globals' | 'closure'

class Writer {
  private readonly form: Form
  private readonly stock: Stock
  private readonly bodies: number
  /** Operations still allowed in the thread that is being written: keeps programs small. */
  private left = 0
  private fresh = 0

  constructor(
    private readonly random: Random,
    private readonly shape: ProgramShape,
  ) {
    this.form = this.chance(4) ? 'closure' : 'globals'
    this.bodies = this.chance(3) ? 3 : 2
    this.stock = this.draw()
  }

  private draw(): Stock {
    const features = new Set(this.some(1, 2, () => this.of(FEATURES)))
    const variables = this.chance(2) ? ['x'] : ['x', 'y']
    return {
      ints: [
        ...variables,
        ...(features.has('object') ? ['o.v', 'o.w', 'o.v'] : []),
        ...(features.has('list') ? ['items[0]'] : []),
        ...(features.has('dict') ? ['d["k"]'] : []),
      ],
      locks: features.has('locks') ? this.of([['a'], ['a', 'b'], ['a', 'b']]) : [],
      hasQueue: features.has('queue'),
      hasList: features.has('list'),
      hasDict: features.has('dict'),
      hasPrint: this.chance(3),
      hasSleep: this.chance(3),
      things: Object.keys(syncThings)
        .filter((feature) => features.has(feature))
        .map((feature) => this.of(syncThings[feature]!)),
    }
  }

  program(): string {
    const { locks, hasQueue, hasList, hasDict, ints, things } = this.stock
    const shared = [
      'x, y = 0, 0',
      ...(this.shape === 'polling' ? ['flag = False'] : []),
      ...(ints.includes('o.v') ? ['o = Pair()'] : []),
      ...(hasList ? ['items = [0]'] : []),
      ...(hasDict ? ['d = {"k": 0}'] : []),
      ...locks.map((lock) => `${lock} = threading.Lock()`),
      ...(hasQueue ? [`q = Queue(${this.of(['', '', 'maxsize=1', 'maxsize=2'])})`] : []),
      ...things.flatMap(({ made }) => made.split('\n')),
    ]
    const head = [
      'import threading',
      'import time',
      'import queue',
      'from queue import Empty, Full, Queue',
      ...(ints.includes('o.v')
        ? ['class Pair:', '    def __init__(self):', '        self.v = 0', '        self.w = 1']
        : []),
    ]
    const functions = Array.from({ length: this.bodies }, (_, i) => this.thread(i)).flat()
    if (this.form === 'globals') return [...head, ...shared, ...functions, ...this.main()].join('\n') + '\n'
    const body = [...shared, ...functions, ...this.main()]
    return [...head, 'def main():', ...indent(body), 'main()'].join('\n') + '\n'
  }

  private thread(index: number): string[] {
    this.left = this.bodies === 3 ? 1 + this.random.below(2) : 1 + this.random.below(4)
    this.fresh = 0
    const names = ['x', 'y', ...(this.shape === 'polling' ? ['flag'] : [])].join(', ')
    const body: string[] = []
    // Not the thread that sets the flag: it would spin without a visible operation, since nobody else writes it.
    if (this.shape === 'polling' && (index === 0 || (index === 2 && this.chance(2)))) body.push(...this.poll())
    while (this.left > 0) body.push(...this.operation(index))
    if (this.shape === 'polling' && index === 1) body.push('flag = True')
    return [
      `def t${index}():`,
      ...indent([this.form === 'globals' ? `global ${names}` : `nonlocal ${names}`, 'r = 2', ...body]),
    ]
  }

  private main(): string[] {
    const daemon = this.chance(8) ? this.random.below(this.bodies) : -1
    // Now and then a thread is started by another, or never.
    const started = Array.from({ length: this.bodies }, (_, i) => i).filter((i) => i < 2 || !this.chance(4))
    const make = (i: number) =>
      `w${i} = threading.Thread(target=t${i}${i === daemon ? ', daemon=True' : this.chance(12) ? ', daemon=True' : ''})`
    const joins = started.flatMap((i) => this.join(i))
    this.left = this.chance(4) ? 1 : 0
    const between = this.left > 0 ? this.operation(-1) : []
    this.left = this.chance(4) ? 1 : 0
    const after = this.left > 0 ? this.operation(-1) : []
    return [
      ...started.map(make),
      ...started.map((i) => `w${i}.start()`),
      ...(between.length > 0 ? ['r = 3', ...between] : []),
      ...joins,
      ...(after.length > 0 ? ['r = 4', ...after] : []),
      ...(this.chance(3) ? [`print(${this.int()})`] : []),
    ]
  }

  private join(index: number): string[] {
    if (this.chance(8)) return []
    if (this.chance(12)) return [`w${index}.join(timeout=${this.seconds()})`]
    return [`w${index}.join()`]
  }

  /** One operation, or a small group of them; always takes at least one of what is left. */
  private operation(index: number, depth = 0): string[] {
    this.left--
    const { locks, hasQueue, hasList, hasDict, hasPrint, hasSleep, things } = this.stock
    const inner = () => indent(this.left > 0 || this.chance(2) ? this.operation(index, depth + 1) : ['pass'])
    const choices: (() => string[])[] = [
      () => [`${this.int()} += ${this.of(['1', '2', 'r'])}`],
      () => [`${this.int()} = ${this.of(['1', 'r', `${this.int()} + 1`])}`],
      () => [`r = ${this.int()}`],
      () => [`r = ${this.int()} * 2 + r`],
      () => [`${this.int()} += 1`],
    ]
    const compound: (() => string[])[] = [
      () => [`if ${this.int()} == ${this.of(['0', '1', 'r'])}:`, ...inner()],
      () => [`if ${this.int()} < 2:`, ...inner(), 'else:', ...inner()],
      () => ['for i in range(2):', ...inner()],
      () => ['n = 0', `while n < 2 and ${this.int()} < 3:`, '    n += 1', ...inner()],
      () => [
        'try:',
        ...indent([this.of([`r = 1 // ${this.int()}`, 'raise ValueError("no")'])]),
        'except Exception:',
        ...inner(),
      ],
    ]
    const lock = () => this.of(locks)
    const locking: (() => string[])[] = [
      () => [`with ${lock()}:`, ...inner()],
      () => [`with ${lock()}:`, ...inner()],
      () => [`with ${lock()}:`, `    with ${lock()}:`, ...indent(inner())],
      () => {
        const name = lock()
        return [`${name}.acquire()`, ...outdent(inner()), ...(this.chance(6) ? [] : [`${name}.release()`])]
      },
      () => {
        const name = lock()
        const wait = this.of(['blocking=False', `timeout=${this.seconds()}`])
        return [`if ${name}.acquire(${wait}):`, ...inner(), `    ${name}.release()`, ...this.otherwise(inner)]
      },
      () => [`${lock()}.release()`],
      () => [`if ${lock()}.locked():`, ...inner()],
    ]
    const queueing: (() => string[])[] = [
      () => [`q.put(${this.of(['1', 'r', this.int()])})`],
      () => [`q.put(${index + 1})`],
      () => [`${this.of([this.int(), 'r'])} = q.get()`],
      () => [
        'try:',
        `    r = q.${this.of(['get_nowait()', `get(timeout=${this.seconds()})`])}`,
        'except Empty:',
        ...inner(),
      ],
      () => [
        'try:',
        `    q.${this.of(['put_nowait(r)', `put(5, timeout=${this.seconds()})`])}`,
        'except Full:',
        ...inner(),
      ],
      () => [`if not q.${this.of(['empty()', 'full()'])}:`, ...inner()],
    ]
    const tools: Tools = {
      of: (choices) => this.of(choices),
      ...{ inner, int: () => this.int(), seconds: () => this.seconds() },
    }
    const meeting = things.flatMap(({ choices }) => choices.map((choice) => () => choice(tools)))
    const rare: (() => string[])[] = [
      () => ['raise ValueError("enough")'],
      () => [`r = 6 // ${this.int()}`],
      () => [`assert ${this.int()} == 0`],
      () => (index === 0 && this.bodies === 3 ? this.spawn() : ['raise KeyError("k")']),
      () => ['return'].slice(index < 0 && this.form === 'globals' ? 1 : 0),
    ]
    const pool = [
      ...choices,
      ...(depth < 2 && this.left > 0 ? compound : []),
      ...(locks.length > 0 && depth < 2 ? [...locking, ...locking] : []),
      ...(hasQueue ? [...queueing, ...queueing] : []),
      ...(depth < 2 ? [...meeting, ...meeting] : []),
      ...(hasList
        ? [() => [`items.append(${this.of(['1', 'r'])})`], () => ['r = len(items)'], () => ['items.pop()']]
        : []),
      ...(hasDict
        ? [() => ['d["j"] = r'], () => ['r = d.get("j", 0)'], () => ['d.pop("j", None)'], () => ['r = sum(d.values())']]
        : []),
      ...(hasPrint ? [() => [`print(${this.of([`"t${index}"`, this.int(), 'r'])})`]] : []),
      ...(hasSleep ? [() => [`time.sleep(${this.seconds()})`]] : []),
      ...(this.chance(4) ? rare : []),
    ]
    const lines = this.of(pool)()
    return lines.length > 0 ? lines : ['pass']
  }

  private otherwise(inner: () => string[]): string[] {
    return this.chance(2) ? ['else:', ...inner()] : []
  }

  private spawn(): string[] {
    const name = `c${this.fresh++}`
    return [`${name} = threading.Thread(target=t2)`, `${name}.start()`, ...(this.chance(2) ? [`${name}.join()`] : [])]
  }

  private poll(): string[] {
    const { locks, hasQueue } = this.stock
    const wait = this.of(['pass', 'pass', 'time.sleep(0.01)', 'time.sleep(0)'])
    const [lock] = locks
    return this.of<() => string[]>([
      () => ['while not flag:', `    ${wait}`],
      () => ['while not flag:', `    ${wait}`],
      () => [`while ${this.int()} == 0 and not flag:`, `    ${wait}`],
      () => ['while True:', '    if flag:', '        break', `    ${this.of([wait, 'r = x'])}`],
      () => (hasQueue ? ['while q.empty() and not flag:', `    ${wait}`] : ['while not flag:', '    y = 0']),
      () =>
        lock
          ? [`while not ${lock}.acquire(blocking=False):`, `    ${wait}`, `${lock}.release()`]
          : ['while flag is False:', `    ${wait}`],
      () =>
        lock
          ? ['while True:', `    with ${lock}:`, '        if flag:', '            break']
          : ['while not flag:', '    x = 0'],
    ])()
  }

  private int(): string {
    return this.of(this.stock.ints)
  }

  private seconds(): string {
    return this.of(['0', '0.01', '0.01', '0.02', '0.1'])
  }

  private of<T>(choices: readonly T[]): T {
    return choices[this.random.below(choices.length)]!
  }

  private chance(n: number): boolean {
    return this.random.below(n) === 0
  }

  private some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.random.below(most - least + 1) }, make)
  }
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)
const outdent = (lines: readonly string[]): string[] => lines.map((line) => line.slice(4))
