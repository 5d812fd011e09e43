import type { Location } from '../../mir/cfg'
import { targets } from '../../mir/cfg'
import type { BodyFacts } from '../context'
import { regionsOf } from '../regions/region-types'
import { visitStatement, visitTerminator, type LocalVisitor } from '../regions/uses'

/** The next use of something that holds a region. */
export interface FoundUse {
  readonly kind: 'use' | 'drop'
  readonly local: number
  readonly at: Location
}

/** The first place, going on from a point, where a value whose type has the region is used or dropped. */
export function findUse(facts: BodyFacts, region: number, from: Location): FoundUse | null {
  const { points, values } = facts
  const holders = new Set<number>()
  facts.regions.typing.locals.forEach((type, local) => {
    if (regionsOf(type).includes(region)) holders.add(local)
  })
  const queue = [points.index(from)]
  const seen = new Set(queue)
  for (const point of queue) {
    if (!values.contains(region, point)) continue
    const at = points.location(point)
    const found = usedAt(facts, holders, at)
    if (found === 'defined') continue
    if (found !== null) return found
    for (const next of normalSuccessors(facts, at)) {
      if (!seen.has(next)) queue.push(next)
      seen.add(next)
    }
  }
  return null
}

function usedAt(facts: BodyFacts, holders: ReadonlySet<number>, at: Location): FoundUse | 'defined' | null {
  let uses: FoundUse | null = null
  let defines = false
  const visitor: LocalVisitor = {
    use: (local) => {
      if (holders.has(local)) uses = { kind: 'use', local, at }
    },
    drop: (local) => {
      if (holders.has(local)) uses = { kind: 'drop', local, at }
    },
    define: (local) => {
      defines ||= holders.has(local)
    },
  }
  const statement = facts.statementAt(at)
  if (statement !== null) visitStatement(statement, visitor)
  else visitTerminator(facts.body.blocks[at.block].terminator, visitor)
  return uses ?? (defines ? 'defined' : null)
}

/** Unwinding aside. */
function normalSuccessors(facts: BodyFacts, at: Location): readonly number[] {
  const { points, body } = facts
  if (!points.isTerminator(at)) return [points.index(at) + 1]
  return targets(body.blocks[at.block].terminator).map((block) => points.index({ block, index: 0 }))
}
