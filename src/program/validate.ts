import { edgesOf, instructionAt, opcodeInfo, registersOf, windowOfCallee, type Instruction } from './effects'
import { fieldCount, intTypes, type Layout } from './layouts'
import { Liveness } from './liveness'
import { INSTRUCTION_WIDTH, Op, OPCODE_MASK, opcodeNames, VISIBLE } from './opcodes'
import type { ExceptionRange, FunctionCode, Program } from './program'

/** Something a compiler must never emit. */
export interface Fault {
  /** Index of the function it is in; null where it belongs to none. */
  readonly inFunction: number | null
  /** The instruction, or null where the fault is not one instruction's. */
  readonly pc: number | null
  readonly message: string
}

/**
 * Checks that the machine can run a program without looking: tables fit together, operands and registers are in range,
 * control stays inside its function, exception ranges nest, and nothing needed lies where a callee's window will.
 * @returns all faults found; what depends on a part that is broken is not looked at
 */
export function validate(program: Program): Fault[] {
  const faults: Fault[] = []
  const report = (inFunction: number | null, pc: number | null, message: string) => {
    faults.push({ inFunction, pc, message })
  }
  checkTables(program, report)
  checkLayouts(program, report)
  checkLayout(program, report)
  if (faults.length > 0) return faults
  program.functions.forEach((f, index) => {
    const here: Report = (pc, message) => report(index, pc, message)
    checkHeader(f, here)
    for (let pc = f.start; pc < f.end; pc++) checkInstruction(program, f, pc, here)
  })
  checkExceptions(program, report)
  if (faults.length > 0) return faults
  const liveness = new Liveness(program)
  program.functions.forEach((f, index) => checkFlow(program, f, liveness, (pc, message) => report(index, pc, message)))
  return faults
}

type Report = (pc: number | null, message: string) => void
type ReportIn = (inFunction: number | null, pc: number | null, message: string) => void

const inside = (n: number, length: number) => Number.isInteger(n) && n >= 0 && n < length

/** Every index of a layout within a layout. */
function layoutsWithin(layout: Layout): number[] {
  switch (layout.kind) {
    case 'struct':
      return layout.fields.map((field) => field.layout)
    case 'enum':
      return layout.variants.flatMap(({ fields }) => fields.map((field) => field.layout))
    case 'pointer':
      return [layout.to]
    case 'variant':
    case 'array':
    case 'slice':
      return [layout.of]
    case 'builtin':
      return [...layout.args]
    default:
      return []
  }
}

function checkLayouts({ layouts, vtables, functions, globals }: Program, report: ReportIn): void {
  layouts.forEach((layout, i) => {
    for (const index of layoutsWithin(layout))
      if (!inside(index, layouts.length)) report(null, null, `layout ${i}, ${layout.name}, has layout ${index} within`)
  })
  vtables.forEach(({ layout, drop, methods }, i) => {
    if (!inside(layout, layouts.length)) report(null, null, `vtable ${i} is of layout ${layout}`)
    for (const index of [drop, ...methods])
      if (index !== -1 && !inside(index, functions.length)) report(null, null, `vtable ${i} has function ${index}`)
  })
  for (const { name, layout } of globals)
    if (layout !== undefined && !inside(layout, layouts.length))
      report(null, null, `global ${name} has layout ${layout}`)
}

function checkTables(program: Program, report: ReportIn): void {
  const { code, spans, source, functions, entry, constants, globals, callShapes, library, modules, frames } = program
  if (code.length % INSTRUCTION_WIDTH !== 0) report(null, null, `code has ${code.length} integers`)
  if (spans.length * 2 !== code.length)
    report(null, null, `${spans.length} span ends for ${code.length / 4} instructions`)
  for (let pc = 0; 2 * pc + 1 < spans.length; pc++) {
    const from = spans[2 * pc]!
    const to = spans[2 * pc + 1]!
    const none = from < 0 && from >= -1 - frames.length && to === -1
    if (!none && (from < 0 || to < from || to > source.length)) report(null, pc, `span ${from} to ${to}`)
  }
  if (!inside(entry, functions.length)) report(null, null, `entry is function ${entry}`)
  for (const { name, fallback } of globals)
    if (fallback !== -1 && constants[fallback]?.kind !== 'library')
      report(null, null, `global ${name} falls back to constant ${fallback}`)
  callShapes.forEach(({ positional, keywords }, i) => {
    if (positional < 0) report(null, null, `call shape ${i} has ${positional} positional arguments`)
    if (new Set(keywords).size < keywords.length) report(null, null, `call shape ${i} names a keyword twice`)
  })
  for (const [name, index] of library)
    if (!inside(index, functions.length)) report(null, null, `library function ${name} is function ${index}`)
  for (const [name, { init, globals: own }] of modules)
    if (!inside(init, functions.length) || [...own.values()].some((index) => !inside(index, globals.length)))
      report(null, null, `module ${name} begins with function ${init}`)
  for (const constant of constants)
    if (constant.kind === 'module' && !modules.has(constant.name)) report(null, null, `no module ${constant.name}`)
}

/** Functions must cover the code, one after the other, without gaps. */
function checkLayout(program: Program, report: ReportIn): void {
  const inOrder = program.functions.map((f, index) => ({ f, index })).sort((x, y) => x.f.start - y.f.start)
  let end = 0
  for (const { f, index } of inOrder) {
    if (f.start !== end) report(index, null, `${f.qualifiedName} starts at ${f.start}, not at ${end}`)
    if (f.end <= f.start) report(index, null, `${f.qualifiedName} has no code`)
    end = f.end
  }
  if (end * INSTRUCTION_WIDTH !== program.code.length) report(null, null, `functions end at ${end}, the code does not`)
}

const parameterCount = (f: FunctionCode) =>
  f.positional + f.keywordOnly + (f.hasRest ? 1 : 0) + (f.hasKeywordRest ? 1 : 0)

function checkHeader(f: FunctionCode, report: Report): void {
  const need = parameterCount(f) + f.captured.length
  if (need > f.registers) report(null, `${f.registers} registers for ${need} parameters and cells`)
  if (f.registerNames.length !== f.registers)
    report(null, `${f.registerNames.length} names for ${f.registers} registers`)
  if (f.defaults > f.positional) report(null, `${f.defaults} defaults for ${f.positional} positional parameters`)
  if (f.positionalOnly > f.positional) report(null, `${f.positionalOnly} positional-only of ${f.positional} parameters`)
  if (f.keywordDefaults.length !== f.keywordOnly)
    report(null, `${f.keywordDefaults.length} notes on defaults for ${f.keywordOnly} keyword-only parameters`)
}

function checkInstruction(program: Program, f: FunctionCode, pc: number, report: Report): void {
  const word = program.code[pc * INSTRUCTION_WIDTH]!
  if (!opcodeInfo(word) || (word & ~(OPCODE_MASK | VISIBLE)) !== 0) return report(pc, `unknown opcode ${word}`)
  const instruction = instructionAt(program, pc)
  const name = opcodeNames[instruction.op]
  const before: string[] = []
  instruction.info.operands.forEach((kind, i) => {
    const n = instruction.operands[i]!
    const limit = {
      k: program.constants,
      g: program.globals,
      s: program.names,
      f: program.functions,
      h: program.callShapes,
    }
    if (kind === 'j' && (n < f.start || n >= f.end)) before.push(`jumps to ${n}, outside its function`)
    if (kind === '-' && n !== 0) before.push(`has ${n} in operand ${'abc'[i]}, which it does not use`)
    if (kind in limit && !inside(n, limit[kind as keyof typeof limit].length))
      before.push(`has ${n} in operand ${'abc'[i]}, a ${kind}`)
  })
  before.push(...plainNumberFaults(instruction), ...indexFaults(program, instruction))
  if (before.length === 0) before.push(...registerFaults(program, f, instruction))
  for (const message of before) report(pc, `${name} ${message}`)
}

/** Operands of kind `n` that are more than an integer. */
function plainNumberFaults({ op, info, operands: [a, b, c] }: Instruction): string[] {
  const faults: string[] = []
  const counted = info.ranges?.some(({ count }) => typeof count === 'object' && count.operand === 2)
  if (counted && c < 0) faults.push(`counts ${c} registers`)
  if (op === Op.UNPACK_REST && (c < 0 || c >= 65536)) faults.push(`has ${c} for its two counts`)
  if (op === Op.FORMAT && !inside(c, 4)) faults.push(`has conversion ${c}`)
  if ((op === Op.DICT_UPDATE || op === Op.CALL_SPREAD) && !inside(c, 2)) faults.push(`has ${c} for its flag`)
  if (op === Op.RAISE && b < -1) faults.push(`is raised from register ${b}`)
  if (op === Op.RANGE_NEXT && b >= a && b < a + 3) faults.push(`delivers into its own counter`)
  return faults
}

/** Operands of kind `n` and `t` that stand for an entry of some table. */
function indexFaults({ layouts, vtables, functions }: Program, { op, info, operands }: Instruction): string[] {
  const [, b, c] = operands
  const faults: string[] = []
  info.operands.forEach((kind, i) => {
    if (kind === 't' && !inside(operands[i]! & 15, intTypes.length)) faults.push(`has no type in ${operands[i]}`)
  })
  if (op === Op.MAKE_STRUCT && fieldCount(layouts, c) < 0) faults.push(`makes no struct of layout ${c}`)
  if (op === Op.MAKE_BOX && !inside(c, layouts.length)) faults.push(`has layout ${c}`)
  if (op === Op.UNSIZE && !inside(c, vtables.length)) faults.push(`has vtable ${c}`)
  if (op === Op.CALL_FUNCTION && inside(b, functions.length)) {
    const f = functions[b]!
    if (parameterCount(f) !== f.positional || f.captured.length > 0) faults.push(`calls function ${b} in place`)
  }
  return faults
}

function registerFaults(program: Program, f: FunctionCode, instruction: Instruction): string[] {
  return registersOf(program, instruction)
    .filter(({ first, count }) => count > 0 && (first < 0 || first + count > f.registers))
    .map(({ access, first, count }) => {
      const which = count === 1 ? `register ${first}` : `registers ${first} to ${first + count - 1}`
      return `${access === 'r' ? 'reads' : 'writes'} ${which} of ${f.registers}`
    })
}

function checkExceptions(program: Program, report: ReportIn): void {
  const byFunction = program.functions.map((): ExceptionRange[] => [])
  for (const range of program.exceptions) {
    const index = program.functions.findIndex((f) => range.start >= f.start && range.start < f.end)
    const where = `${range.kind} range ${range.start} to ${range.end}`
    const f = program.functions[index]
    if (!f || range.end > f.end || range.end <= range.start) {
      report(f ? index : null, null, `${where} lies in no function`)
      continue
    }
    byFunction[index]!.push(range)
    if (!inside(range.register, f.registers)) report(index, null, `${where} uses register ${range.register}`)
    if (range.kind === 'context') continue
    if (range.handler < f.start || range.handler >= f.end) report(index, null, `${where} goes to ${range.handler}`)
    else if (range.handler >= range.start && range.handler < range.end)
      report(index, null, `${where} covers its own handler ${range.handler}`)
  }
  byFunction.forEach((ranges, index) => checkNesting(ranges, (pc, message) => report(index, pc, message)))
}

/** Ranges are apart or one inside the other, and the inner one comes first. */
function checkNesting(ranges: readonly ExceptionRange[], report: Report): void {
  // As brackets: widest first where several begin. What is open when a range begins must end no earlier than it.
  const order = ranges.map((range, at) => ({ range, at }))
  order.sort((x, y) => x.range.start - y.range.start || y.range.end - x.range.end || y.at - x.at)
  const open: typeof order = []
  for (const entry of order) {
    while (open.length > 0 && open.at(-1)!.range.end <= entry.range.start) open.pop()
    const around = open.at(-1)
    const name = ({ kind, start, end }: ExceptionRange) => `${kind} range ${start} to ${end}`
    if (around && around.range.end < entry.range.end)
      report(null, `${name(entry.range)} overlaps ${name(around.range)} in part`)
    else if (around && around.at < entry.at)
      report(null, `${name(entry.range)} comes after ${name(around.range)}, which is around it`)
    open.push(entry)
  }
}

/** What takes the flow of control to see: ends of functions, lost and never written registers. */
function checkFlow(program: Program, f: FunctionCode, liveness: Liveness, report: Report): void {
  const last = instructionAt(program, f.end - 1)
  if (edgesOf(last).some(({ to }) => to >= f.end))
    return report(last.pc, `control runs off the end of ${f.qualifiedName}`)
  const given = parameterCount(f) + f.captured.length
  for (const register of liveness.liveBefore(f.start))
    if (register >= given && !f.registerNames[register])
      report(f.start, `temporary register ${register} can be read before it is written`)
  for (let pc = f.start; pc < f.end; pc++) {
    const window = windowOfCallee(instructionAt(program, pc))
    if (window === Infinity) continue
    const lost = liveness.liveAfter(pc).filter((register) => register >= window)
    if (lost.length > 0)
      report(pc, `register ${lost.join(', ')} is needed after the call, but the callee's window covers it`)
  }
}
