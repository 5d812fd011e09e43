import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { opcodeNames } from '../program/opcodes'

test('the numbers in the hot switch are those of the opcodes named beside them', () => {
  const source = readFileSync(new URL('interpreter.ts', import.meta.url), 'utf8')
  const cases = [...source.matchAll(/^ *((?:case \d+: )+)\{ \/\/ ([A-Z_, ]+)$/gm)]
  expect(cases.length).toBeGreaterThan(25)
  for (const [, numbers, names] of cases)
    expect([...numbers!.matchAll(/\d+/g)].map(([n]) => opcodeNames[Number(n)])).toEqual(names!.split(', '))
  expect(source.match(/case \d+:/g)!.length).toBe(cases.flatMap(([, numbers]) => numbers!.match(/case/g)!).length)
})

test('comparing jumps decide by the numbers of their opcodes', () => {
  const source = readFileSync(new URL('interpreter.ts', import.meta.url), 'utf8')
  const signs: Record<string, string> = {
    ...{
      JUMP_LT: 'x < y',
      JUMP_LE: 'x <= y',
      JUMP_GT: 'x > y',
      JUMP_GE: 'x >= y',
      JUMP_EQ: 'x === y',
      JUMP_NE: 'x !== y',
    },
    ...{ JUMP_NOT_LT: 'x >= y', JUMP_NOT_LE: 'x > y', JUMP_NOT_GT: 'x <= y' },
  }
  const decisions = [...source.matchAll(/op === (\d+)\) jump = (.*)$/gm)]
  expect(decisions.length).toBe(9)
  for (const [, number, condition] of decisions) expect(signs[opcodeNames[Number(number)]!]).toBe(condition)
})
