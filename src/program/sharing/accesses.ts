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
  private readonly known = new Set<string>()

  record(pc: number, place: Node, writes: boolean, via: Via, visible: boolean): void {
    if (via === Via.New) return
    const key = `${pc} ${place} ${writes} ${via} ${visible}`
    if (this.known.has(key)) return
    this.known.add(key)
    this.all.push({ pc, place, writes, via, visible })
  }
}
