import type { Span } from '../../../program/diagnostic'
import type { Body } from './mir'

const weak = new Set(['Relaxed', 'Acquire', 'Release', 'AcqRel'])

/** Where a program first names an ordering of atomics that is weaker than SeqCst; null where it names none. */
export function firstWeakOrdering(bodies: Iterable<Body>): Span | null {
  const all = [...bodies].flatMap(weakOrderings)
  return all.reduce<Span | null>((first, span) => (first && first.from < span.from ? first : span), null)
}

function weakOrderings({ blocks, closures }: Body): Span[] {
  const own = blocks.flatMap(({ statements }) =>
    statements.flatMap((statement) => {
      if (statement.kind !== 'assign' || statement.value.kind !== 'adt') return []
      const { variant } = statement.value
      return variant.adt.isLibrary && weak.has(variant.name) ? [statement.span] : []
    }),
  )
  return [...own, ...closures.flatMap(({ body }) => weakOrderings(body))]
}
