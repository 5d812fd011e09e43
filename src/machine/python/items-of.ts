import { liveFields } from '../heap'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, plain, type Value } from '../values'
import { viewItems } from './compare'
import { iteratesPlainly, pythonNext } from './iterators'
import { rangeItems } from './range'
import { standardFile } from './text-file'

/** All items of an iterable; undefined where getting them takes code of the program. Never the object's own fields. */
export function plainItems(rt: Runtime, value: Value): Value[] | undefined {
  if (typeof value === 'string') return [...value]
  if (!(value instanceof HeapObject)) return notIterable(rt, value)
  if (iteratesByProgram(rt, value)) return undefined
  switch (value.kind) {
    case Kind.Boxed:
      return plainItems(rt, plain(value))
    case Kind.List:
    case Kind.Tuple:
      return value.fields.slice()
    case Kind.Dict: {
      const keys: Value[] = []
      for (let i = 0; i < value.fields.length; i += 2) if (value.fields[i] !== undefined) keys.push(value.fields[i])
      return keys
    }
    case Kind.Set:
    case Kind.FrozenSet:
      return liveFields(value)
    case Kind.DictView:
      return viewItems(rt, value)
    case Kind.Range:
      return rangeItems(rt, value)
    case Kind.Iterator:
      return iteratesPlainly(value) ? drain(rt, value) : undefined
    case Kind.Generator:
      return undefined
    default:
      return notIterable(rt, value)
  }
}

/** Whether iterating over a value calls a method of the program, or reads lines one by one, which others can notice. */
export function iteratesByProgram(rt: Runtime, value: Value): boolean {
  if (!rt.types.isOfProgram(value)) return standardFile(rt, value) === 'stdin'
  if (rt.types.programMethod(value, '__iter__')) return true
  const hasOwnWay = value.kind !== Kind.Instance && value.kind !== Kind.Class
  return !hasOwnWay && rt.types.programMethod(value, '__getitem__') !== undefined
}

function drain(rt: Runtime, iterator: HeapObject): Value[] {
  const items: Value[] = []
  for (let item = pythonNext(rt, iterator); item !== undefined; item = pythonNext(rt, iterator)) items.push(item)
  return items
}

function notIterable(rt: Runtime, value: Value): never {
  return rt.raise('TypeError', `'${rt.types.nameOf(value)}' object is not iterable`)
}

/**
 * The items of an iterable, or a tail call that gives them as a tuple.
 * @param complaint what TypeError says of a type that is not iterable
 */
export function itemsOf(rt: Runtime, value: Value, complaint: (type: string) => string): Value[] | HeapObject {
  if (!isIterable(rt, value)) return rt.raise('TypeError', complaint(rt.types.nameOf(value)))
  return plainItems(rt, value) ?? (rt.tailCallLibrary('tuple_of', [value]) as HeapObject)
}

export function isIterable(rt: Runtime, value: Value): boolean {
  if (typeof value === 'string') return true
  if (!(value instanceof HeapObject)) return false
  if (value.kind <= Kind.Range || value.kind === Kind.DictView) return true
  if (value.kind === Kind.Boxed) return typeof plain(value) === 'string'
  return value.kind === Kind.Iterator || value.kind === Kind.Generator || iteratesByProgram(rt, value)
}

/** In the place of an argument that was not passed, while a library function in Python holds the arguments. */
const NOT_PASSED = new HeapObject(Kind.Cell, null, [], 'not passed', -1, -3)

/** The fields of a list or tuple where they are what iterating over it gives. */
function ownItems({ types }: Runtime, value: Value): Value[] | undefined {
  if (!(value instanceof HeapObject)) return undefined
  return value.cls === types.list || value.cls === types.tuple ? value.fields : undefined
}

type CallWithItems = (rt: Runtime, items: Value[], args: Value[]) => Value

/**
 * Declares a native one of whose parameters is an iterable. Where it takes code of the program to iterate over that, a
 * library function in Python collects the items in a list and calls the native again with the list.
 * @param at position of the parameter; arguments of None are passed on as they are when `optional`
 * `borrows`: the native only looks at the items, which are then those of a list or tuple itself.
 */
export function nativeOver(
  at: number,
  declaration: string,
  call: CallWithItems,
  options: { owner?: string; complaint?: (type: string) => string; borrows?: true } = {},
): Native {
  const { owner, complaint, borrows } = options
  const run = (rt: Runtime, args: Value[]): Value => {
    const value = args[at]
    if (value === undefined) return call(rt, [], args)
    const own = borrows ? ownItems(rt, value) : undefined
    if (own) return call(rt, own, args)
    if (complaint && !isIterable(rt, value)) rt.raise('TypeError', complaint(rt.types.nameOf(value)))
    const items = plainItems(rt, value)
    if (items) return call(rt, items, args)
    const kept = args.map((arg) => (arg === undefined ? NOT_PASSED : arg))
    return rt.tailCallLibrary('with_items', [rt.types.nativeObject(again), rt.heap.list(kept), at])
  }
  const [, name] = /^(\w+)/.exec(declaration)!
  const again = native(`${name}(*args)`, (rt, [args]) =>
    run(
      rt,
      (args as HeapObject).fields.map((arg) => (arg === NOT_PASSED ? undefined : arg)),
    ),
  )
  return native(declaration, run, owner ? { owner } : {})
}
