import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Diagnostic } from './diagnostic'
import { renderSyntaxError } from './syntax-error-text'

const corpus = new URL('../../tests/python/', import.meta.url)
const recorded = JSON.parse(readFileSync(new URL('recorded.json', corpus), 'utf8')) as Record<
  string,
  { stderr: string; syntaxError?: { line: number; message: string } }
>

function problem(source: string, message: string, code: string, after = 0): Diagnostic {
  const from = source.indexOf(code, after)
  return { code: 'syntax', severity: 'error', message, span: { from, to: from + code.length }, labels: [] }
}

/** The code that the front end holds to blame, by program of the corpus. */
const blamed: Record<string, string> = {
  syntax_assign: 'x = 5:',
  syntax_break_outside: 'break',
  syntax_duplicate_argument: 'a',
  syntax_global_late: 'global count',
  syntax_indent: 'y',
  syntax_missing_colon: '\n',
  syntax_no_block: 'print',
  syntax_nonlocal: 'nonlocal missing',
  syntax_return_outside: 'return x',
  syntax_string: '"Ann',
  syntax_unclosed: '[',
}

test.each(Object.entries(blamed))('%s reads as CPython prints it', (name, code) => {
  const { stderr, syntaxError } = recorded[`errors/${name}.py`]!
  const source = readFileSync(new URL(`errors/${name}.py`, corpus), 'utf8')
  const lineStart = source
    .split('\n')
    .slice(0, syntaxError!.line - 1)
    .join('\n').length
  const after = name === 'syntax_duplicate_argument' ? source.indexOf(', a') : lineStart
  const diagnostic = problem(source, syntaxError!.message, code.replace(/:$/, ''), after)
  expect(renderSyntaxError(`${name}.py`, source, diagnostic)).toBe(stderr)
})

/** The marks CPython 3.11.7 puts under a line, and the line of the file it shows. */
const marks: readonly [source: string, message: string, code: string, line: number, marks: string | null][] = [
  // The parser's columns are bytes…
  ['x = "é" + é é\n', 'invalid syntax', 'é\n', 1, '              ^^'],
  ['x("한국") = 1\n', 'cannot assign to function call', 'x("한국")', 1, '^^^^^^^^^^^'],
  // …unless the file names its encoding; the tokenizer's are characters.
  ['# coding: utf-8\nx = "é" = 3\n', 'cannot assign to literal', '"é"', 2, '    ^^^'],
  ['x = "é"; y = "abc\n', 'unterminated string literal (detected at line 1)', '"abc', 1, '             ^'],
  ['x = (1 +\n  2) = 3\n', 'cannot assign to expression', '1 +\n  2', 1, '     ^^^'],
  ['f("é"\n  , 1) = 3\n', 'cannot assign to function call', 'f("é"\n  , 1)', 1, '^^^^^^'],
  ['if 1:\n    x = 1\n  é = 2  \n', 'unindent does not match any outer indentation level', 'é', 3, '       ^'],
  ['\tx = 1\n', 'unexpected indent', 'x', 1, null],
  ['def f():\n\tif 1:\n        x = 1\n', 'inconsistent use of tabs and spaces in indentation', 'x', 3, null],
  ['a = 1\nif a:\n\n# c\n', "expected an indented block after 'if' statement on line 2", ':', 4, null],
  ['def f():\n    if 1:\nx = 1\n', "expected an indented block after 'if' statement on line 2", 'x', 3, null],
  ['def f():\n  if 1:\n  xy = 1\n', "expected an indented block after 'if' statement on line 2", 'xy', 3, '^'],
]

test.each(marks)('%j: %s', (source, message, code, line, expected) => {
  const [place, , third] = renderSyntaxError(
    'x.py',
    source,
    problem(source, message, code.trim(), source.lastIndexOf(code)),
  ).split('\n')
  expect(place).toBe(`  File "x.py", line ${line}`)
  expect(/^[ ^]+$/.test(third!) ? third!.slice(4) : null).toBe(expected)
})

test('an error at the end of the file shows its last line', () => {
  const source = 'try:\n    pass\n'
  const span = { from: source.length, to: source.length }
  const message = "expected 'except' or 'finally' block"
  const text = renderSyntaxError('x.py', source, { code: 'syntax', severity: 'error', message, span, labels: [] })
  expect(text).toBe(`  File "x.py", line 2\n    pass\nSyntaxError: ${message}\n`)
})
