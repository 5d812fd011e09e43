import type { Span } from '../../../../program/diagnostic'
import type { ClosureDef, FnDef } from '../defs'
import type { FnSig, GenericArgs } from '../ty'
import type { BodyChecker } from './body-checker'

/** The signature of a function with these generic arguments, projections normalised. */
export function functionSignature(cx: BodyChecker, def: FnDef, args: GenericArgs, span: Span): FnSig {
  const cause = { span, callee: def }
  const lower = (type: FnSig['result']) => cx.infer.normalize(cx.solver.substitute(type, def.generics, args), cause)
  return { params: def.signature.params.map(lower), result: lower(def.signature.result) }
}

/** The signature of a closure of this very body. */
export function closureSignature(def: ClosureDef): FnSig {
  return def.signature
}
