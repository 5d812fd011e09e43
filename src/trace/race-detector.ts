import type { StepIndex, ThreadId } from '../base/units'
import type { Finding } from './finding'
import { HappensBefore } from './happens-before'
import { isVariable, threadLabel, type StepEvent } from './step-event'
import { timeIn } from './vector-clock'

/** An access to a variable. */
interface Access {
  readonly step: StepIndex
  readonly thread: ThreadId
  readonly line: number
  readonly operation: 'read' | 'write'
  /** The thread's own time then: with the thread it is an epoch. */
  readonly time: number
}

/** What is remembered of one variable. */
interface History {
  readonly label: string
  /** Of each thread, line and operation the latest access. */
  readonly accesses: Access[]
  last: Access | null
}

/** More would help nobody. */
const MOST_RACES = 200

/**
 * Finds data races by happens-before in one run: two accesses to one variable by different threads, at least one of them a
 * write, that nothing in the run orders.
 *
 * As in FastTrack (Flanagan and Freund, PLDI 2009) an access is remembered as an epoch, the time of one thread, so that one
 * comparison with the current thread's vector clock tells whether it came before; and an access like the last one in the same
 * epoch costs nothing. FastTrack keeps one write and one read or a read of each thread, which is enough to tell whether a
 * variable races. Here an access of each thread, line and operation is kept, so that every pair of racing lines is found: of
 * several accesses by one thread at one line, the latest is unordered if any is.
 *
 * Reads and writes of globals, closure variables, attributes and items count. A container's own methods are atomic in CPython:
 * they neither race nor order anything.
 */
export class RaceDetector {
  private readonly order = new HappensBefore('all')
  private readonly histories = new Map<string, History>()
  private readonly known = new Set<string>()
  private readonly races: Finding[] = []

  /** Takes in the next step of the run. */
  step(event: StepEvent): void {
    this.order.arrive(event)
    this.access(event)
    this.order.leave(event)
  }

  /** The races so far, each pair of lines of a variable once, in the order in which they showed. */
  findings(): readonly Finding[] {
    return this.races
  }

  private access({ step, thread, line, operation, subject }: StepEvent): void {
    if (!isVariable(subject) || (operation !== 'read' && operation !== 'write')) return
    let history = this.histories.get(subject.key)
    if (!history) this.histories.set(subject.key, (history = { label: subject.label, accesses: [], last: null }))
    const access: Access = { step, thread, line, operation, time: timeIn(this.order.clockOf(thread), thread) }
    if (history.last && isRepeated(history.last, access)) return
    for (const earlier of history.accesses)
      if (this.isRace(earlier, access)) this.report(subject.key, history.label, earlier, access)
    remember(history, access)
  }

  private isRace(earlier: Access, access: Access): boolean {
    if (earlier.operation === 'read' && access.operation === 'read') return false
    return !this.order.isBefore(earlier.thread, earlier.time, access.thread)
  }

  private report(key: string, label: string, earlier: Access, later: Access): void {
    const lines = [earlier.line, later.line].sort((a, b) => a - b).join()
    const pair = `${key} ${lines}`
    if (this.known.has(pair) || this.races.length >= MOST_RACES) return
    this.known.add(pair)
    this.races.push(raceBetween(label, earlier, later))
  }
}

const isRepeated = (last: Access, { thread, line, operation, time }: Access): boolean =>
  last.thread === thread && last.line === line && last.operation === operation && last.time === time

function remember(history: History, access: Access): void {
  const { thread, line, operation } = access
  const { accesses } = history
  const at = accesses.findIndex((one) => one.thread === thread && one.line === line && one.operation === operation)
  accesses[at < 0 ? accesses.length : at] = history.last = access
}

function raceBetween(label: string, earlier: Access, later: Access): Finding {
  const pair = [earlier, later]
  const told = (access: Access) => `${threadLabel(access.thread)} ${access.operation}s it at line ${access.line}`
  return {
    kind: 'data-race',
    subject: label,
    steps: pair.map(({ step }) => step),
    lines: pair.map(({ line }) => line),
    threads: pair.map(({ thread }) => thread),
    operations: pair.map(({ operation }) => operation),
    message: `data race on ${label}: ${told(earlier)} and ${told(later)}, and nothing orders the two`,
  }
}
