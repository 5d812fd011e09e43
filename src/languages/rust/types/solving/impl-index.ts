import type { ImplDef, TraitDef } from '../defs'
import type { Ty } from '../ty'
import { headOf, numericHeads, type Head } from './heads'

/** Impls by the head of their self type, those for any type apart. */
class Heads {
  private readonly byHead = new Map<Head, ImplDef[]>()
  private readonly blanket: ImplDef[] = []
  private readonly all: ImplDef[] = []

  add(impl: ImplDef): void {
    const head = headOf(impl.self)
    this.all.push(impl)
    if (head === null) this.blanket.push(impl)
    else if (this.byHead.has(head)) this.byHead.get(head)!.push(impl)
    else this.byHead.set(head, [impl])
  }

  /** Those whose head does not speak against `self`. */
  for(self: Ty): readonly ImplDef[] {
    if (self.kind === 'infer') {
      if (self.of === 'any') return this.all
      return [...numericHeads[self.of].flatMap((head) => this.byHead.get(head) ?? []), ...this.blanket]
    }
    const head = headOf(self)
    const own = head === null ? undefined : this.byHead.get(head)
    if (!own) return this.blanket
    return this.blanket.length === 0 ? own : [...own, ...this.blanket]
  }
}

const none: readonly ImplDef[] = []

function joined(library: readonly ImplDef[], own: readonly ImplDef[]): readonly ImplDef[] {
  if (!own.length) return library
  return library.length ? [...library, ...own] : own
}

/** All impls of a crate and its library, found by trait and self type. */
export class ImplIndex {
  private readonly byTrait = new Map<TraitDef, Heads>()
  private readonly inherent = new Heads()

  /** `library`: the index of those that are not among `impls`; it may be shared. */
  constructor(
    impls: readonly ImplDef[],
    private readonly library: ImplIndex | null,
  ) {
    for (const impl of impls) {
      if (!impl.trait) this.inherent.add(impl)
      else this.headsOf(impl.trait.trait).add(impl)
    }
  }

  /** Impls of the trait that a type may have, negative ones too. */
  of(trait: TraitDef, self: Ty): readonly ImplDef[] {
    return joined(this.library?.of(trait, self) ?? none, this.byTrait.get(trait)?.for(self) ?? none)
  }

  /** Inherent impls that a type may have. */
  inherentOf(self: Ty): readonly ImplDef[] {
    return joined(this.library?.inherentOf(self) ?? none, this.inherent.for(self))
  }

  private headsOf(trait: TraitDef): Heads {
    let heads = this.byTrait.get(trait)
    if (!heads) this.byTrait.set(trait, (heads = new Heads()))
    return heads
  }
}
