import type { ThreadId } from '../base/units'
import { threadOf, type StepEvent } from './step-event'
import type { OperationKind, QueueOrder, Subject } from './trace'
import { joined, timeIn, withTime, type VectorClock } from './vector-clock'

/**
 * What counts as order. `all`: everything that happened in this run, locks included. `enforced`: without the order in which
 * locks were taken, which another schedule turns round. `fork-join`: only beginnings and ends of threads.
 */
export type Edges = 'all' | 'enforced' | 'fork-join'

const START: VectorClock = []

const lockings: ReadonlySet<OperationKind> = new Set<OperationKind>(['lock', 'read-lock', 'try-lock'])
/** Operations that learn what others handed on, and those that hand on; whoever drops last learns of all before. */
const wakings: ReadonlySet<OperationKind> = new Set<OperationKind>(['wake', 'park', 'once', 'drop', 'barrier'])
const wakers: ReadonlySet<OperationKind> = new Set<OperationKind>([
  ...(['notify', 'barrier', 'once', 'drop', 'set', 'abort', 'reset'] as const),
])

/**
 * Happens-before (Lamport) along one run. For each step call `arrive`, which takes in what the step learns of other
 * threads; then look; then `leave`, which hands on what others may learn of this one.
 *
 * Edges go from unlock to lock, from a spawn to the thread's first step, from an exit to the join (or the look) that found
 * the thread ended, from a put to the get of that item, from a get to the put it made room for, from a notify to whoever it
 * wakes (`task_done` to `Queue.join`), from the set of an event to whoever finds it set, from the release of a semaphore to
 * whoever takes that permit, from whoever comes to a barrier to whoever goes on from it, from one initialisation or drop
 * of a counted owner to the next, and from a write of an atomic to what is read of it: all of them are sequentially consistent.
 */
export class HappensBefore {
  private readonly clocks: VectorClock[] = []
  private readonly exits: VectorClock[] = []
  /** By the key of a lock or the like: what whoever takes it next learns. */
  private readonly released = new Map<string, VectorClock>()
  private readonly queues = new Map<string, QueueClocks>()
  private readonly permits = new Map<string, Clocks>()

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
    const { thread, subject, succeeded, lock } = event
    if (this.edges === 'all' && lock?.operation === 'lock') this.learn(thread, this.released.get(lock.subject.key))
    if (!subject || !succeeded) return
    this.learn(thread, this.exitLearnt(event))
    if (this.edges === 'fork-join') return
    if (this.acquires(event)) this.learn(thread, this.released.get(subject.key))
    if (subject.kind === 'queue') {
      if (this.edges === 'all') this.learn(thread, this.released.get(mutexOf(subject)))
      if (event.operation === 'get') this.learn(thread, this.queue(event).take(event.order))
      if (event.operation === 'put') this.learn(thread, this.queue(event).rooms.first())
    } else if (event.operation === 'acquire') this.learn(thread, this.permitsOf(event).first())
  }

  leave(event: StepEvent): void {
    const { thread, subject, operation, spawned, succeeded, lock } = event
    const clock = this.clockOf(thread)
    if (operation === 'exit') this.exits[thread] = clock
    if (spawned !== null) {
      this.clocks[spawned] = withTime(clock, spawned, 1)
      this.tick(thread)
    }
    if (this.edges === 'all' && lock?.operation === 'unlock') this.release(thread, lock.subject.key)
    if (!subject || !succeeded || this.edges === 'fork-join') return
    if (subject.kind === 'queue' && operation === 'unlock') this.release(thread, mutexOf(subject))
    else if (this.releases(event)) this.release(thread, subject.key)
    const handedOn = this.handOn(event, clock)
    if (handedOn) this.tick(thread)
  }

  /** What of a thread's knowledge goes with an item, a free place or a permit. @returns whether anything does */
  private handOn(event: StepEvent, clock: VectorClock): boolean {
    const { operation, subject, level, capacity } = event
    if (operation === 'release' && level)
      for (let n = level.before; n < level.value; n++) this.permitsOf(event).add(clock)
    else if (subject!.kind !== 'queue') return false
    else if (operation === 'put') this.queue(event).items.add(clock)
    else if (operation === 'get' && capacity > 0) this.queue(event).rooms.add(clock)
    else return false
    return true
  }

  private release(thread: ThreadId, key: string): void {
    this.released.set(key, joined(this.clockOf(thread), this.released.get(key)))
    this.tick(thread)
  }

  private acquires({ operation, subject, flag }: StepEvent): boolean {
    if (lockings.has(operation)) return this.edges === 'all'
    if (subject!.kind === 'atomic') return operation !== 'write'
    if (subject!.kind === 'event' && (operation === 'wait' || operation === 'inspect')) return flag === true
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

  private permitsOf({ subject, level }: StepEvent): Clocks {
    let permits = this.permits.get(subject!.key)
    if (!permits) this.permits.set(subject!.key, (permits = new Clocks(level?.before)))
    return permits
  }
}

/** A queue keeps others away while its items are put in order. */
const mutexOf = ({ key }: Subject) => `${key} mutex`

/** Items of a queue and its free places, each with what its taker learns. */
class QueueClocks {
  readonly items = new Clocks()
  readonly rooms: Clocks

  constructor(capacity: number) {
    this.rooms = new Clocks(capacity)
  }

  /** Which item comes next of those in the order of priority is not known: its taker learns of all that were put. */
  take(order: QueueOrder = 'fifo'): VectorClock | undefined {
    if (order === 'priority') return this.items.all()
    return order === 'lifo' ? this.items.last() : this.items.first()
  }
}

/** Things that one thread leaves and another takes, oldest first, each with what its taker learns. */
class Clocks {
  private clocks: VectorClock[] = []
  private taken = 0
  private known: VectorClock | undefined

  /** @param unmade how many there were before anybody left any: who takes one learns nothing */
  constructor(private unmade = 0) {}

  add(clock: VectorClock): void {
    this.clocks.push(clock)
    this.known = joined(clock, this.known)
  }

  first(): VectorClock | undefined {
    if (this.unmade > 0) {
      this.unmade--
      return undefined
    }
    if (this.taken === this.clocks.length) return undefined
    const clock = this.clocks[this.taken++]
    if (this.taken > 64 && this.taken * 2 > this.clocks.length) {
      this.clocks = this.clocks.slice(this.taken)
      this.taken = 0
    }
    return clock
  }

  last(): VectorClock | undefined {
    return this.clocks.length > this.taken ? this.clocks.pop() : undefined
  }

  /** All that was ever known to who left one. */
  all(): VectorClock | undefined {
    return this.known
  }
}
