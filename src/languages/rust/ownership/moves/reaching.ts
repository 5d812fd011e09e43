import type { Location } from '../../mir/cfg'
import type { MoveOut } from '../../mir/move-paths'
import type { BodyFacts } from '../context'

/** A move that may have left a place without a value. */
export interface ReachingMove {
  readonly move: MoveOut
  /** It came before by way of a loop's next round. */
  readonly byBackEdge: boolean
}

/** The moves of a path, or of what is around it, that lead to a point with no new value given on the way. */
export function reachingMoves(facts: BodyFacts, path: number, at: Location): readonly ReachingMove[] {
  return new Search(facts, path).from(at)
}

class Search {
  private readonly found: ReachingMove[] = []
  private readonly seen = new Set<number>()
  private readonly around = new Set<number>()

  constructor(
    private readonly facts: BodyFacts,
    path: number,
  ) {
    for (let one: number | null = path; one !== null; one = facts.paths.paths[one].parent) this.around.add(one)
  }

  from(at: Location): readonly ReachingMove[] {
    const forward: number[] = []
    const back: number[] = []
    this.spread(this.facts.points.index(at), forward, back)
    for (let point = forward.pop(); point !== undefined; point = forward.pop()) {
      if (!this.stopsAt(point, false)) this.spread(point, forward, back)
    }
    // What is only reached through a loop's next round comes last.
    for (let point = back.pop(); point !== undefined; point = back.pop()) {
      if (!this.stopsAt(point, true)) this.spread(point, back, back)
    }
    return this.found
  }

  private spread(point: number, forward: number[], back: number[]): void {
    const { points, dominators } = this.facts
    const here = points.location(point)
    for (const before of points.predecessors(point)) {
      ;(dominators.dominates(here, points.location(before)) ? back : forward).push(before)
    }
  }

  /** Notes the move at a point; true when nothing before it matters. */
  private stopsAt(point: number, byBackEdge: boolean): boolean {
    if (this.seen.has(point)) return true
    this.seen.add(point)
    const { points, paths } = this.facts
    const at = points.location(point)
    for (const move of paths.movesAt(at)) {
      if (move.by !== 'move' || !this.around.has(move.path)) continue
      this.found.push({ move, byBackEdge })
      return true
    }
    return paths.initialisationsAt(at).some((one) => this.around.has(one.path))
  }
}
