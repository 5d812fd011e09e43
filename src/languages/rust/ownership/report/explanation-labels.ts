import type { Span } from '../../../../program/diagnostic'
import type { BlockExpr } from '../../syntax/ast'
import type { BodyFacts } from '../context'
import { eraseType } from '../regions/region-types'
import { categoryText } from './categories'
import type { Draft } from './draft'
import type { Explanation } from './explain'
import type { RegionNames } from './region-names'
import { showType } from './show'
import { contains, nodesAround, type AnyNode } from '../syntax'

const laterUses = {
  object: 'captured here by trait object',
  closure: 'captured here by closure',
  call: 'used by call',
  stored: 'stored here',
  other: 'used here',
} as const

const inLoop = {
  object: 'borrow captured here by trait object, in later iteration of loop',
  closure: 'borrow captured here by closure, in later iteration of loop',
  call: 'borrow used by call, in later iteration of loop',
  stored: 'borrow later stored here',
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
  const tail = tailHelp(facts, span)
  if (tail !== null) draft.help(tail)
  draft.label(span, `a temporary with access to the ${which}borrow is created here ...`)
  draft.label(
    where,
    `... and the ${which}borrow might be used here, when that temporary is dropped and runs the ${code} for ${type}`,
  )
}

/** What to do about a temporary of a block's last expression. */
function tailHelp(facts: BodyFacts, temporary: Span): string | null {
  const around = nodesAround(facts.body, temporary).findLast(
    (node) => node.kind === 'block' && isBlock(node) && node.value !== null && contains(node.value.span, temporary),
  )
  if (around === undefined) return null
  const output = facts.regions.signature.output
  const isIgnored = output.kind === 'tuple' && output.items.length === 0
  return isIgnored
    ? 'consider adding semicolon after the expression so its temporaries are dropped sooner, before the local variables declared by the block are dropped'
    : "for example, you could save the expression's value in a new local variable `x` and then make `x` be the expression at the end of the block"
}

function isBlock(node: AnyNode): node is BlockExpr {
  return 'statements' in node
}

/** Library types that in rustc's library have no `Drop` of their own: their parts have. */
const dropsByParts: ReadonlySet<string> = new Set(['Sender', 'SyncSender', 'Receiver', 'JoinHandle'])

/** What runs when the local is dropped, and for which type. */
function destructor(facts: BodyFacts, local: number): readonly [string, string] {
  const type = facts.regions.typing.locals[local]
  if (type.kind === 'closure') return ['destructor', 'closure']
  if (type.kind === 'adt' && type.def.isLibrary && dropsByParts.has(type.def.name)) {
    return ['destructor', `type \`${showType(facts, type)}\``]
  }
  if (type.kind === 'adt' && type.def.lang !== 'Box' && facts.solver.dropImpl(eraseType(type)) !== null) {
    return ['`Drop` code', `type \`${showType(facts, { ...type, args: [] })}\``]
  }
  return ['destructor', `type \`${showType(facts, type)}\``]
}

function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}
