import { fieldCount } from './layouts'
import { INSTRUCTION_WIDTH, Op, opcodeNames, opcodeTable, OPCODE_MASK, type OpcodeInfo } from './opcodes'
import type { Program } from './program'

/** Registers [first, first + count) of the running frame's window. */
export interface Registers {
  readonly access: 'r' | 'w'
  readonly first: number
  readonly count: number
}

/** One instruction taken apart: its row of the table, its operands, and every register it touches. */
export interface Instruction {
  readonly pc: number
  readonly op: Op
  readonly info: OpcodeInfo
  readonly operands: readonly [number, number, number]
}

const infos: readonly OpcodeInfo[] = opcodeNames.map((name) => opcodeTable[name])

/** The table's row for an opcode number, VISIBLE or not; undefined where the table has none. */
export const opcodeInfo = (word: number): OpcodeInfo | undefined => infos[word & OPCODE_MASK]

/** The instruction at `pc`, whose opcode must be in the table. */
export function instructionAt(program: Program, pc: number): Instruction {
  const at = pc * INSTRUCTION_WIDTH
  const { code } = program
  return {
    pc,
    op: code[at]! & OPCODE_MASK,
    info: opcodeInfo(code[at]!)!,
    operands: [code[at + 1]!, code[at + 2]!, code[at + 3]!],
  }
}

/**
 * Every register an instruction reads and writes, each perhaps more than once. Operands that name a function or a call
 * shape must be in range.
 */
export function registersOf(program: Program, { op, info, operands }: Instruction): Registers[] {
  const found: Registers[] = []
  info.operands.forEach((kind, i) => {
    if (kind === 'r' || kind === 'rw') found.push({ access: 'r', first: operands[i]!, count: 1 })
    if (kind === 't') found.push({ access: 'r', first: operands[i]! >> 4, count: 1 })
    if (kind === 'w' || kind === 'rw') found.push({ access: 'w', first: operands[i]!, count: 1 })
  })
  for (const { access, first, offset, count } of info.ranges ?? []) {
    const many = typeof count === 'number' ? count : operands[count.operand]! * (count.times ?? 1) + (count.extra ?? 0)
    found.push({ access, first: operands[first]! + offset, count: many })
  }
  const more = beyondTheTable(program, op, operands)
  if (more) found.push(more)
  return found
}

/** Registers whose number depends on more than operands: on the function, on the call shape, on two packed counts. */
function beyondTheTable(program: Program, op: Op, [a, b, c]: Instruction['operands']): Registers | null {
  switch (op) {
    case Op.UNPACK_REST:
      return { access: 'w', first: a, count: (c & 255) + 1 + (c >> 8) }
    case Op.MAKE_FUNCTION: {
      const { defaults, keywordDefaults, captured } = program.functions[b]!
      return { access: 'r', first: c, count: defaults + keywordDefaults.length + captured.length }
    }
    case Op.CALL_KEYWORDS: {
      const { positional, keywords } = program.callShapes[c]!
      return { access: 'r', first: b, count: 1 + positional + keywords.length }
    }
    case Op.MAKE_STRUCT:
      return { access: 'r', first: b, count: Math.max(0, fieldCount(program.layouts, c)) }
    case Op.CALL_FUNCTION:
      return { access: 'r', first: c, count: program.functions[b]!.positional }
    case Op.CALL_POINTER:
    case Op.CALL_DYN:
    case Op.CALL_NATIVE:
      return { access: 'r', first: c >> 8, count: c & 255 }
    case Op.RAISE:
      return b < 0 ? null : { access: 'r', first: b, count: 1 }
    default:
      return null
  }
}

/** Where control can go from an instruction. `writes`: its written registers are written on the way there. */
export interface Edge {
  readonly to: number
  readonly writes: boolean
}

/** Edges to the next instruction and to jump targets; those to exception handlers are not among them. */
export function edgesOf({ pc, op, info, operands }: Instruction): Edge[] {
  const edges: Edge[] = []
  if (!info.ends) edges.push({ to: pc + 1, writes: op !== Op.RANGE_NEXT })
  info.operands.forEach((kind, i) => {
    if (kind === 'j') edges.push({ to: operands[i]!, writes: op !== Op.NEXT })
  })
  return edges
}

/**
 * The first register that the window of the function called may cover, so that its content is lost at the call;
 * Infinity for instructions that call nothing in place.
 */
export function windowOfCallee({ op, operands }: Instruction): number {
  switch (op) {
    case Op.CALL:
    case Op.CALL_METHOD:
      return operands[1] + 1
    case Op.CALL_FUNCTION:
      return operands[2]
    case Op.CALL_POINTER:
    case Op.CALL_DYN:
      return operands[2] >> 8
    default:
      return Infinity
  }
}
