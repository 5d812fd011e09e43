import type { Ty } from '../ty'
import { captureTypes } from './callables'
import { Substitution } from './substitution'

/** Library objects whose value is as unsized as their argument. All other objects of the machine have a size. */
const holdInline = new Set(['Mutex', 'RwLock', 'UnsafeCell', 'Cell', 'RefCell'])

/**
 * What a value of a type consists of, for traits that hold of the whole when they hold of all parts. null: not known
 * (yet).
 */
export function constituents(type: Ty): readonly Ty[] | null {
  switch (type.kind) {
    case 'adt':
      return adtConstituents(type)
    case 'ref':
    case 'pointer':
      return [type.to]
    case 'slice':
    case 'array':
      return [type.of]
    case 'tuple':
      return type.items
    case 'closure':
      return type.def.known === 'all' ? captureTypes(type) : null
    case 'opaque': {
      const { hidden, fn } = type.def
      return hidden ? [new Substitution(fn.generics, type.args).type(hidden)] : null
    }
    case 'infer':
      return type.of === 'any' ? null : []
    default:
      return []
  }
}

/** The part that decides whether a type has a size; `true` and `false` where it is known at once. */
export function sizeDecidedBy(type: Ty): Ty | boolean | null {
  switch (type.kind) {
    case 'str':
    case 'slice':
    case 'dyn':
      return false
    case 'tuple':
      return type.items.at(-1) ?? true
    case 'adt':
      return type.def.isEnum ? true : (lastField(type) ?? true)
    case 'infer':
      return type.of === 'any' ? null : true
    default:
      return true
  }
}

function lastField(type: Ty & { kind: 'adt' }): Ty | null {
  const { def, args } = type
  if (def.isBuiltin) return holdInline.has(def.name) ? typeArgs(type)[0]! : null
  const field = def.variants[0]?.fields.at(-1)
  return field ? new Substitution(def.generics, args).type(field.type) : null
}

function adtConstituents(type: Ty & { kind: 'adt' }): readonly Ty[] {
  const { def, args } = type
  if (def.isBuiltin || def.lang === 'PhantomData') return typeArgs(type)
  const substitution = new Substitution(def.generics, args)
  return def.variants.flatMap((variant) => variant.fields.map((field) => substitution.type(field.type)))
}

function typeArgs(type: Ty & { kind: 'adt' }): Ty[] {
  return type.args.filter((arg): arg is Ty => arg.kind !== 'region' && arg.kind !== 'const')
}
