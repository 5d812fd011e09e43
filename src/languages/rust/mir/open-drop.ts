import type { Span } from '../../../program/diagnostic'
import type { VariantDef } from '../types/defs'
import type { Solver } from '../types/solver'
import type { Predicate, Ty } from '../types/ty'
import type { DropFlags } from './drop-flags'
import type { Initialized } from './initialized'
import type { Block, Local, Place, Projection, Statement, Terminator } from './mir'
import type { MovePath, MovePaths } from './move-paths'
import { isBox, localPlace, project, typeArg } from './places'

/** The body that drops are written into. */
export interface DropContext {
  readonly paths: MovePaths
  readonly flags: DropFlags
  readonly solver: Solver
  readonly assume: readonly Predicate[]
  readonly locals: Local[]
  readonly blocks: Block[]
}

/** Where it goes on behind a drop, and when the drop panics; null: out of the function. */
interface Exits {
  readonly target: number
  readonly unwind: number | null
  readonly isCleanup: boolean
}

/** A part of a value: with a path of its own, or whole as long as what is around it. */
interface Part {
  readonly place: Place
  readonly type: Ty
  readonly path: MovePath | null
}

/** Writes one drop out, given what is initialised before it (rustc's "elaborate drop"). */
export class OpenDrop {
  constructor(
    private readonly context: DropContext,
    private readonly state: Initialized,
    private readonly span: Span,
    private readonly replaces: boolean,
  ) {}

  /** A block that drops what is left of the path and goes on; the target itself where nothing is. */
  path(path: MovePath, exits: Exits): number {
    const { maybe, maybeNot } = this.state
    const below = this.context.paths.below(path.index)
    if (!this.needsDrop(path.type) || !below.some((one) => maybe.has(one))) return exits.target
    if (!below.some((one) => maybeNot.has(one))) return this.whole(path, exits)
    if (path.children.length === 0) return this.ifFlagged(path, this.whole(path, exits), exits)
    return this.parts(path, exits)
  }

  private needsDrop(type: Ty): boolean {
    return this.context.solver.needsDrop(type, this.context.assume)
  }

  private block(statements: Statement[], terminator: Terminator, { unwind, isCleanup }: Exits): number {
    return this.context.blocks.push({ statements, terminator, unwind: isCleanup ? null : unwind, isCleanup }) - 1
  }

  private whole(path: MovePath, exits: Exits): number {
    const cleared = this.context.paths.below(path.index).flatMap((one) => this.context.flags.cleared(one))
    return this.glue(path.place, cleared, exits)
  }

  private glue(place: Place, before: Statement[], exits: Exits): number {
    const { span, replaces } = this
    return this.block(before, { kind: 'drop', place, target: exits.target, replaces, span }, exits)
  }

  /** Goes to `then` only if the path holds a value; no question where that is certain. */
  private ifFlagged(path: MovePath, then: number, exits: Exits): number {
    if (!this.state.maybe.has(path.index)) return exits.target
    if (!this.state.maybeNot.has(path.index)) return then
    const operand = { kind: 'copy', place: localPlace(this.context.flags.flag(path.index)) } as const
    const cases = [{ value: 0n, target: exits.target }]
    return this.block([], { kind: 'switch', operand, cases, otherwise: then, span: this.span }, exits)
  }

  /** Part by part. At the end nothing is left of the whole. */
  private parts(path: MovePath, exits: Exits): number {
    const end = this.clearing(path, this.leavingNothing(exits))
    const { type } = path
    if (isBox(type)) {
      return this.ladder(path, [this.part(path, { kind: 'deref' }, typeArg(type.args[0]))], end)
    }
    switch (type.kind) {
      case 'tuple':
        return this.ladder(
          path,
          type.items.map((item, index) => this.part(path, { kind: 'field', index, type: item }, item)),
          end,
        )
      case 'closure':
      case 'adt':
        if (type.kind === 'adt' && type.def.isEnum) return this.variants(path, type, end)
        return this.ladder(
          path,
          type.kind === 'adt' ? this.fields(path, type.def.variants[0], type) : this.captures(path),
          end,
        )
      case 'array':
        return this.ladder(path, this.elements(path, type), end)
      default:
        throw new Error(`a ${type.kind} has no parts to drop`)
    }
  }

  /** Parts behind one whose drop panics are dropped even if nothing else is on the way out. */
  private leavingNothing(exits: Exits): Exits {
    if (exits.unwind !== null || exits.isCleanup) return exits
    const unwind = this.block([], { kind: 'resume', span: this.span }, { target: 0, unwind: null, isCleanup: true })
    return { ...exits, unwind }
  }

  /** The same exits, where the flag of the path is cleared first. */
  private clearing(path: MovePath, exits: Exits): Exits {
    const clear = (target: number, isCleanup: boolean): number => {
      const statements = this.context.flags.cleared(path.index)
      if (statements.length === 0) return target
      return this.block(statements, { kind: 'goto', target, span: this.span }, { target, unwind: null, isCleanup })
    }
    // Asking for the flag once makes it: the parts may need it.
    if (this.state.maybeNot.has(path.index)) this.context.flags.flag(path.index)
    const unwind = exits.unwind === null ? null : clear(exits.unwind, true)
    return { ...exits, target: clear(exits.target, exits.isCleanup), unwind }
  }

  private part(path: MovePath, projection: Projection, type: Ty): Part {
    const place = project(path.place, projection)
    return { place, type, path: this.context.paths.child(path, projection) }
  }

  /** What a closure holds. */
  private captures(path: MovePath): readonly Part[] {
    if (path.type.kind !== 'closure') return []
    return path.type.def.captures.map((capture, index) => {
      const type = heldType(capture)
      return this.part(path, { kind: 'field', index, type }, type)
    })
  }

  private fields(at: MovePath, variant: VariantDef, type: Ty & { kind: 'adt' }): readonly Part[] {
    const { solver, assume } = this.context
    return variant.fields.map((field, index) => {
      const own = solver.normalize(solver.substitute(field.type, type.def.generics, type.args), assume)
      return this.part(at, { kind: 'field', index, type: own }, own)
    })
  }

  private elements(path: MovePath, type: Ty & { kind: 'array' }): readonly Part[] {
    if (type.length.of !== 'value') throw new Error('an array of unknown length has no parts')
    return Array.from({ length: type.length.value }, (_, offset) =>
      this.part(path, { kind: 'constant-index', offset, fromEnd: false }, type.of),
    )
  }

  /** Drops parts in order; when one panics, those behind it are dropped on the way out. */
  private ladder(whole: MovePath, parts: readonly Part[], exits: Exits): number {
    let { target, unwind } = exits
    for (const part of [...parts].reverse()) {
      const next = this.one(whole, part, { target, unwind, isCleanup: exits.isCleanup })
      if (!exits.isCleanup && unwind !== null)
        unwind = this.one(whole, part, { target: unwind, unwind: null, isCleanup: true })
      target = next
    }
    return target
  }

  private one(whole: MovePath, { place, type, path }: Part, exits: Exits): number {
    if (path !== null) return this.path(path, exits)
    return this.needsDrop(type) ? this.ifFlagged(whole, this.glue(place, [], exits), exits) : exits.target
  }

  /** Of an enum: by the variant that is there. */
  private variants(path: MovePath, type: Ty & { kind: 'adt' }, exits: Exits): number {
    const cases: { value: bigint; target: number }[] = []
    let others = false
    for (const variant of type.def.variants) {
      const child = this.context.paths.child(path, { kind: 'downcast', variant })
      if (child === null) others ||= this.fields(path, variant, type).some((field) => this.needsDrop(field.type))
      else
        cases.push({
          value: BigInt(variant.index),
          target: this.ladder(path, this.fields(child, variant, type), exits),
        })
    }
    const otherwise = others ? this.glue(path.place, [], exits) : exits.target
    if (cases.every((one) => one.target === otherwise)) return otherwise
    return this.ifFlagged(path, this.switchOn(path, cases, otherwise, exits), exits)
  }

  private switchOn(
    path: MovePath,
    cases: readonly { value: bigint; target: number }[],
    otherwise: number,
    exits: Exits,
  ): number {
    const { locals } = this.context
    const index = localPlace(locals.length)
    locals.push({ type: { kind: 'int', name: 'isize' }, name: null, mutable: false, span: this.span, isParam: false })
    const look: Statement = {
      kind: 'assign',
      place: index,
      value: { kind: 'variant-index', place: path.place },
      span: this.span,
    }
    return this.block(
      [look],
      { kind: 'switch', operand: { kind: 'move', place: index }, cases, otherwise, span: this.span },
      exits,
    )
  }
}

/** What a closure's field holds: the captured value or a reference to it. */
function heldType({ by, type }: { readonly by: string; readonly type: Ty }): Ty {
  if (by === 'value') return type
  return { kind: 'ref', region: { kind: 'region', of: 'erased' }, mutable: by === 'mutable', to: type }
}
