import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { ConstDef, FnDef, GenericParamDef, StaticDef, VariantDef } from '../types/defs'
import type { GenericArgs, Ty } from '../types/ty'

/** What a path means as a value. Errors have been reported. */
export type ValueResolution<V> =
  | { readonly kind: 'local'; readonly variable: V }
  /**
   * A function, a constructor of a tuple struct or variant (`def.constructs`), a constant, a static, or a unit struct or
   * variant. `args`: complete for `def.generics` and its parents (of a variant: its ADT's); a trait's item called by the
   * trait's name has an inference variable as Self.
   * A VariantDef with shape 'named' can come too (E0533 is the checker's).
   */
  | { readonly kind: 'def'; readonly def: ValueDef; readonly args: GenericArgs }
  /** A const parameter. */
  | { readonly kind: 'const-param'; readonly param: GenericParamDef }
  /** `Type::name`: for `Inference.associated`. Then `lowerOwnArgs` for what is written behind the name. */
  | { readonly kind: 'associated'; readonly base: Ty; readonly baseSpan: Span; readonly segment: ast.PathSegment }
  | { readonly kind: 'error' }

export type ValueDef = FnDef | ConstDef | StaticDef | VariantDef

/** What the place of a path wants, for messages. `function`: it is called. */
export type Expectation = 'value' | 'function' | 'unit-pattern' | 'tuple-pattern' | 'struct'

/** The struct or variant of a struct expression or struct pattern, with arguments for its ADT. */
export interface StructResolution {
  readonly variant: VariantDef
  readonly args: GenericArgs
}

export { resolveBinding } from './bindings'
export { lowerBodyType, lowerOwnArgs } from './body-types'
export { enterBlock, scopeOf } from './scopes'
export { resolveStruct } from './struct-paths'
export { traitsInScope } from './traits-in-scope'
export { resolveValue } from './value-paths'
