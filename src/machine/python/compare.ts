import { liveFields, sizeOf } from '../heap'
import type { Runtime } from '../runtime'
import { DELETED } from '../set-table'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import { isComplex } from './complex'
import { sameGenerics } from './generics'
import { rangeLength } from './range'
import { compareText } from './text'

/**
 * Comparing builtin values. Where an object of the program takes part whose class says what equality or order is, the
 * answer is undefined: then a library function in Python compares.
 */

/** Methods by which the left and the right operand decide an order. */
const ORDER: Readonly<Record<string, readonly [string, string]>> = {
  '<': ['__lt__', '__gt__'],
  '<=': ['__le__', '__ge__'],
  '>': ['__gt__', '__lt__'],
  '>=': ['__ge__', '__le__'],
}

/** Whether a class of the program says what a comparison by this method gives. */
function decides(rt: Runtime, value: Value, method: string): boolean {
  return value instanceof HeapObject && rt.types.programMethod(value, method) !== undefined
}

/** Whether one of two operands has something to say about a comparison. */
export function isDecided(rt: Runtime, symbol: string, a: Value, b: Value): boolean {
  const [own, reflected] = ORDER[symbol] ?? ['__eq__', '__eq__']
  return decides(rt, a, own) || decides(rt, b, reflected)
}

/** Whether a value is nothing but what a class of the program makes of it: no number, text or container. */
export const isOpaque = (value: Value): boolean =>
  value instanceof HeapObject && (value.kind === Kind.Instance || value.kind === Kind.Class)

/** a == b; undefined where code of the program must say. */
export function plainEqual(rt: Runtime, a: Value, b: Value): boolean | undefined {
  if (decides(rt, a, '__eq__') || decides(rt, b, '__eq__')) return undefined
  return equalApart(rt, a, b)
}

/** As plainEqual, of two values whose classes have been heard about it, or have nothing to say. */
export function equalApart(rt: Runtime, one: Value, other: Value): boolean | undefined {
  const [a, b] = [plain(one), plain(other)]
  if (isComplex(a) || isComplex(b)) return complexEqual(a, b)
  if (!(a instanceof HeapObject) || !(b instanceof HeapObject)) return scalarEqual(a, b)
  switch (a.kind) {
    case Kind.List:
    case Kind.Tuple:
    case Kind.Slice:
      return a.kind === b.kind && sequencesEqual(rt, a.fields, b.fields)
    case Kind.Dict:
      return b.kind === Kind.Dict && dictsEqual(rt, a, b)
    case Kind.Set:
    case Kind.FrozenSet:
    case Kind.DictView:
      return a === b || (isSetLike(b) && isSetLike(a) && setsEqual(rt, asSet(rt, a), asSet(rt, b)))
    case Kind.Range:
      return b.kind === Kind.Range && rangesEqual(a, b)
    case Kind.Method:
      return b.kind === Kind.Method && a.fields[0] === b.fields[0] && a.fields[1] === b.fields[1]
    default:
      return a === b || (a.cls === b.cls && a.kind === Kind.Instance && sameGenerics(rt, a, b, surelyEqual(rt)))
  }
}

/** Of two values of which one is complex. */
function complexEqual(a: Value, b: Value): boolean {
  const parts = (value: Value): readonly Value[] => (isComplex(value) ? value.fields : [value, 0])
  const [[re, im], [otherRe, otherIm]] = [parts(a), parts(b)]
  return scalarEqual(re, otherRe) && scalarEqual(im, otherIm)
}

function scalarEqual(a: Value, b: Value): boolean {
  if (a === b) return !(a instanceof Float) || !Number.isNaN(a.value)
  const x = comparable(a)
  const y = comparable(b)
  // Ints of either kind compare by value with doubles, exactly.
  return x !== undefined && y !== undefined && typeof x !== 'string' && typeof y !== 'string' && x == y
}

/** Numbers and strings as JavaScript compares them; undefined for anything else. */
function comparable(value: Value): number | bigint | string | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
    case 'string':
      return value
    case 'boolean':
      return Number(value)
    default:
      return value instanceof Float ? value.value : undefined
  }
}

/** Equality of members, where being the same object is enough. */
export function sameOrEqual(rt: Runtime, a: Value, b: Value): boolean | undefined {
  return a === b ? true : plainEqual(rt, a, b)
}

/** As sameOrEqual; false too where only code of the program can tell. */
export const surelyEqual =
  (rt: Runtime) =>
  (a: Value, b: Value): boolean =>
    sameOrEqual(rt, a, b) === true

function sequencesEqual(rt: Runtime, a: readonly Value[], b: readonly Value[]): boolean | undefined {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) {
    const equal = sameOrEqual(rt, a[i], b[i])
    if (equal !== true) return equal
  }
  return true
}

function dictsEqual(rt: Runtime, a: HeapObject, b: HeapObject): boolean | undefined {
  if (sizeOf(a) !== sizeOf(b)) return false
  if (rt.heap.hasHashes(a) || rt.heap.hasHashes(b)) return undefined
  for (let i = 0; i < a.fields.length; i += 2) {
    if (a.fields[i] === undefined) continue
    const other = rt.heap.dictGet(b, a.fields[i])
    if (other === undefined) return false
    const equal = sameOrEqual(rt, a.fields[i + 1], other)
    if (equal !== true) return equal
  }
  return true
}

/** Whether every member of one set is in another set or among a dict's keys. */
export function isSubset(rt: Runtime, a: HeapObject, b: HeapObject): boolean {
  for (const member of a.fields)
    if (member !== undefined && member !== DELETED && rt.heap.find(b, member) < 0) return false
  return true
}

function setsEqual(rt: Runtime, a: HeapObject, b: HeapObject): boolean | undefined {
  if (sizeOf(a) !== sizeOf(b)) return false
  return rt.heap.hasHashes(a) || rt.heap.hasHashes(b) ? undefined : isSubset(rt, a, b)
}

function rangesEqual(a: HeapObject, b: HeapObject): boolean {
  const length = rangeLength(a)
  if (length !== rangeLength(b)) return false
  if (length === 0) return true
  return a.fields[0] === b.fields[0] && (length === 1 || a.fields[2] === b.fields[2])
}

/** a < b (`<=`, `>`, `>=`); undefined where code of the program must say. Raises TypeError where there is no order. */
export function plainOrder(rt: Runtime, symbol: string, a: Value, b: Value): boolean | undefined {
  return isDecided(rt, symbol, a, b) ? undefined : orderApart(rt, symbol, a, b)
}

/** As plainOrder, of two values whose classes have been heard about it, or have nothing to say. */
export function orderApart(rt: Runtime, symbol: string, a: Value, b: Value): boolean | undefined {
  const x = comparable(plain(a))
  const y = comparable(plain(b))
  if (x !== undefined && y !== undefined && (typeof x === 'string') === (typeof y === 'string')) {
    if (typeof x === 'string') return holds(symbol, compareText(x, y as string), 0)
    return holds(symbol, x, y as number)
  }
  if (a instanceof HeapObject && b instanceof HeapObject) {
    if (a.kind === b.kind && (a.kind === Kind.List || a.kind === Kind.Tuple))
      return sequenceOrder(rt, symbol, a.fields, b.fields)
    if (isSetLike(a) && isSetLike(b)) return setOrder(rt, symbol, a, b)
  }
  return noOrder(rt, symbol, a, b)
}

export function noOrder(rt: Runtime, symbol: string, a: Value, b: Value): never {
  const types = `'${rt.types.nameOf(a)}' and '${rt.types.nameOf(b)}'`
  return rt.raise('TypeError', `'${symbol}' not supported between instances of ${types}`)
}

function holds(symbol: string, x: number | bigint, y: number | bigint): boolean {
  switch (symbol) {
    case '<':
      return x < y
    case '<=':
      return x <= y
    case '>':
      return x > y
    default:
      return x >= y
  }
}

function sequenceOrder(rt: Runtime, symbol: string, a: readonly Value[], b: readonly Value[]): boolean | undefined {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const equal = sameOrEqual(rt, a[i], b[i])
    if (equal === undefined) return undefined
    if (!equal) return plainOrder(rt, symbol, a[i], b[i])
  }
  return holds(symbol, a.length, b.length)
}

const isSetLike = (value: HeapObject): boolean =>
  value.kind === Kind.Set || value.kind === Kind.FrozenSet || (value.kind === Kind.DictView && value.extra !== 1)

function setOrder(rt: Runtime, symbol: string, a: HeapObject, b: HeapObject): boolean | undefined {
  const [small, large] = symbol[0] === '<' ? [a, b] : [b, a]
  const [x, y] = [asSet(rt, small), asSet(rt, large)]
  if (symbol.length === 1 && sizeOf(x) >= sizeOf(y)) return false
  return rt.heap.hasHashes(x) || rt.heap.hasHashes(y) ? undefined : isSubset(rt, x, y)
}

/** A set, or a new one of the members of a dict view. */
export function asSet(rt: Runtime, value: HeapObject): HeapObject {
  if (value.kind !== Kind.DictView) return value
  const set = rt.heap.set(viewItems(rt, value))
  if (value.extra === 0) rt.heap.copyHashes(set, value.fields[0] as HeapObject)
  return set
}

/** What a dict view shows. */
export function viewItems(rt: Runtime, view: HeapObject): Value[] {
  const pairs = liveFields(view.fields[0] as HeapObject)
  const items: Value[] = []
  for (let i = 0; i < pairs.length; i += 2)
    items.push(view.extra === 0 ? pairs[i] : view.extra === 1 ? pairs[i + 1] : rt.heap.tuple([pairs[i], pairs[i + 1]]))
  return items
}
