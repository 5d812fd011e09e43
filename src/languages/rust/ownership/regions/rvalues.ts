import type { Location } from '../../mir/cfg'
import type { Operand, Place, Rvalue, Statement } from '../../mir/mir'
import { NEVER, type Region, type Ty } from '../../types/ty'
import { coerce } from './coercions'
import type { RegionCheck } from './region-check'
import { closureParts, regionsOf, regionVar, type ClosureTy } from './region-types'
import { applyRequirements } from './requirements'

type Assign = Statement & { readonly kind: 'assign' }
type RvalueOf<Kind extends Rvalue['kind']> = Rvalue & { readonly kind: Kind }

/** Types of rvalues, and what making them asks of regions. */
export class RvalueTypes {
  constructor(private readonly check: RegionCheck) {}

  /** null where no region can matter. `into`: the type of the place assigned to. */
  visit(statement: Assign, into: Ty, at: Location): Ty | null {
    const { value } = statement
    switch (value.kind) {
      case 'use':
        return this.check.ofOperand(value.operand)
      case 'ref':
        return this.ref(statement, value)
      case 'raw-ref':
        return { kind: 'pointer', mutable: value.mutable, to: this.check.typing.ofPlace(value.place) }
      case 'coerce':
      case 'cast':
        return this.convert(value, into, statement, at)
      case 'tuple':
        return { kind: 'tuple', items: value.items.map((item) => this.check.ofOperand(item)) }
      case 'array':
        return this.array(value.items, into)
      case 'repeat':
        return this.array([value.value], into)
      case 'adt':
        return this.adt(value)
      case 'closure':
        return this.closure(value, into, at)
      case 'format':
        return this.format(value, into)
      case 'binary':
      case 'unary':
      case 'variant-index':
      case 'length':
        return null
    }
  }

  private ref(statement: Assign, { borrow, place }: RvalueOf<'ref'>): Ty {
    const region = this.check.fresh()
    if (region.of === 'var') this.check.borrows.set(statement, region.index)
    this.reborrow(place, region)
    const to = this.check.typing.ofPlace(place)
    this.check.stand({ kind: 'ref', region, mutable: borrow !== 'shared', to: NEVER })
    return { kind: 'ref', region, mutable: borrow !== 'shared', to }
  }

  /** What a reference goes through has to last as long, down to the first shared reference (RFC 2094). */
  private reborrow(place: Place, region: Region): void {
    const stages = this.check.typing.stages(place)
    for (let depth = place.projections.length - 1; depth >= 0; depth--) {
      if (place.projections[depth].kind !== 'deref') continue
      const through = stages[depth]
      if (through.kind === 'pointer') return
      if (through.kind !== 'ref') continue
      this.check.requireOutlives(through.region, region)
      if (!through.mutable) return
    }
  }

  private convert(value: RvalueOf<'coerce' | 'cast'>, into: Ty, statement: Assign, at: Location): Ty | null {
    const from = this.check.ofOperand(value.operand)
    if (value.kind === 'cast') return from.kind === into.kind ? from : null
    const target = this.check.stand(this.check.renumber(into))
    this.check.because(value.by === 'unsize-dyn' ? 'unsize' : 'cast', statement.span, at, () =>
      coerce(this.check, value.by, from, target),
    )
    return target
  }

  private array(items: readonly Operand[], into: Ty): Ty | null {
    if (into.kind !== 'array') return null
    const of = this.check.stand(this.check.renumber(into.of))
    for (const item of items) this.check.relate(this.check.ofOperand(item), of)
    return { ...into, of }
  }

  private adt({ variant, args, fields }: RvalueOf<'adt'>): Ty {
    const type = this.check.stand(this.check.renumber({ kind: 'adt', def: variant.adt, args }))
    fields.forEach((field, i) => {
      const wanted = this.check.typing.ofField(type, variant, i)
      if (wanted !== null) this.check.relate(this.check.ofOperand(field), wanted)
    })
    return type
  }

  private closure({ def, captures }: RvalueOf<'closure'>, into: Ty, at: Location): Ty | null {
    if (into.kind !== 'closure') return null
    const type = this.check.stand(this.check.renumber(into)) as ClosureTy
    const parts = closureParts(type)
    captures.forEach((capture, i) => this.check.relate(this.check.ofOperand(capture), parts.captures[i]))
    applyRequirements(this.check, this.check.requirements.get(def) ?? [], type, at)
    return type
  }

  /** The arguments are looked at for as long as their formatted form may be used. */
  private format({ args }: RvalueOf<'format'>, into: Ty): null {
    for (const region of regionsOf(into)) {
      for (const arg of args) this.check.requireOutlives(this.check.ofOperand(arg), regionVar(region))
    }
    return null
  }
}
