import type { HeapObject } from '../machine/values'

/** What an operation does to a thing that it touches. */
export const enum Use {
  Reads,
  Writes,
  /** It adds to a number or takes from it, and neither tells nor cares how large the number is. */
  Counts,
}

/**
 * One thing that an operation touches: a target, a place in it, and what it does there.
 * - targets: globals are -2 - index; components their number; CONTAINERS lists, dicts and sets as such; OUTPUT.
 * - places: WHOLE overlaps with every other place, different ones do not overlap. Names of attributes are numbered from 0.
 */
export interface Access {
  readonly target: number
  readonly place: number
  readonly use: Use
}

export const WHOLE = -1
/** The end at which a queue grows, and what a semaphore is given back. */
export const TAIL = -2
/**
 * The end from which a queue is taken, and a semaphore. Both ends commute: where one operation depends on the other's having
 * happened, it is not enabled before.
 */
export const HEAD = -3
/** What task_done and join look at. */
export const TASKS = -4
/** Where threads use an item of some container: whoever changes containers as a whole may mean it. */
export const ITEMS = -5
/** As ITEMS, where they change it: that meets whoever looks into containers as a whole. */
export const ITEMS_CHANGED = -11
/** Whether a thread was started and has ended. */
export const LIFE = -6
/** How many own it, and how many could come to. */
export const STRONG = -7
export const WEAK = -12
/** Whether anybody still owns it. */
export const FREED = -8
/** How many senders a channel has, and whether its receiver lives. */
export const SENDERS = -9
export const RECEIVER = -10

export const OUTPUT = -1_000_000
export const CONTAINERS = -1_000_001
/** Which threads have ended; a place for each. */
export const LIVES = -1_000_002
/** Whoever waits for some of several objects. */
export const WAITERS = -1_000_003

/** Whether operations with these accesses do not commute. Symmetric. */
export function clashes(x: Access, y: Access): boolean {
  if (x.target !== y.target || (x.use === y.use && x.use !== Use.Writes)) return false
  return x.place === y.place || x.place === WHOLE || y.place === WHOLE
}

/** An access to an object. One that only one thread knows is nobody else's concern. */
export function touch(object: HeapObject, place: number, use: Use): Access[] {
  return object.tag < 0 ? [] : [{ target: object.tag, place, use }]
}
