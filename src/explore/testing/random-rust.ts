import type { Random } from '../../base/random'
import type { ProgramShape } from './random-program'

/** How threads come to share what they share. */
type Form = 'static' | 'scoped' | 'counted'

/** What the threads of one program may share, by Rust name. */
interface Stock {
  readonly mutexes: readonly string[]
  readonly hasAtomic: boolean
  readonly hasReaders: boolean
  readonly hasChannel: boolean
  readonly hasSignal: boolean
  readonly hasStatic: boolean
  readonly hasDrop: boolean
  readonly hasPrint: boolean
  readonly hasSleep: boolean
  readonly hasPark: boolean
}

/**
 * A made-up Rust program of two or three threads with a few operations each, on few shared things so that they meet: the
 * counterpart of `randomProgram`. rustc accepts it.
 */
export function randomRust(random: Random, shape: ProgramShape = 'ending'): string {
  return new Writer(random, shape).program()
}

class Writer {
  private readonly form: Form
  private readonly bodies: number
  private readonly stock: Stock
  /** Which thread has the channel's receiver; -1: main. */
  private readonly receiver: number
  private left = 0
  /** Inside a loop nothing may be moved away, and behind a return nothing may follow. */
  private isSafe = true

  constructor(
    private readonly random: Random,
    private readonly shape: ProgramShape,
  ) {
    this.form = this.of(['static', 'scoped', 'counted', 'counted'])
    this.bodies = this.chance(3) ? 3 : 2
    const features = new Set(
      Array.from({ length: 1 + random.below(2) }, () =>
        this.of(['mutex', 'mutex', 'atomic', 'readers', 'channel', 'channel', 'signal', 'static', 'drop']),
      ),
    )
    this.stock = {
      mutexes: features.has('signal') ? ['a'] : features.has('mutex') ? this.of([['a'], ['a', 'b'], ['a', 'b']]) : [],
      hasAtomic: features.has('atomic') || this.chance(3),
      hasReaders: features.has('readers'),
      hasChannel: features.has('channel'),
      hasSignal: features.has('signal'),
      hasStatic: features.has('static'),
      hasDrop: features.has('drop') || this.chance(4),
      hasPrint: this.chance(3),
      hasSleep: this.chance(4),
      hasPark: this.chance(6),
    }
    this.receiver = random.below(this.bodies + 1) - 1
  }

  program(): string {
    const threads = Array.from({ length: this.bodies }, (_, i) => this.thread(i))
    const main = this.form === 'scoped' ? this.scoped(threads) : this.spawned(threads)
    return [...HEAD, ...this.statics(), 'fn main() {', ...indent([...this.shared(), ...main]), '}', ''].join('\n')
  }

  /** Names of what threads share, with the type and the first value of each. */
  private things(): [name: string, type: string, value: string][] {
    const { mutexes, hasAtomic, hasReaders, hasSignal } = this.stock
    return [
      ...mutexes.map((name): [string, string, string] => [name, 'Mutex<i32>', 'Mutex::new(0)']),
      ...(hasAtomic ? [['n', 'AtomicI32', 'AtomicI32::new(0)'] as [string, string, string]] : []),
      ...(hasReaders ? [['w', 'RwLock<i32>', 'RwLock::new(0)'] as [string, string, string]] : []),
      ...(hasSignal ? [['c', 'Condvar', 'Condvar::new()'] as [string, string, string]] : []),
    ]
  }

  private statics(): string[] {
    const shared = this.things().map(([name, type, value]) => `static ${name.toUpperCase()}: ${type} = ${value};`)
    const flag = this.shape === 'polling' ? ['static FLAG: AtomicBool = AtomicBool::new(false);'] : []
    return [
      ...flag,
      ...(this.stock.hasStatic ? ['static mut X: i32 = 0;'] : []),
      ...(this.form === 'static' ? shared : []),
    ]
  }

  private shared(): string[] {
    const value = { static: '', scoped: '', counted: 'Arc::new' }[this.form]
    return [
      ...this.things().map(([name, , made]) => {
        if (this.form === 'static') return `let ${name} = &${name.toUpperCase()};`
        return value ? `let ${name} = ${value}(${made});` : `let ${name} = &${made};`
      }),
      ...(this.stock.hasChannel ? [`let (tx, rx) = ${this.of(CHANNELS)};`] : []),
    ]
  }

  private thread(index: number): string[] {
    this.left = this.bodies === 3 ? 1 + this.random.below(2) : 1 + this.random.below(4)
    const body: string[] = []
    const isPolling = this.shape === 'polling'
    if (isPolling && index === 0) body.push(...this.poll())
    while (this.left > 0) body.push(...this.operation(index))
    if (isPolling && index === 1) body.push('FLAG.store(true, SeqCst);')
    return ['let mut r = 2;', ...body]
  }

  /** What a thread's closure takes with it, made before it. */
  private taken(index: number): string[] {
    return [
      ...(this.form === 'counted' ? this.things().map(([name]) => `let ${name} = Arc::clone(&${name});`) : []),
      ...(this.stock.hasChannel ? ['let tx = tx.clone();'] : []),
      ...(this.stock.hasDrop && this.chance(2) ? [`let noisy = Noisy(${index});`] : []),
    ]
  }

  private closure(index: number, body: readonly string[], spawn: string): string[] {
    const taken = this.taken(index)
    const use = taken.some((line) => line.startsWith('let noisy')) ? ['let _kept = noisy;'] : []
    return [`let h${index} = {`, ...indent([...taken, `${spawn}(move || {`, ...indent([...use, ...body]), '})']), '};']
  }

  private scoped(threads: readonly string[][]): string[] {
    const inside = threads.flatMap((body, i) => this.closure(i, body, 's.spawn'))
    return ['thread::scope(|s| {', ...indent([...inside, ...this.rest()]), '});', ...this.after()]
  }

  private spawned(threads: readonly string[][]): string[] {
    return [...threads.flatMap((body, i) => this.closure(i, body, 'thread::spawn')), ...this.rest(), ...this.after()]
  }

  /** Main, once the threads are started. */
  private rest(): string[] {
    this.left = this.chance(3) ? 1 : 0
    const between = this.left > 0 ? this.operation(-1) : []
    // A sender left alive keeps receivers waiting: that has to be found too.
    const close = this.stock.hasChannel && !this.chance(6) ? ['drop(tx);'] : []
    const wake = this.stock.hasPark ? ['h0.thread().unpark();'] : []
    const joins = Array.from({ length: this.bodies }, (_, i) =>
      this.chance(8) ? [] : [this.chance(2) ? `h${i}.join().unwrap();` : `let _ = h${i}.join();`],
    ).flat()
    return ['let mut r = 3;', ...between, ...close, ...wake, ...joins]
  }

  private after(): string[] {
    const { mutexes } = this.stock
    const [lock] = mutexes
    if (this.form === 'counted' && lock && this.chance(3))
      return [`println!("{:?}", Arc::try_unwrap(${lock}).map(|m| m.into_inner().is_ok()).is_ok());`]
    return lock && this.chance(3) ? [`println!("{:?}", ${lock}.lock().map(|g| *g).is_ok());`] : []
  }

  /** One operation, or a small group of them; always takes at least one of what is left. */
  private operation(index: number, depth = 0): string[] {
    this.left--
    const pools = [
      ...this.plain(index, depth),
      ...(depth < 2 && this.left > 0 ? this.compound(index, depth) : []),
      ...this.locking(index, depth),
      ...this.atomics(index, depth),
      ...this.channels(index, depth),
      ...this.signals(),
    ]
    return this.of(pools)()
  }

  private inner(index: number, depth: number): string[] {
    return indent(this.left > 0 || this.chance(2) ? this.operation(index, depth + 1) : ['r += 1;'])
  }

  private plain(index: number, depth: number): Choice[] {
    const { hasStatic, hasDrop, hasPrint, hasSleep, hasPark } = this.stock
    return [
      () => ['r += 1;'],
      ...(hasStatic
        ? [
            () => ['unsafe { X += 1 };'],
            () => ['r = unsafe { X };'],
            () => ['unsafe { X = r };'],
            () => ['unsafe { X += r };'],
          ]
        : []),
      ...(hasDrop ? [() => [`let _noisy = Noisy(${10 + index});`], () => ['drop(Noisy(r));']] : []),
      ...(hasPrint ? [() => [`println!("t${index} {r}");`]] : []),
      ...(hasSleep ? [() => [`thread::sleep(${this.duration()});`]] : []),
      ...(hasPark && index === 0
        ? [() => ['thread::park();'], () => [`thread::park_timeout(${this.duration()});`]]
        : []),
      ...(this.chance(5)
        ? [
            () => ['if r != 77 { panic!("enough") }'],
            () => ['r = 6 / (r - 2);'],
            () => (index >= 0 && depth === 0 ? ['if r > 2 { return }'] : ['r = -r;']),
          ]
        : []),
    ]
  }

  private compound(index: number, depth: number): Choice[] {
    const inner = () => this.inner(index, depth)
    const seen = () => this.of(['r == 2', 'r > 2', ...(this.stock.hasAtomic ? ['n.load(SeqCst) == 0'] : [])])
    return [
      () => [`if ${seen()} {`, ...inner(), '}'],
      () => [`if ${seen()} {`, ...inner(), '} else {', ...inner(), '}'],
      () => ['for _ in 0..2 {', ...this.inLoop(inner), '}'],
      () => [
        'let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {',
        '    panic!("caught")',
        '}));',
        ...outdent(inner()),
      ],
    ]
  }

  private locking(index: number, depth: number): Choice[] {
    const { mutexes, hasReaders } = this.stock
    const inner = () => this.inner(index, depth)
    const lock = () => this.of(mutexes)
    const one: Choice[] = [
      () => [`*${lock()}.lock().unwrap() += 1;`],
      () => [`r = *${lock()}.lock().unwrap();`],
      () => [`r += match ${lock()}.lock() {`, '    Ok(g) => *g,', '    Err(e) => -*e.into_inner(),', '};'],
      () => [`if let Ok(mut g) = ${lock()}.try_lock() {`, '    *g += r;', ...inner(), '}'],
      () => ['{', `    let mut g = ${lock()}.lock().unwrap();`, '    *g += 1;', ...inner(), '}'],
      () => [
        '{',
        `    let mut g = ${lock()}.lock().unwrap();`,
        `    let h = ${lock()}.lock().unwrap();`,
        '    *g += *h;',
        '}',
      ],
      () => [`let held${depth} = ${lock()}.lock().unwrap();`, ...outdent(inner()), `drop(held${depth});`],
    ]
    const reading: Choice[] = [
      () => ['r = *w.read().unwrap();'],
      () => ['*w.write().unwrap() += 1;'],
      () => ['{', '    let g = w.read().unwrap();', ...inner(), '    r = *g;', '}'],
      () => ['if let Ok(mut g) = w.try_write() {', '    *g += r;', '}'],
      () => ['if w.try_read().is_ok() {', ...inner(), '}'],
    ]
    return [
      ...(mutexes.length > 0 && depth < 2 ? [...one, ...one] : []),
      ...(hasReaders && depth < 2 ? [...reading, ...reading] : []),
    ]
  }

  private atomics(index: number, depth: number): Choice[] {
    if (!this.stock.hasAtomic) return []
    return [
      () => ['n.fetch_add(1, SeqCst);'],
      () => ['n.store(r, SeqCst);'],
      () => ['r = n.load(SeqCst);'],
      () => ['n.store(n.load(SeqCst) + 1, SeqCst);'],
      () => ['r = n.swap(r, SeqCst);'],
      () => ['if n.compare_exchange(0, 1, SeqCst, SeqCst).is_ok() {', ...this.inner(index, depth), '}'],
      ...(this.form === 'counted'
        ? [() => ['r = Arc::strong_count(&n) as i32;'], () => ['let more = Arc::clone(&n);']]
        : []),
    ]
  }

  private channels(index: number, depth: number): Choice[] {
    if (!this.stock.hasChannel) return []
    const inner = () => this.inner(index, depth)
    const sending: Choice[] = [
      () => ['let _ = tx.send(r);'],
      () => [`tx.send(${index + 1}).unwrap();`],
      () => [`let _ = tx.send(${index + 1});`],
      ...(this.isSafe && depth === 0 && index >= 0 ? [() => this.without()] : []),
    ]
    const receiving: Choice[] = [
      () => ['r = rx.recv().unwrap_or(-1);'],
      () => ['r = rx.recv().unwrap();'],
      () => ['match rx.try_recv() {', '    Ok(v) => r = v,', '    Err(e) => {', ...indent(inner()), '    }', '}'],
      () => [`r = rx.recv_timeout(${this.duration()}).unwrap_or(-2);`],
      () => ['for v in rx.try_iter() {', '    r += v;', '}'],
    ]
    return index === this.receiver ? [...receiving, ...receiving, ...sending.slice(0, 1)] : [...sending, ...sending]
  }

  /** Ends the thread, its sender first. */
  private without(): string[] {
    this.left = 0
    return ['drop(tx);']
  }

  private signals(): Choice[] {
    if (!this.stock.hasSignal) return []
    const set: Choice[] = [
      () => ['*a.lock().unwrap() = 1;', 'c.notify_one();'],
      () => ['*a.lock().unwrap() += 1;', 'c.notify_all();'],
      () => ['c.notify_one();'],
    ]
    return [
      ...set,
      ...set,
      () => [
        '{',
        '    let mut g = a.lock().unwrap();',
        '    while *g == 0 {',
        '        g = c.wait(g).unwrap();',
        '    }',
        '}',
      ],
      () => ['drop(c.wait(a.lock().unwrap()));'],
      () => [`r = c.wait_timeout(a.lock().unwrap(), ${this.duration()}).unwrap().1.timed_out() as i32;`],
    ]
  }

  private poll(): string[] {
    const wait = this.of([
      '',
      'std::hint::spin_loop();',
      'thread::yield_now();',
      'thread::sleep(Duration::from_millis(10));',
    ])
    const [lock] = this.stock.mutexes
    return this.of<Choice>([
      () => ['while !FLAG.load(SeqCst) {', `    ${wait}`, '}'],
      () => ['loop {', '    if FLAG.load(SeqCst) {', '        break;', '    }', `    ${wait}`, '}'],
      () => ['while FLAG.compare_exchange(true, false, SeqCst, SeqCst).is_err() {', `    ${wait}`, '}'],
      () =>
        lock
          ? ['loop {', `    let _held = ${lock}.lock();`, '    if FLAG.load(SeqCst) {', '        break;', '    }', '}']
          : ['while !FLAG.load(SeqCst) {', '    r = 2;', '}'],
    ])()
  }

  private inLoop(inner: () => string[]): string[] {
    const before = this.isSafe
    this.isSafe = false
    const body = inner()
    this.isSafe = before
    return body
  }

  private duration(): string {
    return `Duration::from_millis(${this.of(['0', '10', '10', '20', '100'])})`
  }

  private of<T>(choices: readonly T[]): T {
    return choices[this.random.below(choices.length)]!
  }

  private chance(n: number): boolean {
    return this.random.below(n) === 0
  }
}

type Choice = () => string[]

const HEAD = [
  'use std::sync::atomic::{AtomicBool, AtomicI32, Ordering::SeqCst};',
  'use std::sync::{mpsc, Arc, Condvar, Mutex, RwLock};',
  'use std::thread;',
  'use std::time::Duration;',
  'struct Noisy(i32);',
  'impl Drop for Noisy {',
  '    fn drop(&mut self) {',
  '        println!("dropped {}", self.0);',
  '    }',
  '}',
]
const CHANNELS = [
  'mpsc::channel::<i32>()',
  'mpsc::channel::<i32>()',
  'mpsc::sync_channel::<i32>(1)',
  'mpsc::sync_channel::<i32>(0)',
]

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)
const outdent = (lines: readonly string[]): string[] => lines.map((line) => line.slice(4))
