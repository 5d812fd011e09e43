import type { FunctionBuilder, Label, Operand, Reference } from '../../../program/builder'
import type { Span } from '../../../program/diagnostic'
import { Op, VISIBLE } from '../../../program/opcodes'
import type { Constant } from '../../../program/program'
import type { FnDef } from '../types/defs'
import type { Ty } from '../types/ty'
import { constantRef, type FunctionRef, layoutOf } from './references'
import type { Unit } from './unit'

/** Instructions that may raise a panic, or let one through. */
const panicking: ReadonlySet<Op> = new Set([
  ...[Op.INT_ADD, Op.INT_SUB, Op.INT_MUL, Op.INT_DIV, Op.INT_REM, Op.INT_SHL, Op.INT_SHR],
  ...[Op.INT_ADDI, Op.INT_SUBI, Op.INT_NEG, Op.LOAD_ELEMENT, Op.STORE_ELEMENT, Op.POINT_ELEMENT],
  ...[Op.CALL_FUNCTION, Op.CALL_POINTER, Op.CALL_DYN, Op.CALL_NATIVE, Op.DROP_DYN, Op.RERAISE],
])

/** Temporaries of one statement and arguments of calls are taken from behind the registers that locals have. */
export class Frame {
  /** Where the next instructions belong in the source; null in the library. */
  span: Span | null = null
  /** Functions whose bodies stand in place of their calls here, outermost first. */
  readonly within: FnDef[] = []
  private next: number
  private abort: Label | null = null

  constructor(
    readonly unit: Unit,
    readonly fn: FunctionBuilder,
    private locals: number,
  ) {
    this.next = locals
    if (locals > 0) fn.useRegister(locals - 1)
  }

  emit(op: Op, a: Operand = 0, b: Operand = 0, c: Operand = 0): void {
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

  /** Puts a body in place: `write` gets the first of `count` registers for its locals, and temporaries come behind them. */
  inside(def: FnDef, count: number, write: (first: number) => void): void {
    const { locals, next, span } = this
    const first = this.row(count)
    this.locals = this.next
    this.within.push(def)
    write(first)
    this.within.pop()
    this.locals = locals
    this.next = next
    this.span = span
  }

  /**
   * Sends panics of the instructions from `start` to `end` to a handler. Only those that may panic count: what the handler
   * needs is not there before the others.
   */
  protect(start: number, end: number, handler: () => Label, register: number): void {
    for (let pc = start; pc < end; pc++) {
      if (!panicking.has(this.fn.opcodeAt(pc))) continue
      const from = pc
      while (pc + 1 < end && panicking.has(this.fn.opcodeAt(pc + 1))) pc++
      this.fn.exceptionRange('catch', { pc: from }, { pc: pc + 1 }, handler(), register)
    }
  }

  /** Where a panic goes that leaves a destructor during a panic. */
  get abortLabel(): Label {
    return (this.abort ??= this.fn.label())
  }

  /** The function is complete. */
  finish(): FunctionBuilder {
    if (this.abort) {
      this.fn.place(this.abort)
      this.emit(Op.PANIC_IN_CLEANUP)
    }
    return this.fn
  }

  loadInt(into: number, value: number | bigint): void {
    if (value >= -(2 ** 31) && value < 2 ** 31) this.emit(Op.LOADI, into, Number(value))
    else this.loadConstant(into, { kind: 'int', value: BigInt(value) })
  }

  /** The number of what is referred to. */
  loadNumber(into: number, of: Reference): void {
    this.emit(Op.LOADI, into, of)
  }

  loadConstant(into: number, constant: Constant): void {
    this.emit(Op.LOADK, into, constantRef(constant))
  }

  /** A register with the number of a type's layout. */
  layout(type: Ty): number {
    const into = this.temporary()
    this.loadNumber(into, layoutOf(type))
    return into
  }

  int(value: number | bigint): number {
    const into = this.temporary()
    this.loadInt(into, value)
    return into
  }

  loadNull(into: number): void {
    this.loadConstant(into, { kind: 'none' })
  }

  /** A pointer to a place made for the value of a register. */
  pointToNew(into: number, value: number): void {
    const cell = this.temporary()
    this.emit(Op.NEW_CELL, cell)
    this.emit(Op.STORE_FIELD, cell, 0, value)
    this.emit(Op.POINT_CELL, into, cell)
  }

  loadText(into: number, value: string): void {
    this.loadConstant(into, { kind: 'string', value })
  }

  move(into: number, from: number): void {
    if (into !== from) this.emit(Op.MOVE, into, from)
  }

  /** Copies values into a row of registers and calls a function with them. */
  call(result: number, callee: FunctionRef, args: readonly number[]): void {
    this.emit(Op.CALL_FUNCTION, result, callee, this.arguments(args))
  }

  callNative(result: number, name: string, args: readonly number[]): void {
    this.emitNative(result, name, this.arguments(args), args.length)
  }

  /** Calls a native with the `count` values from register `first` on. */
  emitNative(result: number, name: string, first: number, count: number): void {
    this.emit(Op.CALL_NATIVE, result, constantRef({ kind: 'library', path: name }), first * 256 + count)
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
    this.emit(Op.MAKE_STRUCT, into, first, layoutOf(type))
  }
}
