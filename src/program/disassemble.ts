import { instructionAt, opcodeInfo } from './effects'
import { intTypes } from './layouts'
import { INSTRUCTION_WIDTH, OPCODE_MASK, opcodeNames, VISIBLE, type OperandKind } from './opcodes'
import type { CallShape, Constant, FunctionCode, Program } from './program'
import { lineColumn } from './diagnostic'

/**
 * A program as text, for people and for tests that compare: function after function, or only the one asked for. Each is a
 * head, a line for each instruction, a line for each exception range.
 *
 *     function 1 withdraw: 5 registers, 1 parameters
 *          8     7 * LOAD_GLOBAL      r1  balance
 *
 * The columns are pc, source line where it changes, `*` where another thread could notice, opcode, operands. A register
 * that holds a variable carries its name, as in `r0:amount`.
 */
export function disassemble(program: Program, only?: number): string {
  const indices = only === undefined ? program.functions.keys() : [only]
  return Array.from(indices, (index) => functionText(program, index)).join('\n')
}

function functionText(program: Program, index: number): string {
  const f = program.functions[index]!
  const lines = [headOf(f, index)]
  const targets = jumpTargets(program, f)
  let lastLine = 0
  for (let pc = f.start; pc < f.end; pc++) {
    const from = program.spans[2 * pc]!
    const line = from < 0 ? 0 : lineColumn(program.source, from).line
    const shown = line > 0 && line !== lastLine ? String(line) : ''
    if (line > 0) lastLine = line
    const mark = targets.has(pc) ? '>' : ' '
    lines.push(`${mark}${String(pc).padStart(5)} ${shown.padStart(5)} ${instructionText(program, f, pc)}`.trimEnd())
  }
  for (const { kind, start, end, handler, register } of program.exceptions)
    if (start >= f.start && end <= f.end)
      lines.push(
        `  ${kind} ${start}–${end - 1}${kind === 'catch' ? ` → ${handler}` : ''} in ${registerText(f, register)}`,
      )
  return lines.join('\n') + '\n'
}

function headOf(f: FunctionCode, index: number): string {
  const parameters = f.positional + f.keywordOnly + (f.hasRest ? 1 : 0) + (f.hasKeywordRest ? 1 : 0)
  const about = [
    `${f.registers} registers`,
    `${parameters} parameters`,
    ...(f.captured.length > 0 ? [`cells ${f.captured.join(' ')}`] : []),
    ...(f.isGenerator ? ['generator'] : []),
    ...(f.hidden ? ['hidden'] : []),
  ]
  return `function ${index} ${f.qualifiedName}: ${about.join(', ')}`
}

function jumpTargets(program: Program, f: FunctionCode): Set<number> {
  const targets = new Set<number>()
  for (let pc = f.start; pc < f.end; pc++) {
    if (!opcodeInfo(program.code[pc * INSTRUCTION_WIDTH]!)) continue
    const { info, operands } = instructionAt(program, pc)
    info.operands.forEach((kind, i) => {
      if (kind === 'j') targets.add(operands[i]!)
    })
  }
  for (const { kind, handler } of program.exceptions) if (kind === 'catch') targets.add(handler)
  return targets
}

function instructionText(program: Program, f: FunctionCode, pc: number): string {
  const word = program.code[pc * INSTRUCTION_WIDTH]!
  const info = opcodeInfo(word)
  const mark = word & VISIBLE ? '*' : ' '
  if (!info) return `${mark} unknown opcode ${word}`
  const { operands } = instructionAt(program, pc)
  const texts = info.operands.flatMap((kind, i) => (kind === '-' ? [] : [operandText(program, f, kind, operands[i]!)]))
  return `${mark} ${opcodeNames[word & OPCODE_MASK]!.padEnd(16)} ${texts.join('  ')}`
}

function operandText(program: Program, f: FunctionCode, kind: OperandKind, n: number): string {
  switch (kind) {
    case 'w':
    case 'r':
    case 'rw':
      return registerText(f, n)
    case 't':
      return `${registerText(f, n >> 4)} ${intTypes[n & 15] ?? '?'}`
    case 'k':
      return constantText(program.constants[n])
    case 'g':
      return program.globals[n]?.name ?? `global ${n}?`
    case 's':
      return program.names[n] ?? `name ${n}?`
    case 'f':
      return `function ${n} ${program.functions[n]?.qualifiedName ?? '?'}`
    case 'j':
      return `→ ${n}`
    case 'h':
      return shapeText(program.callShapes[n])
    case 'n':
    case '-':
      return String(n)
  }
}

function registerText(f: FunctionCode, register: number): string {
  const name = f.registerNames[register]
  return name ? `r${register}:${name}` : `r${register}`
}

function constantText(constant: Constant | undefined): string {
  switch (constant?.kind) {
    case undefined:
      return 'constant ?'
    case 'none':
      return 'None'
    case 'ellipsis':
      return '...'
    case 'bool':
      return constant.value ? 'True' : 'False'
    case 'string':
      return JSON.stringify(constant.value)
    case 'module':
      return `module ${constant.name}`
    case 'library':
      return `<${constant.path}>`
    case 'float':
      return Number.isInteger(constant.value) ? `${constant.value}.0` : String(constant.value)
    case 'imaginary':
      return `${constant.value}j`
    case 'int':
      return String(constant.value)
  }
}

function shapeText(shape: CallShape | undefined): string {
  if (!shape) return 'shape ?'
  return `(${[...new Array<string>(shape.positional).fill('_'), ...shape.keywords.map((name) => `${name}=_`)].join(', ')})`
}
