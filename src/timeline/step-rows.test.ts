import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatsOf } from './repeats'
import { stepOf, stepRows, withStep } from './step-rows'

const loop = [9, ...Array.from({ length: 6 }, () => [1, 2]).flat(), 7]
const repeats = repeatsOf(loop)
const [repeat] = repeats

test('a repeat has a head and one cycle, or all of them', () => {
  expect(stepRows(loop.length, repeats, () => false)).toEqual([0, repeat, 1, 2, 13])
  expect(stepRows(loop.length, repeats, () => true)).toEqual([0, repeat, ...loop.keys()].toSpliced(2, 1))
  expect(stepRows(3, [], () => false)).toEqual([0, 1, 2])
})

test('the step asked for is always there, once, and rows stay in order', () => {
  const sequences = fc.array(fc.nat(1), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(sequences, fc.nat(), fc.boolean(), (symbols, at, open) => {
      const step = at % symbols.length
      const { rows, index } = withStep(
        stepRows(symbols.length, repeatsOf(symbols), () => open),
        step,
      )
      expect(rows[index]).toBe(step)
      expect(rows.filter((row) => row === step)).toHaveLength(1)
      const order = rows.map(stepOf)
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }),
  )
  expect(withStep([0, 1], -1)).toEqual({ rows: [0, 1], index: -1 })
})
