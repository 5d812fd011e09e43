import { threadId, type ThreadId } from '../../base/units'
import { Machine } from '../../machine/machine'
import type { OracleOutcome, OracleSettings } from './brute-force'
import type { Tested } from './tested'
import { Observer, untilAllKnown, type Ending, type Observe } from './observer'

/** All states of a program, and what follows from them. */
export interface MergedExploration {
  readonly states: number
  readonly transitions: number
  readonly outcomes: ReadonlyMap<string, OracleOutcome>
  /** Of all outcomes together. */
  readonly interleavings: bigint | 'unbounded'
  /** Chance, under the uniform scheduler, that the program never ends. */
  readonly endless: number
  /** Knows every variable that threads touch on any path. */
  readonly observer: Observer
}

interface Edge {
  readonly thread: number
  readonly to: number
}

interface Graph {
  /** By state: what each enabled thread leads to. State 0 is the start. */
  readonly edges: Edge[][]
  /** By state, where it is an end. */
  readonly endings: (Ending | undefined)[]
}

/**
 * Explores by states: two runs that come to one canonical form are one from there on. No reduction: every enabled thread
 * of every state is tried. Counts and chances follow from the graph.
 * @returns null where there are more than `maxStates`, or local work that does not end
 */
export function exploreStates(
  tested: Tested,
  settings: OracleSettings,
  observe: Observe,
  maxStates: number,
): MergedExploration | null {
  const machine = new Machine(tested.program, tested.library(), settings)
  if (machine.busy) return null
  const observer = new Observer(machine)
  const graph = untilAllKnown(observer, () => search(machine, observer, observe === 'stdout', maxStates))
  return graph && { ...evaluate(graph, observe), observer }
}

/** Depth first, on one machine. */
function search(machine: Machine, observer: Observer, output: boolean, maxStates: number): Graph | null {
  const numbers = new Map<string, number>()
  const graph: Graph = { edges: [], endings: [] }
  const path: { readonly from: Edge[]; readonly enabled: readonly ThreadId[]; next: number }[] = []

  /** @returns the state's number, and goes on from it where it is new */
  function arrive(): { number: number; isNew: boolean } {
    const words = machine.canonicalForm(output)
    // The canonical form is about what can still happen, so the exit status of a process that has ended is not in it.
    // Nor are the last values of what is dropped.
    const exit = String(machine.exitCode) + (output ? '' : observer.values())
    const key = exit + Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('latin1')
    const known = numbers.get(key)
    if (known !== undefined) return { number: known, isNew: false }
    const number = graph.edges.length
    numbers.set(key, number)
    const from: Edge[] = []
    const enabled = machine.enabled()
    graph.edges.push(from)
    graph.endings.push(enabled.length === 0 ? observer.ending() : undefined)
    path.push({ from, enabled, next: 0 })
    return { number, isNew: true }
  }

  const unwind = () => {
    while (machine.steps > 0) machine.undo()
    return null
  }
  arrive()
  while (path.length > 0) {
    const top = path.at(-1)!
    if (top.next === top.enabled.length) {
      path.pop()
      if (path.length > 0) machine.undo()
      continue
    }
    const thread = top.enabled[top.next++]!
    observer.note(thread)
    machine.step(thread)
    if (machine.busy) return unwind()
    const { number, isNew } = arrive()
    top.from.push({ thread, to: number })
    if (!isNew) machine.undo()
    if (graph.edges.length > maxStates) return unwind()
  }
  return graph
}

function evaluate({ edges, endings }: Graph, observe: Observe): Omit<MergedExploration, 'observer'> {
  const { order, isCyclic } = topological(edges)
  const counts = countPaths(edges, order)
  const { chances, endless } = spreadChances(edges, endings)
  const { cheapest } = fewestPreemptions(edges)
  const outcomes = new Map<string, Mutable<OracleOutcome> & { waits: Set<string> }>()
  endings.forEach((ending, node) => {
    if (!ending) return
    const key = ending.keys[observe]
    const { preemptions, schedule } = cheapest(node)
    let outcome = outcomes.get(key)
    if (!outcome) {
      const none = { interleavings: 0n, probability: 0, preemptions: Infinity, schedule: [], waits: new Set<string>() }
      outcomes.set(key, (outcome = { key, ending, ...none }))
    }
    const more = isCyclic[node] ? 'unbounded' : counts[node]!
    outcome.interleavings = plus(outcome.interleavings, more)
    outcome.probability += chances[node]!
    outcome.waits.add(ending.waits)
    if (preemptions < outcome.preemptions) Object.assign(outcome, { ending, preemptions, schedule: schedule() })
  })
  const all = [...outcomes.values()].map(({ interleavings }) => interleavings)
  return {
    states: edges.length,
    transitions: edges.reduce((sum, from) => sum + from.length, 0),
    outcomes,
    interleavings: all.reduce(plus, 0n),
    endless,
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
type Count = bigint | 'unbounded'
const plus = (a: Count, b: Count): Count => (a === 'unbounded' || b === 'unbounded' ? 'unbounded' : a + b)

/** States in an order in which all edges go forward (Kahn 1962); the rest lie on a cycle, or behind one. */
function topological(edges: readonly Edge[][]): { order: number[]; isCyclic: boolean[] } {
  const waiting = new Int32Array(edges.length)
  for (const from of edges) for (const { to } of from) waiting[to]!++
  const order = waiting[0] === 0 ? [0] : []
  for (const node of order) for (const { to } of edges[node]!) if (--waiting[to]! === 0) order.push(to)
  const isCyclic = edges.map(() => true)
  for (const node of order) isCyclic[node] = false
  return { order, isCyclic }
}

function countPaths(edges: readonly Edge[][], order: readonly number[]): bigint[] {
  const counts = edges.map(() => 0n)
  counts[0] = 1n
  for (const node of order) for (const { to } of edges[node]!) counts[to] = counts[to]! + counts[node]!
  return counts
}

/** Lets the chance of 1 flow from the start until next to nothing of it still moves. */
function spreadChances(
  edges: readonly Edge[][],
  endings: readonly (Ending | undefined)[],
): { chances: number[]; endless: number } {
  const canEnd = reachBackwards(
    edges,
    endings.flatMap((ending, node) => (ending ? [node] : [])),
  )
  const chances = edges.map(() => 0)
  let endless = 0
  let now = new Map([[0, 1]])
  for (let rounds = 0; now.size > 0 && rounds < 100_000; rounds++) {
    const next = new Map<number, number>()
    for (const [node, chance] of now) {
      if (endings[node]) chances[node]! += chance
      else if (!canEnd.has(node)) endless += chance
      else
        for (const { to } of edges[node]!) {
          const part = chance / edges[node]!.length
          if (part > 1e-15) next.set(to, (next.get(to) ?? 0) + part)
        }
    }
    now = next
  }
  return { chances, endless }
}

function reachBackwards(edges: readonly Edge[][], ends: readonly number[]): Set<number> {
  const into: number[][] = edges.map(() => [])
  edges.forEach((from, node) => from.forEach(({ to }) => into[to]!.push(node)))
  const reached = new Set(ends)
  for (const node of reached) for (const before of into[node]!) reached.add(before)
  return reached
}

/** Shortest paths over states and who took the last step, where a switch away from an enabled thread costs one. */
function fewestPreemptions(edges: readonly Edge[][]) {
  interface Place {
    readonly node: number
    readonly last: number
    readonly preemptions: number
    readonly before: Place | null
  }
  const best = new Map<number, Place>()
  const done = new Set<string>()
  // Places by preemptions: those of one round cost as many.
  let round: Place[] = [{ node: 0, last: -1, preemptions: 0, before: null }]
  while (round.length > 0) {
    const dearer: Place[] = []
    for (let place = round.pop(); place; place = round.pop()) {
      const { node, last, preemptions } = place
      if (done.has(`${node} ${last}`)) continue
      done.add(`${node} ${last}`)
      if (!best.has(node)) best.set(node, place)
      const from = edges[node]!
      const lastIsEnabled = from.some(({ thread }) => thread === last)
      for (const { thread, to } of from) {
        const cost = lastIsEnabled && thread !== last ? 1 : 0
        const next = { node: to, last: thread, preemptions: preemptions + cost, before: place }
        if (cost === 0) round.push(next)
        else dearer.push(next)
      }
    }
    round = dearer
  }
  return {
    cheapest: (node: number) => {
      const place = best.get(node)!
      const schedule = () => {
        const steps: ThreadId[] = []
        for (let p: Place = place; p.before; p = p.before) steps.unshift(threadId(p.last))
        return steps
      }
      return { preemptions: place.preemptions, schedule }
    },
  }
}
