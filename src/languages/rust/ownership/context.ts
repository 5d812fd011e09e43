import { BitSet } from '../mir/bit-set'
import type { Location } from '../mir/cfg'
import { solveForward, statesWithin } from '../mir/dataflow'
import { initializedAnalysis, initializedAtEntry, type Initialized } from '../mir/initialized'
import type { Body, Place, Statement } from '../mir/mir'
import { MovePaths } from '../mir/move-paths'
import { localPlace } from '../mir/places'
import type { Solver } from '../types/solver'
import type { Predicate, Ty } from '../types/ty'
import { placesConflict } from './loans/conflict'
import { Dominators } from './loans/dominators'
import { loansInScope } from './loans/in-scope'
import { collectLoans, type Loan } from './loans/loans'
import { twoPhaseBorrows } from './loans/two-phase'
import { RegionValues } from './regions/constraints'
import { dropRegions } from './regions/drop-regions'
import { Liveness } from './regions/liveness'
import { liveRegionsOf } from './regions/opaque'
import { Points } from './regions/points'
import { eraseType, regionsOf } from './regions/region-types'
import { occurrencesOf } from './regions/uses'
import { RegionCheck, type ClosureRequirements } from './regions/region-check'
import { Assignments } from './moves/assignments'
import { uniqueBorrows, Upvars, type Upvar } from './upvars'

/** Everything that is known of one body once its regions are inferred. */
export class BodyFacts {
  readonly points: Points
  readonly paths: MovePaths
  readonly assignments: Assignments
  readonly regions: RegionCheck
  readonly values: RegionValues
  /** Points at which a region is live by itself, without what it has to outlive. */
  readonly liveAt: ReadonlyMap<number, BitSet>
  /** Two-phase borrows, and where each is first used. */
  readonly twoPhase: ReadonlyMap<Statement, Location>
  /** References that closures capture and nobody else may use meanwhile. */
  readonly unique: ReadonlySet<Statement>
  readonly loans: readonly Loan[]
  readonly inScope: readonly BitSet[]
  readonly upvars: Upvars
  private readonly states: (Initialized | undefined)[] = []
  private knownDominators: Dominators | null = null

  constructor(
    readonly body: Body,
    readonly solver: Solver,
    readonly source: string,
    readonly fileName: string,
    requirements: ClosureRequirements,
    upvars: readonly Upvar[],
  ) {
    this.points = new Points(body)
    this.paths = new MovePaths(body, solver)
    this.upvars = new Upvars(body, upvars)
    this.assignments = new Assignments(body, this.paths, this.points)
    this.solveInitialized()
    this.regions = new RegionCheck(body, solver, requirements)
    const occurrences = occurrencesOf(body, this.points)
    this.liveAt = this.solveLiveness(new Liveness(this.points, occurrences, this.mayHoldAt))
    this.values = new RegionValues(this.regions.constraints, this.points.count, this.liveAt)
    this.unique = uniqueBorrows(body, this.upvars)
    this.twoPhase = twoPhaseBorrows(body, this.points, occurrences)
    this.loans = collectLoans(body, this.regions, this.twoPhase, this.unique)
    const overwrites = (loan: Loan, place: Place): boolean =>
      placesConflict(loan.place, this.stagesOf(loan.place), place, 'deep', solver, 'apart')
    this.inScope = loansInScope(body, this.points, this.loans, this.values, overwrites)
  }

  get dominators(): Dominators {
    return (this.knownDominators ??= new Dominators(this.body))
  }

  get assume(): readonly Predicate[] {
    return this.regions.signature.assume
  }

  /** The types on the way to a place. */
  stagesOf(place: Place): readonly Ty[] {
    return this.regions.typing.stages(place)
  }

  /** A place's type as messages show it. */
  typeOf(place: Place): Ty {
    return this.regions.typing.ofPlace(place)
  }

  isCopy(type: Ty): boolean {
    return this.solver.isCopy(eraseType(type), this.assume)
  }

  /** What may hold a value before a point; null where it cannot be reached. */
  initialized(at: Location): Initialized | null {
    return this.states[this.points.index(at)] ?? null
  }

  statementAt(at: Location): Statement | null {
    return this.body.blocks[at.block].statements[at.index] ?? null
  }

  private solveInitialized(): void {
    const analysis = initializedAnalysis(this.paths)
    const entries = solveForward(this.body, analysis, initializedAtEntry(this.body, this.paths))
    entries.forEach((entry, block) => {
      if (entry === null) return
      statesWithin(this.body, block, entry, analysis).forEach((state, index) => {
        this.states[this.points.index({ block, index })] = state
      })
    })
  }

  private readonly mayHoldAt = (local: number, point: number): boolean =>
    this.mayHold(localPlace(local), this.points.location(point))

  private solveLiveness(liveness: Liveness): ReadonlyMap<number, BitSet> {
    const { locals } = this.regions.typing
    const result = new Map<number, BitSet>()
    const note = (region: number, points: BitSet): void => {
      const found = result.get(region)
      if (found === undefined) result.set(region, points.copy())
      else found.union(points)
    }
    for (const { region, at } of this.regions.standing) {
      const here = new BitSet(this.points.count)
      here.add(this.points.index(at))
      note(region, here)
    }
    const lasting = this.regions.constraints.outlivingUniversal()
    locals.forEach((type, local) => {
      if (local === 0 && this.regions.signature.output.kind === 'opaque') return
      // What outlives a parameter's region lasts to the end anyway.
      if (regionsOf(type).every((region) => lasting.has(region))) return
      const { use, drop } = liveness.of(local)
      for (const region of liveRegionsOf(type)) note(region, use)
      for (const region of dropRegions(type, this.solver, this.assume)) note(region, drop)
    })
    return result
  }

  /** Whether a place, or a part of it, may hold a value. */
  mayHold(place: Place, at: Location): boolean {
    const state = this.initialized(at)
    if (state === null) return false
    const { path, exact } = this.paths.find(place)
    if (!exact) return state.maybe.has(path.index)
    for (const part of this.paths.below(path.index)) if (state.maybe.has(part)) return true
    return false
  }
}
