import { expect, test } from 'vitest'
import { seededRandom } from '../base/random'
import { Ropes } from './ropes'

test.each([1, 2, 3])('joined texts are what + makes, whichever of several grows (seed %i)', (seed) => {
  const random = seededRandom(seed)
  const ropes = new Ropes()
  const grown = ['', '', '']
  const expected: string[][] = [[], [], []]
  for (let i = 0; i < 60_000; i++) {
    // For a while each grows alone, then all in turn, at the same lengths and at others.
    const at = i < 30_000 ? Math.floor(i / 10_000) : i < 50_000 ? i % 3 : random.below(3)
    const piece =
      random.below(500) === 0 ? 'long '.repeat(random.below(1500)) : String.fromCharCode(97 + random.below(26))
    grown[at] = ropes.joined(grown[at]!, piece)
    expected[at]!.push(piece)
    if (random.below(5000) === 0) expect(grown[at]).toBe(expected[at]!.join(''))
  }
  expect(grown).toEqual(expected.map((pieces) => pieces.join('')))
})

test('two texts that grow in step take no longer than one after the other', () => {
  const ropes = new Ropes()
  let [a, b] = ['', '']
  // Were each compared with the other at every turn, this would take minutes.
  for (let i = 0; i < 300_000; i++) {
    a = ropes.joined(a, 'a')
    b = ropes.joined(b, 'b')
  }
  expect([a.length, b.length, a[299_999], b[0]]).toEqual([300_000, 300_000, 'a', 'b'])
})

test('a text joined to an older one leaves the newer one as it is', () => {
  const ropes = new Ropes()
  const base = 'x'.repeat(5000)
  const one = ropes.joined(base, '1')
  const two = ropes.joined(one, '2')
  const other = ropes.joined(one, '3')
  expect([two, other, ropes.joined(two, '4')]).toEqual([`${base}12`, `${base}13`, `${base}124`])
})
