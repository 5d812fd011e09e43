import { stepIndex, threadId, type StepIndex, type ThreadId } from '../base/units'
import type { Program } from '../program/program'
import { describeObject, describeThread, functionName, isHeapObject, reprOf, spanOf, wakesAt } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import type { VirtualThread } from '../machine/thread'
import { valueAt, type Location, type Pending } from '../machine/visible'
import { Attempt } from './attempt'
import { finalValues, SharedVariables } from './final'
import { placeOf } from './place'
import { SharedObjects } from './shared-objects'
import { Subjects } from './subjects'
import type { NextOperation, Outcome, Subject, Trace, TraceStep, TraceThread } from './trace'

/** How much of a value a trace tells. */
const TEXT_LIMIT = 120

/**
 * Runs a machine and writes down what happens. Steps are added at the end (`step`, then `resume` while `busy`) and taken
 * back from the end (`rewind`); everything about any position so far can be told from the trace alone.
 */
export class Recorder {
  private readonly steps: TraceStep[] = []
  private readonly next: NextOperation[][] = []
  private readonly threads: TraceThread[] = []
  private readonly subjectCounts: number[] = []
  /** What each step touched. */
  private readonly places: (Location | null)[] = []
  private readonly subjects: Subjects
  private readonly shared: SharedObjects
  /** What the step in progress has already told: see `step`. */
  private open: Omit<
    TraceStep,
    'after' | 'clockAfter' | 'output' | 'spawned' | 'changes' | 'objects' | 'succeeded' | 'lock'
  > | null = null
  /** By thread: the operation it stands in front of, where nothing that is told of it can change meanwhile. */
  private readonly lasting: (Pending | null)[] = []
  private openPending: Pending | null = null
  private openAttempt: Attempt | null = null
  private outputBefore = 0
  private started = false

  constructor(readonly machine: Machine) {
    this.subjects = new Subjects(machine)
    this.shared = new SharedObjects(machine, this.subjects)
    if (!machine.busy) this.start()
  }

  get program(): Program {
    return this.machine.program
  }

  /** Local work is not done yet: call `resume` until it is. */
  get busy(): boolean {
    return this.machine.busy
  }

  /** How many steps are recorded. */
  get length(): StepIndex {
    return stepIndex(this.steps.length)
  }

  /** What happened so far. The arrays grow with further steps; take a new one after each. */
  get trace(): Trace {
    const outcome: Outcome = this.busy ? 'running' : this.machine.status
    return { steps: this.steps, threads: this.threads, subjects: this.subjects.inOrder, next: this.next, outcome }
  }

  /** Lets a thread take a step. While `busy` afterwards, the step is not in the trace yet. */
  step(id: ThreadId): void {
    const { machine } = this
    const t = machine.threads[id]!
    const touched = machine.pending(id)
    const pending = this.placed(touched)
    this.places.push(touched.location)
    this.outputBefore = machine.output.length
    this.openPending = pending
    this.openAttempt = new Attempt(machine, pending, id)
    this.open = {
      index: this.length,
      thread: id,
      operation: pending.kind,
      subject: this.subjectOf(pending),
      before: this.content(pending.location),
      timed: t.deadline < Infinity,
      clockBefore: machine.clock,
      span: spanOf(this.machine, t),
    }
    machine.step(id)
    if (!machine.busy) this.close()
  }

  /** Goes on with local work that was cut off. */
  resume(): void {
    this.machine.resume()
    if (this.machine.busy) return
    if (this.started) this.close()
    else this.start()
  }

  /** Takes back every step from `position` on, and one that is still busy. */
  rewind(position: StepIndex): void {
    if (this.open && this.machine.busy) this.machine.undo()
    this.open = null
    this.places.length = position
    while (this.steps.length > position) {
      this.machine.undo()
      this.steps.pop()
      this.next.pop()
      this.subjectCounts.pop()
      this.shared.undo()
    }
    this.threads.length = this.machine.threads.length
    this.subjects.truncate(this.subjectCounts[position] ?? 0)
  }

  /** The last value of everything that threads share, as it stands now: see `finalValues`. */
  final(): Record<string, string> {
    const shared = new SharedVariables(this.machine, new Subjects(this.machine))
    for (const place of this.places) shared.note(place)
    return finalValues(this.machine, shared)
  }

  private start(): void {
    this.started = true
    this.noteThreads()
    this.next.push(this.lookAhead([], null))
    this.subjectCounts.push(this.subjects.inOrder.length)
  }

  private close(): void {
    const { machine } = this
    const open = this.open!
    const spawned = machine.threads.length > this.threads.length ? threadId(this.threads.length) : null
    this.noteThreads()
    const after = this.content(this.openPending!.location)
    this.steps.push({
      ...open,
      operation: this.openAttempt!.operation,
      after,
      clockAfter: machine.clock,
      succeeded: this.openAttempt!.succeeded,
      ...this.openAttempt!.lockChange(this.subjects),
      output: machine.output.slice(this.outputBefore).map(({ stream, text }) => ({ stream, text })),
      spawned,
      changes: machine.changes.slice(),
      objects: this.shared.after(open.thread, operandOf(this.openPending!), this.openAttempt!.level?.value),
    })
    this.open = this.openPending = this.openAttempt = null
    this.next.push(this.lookAhead(this.next[this.next.length - 1]!, open.thread))
    this.subjectCounts.push(this.subjects.inOrder.length)
  }

  private noteThreads(): void {
    for (let id = this.threads.length; id < this.machine.threads.length; id++) {
      const about = describeThread(this.machine, id)
      this.threads.push({
        id: threadId(id),
        label: id === 0 ? 'main' : `T${id}`,
        born: stepIndex(id === 0 ? 0 : this.steps.length + 1),
        ...about,
      })
    }
  }

  /** @param stepped the thread that ran since `before` was found */
  private lookAhead(before: readonly NextOperation[], stepped: ThreadId | null): NextOperation[] {
    const enabled = this.machine.enabled()
    return this.machine.threads.map((t) => {
      const known = before[t.id]
      const id = threadId(t.id)
      const now = this.nextOf(t, enabled.includes(id), id === stepped ? undefined : known)
      return known && sameNext(known, now) ? known : now
    })
  }

  /** @param before the same of a thread that did not run since: others can unblock it, but it stays where it is */
  private nextOf(t: VirtualThread, enabled: boolean, before?: NextOperation): NextOperation {
    const { machine } = this
    const ended = t.ended || machine.exitCode !== null
    if (before && !ended && this.lasting[t.id] === machine.pending(t.id)) return this.stillOf(t, enabled, before)
    const pending = ended ? null : this.pending(t.id)
    const value = pending ? pending.value : undefined
    const subject = pending ? this.subjectOf(pending) : null
    if (pending) this.lasting[t.id] = isLasting(pending, subject) ? machine.pending(t.id) : null
    return {
      thread: threadId(t.id),
      state: t.state,
      enabled,
      operation: pending?.kind ?? null,
      subject,
      value: value === undefined ? null : this.valueText(pending!),
      waits: ended || enabled ? null : this.waitOf(t),
      span: ended ? null : before ? before.span : spanOf(machine, t),
      inFunction: before ? before.inFunction : functionName(machine, t),
    }
  }

  /** Of a thread that stands in front of the same operation as before, which stays the same whatever others do. */
  private stillOf(t: VirtualThread, enabled: boolean, before: NextOperation): NextOperation {
    const waits = enabled ? null : this.waitOf(t)
    if (before.state === t.state && before.enabled === enabled && sameWait(before.waits, waits)) return before
    return { ...before, state: t.state, enabled, waits }
  }

  private waitOf(t: VirtualThread): NextOperation['waits'] {
    const { machine } = this
    const blocked = machine.blocked(t.id)
    const until = wakesAt(t)
    if (!blocked) return { reason: t.sleeping ? 'sleep' : 'runtime', subject: null, by: [], until }
    const { reason, object, by } = blocked
    return { reason, subject: object ? this.subjects.object(object) : null, by: by.map(threadId), until }
  }

  /** What is about to be written, put or printed. A print's value is the tuple of its arguments. */
  private valueText({ kind, value }: Pending): string {
    if (kind !== 'print' || !isHeapObject(value)) return reprOf(this.machine, value, TEXT_LIMIT)
    const text = value.fields.map((v) => (typeof v === 'string' ? v : reprOf(this.machine, v, TEXT_LIMIT))).join(' ')
    return text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT - 1)}…` : text
  }

  /** What a thread does next, and where that really is. */
  private pending(id: number): Pending {
    return this.placed(this.machine.pending(id))
  }

  private placed(pending: Pending): Pending {
    return pending.location
      ? { ...pending, location: placeOf(this.machine.core, pending.location, pending.kind) }
      : pending
  }

  private subjectOf(pending: Pending): Subject | null {
    if (pending.location) return this.subjects.of(pending.location)
    return this.subjects.none(pending.kind === 'clock' ? 'clock' : 'none')
  }

  private content(location: Location | null): string | null {
    if (!location) return null
    if (location.kind === 'object' && !describeObject(this.machine.core, location.object).hasContent) return null
    const value = valueAt(this.machine.core, location)
    return value === undefined ? null : reprOf(this.machine, value, TEXT_LIMIT)
  }
}

const operandOf = ({ location }: Pending) => (location?.kind === 'object' ? location.object : null)

/** Whether what is told of an operation stays the same while its thread stands in front of it. */
function isLasting({ location, value }: Pending, subject: Subject | null): boolean {
  if (isHeapObject(value) || subject?.kind === 'thread') return false
  // An attribute can move between an instance and its class, an item to another place.
  return location?.kind !== 'attribute' && location?.kind !== 'item'
}

const sameWait = (a: NextOperation['waits'], b: NextOperation['waits']) =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.reason === b.reason &&
    a.subject === b.subject &&
    a.until === b.until &&
    a.by.length === b.by.length &&
    a.by.every((thread, i) => thread === b.by[i]))

function sameNext(a: NextOperation, b: NextOperation): boolean {
  return (
    a === b ||
    (sameWait(a.waits, b.waits) &&
      a.state === b.state &&
      a.enabled === b.enabled &&
      a.operation === b.operation &&
      a.subject === b.subject &&
      a.value === b.value &&
      a.span?.from === b.span?.from &&
      a.span?.to === b.span?.to)
  )
}
