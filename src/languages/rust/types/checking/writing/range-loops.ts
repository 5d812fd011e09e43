import type { BodyChecker } from '../body-checker'
import type { Draft, DraftOf } from '../draft'

/** `for i in a..b` over integers without an iterator; null for other loops. */
export function asRangeLoop(cx: BodyChecker, draft: DraftOf<'for'>): Draft | null {
  const { iterator, pattern, body, target, type, span } = draft
  const range = iterator.kind === 'call' && iterator.sugar === 'for' ? iterator.args[0] : null
  if (range?.kind !== 'struct' || range.base) return null
  const { lang } = range.variant.adt
  if (lang !== 'Range' && lang !== 'RangeInclusive') return null
  const [from, to] = ['start', 'end'].map((name) => {
    const index = range.variant.fields.findIndex((field) => field.name === name)
    return range.fields.find((field) => field.index === index)?.value
  })
  if (!from || !to || cx.resolve(from.type).kind !== 'int') return null
  return { kind: 'for-range', pattern, from, to, inclusive: lang === 'RangeInclusive', body, target, type, span }
}
