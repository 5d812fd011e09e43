import type { ThreadId } from '../base/units'
import type { Library } from '../machine/core'
import { addressLooks } from '../machine/hash'
import type { Machine } from '../machine/machine'
import { LockSlot } from '../machine/sync/locking'
import type { Pending } from '../machine/visible'
import type { Program } from '../program/program'
import { Accesses } from './accesses'
import { Column, Columns } from './columns'
import { Changes } from './changes'
import { Contents, Part } from './contents'
import { Control } from './control'
import { Cursor } from './cursor'
import { Encoder } from './encoder'
import { Leavings } from './leavings'
import { Locals, Readiness } from './locals'
import { GLOBALS } from './names'
import { Observations } from './observations'
import { Places } from './places'
import type { Path } from './path'
import type { ExploreOptions } from './result'
import { Rows } from './rows'
import { StepTable } from './step-table'
import { Timers } from './timers'
import { Trail } from './trail'
import { ValueTable } from './values'
import { Varying } from './varying'

/** What was learned makes what was remembered worthless: the search must begin again from the first state. */
export class Relearn extends Error {}

/**
 * The program as a transition system over rows of numbers (see columns.ts). What a step does depends on its thread's local
 * state and on the parts of shared components that it reads. The real machine takes each step once for each combination
 * met, watched by a Watcher, and from then on the result is looked up.
 *
 * Kept apart from any search: it is asked which threads are enabled in a state, and what a step leads to.
 */
export class Model {
  readonly columns = new Columns()
  readonly control = new Control()
  readonly accesses: Accesses
  readonly cursor: Cursor
  timers: Timers | null
  readonly places: Places
  /** How many steps the machine took to learn from. */
  learned = 0
  private readonly values: ValueTable
  private readonly encoder: Encoder
  private readonly contents: Contents
  private readonly locals: Locals
  private readonly steps = new Observations((column, number, part) => this.rows.part(column, number, part))
  private readonly readiness = new Observations((column, number, part) => this.rows.part(column, number, part))
  private readonly rows: Rows
  private readonly varying = new Varying()
  private readonly table = new StepTable()
  private readonly changes: Changes
  private readonly leavings: Leavings
  /** How many threads a trail has room for. */
  private threadRoom = 0
  /** Column and part of what the step being learned has read. */
  private reads: number[] = []

  /** @throws Unsupported, EndlessStep from the program's beginning */
  constructor(
    program: Program,
    library: Library,
    readonly options: Pick<ExploreOptions, 'observe' | 'time' | 'runtime' | 'stdin'>,
  ) {
    const { time, runtime, stdin = '' } = options
    this.cursor = new Cursor(
      program,
      library,
      { time, runtime, stdin },
      (component, slot) => this.noteRead(component, slot),
      (component) => this.varying.watched(component),
    )
    const { core } = this.machine
    this.values = new ValueTable()
    this.encoder = new Encoder(core, this.values, this.cursor.names)
    this.contents = new Contents(this.columns, Encoder.header)
    this.rows = new Rows(this.columns, this.contents, this.values, this.encoder)
    this.changes = new Changes(this.rows, this.contents, this.values, this.varying, this.table)
    this.accesses = new Accesses(this.machine, options.observe === 'stdout')
    this.leavings = new Leavings(this.machine, this.observesOutput)
    this.places = new Places(this.machine, this.cursor.names)
    this.timers = time === 'virtual' ? new Timers(this.columns, time, false) : null
    this.locals = new Locals(
      this.machine,
      this.encoder,
      this.control,
      this.accesses,
      this.columns,
      this.places,
      this.values,
      time === 'free',
    )
    this.varying.rootSize = this.cursor.names.size
  }

  get machine(): Machine {
    return this.cursor.machine
  }

  /** Bytes of what is remembered. */
  get bytes(): number {
    return this.steps.bytes + this.readiness.bytes + this.contents.bytes + this.locals.bytes + this.table.bytes
  }

  /** Whether steps of different threads that touch nothing in common commute: not where a clock or a runtime orders them. */
  get commutes(): boolean {
    const { language } = this.machine.program
    return this.timers === null && (this.options.runtime === 'python' || language !== 'python')
  }

  /** The state a machine that has taken `path` is in, into `state`, which must have room for every column. */
  observe(path: Path, state: Int32Array): void {
    this.cursor.moveTo(path.ids, path.length)
    state.fill(0)
    const { core } = this.machine
    core.globals.fields.forEach((value, slot) => {
      const column = this.columns.global(slot)
      state[column] = this.rows.global(value, column)
    })
    for (const object of this.cursor.names.objects) {
      if (object.tag === GLOBALS) continue
      const column = this.rows.component(object.tag)
      state[column] = this.rows.content(object, column)
    }
    for (const t of this.machine.threads) {
      state[this.columns.thread(t.id)] = this.locals.intern(t)
      this.timers?.set(state, t, this.machine.clock)
    }
    for (const piece of core.output)
      if (piece.stream === 'stdout' && this.observesOutput) this.rows.print(state, this.values.text(piece.text))
    this.timers?.setClock(state, this.machine.clock)
  }

  /** How many columns there are so far. */
  get width(): number {
    return this.columns.count
  }

  /** A trail that begins at the program's first state, with room for columns and threads that are still to be met. */
  newTrail(): Trail {
    for (;;) {
      this.threadRoom = this.threads + 16
      const trail = new Trail(this.width + 32, this.threadRoom)
      this.observe(trail, trail.top)
      if (this.width <= trail.top.length) return trail
    }
  }

  /** Threads with a column, started or not. */
  get threads(): number {
    return this.locals.threads
  }

  /** A thread's local state in a state; 0: it is not started. */
  localOf(state: Int32Array, thread: number): number {
    return state[this.columns.thread(thread)]!
  }

  /** The node of the control graph a thread is at; -1 when it is not started. */
  nodeOf(state: Int32Array, thread: number): number {
    return this.locals.node(thread, this.localOf(state, thread))
  }

  /** The nodes of all threads, by id. */
  nodesOf(state: Int32Array, nodes: Int32Array): void {
    for (let t = 0; t < this.threads; t++) nodes[t] = this.nodeOf(state, t)
  }

  /** Whether two threads that stand before the same container stand before the same item of it, as far as can be told. */
  sameItem(state: Int32Array, one: number, other: number): boolean {
    const a = this.locals.item(one, this.localOf(state, one))
    const b = this.locals.item(other, this.localOf(state, other))
    return a === b || a < 0 || b < 0
  }

  /** The locks a thread holds, by component, in rising order. */
  heldLocks(state: Int32Array, thread: number): readonly number[] {
    const { locks } = this.places
    if (locks.length === 0) return locks
    const self = this.values.of(thread)
    return locks.filter((lock) => {
      const column = this.columns.component(lock)
      return state[column]! > 0 && this.contents.part(column, state[column]!, LockSlot.Owner) === self
    })
  }

  /** Whether the process waits for a thread before it ends, and the thread has not ended. */
  holdsUpExit(state: Int32Array, thread: number): boolean {
    const local = this.localOf(state, thread)
    return thread !== 0 && this.locals.readiness(thread, local) !== Readiness.Ended && !this.locals.isDaemon(thread)
  }

  /** Whether the process has ended. */
  isOver(state: Int32Array): boolean {
    return this.locals.readiness(0, this.localOf(state, 0)) === Readiness.Exited
  }

  exitCode(state: Int32Array): number {
    return this.locals.exitCode(this.localOf(state, 0))
  }

  /** Threads that can take a step, by rising id, into `ids`. @returns how many */
  enabled(state: Int32Array, path: Path, ids: Int32Array): number {
    if (this.isOver(state)) return 0
    let count = 0
    if (this.timers) count = this.timers.enabled(state, this.threads, ids, (t) => this.isReady(state, path, t))
    else for (let t = 0; t < this.threads; t++) if (this.canGo(state, path, t)) ids[count++] = t
    const pinned = state[Column.Pinned]! - 1
    const at = pinned < 0 ? -1 : ids.indexOf(pinned)
    if (at < 0 || at >= count) return count
    ids[0] = pinned
    return 1
  }

  /** As if a thread were in the local state `local`: false only where it is known that it would have to wait. */
  mayGo(state: Int32Array, thread: number, local: number): boolean {
    if (this.locals.readiness(thread, local) !== Readiness.MayWait) return true
    return this.readiness.find(this.locals.readinessRoot(thread, local), state) !== 0
  }

  /**
   * Takes a step: writes the state after it into `next`.
   * @throws Relearn, Unsupported, EndlessStep
   */
  step(state: Int32Array, path: Path, thread: number, next: Int32Array): void {
    const local = this.localOf(state, thread)
    let number = this.steps.find(this.locals.stepRoot(thread, local), state)
    if (number < 0) number = this.learn(state, path, thread, local)
    const step = this.table.get(number)
    next.set(state)
    this.timers?.advance(next, thread, this.threads, !this.isReady(state, path, thread))
    if (step.exits) for (let t = 0; t < this.threads; t++) this.clearThread(next, t)
    // That the process has ended is a local state of main, whoever ended it.
    next[this.columns.thread(step.exits ? 0 : thread)] = step.local
    this.table.apply(number, next, this.contents)
    if (step.output !== 0) this.rows.print(next, step.output)
    next[Column.Pinned] = 0
    if (step.stays && this.isReady(next, extended(path, thread), thread))
      next[Column.Pinned] = this.columns.uses(Column.Pinned, 1 + thread)
  }

  /**
   * Lets the machine run once, only to see which parts of components change: what is learned afterwards asks for them from
   * the beginning. @param choose of enabled threads, one
   */
  scout(choose: (enabled: readonly ThreadId[]) => ThreadId, longest: number): void {
    const { cursor, machine } = this
    const { journal } = machine.core.heap
    cursor.moveTo([], 0)
    for (let steps = 0; steps < longest; steps++) {
      const enabled = machine.enabled()
      if (enabled.length === 0) break
      const { mark } = journal
      cursor.forward(choose(enabled))
      this.changes.scout(journal, mark)
    }
    this.restart()
  }

  /** Forgets all steps after a Relearn. */
  restart(): void {
    this.varying.outdated = false
    this.steps.clear()
    this.readiness.clear()
    this.locals.forgetRoots()
    this.cursor.rewatch()
  }

  // Inside

  private clearThread(state: Int32Array, thread: number): void {
    state[this.columns.thread(thread)] = 0
    this.timers?.clear(state, thread)
  }

  private get observesOutput(): boolean {
    return this.options.observe === 'stdout'
  }

  private canGo(state: Int32Array, path: Path, thread: number): boolean {
    const kind = this.locals.readiness(thread, this.localOf(state, thread))
    if (kind === Readiness.MayWait) return this.isReady(state, path, thread)
    return kind === Readiness.Ready || kind === Readiness.MayGiveUp
  }

  /** Whether nothing but the clock can keep a thread from its next operation. */
  private isReady(state: Int32Array, path: Path, thread: number): boolean {
    const local = this.localOf(state, thread)
    const kind = this.locals.readiness(thread, local)
    if (kind !== Readiness.MayWait && kind !== Readiness.MayGiveUp) return kind === Readiness.Ready
    const root = this.locals.readinessRoot(thread, local)
    const known = this.readiness.find(root, state)
    if (known >= 0) return known === 1
    this.cursor.moveTo(path.ids, path.length)
    this.reads = []
    const ready = this.cursor.watching(() => this.machine.blocked(thread) === null)
    this.locals.setReadinessRoot(thread, local, this.readiness.add(root, state, this.reads, ready ? 1 : 0))
    return ready
  }

  private noteRead(component: number, slot: number): void {
    if (!this.varying.has(component, slot)) return
    if (component === GLOBALS) {
      if (slot >= 0) this.addRead(this.columns.global(slot), Part.Whole)
    } else this.addRead(this.rows.component(component), slot)
  }

  private addRead(column: number, part: number): void {
    const { reads } = this
    for (let i = 0; i < reads.length; i += 2) if (reads[i] === column && reads[i + 1] === part) return
    reads.push(column, part)
  }

  /** Lets the machine take the step, and remembers what it read and did. @returns the number of the step */
  private learn(state: Int32Array, path: Path, thread: number, local: number): number {
    const { cursor, machine, locals, control } = this
    cursor.moveTo(path.ids, path.length)
    this.learned++
    this.reads = []
    if (this.looksAtClock(machine.pending(thread))) {
      this.showClock()
      this.addRead(Column.Clock, Part.Whole)
    }
    // How long it will wait next depends on how long it has waited.
    if (this.timers && machine.threads[thread]!.patience < Infinity)
      this.addRead(this.columns.timer(thread), Part.Whole)
    const { journal } = machine.core.heap
    const { mark } = journal
    const [names, threads, outputs, looks] = [
      cursor.names.length,
      machine.threads.length,
      machine.output.length,
      addressLooks.count,
    ]
    this.leavings.before(thread)
    cursor.forwardWatched(thread)
    if (addressLooks.count !== looks) this.showAddresses()
    const fresh = new Set(cursor.names.objects.slice(names))
    this.changes.note(journal, mark, state, fresh, (column) => this.addRead(column, Part.Whole))
    for (let id = threads; id < machine.threads.length; id++) this.noteThread(id, thread, local)
    const printed = this.printed(outputs)
    if (this.leavings.has(journal, mark, fresh.size > 0, printed !== 0)) control.noteLeaving(locals.node(thread, local))
    const step = this.finishStep(thread, local, printed)
    if (this.varying.outdated || this.columns.count > state.length || this.threads > this.threadRoom)
      throw new Relearn()
    locals.setStepRoot(thread, local, this.steps.add(locals.stepRoot(thread, local), state, this.reads, step))
    return step
  }

  /** Notes where the thread itself has come to. */
  private finishStep(thread: number, local: number, output: number): number {
    const { machine, locals, control, table } = this
    const t = machine.threads[thread]!
    const { exitCode } = machine
    const after = exitCode === null ? locals.intern(t) : locals.exited(exitCode)
    if (this.timers) table.effect(this.columns.timer(thread), this.timers.of(t, machine.clock))
    const node = locals.node(thread, local)
    if (exitCode === null) control.addEdge(node, locals.node(thread, after))
    else control.noteEnd(node)
    return table.finish({ local: after, output, stays: machine.stays, exits: exitCode !== null })
  }

  private looksAtClock({ kind, native, args }: Pending): boolean {
    const looks = kind === 'clock' ? 'always' : (native?.visible?.readsClock?.(args) ?? 'never')
    return looks === 'always' || (looks === 'for-output' && this.observesOutput)
  }

  /** What the clock says shows: from now on it is part of a state. */
  private showClock(): void {
    if (this.timers?.clockShows) return
    this.timers = new Timers(this.columns, this.options.time, true)
    this.varying.outdated = true
  }

  /** Objects' places in memory show: from now on they are part of what is compared. */
  private showAddresses(): void {
    if (this.encoder.addressesShow) return
    this.encoder.addressesShow = true
    this.contents.header = Encoder.header + 2
    this.varying.outdated = true
  }

  private printed(from: number): number {
    if (!this.observesOutput) return 0
    const pieces = this.machine.output.slice(from).filter(({ stream }) => stream === 'stdout')
    return pieces.length === 0 ? 0 : this.values.text(pieces.map(({ text }) => text).join(''))
  }

  /** A thread that the step started. */
  private noteThread(id: number, starter: number, local: number): void {
    const t = this.machine.threads[id]!
    const first = this.locals.intern(t)
    this.table.effect(this.columns.thread(id), first)
    if (this.timers) this.table.effect(this.columns.timer(id), this.timers.of(t, this.machine.clock))
    this.control.addEdge(this.locals.node(starter, local), this.locals.node(id, first))
  }
}

function extended({ ids, length }: Path, thread: number): Path {
  const longer = new Int32Array(length + 1)
  longer.set(ids.subarray(0, length))
  longer[length] = thread
  return { ids: longer, length: length + 1 }
}
