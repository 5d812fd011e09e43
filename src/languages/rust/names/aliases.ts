import type { Span } from '../../../program/diagnostic'
import type { TypeAliasDef } from '../types/defs'
import { ERROR, type Ty } from '../types/ty'
import type { Context } from './context'
import { error } from './errors'

/** Aliases whose type is not lowered yet, and how to do it. */
const pending = new WeakMap<TypeAliasDef, () => Ty>()
/** Aliases being lowered, each with where the next one was met in it. */
const inProgress: { readonly alias: TypeAliasDef; next: Span }[] = []

/** Says how an alias's type will be found; it may be asked for before it is its turn. */
export function deferAlias(alias: TypeAliasDef, lower: () => Ty): void {
  pending.set(alias, lower)
}

/** What an alias stands for, in terms of its generics. E0391 for one that stands for itself. */
export function aliasedType(alias: TypeAliasDef, span: Span, cx: Context): Ty {
  const outer = inProgress.at(-1)
  if (outer) outer.next = span
  const circle = inProgress.find((entry) => entry.alias === alias)
  if (circle) {
    const help = 'consider using a struct, enum, or union instead to break the cycle'
    const message = `cycle detected when expanding type alias \`${alias.name}\``
    cx.policy.report(error('E0391', message, circle.next, '', [], help))
    return ERROR
  }
  finishAlias(alias)
  return alias.type
}

/** Lowers an alias's type unless that has been done. */
export function finishAlias(alias: TypeAliasDef): void {
  const lower = pending.get(alias)
  if (!lower) return
  pending.delete(alias)
  inProgress.push({ alias, next: alias.span })
  alias.type = lower()
  inProgress.pop()
}
