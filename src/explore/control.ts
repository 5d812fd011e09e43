import { IntPairMap, SequenceTable } from '../base/int-tables'

interface ControlNode {
  readonly thread: number
  readonly sample: number
  readonly access: number
  readonly mayBlock: boolean
  readonly waitsFor: number
  readonly exits: boolean
  readonly ends: boolean
  readonly role: Role
}

/** What a node's operation means for how threads share. */
export const enum Role {
  Other,
  /** It reads or writes a variable. */
  Data,
  /** It takes a lock, perhaps after waiting. */
  Lock,
  /** It ends its thread. */
  Exit,
}

/**
 * Where threads can be, values aside: a node is a thread in front of an operation (its kind, what it touches, the calls it
 * stands in), an edge a step between nodes that was taken once, or a thread that a step started. What a thread can still do
 * is what can be reached from its node: as far as it is known.
 */
export class Control {
  private readonly words = new SequenceTable()
  /** By node: a set of accesses. */
  readonly access: number[] = []
  /** By node: some local state there, by its number in its thread's column; and that thread. */
  readonly sample: number[] = []
  readonly thread: number[] = []
  /** By node: whether its operation may have to wait, and accesses that can end the wait. */
  readonly mayBlock: boolean[] = []
  readonly waitsFor: number[] = []
  /** By node: whether it is main's end, which waits for other threads' ends. */
  readonly exits: boolean[] = []
  /** By node: whether the process can end with its step, which cuts all other threads off. */
  readonly ends: boolean[] = []
  /** By node: whether its step was seen to leave something that shows when the process has ended. */
  readonly leaves: boolean[] = []
  readonly role: Role[] = []
  /** By node: nodes one step on. */
  readonly next: number[][] = []
  private readonly edges = new IntPairMap()
  /** By node: whether a reduction relied on what was known to follow it. */
  private readonly relied: boolean[] = []
  /** By node: whether a reduction relied on its leaving nothing. */
  private readonly trusted: boolean[] = []
  /** Something was learned that a reduction had relied on not to be: the search must start again. */
  contradicted = false

  get size(): number {
    return this.access.length
  }

  /** @param words what tells the node from others */
  node(words: readonly number[], make: () => ControlNode): number {
    const node = this.words.intern(words, words.length)
    if (node === this.size) {
      const { thread, sample, access, mayBlock, waitsFor, exits, ends, role } = make()
      this.role.push(role)
      this.waitsFor.push(waitsFor)
      this.exits.push(exits)
      this.ends.push(ends)
      this.leaves.push(false)
      this.thread.push(thread)
      this.sample.push(sample)
      this.access.push(access)
      this.mayBlock.push(mayBlock)
      this.next.push([])
      this.relied.push(false)
      this.trusted.push(false)
    }
    return node
  }

  addEdge(from: number, to: number): void {
    if (this.edges.get(from, to) >= 0) return
    this.edges.set(from, to, 1)
    this.next[from]!.push(to)
    if (this.relied[from]) this.contradicted = true
  }

  /** The process ended in the middle of a node's step: that it can was not known. */
  noteEnd(node: number): void {
    if (this.ends[node]) return
    this.ends[node] = true
    this.contradicted = true
  }

  /** A node's step left something. */
  noteLeaving(node: number): void {
    if (this.leaves[node]) return
    this.leaves[node] = true
    if (this.trusted[node]) this.contradicted = true
  }

  /** A reduction counts on a node's step leaving nothing. */
  trust(node: number): void {
    this.trusted[node] = true
  }

  /** A reduction counts on nothing but the known edges leaving these nodes. */
  relyOn(nodes: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) this.relied[nodes[i]!] = true
  }

  forgetReliance(): void {
    this.relied.fill(false)
    this.trusted.fill(false)
    this.contradicted = false
  }
}
