import { componentsOf, type Components } from './components'
import type { FullGraph } from './full-graph'

/** What the whole graph says of each end. */
export interface Counts {
  /** By end: how many interleavings lead there; null: without bound, there is a cycle on the way. */
  readonly interleavings: readonly (bigint | null)[]
  /** By end: the chance under the uniform scheduler. */
  readonly probability: Float64Array
  /** The chance that no end is ever reached. */
  readonly endless: number
}

/** Counts interleavings and works out chances, state by state from the start, each once. */
export function countEnds(graph: FullGraph): Counts {
  const components = componentsOf(graph)
  const unbounded = findUnbounded(graph, components)
  const { probability, endless } = chances(graph, components)
  return { interleavings: paths(graph, components, unbounded), probability, endless }
}

/** By state: 1 where infinitely many ways lead there, for a cycle lies on one. */
function findUnbounded(graph: FullGraph, { order, start, count, isCyclic }: Components): Uint8Array {
  const unbounded = new Uint8Array(graph.states)
  if (!graph.hasCycle) return unbounded
  for (let c = count - 1; c >= 0; c--) {
    for (let i = start[c]!; i < start[c + 1]!; i++) if (isCyclic(c)) unbounded[order[i]!] = 1
    for (let i = start[c]!; i < start[c + 1]!; i++) {
      const state = order[i]!
      if (unbounded[state] === 0) continue
      const first = graph.firstEdge[state]!
      for (let e = first; e < first + graph.degree[state]!; e++) unbounded[graph.target[e]!] = 1
    }
  }
  return unbounded
}

/** Exact: fixed numbers of 32-bit limbs a state, as many as the largest count needs, lowest first. */
function paths(graph: FullGraph, { order, start, count }: Components, unbounded: Uint8Array): (bigint | null)[] {
  const limbs = limbsNeeded(graph, order, unbounded)
  const numbers = new Uint32Array(graph.states * limbs)
  if (unbounded[0] === 0) numbers[0] = 1
  const totals: (bigint | null)[] = graph.ends.list.map(() => 0n)
  for (let c = count - 1; c >= 0; c--) {
    const state = order[start[c]!]!
    if (unbounded[state] === 0) spread(graph, numbers, limbs, state, unbounded)
  }
  for (let state = 0; state < graph.states; state++) {
    const end = graph.endOf[state]!
    if (end < 0) continue
    if (unbounded[state] === 1) totals[end] = null
    else if (totals[end] !== null) totals[end]! += valueOf(numbers, state * limbs, limbs)
  }
  return totals
}

function spread(graph: FullGraph, numbers: Uint32Array, limbs: number, state: number, unbounded: Uint8Array): void {
  const { firstEdge, degree, target } = graph
  const from = state * limbs
  for (let e = firstEdge[state]!; e < firstEdge[state]! + degree[state]!; e++) {
    if (unbounded[target[e]!] === 1) continue
    const to = target[e]! * limbs
    let carry = 0
    for (let i = 0; i < limbs; i++) {
      const sum = numbers[to + i]! + numbers[from + i]! + carry
      numbers[to + i] = sum
      carry = sum > 0xffff_ffff ? 1 : 0
    }
  }
}

/** By the same sums in floating point; where those are too large, by the longest way. */
function limbsNeeded(
  { states, firstEdge, degree, target }: FullGraph,
  order: Int32Array,
  unbounded: Uint8Array,
): number {
  const sums = new Float64Array(states)
  const longest = new Int32Array(states)
  sums[0] = 1
  let [most, farthest, widest] = [1, 0, 1]
  for (let i = states - 1; i >= 0; i--) {
    const state = order[i]!
    if (unbounded[state] === 1) continue
    widest = Math.max(widest, degree[state]!)
    for (let e = firstEdge[state]!; e < firstEdge[state]! + degree[state]!; e++) {
      const to = target[e]!
      if (unbounded[to] === 1) continue
      most = Math.max(most, (sums[to] = sums[to]! + sums[state]!))
      farthest = Math.max(farthest, (longest[to] = Math.max(longest[to]!, longest[state]! + 1)))
    }
  }
  const bits = most < 1e300 ? Math.log2(most) + 1 : farthest * Math.log2(widest) + 1
  return Math.max(1, Math.ceil((bits + 1) / 32))
}

function valueOf(numbers: Uint32Array, at: number, limbs: number): bigint {
  let value = 0n
  for (let i = limbs - 1; i >= 0; i--) value = (value << 32n) | BigInt(numbers[at + i]!)
  return value
}

/** Chances under the uniform scheduler: an absorbing Markov chain, solved component by component. */
function chances(graph: FullGraph, { order, start, count, isCyclic }: Components) {
  const chance = new Float64Array(graph.states)
  const probability = new Float64Array(graph.ends.list.length)
  let endless = 0
  chance[0] = 1
  for (let c = count - 1; c >= 0; c--) {
    const states = order.subarray(start[c], start[c + 1])
    if (isCyclic(c)) endless += settle(graph, chance, states)
    else pass(graph, chance, states[0]!)
    for (const state of states) if (graph.endOf[state]! >= 0) probability[graph.endOf[state]!]! += chance[state]!
  }
  return { probability, endless }
}

function pass({ firstEdge, degree, target }: FullGraph, chance: Float64Array, state: number): void {
  const share = chance[state]! / degree[state]!
  for (let e = firstEdge[state]!; e < firstEdge[state]! + degree[state]!; e++) chance[target[e]!]! += share
}

/** Below this, what is left inside a component counts as gone. */
const NEGLIGIBLE = 1e-17
const MOST_ROUNDS = 200_000

/** Lets what came into a component leave it, round by round. @returns what never leaves */
function settle(graph: FullGraph, chance: Float64Array, states: Int32Array): number {
  const { firstEdge, degree, target } = graph
  const inside = new Map<number, number>()
  states.forEach((state, i) => inside.set(state, i))
  const leaves = states.some((state) => {
    for (let e = firstEdge[state]!; e < firstEdge[state]! + degree[state]!; e++)
      if (!inside.has(target[e]!)) return true
    return false
  })
  let mass = states.reduce((sum, state) => sum + chance[state]!, 0)
  if (!leaves) return mass
  const waiting = Float64Array.from(states, (state) => chance[state]!)
  for (let round = 0; round < MOST_ROUNDS && mass > NEGLIGIBLE; round++) {
    mass = 0
    for (let i = 0; i < states.length; i++) {
      const state = states[i]!
      const share = waiting[i]! / degree[state]!
      if (share === 0) continue
      waiting[i] = 0
      for (let e = firstEdge[state]!; e < firstEdge[state]! + degree[state]!; e++) {
        const to = inside.get(target[e]!)
        if (to === undefined) chance[target[e]!]! += share
        else waiting[to]! += share
      }
    }
    for (const left of waiting) mass += left
  }
  return 0
}
