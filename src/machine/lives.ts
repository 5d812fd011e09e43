import { threadId, type ThreadId } from '../base/units'
import type { Machine } from './machine'
import { IntStack } from './stacks'
import { transitions, threadStates, type ThreadEvent, type ThreadState } from './thread-states'
import type { VirtualThread } from './thread'

/** Leads every thread through its life, by the events of the machine and the transitions of the XState machine. */
export class Lives {
  /** Whose state each event changed, newest last: the thread's id and the state before. */
  private readonly before = new IntStack()
  /** What happened in the last step; written over by the next. */
  readonly changes: { readonly thread: ThreadId; readonly event: ThreadEvent; readonly state: ThreadState }[] = []

  constructor(private readonly machine: Machine) {}

  /** Threads that exist after the program's local beginning. */
  start(): void {
    this.begin()
    this.settle()
  }

  /** How much there is to undo. */
  get mark(): number {
    return this.before.length
  }

  begin(): void {
    this.changes.length = 0
  }

  /** Threads that were made since are gone by now. @param mark as it was */
  undoTo(mark: number): void {
    while (this.before.length > mark) {
      const state = threadStates[this.before.pop()]!
      const t = this.machine.core.threads[this.before.pop()]
      if (t) t.state = state
    }
    this.begin()
  }

  dispatch(id: number): void {
    for (const t of this.machine.threads) if (t.state === 'running' && t.id !== id) this.send(t, 'PREEMPT')
    if (this.machine.threads[id]!.state !== 'running') this.send(this.machine.threads[id]!, 'DISPATCH')
  }

  /** Brings every thread's state in line with what it can do now. */
  settle(): void {
    const over = this.machine.exitCode !== null
    for (const t of this.machine.threads) {
      if (t.state === 'new') this.send(t, 'START')
      if (t.ended) this.end(t)
      else if (over) this.send(t, 'KILL')
      else this.adjust(t)
    }
  }

  private end(t: VirtualThread): void {
    if (t.state === 'running') this.send(t, t.failure ? 'RAISE' : 'RETURN')
  }

  private adjust(t: VirtualThread): void {
    if (t.sleeping && this.machine.settings.time !== 'free' && t.readyAt <= this.machine.clock) this.wake(t)
    else if (t.sleeping) {
      if (t.state !== 'sleeping') this.send(t, 'SLEEP')
    } else if (this.machine.blocked(t.id)) {
      if (t.state !== 'blocked') this.send(t, 'BLOCK')
    } else this.wake(t)
  }

  private wake(t: VirtualThread): void {
    if (t.state === 'sleeping') this.send(t, 'WAKE')
    if (this.machine.blocked(t.id)) {
      if (t.state !== 'blocked') this.send(t, 'BLOCK')
    } else if (t.state === 'blocked') this.send(t, 'UNBLOCK')
  }

  private send(t: VirtualThread, event: ThreadEvent): void {
    const next = transitions[t.state][event]
    if (!next) throw new Error(`${event} does not apply to a ${t.state} thread`)
    this.before.push(t.id)
    this.before.push(threadStates.indexOf(t.state))
    t.state = next
    this.changes.push({ thread: threadId(t.id), event, state: next })
  }
}
