import type { Diagnostic, Span } from '../../../../program/diagnostic'
import type { BodyFacts } from '../context'
import { conditionLabels } from './conditions'
import { declaration } from './declaration'
import { Draft } from './draft'
import type { NoValue } from './moved'
import { describePlace } from './places'
import { contains, syntaxOf } from '../syntax'
import { borrowSpans, mainSpan } from './use-spans'

/** E0381. */
export function uninitialized(facts: BodyFacts, finding: NoValue): Diagnostic {
  const { wanted, moved, at } = finding
  const isPartial = wanted === 'assign-part'
  const spans = borrowSpans(facts, finding.span, at)
  const span = mainSpan(spans)
  const given = initialisations(facts, finding).filter((one) => !contains(one, span))
  const isNever = given.length === 0
  const state = isPartial ? "isn't fully initialized" : isNever ? "isn't initialized" : 'is possibly-uninitialized'
  const used = isPartial ? 'partially assigned' : 'used'
  const name = describePlace(facts, { local: moved.local, projections: [] })
  const draft = new Draft('E0381', `${used} binding ${name} ${state}`, span)
  if (spans.kind === 'closure') draft.label(spans.path, 'borrow occurs due to use in closure')
  draft.label(span, `${name} ${used} here but it ${state}`)
  const conditions = conditionLabels(syntaxOf(facts.body), name, given).filter((one) => one.span.to <= span.from)
  for (const one of conditions) draft.label(one.span, one.message)
  if (conditions.length === 0) {
    for (const one of given) draft.label(one, 'binding initialized here in some conditions')
  }
  draft.label(declaration(facts, moved.local), 'binding declared here but left uninitialized')
  if (isPartial) {
    draft.help(
      "partial initialization isn't supported, fully initialize the binding with a default value and mutate it, or use `std::mem::MaybeUninit`",
    )
  } else if (isNever) {
    draft.help('consider assigning a value')
  }
  return draft.finish()
}

function initialisations(facts: BodyFacts, { moved }: NoValue): readonly Span[] {
  return facts.paths.initialisations.flatMap(({ path, span }) => (path === moved.local ? [span] : []))
}
