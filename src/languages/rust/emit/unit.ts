import type { FunctionBuilder, FunctionHeader } from '../../../program/builder'
import type { Body } from '../mir/mir'
import { itemOf } from '../mir/owners'
import type { ClosureDef, ConstDef, FnDef, Generics, StaticDef } from '../types/defs'
import type { Solver } from '../types/solver'
import { keyOfArgs, numberOf } from '../types/solving/keys'
import { Occurs, occurringInArgs } from '../types/solving/occurrence'
import type { GenericArgs, Ty } from '../types/ty'
import { Image } from './image'
import type { FunctionRef, VtableRef } from './references'
import { concrete } from './representation'

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
  /** What is made already of the library, for all programs. */
  readonly image: Image
  /** Types as messages show them. */
  readonly nameOf: (type: Ty) => string
}

/** Code while it is made: functions, one for each set of type arguments, each asked for before it is made. */
export class Unit {
  readonly solver: Solver
  private readonly image: Image
  private readonly own = new Image()
  private readonly waiting: (() => void)[] = []

  constructor(readonly input: Input) {
    this.solver = input.solver
    this.image = input.image
  }

  /** The function of this name, which `make` makes when its turn comes. `of`: what it is a function of. */
  function(key: string, of: CodeOf, make: () => FunctionBuilder): FunctionRef {
    const { functions } = this.imageOf(of)
    let ref = functions.get(key)
    if (ref) return ref
    functions.set(key, (ref = { refers: 'function', code: null }))
    const { waiting } = this
    waiting.push(() => (ref.code = make()))
    return ref
  }

  /** The vtable of this name; `fill` says what is in it, which may lead back to it. */
  vtable(key: string, of: CodeOf, table: VtableRef, fill: (table: VtableRef) => void): VtableRef {
    const { vtables } = this.imageOf(of)
    const known = vtables.get(key)
    if (known) return known
    vtables.set(key, table)
    fill(table)
    return table
  }

  private imageOf({ def, args }: CodeOf): Image {
    const isShared = (def?.isLibrary ?? true) && !(occurringInArgs(args) & Occurs.own)
    return isShared ? this.image : this.own
  }

  /** Makes all functions that were asked for, and those that these ask for. @throws NotSupported */
  work(): void {
    try {
      for (let next = this.waiting.pop(); next; next = this.waiting.pop()) next()
    } catch (error) {
      this.image.clear()
      throw error
    }
  }

  /** A type of generic code with all parameters replaced. */
  concrete(type: Ty, generics: Generics | null, args: GenericArgs): Ty {
    return concrete(this.solver, type, generics, args)
  }
}

/** What code is made of: a definition, if it is one's, and types. */
export interface CodeOf {
  readonly def: { readonly isLibrary: boolean } | null
  readonly args: GenericArgs
}

/** Of one type alone. */
export const ofType = (...args: readonly Ty[]): CodeOf => ({ def: null, args })

export const ofOwner = (owner: BodyOwner, args: GenericArgs): CodeOf => ({ def: itemOf(owner), args })

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
