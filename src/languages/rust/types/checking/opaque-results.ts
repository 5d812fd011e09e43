import { foldParts } from '../solving/fold'
import type { GenericArg, Predicate, Ty } from '../ty'
import type { OpaqueDef } from '../defs'
import { foldPredicate } from '../solving/fold'
import type { BodyChecker } from './body-checker'
import type { WriteBack } from './writing/write-back'

/** `impl Trait` in the result of the function that is being checked: unknown until its body tells. */
export class OpaqueResult {
  private readonly types = new Map<OpaqueDef, Ty>()

  constructor(private readonly cx: BodyChecker) {}

  /** The type with variables in the place of the function's own opaque types. */
  open(type: Ty): Ty {
    const opened = this.fold(type) as Ty
    for (const opaque of [...this.types.keys()]) this.requireBounds(opaque)
    return opened
  }

  /** Tells the definitions what the types have turned out to be. */
  settle(back: WriteBack): void {
    for (const [opaque, type] of this.types) opaque.hidden = back.type(type, opaque.fn.span)
  }

  private requireBounds(opaque: OpaqueDef): void {
    const { node } = opaque.fn
    const cause = { span: node.result?.span ?? opaque.fn.span, callee: null }
    for (const predicate of opaque.predicates) this.cx.require(this.foldPredicate(predicate), cause)
  }

  private foldPredicate(predicate: Predicate): Predicate {
    return foldPredicate(predicate, (part) => this.fold(part))
  }

  private fold(part: GenericArg): GenericArg {
    if (part.kind === 'region' || part.kind === 'const') return part
    if (part.kind !== 'opaque' || part.def.fn !== this.cx.owner) return foldParts(part, (inner) => this.fold(inner))
    const known = this.types.get(part.def)
    if (known) return known
    const type = this.cx.fresh()
    this.types.set(part.def, type)
    return type
  }
}
