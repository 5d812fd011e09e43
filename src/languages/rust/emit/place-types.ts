import type { Place } from '../mir/mir'
import type { VariantDef } from '../types/defs'
import type { Ty } from '../types/ty'
import type { BodyEmitter } from './body-emitter'
import { capturesOf, contentOf, fieldTypes, isBox, onlyVariant } from './representation'

/** The type of a place, all parameters replaced; emits nothing. */
export function typeOfPlace(e: BodyEmitter, { local, projections }: Place): Ty {
  let type = e.localType(local)
  let variant: VariantDef | null = null
  for (const projection of projections) {
    switch (projection.kind) {
      case 'deref':
        type = isBox(type) ? contentOf(type) : (type as Ty & { kind: 'ref' }).to
        break
      case 'downcast':
        ;({ variant } = projection)
        continue
      case 'field':
        type = fieldTypeOf(e, type, variant, projection.index)
        break
      case 'index':
      case 'constant-index':
        type = (type as Ty & { kind: 'slice' }).of
        break
      case 'subslice':
        type = { kind: 'slice', of: (type as Ty & { kind: 'slice' }).of }
    }
    variant = null
  }
  return type
}

/** The type of a field of a struct, variant, tuple or closure. */
export function fieldTypeOf(e: BodyEmitter, type: Ty, variant: VariantDef | null, index: number): Ty {
  switch (type.kind) {
    case 'tuple':
      return type.items[index]!
    case 'closure':
      return capturesOf(e.solver, type)[index]!.type
    case 'adt':
      return fieldTypes(e.solver, type, variant ?? onlyVariant(type.def))[index]!
    default:
      throw new Error(`field of a ${type.kind}`)
  }
}
