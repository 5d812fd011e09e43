import { FunctionBuilder, type Label } from '../../../program/builder'
import type { Span } from '../../../program/diagnostic'
import { Op } from '../../../program/opcodes'
import { type Block, type Body, callSite, type Place } from '../mir/mir'
import { genericsOf, itemOf } from '../mir/owners'
import type { Generics } from '../types/defs'
import type { GenericArg, GenericArgs, Ty } from '../types/ty'
import { blockOrder } from './block-order'
import { withoutDetours } from './forwarding'
import { Frame } from './frame'
import { allocateRegisters } from './registers'
import { emitStatement } from './statements'
import { layoutOf } from './references'
import { deferred, emitTerminator } from './terminators'
import { header, type Unit } from './unit'

/** Makes a function of one body for one set of type arguments. */
export function emitFunction(unit: Unit, body: Body, args: GenericArgs, name: string): FunctionBuilder {
  const straight = withoutDetours(body)
  const hidden = itemOf(body.owner).isLibrary
  const { of, count, named } = allocateRegisters(straight, !hidden)
  const fn = new FunctionBuilder(header(name, body.paramCount, hidden, named))
  // Behind the locals, the panic that a cleanup is about.
  const frame = new Frame(unit, fn, count + 1)
  const emitter = new BodyEmitter(frame, straight, args, { registers: of, panic: count, span: null, into: null })
  emitter.nameRegisters()
  emitter.emit()
  return frame.finish()
}

/** Where a body's code goes. */
interface Setting {
  /** Of each local, or of its cell. */
  readonly registers: Int32Array
  /** Register for the panic that a cleanup is about. */
  readonly panic: number
  /** What library code stands for in the program's text; null: nothing. */
  readonly span: Span | null
  /** Put in place of its call: the register for its result. null: it is a function and returns. */
  readonly into: number | null
}

/** Makes code of one body for one set of type arguments. */
export class BodyEmitter {
  readonly unit: Unit
  readonly labels: readonly Label[]
  /** Locals that stand in cells, because something points to them. */
  readonly cells: ReadonlySet<number>
  readonly hidden: boolean
  /** The block that comes next in the code. */
  next: number | undefined
  /** Blocks whose code is there already. */
  readonly placed = new Set<number>()
  private readonly generics: Generics | null
  private readonly types = new Map<Ty, Ty>()
  /** Where code that is put in place of a call goes on. */
  private readonly end: Label

  constructor(
    readonly frame: Frame,
    readonly body: Body,
    readonly args: GenericArgs,
    private readonly setting: Setting,
  ) {
    this.unit = frame.unit
    this.hidden = itemOf(body.owner).isLibrary
    this.generics = genericsOf(body.owner)
    this.labels = body.blocks.map(() => frame.fn.label())
    this.end = frame.fn.label()
    this.cells = pointedTo(body)
  }

  get solver() {
    return this.unit.solver
  }

  /** A type of the body with all parameters replaced. */
  type(type: Ty): Ty {
    let known = this.types.get(type)
    if (!known) this.types.set(type, (known = this.unit.concrete(type, this.generics, this.args)))
    return known
  }

  typeArgs(args: GenericArgs): GenericArg[] {
    return args.map((arg) => {
      if (arg.kind === 'region') return arg
      return this.generics && arg.kind === 'const'
        ? this.solver.substitute(arg, this.generics, this.args)
        : arg.kind === 'const'
          ? arg
          : this.type(arg)
    })
  }

  localType(local: number): Ty {
    return this.type(this.body.locals[local]!.type)
  }

  /** The register of a local, or of its cell. */
  register(local: number): number {
    return this.setting.registers[local]!
  }

  get panicRegister(): number {
    return this.setting.panic
  }

  /** Where code that stands at a span belongs for people: a macro's, where it was called. */
  at(span: Span): void {
    this.frame.span = this.hidden ? this.setting.span : (span.call ?? span)
  }

  emit(): void {
    this.makeFirstCells()
    const order = blockOrder(this.body)
    order.forEach((index, i) => {
      this.next = order[i + 1]
      this.emitBlock(this.body.blocks[index]!, index)
    })
    this.frame.fn.place(this.end)
  }

  private emitBlock(block: Block, index: number): void {
    const { fn } = this.frame
    const { statements, terminator } = block
    fn.place(this.labels[index]!)
    this.placed.add(index)
    const start = fn.pc
    const last = deferred(this, block)
    const count = statements.length - (last ? 1 : 0)
    for (let i = 0; i < count; i++) emitStatement(this, statements[i]!)
    this.at(terminator.kind === 'call' ? callSite(terminator) : terminator.span)
    this.frame.release()
    emitTerminator(this, terminator, last)
    // Going on with the panic that a cleanup is about is no new one.
    this.protect(block, start, terminator.kind === 'resume' ? fn.pc - 1 : fn.pc)
  }

  /** Where a panic goes from here: into the cleanup, or, in a cleanup, to the end of the process. */
  private protect({ unwind, isCleanup }: Block, start: number, end: number): void {
    if (isCleanup || unwind !== null)
      this.frame.protect(
        start,
        end,
        () => (isCleanup ? this.frame.abortLabel : this.labels[unwind!]!),
        this.panicRegister,
      )
  }

  /** Ends a function, or what stands in place of its call, with the value of a register. */
  return(register: number): void {
    const { into } = this.setting
    if (into === null) return this.frame.emit(Op.RETURN, register)
    this.frame.move(into, register)
    if (this.next !== undefined) this.frame.emit(Op.JUMP, this.end)
  }

  /** Goes on with another block. */
  goTo(target: number): void {
    if (target !== this.next) this.frame.emit(Op.JUMP, this.labels[target]!)
  }

  /** Parameters that something points to move into cells; locals that are never said to begin get theirs at once. */
  private makeFirstCells(): void {
    const begun = new Set<number>()
    for (const { statements } of this.body.blocks)
      for (const statement of statements) if (statement.kind === 'live') begun.add(statement.local)
    for (const local of this.cells) {
      if (local > 0 && local <= this.body.paramCount) this.frame.emit(Op.MAKE_CELL, this.register(local))
      else if (!begun.has(local)) this.frame.emit(Op.NEW_CELL, this.register(local))
    }
  }

  nameRegisters(): void {
    if (this.hidden) return
    this.body.locals.forEach(({ name, type }, local) => {
      if (name !== null) this.frame.fn.useRegister(this.register(local), name, layoutOf(this.type(type)))
    })
  }
}

const cellsKnown = new WeakMap<Body, ReadonlySet<number>>()

/** Locals of which a reference to the whole is taken. Of a part, the object that holds the part is pointed into. */
export function pointedTo(body: Body): ReadonlySet<number> {
  const known = cellsKnown.get(body)
  if (known) return known
  const found = new Set<number>()
  for (const { statements } of body.blocks)
    for (const statement of statements) {
      if (statement.kind !== 'assign') continue
      const { value } = statement
      if ((value.kind === 'ref' || value.kind === 'raw-ref') && !pointsInside(value.place)) found.add(value.place.local)
    }
  cellsKnown.set(body, found)
  return found
}

/**
 * Whether a pointer to a place is no pointer to its local's own slot. What a variant without an object holds stands in the
 * slot of the whole, so any look at a variant counts as the whole, up to the first pointer or struct on the way.
 */
function pointsInside({ projections }: Place): boolean {
  let afterDowncast = false
  for (const { kind } of projections) {
    if (kind === 'downcast') afterDowncast = true
    else if (kind === 'field' && afterDowncast) afterDowncast = false
    else return true
  }
  return false
}
