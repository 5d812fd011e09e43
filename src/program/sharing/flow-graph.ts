/** A place that holds values: a register at one point, a variable, a field of an abstract object. */
export type Node = number

type Listener = (object: number) => void

/** More work than this means that the program is too big for the analysis. */
export class TooMuchFlow extends Error {}

/** Finished entries of the queue that are kept at most. */
const SLACK = 4096

/** Lists up to this length are searched from end to end. */
const SHORT = 8

/** Room for this many nodes in the keys of long lists. */
const NODES = 2 ** 26

const nothing: readonly number[] = []

/**
 * Which abstract objects each node may hold: inclusion constraints, solved by propagating what is new along the edges
 * (L. O. Andersen, Program Analysis and Specialization for the C Programming Language, 1994, chapter 4; differences
 * only, as in Pearce, Kelly and Hankin, Online Cycle Detection and Difference Propagation, 2003). A listener hears of
 * every object once, in the order found, and may add nodes, edges and listeners: so calls and fields are found as the
 * solution grows.
 *
 * Most nodes hold little or nothing and lead to one other: what a node needs is made when it is needed.
 */
export class FlowGraph {
  private readonly held: (number[] | undefined)[] = []
  /** How many of them, from the first, the targets and listeners have been told of. */
  private readonly told: number[] = []
  private readonly targets: (Node[] | undefined)[] = []
  private readonly listeners: (Listener[] | undefined)[] = []
  /** What is in long lists, as node * NODES + entry: of what is held, and of targets. */
  private readonly manyHeld = new Set<number>()
  private readonly manyTargets = new Set<number>()
  private readonly queue: { object: number; node: Node; listener: Listener | null }[] = []
  private done = 0

  constructor(private readonly limit: number) {}

  node(...objects: readonly number[]): Node {
    const node = this.held.push(undefined) - 1
    this.targets.push(undefined)
    this.listeners.push(undefined)
    this.told.push(0)
    for (const object of objects) this.add(node, object)
    return node
  }

  /** A node that holds what any of the others does. */
  union(nodes: readonly Node[]): Node {
    if (nodes.length === 1) return nodes[0]!
    const node = this.node()
    for (const each of nodes) this.flow(each, node)
    return node
  }

  add(node: Node, object: number): void {
    const held = (this.held[node] ??= [])
    if (isKnown(held, this.manyHeld, node, object)) return
    held.push(object)
    this.work()
    this.queue.push({ object, node, listener: null })
  }

  /** From now on, whatever `from` holds, `to` holds too. */
  flow(from: Node, to: Node): void {
    const targets = (this.targets[from] ??= [])
    if (from === to || isKnown(targets, this.manyTargets, from, to)) return
    targets.push(to)
    this.work()
    const held = this.held[from]
    if (held) for (const object of held) this.add(to, object)
  }

  /** Calls `listener` for every object that `node` holds or will hold, from within `solve`. */
  each(node: Node, listener: Listener): void {
    const listeners = this.listeners[node]
    if (listeners) listeners.push(listener)
    else this.listeners[node] = [listener]
    this.work()
    for (let i = 0; i < this.told[node]!; i++) this.queue.push({ object: this.held[node]![i]!, node, listener })
  }

  /** What a node holds, each once. */
  objects(node: Node): readonly number[] {
    return this.held[node] ?? nothing
  }

  solve(): void {
    for (let at = 0; at < this.queue.length; at++) {
      if (at > SLACK) {
        this.queue.splice(0, at)
        at = 0
      }
      const { object, node, listener } = this.queue[at]!
      if (listener) listener(object)
      else this.tell(object, node)
    }
    this.queue.length = 0
  }

  private tell(object: number, node: Node): void {
    this.told[node]!++
    const targets = this.targets[node]
    if (targets) for (let i = 0, count = targets.length; i < count; i++) this.add(targets[i]!, object)
    const listeners = this.listeners[node]
    if (!listeners) return
    for (let i = 0, count = listeners.length; i < count; i++) {
      this.work()
      listeners[i]!(object)
    }
  }

  private work(): void {
    if (++this.done > this.limit) throw new TooMuchFlow()
  }
}

/** Whether a node's list has an entry; if not, it is about to get it. */
function isKnown(list: readonly number[], many: Set<number>, node: Node, entry: number): boolean {
  if (list.length < SHORT) return list.includes(entry)
  if (list.length === SHORT) for (const each of list) many.add(node * NODES + each)
  const key = node * NODES + entry
  if (many.has(key)) return true
  many.add(key)
  return false
}
