import type { FullGraph } from './full-graph'

/** Threads that arrive are kept as bits of one integer. */
const MOST_THREADS = 31

/** A way from the start to an end with the fewest preemptions. */
export interface Witness {
  readonly preemptions: number
  readonly schedule: number[]
}

/**
 * For every end a schedule with the fewest preemptions: switches away from a thread that was still enabled (context bounds:
 * Musuvathi and Qadeer, PLDI 2007). A 0-1 breadth-first search over states, keeping for each only the least number and the
 * threads that can have arrived with it: arriving with one more, whoever arrives, is never better than switching then.
 */
export class Preemptions {
  private readonly cost: Int32Array
  private readonly arrived: Int32Array
  private readonly firstIn: Int32Array
  private readonly source: Int32Array
  private readonly edgeIn: Int32Array

  constructor(private readonly graph: FullGraph) {
    const { states } = graph
    this.cost = new Int32Array(states).fill(-1)
    this.arrived = new Int32Array(states)
    this.search()
    this.firstIn = new Int32Array(states + 1)
    this.source = new Int32Array(graph.edges)
    this.edgeIn = new Int32Array(graph.edges)
    this.reverse()
  }

  /** Whether a graph's threads are few enough. */
  static fits({ mover, edges }: FullGraph): boolean {
    for (let e = 0; e < edges; e++) if (mover[e]! >= MOST_THREADS) return false
    return true
  }

  /** By end: the witness. */
  witnesses(): Witness[] {
    const { endOf, states, ends } = this.graph
    const best = new Int32Array(ends.list.length).fill(-1)
    for (let state = 0; state < states; state++) {
      const end = endOf[state]!
      if (end >= 0 && (best[end]! < 0 || this.cost[state]! < this.cost[best[end]!]!)) best[end] = state
    }
    return Array.from(best, (state) => ({ preemptions: this.cost[state]!, schedule: this.wayTo(state) }))
  }

  private search(): void {
    const { graph, cost, arrived } = this
    let now: number[] = [0]
    cost[0] = 0
    for (let level = 0; now.length > 0; level++) {
      const later: number[] = []
      for (let i = 0; i < now.length; i++) {
        const state = now[i]!
        if (cost[state] !== level) continue
        const from = graph.firstEdge[state]!
        for (let e = from; e < from + graph.degree[state]!; e++) {
          const extra = this.extra(state, graph.mover[e]!, arrived[state]!)
          this.relax(graph.target[e]!, level + extra, graph.mover[e]!, extra === 0 ? now : later)
        }
      }
      now = later
    }
  }

  private relax(state: number, cost: number, thread: number, queue: number[]): void {
    // Nobody comes back to the start for less.
    if (state === 0) return
    const known = this.cost[state]!
    const bit = 1 << thread
    if (known >= 0 && (known < cost || (known === cost && (this.arrived[state]! & bit) !== 0))) return
    this.arrived[state] = known === cost ? this.arrived[state]! | bit : bit
    this.cost[state] = cost
    queue.push(state)
  }

  /** Preemptions that going on with `thread` costs, where one of `last` arrived, whichever is best; none: the start. */
  private extra(state: number, thread: number, last: number): 0 | 1 {
    if (last === 0 || (last & (1 << thread)) !== 0) return 0
    const { firstEdge, degree, mover } = this.graph
    let enabled = 0
    for (let e = firstEdge[state]!; e < firstEdge[state]! + degree[state]!; e++) enabled |= 1 << mover[e]!
    return (last & ~enabled) !== 0 ? 0 : 1
  }

  /** Lists the edges that come into each state. */
  private reverse(): void {
    const { states, firstEdge, degree, target } = this.graph
    const { firstIn } = this
    for (let e = 0; e < this.graph.edges; e++) firstIn[target[e]! + 1]!++
    for (let s = 0; s < states; s++) firstIn[s + 1]! += firstIn[s]!
    const filled = firstIn.slice()
    for (let s = 0; s < states; s++)
      for (let e = firstEdge[s]!; e < firstEdge[s]! + degree[s]!; e++) {
        const at = filled[target[e]!]!++
        this.source[at] = s
        this.edgeIn[at] = e
      }
  }

  /** Backwards over states and who arrived there, each pair once, so that loops without preemptions do no harm. */
  private wayTo(end: number): number[] {
    if (end === 0) return []
    const seen = new Set<string>()
    const way: { state: number; thread: number; at: number; from: number; last: number }[] = []
    const arrive = (state: number, last: number) => {
      for (let thread = 0; thread < MOST_THREADS; thread++)
        if ((last & (1 << thread)) !== 0 && !seen.has(`${state},${thread}`)) {
          seen.add(`${state},${thread}`)
          way.push({ state, thread, at: this.firstIn[state]!, from: -1, last: 0 })
          return true
        }
      return false
    }
    arrive(end, this.arrived[end]!)
    while (way.length > 0) {
      const top = way.at(-1)!
      if (top.from === 0) break
      if (top.from >= 0 && arrive(top.from, top.last)) continue
      if (!this.stepBack(top)) way.pop()
    }
    return way.map(({ thread }) => thread).reverse()
  }

  /** Finds the next state from which `top` can have been reached, and who can have arrived there. */
  private stepBack(top: { state: number; thread: number; at: number; from: number; last: number }): boolean {
    const { graph, cost, arrived } = this
    while (top.at < this.firstIn[top.state + 1]!) {
      const edge = this.edgeIn[top.at]!
      const from = this.source[top.at++]!
      if (graph.mover[edge] !== top.thread) continue
      const difference = cost[top.state]! - cost[from]!
      if (difference !== this.extra(from, top.thread, arrived[from]!)) continue
      top.from = from
      top.last = difference === 0 ? this.free(from, top.thread, arrived[from]!) : arrived[from]!
      return true
    }
    top.from = -1
    return false
  }

  /** Of those who can have arrived, the ones after whom `thread` goes on without a preemption. */
  private free(state: number, thread: number, last: number): number {
    let found = 0
    for (let t = 0; t < MOST_THREADS; t++)
      if ((last & (1 << t)) !== 0 && this.extra(state, thread, 1 << t) === 0) found |= 1 << t
    return found
  }
}
