import { timeText } from '../draw/time-text'
import { writtenBy, type NextOperation, type Subject, type ThreadId, type TraceStep } from '../../session/model'
import type { Run } from '../../session/work'
import type { Texts } from './en'

/** The short name of a thread: `main`, `T1`. */
export function labelOf(run: Run | null, thread: ThreadId): string {
  return run?.trace.threads[thread]?.label ?? (thread === 0 ? 'main' : `T${thread}`)
}

/** A thing by the program's own name for it; a thread by its label as well, for that is what the lanes are called. */
function nameOf(subject: Subject | null, run: Run, t: Texts): string {
  if (subject === null) return ''
  const { key, label, kind } = subject
  const thread = run.threadOf.get(key)
  // A thread that no variable holds is called by what it is: `Thread 0#4`.
  const named = !label.includes('#')
  if (thread === undefined) return kind === 'thread' && !named ? t.tell.newThread : label
  const own = labelOf(run, thread)
  return named && label !== own ? `${own} (${label})` : own
}

/** A minus sign as print has it, for numbers only. */
export const figures = (text: string) => (/^-[\d.]/.test(text) ? `−${text.slice(1)}` : text)

/** What a step did, as the rest of a sentence that begins with the thread's name. */
export function tellStep(step: TraceStep, run: Run, t: Texts): string {
  const { tell } = t
  const subject = nameOf(step.subject, run, t)
  const after = figures(step.after ?? '?')
  if (!step.succeeded) return tellRefused(step, subject, t)
  switch (step.operation) {
    case 'read':
      return tell.readValue(subject, figures(step.after ?? step.before ?? '?'))
    case 'write':
    case 'update':
      if (step.subject !== null && step.after === null) return tell.other(tell.did[step.operation], subject)
      return tell.writeValue(subject, step.before === null ? null : figures(step.before), after)
    case 'lock':
      return tell.locks(subject)
    case 'try-lock':
      return tell.tryLocks(subject, true)
    case 'unlock':
      return tell.unlocks(subject)
    case 'spawn':
      return tell.spawns(subject)
    case 'join':
      return tell.joins(subject)
    case 'sleep':
      return tell.sleeps(slept(step))
    case 'print':
      return tell.prints(printed(step))
    case 'exit':
      return tell.ends
    case 'put':
    case 'get': {
      const item = movedItem(step, run)
      if (item === null) return tell.other(tell.did[step.operation], subject)
      return (step.operation === 'put' ? tell.puts : tell.gets)(item, subject)
    }
    default:
      return tell.other(tell.did[step.operation], subject)
  }
}

function tellRefused(step: TraceStep, subject: string, t: Texts): string {
  if (step.operation === 'try-lock' || step.operation === 'lock') return t.tell.tryLocks(subject, false)
  if (step.operation === 'join') return t.tell.joinTimesOut(subject)
  if (step.operation === 'wake') return t.tell.waitTimesOut(subject)
  if (step.operation === 'notify' && step.subject?.kind === 'condition') return t.tell.notifiesNobody(subject)
  return t.tell.refused(t.operations[step.operation], subject)
}

/** What a step put into a queue or got out of it; null where nothing moved. */
function movedItem(step: TraceStep, run: Run): string | null {
  const lane = run.timeline.lanes.find((one) => one.kind === 'queue' && one.key === step.subject?.key)
  if (lane?.kind !== 'queue') return null
  const inside = (position: number) =>
    lane.contents.find((content) => content.from <= position && position < content.to)?.items ?? []
  const [before, after] = [inside(step.index), inside(step.index + 1)]
  if (step.operation === 'put') return after.length > before.length ? after.at(-1)!.text : null
  return before.length > after.length ? before[0]!.text : null
}

const slept = (step: TraceStep) => {
  const value = Number(step.after)
  return step.after !== null && Number.isFinite(value) ? timeText(value * 1e9) : ''
}

const printed = (step: TraceStep) => writtenBy([step]).replace(/\n$/, '').replaceAll('\n', ' ⏎ ')

/** What a thread is about to do, or why it cannot: fits a chip. */
export function tellNext(next: NextOperation, run: Run, t: Texts): string {
  if (next.waits !== null && !next.enabled) return tellWait(next.waits, run, t)
  const { tell } = t
  const subject = nameOf(next.subject, run, t)
  const value = next.value === null ? null : figures(next.value)
  switch (next.operation) {
    case null:
      return t.states[next.state]
    case 'write':
      return value === null ? tell.will(t.operations.write, subject) : tell.willWrite(subject, value)
    case 'print':
      return value === null ? t.operations.print : tell.willPrint(value)
    case 'put':
      return value === null ? tell.will(t.operations.put, subject) : tell.willPut(value, subject)
    case 'exit':
      return t.operations.exit
    default:
      return tell.will(t.operations[next.operation], subject)
  }
}

export function tellWait(waits: NonNullable<NextOperation['waits']>, run: Run, t: Texts): string {
  const { tell } = t
  const what = nameOf(waits.subject, run, t)
  const by = waits.by.map((thread) => labelOf(run, thread)).join(', ')
  switch (waits.reason) {
    case 'sleep':
      return waits.until === null ? t.states.sleeping : tell.sleepsUntil(timeText(waits.until))
    case 'join':
      return tell.waitsFor(by || what)
    case 'queue-empty':
      return tell.waitsEmpty(what)
    case 'queue-full':
      return tell.waitsFull(what)
    case 'condition':
      return tell.waitsNotify(what)
    case 'semaphore':
      return tell.waitsPermit(what)
    case 'event':
      return tell.waitsSet(what)
    case 'park':
      return tell.waitsUnpark
    case 'barrier':
      return tell.waitsBarrier(what)
    case 'lock':
      return by === '' ? tell.waitsFor(what) : tell.waitsHeld(what, by)
    default:
      return by || what ? tell.waitsFor(by || what) : tell.cannot
  }
}

/** What stands beside a thread's line: what it read there a moment ago, and what comes. */
export function tellNote(next: NextOperation, before: TraceStep | undefined, run: Run, t: Texts): string {
  const what = tellNext(next, run, t)
  if (!next.enabled) return what
  const about = t.tell.about(what)
  const sameLine =
    before?.operation === 'read' && before.span !== null && next.span !== null && overlaps(before.span, next.span)
  return sameLine ? `${t.tell.readNote(figures(before.after ?? before.before ?? '?'))} · ${about}` : about
}

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }) => a.from < b.to && b.from < a.to
