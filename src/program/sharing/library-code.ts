import type { Access } from './accesses'
import type { Analysis } from './analysis'
import { threadFunctions } from './functions'
import type { AbstractObject } from './objects'

/**
 * The functions of the library that are code like the program's: natives hand over to them when an operation has to run
 * code of the program in its middle. Which one goes to which is the machine's affair: here, any operation that calls
 * back may enter any of them.
 *
 * What the operation as a whole does to the program's objects, the table of effects says, and it is noted at the
 * operation itself, its calls of the program's functions included. So library code is analysed without the program's
 * objects, with one `foreign` object for whatever it is given, just to find the instructions that access such things:
 * they are marked when some operation that calls back deals with shared ones.
 */
export class LibraryCode {
  private readonly from = new Set<number>()
  private foreign: AbstractObject | null = null

  constructor(private readonly a: Analysis) {}

  /** The instruction at `pc` may run code of the program in its middle. */
  enterFrom(pc: number): void {
    const { graph, functions, objects, program } = this.a
    if (functions.isLibraryAt(pc)) return
    this.from.add(pc)
    if (this.foreign) return
    this.foreign = objects.make('foreign', -1)
    graph.add(objects.items(this.foreign), this.foreign.id)
    for (const [name, index] of program.library)
      if (!threadFunctions.has(name)) for (const node of functions.enter(index).given) graph.add(node, this.foreign.id)
  }

  /**
   * Instructions of library code that other threads could notice, given the accesses they could notice elsewhere. While a
   * queue has its items put in order, it keeps the others away.
   */
  marked(shared: readonly Access[]): number[] {
    const { accesses, functions, objects } = this.a
    if (!shared.some(({ pc }) => this.from.has(pc))) return []
    return accesses.all
      .filter(({ pc, place }) => objects.placeOf(place).object === this.foreign && functions.isLibraryAt(pc))
      .filter(({ pc }) => !functions.codeAt(pc).name.startsWith('heap_'))
      .map(({ pc }) => pc)
  }
}
