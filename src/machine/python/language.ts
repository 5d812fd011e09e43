import { oneCore, oneCoreEach } from '../settings'
import { codeFailed, exitStatus } from '../failures'
import { codeEnded } from '../exit-hooks'
import type { Language } from '../language'
import { makeMainThread } from '../sync/thread'
import { makeException } from '../raise'
import { addContext, addTraceback } from './exception-chain'
import { pythonInspection } from './inspection'

/** CPython's ways: its recursion limit, its exceptions and tracebacks. */
export const python: Language = {
  hardware: oneCore,
  withoutLock: oneCoreEach,
  maxFrames: 1000,
  framesUnseen: 1,
  makeMainThread,
  threadFunction: (core) => core.program.library.get('thread_main')!,
  stackOverflow: (core) => makeException(core, 'RecursionError', ['maximum recursion depth exceeded']),
  outOfMemory: (core) => makeException(core, 'MemoryError', []),
  panic: (core, _t, message) => makeException(core, 'RuntimeError', [message]),
  raised: addContext,
  passes: addTraceback,
  codeFailed,
  codeEnded,
  exitStatus,
  inspection: pythonInspection,
}
