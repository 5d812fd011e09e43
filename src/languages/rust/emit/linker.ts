import { type FunctionBuilder, ProgramBuilder, type Reference } from '../../../program/builder'
import type { StaticDef } from '../types/defs'
import type { Solver } from '../types/solver'
import type { Ty } from '../types/ty'
import { Layouts } from './layouts'
import type { FunctionRef, RustReference, VtableRef } from './references'

/** Puts functions into a program, and all that they refer to: what nothing refers to is not in it. */
export class Linker {
  readonly builder = new ProgramBuilder()
  private readonly layouts: Layouts
  private readonly functions = new Map<FunctionRef, number>()
  private readonly vtables = new Map<VtableRef, number>()
  private readonly statics = new Map<StaticDef, number>()

  /**
   * @param nameOf types as messages show them
   * @param staticType the type of a static
   */
  constructor(
    solver: Solver,
    private readonly nameOf: (type: Ty) => string,
    private readonly staticType: (def: StaticDef) => Ty,
  ) {
    this.layouts = new Layouts(this.builder, solver, nameOf)
  }

  /** Links what was placed, and all that it refers to. */
  link(): void {
    this.builder.link(this.placeOf)
  }

  /** A function of this program alone. @returns its index */
  add(code: FunctionBuilder): number {
    const index = this.builder.reserve()
    this.builder.define(index, code)
    return index
  }

  /** The statics that were met so far, each with its place among the globals. */
  get usedStatics(): readonly (readonly [StaticDef, number])[] {
    return [...this.statics]
  }

  /** The number by which the program knows what is referred to. */
  readonly placeOf = (reference: Reference): number => {
    const to = reference as RustReference
    switch (to.refers) {
      case 'function':
        return this.function(to)
      case 'vtable':
        return this.vtable(to)
      case 'constant':
        return this.builder.constant(to.constant)
      case 'layout':
        return this.layouts.of(to.type)
      case 'variant':
        return this.layouts.variant(to.type, to.variant)
      case 'type-name':
        return this.builder.constant({ kind: 'string', value: this.nameOf(to.type) })
      case 'static':
        return this.static(to.def)
    }
  }

  private function(ref: FunctionRef): number {
    const known = this.functions.get(ref)
    if (known !== undefined) return known
    if (!ref.code) throw new Error('a function is linked before it is made')
    const index = this.add(ref.code)
    this.functions.set(ref, index)
    return index
  }

  private vtable(ref: VtableRef): number {
    const known = this.vtables.get(ref)
    if (known !== undefined) return known
    const index = this.builder.vtables.push(null as never) - 1
    this.vtables.set(ref, index)
    this.builder.vtables[index] = {
      trait: ref.trait,
      layout: this.layouts.of(ref.type),
      drop: ref.drop ? this.function(ref.drop) : -1,
      methods: ref.methods.map((method) => this.function(method)),
    }
    return index
  }

  private static(def: StaticDef): number {
    const known = this.statics.get(def)
    if (known !== undefined) return known
    // What the library keeps is none of the program's variables.
    const name = def.isLibrary ? `__${def.name}__` : def.name
    const index = this.builder.static(name, this.layouts.of(this.staticType(def)))
    this.statics.set(def, index)
    return index
  }
}
