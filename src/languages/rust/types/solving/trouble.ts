import type { FnDef, TraitDef } from '../defs'
import type { MethodTrouble } from '../solver'
import type { Ty } from '../ty'
import { autoderef } from './autoderef'
import { foldPredicate } from './fold'
import { predicateOf } from './goals'
import { probeMethod } from './probing'
import type { Reasoner } from './reasoner'

/** What there is to say about a method that was not found, or found more than once. */
export function methodTrouble(r: Reasoner, receiver: Ty, name: string, traits: readonly TraitDef[]): MethodTrouble {
  const { ambiguous, unsatisfied } = probeMethod(r, receiver, name, traits)
  return {
    ambiguous: ambiguous.map((probe) => probe.candidate.fn),
    unsatisfied: unsatisfied.map(({ probe, goal }) => ({
      fn: probe.candidate.fn,
      predicate: foldPredicate(predicateOf(goal), r.table.resolve),
    })),
    functions: withoutSelf(r, receiver, name),
  }
}

/** Associated functions of the name that take no self. */
function withoutSelf(r: Reasoner, receiver: Ty, name: string): FnDef[] {
  const impls = autoderef(r, receiver, []).flatMap((step) => r.world.impls.inherentOf(step.type))
  return impls.flatMap((impl) => {
    const item = impl.items.get(name)
    return item?.kind === 'fn' && !item.hasSelf ? [item] : []
  })
}
