import { threadId, type ThreadId } from '../base/units'
import type { States } from './state-layout'

/** A step from a state: which thread takes it, and where it leads. */
export interface Way {
  readonly thread: ThreadId
  readonly to: number
}

/** The ways out of every state, and what can be told from them. */
export class StatePaths {
  readonly #ways: readonly (readonly Way[])[]

  constructor(states: States) {
    const ways: Way[][] = Array.from({ length: states.nodes }, () => [])
    const { edges } = states
    for (let at = 0; at < edges.length; at += 3)
      ways[edges[at]!]!.push({ thread: threadId(edges[at + 2]!), to: edges[at + 1]! })
    this.#ways = ways
  }

  from(node: number): readonly Way[] {
    return this.#ways[node] ?? []
  }

  /** The states that a schedule passes through, the start first; as far as it fits. */
  walk(schedule: readonly ThreadId[]): number[] {
    const nodes = [0]
    for (const thread of schedule) {
      const way = this.from(nodes.at(-1)!).find((one) => one.thread === thread)
      if (way === undefined) break
      nodes.push(way.to)
    }
    return nodes
  }

  /**
   * A schedule that leads to a state, with as much of a given run as possible: it leaves the run where that is needed,
   * and as late as it can.
   * @param run the run's schedule up to where the reader is
   */
  route(run: readonly ThreadId[], target: number): ThreadId[] | null {
    const walked = this.walk(run)
    for (let at = walked.length - 1; at >= 0; at--) {
      const rest = this.#shortest(walked[at]!, target)
      if (rest !== null) return [...run.slice(0, at), ...rest]
    }
    return null
  }

  /** By state, which of the ends can still be reached: a bit for each. */
  fates(endOf: ArrayLike<number>): bigint[] {
    const fates = this.#ways.map((_, node) => (endOf[node]! >= 0 ? 1n << BigInt(endOf[node]!) : 0n))
    for (let changed = true; changed;) {
      changed = false
      for (let node = fates.length - 1; node >= 0; node--) {
        const fate = this.#ways[node]!.reduce((all, { to }) => all | fates[to]!, fates[node]!)
        if (fate === fates[node]) continue
        fates[node] = fate
        changed = true
      }
    }
    return fates
  }

  #shortest(from: number, target: number): ThreadId[] | null {
    const came = new Map<number, { readonly from: number; readonly thread: ThreadId } | null>([[from, null]])
    const queue = [from]
    for (let next = 0; next < queue.length && !came.has(target); next++) {
      for (const { thread, to } of this.from(queue[next]!)) {
        if (came.has(to)) continue
        came.set(to, { from: queue[next]!, thread })
        queue.push(to)
      }
    }
    if (!came.has(target)) return null
    const path: ThreadId[] = []
    for (let step = came.get(target); step; step = came.get(step.from)) path.push(step.thread)
    return path.reverse()
  }
}
