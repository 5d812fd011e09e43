import { expect, test } from 'vitest'
import { seededRandom } from '../../base/random'
import { NativeCalls, pythonResults } from '../testing/native-calls'
import * as elementary from './elementary'
import { mathFunctions } from './math-module'

/** Where the functions of browsers are off by one in the last digit. */
test.each([
  [elementary.exp(3.7), 40.4473043600674],
  [elementary.sin(1e22), -0.8522008497671888],
  [elementary.sin(Math.PI), 1.2246467991473532e-16],
  [elementary.cos(1e300), -0.5753861119575491],
  [elementary.tan(355), 0.000030144353373184265],
  [elementary.log10(1000), 3],
  [elementary.log2(2 ** -1074), -1074],
  [elementary.positivePower(10, -5), 1e-5],
  [elementary.positivePower(134217731, 2), 134217731 ** 2],
  [elementary.hypotenuse([1e300, 1e300]), 1.4142135623730952e300],
  [elementary.hypotenuse([3e-320, 4e-320]), 5e-320],
  [elementary.exactSum([1e16, 1, -1e16]), 1],
  [Number(elementary.integerRoot(10n ** 40n)), 1e20],
])('%d is %d', (result, expected) => {
  expect(result).toBe(expected)
})

const FUNCTIONS = [
  'exp',
  'exp2',
  'log',
  'log2',
  'log10',
  'sin',
  'cos',
  'tan',
  'atan',
  'asin',
  'acos',
  'pow',
  'atan2',
  'hypot',
]

test('the C library of CPython at hand gives the same, but for one result in a hundred', () => {
  const calls = new NativeCalls({ math: mathFunctions })
  const random = seededRandom(1)
  const fraction = () => (random.below(2_000_001) - 1_000_000) / 1_000_000
  const callOf = (name: string): string => {
    const scale = name === 'asin' || name === 'acos' ? 1 : 40
    const isPair = ['pow', 'atan2', 'hypot'].includes(name)
    const argument = () => (name.startsWith('log') || name === 'pow' ? Math.abs(fraction()) + 1e-6 : fraction()) * scale
    return `math.${name}(${argument()}${isPair ? `, ${argument()}` : ''})`
  }
  const all = FUNCTIONS.flatMap((name) => Array.from({ length: 100 }, () => callOf(name)))
  const expected = pythonResults(all)
  const different = expected ? all.filter((call, i) => calls.result(call) !== expected[i]) : []
  expect(different.length, different.join()).toBeLessThanOrEqual(all.length / 100)
}, 30_000)
