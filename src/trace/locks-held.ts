import type { StepIndex, ThreadId } from '../base/units'
import type { Finding } from './finding'
import { threadLabel, type StepEvent } from './step-event'

/** A lock, and where a thread took it. */
export interface HeldLock {
  /** The same for the same lock all through a run, and in every run. */
  readonly key: string
  readonly label: string
  readonly line: number
  readonly step: StepIndex
}

interface Holding {
  readonly thread: ThreadId
  readonly lock: HeldLock
  /** How often its holder has taken it: a reentrant lock, more than once. */
  depth: number
}

/** Follows which locks are held by whom along one run. */
export class LocksHeld {
  private readonly holdings = new Map<string, Holding>()
  private readonly byThread: (readonly HeldLock[])[] = []
  /** How often a thread had taken a lock that it gave up to wait, by lock and thread. */
  private readonly suspended = new Map<string, number>()
  /** Locks whose holder ended, with its exit. */
  private readonly left = new Map<string, { readonly holding: Holding; readonly exit: StepIndex }>()

  /** Takes in the next step of the run. */
  step(event: StepEvent): void {
    const { operation, subject, succeeded, thread } = event
    if (operation === 'exit') this.exit(thread, event.step)
    const { lock } = event
    if (lock?.operation === 'lock') this.resume({ ...event, subject: lock.subject })
    if (lock?.operation === 'unlock') this.suspend(lock.subject.key, thread)
    if (subject?.kind !== 'lock' || !succeeded) return
    if (operation === 'lock' || operation === 'try-lock') this.take(event)
    if (operation === 'read-lock') this.take(event, `${subject.key} ${thread}`)
    if (operation === 'unlock') this.release(subject.key, thread)
  }

  /** What a thread holds now, in the order in which it took them. Not changed afterwards. */
  of(thread: ThreadId): readonly HeldLock[] {
    return this.byThread[thread] ?? []
  }

  /** Where and by whom a lock that is held now was taken. */
  holderOf(key: string): { readonly thread: ThreadId; readonly lock: HeldLock } | null {
    return this.holdings.get(key) ?? null
  }

  /** Locks that threads held when they ended, and that nobody has released since. */
  findings(): Finding[] {
    return [...this.left.values()].map(({ holding, exit }) => leftHeld(holding, exit))
  }

  /** @param holding what tells this holding from others: several may hold one lock to read */
  private take({ thread, subject, line, step }: StepEvent, holding = subject!.key): void {
    const { key, label } = subject!
    const before = this.holdings.get(holding)
    if (before?.thread === thread) {
      before.depth++
      return
    }
    const lock = { key, label, line, step }
    this.holdings.set(holding, { thread, lock, depth: 1 })
    this.byThread[thread] = [...this.of(thread), lock]
  }

  /** Waiting on a condition gives its lock up, however often it was taken. */
  private suspend(key: string, thread: ThreadId): void {
    const holding = this.holdings.get(key)
    if (!holding) return
    this.suspended.set(`${key} ${thread}`, holding.depth)
    holding.depth = 1
    this.release(key, thread)
  }

  private resume(event: StepEvent): void {
    this.take(event)
    const holding = this.holdings.get(event.subject!.key)
    if (holding) holding.depth = this.suspended.get(`${event.subject!.key} ${event.thread}`) ?? 1
  }

  /** Whoever likes may release a lock, not only its holder. */
  private release(key: string, by: ThreadId): void {
    const reading = `${key} ${by}`
    const name = this.holdings.has(reading) ? reading : key
    const holding = this.holdings.get(name)
    if (!holding || --holding.depth > 0) return
    this.holdings.delete(name)
    this.left.delete(key)
    this.byThread[holding.thread] = this.of(holding.thread).filter((lock) => lock.key !== key)
  }

  private exit(thread: ThreadId, exit: StepIndex): void {
    for (const { key } of this.of(thread)) {
      const holding = this.holdings.get(key) ?? this.holdings.get(`${key} ${thread}`)!
      this.left.set(key, { holding, exit })
    }
  }
}

function leftHeld({ thread, lock }: Holding, exit: StepIndex): Finding {
  return {
    kind: 'lock-left-held',
    subject: lock.label,
    steps: [lock.step, exit],
    lines: [lock.line, 0],
    threads: [thread, thread],
    operations: ['lock', 'exit'],
    message: `${threadLabel(thread)} took ${lock.label} at line ${lock.line} and ended without releasing it`,
  }
}
