import type { Nanoseconds, StepIndex, ThreadId } from '../base/units'
import type { OperationKind, ThreadState } from '../trace/trace'

/**
 * A trace laid out as lanes. Positions on the axis are step indices (a step n occupies [n, n + 1)); `Timeline.clock`
 * converts them to virtual time. Numbers and text only: pixels are the screen's business.
 */
export interface Timeline {
  /** How many steps; the axis goes from 0 to here. */
  readonly length: StepIndex
  /** clock[n] is the virtual time at position n, 0 ≤ n ≤ length. Never falls. */
  readonly clock: readonly Nanoseconds[]
  readonly lanes: readonly Lane[]
  readonly arrows: readonly Arrow[]
}

export type Lane = ThreadLane | LockLane | ValueLane | CountLane | QueueLane | OutputLane

/** [from, to) on the axis. */
interface Extent {
  readonly from: StepIndex
  readonly to: StepIndex
}

/** One thread's states over time, and the steps it took. */
export interface ThreadLane {
  readonly kind: 'thread'
  readonly key: string
  readonly thread: ThreadId
  readonly label: string
  readonly note: string | null
  readonly spans: readonly (Extent & { readonly state: ThreadState; readonly waitsFor: string | null })[]
  readonly marks: readonly {
    readonly at: StepIndex
    readonly operation: OperationKind
    /** Short text on the mark: `R 100`, `W −25`, `lock`, `print`. */
    readonly text: string
    /** All of it, for a tooltip and for screen readers. */
    readonly detail: string
    readonly succeeded: boolean
  }[]
}

/** Who holds a lock, and who waits for it under that. */
export interface LockLane {
  readonly kind: 'lock'
  readonly key: string
  readonly label: string
  readonly held: readonly (Extent & {
    /** Who holds it; several read at once. */
    readonly by: readonly ThreadId[]
    readonly access: 'all' | 'read'
  })[]
  readonly waiting: readonly (Extent & { readonly thread: ThreadId })[]
  readonly refused: readonly { readonly at: StepIndex; readonly thread: ThreadId }[]
}

/** A shared variable: its value as a staircase (numbers) or as boxes (anything else), and who read and wrote it. */
export interface ValueLane {
  readonly kind: 'value'
  readonly key: string
  readonly label: string
  /** It is what the lock of this name guards. */
  readonly guarded: boolean
  readonly values: readonly (Extent & { readonly text: string; readonly number: number | null })[]
  readonly accesses: readonly {
    readonly at: StepIndex
    readonly thread: ThreadId
    readonly access: 'read' | 'write'
    readonly text: string
  }[]
}

/** How many owners something has over time, and who they are. */
export interface CountLane {
  readonly kind: 'count'
  readonly key: string
  readonly label: string
  readonly counts: readonly (Extent & {
    readonly strong: number
    readonly weak: number
    readonly holders: readonly string[]
  })[]
  readonly changes: readonly {
    readonly at: StepIndex
    readonly thread: ThreadId
    /** How many strong owners more or, below 0, fewer; 0: only weak ones changed. */
    readonly by: number
  }[]
}

/** What is inside a queue, in order, and who waits to get in or out. */
export interface QueueLane {
  readonly kind: 'queue'
  readonly key: string
  readonly label: string
  /** 0: no bound. */
  readonly capacity: number
  /** Of a channel: how many senders there were when, and whether somebody could still receive. Empty for a queue. */
  readonly ends: readonly (Extent & { readonly senders: number; readonly receiver: boolean })[]
  readonly contents: readonly (Extent & {
    readonly items: readonly { readonly text: string; readonly by: ThreadId | null }[]
  })[]
  readonly moves: readonly { readonly at: StepIndex; readonly thread: ThreadId; readonly operation: 'put' | 'get' }[]
  readonly waiting: readonly (Extent & { readonly thread: ThreadId; readonly reason: 'full' | 'empty' })[]
}

/** What was printed, by whom. */
export interface OutputLane {
  readonly kind: 'output'
  readonly key: string
  readonly label: string
  readonly lines: readonly {
    readonly at: StepIndex
    readonly thread: ThreadId
    readonly text: string
    readonly stream: 'stdout' | 'stderr'
  }[]
}

/** An order between two steps: spawn → first step, unlock → lock, put → get, last step → join. */
export interface Arrow {
  readonly kind: 'spawn' | 'join' | 'lock' | 'queue'
  readonly from: { readonly at: StepIndex; readonly thread: ThreadId }
  readonly to: { readonly at: StepIndex; readonly thread: ThreadId }
}
