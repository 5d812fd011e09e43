import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Coverage } from './coverage'
import { Extremes } from './extremes'
import { collapse, expand, repeatsOf } from './repeats'
import { ShortAxis } from './short-axis'

const sequences = fc.oneof(
  fc.array(fc.nat(2), { maxLength: 80 }),
  fc
    .array(fc.tuple(fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 5,
    })
    .map((parts) => parts.flatMap(([cycle, count]) => Array.from({ length: count }, () => cycle).flat())),
)

test('a repeat is what it says, and what was collapsed expands to what it was', () => {
  fc.assert(
    fc.property(sequences, (symbols) => {
      const repeats = repeatsOf(symbols)
      let free = 0
      for (const { from, period, count } of repeats) {
        expect(from).toBeGreaterThanOrEqual(free)
        free = from + period * count
        for (let at = from + period; at < free; at++) expect(symbols[at]).toBe(symbols[at - period])
      }
      expect(expand(collapse(symbols, repeats), repeats)).toEqual(symbols)
    }),
  )
})

test('a loop is found between what comes before and after it', () => {
  const loop = Array.from({ length: 37 }, () => [1, 2, 3]).flat()
  expect(repeatsOf([9, 8, ...loop, 7])).toEqual([{ from: 2, period: 3, count: 37 }])
  expect(repeatsOf([1, 2, 1, 2, 3])).toEqual([])
})

test('on a short axis every step shown has its own unit, and what is hidden lies behind its cycle', () => {
  fc.assert(
    fc.property(sequences, (symbols) => {
      const axis = new ShortAxis(symbols.length, repeatsOf(symbols))
      expect(axis.at(symbols.length)).toBe(axis.length)
      const shown = collapse(
        symbols.map((_, at) => at),
        axis.repeats,
      )
      expect(shown).toHaveLength(axis.length)
      shown.forEach((at, unit) => {
        expect(axis.at(at)).toBe(unit)
        expect(axis.at(axis.back(unit))).toBe(unit)
      })
      for (let at = 1; at <= symbols.length; at++) expect(axis.at(at)).toBeGreaterThanOrEqual(axis.at(at - 1))
    }),
  )
})

test('coverage is the sum of what extents cover', () => {
  const gaps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.nat(2)), { maxLength: 30 })
  fc.assert(
    fc.property(gaps, fc.nat(100), (parts, place) => {
      let at = 0
      const extents = parts.map(([gap, width, cls]) => {
        const from = at + gap
        at = from + width
        return { from, to: at, cls }
      })
      const coverage = new Coverage(extents)
      for (const cls of [0, 1, 2]) {
        const plain = extents
          .filter((one) => one.cls === cls)
          .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, place) - from), 0)
        expect(coverage.before(place, coverage.firstAfter(place), cls)).toBe(plain)
      }
    }),
  )
})

test('extremes are those of the stretch', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 40 }), fc.nat(40), fc.nat(40), (numbers, from, to) => {
      fc.pre(from <= to && to <= numbers.length)
      const part = numbers.slice(from, to)
      expect(new Extremes(numbers).between(from, to)).toEqual([Math.min(...part), Math.max(...part)])
    }),
  )
})
