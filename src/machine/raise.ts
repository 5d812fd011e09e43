import type { Span } from '../program/diagnostic'
import { spanAt, type Program } from '../program/program'
import type { Core } from './core'
import { Frame, type VirtualThread } from './thread'
import { ExceptionSlot } from './types'
import type { HeapObject, Value } from './values'

/** An exception of the program under study on its way. */
export class Raise {
  constructor(
    readonly exception: HeapObject,
    /** Raised again: the frame it is raised in is in its traceback already. */
    readonly again = false,
  ) {}
}

/** The program does something the machine does not support; ends the run, never goes unnoticed. */
export class Unsupported extends Error {
  private readonly pcs: readonly number[]

  constructor(what: string, t: VirtualThread) {
    super(`not supported yet: ${what}`)
    const callers: number[] = []
    for (let at = t.top - Frame.Width; at >= 0; at -= Frame.Width) callers.push(t.frames[at + Frame.Pc]!)
    this.pcs = [t.pc, ...callers]
  }

  /** Where in the source: the innermost place of the program's own code. */
  span(program: Program): Span {
    for (const pc of this.pcs) {
      const span = pc >= 0 ? spanAt(program, pc) : null
      if (span) return span
    }
    return { from: 0, to: 0 }
  }
}

export function makeException(core: Core, className: string, args: Value[]): HeapObject {
  const exception = core.heap.instance(core.types.named(className))
  exception.fields[ExceptionSlot.Args] = core.heap.tuple(args)
  return exception
}
