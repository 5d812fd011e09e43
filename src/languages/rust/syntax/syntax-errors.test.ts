import { expect, test } from 'vitest'
import { lineColumn } from '../../../program/diagnostic'
import { parse } from './parse'
import { syntaxErrors } from './testing/syntax-errors'

function place(source: string, offset: number): string {
  const { line, column } = lineColumn(source, offset)
  return `${line}:${column}`
}

test.each(syntaxErrors)('$message: $source', ({ source, line, column, message, code = 'syntax', labels }) => {
  const [found] = parse(source).diagnostics
  expect(found).toBeDefined()
  const own = found!.labels.map((label) => `${place(source, label.span.from)} ${label.message}`).sort()
  expect({
    message: found!.message,
    code: found!.code,
    at: place(source, found!.span.from),
    labels: labels && own,
  }).toEqual({ message, code, at: `${line}:${column}`, labels })
})

test('forgotten semicolons are all reported', () => {
  const source = 'fn main() {\n    let x = 1\n    let y = 2\n    x += 1\n    y();\n}\n'
  expect(parse(source).diagnostics.map(({ message, span }) => `${place(source, span.from)} ${message}`)).toEqual([
    '2:14 expected `;`, found keyword `let`',
    '3:14 expected `;`, found `x`',
    '4:11 expected `;`, found `y`',
  ])
})

test("every macro's arguments are reported", () => {
  const source = 'fn main() {\n    println!("a" x);\n    vec![1 2];\n}\n'
  expect(parse(source).diagnostics.map(({ message, span }) => `${place(source, span.from)} ${message}`)).toEqual([
    '2:18 expected `,`, found `x`',
    '3:12 no rules expected `2`',
  ])
})
