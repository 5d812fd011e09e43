import type { ExceptionRange } from '../program/program'
import { endSend, popFrame } from './calls'
import type { Core } from './core'
import { makeException, type Raise } from './raise'
import { Continue, EXIT_PC, Frame, isGenerator, type VirtualThread } from './thread'
import { ExceptionSlot } from './types'
import type { HeapObject, Value } from './values'

/** Leads a thread to the innermost handler of an exception, popping frames; without one, to the end of its code. */
export function unwindTo(core: Core, t: VirtualThread, raise: Raise): void {
  let { exception } = raise
  let known = raise.again
  if (!known) core.language.raised(core, t, exception)
  for (;;) {
    if (!known) core.language.passes(core, t, exception)
    known = false
    const handler = findHandler(core, t)
    if (handler) {
      t.registers[t.base + handler.register] = exception
      t.pc = handler.handler
      return
    }
    if (t.top === 0) {
      t.pc = EXIT_PC
      core.language.codeFailed(core, t, exception)
      if (t.pc === EXIT_PC) core.language.codeEnded(core, t)
      return
    }
    const then = t.frames[t.top - Frame.Width + Frame.Then]! as Continue
    const result = t.frames[t.top - Frame.Width + Frame.Result]!
    popFrame(core, t)
    if (!isStopIteration(core, exception)) continue
    if (isGenerator(then)) exception = leakedStop(core, exception)
    if (then === Continue.SendItem) return endSend(core, t, result, stopValue(exception))
    if (then === Continue.Item) {
      t.pc = core.code[t.pc * 4 + 3]!
      return
    }
  }
}

const isStopIteration = (core: Core, exception: HeapObject) =>
  core.types.isInstance(exception, core.types.named('StopIteration'))

/** What a StopIteration was raised with. */
const stopValue = (stop: HeapObject): Value => (stop.fields[ExceptionSlot.Args] as HeapObject).fields[0] ?? null

/** A StopIteration that leaves a generator would end its loop unnoticed: it becomes a RuntimeError (PEP 479). */
function leakedStop(core: Core, stop: HeapObject): HeapObject {
  const error = makeException(core, 'RuntimeError', ['generator raised StopIteration'])
  error.fields[ExceptionSlot.Cause] = error.fields[ExceptionSlot.Context] = stop
  error.fields[ExceptionSlot.SuppressContext] = true
  error.fields[ExceptionSlot.Traceback] = stop.fields[ExceptionSlot.Traceback]
  return error
}

/** What catches an exception at the thread's pc, in the running frame. */
function findHandler(core: Core, t: VirtualThread): ExceptionRange | undefined {
  const ranges = core.exceptionRanges[t.func]!
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i]!
    if (t.pc >= range.start && t.pc < range.end && range.kind === 'catch') return range
  }
  return undefined
}

/** The exception that a bare `raise` re-raises: the one handled here or, failing that, by a caller. */
export function handledException(core: Core, t: VirtualThread): HeapObject | null {
  let { func, pc, base } = t
  for (let at = t.top; ; at -= Frame.Width) {
    for (const range of core.exceptionRanges[func]!)
      if (range.kind === 'context' && pc >= range.start && pc < range.end)
        return t.registers[base + range.register] as HeapObject
    if (at === 0) return null
    func = t.frames[at - Frame.Width + Frame.Func]!
    pc = t.frames[at - Frame.Width + Frame.Pc]!
    base = t.frames[at - Frame.Width + Frame.Base]!
  }
}
