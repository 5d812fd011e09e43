import type { Const, GenericArg, Ty } from '../ty'
import { foldParts } from './fold'
import { Occurs, occurring } from './occurrence'

type TypeKind = 'any' | 'int' | 'float'

/** Where a table stood: for going back. */
export interface Mark {
  readonly bindings: number
  readonly variables: number
}

/** Inference variables and what they are known to be. Goes back to any mark. */
export class VariableTable {
  private readonly kinds: (TypeKind | 'const')[] = []
  private readonly values: (Ty | Const | null)[] = []
  /** The variables bound since the first open mark, in order. */
  private readonly log: number[] = []
  private openMarks = 0

  fresh(of: TypeKind = 'any'): Ty & { kind: 'infer' } {
    return { kind: 'infer', id: this.add(of), of }
  }

  freshConst(): Const {
    return { kind: 'const', of: 'infer', id: this.add('const') }
  }

  /** Says what a variable is. It must be unbound. */
  bind(id: number, value: Ty | Const): void {
    this.values[id] = value
    if (this.openMarks > 0) this.log.push(id)
  }

  isBound(id: number): boolean {
    return this.values[id] !== null
  }

  /** A variable at the surface replaced by what it is known to be. */
  shallow(type: Ty): Ty {
    let found = type
    while (found.kind === 'infer') {
      const value = this.values[found.id]
      if (!value) return found
      found = value as Ty
    }
    return found
  }

  shallowConst(length: Const): Const {
    let found = length
    while (found.of === 'infer') {
      const value = this.values[found.id]
      if (!value) return found
      found = value as Const
    }
    return found
  }

  /** Variables everywhere replaced by what they are known to be. */
  readonly resolve = <T extends GenericArg>(part: T): T => {
    if (!(occurring(part) & Occurs.infer)) return part
    if (part.kind === 'const') return this.shallowConst(part) as T
    if (part.kind === 'region') return part
    const type = this.shallow(part as Ty)
    if (type.kind === 'infer' || !(occurring(type) & Occurs.infer)) return type as T
    return foldParts(type, this.resolve) as T
  }

  /** Ids of variables of which nothing is known that occur in a part. */
  unknowns(part: GenericArg, found: number[]): void {
    if (!(occurring(part) & Occurs.infer)) return
    if (part.kind === 'infer' || (part.kind === 'const' && part.of === 'infer')) found.push(part.id)
    else foldParts(part as Ty, (inner) => (this.unknowns(inner, found), inner))
  }

  /** Type variables of a kind of which nothing is known. */
  unbound(of: TypeKind): number[] {
    const found: number[] = []
    this.kinds.forEach((kind, id) => {
      if (kind === of && this.values[id] === null) found.push(id)
    })
    return found
  }

  open(): Mark {
    this.openMarks++
    return { bindings: this.log.length, variables: this.values.length }
  }

  /** Keeps what happened since the mark. */
  commit(_mark: Mark): void {
    if (--this.openMarks === 0) this.log.length = 0
  }

  /** Undoes what happened since the mark. */
  rollBack(mark: Mark): void {
    this.openMarks--
    for (let i = this.log.length - 1; i >= mark.bindings; i--) this.values[this.log[i]!] = null
    this.log.length = mark.bindings
    this.values.length = mark.variables
    this.kinds.length = mark.variables
  }

  private add(kind: TypeKind | 'const'): number {
    this.kinds.push(kind)
    return this.values.push(null) - 1
  }
}
