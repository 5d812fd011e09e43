import { expect, test } from 'vitest'
import { stepIndex, threadId } from '../base/units'
import type { Finding } from '../trace/finding'
import { conflictsOf } from './conflicts'

const race = (a: number, b: number): Finding => ({
  kind: 'data-race',
  subject: 'n',
  steps: [stepIndex(a), stepIndex(b)],
  lines: [1, 2],
  threads: [threadId(1), threadId(2)],
  operations: ['read', 'write'],
  message: '',
})
const steps = (conflicts: ReturnType<typeof conflictsOf>) => conflicts.map(({ from, to }) => [from.at, to.at])

test('each access is in one conflict at most, and the earlier end comes first', () => {
  expect(steps(conflictsOf([race(1, 4), race(1, 6), race(6, 3), race(3, 8)]))).toEqual([
    [1, 4],
    [3, 6],
  ])
})

test('the one that is asked for comes first', () => {
  expect(steps(conflictsOf([race(1, 4), race(1, 6), race(3, 6)], [6, 1]))).toEqual([[1, 6]])
})

test('other findings are no conflicts', () => {
  expect(conflictsOf([{ ...race(1, 2), kind: 'lock-order' }])).toEqual([])
})
