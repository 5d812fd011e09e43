import { FunctionBuilder, type Label } from '../../../program/builder'
import { Op } from '../../../program/opcodes'
import type { Body, Place } from '../mir/mir'
import { genericsOf, itemOf } from '../mir/owners'
import type { Generics } from '../types/defs'
import type { GenericArg, GenericArgs, Ty } from '../types/ty'
import { Frame } from './frame'
import { emitStatement } from './statements'
import { emitTerminator } from './terminators'
import { header, type Unit } from './unit'

/** Makes code of one body for one set of type arguments. */
export class BodyEmitter {
  readonly frame: Frame
  readonly labels: Label[]
  /** Locals that stand in cells, because something points to them. */
  readonly cells: ReadonlySet<number>
  readonly hidden: boolean
  private readonly generics: Generics | null
  private readonly types = new Map<Ty, Ty>()
  private readonly panic: number

  constructor(
    readonly unit: Unit,
    readonly body: Body,
    readonly args: GenericArgs,
    name: string,
  ) {
    const item = itemOf(body.owner)
    this.hidden = item.isLibrary
    this.generics = genericsOf(body.owner)
    const count = body.locals.length
    const fn = new FunctionBuilder(header(name, body.paramCount, this.hidden, count + 1))
    // Behind the locals, the panic that a cleanup is about.
    this.panic = count
    this.frame = new Frame(unit, fn, count + 1)
    this.labels = body.blocks.map(() => fn.label())
    this.cells = pointedTo(this)
    this.nameRegisters()
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

  /** The register of a local, or of its cell: parameters come first, as calls leave them. */
  register(local: number): number {
    const { paramCount } = this.body
    return local === 0 ? paramCount : local <= paramCount ? local - 1 : local
  }

  build(): FunctionBuilder {
    this.makeFirstCells()
    const { fn } = this.frame
    this.body.blocks.forEach((block, index) => {
      fn.place(this.labels[index]!)
      const start = fn.label()
      fn.place(start)
      for (const statement of block.statements) emitStatement(this, statement)
      const end = fn.label()
      // Going on with the panic that a cleanup is about is no new one.
      if (block.terminator.kind === 'resume') fn.place(end)
      emitTerminator(this, block.terminator, index)
      if (block.terminator.kind !== 'resume') fn.place(end)
      this.protect(block.unwind, block.isCleanup, start, end)
    })
    this.emitAbort()
    return fn
  }

  get panicRegister(): number {
    return this.panic
  }

  private abort: Label | null = null

  /** Where a panic goes from here: into the cleanup, or, in a cleanup, to the end of the process. */
  private protect(unwind: number | null, isCleanup: boolean, start: Label, end: Label): void {
    const { fn } = this.frame
    if (isCleanup) {
      this.abort ??= fn.label()
      fn.exceptionRange('catch', start, end, this.abort, this.panic)
    } else if (unwind !== null) fn.exceptionRange('catch', start, end, this.labels[unwind]!, this.panic)
  }

  private emitAbort(): void {
    if (!this.abort) return
    this.frame.fn.place(this.abort)
    this.frame.emit(Op.PANIC_IN_CLEANUP)
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

  private nameRegisters(): void {
    if (this.hidden) return
    this.body.locals.forEach(({ name, type }, local) => {
      if (name !== null) this.frame.fn.useRegister(this.register(local), name, this.unit.layouts.of(this.type(type)))
    })
  }
}

/** Locals of which a reference to the whole is taken. Of a part, the object that holds the part is pointed into. */
function pointedTo(emitter: BodyEmitter): Set<number> {
  const found = new Set<number>()
  const note = (place: Place) => {
    if (!pointsInside(place)) found.add(place.local)
  }
  for (const { statements } of emitter.body.blocks)
    for (const statement of statements)
      if (statement.kind === 'assign' && (statement.value.kind === 'ref' || statement.value.kind === 'raw-ref'))
        note(statement.value.place)
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
