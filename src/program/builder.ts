import type { Span } from './diagnostic'
import type { Layout, Vtable } from './layouts'
import { INSTRUCTION_WIDTH, type Op, OPCODE_MASK } from './opcodes'
import type { CallShape, Constant, ExceptionRange, FunctionCode, GlobalVariable, Program } from './program'

/** A place to jump to, known once `FunctionBuilder.place` has met it. */
export interface Label {
  pc: number
}

/** What a function is, apart from its code. */
export type FunctionHeader = Omit<FunctionCode, 'start' | 'end' | 'registers' | 'registerNames' | 'registerLayouts'>

interface PendingRange {
  kind: ExceptionRange['kind']
  start: Label
  end: Label
  handler: Label
  register: number
}

const LIBRARY_SPAN: Span = { from: -1, to: -1 }

/** The span of library code of which tracebacks show a line. @param frame its index in frames */
export const frameSpan = (frame: number): Span => ({ from: -2 - frame, to: -1 })

/** Emits the instructions of one function; pcs are relative until the program is finished. */
export class FunctionBuilder {
  private readonly instructions: number[] = []
  private readonly spans: number[] = []
  private readonly jumps: { at: number; label: Label }[] = []
  private readonly ranges: PendingRange[] = []
  private size = 0
  private readonly registerNames: string[] = []
  private readonly registerLayouts: number[] = []

  constructor(readonly header: FunctionHeader) {}

  get pc(): number {
    return this.instructions.length / INSTRUCTION_WIDTH
  }

  /** The opcode of an instruction emitted before. */
  opcodeAt(pc: number): Op {
    return this.instructions[pc * INSTRUCTION_WIDTH]! & OPCODE_MASK
  }

  /** Makes sure the window has register `register`; when it holds a variable, names it and says what values it has. */
  useRegister(register: number, name = '', layout = -1): number {
    while (this.size <= register) this.registerNames[this.size++] = ''
    if (name) this.registerNames[register] = name
    if (layout >= 0) this.registerLayouts[register] = layout
    return register
  }

  label(): Label {
    return { pc: -1 }
  }

  place(label: Label): void {
    label.pc = this.pc
  }

  /** Appends an instruction. An operand that is a Label is filled in when the program is finished. */
  emit(op: Op, span: Span | null, a: number | Label = 0, b: number | Label = 0, c: number | Label = 0): number {
    const pc = this.pc
    this.instructions.push(op, 0, 0, 0)
    ;[a, b, c].forEach((operand, i) => {
      const at = pc * INSTRUCTION_WIDTH + 1 + i
      if (typeof operand === 'number') this.instructions[at] = operand
      else this.jumps.push({ at, label: operand })
    })
    const { from, to } = span ?? LIBRARY_SPAN
    this.spans.push(from, to)
    return pc
  }

  /** Ranges are matched in the order added: add inner ones first. */
  exceptionRange(kind: ExceptionRange['kind'], start: Label, end: Label, handler: Label, register: number): void {
    this.ranges.push({ kind, start, end, handler, register })
  }

  /** Copies this function's code behind what `into` holds. */
  link(into: { code: number[]; spans: number[]; exceptions: ExceptionRange[] }): FunctionCode {
    const start = into.code.length / INSTRUCTION_WIDTH
    for (const { at, label } of this.jumps) {
      if (label.pc < 0) throw new Error(`label never placed in ${this.header.qualifiedName}`)
      this.instructions[at] = label.pc + start
    }
    for (const value of this.instructions) into.code.push(value)
    for (const value of this.spans) into.spans.push(value)
    for (const { kind, start: from, end, handler, register } of this.ranges) {
      if (from.pc < end.pc)
        into.exceptions.push({
          kind,
          start: from.pc + start,
          end: end.pc + start,
          handler: handler.pc + start,
          register,
        })
    }
    return {
      ...this.header,
      start,
      end: start + this.pc,
      registers: this.size,
      registerNames: this.registerNames,
      ...(this.registerLayouts.length > 0
        ? { registerLayouts: this.registerNames.map((_, register) => this.registerLayouts[register] ?? -1) }
        : {}),
    }
  }
}

/** Tells constants apart. */
export function constantKey(constant: Constant): string {
  const value = 'value' in constant ? constant.value : 'path' in constant ? constant.path : ''
  const text = 'name' in constant ? constant.name : Object.is(value, -0) ? '-0' : String(value)
  return `${constant.kind} ${text}`
}

/** Collects functions and the pools they share, each entry once. */
export class ProgramBuilder {
  private readonly functions: (FunctionBuilder | null)[] = []
  private readonly constants: Constant[] = []
  private readonly names: string[] = []
  private readonly globals: GlobalVariable[] = []
  private readonly callShapes: CallShape[] = []
  private readonly indices = new Map<string, number>()
  readonly library = new Map<string, number>()
  readonly frames: string[] = []
  readonly layouts: Layout[] = []
  readonly vtables: Vtable[] = []

  /** Reserves a function's index before its body is compiled. */
  reserve(): number {
    return this.functions.push(null) - 1
  }

  define(index: number, builder: FunctionBuilder): void {
    this.functions[index] = builder
  }

  constant(constant: Constant): number {
    return this.pooled(`constant ${constantKey(constant)}`, this.constants, constant)
  }

  name(name: string): number {
    return this.pooled(`name ${name}`, this.names, name)
  }

  /**
   * The index of a global. @param fallback the library path of the builtin of that name, if there is one
   * @param module the library module whose variable it is; absent: the program's
   */
  global(name: string, fallback: string | null, module?: string): number {
    const index = fallback === null ? -1 : this.constant({ kind: 'library', path: fallback })
    const global = { name, fallback: index, ...(module === undefined ? {} : { module }) }
    return this.pooled(`global ${name}`, this.globals, global)
  }

  /** The index of a Rust static, one for each call. */
  static(name: string, layout: number): number {
    return this.globals.push({ name, fallback: -1, layout }) - 1
  }

  callShape(shape: CallShape): number {
    return this.pooled(`shape ${shape.positional} ${shape.keywords.join()}`, this.callShapes, shape)
  }

  /** @param modules what else it is, where it is a module of the library */
  finish(
    about: Pick<Program, 'language' | 'fileName' | 'source' | 'entry'>,
    modules: Program['modules'] = new Map(),
  ): Program {
    const into = { code: [] as number[], spans: [] as number[], exceptions: [] as ExceptionRange[] }
    const functions = this.functions.map((builder, index) => {
      if (!builder) throw new Error(`function ${index} reserved but never defined`)
      return builder.link(into)
    })
    return {
      ...about,
      functions,
      code: Int32Array.from(into.code),
      spans: Int32Array.from(into.spans),
      exceptions: into.exceptions,
      constants: this.constants,
      names: this.names,
      globals: this.globals,
      callShapes: this.callShapes,
      library: this.library,
      modules,
      frames: this.frames,
      layouts: this.layouts,
      vtables: this.vtables,
      weakOrdering: null,
    }
  }

  private pooled<T>(key: string, pool: T[], entry: T): number {
    const known = this.indices.get(key)
    if (known !== undefined) return known
    const index = pool.push(entry) - 1
    this.indices.set(key, index)
    return index
  }
}
