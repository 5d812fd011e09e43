import type { ThreadId } from '../base/units'
import type { Finding } from './finding'
import { HappensBefore } from './happens-before'
import type { HeldLock } from './locks-held'
import { threadLabel, type StepEvent } from './step-event'
import type { Subject } from './trace'
import { timeIn, type VectorClock } from './vector-clock'

/** A thread took a lock, or waits for it in vain, while it held others. */
interface Dependency {
  readonly thread: ThreadId
  /** These two as the latest run that had it showed it first. */
  held: readonly HeldLock[]
  taken: HeldLock
  run: number
  /** What the thread knew of others' beginnings and ends; null: not told. */
  readonly clock: VectorClock | null
}

/** Bounds for programs that are made to be hard; a search that meets one has found plenty. */
const MOST_DEPENDENCIES = 5_000
const MOST_TURNS = 500_000
const MOST_THREADS = 8
const MOST_CYCLES = 100

/**
 * The orders in which threads take locks, and the circles in them: GoodLock (Havelund, SPIN 2000), for any number of
 * threads (as in Bensalem and Havelund, 2005). A circle counts only when its threads are different, no lock is held by two of
 * them at once (such a gate keeps them out of each other's way), and no beginning or end of a thread puts one
 * acquisition before another. Then the threads can come to wait for one another, even where they did not.
 *
 * Takes in as many runs as one likes; their threads are told apart by id alone.
 */
export class LockOrder {
  private readonly dependencies = new Map<string, Dependency>()
  private run = 0
  /** Null: not looked for since the last new dependency. */
  private cycles: readonly (readonly Dependency[])[] | null = null

  /** From here on, acquisitions are those of another run. */
  beginRun(): void {
    this.run++
  }

  /**
   * A thread takes a lock, or waits for it, while it holds others. Locks that a thread only tries to take are none of its
   * dependencies, but count as held.
   * @param clock what the thread knows of beginnings and ends of threads (`HappensBefore` of `fork-join`), where it is known
   */
  acquired(thread: ThreadId, held: readonly HeldLock[], taken: HeldLock, clock: VectorClock | null = null): void {
    if (held.length === 0 || held.some(({ key }) => key === taken.key)) return
    const { dependencies, run } = this
    const locks = held.map(({ key }) => key).sort()
    const name = JSON.stringify([thread, locks, taken.key, clock])
    const known = dependencies.get(name)
    if (known && known.run !== run) Object.assign(known, { held, taken, run })
    if (known || dependencies.size >= MOST_DEPENDENCIES) return
    dependencies.set(name, { thread, held, taken, clock, run })
    this.cycles = null
  }

  /**
   * The circles found so far, each set of locks and lines once. Steps are those of the latest run that had each acquisition:
   * of one run, where a run had them all.
   */
  findings(): Finding[] {
    this.cycles ??= new CycleSearch([...this.dependencies.values()]).cycles
    return this.cycles.map(findingOf)
  }
}

/** Feeds the acquisitions of one run to a LockOrder. */
export class LockOrderWatch {
  private readonly order = new HappensBefore('fork-join')

  constructor(private readonly graph: LockOrder) {
    graph.beginRun()
  }

  /** Takes in the next step, with what its thread held before it. Locks that are waited for in vain may follow at the end. */
  step(event: StepEvent, held: readonly HeldLock[]): void {
    const { thread, line, step } = event
    this.order.arrive(event)
    const taken = takenBy(event)
    if (taken) {
      const { key, label } = taken
      this.graph.acquired(thread, held, { key, label, line, step }, this.order.clockOf(thread))
    }
    this.order.leave(event)
  }
}

/** The lock that a step takes and would wait for: as what it is for, or because it goes on from a wait. */
function takenBy({ operation, subject, timed, lock }: StepEvent): Subject | null {
  if (lock?.operation === 'lock') return lock.subject
  return operation === 'lock' && !timed && subject?.kind === 'lock' ? subject : null
}

class CycleSearch {
  readonly cycles: Dependency[][] = []
  private readonly holding = new Map<string, Dependency[]>()
  private readonly known = new Set<string>()
  private turns = 0

  constructor(dependencies: readonly Dependency[]) {
    for (const dependency of dependencies)
      for (const { key } of dependency.held) {
        const list = this.holding.get(key)
        if (list) list.push(dependency)
        else this.holding.set(key, [dependency])
      }
    // Short circles first: those of many threads are many.
    for (let length = 2; length <= MOST_THREADS; length++)
      for (const first of dependencies) this.extend([first], length)
  }

  /** Looks for circles of `length` threads. A chain's first thread has the lowest id, so that each circle is met once. */
  private extend(chain: readonly Dependency[], length: number): void {
    const [first, last] = [chain[0]!, chain[chain.length - 1]!]
    for (const next of this.holding.get(last.taken.key) ?? []) {
      if (++this.turns > MOST_TURNS || this.cycles.length >= MOST_CYCLES) return
      if (next.thread <= first.thread || !chain.every((one) => canMeet(one, next))) continue
      const longer = [...chain, next]
      const closed = first.held.some(({ key }) => key === next.taken.key)
      if (closed && longer.length === length) this.add(longer)
      else if (!closed && longer.length < length) this.extend(longer, length)
    }
  }

  private add(cycle: Dependency[]): void {
    const name = cycle
      .map((one, i) => JSON.stringify([heldIn(cycle, i).key, heldIn(cycle, i).line, one.taken.key, one.taken.line]))
      .sort()
      .join()
    if (this.known.has(name)) return
    this.known.add(name)
    this.cycles.push(cycle)
  }
}

/** Whether both threads can stand before these acquisitions at the same time. */
function canMeet(a: Dependency, b: Dependency): boolean {
  if (a.thread === b.thread || a.taken.key === b.taken.key) return false
  if (a.held.some(({ key }) => b.held.some((lock) => lock.key === key))) return false
  return !isBefore(a, b) && !isBefore(b, a)
}

function isBefore(a: Dependency, b: Dependency): boolean {
  return a.clock !== null && b.clock !== null && timeIn(a.clock, a.thread) <= timeIn(b.clock, a.thread)
}

/** The lock that a thread of the circle holds and the one before it wants. */
function heldIn(cycle: readonly Dependency[], index: number): HeldLock {
  const wanted = cycle[(index + cycle.length - 1) % cycle.length]!.taken.key
  return cycle[index]!.held.find(({ key }) => key === wanted)!
}

function findingOf(cycle: readonly Dependency[]): Finding {
  const pairs = cycle.map(({ thread, taken }, i) => ({ thread, held: heldIn(cycle, i), taken }))
  const locks = pairs.flatMap(({ held, taken }) => [held, taken])
  const told = pairs.map(
    ({ thread, held, taken }) =>
      `${threadLabel(thread)} takes ${held.label} (line ${held.line}), then ${taken.label} (line ${taken.line})`,
  )
  return {
    kind: 'lock-order',
    subject: [...pairs.map(({ held }) => held.label), pairs[0]!.held.label].join(' → '),
    steps: locks.map(({ step }) => step),
    lines: locks.map(({ line }) => line),
    threads: pairs.flatMap(({ thread }) => [thread, thread]),
    operations: locks.map(() => 'lock'),
    message: `locks taken in contradicting orders: ${told.join('; ')}: they can come to wait for one another for ever`,
  }
}
