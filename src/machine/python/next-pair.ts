import { sizeOf } from '../heap'
import type { Runtime } from '../runtime'
import { Kind, type HeapObject, type Value } from '../values'
import { IteratorKind, nextOfList } from './iterators'

/**
 * The next item of an iterator over pairs, put into two registers, where making a tuple of them would be for nothing: `for
 * k, v in d.items()`. The tuple counts as allocated all the same, so that addresses are what they are without this.
 * @returns 1: there was one; 0: the iterator is exhausted; -1: it is none of these, and nothing was done
 */
export function nextPair(rt: Runtime, iterator: HeapObject, regs: Value[], at: number): number {
  switch (iterator.extra as IteratorKind) {
    case IteratorKind.Items:
      return nextOfItems(rt, iterator, regs, at)
    case IteratorKind.Enumerate:
      return nextOfEnumerate(rt, iterator, regs, at)
    case IteratorKind.Zip:
      return nextOfZip(rt, iterator, regs, at)
    default:
      return -1
  }
}

function nextOfItems(rt: Runtime, iterator: HeapObject, regs: Value[], first: number): number {
  const dict = iterator.fields[0] as HeapObject | null
  if (dict === null || sizeOf(dict) !== iterator.fields[2]) return -1
  const { fields } = dict
  let at = iterator.fields[1] as number
  while (at < fields.length && fields[at] === undefined) at += 2
  if (at >= fields.length) return -1
  rt.heap.write(iterator, 1, at + 2)
  rt.heap.serial++
  regs[first] = fields[at]
  regs[first + 1] = fields[at + 1]
  return 1
}

/** An iterator over a list or tuple. */
const isIteratorOverList = ({ kind, extra }: HeapObject): boolean =>
  kind === Kind.Iterator && (extra as IteratorKind) <= IteratorKind.Tuple

function nextOfEnumerate(rt: Runtime, iterator: HeapObject, regs: Value[], first: number): number {
  const source = iterator.fields[0] as HeapObject
  if (!isIteratorOverList(source)) return -1
  const item = nextOfList(rt, source)
  if (item === undefined) return 0
  const number = iterator.fields[1] as number
  rt.heap.write(iterator, 1, number + 1)
  rt.heap.serial++
  regs[first] = number
  regs[first + 1] = item
  return 1
}

function nextOfZip(rt: Runtime, iterator: HeapObject, regs: Value[], first: number): number {
  const sources = (iterator.fields[0] as HeapObject).fields as HeapObject[]
  const [one, other] = [sources[0]!, sources[1]!]
  if (iterator.fields[1] !== false || sources.length !== 2) return -1
  if (!isIteratorOverList(one) || !isIteratorOverList(other)) return -1
  const x = nextOfList(rt, one)
  if (x === undefined) return 0
  const y = nextOfList(rt, other)
  if (y === undefined) return 0
  rt.heap.serial++
  regs[first] = x
  regs[first + 1] = y
  return 1
}
