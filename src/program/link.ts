import { constantKey } from './builder'
import { opcodeInfo } from './effects'
import { INSTRUCTION_WIDTH } from './opcodes'
import type { Constant, Program } from './program'

/** Where the entries of a library's tables are in the program's. */
interface Places {
  readonly functions: number
  readonly globals: number
  readonly frames: number
  /** pc of its first instruction. */
  readonly pc: number
  readonly constants: Int32Array
  readonly names: Int32Array
  readonly callShapes: Int32Array
}

/**
 * Adds code that was compiled apart, with tables of its own, behind a program's: library code, compiled once for all
 * programs. Which operands of an instruction refer to a table, the table of opcodes tells.
 * @returns the program with all of it; its own code stands where it stood, and nothing given is changed
 */
export function link(program: Program, libraries: readonly Program[]): Program {
  const whole = {
    functions: [...program.functions],
    constants: [...program.constants],
    names: [...program.names],
    globals: [...program.globals],
    callShapes: [...program.callShapes],
    exceptions: [...program.exceptions],
    frames: [...program.frames],
    library: new Map(program.library),
    modules: new Map(program.modules),
  }
  const pools = {
    constants: new Pool<Constant>(whole.constants, constantKey),
    names: new Pool(whole.names, (name) => name),
    callShapes: new Pool(whole.callShapes, ({ positional, keywords }) => `${positional} ${keywords.join()}`),
  }
  const length = [program, ...libraries].reduce((sum, { code }) => sum + code.length, 0)
  const code = new Int32Array(length)
  const spans = new Int32Array(length / 2)
  code.set(program.code)
  spans.set(program.spans)
  let end = program.code.length
  for (const library of libraries) {
    const places: Places = {
      functions: whole.functions.length,
      globals: whole.globals.length,
      frames: whole.frames.length,
      pc: end / INSTRUCTION_WIDTH,
      constants: pools.constants.addAll(library.constants),
      names: pools.names.addAll(library.names),
      callShapes: pools.callShapes.addAll(library.callShapes),
    }
    relocate(library, places, code, spans)
    addTables(library, places, whole)
    end += library.code.length
  }
  return { ...program, ...whole, code, spans }
}

/** A table in which equal entries are one. */
class Pool<T> {
  private readonly indices: Map<string, number>

  constructor(
    private readonly entries: T[],
    private readonly keyOf: (entry: T) => string,
  ) {
    this.indices = new Map(entries.map((entry, i) => [keyOf(entry), i]))
  }

  /** @returns where each of them is */
  addAll(entries: readonly T[]): Int32Array {
    return Int32Array.from(entries, (entry) => {
      const key = this.keyOf(entry)
      let index = this.indices.get(key)
      if (index === undefined) this.indices.set(key, (index = this.entries.push(entry) - 1))
      return index
    })
  }
}

/** Copies a library's code to its place, with every reference to a table made one to the program's. */
function relocate(library: Program, places: Places, code: Int32Array, spans: Int32Array): void {
  const start = places.pc * INSTRUCTION_WIDTH
  code.set(library.code, start)
  for (let at = start; at < start + library.code.length; at += INSTRUCTION_WIDTH) {
    const { operands } = opcodeInfo(code[at]!)!
    for (let i = 0; i < operands.length; i++) {
      const here = at + 1 + i
      const n = code[here]!
      switch (operands[i]!) {
        case 'k':
          code[here] = places.constants[n]!
          break
        case 's':
          code[here] = places.names[n]!
          break
        case 'h':
          code[here] = places.callShapes[n]!
          break
        case 'g':
          code[here] = n + places.globals
          break
        case 'f':
          code[here] = n + places.functions
          break
        case 'j':
          code[here] = n + places.pc
          break
        default:
      }
    }
  }
  spans.set(library.spans, 2 * places.pc)
  for (let at = 2 * places.pc; at < 2 * places.pc + library.spans.length; at += 2)
    if (spans[at]! < -1) spans[at]! -= places.frames
}

type Whole = Pick<Program, 'library' | 'modules'> & {
  [Table in 'functions' | 'globals' | 'exceptions' | 'frames']: Program[Table][number][]
}

function addTables(library: Program, places: Places, whole: Whole): void {
  const at = (pc: number) => pc + places.pc
  for (const f of library.functions) whole.functions.push({ ...f, start: at(f.start), end: at(f.end) })
  for (const global of library.globals) {
    const { fallback } = global
    whole.globals.push({ ...global, fallback: fallback < 0 ? fallback : places.constants[fallback]! })
  }
  for (const { kind, start, end, handler, register } of library.exceptions)
    whole.exceptions.push({ kind, start: at(start), end: at(end), handler: at(handler), register })
  for (const frame of library.frames) whole.frames.push(frame)
  for (const [name, index] of library.library)
    (whole.library as Map<string, number>).set(name, index + places.functions)
  for (const [name, { init, globals }] of library.modules)
    (whole.modules as Map<string, unknown>).set(name, {
      init: init + places.functions,
      globals: new Map([...globals].map(([key, index]) => [key, index + places.globals])),
    })
}
