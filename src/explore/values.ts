import { IntPairMap } from '../base/int-tables'
import { attachedTo, Float, type HeapObject, Kind, Pointer, type Shape, THIN, type Value } from '../machine/values'
import type { ClassInfo } from '../machine/types'

/** Objects of these kinds never change once made; where identity does not matter, equal ones are one value. */
const STRUCTURES: ReadonlySet<Kind> = new Set([
  Kind.Tuple,
  Kind.FrozenSet,
  Kind.Range,
  Kind.Slice,
  Kind.Function,
  Kind.Method,
  Kind.DictView,
  Kind.Complex,
])

export const isStructure = (object: HeapObject): boolean =>
  STRUCTURES.has(object.kind) && object.shape.names.length === 0 && attachedTo(object) === null

/** A library object never changes, and a machine has one of each. Globals and library state are handled apart. */
export const isOfLibrary = (object: HeapObject): boolean => object.owner < 0

/** No number: the value holds an object that only one thread knows. */
export const PRIVATE = -1

/**
 * Numbers values: equal values have equal numbers for a whole exploration. Objects that change are known by the number
 * of their component (`HeapObject.tag`, see names.ts); what holds an object without one is PRIVATE.
 */
export class ValueTable {
  private count = 1
  private readonly small = new Int32Array(1280)
  private readonly numbers = new Map<number, number>()
  private readonly floats = new Map<string, number>()
  private readonly texts = new Map<string, number>()
  private readonly bigs = new Map<bigint, number>()
  private readonly library = new Map<HeapObject, number>()
  private readonly components: number[] = []
  private readonly structures = new Map<string, number>()
  private readonly shapes = new Map<Shape, number>()
  /** (number of the object, slot) of thin pointers, and (number of such a pointer, meta) of others. */
  private readonly pointers = new IntPairMap()
  private readonly fatPointers = new IntPairMap()
  private readonly none = this.count++
  private readonly no = this.count++
  private readonly yes = this.count++

  /** From 1; 0 for unbound; PRIVATE where it has none. */
  of(value: Value): number {
    switch (typeof value) {
      case 'undefined':
        return 0
      case 'number':
        return this.int(value)
      case 'string':
        return this.text(value)
      case 'boolean':
        return value ? this.yes : this.no
      case 'bigint':
        return this.in(this.bigs, value)
      default:
        break
    }
    if (value === null) return this.none
    if (value instanceof Float) return this.in(this.floats, Object.is(value.value, -0) ? '-0' : String(value.value))
    return value instanceof Pointer ? this.pointer(value) : this.object(value)
  }

  text(text: string): number {
    return this.in(this.texts, text)
  }

  shape(shape: Shape): number {
    return this.in(this.shapes, shape)
  }

  /** What an object is besides its fields: the number of its class's data, iterator's variant, function's index… */
  extra(object: HeapObject): number {
    const { extra } = object
    if (object.kind === Kind.Class) return this.text((extra as ClassInfo).qualifiedName)
    return typeof extra === 'number' || typeof extra === 'string' ? this.of(extra) : 0
  }

  private int(value: number): number {
    if (value >= -256 && value < 1024 && value === (value | 0)) return (this.small[value + 256] ||= this.count++)
    return this.in(this.numbers, value)
  }

  private object(object: HeapObject): number {
    if (isOfLibrary(object)) return this.in(this.library, object)
    if (isStructure(object)) return this.structure(object)
    return object.tag < 0 ? PRIVATE : (this.components[object.tag] ??= this.count++)
  }

  private pointer({ object, slot, meta }: Pointer): number {
    const of = this.object(object)
    if (of === PRIVATE) return PRIVATE
    const thin = this.paired(this.pointers, of, slot)
    return meta === THIN ? thin : this.paired(this.fatPointers, thin, meta)
  }

  private paired(map: IntPairMap, a: number, b: number): number {
    let number = map.get(a, b)
    if (number < 0) map.set(a, b, (number = this.count++))
    return number
  }

  private structure(object: HeapObject): number {
    const cls = object.cls && !isOfLibrary(object.cls) ? this.of(object.cls) : 0
    if (cls === PRIVATE) return PRIVATE
    let key = `${object.kind},${cls},${typeof object.extra === 'number' || typeof object.extra === 'string' ? object.extra : ''}`
    for (const field of object.fields) {
      const number = this.of(field)
      if (number === PRIVATE) return PRIVATE
      key += `,${number}`
    }
    return this.in(this.structures, key)
  }

  private in<K>(map: Map<K, number>, key: K): number {
    let number = map.get(key)
    if (number === undefined) map.set(key, (number = this.count++))
    return number
  }
}
