import type { TraitDef } from '../defs'
import type { DerefStep } from '../solver'
import type { Ty } from '../ty'
import type { Goal } from './goals'
import { keyOf } from './keys'
import type { Reasoner } from './reasoner'

const MAX_STEPS = 128

/**
 * The type and what `*` makes of it, again and again. Goals that what an overloaded `*` gives depends on are added to
 * `nested`.
 */
export function autoderef(r: Reasoner, type: Ty, nested: Goal[]): DerefStep[] {
  const steps: DerefStep[] = [{ type: r.table.resolve(type), by: null }]
  const seen = new Set<string>()
  while (steps.length < MAX_STEPS) {
    const { type: last } = steps.at(-1)!
    seen.add(keyOf(last))
    const builtin = builtinDeref(last)
    const target = builtin ?? overloadedDeref(r, last, nested)
    const next = target && r.table.resolve(target)
    if (!next || seen.has(keyOf(next))) break
    steps.push({ type: next, by: builtin ? 'builtin' : 'overloaded' })
  }
  return steps
}

/** What `*` makes of a type without calling anything, where that is done unasked. */
function builtinDeref(type: Ty): Ty | null {
  if (type.kind === 'ref') return type.to
  return type.kind === 'adt' && type.def.lang === 'Box' ? (type.args[0] as Ty) : null
}

function overloadedDeref(r: Reasoner, type: Ty, nested: Goal[]): Ty | null {
  if (!mayBeOverloaded(type)) return null
  const trait = r.world.defs.lang('Deref') as TraitDef
  const target = trait.items.get('Target')
  if (target?.kind !== 'assoc-type') return null
  if (r.evaluate([{ kind: 'trait', ref: { trait, args: [type] } }], null) === 'no') return null
  return r.normalize({ kind: 'projection', def: target, args: [type] }, nested)
}

function mayBeOverloaded(type: Ty): boolean {
  return type.kind === 'adt' || type.kind === 'param' || type.kind === 'projection' || type.kind === 'opaque'
}
