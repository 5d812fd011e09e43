import type { Core } from './core'
import type { Inspection } from './inspection'
import type { Hardware } from './settings'
import type { VirtualThread } from './thread'
import type { HeapObject } from './values'

/** What the machine does in the words and by the rules of one language. */
export interface Language {
  /** What the clock of the `timed` model goes by. */
  readonly hardware: Hardware
  /** The same where no lock keeps all threads but one from running. */
  readonly withoutLock: Hardware
  /** How deep calls may nest. */
  readonly maxFrames: number
  /** Frames of the library's that other threads than the first begin with and that have none here. */
  readonly framesUnseen: number
  /** The program's object for its first thread. */
  makeMainThread(core: Core): HeapObject
  /** Index of the function that a thread begins with that is given none. */
  threadFunction(core: Core): number
  /** What is raised when calls nest too deeply. May end the process instead. */
  stackOverflow(core: Core, t: VirtualThread): HeapObject
  /** What is raised when the heap is full. May end the process instead. */
  outOfMemory(core: Core, t: VirtualThread): HeapObject
  /** The exception of a Rust panic. */
  panic(core: Core, t: VirtualThread, message: string): HeapObject
  /** An exception begins its way, where the thread stands. */
  raised(core: Core, t: VirtualThread, exception: HeapObject): void
  /** An exception passes through the running frame of a thread. */
  passes(core: Core, t: VirtualThread, exception: HeapObject): void
  /** An exception has left the last frame of a thread: its code has ended. */
  codeFailed(core: Core, t: VirtualThread, exception: HeapObject): void
  /** A thread's code has ended, in one way or another: whatever there is to do then, it goes on with. */
  codeEnded(core: Core, t: VirtualThread): void
  /** The process's exit status, from how the main thread's code ended. */
  exitStatus(core: Core, main: VirtualThread): number
  /** Tells people what there is. */
  readonly inspection: Inspection
}
