import { isBox, projectedType, typeArg } from '../../mir/places'
import type { Place, Projection } from '../../mir/mir'
import type { FieldDef, VariantDef } from '../../types/defs'
import type { Ty } from '../../types/ty'
import { closureParts, isExpanded, mapType, substitution } from './region-types'

/** The type of a place, and the variant as which an enum was looked at on the way. */
interface Stage {
  readonly type: Ty
  readonly variant: VariantDef | null
}

/** Types of places in terms of the regions of their locals' types. */
export class Typing {
  constructor(
    readonly locals: readonly Ty[],
    private readonly normalize: (type: Ty) => Ty,
    /** A type that came from elsewhere, with new regions. */
    private readonly renumber: (type: Ty) => Ty,
  ) {}

  ofPlace(place: Place): Ty {
    return this.stages(place)[place.projections.length]
  }

  /** The types on the way: the local's, then one behind each projection. */
  stages(place: Place): readonly Ty[] {
    let stage: Stage = { type: this.locals[place.local], variant: null }
    const types = [stage.type]
    for (const projection of place.projections) {
      stage = this.project(stage, projection)
      types.push(stage.type)
    }
    return types
  }

  /** Of a field of a type: of a struct's only variant, or of the one given. */
  ofField(type: Ty, variant: VariantDef | null, index: number): Ty | null {
    if (type.kind === 'tuple') return type.items[index] ?? null
    if (type.kind === 'closure') return isExpanded(type) ? closureParts(type).captures[index] : null
    if (type.kind !== 'adt') return null
    const field: FieldDef | undefined = (variant ?? type.def.variants[0])?.fields[index]
    if (field === undefined) return null
    return this.normalize(mapType(field.type, substitution(type.def.generics, type.args)))
  }

  private project({ type, variant }: Stage, projection: Projection): Stage {
    switch (projection.kind) {
      case 'downcast':
        return { type, variant: projection.variant }
      case 'field':
        return { type: this.ofField(type, variant, projection.index) ?? this.renumber(projection.type), variant: null }
      case 'deref':
        return { type: isBox(type) ? typeArg(type.args[0]) : projectedType(type, projection), variant: null }
      default:
        return { type: projectedType(type, projection), variant: null }
    }
  }
}
