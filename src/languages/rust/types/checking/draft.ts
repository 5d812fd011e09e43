import type { Span } from '../../../../program/diagnostic'
import type * as thir from '../thir'
import { ERROR, type FnSig, type GenericArgs, type Ty } from '../ty'
import type { FnDef } from '../defs'

type Writable<T> = T extends unknown ? { -readonly [K in keyof T]: T[K] } : never

/** A typed expression while types are still being found: completed in place, written back at the end. */
export type Draft = Writable<thir.Expr>
export type DraftOf<K extends thir.Expr['kind']> = Extract<Draft, { kind: K }>
export type DraftPattern = Writable<thir.Pattern>
export type DraftVariable = Writable<thir.Variable>
export type DraftTarget = Writable<thir.JumpTarget>

/** What stands for an expression that an error was reported about. */
export function errorDraft(span: Span): Draft {
  return { kind: 'tuple', items: [], type: ERROR, span }
}

/** A function by name. */
export function fnDraft(def: FnDef, args: GenericArgs, span: Span): Draft {
  return { kind: 'fn', type: { kind: 'fn-def', def, args }, span }
}

/** Makes `target` the very expression `source` is, for whoever already holds it. */
export function become(target: Draft, source: Draft): void {
  for (const key of Object.keys(target)) delete (target as unknown as Record<string, unknown>)[key]
  Object.assign(target, source)
}

/** The type of a pointer to a function with this signature. */
export function fnPointer(signature: FnSig): Ty {
  return { kind: 'fn-pointer', params: signature.params, result: signature.result }
}
