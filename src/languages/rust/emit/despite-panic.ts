import type { Label } from '../../../program/builder'
import { Op } from '../../../program/opcodes'
import type { Frame } from './frame'

/**
 * Steps that are all done although one panics: the others follow, as part of that panic, which then goes on. A second panic
 * ends the process.
 */
export class DespitePanic {
  /** The panic, or null. */
  private readonly pending: number
  private readonly panic: number
  private readonly handlers: { readonly handler: Label; readonly next: Label }[] = []

  constructor(private readonly frame: Frame) {
    this.pending = frame.temporary()
    this.panic = frame.temporary()
    frame.loadNull(this.pending)
  }

  step(emit: () => void): void {
    const { frame, panic } = this
    const [handler, next] = [frame.fn.label(), frame.fn.label()]
    const start = frame.fn.pc
    emit()
    frame.protect(start, frame.fn.pc, () => handler, panic)
    frame.fn.place(next)
    this.handlers.push({ handler, next })
  }

  /** Behind the last step. The handlers stand here, out of the way of who does not panic. */
  finish(): void {
    const { frame, pending, panic } = this
    const done = frame.fn.label()
    frame.emit(Op.JUMP_NULL, pending, done)
    frame.emit(Op.RERAISE, pending)
    for (const { handler, next } of this.handlers) {
      frame.fn.place(handler)
      frame.emit(Op.JUMP_NOT_NULL, pending, frame.abortLabel)
      frame.move(pending, panic)
      frame.emit(Op.JUMP, next)
    }
    frame.fn.place(done)
  }
}
