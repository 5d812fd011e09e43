import type { FullGraph } from './full-graph'

/**
 * Strongly connected components of the state graph, successors first (Tarjan, SIAM J. Computing 1972, with an explicit
 * stack). Without a cycle each state is one, in the order in which the search left them.
 */
export interface Components {
  /** States by component: order[start[i], start[i + 1]). */
  readonly order: Int32Array
  readonly start: Int32Array
  readonly count: number
  /** Whether a component's states can be come to again. */
  isCyclic(component: number): boolean
}

export function componentsOf(graph: FullGraph): Components {
  return graph.hasCycle ? tarjan(graph) : trivial(graph)
}

function trivial({ states, postorder }: FullGraph): Components {
  const start = new Int32Array(states + 1)
  for (let i = 0; i <= states; i++) start[i] = i
  return { order: postorder, start, count: states, isCyclic: () => false }
}

function tarjan(graph: FullGraph): Components {
  const { states, firstEdge, degree, target } = graph
  const index = new Int32Array(states).fill(-1)
  const low = new Int32Array(states)
  const onStack = new Uint8Array(states)
  const cyclic: boolean[] = []
  const order = new Int32Array(states)
  const start: number[] = [0]
  const [stack, calls, edges]: number[][] = [[], [], []]
  let [next, placed] = [0, 0]
  const open = (state: number) => {
    index[state] = low[state] = next++
    stack!.push(state)
    onStack[state] = 1
    calls!.push(state)
    edges!.push(0)
  }
  const close = (state: number) => {
    const before = placed
    for (let member = -1; member !== state;) {
      member = stack!.pop()!
      onStack[member] = 0
      order[placed++] = member
    }
    start.push(placed)
    cyclic.push(placed - before > 1 || leadsToItself(graph, state))
  }
  open(0)
  while (calls!.length > 0) {
    const state = calls!.at(-1)!
    const edge = edges![edges!.length - 1]!++
    if (edge < degree[state]!) {
      const to = target[firstEdge[state]! + edge]!
      if (index[to]! < 0) open(to)
      else if (onStack[to] === 1) low[state] = Math.min(low[state]!, index[to]!)
      continue
    }
    calls!.pop()
    edges!.pop()
    if (calls!.length > 0) low[calls!.at(-1)!] = Math.min(low[calls!.at(-1)!]!, low[state]!)
    if (low[state] === index[state]) close(state)
  }
  return { order, start: Int32Array.from(start), count: start.length - 1, isCyclic: (i) => cyclic[i]! }
}

function leadsToItself({ firstEdge, degree, target }: FullGraph, state: number): boolean {
  for (let e = firstEdge[state]!; e < firstEdge[state]! + degree[state]!; e++) if (target[e] === state) return true
  return false
}
