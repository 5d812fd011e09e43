import fc from 'fast-check'
import { FunctionBuilder, ProgramBuilder, type FunctionHeader } from '../builder'
import { Op } from '../opcodes'
import type { Program } from '../program'

/** One instruction of a made-up function; `j` stands for jump targets, in instructions from the function's start. */
export type Line = readonly [op: Op, a?: number, b?: number, c?: number]

export const header = (name: string, more: Partial<FunctionHeader> = {}): FunctionHeader => ({
  name,
  qualifiedName: name,
  positional: 0,
  positionalOnly: 0,
  keywordOnly: 0,
  hasRest: false,
  hasKeywordRest: false,
  defaults: 0,
  keywordDefaults: [],
  captured: [],
  isGenerator: false,
  hidden: false,
  docstring: null,
  ...more,
})

export interface MadeUpRange {
  readonly kind: 'catch' | 'context'
  readonly start: number
  readonly end: number
  readonly handler: number
  readonly register: number
}

/** A program of one function, whose jump targets are given as pcs. It need not be valid. */
export function programOf(
  lines: readonly Line[],
  registers: number,
  ranges: readonly MadeUpRange[] = [],
  more: Partial<FunctionHeader> = {},
): Program {
  const program = new ProgramBuilder()
  const index = program.reserve()
  program.constant({ kind: 'int', value: 7n })
  program.name('x')
  program.global('g', 'print')
  const f = new FunctionBuilder(header('<module>', more))
  for (let r = 0; r < registers; r++) f.useRegister(r, `v${r}`)
  for (const [op, a = 0, b = 0, c = 0] of lines) f.emit(op, null, a, b, c)
  for (const { kind, start, end, handler, register } of ranges)
    f.exceptionRange(kind, { pc: start }, { pc: end }, { pc: handler }, register)
  program.define(index, f)
  return program.finish({ language: 'python', fileName: 'made-up.py', source: '', entry: index })
}

export const REGISTERS = 6

/** Straight and jumping code over REGISTERS registers that ends in a return, with up to two exception ranges. */
export const anyLines = fc.integer({ min: 2, max: 14 }).chain((length) => {
  const r = fc.integer({ min: 0, max: REGISTERS - 1 })
  const triple = fc.integer({ min: 0, max: REGISTERS - 3 })
  const to = fc.integer({ min: 0, max: length })
  const line: fc.Arbitrary<Line> = fc.oneof(
    fc.tuple(fc.constant(Op.MOVE), r, r),
    fc.tuple(fc.constant(Op.LOADI), r, fc.constant(5)),
    fc.tuple(fc.constant(Op.ADD), r, r, r),
    fc.tuple(fc.constant(Op.MAKE_CELL), r),
    fc.tuple(fc.constant(Op.JUMP), to),
    fc.tuple(fc.constant(Op.JUMP_FALSE), r, to),
    fc.tuple(fc.constant(Op.JUMP_LT), r, r, to),
    fc.tuple(fc.constant(Op.NEXT), r, r, to),
    fc.tuple(fc.constant(Op.RANGE_NEXT), triple, r, to).filter(([, a, b]) => b < a || b >= a + 3),
    fc.tuple(fc.constant(Op.CALL), r, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })),
    fc.tuple(fc.constant(Op.UNPACK), triple, r, fc.integer({ min: 0, max: 3 })),
    fc.tuple(fc.constant(Op.RAISE), r, fc.integer({ min: -1, max: REGISTERS - 1 })),
  )
  const point = fc.integer({ min: 0, max: length })
  const range: fc.Arbitrary<MadeUpRange> = fc
    .tuple(fc.constantFrom('catch' as const, 'context' as const), point, point, point, r)
    .map(([kind, x, y, handler, register]) => ({
      kind,
      start: Math.min(x, y),
      end: Math.max(x, y) + 1,
      handler,
      register,
    }))
  return fc.record({
    lines: fc.array(line, { minLength: length, maxLength: length }).map((body): Line[] => [...body, [Op.RETURN, 0]]),
    ranges: fc.array(range, { maxLength: 2 }),
  })
})
