import { expect, test } from 'vitest'
import { hashOf } from './hash'
import { Heap, liveFields, sizeOf } from './heap'
import { Types } from './types'
import { Float, type HeapObject, type Value } from './values'

const heap = () => new Heap(new Types())

/** What CPython 3.11 shows of `set()` after adding these, in order. */
const orders = [
  [
    [3, 1, 2],
    [1, 2, 3],
  ],
  [
    [10, 5, 33],
    [33, 10, 5],
  ],
  [
    [33, 1, 17, 9, 2],
    [33, 2, 1, 9, 17],
  ],
  [
    [-1, -2, 0, 1],
    [0, 1, -1, -2],
  ],
  [
    [100, 50, 25],
    [25, 50, 100],
  ],
] as const

test.each(orders)('a set of %j', (added, shown) => {
  expect(liveFields(heap().set(added))).toEqual(shown)
})

test('a new member takes the place of a removed one', () => {
  const h = heap()
  const set = h.set([33, 1, 17, 9, 2])
  h.setDelete(set, 33)
  h.setAdd(set, 65)
  expect(liveFields(set)).toEqual([65, 2, 1, 9, 17])
})

test('undoing changes of a set gives it back as it was', () => {
  const h = heap()
  const set = h.set([1, 2, 3])
  const before = set.fields.slice()
  for (let round = 0; round < 50; round++) {
    h.journal.begin()
    const mark = h.journal.mark
    for (let i = 0; i < round; i++) {
      if ((i * 7 + round) % 3) h.setAdd(set, (i * 37 + round) % 50)
      else h.setDelete(set, (i * 11) % 50)
    }
    h.journal.undoTo(mark)
    expect(set.fields).toEqual(before)
    expect(sizeOf(set)).toBe(3)
    expect([0, 1, 2, 3, 4].map((member) => h.find(set, member) >= 0)).toEqual([false, true, true, true, false])
  }
})

/** hash() in CPython 3.11. */
test('numbers and tuples hash as in CPython', () => {
  const h = heap()
  const hash = (value: Value) => hashOf(value)
  const tuple = (...items: Value[]): HeapObject => h.tuple(items)
  expect([1, -1, 0, 2n ** 61n, -(2n ** 70n)].map(hash)).toEqual([1, -2, 0, 1, -512])
  expect([0.5, -1, 1e300, 3.25].map((x) => hash(new Float(x)))).toEqual([
    2n ** 60n,
    -2,
    1224995262755759164n,
    576460752303423491n,
  ])
  expect(hash(tuple())).toBe(5740354900026072187n)
  expect(hash(tuple(1, 2))).toBe(-3550055125485641917n)
})
