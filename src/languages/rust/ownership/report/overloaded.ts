import type { Place, Terminator } from '../../mir/mir'
import type { Ty } from '../../types/ty'
import type { BodyFacts } from '../context'

/** The place is what a call of `Deref::deref` or `Index::index` refers to: the type that this was called for. */
export function overloadedDeref(
  facts: BodyFacts,
  place: Place,
): { readonly by: 'deref' | 'index'; readonly type: Ty } | null {
  if (place.projections[0]?.kind !== 'deref' || facts.body.locals[place.local].name !== null) return null
  const call = callInto(facts, place.local)
  if (call === null || call.callee.kind !== 'constant' || call.callee.type.kind !== 'fn-def') return null
  const { def, args } = call.callee.type
  const lang = def.container?.kind === 'trait' ? def.container.lang : null
  const self = args[0]
  if (self === undefined || self.kind === 'region' || self.kind === 'const') return null
  if (lang === 'Deref' || lang === 'DerefMut') return { by: 'deref', type: self }
  return lang === 'Index' || lang === 'IndexMut' ? { by: 'index', type: self } : null
}

/** The call whose result a temporary holds. */
export function callInto(facts: BodyFacts, local: number): (Terminator & { readonly kind: 'call' }) | null {
  for (const { terminator } of facts.body.blocks) {
    if (terminator.kind !== 'call' || terminator.result.projections.length > 0) continue
    if (terminator.result.local === local) return terminator
  }
  return null
}
