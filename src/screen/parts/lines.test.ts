import { expect, test } from 'vitest'
import { seededRandom } from '../../base/random'
import { marked, piecesOf } from './lines'

test('marking changes no text, and marks what the extents cover', () => {
  for (let seed = 0; seed < 300; seed++) {
    const random = seededRandom(seed)
    const text = Array.from({ length: 30 }, () => 'abc '[random.below(4)]!).join('')
    const offset = random.below(10)
    const cut = () => [random.below(31), random.below(31)].sort((a, b) => a - b) as [number, number]
    const [a, b] = cut()
    const plain = piecesOf(text, offset, 30, [{ from: a, to: b, style: 'word' }])
    const extents = [cut(), cut()].map(([from, to]) => ({ from, to })).sort((x, y) => x.from - y.from)
    const result = marked(plain, offset, extents, 'mark')
    expect(result.map((piece) => piece.text).join('')).toBe(text.slice(offset))
    const isMarked = result.flatMap(({ text, style }) => [...text].map(() => style.includes('mark')))
    const covered = [...text.slice(offset)].map((_, i) =>
      extents.some(({ from, to }) => from <= offset + i && offset + i < to),
    )
    expect(isMarked).toEqual(covered)
    expect(result.every((piece) => piece.text !== '')).toBe(true)
  }
})
