import type { Random } from '../../base/random'

/** What an Arc holds: nothing that acts when it is dropped, or something that prints, sends or lets go of others. */
const CONTENTS = ['i32', 'Mutex<i32>', 'Noisy', 'Teller', 'Arc<Noisy>'] as const
type Content = (typeof CONTENTS)[number]

const MADE: Readonly<Record<Content, string>> = {
  i32: '7',
  'Mutex<i32>': 'Mutex::new(7)',
  Noisy: 'Noisy(7)',
  Teller: 'Teller(told)',
  'Arc<Noisy>': 'Arc::new(Noisy(7))',
}

/**
 * A made-up Rust program whose threads share an Arc, a Weak and a channel, and make, drop and look at owners of them, with
 * what they see printed or added to an atomic. Main may end before the others do. rustc accepts it.
 */
export function randomOwners(random: Random): string {
  return new Writer(random).program()
}

type Choice = () => string

class Writer {
  private readonly content: Content
  private readonly sendsOwners: boolean
  private readonly hasChannel: boolean
  private readonly hasWeak: boolean
  /** Which thread has the channel's receiver; -1: main. */
  private readonly receiver: number
  private readonly threads: number

  constructor(private readonly random: Random) {
    this.content = this.of(CONTENTS)
    this.hasChannel = this.chance(2) || this.content === 'Teller'
    // A Teller sends numbers.
    this.sendsOwners = this.content !== 'Teller' && this.chance(3)
    this.hasWeak = this.chance(2)
    this.threads = this.chance(3) ? 3 : 2
    this.receiver = random.below(this.threads + 1) - 1
  }

  program(): string {
    const bodies = Array.from({ length: this.threads }, (_, i) => this.thread(i))
    const main = [...this.shared(), ...bodies.flat(), ...this.main()]
    const item = this.sendsOwners ? 'Arc<Content>' : 'i32'
    const about = [`type Content = ${this.content};`, `type Item = ${item};`]
    return [...HEAD, ...about, 'fn main() {', ...indent(main), '}', ''].join('\n')
  }

  private shared(): string[] {
    const channel = this.of(['mpsc::channel::<Item>()', 'mpsc::sync_channel::<Item>(1)'])
    const told = this.content === 'Teller' ? ['let told = tx.clone();'] : []
    return [
      ...(this.hasChannel ? [`let (tx, rx) = ${told.length > 0 ? 'mpsc::channel::<Item>()' : channel};`] : []),
      ...told,
      `let a: Option<Arc<Content>> = Some(Arc::new(${MADE[this.content]}));`,
      ...(this.hasWeak ? ['let w: Weak<Content> = Arc::downgrade(a.as_ref().unwrap());'] : []),
      ...(this.hasChannel ? ['let (tx, rx) = (Some(tx), Some(rx));'] : []),
    ]
  }

  private thread(index: number): string[] {
    const takes = (name: string) => `let mut ${name} = ${name}.clone();`
    const taken = [
      takes('a'),
      ...(this.hasWeak ? [takes('w')] : []),
      ...(this.hasChannel ? [takes('tx')] : []),
      ...(this.hasChannel && this.receiver === index ? ['let mut rx = rx;'] : []),
    ]
    const body = this.operations(index, this.threads === 3 ? 2 : 3)
    const inside = ['let mut r = 1;', ...body]
    const closure = [`thread::spawn(move || {`, ...indent(inside), '})']
    return [`let h${index} = {`, ...indent([...taken, ...closure]), '};']
  }

  private main(): string[] {
    const again = ['a', ...(this.hasWeak ? ['w'] : []), ...(this.hasChannel ? ['tx'] : [])]
    const own = this.hasChannel && this.receiver < 0 ? [...again, 'rx'] : again
    const joins = Array.from({ length: this.threads }, (_, i) => (this.chance(2) ? [`let _ = h${i}.join();`] : []))
    return [
      ...own.map((name) => `let mut ${name} = ${name};`),
      'let mut r = 1;',
      ...this.operations(-1, 2),
      ...joins.flat(),
    ]
  }

  private operations(index: number, most: number): string[] {
    const count = 1 + this.random.below(most)
    const done = Array.from({ length: count }, () => this.of(this.choices(index))())
    return [...done, ...(this.chance(3) ? [] : [this.of(this.telling(index))()])]
  }

  private choices(index: number): Choice[] {
    return [
      ...this.owning(),
      ...(this.hasWeak ? this.weakly() : []),
      ...(this.hasChannel ? this.channel(index) : []),
      ...(this.chance(12) ? [() => 'std::process::exit(r & 3);'] : []),
    ]
  }

  private telling(index: number): Choice[] {
    return [
      () => `println!("t${index} {r}");`,
      () => 'N.fetch_add(r, SeqCst);',
      () => `if r > 0 { println!("t${index}"); }`,
    ]
  }

  private owning(): Choice[] {
    return [
      () => 'a = None;',
      () => 'a = None;',
      () => 'let more = a.clone();',
      () => 'r = a.as_ref().map_or(-1, |a| Arc::strong_count(a) as i32);',
      () => 'if let Some(a) = a.take() { r = Arc::try_unwrap(a).is_ok() as i32; }',
      () => 'if let Some(a) = a.take() { r = Arc::into_inner(a).is_some() as i32; }',
      () => 'r = a.as_mut().map_or(-2, |a| Arc::get_mut(a).is_some() as i32);',
      () => 'std::mem::forget(a.clone());',
    ]
  }

  private weakly(): Choice[] {
    return [
      () => 'r = w.upgrade().is_some() as i32;',
      () => 'a = w.upgrade();',
      () => 'let kept = w.upgrade();',
      () => 'w = Weak::new();',
      () => 'let weak = a.as_ref().map(Arc::downgrade);',
      () => 'r = w.strong_count() as i32;',
      () => 'r = w.weak_count() as i32;',
    ]
  }

  private channel(index: number): Choice[] {
    const item = this.sendsOwners ? 'a.clone()' : `Some(${index + 2})`
    const sending: Choice[] = [
      () => `if let (Some(tx), Some(item)) = (&tx, ${item}) { r = tx.send(item).is_ok() as i32; }`,
      () => `if let (Some(tx), Some(item)) = (&tx, ${item}) { tx.send(item).unwrap(); }`,
      () => 'tx = None;',
      () => 'let more = tx.clone();',
    ]
    const received = (how: string) => `if let Some(rx) = &rx { r = rx.${how}.map_or(-1, |item| item.count()); }`
    const receiving: Choice[] = [
      () => received('recv()'),
      () => received('try_recv()'),
      () => received('recv_timeout(Duration::from_millis(10))'),
      () => 'tx = None; if let Some(rx) = &rx { for item in rx { r += item.count(); } }',
      () => 'rx = None;',
    ]
    return index === this.receiver ? [...receiving, ...receiving, ...sending.slice(2)] : [...sending, ...sending]
  }

  private of<T>(choices: readonly T[]): T {
    return choices[this.random.below(choices.length)]!
  }

  private chance(n: number): boolean {
    return this.random.below(n) === 0
  }
}

const HEAD = [
  'use std::sync::atomic::{AtomicI32, Ordering::SeqCst};',
  'use std::sync::{mpsc, Arc, Mutex, Weak};',
  'use std::thread;',
  'use std::time::Duration;',
  'static N: AtomicI32 = AtomicI32::new(0);',
  'static M: Mutex<i32> = Mutex::new(0);',
  'struct Noisy(i32);',
  'impl Drop for Noisy {',
  '    fn drop(&mut self) {',
  '        println!("dropped by {:?}", thread::current().id());',
  '    }',
  '}',
  'struct Teller(mpsc::Sender<i32>);',
  'impl Drop for Teller {',
  '    fn drop(&mut self) {',
  '        let _ = self.0.send(9);',
  '    }',
  '}',
  'trait Count {',
  '    fn count(&self) -> i32;',
  '}',
  'impl Count for i32 {',
  '    fn count(&self) -> i32 {',
  '        *self',
  '    }',
  '}',
  'impl<T> Count for Arc<T> {',
  '    fn count(&self) -> i32 {',
  '        Arc::strong_count(self) as i32',
  '    }',
  '}',
]

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)
