import { frameAt } from '../../program/program'
import type { Core } from '../core'
import type { VirtualThread } from '../thread'
import { ExceptionSlot } from '../types'
import { handledException } from '../unwind'
import { HeapObject, type Value } from '../values'

/** An exception raised while another is handled has that as its context. */
export function addContext(core: Core, t: VirtualThread, exception: HeapObject): void {
  const handled = handledException(core, t)
  if (!handled || handled === exception || exception.fields[ExceptionSlot.Context] !== undefined) return
  // Raising again what is somewhere in the handled one's own chain would close a circle.
  for (let link: Value = handled; link instanceof HeapObject; link = link.fields[ExceptionSlot.Context])
    if (link.fields[ExceptionSlot.Context] === exception) core.heap.write(link, ExceptionSlot.Context, undefined)
  core.heap.write(exception, ExceptionSlot.Context, handled)
}

/**
 * The traceback is a tuple, outermost call first: a pc for code of the program, text for the library's (what CPython
 * prints for its own). Most library functions leave no trace.
 */
export function addTraceback(core: Core, t: VirtualThread, exception: HeapObject): void {
  const entry = core.functions[t.func]!.hidden ? frameAt(core.program, t.pc) : t.pc
  if (entry !== undefined) prependTraceback(core, exception, [entry])
}

/** Puts frames in front of what an exception has passed so far. */
export function prependTraceback(core: Core, exception: HeapObject, frames: readonly (number | string)[]): void {
  const passed = exception.fields[ExceptionSlot.Traceback] as HeapObject | undefined
  core.heap.write(exception, ExceptionSlot.Traceback, core.heap.tuple([...frames, ...(passed?.fields ?? [])]))
}
