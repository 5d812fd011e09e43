import { targets, type Location } from './cfg'
import type { Analysis } from './dataflow'
import { initializedAnalysis, type Initialized } from './initialized'
import type { Body, Place, Rvalue, Terminator } from './mir'
import type { MovePaths } from './move-paths'
import { samePlace } from './places'

/**
 * What is initialised, with what a look at an enum's variant tells: on the way where it is `None`, nothing is left of
 * what `Some` would hold. For drops alone: messages of the borrow checker do not know it.
 */
export function knowingVariants(body: Body, paths: MovePaths): Analysis<Initialized> {
  const analysis = initializedAnalysis(paths)
  return {
    ...analysis,
    statement: (state, statement, at) => {
      // Through a mutable borrow it may become another variant.
      if (statement.kind === 'assign') markBorrowed(paths, state, statement.value)
      analysis.statement(state, statement, at)
    },
    switched: (state, terminator, target, at) => {
      const place = lookedAt(body, terminator, at)
      if (place === null || terminator.kind !== 'switch') return
      const found = paths.find(place)
      if (!found.exact) return
      const possible = valuesLeadingTo(terminator, target)
      for (const child of found.path.children) {
        const projection = paths.paths[child].place.projections.at(-1)!
        if (projection.kind !== 'downcast' || possible(BigInt(projection.variant.index))) continue
        for (const one of paths.below(child)) {
          state.maybe.delete(one)
          state.maybeNot.add(one)
        }
      }
    },
  }
}

function markBorrowed(paths: MovePaths, state: Initialized, value: Rvalue): void {
  if (value.kind !== 'raw-ref' && (value.kind !== 'ref' || value.borrow === 'shared')) return
  const { path, exact } = paths.find(value.place)
  if (exact) for (const one of paths.below(path.index)) state.maybe.add(one)
}

/** The place whose variant the switch is about: it was looked at in the same block. */
function lookedAt(body: Body, terminator: Terminator, at: Location): Place | null {
  if (terminator.kind !== 'switch' || terminator.operand.kind === 'constant') return null
  const { place } = terminator.operand
  for (let i = at.index - 1; i >= 0; i--) {
    const statement = body.blocks[at.block].statements[i]
    if (statement.kind !== 'assign' || !samePlace(statement.place, place)) continue
    return statement.value.kind === 'variant-index' ? statement.value.place : null
  }
  return null
}

function valuesLeadingTo(terminator: Terminator & { kind: 'switch' }, target: number): (value: bigint) => boolean {
  const listed = new Set(terminator.cases.map((one) => one.value))
  const here = new Set(terminator.cases.filter((one) => one.target === target).map((one) => one.value))
  const others = targets(terminator).at(-1) === target
  return (value) => here.has(value) || (others && !listed.has(value))
}
