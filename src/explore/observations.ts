import { IntPairMap } from '../base/int-tables'

/**
 * Remembers what came of something that depends on what it reads, as a tree: a node asks for one part of one column; its
 * branches are the answers met so far; a leaf is a result. What is asked next depends on the answers before alone, since
 * everything here is deterministic.
 */
export class Observations {
  /** By node: the column asked about; -1: a leaf. */
  private readonly columns: number[] = []
  /** By node: the part asked for, or the leaf's result. */
  private readonly parts: number[] = []
  /** (node, value of the part) → node. */
  private readonly branches = new IntPairMap()
  /** (node, number in the column) → node: saves looking the part up. */
  private readonly shortcuts = new IntPairMap()

  constructor(private readonly partOf: (column: number, number: number, part: number) => number) {}

  get bytes(): number {
    return this.branches.bytes + this.shortcuts.bytes + this.columns.length * 16
  }

  /** The result that belongs to a state; -1 where it is not known. @param root a node, or -1 where there is none */
  find(root: number, state: Int32Array): number {
    const { columns } = this
    let node = root
    while (node >= 0) {
      const column = columns[node]!
      if (column < 0) return this.parts[node]!
      node = this.next(node, column, state[column]!)
    }
    return -1
  }

  /**
   * Adds a result.
   * @param root as for `find`
   * @param reads column and part, two numbers a read, in order
   * @returns the root, made where there was none
   * @throws Error when what was read contradicts what was read before: something is not deterministic
   */
  add(root: number, state: Int32Array, reads: readonly number[], result: number): number {
    let node = root
    let from = -1
    let answer = 0
    const link = () => {
      if (from >= 0) this.branches.set(from, answer, node)
      else root = node
    }
    for (let i = 0; i < reads.length; i += 2) {
      const [column, part] = [reads[i]!, reads[i + 1]!]
      if (node < 0) {
        node = this.make(column, part)
        link()
      }
      if (this.columns[node] !== column || this.parts[node] !== part)
        throw new Error('Interleave defect: a step read something else than before')
      from = node
      answer = this.partOf(column, state[column]!, part)
      node = this.branches.get(from, answer)
    }
    if (node < 0) {
      node = this.make(-1, result)
      link()
    } else if (this.columns[node] !== -1) throw new Error('Interleave defect: a step read less than before')
    return root
  }

  clear(): void {
    this.columns.length = this.parts.length = 0
    this.branches.clear()
    this.shortcuts.clear()
  }

  private next(node: number, column: number, number: number): number {
    const known = this.shortcuts.get(node, number)
    if (known >= 0) return known
    const next = this.branches.get(node, this.partOf(column, number, this.parts[node]!))
    if (next >= 0) this.shortcuts.set(node, number, next)
    return next
  }

  private make(column: number, part: number): number {
    this.columns.push(column)
    return this.parts.push(part) - 1
  }
}
