import type { ThreadId } from '../base/units'
import { threadOf, type StepEvent } from './step-event'
import type { OperationKind } from './trace'
import { joined, timeIn, withTime, type VectorClock } from './vector-clock'

/**
 * What counts as order. `all`: everything that happened in this run, locks included. `enforced`: without the order in which
 * locks were taken, which another schedule turns round. `fork-join`: only beginnings and ends of threads.
 */
export type Edges = 'all' | 'enforced' | 'fork-join'

const START: VectorClock = []

const lockings: ReadonlySet<OperationKind> = new Set<OperationKind>(['lock', 'read-lock', 'try-lock'])
/** Operations that learn what others handed on, and those that hand on; whoever drops last learns of all before. */
const wakings: ReadonlySet<OperationKind> = new Set<OperationKind>(['wait', 'wake', 'park', 'once', 'drop'])
const wakers: ReadonlySet<OperationKind> = new Set<OperationKind>(['notify', 'barrier', 'once', 'drop'])

/**
 * Happens-before (Lamport) along one run. For each step call `arrive`, which takes in what the step learns of other
 * threads; then look; then `leave`, which hands on what others may learn of this one.
 *
 * Edges go from unlock to lock, from a spawn to the thread's first step, from an exit to the join (or the look) that found
 * the thread ended, from a put to the get of that item, from a get to the put it made room for, and from a notify to the wait
 * (`task_done` to `Queue.join`), from whoever comes to a barrier to whoever goes on from it, from one initialisation or drop
 * of a counted owner to the next, and from a write of an atomic to what is read of it: all of them are sequentially consistent.
 */
export class HappensBefore {
  private readonly clocks: VectorClock[] = []
  private readonly exits: VectorClock[] = []
  /** By the key of a lock or the like: what whoever takes it next learns. */
  private readonly released = new Map<string, VectorClock>()
  private readonly queues = new Map<string, QueueClocks>()

  constructor(private readonly edges: Edges = 'all') {}

  /** What a thread knows now. Its own time is never 0. */
  clockOf(thread: ThreadId): VectorClock {
    return (this.clocks[thread] ??= withTime(START, thread, 1))
  }

  /** Whether all that a thread did up to `time` comes before what `later` does now. */
  isBefore(thread: ThreadId, time: number, later: ThreadId): boolean {
    return thread === later || time <= timeIn(this.clockOf(later), thread)
  }

  arrive(event: StepEvent): void {
    const { thread, subject, succeeded } = event
    if (!subject || !succeeded) return
    this.learn(thread, this.exitLearnt(event))
    if (this.edges === 'fork-join') return
    const { lock } = event
    if (lock?.operation === 'lock' && this.edges === 'all') this.learn(thread, this.released.get(lock.subject.key))
    if (this.acquires(event)) this.learn(thread, this.released.get(subject.key))
    if (subject.kind !== 'queue') return
    if (event.operation === 'get') this.learn(thread, this.queue(event).puts.shift())
    if (event.operation === 'put') this.learn(thread, this.queue(event).roomFor())
  }

  leave(event: StepEvent): void {
    const { thread, subject, operation, spawned, succeeded } = event
    const clock = this.clockOf(thread)
    if (operation === 'exit') this.exits[thread] = clock
    if (spawned !== null) {
      this.clocks[spawned] = withTime(clock, spawned, 1)
      this.tick(thread)
    }
    if (!subject || !succeeded || this.edges === 'fork-join') return
    const { lock } = event
    const gives = lock?.operation === 'unlock' && this.edges === 'all'
    for (const key of [...(this.releases(event) ? [subject.key] : []), ...(gives ? [lock.subject.key] : [])]) {
      this.released.set(key, joined(clock, this.released.get(key)))
      this.tick(thread)
    }
    if (subject.kind !== 'queue' || (operation !== 'put' && operation !== 'get')) return
    if (operation === 'put') this.queue(event).puts.push(clock)
    else if (event.capacity > 0) this.queue(event).rooms.push(clock)
    else return
    this.tick(thread)
  }

  private acquires({ operation, subject }: StepEvent): boolean {
    if (lockings.has(operation)) return this.edges === 'all'
    if (subject!.kind === 'atomic') return operation !== 'write'
    return wakings.has(operation) || (operation === 'join' && subject!.kind !== 'thread')
  }

  private releases({ operation, subject }: StepEvent): boolean {
    if (subject!.kind === 'atomic') return operation !== 'read'
    return wakers.has(operation) || (operation === 'unlock' && this.edges === 'all')
  }

  private exitLearnt({ operation, subject }: StepEvent): VectorClock | undefined {
    const other = operation === 'join' || operation === 'inspect' ? threadOf(subject!) : null
    return other === null ? undefined : this.exits[other]
  }

  private learn(thread: ThreadId, clock: VectorClock | undefined): void {
    const before = this.clockOf(thread)
    const after = joined(before, clock)
    if (after !== before) this.clocks[thread] = after
  }

  /** What the thread does from now on is not yet known to those who learnt of it. */
  private tick(thread: ThreadId): void {
    const clock = this.clockOf(thread)
    this.clocks[thread] = withTime(clock, thread, timeIn(clock, thread) + 1)
  }

  private queue({ subject, capacity }: StepEvent): QueueClocks {
    let queue = this.queues.get(subject!.key)
    if (!queue) this.queues.set(subject!.key, (queue = new QueueClocks(capacity)))
    return queue
  }
}

/** Items and free places of a first-in, first-out queue, each with what its taker learns. */
class QueueClocks {
  readonly puts = new Fifo()
  readonly rooms = new Fifo()

  /** @param unused places that no item has been in yet */
  constructor(private unused: number) {}

  roomFor(): VectorClock | undefined {
    if (this.unused === 0) return this.rooms.shift()
    this.unused--
    return undefined
  }
}

class Fifo {
  private items: VectorClock[] = []
  private first = 0

  push(clock: VectorClock): void {
    this.items.push(clock)
  }

  shift(): VectorClock | undefined {
    if (this.first === this.items.length) return undefined
    const item = this.items[this.first++]
    if (this.first > 64 && this.first * 2 > this.items.length) {
      this.items = this.items.slice(this.first)
      this.first = 0
    }
    return item
  }
}
