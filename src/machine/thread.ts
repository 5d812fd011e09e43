import type { ThreadState } from './thread-states'
import type { HeapObject, Value } from './values'
import type { Pending } from './visible'

/** pc of a thread whose code has ended: its next operation is its exit. */
export const EXIT_PC = -1

/** What to do with the value a called function returns. */
export const enum Continue {
  /** Put it into the caller's register. */
  Store,
  /** Ignore it: the caller's register gets the instance that stands in front of the callee's window. */
  Instance,
  /** Ignore it. */
  Discard,
  /** Take it as the condition of the jump that the caller stands on. */
  Branch,
  /** It is the next item of the loop the caller stands on; StopIteration ends the loop. */
  Item,
  /** As Item, from a generator, whose object stands in front of the callee's window. */
  GeneratorItem,
  /** As Store, from a generator; its end raises StopIteration. */
  GeneratorValue,
  /** It is a tuple of what the UNPACK or UNPACK_REST the caller stands on unpacks. */
  Unpack,
  /** As Item, of the SEND that the caller stands on: StopIteration ends it with its value. */
  SendItem,
  /** As SendItem, from a generator: what it returns is the final value. */
  GeneratorSend,
}

/** Whether the callee is a generator, whose object stands in front of its window. */
export const isGenerator = (then: Continue): boolean =>
  then === Continue.GeneratorItem || then === Continue.GeneratorValue || then === Continue.GeneratorSend

/** Numbers a caller takes in `VirtualThread.frames`, in this order. */
export const enum Frame {
  Func,
  /** pc of the call */
  Pc,
  Base,
  /** Register for the result */
  Result,
  /** A Continue */
  Then,
  Width,
}

/**
 * A thread of the program under study. The running frame is `func`, `pc`, `base`; its callers are in `frames`.
 * Windows of registers overlap: a callee's begins at its first argument in the caller's.
 */
export class VirtualThread {
  readonly registers: Value[] = []
  func: number
  /** The next instruction, which is a visible operation whenever the thread stands still; EXIT_PC after the last. */
  pc: number
  base = 0
  frames = new Int32Array(16 * Frame.Width)
  /** How many numbers of `frames` are in use. */
  top = 0
  /** Value of `top` above which this step's undo needs no callers: see undo.ts. */
  covered = 0
  /** How many heap objects it allocated so far: its next object's serial. */
  allocations = 0
  /** Since when it has been ready, or will be: the end of its last step or sleep. Nanoseconds. */
  readyAt = 0
  /** How long it has worked in all, by the time model. Nanoseconds. */
  cpuTime = 0
  sleeping = false
  /** When its next operation times out; Infinity: never. Nanoseconds. */
  deadline = Infinity
  /** When the operation it is in gives up that waits several times; Infinity: it is in none. Nanoseconds. */
  patience = Infinity
  state: ThreadState = 'new'
  /** The exception that ended its code. */
  failure: HeapObject | null = null
  /** What it stands in front of, once that has been looked up; null after every move. See visible.ts. */
  pending: Pending | null = null
  /** It stands in the middle of local work: the others had waited for the interpreter long enough. */
  cutOff = false
  /** Instructions of local work in the step that is being taken. */
  worked = 0
  /** Its exit has happened. */
  ended = false

  constructor(
    readonly id: number,
    func: number,
    pc: number,
    /** The program's own thread object. */
    readonly object: HeapObject,
  ) {
    this.func = func
    this.pc = pc
  }
}

/** Makes sure that a thread has registers up to `size`. */
export function growRegisters(t: VirtualThread, size: number): void {
  // Pushed one by one, so that V8 knows the array to have no holes.
  while (t.registers.length < size) t.registers.push(undefined)
}

/** Makes room for one more caller. */
export function growFrames(t: VirtualThread): void {
  if (t.top + Frame.Width <= t.frames.length) return
  const larger = new Int32Array(t.frames.length * 2)
  larger.set(t.frames)
  t.frames = larger
}
