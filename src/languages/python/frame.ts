import type { Span } from '../../program/diagnostic'
import { FunctionBuilder, type FunctionHeader, type Label } from '../../program/builder'
import { Op } from '../../program/opcodes'
import type { Constant } from '../../program/program'
import type { NameNode, Suite } from './ast'
import { Assigned } from './assigned'
import { TooMuch } from './problems'
import { ProtectedRegion } from './protected-region'
import type { Scope } from './scopes'
import type { Unit } from './unit'

/** Instructions of one function beyond which compiling is given up: only copies of copies of `finally` get there. */
const MAX_INSTRUCTIONS = 600_000

/** What an exit from the middle of a statement (`return`, `break`, `continue`) has to see to on its way out. */
export type Block =
  | {
      readonly kind: 'loop'
      readonly exit: Label
      readonly next: Label
      readonly exits: Assigned[]
      /** A generator that only the loop knows, to be closed on every way out of the loop. */
      readonly dropped: { readonly iterator: number; readonly name: string; readonly region: ProtectedRegion } | null
    }
  | { readonly kind: 'try'; readonly region: ProtectedRegion }
  | { readonly kind: 'finally'; readonly body: Suite; readonly region: ProtectedRegion }
  | { readonly kind: 'with'; readonly exit: number; readonly span: Span; readonly region: ProtectedRegion }
  | {
      readonly kind: 'handler'
      /** Holds the exception being handled. */
      readonly register: number
      readonly name: NameNode | null
      readonly regions: readonly ProtectedRegion[]
    }

/** One function in the middle of being compiled: its registers, its open blocks, and what is known to be bound. */
export class Frame {
  readonly code: FunctionBuilder
  readonly blocks: Block[] = []
  /** Registers of the variables that live in this window: values, or the cells that hold them. */
  readonly registers = new Map<string, number>()
  assigned: Assigned
  /** How many `finally` blocks are being compiled inside one another. */
  finallyDepth = 0
  /** The register of a class body's tuple of bases; parameters otherwise start at 0 as well. */
  private readonly firstTemporary: number
  private top: number

  constructor(
    readonly unit: Unit,
    readonly scope: Scope,
    header: FunctionHeader,
    variables: readonly string[],
    hiddenParameters = 0,
  ) {
    this.code = new FunctionBuilder(header)
    this.top = hiddenParameters
    for (let i = 0; i < hiddenParameters; i++) this.code.useRegister(i)
    for (const name of variables) {
      this.registers.set(name, this.code.useRegister(this.top, name))
      this.top++
    }
    this.firstTemporary = this.top
    this.assigned = Assigned.of(scope.parameters)
  }

  get reachable(): boolean {
    return this.assigned.reachable
  }

  emit(op: Op, span: Span, a: number | Label = 0, b: number | Label = 0, c: number | Label = 0): void {
    if (this.code.pc > MAX_INSTRUCTIONS) throw new TooMuch(span, 'too large to run')
    const { library } = this.unit
    this.code.emit(op, library ? library.spanOf(span) : span, a, b, c)
  }

  /** Reserves `count` registers in a row on top of those in use. */
  temporary(count = 1): number {
    const first = this.top
    this.top += count
    this.code.useRegister(this.top - 1)
    return first
  }

  isTemporary(register: number): boolean {
    return register >= this.firstTemporary
  }

  /** A register on top of the stack to build something in: `target` itself when it is the topmost temporary. */
  topmost(target: number): number {
    return this.isTemporary(target) && target === this.top - 1 ? target : this.temporary()
  }

  /** Runs `body` and gives back the temporaries it took. */
  scoped<T>(body: () => T): T {
    const mark = this.top
    const result = body()
    this.top = mark
    return result
  }

  constant(constant: Constant): number {
    return this.unit.builder.constant(constant)
  }

  name(name: string): number {
    return this.unit.builder.name(name)
  }

  loadConstant(target: number, value: Constant, span: Span): void {
    if (value.kind === 'int' && isSmall(value.value)) this.emit(Op.LOADI, span, target, Number(value.value))
    else this.emit(Op.LOADK, span, target, this.constant(value))
  }

  loadNone(target: number, span: Span): void {
    this.emit(Op.LOADK, span, target, this.constant({ kind: 'none' }))
  }

  loadLibrary(target: number, path: string, span: Span): void {
    this.emit(Op.LOADK, span, target, this.constant({ kind: 'library', path }))
  }

  move(target: number, from: number, span: Span): void {
    if (target !== from) this.emit(Op.MOVE, span, target, from)
  }

  label(): Label {
    return this.code.label()
  }

  place(label: Label): void {
    this.code.place(label)
  }

  /** A label here. */
  here(): Label {
    const label = this.label()
    this.place(label)
    return label
  }

  protect(): ProtectedRegion {
    return new ProtectedRegion(this.code)
  }

  /** Evaluates something that may not be reached: what it binds is not certain afterwards. */
  perhaps(body: () => void): void {
    if (this.scope.rebound.size === 0) return body()
    const before = this.assigned.copy()
    body()
    this.assigned = before
  }
}

export function isSmall(value: bigint): boolean {
  return value >= -0x8000_0000n && value <= 0x7fff_ffffn
}
