import type { Node } from './flow-graph'

/** How an instruction reaches the object it accesses. */
export const enum Via {
  /** By its object register: what counts is whether that one holds something fresh. */
  Base = 0,
  Indirect = 1,
  /** The object was made just now, and nobody else can have it. */
  New = 2,
}

/** One kind of access of one instruction to one place. */
export interface Access {
  readonly pc: number
  /** The field that is accessed. */
  readonly place: Node
  readonly writes: boolean
  readonly via: Via
  /** A thread stops there anyway. */
  readonly visible: boolean
}

/** Every access found, once. */
export class Accesses {
  readonly all: Access[] = []
  /** By pc: place * 8 + how. */
  private readonly known = new Map<number, Set<number>>()

  record(pc: number, place: Node, writes: boolean, via: Via, visible: boolean): void {
    if (via === Via.New) return
    const key = place * 8 + via * 4 + (writes ? 2 : 0) + (visible ? 1 : 0)
    let known = this.known.get(pc)
    if (!known) this.known.set(pc, (known = new Set()))
    if (known.has(key)) return
    known.add(key)
    this.all.push({ pc, place, writes, via, visible })
  }
}
