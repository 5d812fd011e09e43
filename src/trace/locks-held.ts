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
  /** Locks whose holder ended, with its exit. */
  private readonly left = new Map<string, { readonly holding: Holding; readonly exit: StepIndex }>()

  /** Takes in the next step of the run. */
  step(event: StepEvent): void {
    const { operation, subject, succeeded, thread } = event
    if (operation === 'exit') this.exit(thread, event.step)
    if (subject?.kind !== 'lock' || !succeeded) return
    if (operation === 'lock' || operation === 'try-lock') this.take(event)
    if (operation === 'unlock') this.release(subject.key)
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

  private take({ thread, subject, line, step }: StepEvent): void {
    const { key, label } = subject!
    const before = this.holdings.get(key)
    if (before?.thread === thread) {
      before.depth++
      return
    }
    const lock = { key, label, line, step }
    this.holdings.set(key, { thread, lock, depth: 1 })
    this.byThread[thread] = [...this.of(thread), lock]
  }

  /** Whoever likes may release a lock, not only its holder. */
  private release(key: string): void {
    const holding = this.holdings.get(key)
    if (!holding || --holding.depth > 0) return
    this.holdings.delete(key)
    this.left.delete(key)
    this.byThread[holding.thread] = this.of(holding.thread).filter((lock) => lock.key !== key)
  }

  private exit(thread: ThreadId, exit: StepIndex): void {
    for (const { key } of this.of(thread)) this.left.set(key, { holding: this.holdings.get(key)!, exit })
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
