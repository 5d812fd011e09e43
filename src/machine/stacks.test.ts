import { expect, test } from 'vitest'
import { seededRandom } from '../base/random'
import { PooledStack } from './stacks'

const objects = Array.from({ length: 40 }, (_, i) => ({ i }))
const others: readonly unknown[] = [null, undefined, true, false, '', 'text', 1.5, -1, 2 ** 29, -(2 ** 29), 2 ** 40, 7n]

test.each([1, 2, 3])('a pooled stack is a stack, whatever the sites (seed %i)', (seed) => {
  const random = seededRandom(seed)
  const stack = new PooledStack<unknown>()
  const plain: unknown[] = []
  for (let i = 0; i < 100_000; i++) {
    // Now it grows, now it shrinks.
    if (plain.length > 0 && random.below(10) < (i % 20_000 < 12_000 ? 3 : 7)) {
      expect(stack.pop()).toBe(plain.pop())
      continue
    }
    const choice = random.below(4)
    const value =
      choice === 0
        ? random.below(1 << 30)
        : choice === 1
          ? others[random.below(others.length)]
          : objects[random.below(40)]
    plain.push(value)
    stack.push(value, random.below(3) === 0 ? random.below(2 ** 31) - 2 ** 30 : random.below(4))
  }
  expect(stack.length).toBe(plain.length)
  expect(plain.every((value, i) => stack.at(i) === value)).toBe(true)
  stack.clear()
  expect(stack.length).toBe(0)
})
