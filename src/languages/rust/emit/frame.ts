import type { FunctionBuilder, Label } from '../../../program/builder'
import type { Span } from '../../../program/diagnostic'
import { Op, VISIBLE } from '../../../program/opcodes'
import type { Ty } from '../types/ty'
import type { Unit } from './unit'

/** Temporaries of one statement and arguments of calls are taken from behind the registers that locals have. */
export class Frame {
  /** Where the next instructions belong in the source; null in the library. */
  span: Span | null = null
  private next: number

  constructor(
    readonly unit: Unit,
    readonly fn: FunctionBuilder,
    private readonly locals: number,
  ) {
    this.next = locals
    if (locals > 0) fn.useRegister(locals - 1)
  }

  emit(op: Op, a: number | Label = 0, b: number | Label = 0, c: number | Label = 0): void {
    this.fn.emit(op, this.span, a, b, c)
  }

  /** As emit, of what other threads can notice where `visible`. */
  emitAccess(op: Op, visible: boolean, a: number, b = 0, c = 0): void {
    this.fn.emit(visible ? op | VISIBLE : op, this.span, a, b, c)
  }

  temporary(): number {
    return this.fn.useRegister(this.next++)
  }

  /** So many registers in a row. */
  row(count: number): number {
    const first = this.next
    this.next += count
    if (count > 0) this.fn.useRegister(this.next - 1)
    return first
  }

  /** All temporaries of the statement are done with. */
  release(): void {
    this.next = this.locals
  }

  loadInt(into: number, value: number | bigint): void {
    if (value >= -(2 ** 31) && value < 2 ** 31) this.emit(Op.LOADI, into, Number(value))
    else this.emit(Op.LOADK, into, this.unit.constant(value))
  }

  int(value: number | bigint): number {
    const into = this.temporary()
    this.loadInt(into, value)
    return into
  }

  loadNull(into: number): void {
    this.emit(Op.LOADK, into, this.unit.builder.constant({ kind: 'none' }))
  }

  loadText(into: number, value: string): void {
    this.emit(Op.LOADK, into, this.unit.builder.constant({ kind: 'string', value }))
  }

  move(into: number, from: number): void {
    if (into !== from) this.emit(Op.MOVE, into, from)
  }

  /** Copies values into a row of registers and calls a function with them. */
  call(result: number, index: number, args: readonly number[]): void {
    const first = this.arguments(args)
    this.emit(Op.CALL_FUNCTION, result, index, first)
  }

  callNative(result: number, name: string, args: readonly number[]): void {
    const first = this.arguments(args)
    this.emit(Op.CALL_NATIVE, result, this.unit.native(name), first * 256 + args.length)
  }

  /** @returns the first of the row that the arguments stand in */
  arguments(args: readonly number[]): number {
    const first = this.row(Math.max(1, args.length))
    args.forEach((arg, i) => this.move(first + i, arg))
    return first
  }

  /** A tuple of registers; `()` is null. */
  makeTuple(into: number, items: readonly number[], type: Ty): void {
    if (items.length === 0) return this.loadNull(into)
    const first = this.arguments(items)
    this.emit(Op.MAKE_STRUCT, into, first, this.unit.layouts.of(type))
  }
}
