import { BitSet } from './bit-set'
import type { Location } from './cfg'
import type { Analysis } from './dataflow'
import type { Body, Terminator } from './mir'
import type { MovePaths } from './move-paths'

/**
 * Of every move path: whether it may hold a value, and whether it may hold none, at a point. What is moved out of or
 * dropped takes all below it along; what is initialised, too. A path around stays as it was.
 */
export interface Initialized {
  readonly maybe: BitSet
  readonly maybeNot: BitSet
}

/** At the entry only the parameters have values. */
export function initializedAtEntry(body: Body, paths: MovePaths): Initialized {
  const state = { maybe: new BitSet(paths.paths.length), maybeNot: new BitSet(paths.paths.length) }
  for (const path of paths.paths) {
    const { local } = path.place
    const set = local >= 1 && local <= body.paramCount ? state.maybe : state.maybeNot
    set.add(path.index)
  }
  return state
}

/** The analysis for `solveForward`. */
export function initializedAnalysis(paths: MovePaths): Analysis<Initialized> {
  const move = (state: Initialized, at: Location): void => {
    for (const { path } of paths.movesAt(at)) {
      for (const one of paths.below(path)) {
        state.maybe.delete(one)
        state.maybeNot.add(one)
      }
    }
  }
  const initialise = (state: Initialized, at: Location): void => {
    for (const { path } of paths.initialisationsAt(at)) {
      for (const one of paths.below(path)) {
        state.maybe.add(one)
        state.maybeNot.delete(one)
      }
    }
  }
  return {
    copy: (state) => ({ maybe: state.maybe.copy(), maybeNot: state.maybeNot.copy() }),
    join: (into, from) => {
      const maybe = into.maybe.union(from.maybe)
      return into.maybeNot.union(from.maybeNot) || maybe
    },
    statement: (state, _statement, at) => {
      move(state, at)
      initialise(state, at)
    },
    terminator: (state, _terminator: Terminator, at) => move(state, at),
    returned: (state, _terminator, at) => initialise(state, at),
  }
}
