import type { Core } from '../core'
import type { Language } from '../language'
import { ProcessExit } from '../process-exit'
import { manyCores } from '../settings'
import type { Runtime } from '../runtime'
import type { VirtualThread } from '../thread'
import { threadSlot, ThreadSlot } from '../thread-object'
import { type HeapObject, Kind, type Value } from '../values'
import { rustInspection } from './inspection'
import { machinePanic, PanicSlot, threadName } from './panics'
import { Closing, RustThreadSlot } from './thread-object'

/** What the shell makes of SIGABRT. */
export const ABORTED = 134
const PANICKED = 101

/** An object for a thread that has not started. `number`: the N of its `ThreadId(N)`. */
export function makeThreadObject(core: Pick<Core, 'heap' | 'types'>, name: string | null, number: number): HeapObject {
  const fields: Value[] = new Array<Value>(RustThreadSlot.Count).fill(undefined)
  fields[ThreadSlot.Name] = name
  fields[ThreadSlot.Daemon] = true
  fields[ThreadSlot.Ended] = false
  fields[RustThreadSlot.Panic] = null
  fields[RustThreadSlot.Panicking] = 0
  fields[RustThreadSlot.Token] = false
  fields[RustThreadSlot.Status] = 0
  fields[RustThreadSlot.Number] = number
  fields[RustThreadSlot.Closing] = Closing.Neither
  fields[RustThreadSlot.Locals] = null
  fields[RustThreadSlot.Told] = false
  fields[RustThreadSlot.Hooked] = false
  return core.heap.allocate(Kind.Builtin, core.types.named('Thread'), fields)
}

function makeMainThread(core: Core): HeapObject {
  const thread = makeThreadObject(core, 'main', 1)
  thread.fields[ThreadSlot.Id] = 0
  thread.fields[ThreadSlot.Daemon] = false
  return thread
}

function abort(core: Core, text: string): never {
  core.write('stderr', text)
  throw new ProcessExit(ABORTED)
}

/** The panic has left the thread's code. Its message was told when it began; what `join` gives is kept. */
function codeFailed(core: Core, t: VirtualThread, panic: HeapObject): void {
  t.failure = panic
  core.heap.write(t.object, RustThreadSlot.Panic, panic.fields[PanicSlot.Payload])
}

function exitStatus(_core: Core, main: VirtualThread): number {
  if (main.failure) return PANICKED
  // As the operating system has it.
  return (threadSlot(main.object, RustThreadSlot.Status) as number) & 255
}

const nothing = () => {}

/** Rust's ways: panics, and a stack that ends the process when it is full. */
export const rust: Language = {
  hardware: manyCores,
  withoutLock: manyCores,
  // A debug build's main thread overflows after some tens of thousands of small frames.
  maxFrames: 50_000,
  framesUnseen: 0,
  makeMainThread,
  threadFunction: () => {
    throw new Error('a Rust thread begins with a function of its own')
  },
  stackOverflow: (core, t) =>
    abort(
      core,
      `\nthread '${threadName(t)}' has overflowed its stack\nfatal runtime error: stack overflow, aborting\n`,
    ),
  outOfMemory: (core) => abort(core, 'memory allocation failed\n'),
  panic: machinePanic,
  raised: nothing,
  passes: nothing,
  codeFailed,
  codeEnded: nothing,
  exitStatus,
  inspection: rustInspection,
}

/** `std::process::abort()` */
export function abortProcess(rt: Runtime): never {
  return rt.exit(ABORTED)
}

/** A panic has left a destructor that ran because of a panic: there is no going on. */
export function panicInCleanup(core: Core, t: VirtualThread): never {
  abort(
    core,
    `\nthread '${threadName(t)}' panicked at library/core/src/panicking.rs:233:5:\npanic in a destructor during cleanup\n` +
      'thread caused non-unwinding panic. aborting.\n',
  )
}
