import { nanoseconds, threadId, type Nanoseconds, type ThreadId } from '../base/units'
import { INSTRUCTION_WIDTH } from '../program/opcodes'
import type { Program } from '../program/program'
import { Canonical } from './canonical'
import { Core, type Library, type OutputPiece } from './core'
import { run, Stop } from './interpreter'
import { LastWork, type Work } from './last-work'
import { Lives } from './lives'
import type { Blocked } from './operation'
import type { Hardware, Settings } from './settings'
import type { ThreadEvent, ThreadState } from './thread-states'
import { Kept, KeptTime, StepLog } from './step-log'
import { EXIT_PC, VirtualThread } from './thread'
import { ProcessSlot } from './runtime'
import type { HeapObject } from './values'
import { alive, isDaemon, ThreadSlot } from './thread-object'
import { blockedBy, pendingOf, timeoutOf, type Pending } from './visible'

/** How a run ended, or `running`. */
export type Status = 'running' | 'completed' | 'failed' | 'deadlock'

/**
 * How many instructions of local work one call does at most before it comes back unfinished: a few milliseconds' worth
 * while they are not compiled yet, and under one then.
 */
export const sliceInstructions = 100_000
const SLICE = sliceInstructions * INSTRUCTION_WIDTH
/** And how many accesses that nobody notices: each is looked at. */
const MOST_UNNOTICED = 10_000

/**
 * Runs a Program step by step, forward and back. It decides what each thread may do next and does it; who goes next is
 * for others to choose.
 *
 * A step can take long (a loop of millions of turns is one step's local work): `step` and the constructor then come
 * back with `busy` true, and `resume` goes on until it is false. While busy, only `resume` and `undo` may be called.
 */
export class Machine {
  readonly core: Core
  private readonly lives: Lives
  /** Per step: see `recordStep`. */
  private readonly log = new StepLog()
  /** Threads whose local work the current step still has to do, in order. */
  private readonly working: VirtualThread[] = []
  private readonly hardware: Hardware
  /** Who worked in the last step, from when to when on the clock: its thread, then those that it started. */
  get lastWork(): readonly Work[] {
    return this.done.all
  }

  private readonly done = new LastWork()
  /** Since when the thread whose local work goes on has had the interpreter to itself. */
  private turnStart = 0
  /** Who took the last step; -1 before the first. */
  private current = 0
  /** Since when `current` has run without a break, on the clock. */
  private sliceStart = 0
  /** Who must go on because CPython would not switch here; -1: nobody. */
  private pinned = -1
  private spawnedLast = -1
  /** Whether CPython would not switch behind the last step unless its thread is blocked. Not undone. */
  stays = false
  private exitStatus = -1
  /** Answer of `enabled` for this state, once asked. */
  private enabledNow: readonly ThreadId[] | null = null
  /** The last answer of `enabled`. */
  private lastEnabled: readonly ThreadId[] = []
  /** What holds each thread up in this state, once asked, by id. */
  private readonly obstacles: (Blocked | null | undefined)[] = []
  private obstaclesKnown = false
  private canonical: Canonical | null = null
  /** Scratch of `findEnabled`: by thread. */
  private readonly times: number[] = []
  private stepsTaken = 0

  constructor(
    readonly program: Program,
    library: Library,
    readonly settings: Settings,
    /** Without the lives of threads, and without asking whether who is to step is enabled: for searches. */
    private readonly bare = false,
  ) {
    this.core = new Core(program, library)
    if (bare) this.core.heap.journal.lookups.turnOff()
    this.core.input = settings.stdin ?? ''
    this.hardware = settings.runtime === 'free-threaded' ? this.core.language.withoutLock : this.core.language.hardware
    this.lives = new Lives(this)
    const { start } = program.functions[program.entry]!
    const main = new VirtualThread(0, program.entry, start, this.core.language.makeMainThread(this.core))
    this.core.process.fields.push(main.object)
    this.core.threads.push(main)
    this.core.grow(main, program.functions[program.entry]!.registers)
    this.core.heap.journal.begin()
    this.working.push(main)
    this.resume()
  }

  // Looking

  get threads(): readonly VirtualThread[] {
    return this.core.threads
  }

  /** Steps taken so far. */
  get steps(): number {
    return this.stepsTaken
  }

  /** Virtual time now. In `free` and `virtual` it moves when a sleep or timeout ends. */
  get clock(): Nanoseconds {
    return nanoseconds(this.core.clock)
  }

  get output(): readonly OutputPiece[] {
    return this.core.output
  }

  /** Whether a step is in the middle of its local work. */
  get busy(): boolean {
    return this.working.length > 0
  }

  /** While busy: the thread whose local work goes on. */
  get worker(): VirtualThread {
    return this.working[0]!
  }

  /** Who took the last step. */
  get currentThread(): ThreadId {
    return threadId(this.current)
  }

  /** Exit status of the process; null while it runs. */
  get exitCode(): number | null {
    return this.exitStatus < 0 ? null : this.exitStatus
  }

  get status(): Status {
    if (this.exitStatus >= 0) return this.exitStatus === 0 ? 'completed' : 'failed'
    return this.enabled().length > 0 ? 'running' : 'deadlock'
  }

  /** The visible operation a thread stands in front of. */
  pending(id: number): Pending {
    return this.pendingOf(this.core.threads[id]!)
  }

  /** Why a thread's next operation cannot happen now, whatever the clock; null when it can. */
  blocked(id: number): Blocked | null {
    return this.obstacle(this.core.threads[id]!)
  }

  /** Threads whose next operation can happen now, by ascending id. Empty at the end and in a deadlock. */
  enabled(): readonly ThreadId[] {
    if (this.busy) throw new Error('the machine is in the middle of a step')
    return (this.enabledNow ??= this.findEnabled())
  }

  private findEnabled(): readonly ThreadId[] {
    if (this.exitStatus >= 0) return []
    const { threads, clock } = this.core
    const { times } = this
    let soonest = Infinity
    for (const t of threads) soonest = Math.min(soonest, (times[t.id] = this.enabledAt(t)))
    if (soonest === Infinity) return []
    const now = Math.max(soonest, clock)
    if (this.pinned >= 0 && times[this.pinned]! <= now) return [threadId(this.pinned)]
    return (this.lastEnabled = this.readyBy(now, this.lastEnabled))
  }

  /** Threads that can go on by then. @param guess is given again where it is right: it mostly is, and steps allocate nothing for it */
  private readyBy(now: number, guess: readonly ThreadId[]): readonly ThreadId[] {
    const { times } = this
    const { length } = this.core.threads
    let count = 0
    let isRight = true
    for (let id = 0; id < length; id++) if (times[id]! <= now) isRight = guess[count++] === id && isRight
    if (isRight && count === guess.length) return guess
    const ids: ThreadId[] = []
    for (let id = 0; id < length; id++) if (times[id]! <= now) ids.push(threadId(id))
    return ids
  }

  /**
   * Hash of the state's canonical form: 16 hexadecimal digits, equal for equal states whatever schedule led there.
   * @param output whether what was printed so far is part of the state
   */
  hash(output = false): string {
    this.canonicalForm(output)
    return this.canonical!.hash()
  }

  /** The state's canonical form itself; valid until the next call. See Canonical. */
  canonicalForm(output = false): Int32Array {
    this.canonical ??= new Canonical(this.core, this.settings.time)
    return this.canonical.write(this.pinned, output)
  }

  /** State of a thread's life, by the XState machine's table. */
  stateOf(id: number): ThreadState {
    return this.core.threads[id]!.state
  }

  /** Whom the clock of the `timed` model would let run next, among the enabled threads (at least one). */
  timedChoice(): ThreadId {
    const ids = this.enabled()
    const { switchIntervalNs } = this
    if (switchIntervalNs === null) return ids.reduce((best, id) => (this.startOf(id) < this.startOf(best) ? id : best))
    const { holder } = this
    if (this.spawnedLast !== holder && ids.includes(threadId(this.spawnedLast))) return threadId(this.spawnedLast)
    const others = ids.filter((id) => id !== holder)
    if (others.length === 0) return threadId(holder)
    const keeps = ids.length > others.length && !this.core.threads[holder]!.cutOff
    if (keeps && this.core.clock - this.sliceStart < switchIntervalNs) return threadId(holder)
    return others.reduce((best, id) => (this.core.threads[id]!.readyAt < this.core.threads[best]!.readyAt ? id : best))
  }

  /** How long a thread may keep the only core, which a program may set; null: there are cores enough. */
  private get switchIntervalNs(): number | null {
    const { switchIntervalNs } = this.hardware
    if (switchIntervalNs === null) return null
    return (this.core.process.fields[ProcessSlot.SwitchInterval] as number | null) ?? switchIntervalNs
  }

  /** Who ran last: who took the last step, or the thread that it started, where that had to give the interpreter up. */
  private get holder(): number {
    return this.spawnedLast >= 0 && this.core.threads[this.spawnedLast]!.cutOff ? this.spawnedLast : this.current
  }

  // Moving

  /**
   * Lets a thread do its next operation and the local work behind it.
   * @throws Error when the thread is not enabled
   */
  step(id: ThreadId): void {
    const t = this.core.threads[id]
    if (!t || !(this.bare || this.enabled().includes(id))) throw new Error(`thread ${id} is not enabled`)
    this.recordStep(t)
    this.forgetAnswers()
    this.advanceClock(t)
    if (this.holder !== id || t.cutOff) this.sliceStart = this.core.clock
    if (!this.bare) this.lives.dispatch(id)
    this.current = id
    this.stepsTaken++
    this.spawnedLast = -1
    if (t.pc === EXIT_PC) this.exit(t)
    else this.begin(t)
  }

  /** Goes on with local work that was cut off. */
  resume(): void {
    this.work(false)
  }

  /** Events in the lives of threads that the last step caused. */
  get changes(): readonly { readonly thread: ThreadId; readonly event: ThreadEvent; readonly state: ThreadState }[] {
    return this.lives.changes
  }

  /** Objects that existed before the last step and were changed in it, each once. */
  changedObjects(): Set<HeapObject> {
    const changed = new Set<HeapObject>()
    if (this.stepsTaken > 0)
      this.core.heap.journal.eachChange(this.log.at(Kept.Journal), (object) => changed.add(object))
    return changed
  }

  /** Takes the last step back. @throws Error when there is none */
  undo(): void {
    if (this.stepsTaken === 0) throw new Error('no step to undo')
    const { core, log } = this
    this.forgetAnswers()
    if (this.working.length > 0) {
      this.working.length = 0
      core.undo.end(core.threads[this.current]!)
    }
    core.undo.undo()
    core.heap.journal.undoTo(log.at(Kept.Journal))
    core.heap.bulk = log.at(Kept.Bulk)
    if (core.output.length > log.at(Kept.Output)) core.output.length = log.at(Kept.Output)
    if (core.threads.length > log.at(Kept.Threads)) core.threads.length = log.at(Kept.Threads)
    this.exitStatus = log.at(Kept.ExitStatus)
    this.spawnedLast = log.at(Kept.SpawnedLast)
    this.pinned = log.at(Kept.Pinned)
    this.sliceStart = log.timeAt(KeptTime.SliceStart)
    const t = core.threads[this.current]!
    t.ended = log.at(Kept.Ended) === 1
    t.cpuTime = log.timeAt(KeptTime.CpuTime)
    t.worked = log.timeAt(KeptTime.Worked)
    this.current = log.at(Kept.Current)
    core.clock = log.timeAt(KeptTime.Clock)
    this.lives.undoTo(log.at(Kept.Lives))
    log.pop()
    this.stepsTaken--
  }

  private recordStep(t: VirtualThread): void {
    const { core, log } = this
    const { row } = log
    log.setTime(KeptTime.Clock, core.clock)
    log.setTime(KeptTime.SliceStart, this.sliceStart)
    if (this.settings.time === 'timed') {
      log.setTime(KeptTime.CpuTime, t.cpuTime)
      log.setTime(KeptTime.Worked, t.worked)
    }
    row[Kept.Current] = this.current
    row[Kept.Ended] = t.ended ? 1 : 0
    row[Kept.Pinned] = this.pinned
    row[Kept.SpawnedLast] = this.spawnedLast
    row[Kept.ExitStatus] = this.exitStatus
    row[Kept.Threads] = core.threads.length
    row[Kept.Output] = core.output.length
    row[Kept.Bulk] = core.heap.bulk
    row[Kept.Journal] = core.heap.journal.mark
    row[Kept.Lives] = this.lives.mark
    log.push()
    core.heap.journal.begin()
    core.undo.begin(t)
    if (!this.bare) this.lives.begin()
  }

  /** A sleep or timeout that this step waits for has passed by now. */
  private advanceClock(t: VirtualThread): void {
    if (this.settings.time === 'free') {
      const timedOut = !t.sleeping && t.deadline < Infinity && this.blockedNow(t)
      this.core.clock = Math.max(this.core.clock, t.sleeping ? t.readyAt : 0, timedOut ? t.deadline : 0)
    } else this.core.clock = Math.max(this.core.clock, this.enabledAt(t), this.parallel ? t.readyAt : 0)
    t.sleeping = false
  }

  private begin(t: VirtualThread): void {
    const isInside = t.cutOff
    t.cutOff = false
    t.worked = 0
    this.turnStart = this.sliceStart
    this.working.push(t)
    this.work(!isInside)
  }

  private work(admitted: boolean): void {
    const { core } = this
    let crossed = false
    let unnoticed = 0
    for (let t = this.working[0]; t; t = this.working[0]) {
      const slice = this.sliceFor(t)
      core.budget = slice
      const stop = this.runAs(t, admitted)
      this.forgetAnswers()
      admitted = false
      const spent = slice - core.budget
      t.worked += spent / INSTRUCTION_WIDTH
      crossed ||= spent > 0
      if (core.exiting >= 0) return this.leave()
      if (stop === Stop.Budget && !(t.cutOff = this.untilCutOff(t) <= 0)) return
      if (stop === Stop.Visible && this.isUnnoticed(t)) {
        if (++unnoticed > MOST_UNNOTICED) return
        admitted = true
        continue
      }
      this.working.shift()
      this.turnStart = this.timeOf(t)
      while (core.born.length > 0) this.working.push(core.born.shift()!)
    }
    this.endStep(crossed)
  }

  /** Whether a thread stands before an access that nobody can notice, for there has never been another thread. */
  protected isUnnoticed(t: VirtualThread): boolean {
    if (this.core.threads.length > 1 || t.pc === EXIT_PC) return false
    const { native, kind } = pendingOf(this.core, t)
    return native === null && (kind === 'read' || kind === 'write' || kind === 'update')
  }

  /** How much of the budget a thread's local work gets before it is looked at again. */
  private sliceFor(t: VirtualThread): number {
    const left = (this.untilCutOff(t) / this.hardware.instructionNs) * INSTRUCTION_WIDTH
    return Math.min(SLICE, Math.max(INSTRUCTION_WIDTH, Math.ceil(left)))
  }

  /** Nanoseconds until a thread that works has to give up the only core: when others have waited for so long. */
  private untilCutOff(t: VirtualThread): number {
    if (this.settings.time !== 'timed') return Infinity
    const { switchIntervalNs } = this
    if (switchIntervalNs === null) return Infinity
    const begins = (other: VirtualThread) => this.working.includes(other) || this.core.born.includes(other)
    let waiting = Infinity
    for (const other of this.core.threads)
      if (other !== t) waiting = Math.min(waiting, begins(other) ? this.turnStart : this.enabledAt(other))
    return Math.max(this.turnStart, waiting) + switchIntervalNs - this.timeOf(t)
  }

  /** The clock of a thread in the middle of its local work, on the only core. */
  private timeOf(t: VirtualThread): number {
    return t.id === this.current ? this.core.clock + this.costOf(t) : this.turnStart + this.costOf(t)
  }

  /** The program has ended the process in the middle of a step. */
  private leave(): void {
    const { core } = this
    this.exitStatus = core.exiting
    core.exiting = -1
    this.working.length = core.born.length = 0
    this.endStep(true)
  }

  private endStep(crossed: boolean): void {
    const { core } = this
    this.forgetAnswers()
    const t = core.threads[this.current]!
    const born = this.stepsTaken === 0 ? core.threads.length : this.log.at(Kept.Threads)
    this.noteWork(t, born)
    if (this.settings.time === 'timed' && !this.parallel) core.clock = this.lastWork[this.lastWork.length - 1]!.to
    t.pending = null
    if (!t.sleeping) t.readyAt = core.clock + (this.parallel ? this.costOf(t) : 0)
    this.arrive(t)
    if (this.stepsTaken === 0) {
      core.heap.journal.clear()
      if (!this.bare) this.lives.start()
      return
    }
    core.undo.end(t)
    for (let id = born; id < core.threads.length; id++) {
      const made = core.threads[id]!
      made.readyAt = this.parallel ? this.lastWork[1 + id - born]!.to : core.clock
      this.arrive(made)
      this.spawnedLast = id
    }
    this.stays = this.pins && !crossed && !t.ended && t.pc !== EXIT_PC
    this.pinned = this.stays && !this.blockedNow(t) ? t.id : -1
    if (!this.bare) this.lives.settle()
  }

  /** Whether a thread keeps running where CPython would not look for a switch. */
  private get pins(): boolean {
    return this.settings.runtime === 'cpython3.11' && this.program.language === 'python'
  }

  /** In the `timed` model, whether every thread has a core of its own: then the clock is where the last step began. */
  private get parallel(): boolean {
    return this.settings.time === 'timed' && this.hardware.switchIntervalNs === null
  }

  /** On one core, new threads work after the one that starts them; else at the same time, once they are started. */
  private noteWork(t: VirtualThread, born: number): void {
    const { threads, clock } = this.core
    if (this.settings.time !== 'timed') return this.done.noteMoment(t.id, born, threads.length, clock)
    let from = clock
    const work = [this.workOf(t, from)]
    for (let id = born; id < threads.length; id++) {
      from = this.parallel ? clock + this.hardware.operationNs : work[work.length - 1]!.to
      work.push(this.workOf(threads[id]!, from))
    }
    this.done.note(work)
  }

  private workOf(t: VirtualThread, from: number): Work {
    const to = from + this.costOf(t)
    t.cpuTime += to - from
    return { thread: threadId(t.id), from: nanoseconds(from), to: nanoseconds(to) }
  }

  /** What a thread's part of the step took: its operation, or its beginning, and its local work. */
  private costOf(t: VirtualThread): number {
    if (this.settings.time !== 'timed') return 0
    const { operationNs, instructionNs, threadStartNs } = this.hardware
    return Math.round((t.id === this.current ? operationNs : threadStartNs) + t.worked * instructionNs)
  }

  /** When a thread would begin its next step, on a core of its own. */
  private startOf(id: number): number {
    return Math.max(this.core.clock, this.core.threads[id]!.readyAt, this.enabledAt(this.core.threads[id]!))
  }

  /** Sets the deadline of the operation a thread has come to. */
  private arrive(t: VirtualThread): void {
    if (t.ended || this.exitStatus >= 0) return
    const now = Math.max(this.core.clock, t.sleeping || this.parallel ? t.readyAt : 0)
    const timeout = timeoutOf(this.pendingOf(t), t, now)
    t.deadline = timeout === null ? Infinity : now + timeout
  }

  private exit(t: VirtualThread): void {
    const { core } = this
    t.ended = true
    core.heap.write(t.object, ThreadSlot.Ended, true)
    if (t.id === 0) this.exitStatus = core.language.exitStatus(core, t)
    t.worked = 0
    this.endStep(true)
  }

  /** The earliest clock at which a thread's next operation can happen; Infinity: not before something else happens. */
  private enabledAt(t: VirtualThread): number {
    if (t.ended) return Infinity
    const wake = t.sleeping && this.settings.time !== 'free' ? t.readyAt : 0
    const timed = t.deadline < Infinity
    if (timed && this.settings.time === 'free') return 0
    if (!this.blockedNow(t)) return wake
    return timed ? Math.max(wake, t.deadline) : Infinity
  }

  private blockedNow(t: VirtualThread): boolean {
    return this.obstacle(t) !== null
  }

  private obstacle(t: VirtualThread): Blocked | null {
    // A search sees what is read for it, each time.
    if (this.bare) return this.findObstacle(t)
    const known = this.obstacles[t.id]
    if (known !== undefined) return known
    this.obstaclesKnown = true
    return (this.obstacles[t.id] = this.findObstacle(t))
  }

  /** The state is about to be, or has become, another one. */
  private forgetAnswers(): void {
    this.enabledNow = null
    if (!this.obstaclesKnown) return
    this.obstaclesKnown = false
    for (let id = 0; id < this.obstacles.length; id++) this.obstacles[id] = undefined
  }

  private findObstacle(t: VirtualThread): Blocked | null {
    const pending = this.pendingOf(t)
    if (pending.kind === 'exit') return t.id === 0 ? this.unfinishedThreads() : null
    this.core.thread = t
    return blockedBy(this.core, pending)
  }

  /** The process ends when every thread but daemons has. */
  private unfinishedThreads(): Blocked | null {
    const by: number[] = []
    for (const t of alive(this.core)) if (t.id !== 0 && !isDaemon(t)) by.push(t.id)
    return by.length === 0 ? null : { reason: 'shutdown', object: null, by }
  }

  /** Looked up in the name of the thread, and kept until it moves. */
  private pendingOf(t: VirtualThread): Pending {
    if (t.pending) return t.pending
    const { core } = this
    core.thread = t
    core.heap.owner = t.id
    core.heap.serial = t.allocations
    return (t.pending = pendingOf(core, t))
  }

  /** Runs a thread in its own name: allocations and output are its. */
  private runAs(t: VirtualThread, admitted: boolean): Stop {
    const { core } = this
    core.thread = t
    core.heap.owner = t.id
    core.heap.serial = t.allocations
    try {
      return run(core, t, admitted)
    } finally {
      t.allocations = core.heap.serial
    }
  }
}
