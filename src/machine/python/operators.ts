import { sizeOf } from '../heap'
import { native } from '../native'
import type { Runtime } from '../runtime'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import { invert, isInt, isNumber, negate, toInt } from './arithmetic'
import { complexNegative, isComplex, numericBinary } from './complex'
import { equalApart, orderApart, sameOrEqual, surelyEqual, viewItems } from './compare'
import { typeUnion } from './generics'
import { isIterable } from './items-of'
import { ask, keyOf, mustAsk } from './keyed'
import { percentFormat } from './percent'
import { rangeIndex, rangeLength } from './range'
import { copySet, dictUnion, setBinary } from './set-operators'
import { concatenate, extendInPlace, repeat } from './sequences'

/**
 * A binary operator on two values, in place where the symbol ends in `=`. May be a tail call. What classes of the
 * program say about operators is the interpreter's.
 */
export function pythonBinary(rt: Runtime, symbol: string, one: Value, other: Value): Value {
  const a = plain(one)
  const b = plain(other)
  if (typeof a === 'string' && (symbol === '%' || symbol === '%=')) return percentFormat(rt, a, other)
  const inPlace = symbol.length > 1 && symbol.endsWith('=')
  const operator = inPlace ? symbol.slice(0, -1) : symbol
  const number = numericBinary(rt, operator, a, b)
  if (number !== undefined) return number
  if (isNumber(a) && isNumber(b)) return unsupportedOperands(rt, symbol, one, other)
  const result = inPlace ? containerInPlace(rt, operator, a, b) : undefined
  return result ?? containerBinary(rt, operator, a, b) ?? unsupportedOperands(rt, symbol, one, other)
}

/** The result of an operator on containers and strings; undefined where they have none. */
function containerBinary(rt: Runtime, symbol: string, a: Value, b: Value): Value {
  switch (symbol) {
    case '+':
      return concatenate(rt, a, b)
    case '*':
      return repeat(rt, a, b)
    case '|':
      return dictUnion(rt, a, b) ?? setBinary(rt, symbol, a, b) ?? typeUnion(rt, a, b, surelyEqual(rt))
    case '&':
    case '-':
    case '^':
      return setBinary(rt, symbol, a, b)
    default:
      return undefined
  }
}

/** Changes the left operand where its type can; undefined where it is as if the operator were a plain one. */
function containerInPlace(rt: Runtime, symbol: string, a: Value, b: Value): Value {
  if (!(a instanceof HeapObject)) return undefined
  return extendInPlace(rt, symbol, a, b)
}

function unsupportedOperands(rt: Runtime, symbol: string, a: Value, b: Value): never {
  const shown = symbol === '**' ? '** or pow()' : symbol
  const hint =
    symbol === '>>' && rt.types.nameOf(a) === 'builtin_function_or_method'
      ? '. Did you mean "print(<message>, file=<output_stream>)"?'
      : ''
  return rt.raise(
    'TypeError',
    `unsupported operand type(s) for ${shown}: '${rt.types.nameOf(a)}' and '${rt.types.nameOf(b)}'${hint}`,
  )
}

/** -value, +value, ~value */
export function pythonUnary(rt: Runtime, symbol: string, operand: Value): Value {
  const value = plain(operand)
  if (isInt(value)) {
    const int = toInt(value)
    return symbol === '-' ? negate(int) : symbol === '+' ? int : invert(int)
  }
  if (value instanceof Float && symbol !== '~') return symbol === '-' ? new Float(-value.value) : value
  if (isComplex(value) && symbol !== '~') return symbol === '-' ? complexNegative(rt, value) : value
  return rt.raise('TypeError', `bad operand type for unary ${symbol}: '${rt.types.nameOf(value)}'`)
}

/**
 * A comparison (`==`, `!=`, `<`…). May be a tail call where objects of the program are inside containers; what operands
 * that are such objects themselves have to say is the interpreter's, and has been heard.
 */
export function pythonCompare(rt: Runtime, symbol: string, a: Value, b: Value): Value {
  if (symbol === '==' || symbol === '!=') {
    const equal = equalApart(rt, a, b)
    if (equal !== undefined) return equal === (symbol === '==')
    return rt.tailCallLibrary(symbol === '==' ? 'equal_members' : 'unequal_members', [a, b])
  }
  return orderApart(rt, symbol, a, b) ?? rt.tailCallLibrary('order_members', [symbol, a, b])
}

/** bool(value) of a builtin value; objects of the program are true unless the interpreter asks them. */
export function pythonTruth(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value
    case 'number':
      return value !== 0
    case 'string':
      return value !== ''
    case 'bigint':
      return true
    default:
      break
  }
  if (value === null || value === undefined) return false
  return value instanceof Float ? value.value !== 0 : objectTruth(value as HeapObject)
}

function objectTruth(object: HeapObject): boolean {
  switch (object.kind) {
    case Kind.List:
    case Kind.Tuple:
      return object.fields.length > 0
    case Kind.Dict:
    case Kind.Set:
    case Kind.FrozenSet:
      return sizeOf(object) > 0
    case Kind.DictView:
      return sizeOf(object.fields[0] as HeapObject) > 0
    case Kind.Range:
      return rangeLength(object) !== 0
    case Kind.Complex:
      return object.fields.some(pythonTruth)
    case Kind.Boxed:
      return pythonTruth(plain(object))
    default:
      return true
  }
}

/** `item in container`. May be a tail call. */
export function pythonContains(rt: Runtime, container: Value, item: Value): Value {
  if (typeof container === 'string') {
    const text = plain(item)
    if (typeof text === 'string') return container.includes(text)
    return rt.raise('TypeError', `'in <string>' requires string as left operand, not ${rt.types.nameOf(item)}`)
  }
  if (container instanceof HeapObject) {
    switch (container.kind) {
      case Kind.Dict:
        if (mustAsk(rt, container, item)) return ask(rt, containsKey, [container, item], 1)
        return rt.heap.find(container, keyOf(item)) >= 0
      case Kind.Set:
      case Kind.FrozenSet:
        return setContains(rt, container, item)
      case Kind.List:
      case Kind.Tuple:
        return among(rt, container.fields, item) ?? rt.tailCallLibrary('contains_by_iteration', [container, item])
      case Kind.DictView:
        return viewContains(rt, container, item)
      case Kind.Boxed:
        return pythonContains(rt, plain(container), item)
      case Kind.Range:
        if (isInt(item)) return rangeIndex(container, toInt(item)) !== undefined
        break
      default:
    }
  }
  if (!isIterable(rt, container))
    return rt.raise('TypeError', `argument of type '${rt.types.nameOf(container)}' is not iterable`)
  return rt.tailCallLibrary('contains_by_iteration', [container, item])
}

/** A set may be looked for among sets: it counts as a frozen one. */
function setContains(rt: Runtime, set: HeapObject, given: Value): Value {
  const isSet = given instanceof HeapObject && given.kind === Kind.Set && !rt.types.programMethod(given, '__hash__')
  const item = isSet ? copySet(rt, given, Kind.FrozenSet) : given
  if (mustAsk(rt, set, item)) return ask(rt, containsKey, [set, item], 1)
  return rt.heap.find(set, keyOf(item)) >= 0
}

const containsKey = native('contains(container, key, /)', (rt, [container, key]) => pythonContains(rt, container, key))

/** Whether an item is among others; undefined where code of the program must say. */
export function among(rt: Runtime, items: readonly Value[], item: Value): boolean | undefined {
  for (let i = 0; i < items.length; i++) {
    const equal = sameOrEqual(rt, items[i], item)
    if (equal !== false) return equal
  }
  return false
}

function viewContains(rt: Runtime, view: HeapObject, item: Value): Value {
  const dict = view.fields[0] as HeapObject
  if (view.extra === 0) return pythonContains(rt, dict, item)
  return among(rt, viewItems(rt, view), item) ?? rt.tailCallLibrary('contains_by_iteration', [view, item])
}
