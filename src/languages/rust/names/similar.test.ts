import { describe, expect, it } from 'vitest'
import { editDistance, mostSimilar } from './similar'

describe('edit distance', () => {
  it.each([
    ['Mutx', 'Mutex', 1],
    ['spwan', 'spawn', 1],
    ['abc', 'abc', 0],
    ['kitten', 'sitting', 3],
  ])('%s to %s is %i', (a, b, distance) => expect(editDistance(a, b, 5)).toBe(distance))

  it('is not said beyond the limit', () => expect(editDistance('abcdef', 'ghijkl', 2)).toBeNull())
})

describe('the name that was meant', () => {
  it('is the same but for case before any other', () => expect(mostSimilar(['Mutez', 'mutex'], 'Mutex')).toBe('mutex'))
  it('is the nearest', () => expect(mostSimilar(['Foo', 'Fob', 'Bar'], 'Fop')).toBe('Foo'))
  it('has the same words', () => expect(mostSimilar(['name_first_long'], 'long_first_name')).toBe('name_first_long'))
  it('is none when all are far', () => expect(mostSimilar(['Arc', 'Mutex'], 'Barrier')).toBeNull())
})
