import type { Span } from '../../../../program/diagnostic'
import type { BodyFacts } from '../context'
import { eraseType } from '../regions/region-types'
import { categoryText } from './categories'
import type { Draft } from './draft'
import type { Explanation } from './explain'
import type { RegionNames } from './region-names'
import { showType } from './show'

const laterUses = {
  object: 'captured here by trait object',
  closure: 'captured here by closure',
  call: 'used by call',
  other: 'used here',
} as const

const inLoop = {
  object: 'borrow captured here by trait object, in later iteration of loop',
  closure: 'borrow captured here by closure, in later iteration of loop',
  call: 'borrow used by call, in later iteration of loop',
  other: 'borrow used here, in later iteration of loop',
} as const

/** Adds why the loan lasts. `which`: `first `, `mutable `… where several are spoken of. */
export function labelExplanation(
  draft: Draft,
  explanation: Explanation,
  facts: BodyFacts,
  names: RegionNames,
  which: string,
  borrow: Span | null,
): void {
  switch (explanation.kind) {
    case 'used': {
      const { use, span } = explanation
      if (explanation.inLoop) draft.label(span, `${which}${inLoop[use]}`)
      else if (borrow === null || !overlap(borrow, span)) draft.label(span, `${which}borrow later ${laterUses[use]}`)
      break
    }
    case 'dropped':
      labelDrop(draft, explanation, facts, which)
      break
    case 'must-last': {
      names.explain(draft, explanation.region)
      const { text } = names.of(explanation.region)
      const { span, category, place } = explanation
      const what = place === null ? `${which}borrow lasts` : `\`${place}\` is borrowed`
      draft.label(span, `${categoryText(category)}requires that ${what} for \`${text}\``)
      break
    }
    case 'none':
      break
  }
}

function labelDrop(
  draft: Draft,
  explanation: Explanation & { kind: 'dropped' },
  facts: BodyFacts,
  which: string,
): void {
  const { local, at } = explanation
  const { name, span } = facts.body.locals[local]
  const [code, type] = destructor(facts, local)
  const where = facts.statementAt(at)?.span ?? facts.body.blocks[at.block].terminator.span
  if (name !== null) {
    draft.label(
      where,
      `${which}borrow might be used here, when \`${name}\` is dropped and runs the ${code} for ${type}`,
    )
    return
  }
  draft.label(span, `a temporary with access to the ${which}borrow is created here ...`)
  draft.label(
    where,
    `... and the ${which}borrow might be used here, when that temporary is dropped and runs the ${code} for ${type}`,
  )
}

/** What runs when the local is dropped, and for which type. */
function destructor(facts: BodyFacts, local: number): readonly [string, string] {
  const type = facts.regions.typing.locals[local]
  if (type.kind === 'closure') return ['destructor', 'closure']
  if (type.kind === 'adt' && type.def.lang !== 'Box' && facts.solver.dropImpl(eraseType(type)) !== null) {
    return ['`Drop` code', `type \`${showType(facts, { ...type, args: [] })}\``]
  }
  return ['destructor', `type \`${showType(facts, type)}\``]
}

function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}
