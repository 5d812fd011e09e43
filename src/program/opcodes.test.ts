import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { INSTRUCTION_WIDTH, OPCODE_MASK, opcodeNames, opcodeTable, VISIBLE, type OpcodeInfo } from './opcodes'

const kinds = ['w', 'r', 'rw', '-', 'n', 'k', 'g', 's', 'f', 'j', 'h', 't']
const rows = Object.entries(opcodeTable) as [string, OpcodeInfo][]

describe('the opcode table', () => {
  test('the enum numbers the rows in their order', () => {
    const text = readFileSync(new URL('opcodes.ts', import.meta.url), 'utf8')
    const body = /const enum Op \{([^}]*)\}/.exec(text)![1]!
    const members = body.split(',').map((member) => member.trim())
    expect(members.filter(Boolean)).toEqual(opcodeNames)
  })

  test('an opcode leaves room for its marks', () => {
    expect(opcodeNames.length).toBeLessThanOrEqual(OPCODE_MASK)
    expect(VISIBLE & OPCODE_MASK).toBe(0)
    expect(INSTRUCTION_WIDTH).toBe(4)
  })

  test.each(rows)('%s: three operands of known kinds, used ones first where it jumps nowhere', (_, info) => {
    expect(info.operands).toHaveLength(3)
    for (const kind of info.operands) expect(kinds).toContain(kind)
    expect(info.operands.filter((kind) => kind === 'j').length).toBeLessThanOrEqual(1)
    expect(info.meaning).not.toBe('')
  })

  test.each(rows)('%s: ranges begin at and count by operands that can', (_, info) => {
    for (const { first, count } of info.ranges ?? []) {
      expect(['r', 'w', 'rw', 'n']).toContain(info.operands[first])
      if (typeof count === 'object') expect(info.operands[count.operand]).toBe('n')
    }
  })

  test('only instructions that leave without going on say so', () => {
    const ending = rows.filter(([, info]) => info.ends).map(([name]) => name)
    expect(ending).toEqual(['JUMP', 'RETURN', 'RAISE', 'RERAISE', 'PANIC_IN_CLEANUP', 'UNREACHABLE'])
  })
})
