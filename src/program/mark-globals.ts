import { INSTRUCTION_WIDTH, Op, VISIBLE } from './opcodes'
import type { Program } from './program'

/** Interim: every access to a global that a function writes is visible, but for the module's own first stores. */
export function markGlobals(program: Program): Program {
  const code = program.code.slice()
  const written = new Set<number>()
  const each = (visit: (at: number, op: Op, global: number) => void) => {
    for (const [index, f] of program.functions.entries()) {
      if (f.hidden) continue
      for (let pc = f.start; pc < f.end; pc++) {
        const at = pc * INSTRUCTION_WIDTH
        const op = code[at]! as Op
        if (op === Op.STORE_GLOBAL && index === program.entry) continue
        if (op === Op.LOAD_GLOBAL || op === Op.STORE_GLOBAL) visit(at, op, code[at + 2]!)
      }
    }
  }
  each((_at, op, global) => {
    if (op === Op.STORE_GLOBAL) written.add(global)
  })
  each((at, op, global) => {
    if (written.has(global)) code[at] = op | VISIBLE
  })
  return { ...program, code }
}
