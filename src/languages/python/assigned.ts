/** Names that are kept track of; the others of a giant function are checked at every use. */
const MAX_NAMES = 200

/**
 * The variables of a function that are certainly bound at a point of its code. An unreachable point has all of them,
 * as nothing is ever wrong there.
 */
export class Assigned {
  private constructor(private readonly names: Set<string> | null) {}

  static of(names: Iterable<string>): Assigned {
    return new Assigned(new Set(names))
  }

  static readonly unreachable = new Assigned(null)

  get reachable(): boolean {
    return this.names !== null
  }

  has(name: string): boolean {
    return this.names === null || this.names.has(name)
  }

  add(name: string): void {
    if (this.names && this.names.size < MAX_NAMES) this.names.add(name)
  }

  remove(name: string): void {
    this.names?.delete(name)
  }

  copy(): Assigned {
    return this.names === null ? this : new Assigned(new Set(this.names))
  }

  without(names: Iterable<string>): Assigned {
    const copy = this.copy()
    for (const name of names) copy.remove(name)
    return copy
  }

  /** What is certain where two ways meet. */
  meet(other: Assigned): Assigned {
    if (this.names === null) return other
    if (other.names === null) return this
    const both = new Set<string>()
    for (const name of this.names) if (other.names.has(name)) both.add(name)
    return new Assigned(both)
  }
}
