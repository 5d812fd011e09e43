import { expect, test } from 'vitest'
import { anchorsOf, caretLine } from './carets'

/** Marks as CPython 3.11.7 printed them under these expressions. */
const marked: readonly [expression: string, marks: string][] = [
  ['a+b', '~^~'],
  ['a + b * c - d', '~~~~~~~~~~^~~'],
  ['a // b', '~~^^~~'],
  ['a ** b ** c', '~~^^~~~~~~~'],
  ['(a + b) * c', '~~~~~~~~^~~'],
  ['(  ...)/b', '~~~~~~~^~'],
  ['a /(b)', '~~^^~~'],
  ['( ([1, 2] ) ) **b', '~~~~~~~~~~~~~~^^~'],
  ['-a * b', '~~~^~~'],
  ['await a + b', '~~~~~~~~^~~'],
  ['"a + b" % c', '~~~~~~~~^~~'],
  ['f(a + b)[c * d]', '~~~~~~~~^^^^^^^'],
  ['a["b"]["c"]', '~~~~~~^^^^^'],
  ['(( a )) [[1, 2]:]', '~~~~~~~~^^^^^^^^^'],
  ['x.lambda[0 ]', '~~~~~~~~^^^^'],
  ['1e-5 - a', '~~~~~^~~'],
]

test.each(marked)('%s', (expression, marks) => {
  const { from, to } = anchorsOf(expression)!
  expect('~'.repeat(from) + '^'.repeat(to - from) + '~'.repeat(expression.length - to)).toBe(marks)
})

const plain = [
  ...['-a ** b', '-a[0]', 'a < b + c', 'a + b if c else d', 'not a + b', 'lambda: a + b', 'a + b, c', 'f(a + b)'],
  ...['a.b', 'a += b', '[a + b]', '"a" "b[0]"', 'x = a + b', 'f(a', '', 'raise a + b', 'del a[0]'],
]

test.each(plain)('%s has no operator or subscript of its own', (expression) => {
  expect(anchorsOf(expression)).toBeNull()
})

test('a line that is to blame as a whole gets no marks, unless it has anchors or something behind it', () => {
  expect(caretLine('    f(x)', 4, 8)).toBe('')
  expect(caretLine('    a + b', 4, 9)).toBe('    ~~^~~\n')
  expect(caretLine('\tf(x)  # why', 1, 5)).toBe('    ^^^^\n')
})

test('code that goes on in the next line is marked to the end of its first', () => {
  expect(caretLine('  x = f(  ', 6, null)).toBe('        ^^\n')
  expect(caretLine('  f(', 2, null)).toBe('')
})

test('wide characters take two marks', () => {
  expect(caretLine('x = "한국" + a', 4, 12)).toBe('        ~~~~~~~^~~\n')
})
