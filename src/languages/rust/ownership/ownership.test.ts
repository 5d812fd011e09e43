import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lineColumn } from '../../../program/diagnostic'
import { owned } from './testing/owned'

type Row = readonly [code: string, line: number, column: number, message: string]

const folder = new URL('./testing/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const table = JSON.parse(text('expected.json')) as Record<string, readonly Row[]>

/** Functions are told of in another order where results are `impl Trait`: rustc needs what they hide first. */
function inOrder(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => row.join(' ')).sort()
}

describe('programs that rustc was asked about', () => {
  it.each(Object.keys(table))('%s', (name) => {
    const source = text(`${name}.rs`)
    const { early, diagnostics } = owned(source)
    expect(early).toEqual([])
    const rows = diagnostics.map(({ code, span, message }): Row => {
      const { line, column } = lineColumn(source, span.from)
      return [code, line, column, message]
    })
    expect(inOrder(rows)).toEqual(inOrder(table[name]))
  })
})
