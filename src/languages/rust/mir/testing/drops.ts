import type { FnDef } from '../../types/defs'
import { buildMir } from '../build'
import { elaborateDrops } from '../elaborate'
import type { Body } from '../mir'
import { validate } from '../validate'
import { Evaluator } from './evaluator'
import { checked } from './kit'

/**
 * What programs about drops begin with. `event` notes a number and may be made to panic; `flip` is true now and then;
 * `D` notes when it is dropped.
 */
export const prelude = `struct D(u32);
impl Drop for D { fn drop(&mut self) { dropped(self.0) } }
impl D { fn number(&self) -> u32 { event(self.0); self.0 } }
fn mk(n: u32) -> D { event(n); D(n) }
struct S { a: D, b: D }
enum E { A(D), B(D, D), C }
fn peek(d: &D) -> &D { event(d.0 + 500); d }
fn same(d: D) -> D { event(d.0 + 600); d }
fn first(a: D, _b: D) -> D { event(a.0 + 700); a }
`

/** Functions that programs call and runs provide: their bodies here are never run. */
export const externs = `fn event(n: u32) {} fn dropped(n: u32) {} fn flip() -> bool { false }
fn main() {}
`

/** What runs longer is made to panic. */
const LONGEST = 200

/** One run: what was noted, and whether it panicked. Numbers from 1000 on: dropped. */
export interface Run {
  readonly log: readonly number[]
  readonly panicked: boolean
  /** Values that were never dropped. */
  readonly leaked: number
}

/** Runs the functions of a program, with a panic at the `panicAt`th event of each (0: none). */
export class DropProgram {
  private readonly program: ReturnType<typeof checked>
  private readonly bodies = new Map<FnDef, Body>()

  constructor(source: string) {
    this.program = checked(prelude + externs + source)
  }

  /** What validation says about the bodies. */
  problems(): readonly string[] {
    return [...this.program.bodies.values()].flatMap((body) => {
      return body.owner.kind === 'fn' ? validate(this.bodyOf(body.owner)!) : []
    })
  }

  run(name: string, panicAt: number): Run {
    const log: number[] = []
    let [events, random] = [0, 1]
    const note = (number: unknown, offset: number): void => {
      log.push(Number(number) + offset)
      if (!evaluator.unwinding && (++events === panicAt || log.length > LONGEST)) evaluator.panic()
    }
    const flip = (): boolean => {
      random = (random * 75 + 74) % 65537
      return random % 3 === 0
    }
    const natives = { event: ([n]: readonly unknown[]) => note(n, 0) ?? null, flip }
    const { solver } = this.program
    const evaluator = new Evaluator(
      solver,
      (fn) => this.bodyOf(fn),
      natives,
      (number) => note(number, 1000),
    )
    const panicked = evaluator.call(this.program.bodies.get(name)!.owner as FnDef)
    return { log, panicked, leaked: evaluator.made.filter((value) => value.dropped === 0).length }
  }

  private bodyOf(fn: FnDef): Body | null {
    const known = this.bodies.get(fn)
    if (known) return known
    const typed = this.program.typed(fn)
    if (typed === null) return null
    const body = elaborateDrops(buildMir(typed, this.program.solver), this.program.solver)
    this.bodies.set(fn, body)
    return body
  }
}

/**
 * A whole program whose output is what rustc's build of these functions notes: for each, the runs with a panic at none,
 * the first, the second… event, one a line, until one ends without. recorded-drops.json holds such output.
 */
export function recordable(source: string, names: readonly string[]): string {
  const entries = names.map((name) => `(${JSON.stringify(name)}, ${name})`).join(', ')
  return `#![allow(warnings)]
use std::cell::{Cell, RefCell};
thread_local! {
    static LOG: RefCell<Vec<u32>> = RefCell::new(vec![]);
    static EVENTS: Cell<u32> = Cell::new(0);
    static RANDOM: Cell<u32> = Cell::new(1);
    static PANIC_AT: Cell<u32> = Cell::new(0);
}
fn note(n: u32) {
    let length = LOG.with(|log| { log.borrow_mut().push(n); log.borrow().len() });
    if std::thread::panicking() { return; }
    let events = EVENTS.with(|events| { events.set(events.get() + 1); events.get() });
    if events == PANIC_AT.with(|at| at.get()) || length > ${LONGEST} { std::panic::resume_unwind(Box::new(())) }
}
fn event(n: u32) { note(n) }
fn dropped(n: u32) { note(n + 1000) }
fn flip() -> bool { RANDOM.with(|r| { r.set((r.get() * 75 + 74) % 65537); r.get() % 3 == 0 }) }
${prelude}
${source}
fn main() {
    let entries: &[(&str, fn())] = &[${entries}];
    for (name, entry) in entries { for at in 0.. {
        LOG.with(|log| log.borrow_mut().clear());
        EVENTS.with(|events| events.set(0));
        RANDOM.with(|random| random.set(1));
        PANIC_AT.with(|panic_at| panic_at.set(at));
        let panicked = std::panic::catch_unwind(|| entry()).is_err();
        let log = LOG.with(|log| log.borrow().iter().map(|n| n.to_string()).collect::<Vec<_>>().join(" "));
        println!("{name} {at}: {log}{}", if panicked { " panics" } else { "" });
        if at > 0 && (!panicked || at > ${LONGEST}) { break; }
    } }
}
`
}

/** The same lines from the graphs that are built here. */
export function runsOf(program: DropProgram, name: string): string[] {
  const lines: string[] = []
  for (let at = 0; at <= LONGEST + 1; at++) {
    const { log, panicked } = program.run(name, at)
    lines.push(`${name} ${at}: ${log.join(' ')}${panicked ? ' panics' : ''}`)
    if (at > 0 && !panicked) break
  }
  return lines
}
