import { hashOf } from '../hash'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, plain, type Value } from '../values'
import { isInt, toInt } from './arithmetic'
import { extremeByKeys, sortByKeys } from './builtin-iteration'
import { notInteger } from './builtin-text'
import { reversedOver } from './constructors'
import { exhaust, zipMismatch } from './iterators'
import { percentJoin, percentWanted } from './percent'
import { bracketsOf, joinRepr, plainRepr, reprByProgram, reprMembers, reprNeedsProgram } from './repr'
import { asciiRepr } from './text'

/** What the prelude's library functions (languages/python/natives.prelude.ts) need: `_native.…`. */

const fields = (value: Value): Value[] => (value as HeapObject).fields

/** A special method must have returned a str. */
function checkText(rt: Runtime, [text, method]: Value[]): Value {
  if (typeof text === 'string') return text
  const must = method === '__format__' ? 'must return a str, not' : 'returned non-string (type'
  const end = method === '__format__' ? '' : ')'
  return rt.raise('TypeError', `${String(method)} ${must} ${rt.types.nameOf(text)}${end}`)
}

function checkNumber(rt: Runtime, [value, cls, method]: Value[]): Value {
  if (rt.types.isInstance(value, cls as HeapObject)) return typeof value === 'boolean' ? Number(value) : value
  const wanted = rt.types.info(cls as HeapObject).name
  return rt.raise('TypeError', `${String(method)} returned non-${wanted} (type ${rt.types.nameOf(value)})`)
}

/** A __hash__ of the program gives an int, which is cut to the width of a machine word. */
function checkHash(rt: Runtime, [value]: Value[]): Value {
  const hash = plain(value)
  return isInt(hash!) ? hashOf(toInt(hash)) : rt.raise('TypeError', '__hash__ method should return an integer')
}

function checkLength(rt: Runtime, [length]: Value[]): Value {
  if (!isInt(length!)) return notInteger(rt, length)
  if (Number(length) < 0) return rt.raise('ValueError', '__len__() should return >= 0')
  return Number(length)
}

function checkIterator(rt: Runtime, [value]: Value[]): Value {
  const isBuiltin = value instanceof HeapObject && (value.kind === Kind.Iterator || value.kind === Kind.Generator)
  if (isBuiltin || rt.types.programMethod(value, '__next__')) return value
  return rt.raise('TypeError', `iter() returned non-iterator of type '${rt.types.nameOf(value)}'`)
}

/** The repr of a member of containers whose repr is being made. */
function reprInside(rt: Runtime, [value, active]: Value[]): Value {
  if (!reprNeedsProgram(rt, value)) return plainRepr(rt, value, fields(active).slice() as HeapObject[])
  if (fields(active).includes(value)) return bracketsOf(rt, value as HeapObject).loop
  return reprByProgram(rt, value as HeapObject, fields(active))
}

function mapPairs(rt: Runtime, values: readonly Value[]): Value {
  const pairs: Value[] = []
  for (let i = 0; i < values.length; i += 2) pairs.push(rt.heap.tuple(values.slice(i, i + 2)))
  return rt.heap.list(pairs)
}

function pairError(rt: Runtime, [index, length]: Value[]): Value {
  if (length === null)
    return rt.raise('TypeError', `cannot convert dictionary update sequence element #${String(index)} to a sequence`)
  return rt.raise(
    'ValueError',
    `dictionary update sequence element #${String(index)} has length ${String(length)}; 2 is required`,
  )
}

export const helpers: readonly Native[] = [
  native('check_text(text, method, /)', checkText),
  native('check_number(value, cls, method, /)', checkNumber),
  native('check_length(length, /)', checkLength),
  native('check_hash(value, /)', checkHash),
  native('check_iterator(value, /)', checkIterator),
  native('repr_members(value, /)', (rt, [value]) => rt.heap.list(reprMembers(rt, value as HeapObject).slice())),
  native('repr_inside(value, active, /)', reprInside),
  native('join_repr(value, texts, /)', (rt, [value, texts]) =>
    joinRepr(rt, value as HeapObject, fields(texts) as string[]),
  ),
  native('ascii_text(text, /)', (_rt, [text]) => asciiRepr(text as string)),
  native('percent_wanted(template, values, /)', (rt, [template, values]) =>
    mapPairs(rt, percentWanted(rt, template as string, values)),
  ),
  native('percent_join(template, values, texts, /)', (rt, [template, values, texts]) =>
    percentJoin(rt, template as string, values, fields(texts) as string[]),
  ),
  native('sort_by_keys(items, keys, reverse, /)', (rt, [items, keys, reverse]) =>
    sortByKeys(rt, fields(items), fields(keys), reverse === true),
  ),
  native('extreme(name, items, keys, /)', (rt, [name, items, keys]) =>
    extremeByKeys(rt, name as string, fields(items), fields(keys)),
  ),
  native('exhaust(iterator, /)', (rt, [iterator]) => exhaust(rt, iterator as HeapObject) ?? null),
  native('set_position(iterator, index, /)', (rt, [iterator, index]) => {
    rt.heap.write(iterator as HeapObject, 1, index)
    return null
  }),
  native('count(iterator, /)', (rt, [iterator]) => {
    const number = fields(iterator)[1] as number
    rt.heap.write(iterator as HeapObject, 1, number + 1)
    return number
  }),
  native('zip_mismatch(index, how, /)', (rt, [index, how]) => zipMismatch(rt, index as number, how as string)),
  native('reversed_sequence(sequence, length, /)', (rt, [sequence, length]) =>
    reversedOver(rt, sequence, length as number, 'reversed'),
  ),
  native('pair_error(index, length, /)', pairError),
]
