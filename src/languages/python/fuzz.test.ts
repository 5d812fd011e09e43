import { expect, test } from 'vitest'
import { seededRandom } from '../../base/random'
import { validate } from '../../program/validate'
import { compilePython } from './index'

const random = seededRandom(2024)
const pick = <T>(list: readonly T[]) => list[random.below(list.length)]!

/** Compiles whatever it is; what comes out must be a valid program or diagnostics inside the text. */
function survive(source: string): void {
  const result = compilePython(source, 'test.py')
  if ('program' in result) expect(validate(result.program)).toEqual([])
  else {
    expect(result.diagnostics.length).toBeGreaterThan(0)
    for (const { span } of result.diagnostics)
      if (span.from < 0 || span.to < span.from || span.to > source.length)
        throw new Error(`[${span.from}, ${span.to}) is not in ${JSON.stringify(source)}`)
  }
}

const words = [
  ...['if', 'else', 'elif', 'for', 'in', 'while', 'def', 'class', 'return', 'yield', 'try', 'except', 'finally'],
  ...['with', 'as', 'lambda', 'not', 'and', 'or', 'is', 'import', 'from', 'global', 'nonlocal', 'del', 'pass'],
  ...['break', 'continue', 'raise', 'assert', 'async', 'await', 'match', 'case', 'print', 'None', 'True', 'self'],
  ...['x', 'y', '_', 'é', '1', '1.5', '.5', '1.', '0x1f', '1j', '"a"', "'b'", 'f"{x}"', 'f"{x!r:{y}}"', 'b"c"'],
  ...['"""d"""', '(', ')', '[', ']', '{', '}', ',', ':', ';', '.', '=', '==', ':=', '->', '+', '-', '*', '**', '/'],
  ...['//', '%', '@', '&', '|', '^', '~', '<', '>', '<=', '!=', '<<', '+=', '...', '\n', '\n    ', '\n        '],
  ...['\\\n', '# c\n', '\t', '"', "'", '"""', 'f"', '{', '!', '$', '\u00a0', '\ud800', '\0', '\r', '\ufeff'],
]

test('texts of random words', { timeout: 60_000 }, () => {
  for (let i = 0; i < 1000; i++)
    survive(Array.from({ length: 1 + random.below(40) }, () => pick(words)).join(pick(['', ' '])))
})

test('texts of random characters', () => {
  for (let i = 0; i < 500; i++)
    survive(String.fromCharCode(...Array.from({ length: random.below(60) }, () => random.below(300))))
})

test.each([
  ['brackets', '('.repeat(5000), 'too many nested parentheses'],
  ['closed brackets', `x = ${'['.repeat(3000)}${']'.repeat(3000)}`, 'too many nested parentheses'],
  ['negations', `x = ${'-'.repeat(5000)}1`, 'too deeply nested'],
  ['sums', `x = ${'1 + '.repeat(5000)}1`, 'too deeply nested'],
  ['attributes', `x${'.a'.repeat(5000)}`, 'too deeply nested'],
  ['lambdas', `x = ${'lambda: '.repeat(5000)}1`, 'too deeply nested'],
  [
    'blocks',
    Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}if x:\n`).join(''),
    'too many levels of indentation',
  ],
])('deeply nested %s are refused', (_, source, message) => {
  const result = compilePython(source, 'test.py')
  expect('diagnostics' in result && result.diagnostics.map((each) => each.message)).toContain(message)
})

test('finally in finally in finally does not multiply without end', () => {
  const level = (i: number, text: string) => `${' '.repeat(i)}${text}\n`
  const tries = Array.from({ length: 25 }, (_, i) => level(i, 'try:') + level(i + 1, 'x') + level(i, 'finally:'))
  const result = compilePython(tries.join('') + level(25, 'x'), 'test.py')
  expect('diagnostics' in result && result.diagnostics[0]!.message).toBe('too deeply nested')
})

test.each([
  ['prose', 'It was a dark and stormy night; "the" rain fell in torrents.\n'.repeat(16_000)],
  ['one line of words', 'word '.repeat(200_000)],
  ['colons', ':'.repeat(1_000_000)],
  ['closing brackets', ')'.repeat(1_000_000)],
  ['assignments', 'x = 1\n'.repeat(160_000)],
  [
    'a giant function',
    `def f():\n${Array.from({ length: 20_000 }, (_, i) => `    v${i} = 1\n    if v${i}: pass\n`).join('')}`,
  ],
])('a megabyte of %s ends in good time', { timeout: 60_000 }, (_, source) => {
  compilePython(source, 'test.py')
})
