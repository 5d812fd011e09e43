/** A place that holds values: a register at one point, a variable, a field of an abstract object. */
export type Node = number

type Listener = (object: number) => void

/** More work than this means that the program is too big for the analysis. */
export class TooMuchFlow extends Error {}

/**
 * Which abstract objects each node may hold: inclusion constraints, solved by propagating what is new along the edges
 * (L. O. Andersen, Program Analysis and Specialization for the C Programming Language, 1994, chapter 4; differences
 * only, as in Pearce, Kelly and Hankin, Online Cycle Detection and Difference Propagation, 2003). A listener hears of
 * every object once, in the order found, and may add nodes, edges and listeners: so calls and fields are found as the
 * solution grows.
 */
export class FlowGraph {
  private readonly held: Set<number>[] = []
  private readonly targets: Set<Node>[] = []
  private readonly listeners: Listener[][] = []
  /** What the listeners and targets of a node have been told. */
  private readonly told: number[][] = []
  private readonly queue: (readonly [object: number, node: Node, listener: Listener | null])[] = []
  private done = 0

  constructor(private readonly limit: number) {}

  node(...objects: readonly number[]): Node {
    this.held.push(new Set())
    this.targets.push(new Set())
    this.told.push([])
    const node = this.listeners.push([]) - 1
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
    const held = this.held[node]!
    if (held.has(object)) return
    held.add(object)
    if (++this.done > this.limit) throw new TooMuchFlow()
    this.queue.push([object, node, null])
  }

  /** From now on, whatever `from` holds, `to` holds too. */
  flow(from: Node, to: Node): void {
    const targets = this.targets[from]!
    if (from === to || targets.has(to)) return
    targets.add(to)
    for (const object of this.held[from]!) this.add(to, object)
  }

  /** Calls `listener` for every object that `node` holds or will hold, from within `solve`. */
  each(node: Node, listener: Listener): void {
    this.listeners[node]!.push(listener)
    for (const object of this.told[node]!) this.queue.push([object, node, listener])
  }

  objects(node: Node): ReadonlySet<number> {
    return this.held[node]!
  }

  solve(): void {
    for (let at = 0; at < this.queue.length; at++) {
      if (at > 4 * this.limit) throw new TooMuchFlow()
      const [object, node, listener] = this.queue[at]!
      if (listener) listener(object)
      else this.tell(object, node)
    }
    this.queue.length = 0
  }

  private tell(object: number, node: Node): void {
    this.told[node]!.push(object)
    for (const target of this.targets[node]!) this.add(target, object)
    const listeners = this.listeners[node]!
    for (let i = 0, count = listeners.length; i < count; i++) listeners[i]!(object)
  }
}
