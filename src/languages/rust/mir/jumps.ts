import type { Expr } from '../types/thir'
import type { Builder } from './builder'
import { into } from './evaluate'
import type { Place } from './mir'
import { localPlace } from './places'

type Of<Kind extends Expr['kind']> = Expr & { readonly kind: Kind }

/** `break`, with or without a value. */
export function lowerBreak(b: Builder, _place: Place, { target, value, span }: Of<'break'>): void {
  const found = b.breakables.get(target)
  if (found === undefined) throw new Error('break out of nothing')
  if (value === null) b.assignUnit(found.result, span)
  else into(b, found.result, value)
  b.leave(found.depth)
  b.goto(found.onBreak, span)
}

/** `continue` */
export function lowerContinue(b: Builder, _place: Place, { target, span }: Of<'continue'>): void {
  const found = b.breakables.get(target)
  if (!found?.onContinue) throw new Error('continue of nothing')
  b.leave(found.depth)
  b.goto(found.onContinue, span)
}

/** `return`: everything alive is dropped, the parameters last. */
export function lowerReturn(b: Builder, _place: Place, { value, span }: Of<'return'>): void {
  const result = localPlace(0)
  if (value === null) b.assignUnit(result, span)
  else into(b, result, value)
  b.leave(0)
  b.terminate({ kind: 'return', span })
}
