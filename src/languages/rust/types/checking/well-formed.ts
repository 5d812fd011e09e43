import type { Span } from '../../../../program/diagnostic'
import type { StaticDef } from '../defs'
import type { Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import { partsOf } from './type-walk'

/** The bounds that the types in a written type have on their arguments. */
export function requireWellFormed(cx: BodyChecker, type: Ty, span: Span): void {
  for (const part of partsOf(type)) requireWellFormed(cx, part, span)
  if (type.kind === 'adt') cx.requireBounds(type.def.generics, type.args, { span, callee: null })
}

/** A type that variables, arguments and results can have. */
export function requireSized(cx: BodyChecker, type: Ty, span: Span): void {
  cx.requireTrait(cx.langTrait('Sized'), [type], span)
}

/** Statics are seen by all threads, unless they are each thread's own or `mut`. */
export function requireShared(cx: BodyChecker, def: StaticDef): void {
  const isOwn = def.mutable || def.threadLocal || def.isLibrary
  if (!isOwn) cx.requireTrait(cx.langTrait('Sync'), [def.type], def.node.type.span)
}
