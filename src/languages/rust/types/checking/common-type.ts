import { ERROR, NEVER, UNIT, type Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import { asFnPointer, coerce } from './coercion'
import type { Draft } from './draft'

/** Where a value stands that may have to be coerced later, when others turn up beside it. */
export interface Site {
  value: Draft
}

/** Tells that a value does not go with those before. `found` is null where no value stands. */
export type OnConflict = (expected: Ty, found: Ty, earlier: readonly Site[]) => void

/**
 * The one type that several values have: branches, array items, values of `break` and `return`. Each is coerced to
 * what the earlier ones are, or they to it. After rustc's `CoerceMany`.
 */
export class CommonType {
  private merged: Ty | null = null
  private readonly sites: Site[] = []

  constructor(readonly expected: Ty) {}

  /** As far as it is known. */
  get type(): Ty {
    return this.merged ?? this.expected
  }

  /** One more value. */
  add(cx: BodyChecker, site: Site, onConflict: OnConflict): void {
    const found = site.value.type
    const merged = this.merged === null ? first(cx, site, this.expected) : join(cx, this.sites, this.merged, site)
    if (merged === null) this.conflict(cx, found, onConflict)
    else this.merged = merged
    this.sites.push(site)
  }

  /** No value where one could stand: `()`. */
  addUnit(cx: BodyChecker, onConflict: OnConflict): void {
    if (cx.unify(this.type, UNIT)) this.merged ??= this.type
    else this.conflict(cx, UNIT, onConflict)
  }

  /** What all of them are: never where there is none. */
  complete(): Ty {
    return this.merged ?? NEVER
  }

  private conflict(cx: BodyChecker, found: Ty, onConflict: OnConflict): void {
    const expected = this.type
    if (!cx.isWrong(expected) && !cx.isWrong(found)) onConflict(expected, found, this.sites)
    this.merged = ERROR
  }
}

function first(cx: BodyChecker, site: Site, expected: Ty): Ty | null {
  const value = coerce(cx, site.value, expected)
  if (value) site.value = value
  return value && expected
}

/** The least upper bound of what was merged so far and one more; the sites are adapted. */
function join(cx: BodyChecker, sites: readonly Site[], merged: Ty, site: Site): Ty | null {
  if (cx.known(merged).kind === 'error') return ERROR
  return joinFunctions(cx, sites, merged, site) ?? joinNew(cx, merged, site) ?? joinOld(cx, sites, site)
}

function joinNew(cx: BodyChecker, merged: Ty, site: Site): Ty | null {
  const value = coerce(cx, site.value, merged)
  if (value) site.value = value
  return value && merged
}

function joinOld(cx: BodyChecker, sites: readonly Site[], site: Site): Ty | null {
  const values: Draft[] = []
  const isDone = cx.infer.probe(() =>
    sites.every((old) => {
      const value = coerce(cx, old.value, site.value.type)
      if (value) values.push(value)
      return value !== null
    }),
  )
  if (!isDone) return null
  sites.forEach((old, index) => (old.value = values[index]))
  return site.value.type
}

/** Different functions or closures without captures become fn pointers. */
function joinFunctions(cx: BodyChecker, sites: readonly Site[], merged: Ty, site: Site): Ty | null {
  const old = cx.known(merged)
  const isFunction = (type: Ty) => type.kind === 'fn-def' || type.kind === 'closure'
  if (!isFunction(old) || !isFunction(cx.known(site.value.type))) return null
  if (cx.infer.unify(old, site.value.type)) return merged
  const value = asFnPointer(cx, site.value)
  const values = sites.map((other) => coerceToPointer(cx, other.value))
  if (!value || values.some((other) => other === null)) return null
  if (!values.every((other) => cx.infer.unify(other!.type, value.type))) return null
  site.value = value
  sites.forEach((other, index) => (other.value = values[index]!))
  return value.type
}

function coerceToPointer(cx: BodyChecker, value: Draft): Draft | null {
  return value.kind === 'coerce' && value.by === 'never' ? value : asFnPointer(cx, value)
}
