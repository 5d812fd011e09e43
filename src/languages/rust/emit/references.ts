import type { FunctionBuilder, Reference } from '../../../program/builder'
import type { Constant } from '../../../program/program'
import type { StaticDef, VariantDef } from '../types/defs'
import type { Ty } from '../types/ty'
import type { AdtType } from './representation'

/** A function whose code is made when its turn comes. */
export interface FunctionRef {
  readonly refers: 'function'
  code: FunctionBuilder | null
}

/** What a type's values carry to be used as trait objects. */
export interface VtableRef {
  readonly refers: 'vtable'
  /** Name of the trait; empty where there is none but auto traits. */
  readonly trait: string
  readonly type: Ty
  /** null: nothing to do. */
  drop: FunctionRef | null
  /** In the trait's order. */
  methods: readonly FunctionRef[]
}

/** All that code of Rust refers to. */
export type RustReference =
  | FunctionRef
  | VtableRef
  | { readonly refers: 'constant'; readonly constant: Constant }
  | { readonly refers: 'layout'; readonly type: Ty }
  /** The layout that objects of a tagged enum's variant carry. */
  | { readonly refers: 'variant'; readonly type: AdtType; readonly variant: VariantDef }
  /** The type's name, as a text. */
  | { readonly refers: 'type-name'; readonly type: Ty }
  | { readonly refers: 'static'; readonly def: StaticDef }

export const layoutOf = (type: Ty): Reference & RustReference => ({ refers: 'layout', type })

export const constantRef = (constant: Constant): Reference & RustReference => ({ refers: 'constant', constant })

export const typeNameOf = (type: Ty): Reference & RustReference => ({ refers: 'type-name', type })

export const variantLayout = (type: AdtType, variant: VariantDef): Reference & RustReference => ({
  refers: 'variant',
  type,
  variant,
})

export const staticRef = (def: StaticDef): Reference & RustReference => ({ refers: 'static', def })
