import { IntPairMap } from '../base/int-tables'
import { Part } from './contents'

/** Of what more parts of one column are read, all of it is asked for at once. */
const MOST_PARTS = 3

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
    const walk = { root, node: root, from: -1, answer: 0 }
    const whole = new Set<number>()
    for (let i = 0; i < reads.length; i += 2) {
      const [column, part] = [reads[i]!, reads[i + 1]!]
      if (whole.has(column)) continue
      if (walk.node < 0) this.grow(walk, column, countOf(reads, column) > MOST_PARTS ? Part.Whole : part)
      const asked = this.parts[walk.node]!
      if (this.columns[walk.node] !== column || (asked !== part && asked !== Part.Whole))
        throw new Error('Interleave defect: a step read something else than before')
      if (asked === Part.Whole) whole.add(column)
      walk.from = walk.node
      walk.answer = this.partOf(column, state[column]!, asked)
      walk.node = this.branches.get(walk.from, walk.answer)
    }
    if (walk.node < 0) this.grow(walk, -1, result)
    else if (this.columns[walk.node] !== -1) throw new Error('Interleave defect: a step read less than before')
    return walk.root
  }

  /** Makes a node where a walk has left the tree. */
  private grow(
    walk: { root: number; node: number; readonly from: number; readonly answer: number },
    column: number,
    part: number,
  ): void {
    this.columns.push(column)
    walk.node = this.parts.push(part) - 1
    if (walk.from >= 0) this.branches.set(walk.from, walk.answer, walk.node)
    else walk.root = walk.node
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
}

function countOf(reads: readonly number[], column: number): number {
  let count = 0
  for (let i = 0; i < reads.length; i += 2) if (reads[i] === column) count++
  return count
}
