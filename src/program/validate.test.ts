import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Op, VISIBLE } from './opcodes'
import type { Program } from './program'
import { anyLines, programOf, REGISTERS, type Line, type MadeUpRange } from './testing/random-program'
import { validate } from './validate'

const messages = (program: Program) => validate(program).map(({ message }) => message)
const faultsOf = (lines: readonly Line[], ranges: readonly MadeUpRange[] = [], registers = 4) =>
  messages(programOf(lines, registers, ranges))
const ret: Line = [Op.RETURN, 0]
const range = (kind: MadeUpRange['kind'], start: number, end: number, handler: number, register = 0): MadeUpRange => ({
  kind,
  start,
  end,
  handler,
  register,
})

describe('validate', () => {
  test('accepts what is fine', () => {
    const lines: Line[] = [
      [Op.LOADI, 0, 5],
      [Op.LOAD_GLOBAL | VISIBLE, 1, 0],
      [Op.CALL, 0, 1, 1],
      [Op.RAISE, 0, -1],
      ret,
    ]
    expect(
      faultsOf(lines, [
        range('catch', 0, 2, 4),
        range('context', 2, 3, 0),
        range('catch', 0, 3, 4),
        range('context', 0, 3, 0),
      ]),
    ).toEqual([])
  })

  test('accepts code without exceptions whose calls stand last in the window', () => {
    fc.assert(
      fc.property(anyLines, ({ lines }) => {
        const body = lines.filter(([op]) => op !== Op.CALL)
        const targets = body.map(([op, ...rest]): Line => {
          const clamp = (n = 0) => Math.min(n, body.length - 1)
          if (op === Op.JUMP) return [op, clamp(rest[0])]
          if (op === Op.JUMP_FALSE) return [op, rest[0], clamp(rest[1])]
          if (op === Op.JUMP_LT || op === Op.NEXT || op === Op.RANGE_NEXT) return [op, rest[0], rest[1], clamp(rest[2])]
          return [op, ...rest]
        })
        expect(faultsOf(targets, [], REGISTERS)).toEqual([])
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test.each<[string, Line[], string]>([
    ['an unknown opcode', [[200 as Op], ret], 'unknown opcode 200'],
    ['a register outside the window', [[Op.MOVE, 0, 4], ret], 'MOVE reads register 4 of 4'],
    ['a negative register', [[Op.MOVE, -1, 0], ret], 'MOVE writes register -1 of 4'],
    ['a range outside the window', [[Op.MAKE_LIST, 0, 2, 3], ret], 'MAKE_LIST reads registers 2 to 4 of 4'],
    ['a negative count', [[Op.MAKE_LIST, 0, 2, -1], ret], 'MAKE_LIST counts -1 registers'],
    [
      'two packed counts outside',
      [[Op.UNPACK_REST, 1, 0, 1 + 2 * 256], ret],
      'UNPACK_REST writes registers 1 to 4 of 4',
    ],
    ['a jump out', [[Op.JUMP, 2], ret], 'JUMP jumps to 2, outside its function'],
    ['a constant that is not there', [[Op.LOADK, 0, 9], ret], 'LOADK has 9 in operand b, a k'],
    ['a name that is not there', [[Op.LOAD_ATTR, 0, 0, 1], ret], 'LOAD_ATTR has 1 in operand c, a s'],
    ['an operand that is not used', [[Op.NEG, 0, 0, 1], ret], 'NEG has 1 in operand c, which it does not use'],
    ['code that runs off its end', [[Op.LOADI, 0, 1]], 'control runs off the end of <module>'],
    ['a range loop into its own counter', [[Op.RANGE_NEXT, 0, 1, 0], ret], 'RANGE_NEXT delivers into its own counter'],
    [
      'what the callee would overwrite',
      [[Op.CALL, 0, 1, 1], [Op.ADD, 0, 0, 3], ret],
      "register 3 is needed after the call, but the callee's window covers it",
    ],
  ])('finds %s', (_, lines, message) => {
    expect(faultsOf(lines)).toEqual([message])
  })

  test('what only a handler needs may be overwritten no more than the rest', () => {
    const lines: Line[] = [[Op.CALL, 0, 1, 0], ret, [Op.RETURN, 2]]
    expect(faultsOf(lines, [range('catch', 0, 1, 2, 3)])).toEqual([
      "register 2 is needed after the call, but the callee's window covers it",
    ])
    expect(faultsOf(lines, [range('catch', 0, 1, 2, 2)])).toEqual([])
  })

  test('finds temporaries that are read before they are written', () => {
    const program = programOf([[Op.MOVE, 1, 0], ret], 2)
    const unnamed = program.functions.map((f) => ({ ...f, registerNames: ['', ''] }))
    expect(messages({ ...program, functions: unnamed })).toEqual([
      'temporary register 0 can be read before it is written',
    ])
  })

  test.each<[string, MadeUpRange[], RegExp]>([
    ['overlap in part', [range('catch', 0, 2, 3), range('catch', 1, 3, 3)], /^catch range 1 to 3 overlaps/],
    [
      'stand in the wrong order',
      [range('catch', 0, 3, 3), range('context', 1, 2, 0)],
      /^context range 1 to 2 comes after/,
    ],
    ['cover their own handler', [range('catch', 0, 3, 1)], /covers its own handler 1/],
    ['go out of the function', [range('catch', 0, 3, 9)], /goes to 9/],
    ['leave the function', [range('catch', 0, 9, 3)], /lies in no function/],
    ['use a register that is not there', [range('catch', 0, 2, 3, 7)], /uses register 7/],
  ])('finds exception ranges that %s', (_, ranges, message) => {
    const lines: Line[] = [[Op.LOADI, 0, 1], [Op.LOADI, 0, 1], [Op.LOADI, 0, 1], ret]
    const found = faultsOf(lines, ranges)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(message)
  })

  test('finds tables that do not fit together', () => {
    const good = programOf([ret], 1)
    const f = good.functions[0]!
    expect(messages({ ...good, entry: 1 })).toEqual(['entry is function 1'])
    expect(messages({ ...good, functions: [{ ...f, start: 1 }] })).toContain('<module> starts at 1, not at 0')
    expect(messages({ ...good, spans: Int32Array.of(0, 5) })).toEqual(['span 0 to 5'])
    expect(messages({ ...good, library: new Map([['sorted', 3]]) })).toEqual(['library function sorted is function 3'])
    expect(messages({ ...good, functions: [{ ...f, positional: 2 }] })).toEqual([
      '1 registers for 2 parameters and cells',
    ])
    expect(messages({ ...good, functions: [{ ...f, registers: 2 }] })).toEqual(['1 names for 2 registers'])
  })
})
