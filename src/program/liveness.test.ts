import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FunctionBuilder, ProgramBuilder } from './builder'
import { Liveness } from './liveness'
import { Op } from './opcodes'
import { anyLines, header, programOf, REGISTERS, type Line, type MadeUpRange } from './testing/random-program'

/** One instruction's meaning: what it reads, what it has written when control goes on, and when it jumps to `to`. */
interface Meaning {
  readonly reads: readonly number[]
  readonly on?: readonly number[]
  readonly jump?: { readonly to: number; readonly written: readonly number[] }
}

/** Written out by hand, so that the table is checked against something. */
function meaning([op, a = 0, b = 0, c = 0]: Line): Meaning {
  const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i)
  switch (op) {
    case Op.MOVE:
      return { reads: [b], on: [a] }
    case Op.LOADI:
      return { reads: [], on: [a] }
    case Op.ADD:
      return { reads: [b, c], on: [a] }
    case Op.MAKE_CELL:
      return { reads: [a], on: [a] }
    case Op.JUMP:
      return { reads: [], jump: { to: a, written: [] } }
    case Op.JUMP_FALSE:
      return { reads: [a], on: [], jump: { to: b, written: [] } }
    case Op.JUMP_LT:
      return { reads: [a, b], on: [], jump: { to: c, written: [] } }
    case Op.NEXT:
      return { reads: [b], on: [a], jump: { to: c, written: [] } }
    case Op.RANGE_NEXT:
      return { reads: from(a, 3), on: [], jump: { to: c, written: [a, b] } }
    case Op.CALL:
      return { reads: from(b, c + 1), on: [a] }
    case Op.UNPACK:
      return { reads: [b], on: from(a, c) }
    case Op.RAISE:
      return { reads: b < 0 ? [a] : [a, b] }
    case Op.RETURN:
      return { reads: [a] }
    default:
      throw new Error(`no meaning for ${op}`)
  }
}

/** Whether some way from `pc` on reads a register before writing it, found by walking. */
function needed(lines: readonly Line[], ranges: readonly MadeUpRange[], pc: number, register: number, during: boolean) {
  const seen = new Set<number>()
  const walk = (at: number, skipReads: boolean): boolean => {
    if (!skipReads && seen.has(at)) return false
    if (!skipReads) seen.add(at)
    const { reads, on, jump } = meaning(lines[at]!)
    const around = ranges.filter(({ start, end }) => at >= start && at < end)
    if (around.some((range) => range.kind === 'context' && range.register === register)) return true
    if ((!skipReads || lines[at]![0] === Op.RAISE) && reads.includes(register)) return true
    const handler = around.find(({ kind }) => kind === 'catch')
    if (handler && handler.register !== register && walk(handler.handler, false)) return true
    if (on && !on.includes(register) && walk(at + 1, false)) return true
    return jump !== undefined && !jump.written.includes(register) && walk(jump.to, false)
  }
  return walk(pc, during)
}

describe('liveness', () => {
  test('agrees with walking every way from every instruction', () => {
    fc.assert(
      fc.property(anyLines, ({ lines, ranges }) => {
        const liveness = new Liveness(programOf(lines, REGISTERS, ranges))
        const all = Array.from({ length: REGISTERS }, (_, r) => r)
        const table = (live: (pc: number) => readonly number[]) => lines.map((_, pc) => live(pc).join(' '))
        const walked = (during: boolean) => table((pc) => all.filter((r) => needed(lines, ranges, pc, r, during)))
        expect(table((pc) => liveness.liveBefore(pc))).toEqual(walked(false))
        expect(table((pc) => liveness.liveAfter(pc))).toEqual(walked(true))
        expect(table((pc) => all.filter((r) => liveness.isLiveBefore(pc, r)))).toEqual(walked(false))
      }),
      { seed: 1, numRuns: 800 },
    )
  })

  test('a loop variable outlives the loop that ends without delivering', () => {
    // for v0 in v1: pass; return v0
    const liveness = new Liveness(
      programOf(
        [
          [Op.NEXT, 0, 1, 2],
          [Op.JUMP, 0],
          [Op.RETURN, 0],
        ],
        2,
      ),
    )
    expect(liveness.liveBefore(0)).toEqual([0, 1])
  })

  test('a suspended call needs neither its arguments nor the register of its result', () => {
    const lines: Line[] = [
      [Op.CALL, 0, 2, 1],
      [Op.ADD, 0, 0, 1],
      [Op.RETURN, 0],
    ]
    const liveness = new Liveness(programOf(lines, 4))
    expect(liveness.liveBefore(0)).toEqual([1, 2, 3])
    expect(liveness.liveAfter(0)).toEqual([1])
  })

  test('registers beyond the first 32 count as well', () => {
    const liveness = new Liveness(
      programOf(
        [
          [Op.ADD, 0, 31, 32],
          [Op.ADD, 0, 0, 95],
          [Op.RETURN, 0],
        ],
        96,
      ),
    )
    expect(liveness.liveBefore(0)).toEqual([31, 32, 95])
  })

  test('counts that stand in the function made and in the call shape', () => {
    const program = new ProgramBuilder()
    const main = program.reserve()
    const inner = program.reserve()
    const shape = program.callShape({ positional: 1, keywords: ['k', 'l'] })
    const f = new FunctionBuilder(header('<module>'))
    f.useRegister(9)
    f.emit(Op.MAKE_FUNCTION, null, 0, inner, 2)
    f.emit(Op.CALL_KEYWORDS, null, 0, 5, shape)
    f.emit(Op.RETURN, null, 0)
    const g = new FunctionBuilder(
      header('g', { positional: 1, defaults: 1, keywordOnly: 1, keywordDefaults: [true], captured: ['x'] }),
    )
    g.useRegister(2)
    g.emit(Op.RETURN, null, 2)
    program.define(main, f)
    program.define(inner, g)
    const made = program.finish({ language: 'python', fileName: 'made-up.py', source: '', entry: main })
    const liveness = new Liveness(made)
    expect(liveness.liveBefore(0)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(liveness.liveBefore(1)).toEqual([5, 6, 7, 8])
    expect(liveness.liveBefore(3)).toEqual([2])
  })
})
