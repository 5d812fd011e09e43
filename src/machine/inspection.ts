import type { Core } from './core'
import type { VirtualThread } from './thread'
import type { HeapObject, Value } from './values'

/** Kinds of things that are there to be shared. */
export type SharedKind = 'lock' | 'queue' | 'count' | 'atomic' | 'condition' | 'semaphore' | 'event' | 'barrier'

/** What kind of shared thing an object is. */
export interface ObjectDescription {
  readonly kind: SharedKind | 'thread' | 'object'
  /** Name of its class. */
  readonly type: string
  /** A name of its own, before any variable's: `T1` for a started thread. */
  readonly label: string | null
  /** Whether its content as a text says something: of a list, yes; of a lock, no. */
  readonly hasContent: boolean
}

/** Which item of a queue leaves first: the oldest, the newest or the least. */
export type QueueOrder = 'fifo' | 'lifo' | 'priority'

/** A number that threads wait on. */
export interface Level {
  readonly value: number
  /** A semaphore's bound, the number of threads a barrier is for; null: none. */
  readonly most: number | null
  /** A barrier that lets nobody wait any more. */
  readonly broken?: true
}

/** What something holds that threads share. */
export interface SharedState {
  /** Of a lock: the thread that has it to itself. */
  readonly owner: number | null
  /** Of a lock that several may hold to read: who does. Absent: no such lock. */
  readonly readers?: readonly number[]
  /** Of a lock that its owner may take again: how often it has; 0 while it is free. Absent: no such lock. */
  readonly depth?: number
  /** Of a queue: what is inside, oldest first; of one in the order of priority, as it is kept. */
  readonly items: readonly Value[] | null
  /** Of a queue: which item leaves first. Absent: the oldest. */
  readonly order?: QueueOrder
  /** Layout of an item, in Program.layouts. */
  readonly itemLayout?: number
  /** How many fit; 0 without a bound. */
  readonly capacity: number
  /** Of a channel: how many senders live, and whether its receiver does. */
  readonly ends?: { readonly senders: number; readonly receiver: boolean }
  /** What a lock guards, or an atomic is. */
  readonly content?: { readonly value: Value; readonly layout: number }
  /** Of a semaphore, how many more may take it; of a barrier, how many have come. */
  readonly level?: Level
  /** Of an event: whether it is set. */
  readonly flag?: boolean
  /** Of a condition, an event, a barrier: ids of threads that wait to be let go on, in the order in which they came. */
  readonly waiting?: readonly number[]
  /** How many own it, and how many only look at it. */
  readonly counts?: { readonly strong: number; readonly weak: number }
}

export interface ThreadDescription {
  readonly name: string
  /** What it was started with. */
  readonly target: string | null
  readonly daemon: boolean
}

/** A name, and what it stands for now. */
export interface Variable {
  readonly name: string
  readonly value: Value
  /** What it looks like: index in Program.layouts; -1 where nothing is known. */
  readonly layout: number
}

/** Something inside an object, and how to say where: `.lock`, `[2]`, `['a']`. */
export interface Content {
  readonly step: string
  readonly value: Value
}

/** Looking at values for people, as one language shows them. Never runs code of the program. */
export interface Inspection {
  describeObject(core: Core, object: HeapObject): ObjectDescription
  /** null for anything but a lock, a queue or something with counted owners. */
  objectState(core: Core, object: HeapObject): SharedState | null
  /** A value as a text, cut to about `limit` characters. `layout`: index in Program.layouts, -1 where unknown. */
  text(core: Core, value: Value, limit: number, layout: number): string
  /** What stands directly inside an object, but no more than so much of it. */
  contentsOf(core: Core, object: HeapObject, most: number): readonly Content[]
  /** Whether a value is what it is made of: no function, lock or thread, and nothing with such inside. */
  isData(core: Core, value: Value): boolean
  describeThread(core: Core, t: VirtualThread): ThreadDescription
  /** What a closure took with it, where it is what a nameless first parameter holds. */
  captured(core: Core, held: Value): readonly Variable[]
}
