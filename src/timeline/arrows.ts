import type { StepIndex, ThreadId } from '../base/units'
import type { TraceStep } from '../trace/trace'
import type { Arrow } from './timeline'

interface Point {
  readonly at: StepIndex
  readonly thread: ThreadId
}

/** Orders between steps of different threads: spawn, join and locks from the trace, queues as told. */
export class Arrows {
  private readonly found: Arrow[] = []
  /** Threads whose first step is to come, with the step that spawned them. */
  private readonly spawns: (Point | undefined)[] = []
  private readonly exits: (Point | undefined)[] = []
  private readonly threadOf = new Map<string, ThreadId>()
  /** By the lock's key: the step that released it last. */
  private readonly releases = new Map<string, Point>()

  add(arrow: Arrow): void {
    this.found.push(arrow)
  }

  step(step: TraceStep): void {
    const { index: at, thread, operation, subject, spawned, succeeded } = step
    const here: Point = { at, thread }
    const spawn = this.spawns[thread]
    if (spawn) this.add({ kind: 'spawn', from: spawn, to: here })
    this.spawns[thread] = undefined
    if (spawned !== null) {
      this.spawns[spawned] = here
      if (subject) this.threadOf.set(subject.key, spawned)
    }
    if (operation === 'exit') this.exits[thread] = here
    if (!subject || !succeeded) return
    if (operation === 'join') this.join(here, this.threadOf.get(subject.key))
    if (subject.kind === 'lock') this.lock(step, here)
  }

  upToNow(): Arrow[] {
    return this.found.slice()
  }

  private join(to: Point, joined: ThreadId | undefined): void {
    const from = joined === undefined ? undefined : this.exits[joined]
    if (from) this.add({ kind: 'join', from, to })
  }

  private lock({ operation, subject }: TraceStep, here: Point): void {
    const { key } = subject!
    if (operation === 'unlock') this.releases.set(key, here)
    if (operation !== 'lock' && operation !== 'try-lock') return
    const from = this.releases.get(key)
    if (from && from.thread !== here.thread) this.add({ kind: 'lock', from, to: here })
  }
}
