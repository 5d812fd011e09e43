import { type FunctionBuilder, type FunctionHeader, ProgramBuilder } from '../../../program/builder'
import type { Body } from '../mir/mir'
import { genericsOf } from '../mir/owners'
import type { ClosureDef, ConstDef, FnDef, Generics, StaticDef } from '../types/defs'
import type { Solver } from '../types/solver'
import { keyOf, keyOfArgs, numberOf } from '../types/solving/keys'
import type { GenericArgs, Ty } from '../types/ty'
import { Layouts } from './layouts'

export { Unsupported as NotSupported } from '../mir/unsupported'

export type BodyOwner = FnDef | ConstDef | StaticDef | ClosureDef

/** What the code generator is given. */
export interface Input {
  readonly solver: Solver
  /** Control-flow graphs with their drops made certain. */
  readonly bodyOf: (owner: BodyOwner) => Body
  readonly main: FnDef
  readonly source: string
  readonly fileName: string
  /** Types as messages show them. */
  readonly nameOf: (type: Ty) => string
}

/** A program while code is made of it: its functions, one for each set of type arguments, each asked for before it is made. */
export class Unit {
  readonly builder = new ProgramBuilder()
  readonly solver: Solver
  readonly layouts: Layouts
  private readonly indices = new Map<string, number>()
  private readonly waiting: (() => void)[] = []
  private readonly statics = new Map<StaticDef, number>()
  private readonly typeNumbers = new Map<string, number>()

  constructor(readonly input: Input) {
    this.solver = input.solver
    this.layouts = new Layouts(this.builder, this.solver, input.nameOf, (type) => this.capturesOf(type))
  }

  /** Index of the function of this name, which `make` makes when its turn comes. */
  function(key: string, make: () => FunctionBuilder): number {
    const known = this.indices.get(key)
    if (known !== undefined) return known
    const index = this.builder.reserve()
    this.indices.set(key, index)
    this.waiting.push(() => this.builder.define(index, make()))
    return index
  }

  /** Makes all functions that were asked for, and those that these ask for. */
  work(): void {
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) next()
  }

  /** A type of generic code with all parameters replaced. */
  concrete(type: Ty, generics: Generics | null, args: GenericArgs): Ty {
    const replaced = generics ? this.solver.substitute(type, generics, args) : type
    return this.solver.normalize(replaced, [], true)
  }

  /** Index of a static among the globals. */
  static(def: StaticDef): number {
    const known = this.statics.get(def)
    if (known !== undefined) return known
    // What the library keeps is none of the program's variables.
    const name = def.isLibrary ? `__${def.name}__` : def.name
    const index = this.builder.static(name, this.layouts.of(this.concrete(def.type, null, [])))
    this.statics.set(def, index)
    return index
  }

  get usedStatics(): readonly (readonly [StaticDef, number])[] {
    return [...this.statics]
  }

  /** A number of its own for each type. */
  typeNumber(type: Ty): number {
    const key = keyOf(type)
    let number = this.typeNumbers.get(key)
    if (number === undefined) this.typeNumbers.set(key, (number = this.typeNumbers.size + 1))
    return number
  }

  /** What a closure holds, by reference or by value. */
  capturesOf({ def, args }: Ty & { readonly kind: 'closure' }): { name: string; type: Ty }[] {
    return def.captures.map((capture) => {
      const type = this.concrete(capture.type, genericsOf(def), args)
      return { name: capture.name, type: capture.by === 'value' ? type : borrowed(type, capture.by === 'mutable') }
    })
  }

  constant(value: number | bigint): number {
    return this.builder.constant({ kind: 'int', value: BigInt(value) })
  }

  native(name: string): number {
    return this.builder.constant({ kind: 'library', path: name })
  }
}

export const borrowed = (to: Ty, mutable: boolean): Ty => ({
  kind: 'ref',
  region: { kind: 'region', of: 'erased' },
  mutable,
  to,
})

export const keyOfItem = (owner: BodyOwner, args: GenericArgs): string => `${numberOf(owner)} ${keyOfArgs(args)}`

/** A function's header, for code of the compiler's own or of an owner. */
export function header(name: string, parameters: number, hidden: boolean, unbound?: number): FunctionHeader {
  return {
    ...{ name, qualifiedName: name, positional: parameters, positionalOnly: parameters, keywordOnly: 0 },
    ...{ hasRest: false, hasKeywordRest: false, defaults: 0, keywordDefaults: [], captured: [] },
    ...{ isGenerator: false, hidden, docstring: null },
    ...(unbound === undefined ? {} : { unbound }),
  }
}
