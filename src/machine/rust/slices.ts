import type { Layout } from '../../program/layouts'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { type HeapObject, Kind, type Value } from '../values'
import { makeList } from './builtins'
import { objectAt, pointerTo, readThrough, sliceOf } from './pointers'

/** Values of these layouts are copied by copying the run-time value, whatever they are. */
const plainKinds: ReadonlySet<Layout['kind']> = new Set<Layout['kind']>(['int', 'float', 'bool', 'char', 'pointer'])

const kindOf = (rt: Runtime, layout: Value) => rt.program.layouts[layout as number]!.kind
const isPlain = (rt: Runtime, layout: Value) => plainKinds.has(kindOf(rt, layout))

/** Lets `change` do anything to the elements of a slice. */
function change(rt: Runtime, slice: Value, change: (elements: Value[]) => Value[]): null {
  const { list, start, length } = sliceOf(slice)
  const now = change(list.fields.slice(start, start + length))
  rt.heap.rewrite(list, (fields) => {
    for (let i = 0; i < length; i++) fields[start + i] = now[i]
  })
  return null
}

function swap(rt: Runtime, [, slice, a, b]: Value[]): null {
  const { list, start } = sliceOf(slice)
  const [x, y] = [start + (a as number), start + (b as number)]
  const [left, right] = [list.fields[x], list.fields[y]]
  rt.heap.write(list, x, right)
  rt.heap.write(list, y, left)
  return null
}

function elementsOf(slice: Value): Value[] {
  const { list, start, length } = sliceOf(slice)
  return list.fields.slice(start, start + length)
}

function fill(rt: Runtime, [t, slice, value]: Value[]): boolean {
  if (!isPlain(rt, t)) return false
  const plain = readThrough(value)
  change(rt, slice, (elements) => elements.fill(plain))
  return true
}

const sliceNatives: readonly Native[] = [
  native('slice_swap(t, slice, a, b, /)', swap),
  native('slice_reverse(t, slice, /)', (rt, [, slice]) => change(rt, slice, (elements) => elements.reverse())),
  native('slice_permute(t, slice, order, /)', (rt, [, slice, order]) => {
    const from = elementsOf(order) as number[]
    return change(rt, slice, (elements) => from.map((i) => elements[i]))
  }),
  native('slice_rotate_left(t, slice, mid, /)', (rt, [, slice, mid]) =>
    change(rt, slice, (elements) => [...elements.slice(mid as number), ...elements.slice(0, mid as number)]),
  ),
  native('slice_fill_plain(t, slice, value, /)', fill),
  native('slice_clone_plain(t, slice, /)', (rt, [t, slice]) =>
    isPlain(rt, t) ? makeList(rt, elementsOf(slice)) : null,
  ),
  native('slice_as_array(t, slice, /)', (rt, [, slice]) =>
    pointerTo(rt.heap.allocate(Kind.Cell, null, [makeList(rt, elementsOf(slice))]), 0),
  ),
  native('slice_copy_from(t, to, from, /)', (rt, [, to, from]) => change(rt, to, () => elementsOf(from))),
]

/** The list behind a `&mut Vec<T>`. */
const listOf = (vec: Value): HeapObject => objectAt(vec)

/** Longer ones would take the page's memory. */
const MOST_ELEMENTS = 1 << 26

function push(rt: Runtime, [, vec, value]: Value[]): null {
  rt.heap.append(listOf(vec), value)
  return null
}

/** Removes elements [from, to) of a list. @returns them */
function cutOut(rt: Runtime, list: HeapObject, from: number, to: number): Value[] {
  const taken = list.fields.slice(from, to)
  rt.heap.rewrite(list, (fields) => fields.splice(from, to - from))
  return taken
}

function putIn(rt: Runtime, list: HeapObject, index: number, values: readonly Value[]): null {
  rt.heap.rewrite(list, (fields) => {
    const rest = fields.splice(index)
    for (const value of values) fields.push(value)
    for (const value of rest) fields.push(value)
  })
  return null
}

function take(rt: Runtime, [, vec, index]: Value[]): Value {
  const list = listOf(vec)
  const value = list.fields[index as number]
  rt.heap.write(list, index as number, undefined)
  return value
}

function append(rt: Runtime, [, vec, other]: Value[]): null {
  const from = listOf(other)
  return putIn(rt, listOf(vec), listOf(vec).fields.length, cutOut(rt, from, 0, from.fields.length))
}

function extendPlain(rt: Runtime, [t, vec, value, count]: Value[]): boolean {
  if (!isPlain(rt, t)) return false
  const list = listOf(vec)
  if (list.fields.length + (count as number) > MOST_ELEMENTS) rt.panic('capacity overflow')
  putIn(rt, list, list.fields.length, new Array<Value>(count as number).fill(readThrough(value)))
  return true
}

const vecNatives: readonly Native[] = [
  native('vec_new(t, /)', (rt) => makeList(rt, [])),
  native('vec_push(t, vec, value, /)', push),
  native('vec_pop(t, vec, /)', (rt, [, vec]) => rt.heap.pop(listOf(vec))),
  native('vec_shift(t, vec, /)', (rt, [, vec]) => rt.heap.shift(listOf(vec))),
  native('vec_insert(t, vec, index, value, /)', (rt, [, vec, at, value]) =>
    putIn(rt, listOf(vec), at as number, [value]),
  ),
  native(
    'vec_remove(t, vec, index, /)',
    (rt, [, vec, at]) => cutOut(rt, listOf(vec), at as number, (at as number) + 1)[0],
  ),
  native('vec_take(t, vec, index, /)', take),
  native('vec_append(t, vec, other, /)', append),
  native('vec_extract(t, vec, from, to, /)', (rt, [, vec, from, to]) =>
    makeList(rt, cutOut(rt, listOf(vec), from as number, to as number)),
  ),
  native('vec_splice(t, vec, index, other, /)', (rt, [, vec, at, other]) =>
    putIn(rt, listOf(vec), at as number, (other as HeapObject).fields),
  ),
  native('vec_extend_plain(t, vec, value, count, /)', extendPlain),
]

export const listNatives: readonly Native[] = [...sliceNatives, ...vecNatives]
