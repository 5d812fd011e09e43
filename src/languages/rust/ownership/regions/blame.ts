import type { Category, Constraint, Constraints } from './constraints'

/** How telling a constraint of a category is, the most telling first; as rustc ranks them. */
const telling: readonly (readonly Category[])[] = [
  ['return'],
  ['unsize'],
  ['cast', 'call-argument', 'assignment', 'annotation', 'static', 'usage', 'closure-upvar'],
  ['predicate', 'opaque'],
  ['boring'],
]

/** The shortest way by which a region has to outlive one that `found` says; null when there is none. */
export function pathTo(
  constraints: Constraints,
  from: number,
  found: (region: number) => boolean,
): readonly Constraint[] | null {
  const cameBy = new Map<number, Constraint | null>([[from, null]])
  const queue = [from]
  for (const region of queue) {
    if (found(region)) return trace(cameBy, region)
    for (const constraint of constraints.outgoing(region)) {
      if (cameBy.has(constraint.shorter)) continue
      cameBy.set(constraint.shorter, constraint)
      queue.push(constraint.shorter)
    }
  }
  return null
}

function trace(cameBy: ReadonlyMap<number, Constraint | null>, end: number): readonly Constraint[] {
  const path: Constraint[] = []
  for (let step = cameBy.get(end); step; step = cameBy.get(step.longer)) path.unshift(step)
  return path
}

/** The constraint on a path that a message should point at: of the most telling ones, the last. */
export function bestBlame(path: readonly Constraint[]): Constraint | null {
  const rank = ({ reason }: Constraint): number =>
    telling.findIndex((categories) => categories.includes(reason.category))
  const best = Math.min(...path.map(rank))
  return path.findLast((constraint) => rank(constraint) === best) ?? null
}
