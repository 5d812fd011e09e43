import { BitSet } from '../../mir/bit-set'
import type { Location } from '../../mir/cfg'
import { solveForward, statesWithin, type Analysis } from '../../mir/dataflow'
import type { Body } from '../../mir/mir'
import type { Initialisation, MovePaths } from '../../mir/move-paths'
import type { Points } from '../regions/points'

/** A variable's earlier value: given by an assignment, or as an argument. */
export type Earlier = Initialisation | 'argument'

/** Which variables have ever had a value at a point, moved away since or not. */
export class Assignments {
  private readonly states: (BitSet | undefined)[] = []
  /** One bit for each assignment, then one for each local: its argument. */
  private readonly numbers = new Map<Initialisation, number>()
  /** For each local the numbers of the assignments to it or to a part of it. */
  private readonly ofLocal: number[][] = []

  constructor(
    body: Body,
    private readonly paths: MovePaths,
    private readonly points: Points,
  ) {
    paths.initialisations.forEach((one, i) => {
      this.numbers.set(one, i)
      ;(this.ofLocal[paths.paths[one.path].place.local] ??= []).push(i)
    })
    const initial = new BitSet(paths.initialisations.length + body.locals.length)
    for (let local = 1; local <= body.paramCount; local++) initial.add(this.argument(local))
    const analysis = this.analysis()
    solveForward(body, analysis, initial).forEach((entry, block) => {
      if (entry === null) return
      statesWithin(body, block, entry, analysis).forEach((state, index) => {
        this.states[points.index({ block, index })] = state
      })
    })
  }

  /** The first assignment that gave the whole local a value on some way to the point. */
  earlier(local: number, at: Location): Earlier | null {
    const state = this.states[this.points.index(at)]
    if (state === undefined) return null
    if (state.has(this.argument(local))) return 'argument'
    const all = this.paths.initialisations
    const number = this.ofLocal[local]?.find((one) => all[one].path === local && state.has(one))
    return number === undefined ? null : all[number]
  }

  private argument(local: number): number {
    return this.paths.initialisations.length + local
  }

  private analysis(): Analysis<BitSet> {
    const note = (state: BitSet, at: Location): void => {
      for (const one of this.paths.initialisationsAt(at)) state.add(this.numbers.get(one)!)
    }
    return {
      copy: (state) => state.copy(),
      join: (into, from) => into.union(from),
      statement: (state, statement, at) => {
        if (statement.kind === 'dead') this.forget(state, statement.local)
        note(state, at)
      },
      terminator: () => {},
      returned: (state, _terminator, at) => note(state, at),
    }
  }

  private forget(state: BitSet, local: number): void {
    for (const number of this.ofLocal[local] ?? []) state.delete(number)
  }
}
