import type { Span } from './diagnostic'
import type { Layout, Vtable } from './layouts'
import { INSTRUCTION_WIDTH, type Op, OPCODE_MASK } from './opcodes'
import type { CallShape, Constant, ExceptionRange, FunctionCode, GlobalVariable, Program } from './program'

/** A place to jump to, known once `FunctionBuilder.place` has met it. */
export interface Label {
  pc: number
}

/**
 * What an operand means that gets its number when the function is linked: an entry of a pool, or another function. Code
 * with references belongs to no program yet. What kinds there are is the compiler's business.
 */
export interface Reference {
  readonly refers: string
}

export type Operand = number | Label | Reference

/** Finds or makes a reference's entry in the program that is linked. */
export type PlaceOf = (reference: Reference) => number

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

/** A function's code once it is whole: labels are filled in, relative to its start. */
interface Frozen {
  readonly code: Int32Array
  readonly spans: Int32Array
  /** Where in `code` there are pcs. */
  readonly jumps: Int32Array
}

/** Emits the instructions of one function; pcs are relative until the program is finished. */
export class FunctionBuilder {
  private readonly instructions: number[] = []
  private readonly spans: number[] = []
  private readonly jumps: { at: number; label: Label }[] = []
  private readonly references: { at: number; to: Reference }[] = []
  private readonly ranges: PendingRange[] = []
  /** Once it has been linked, nothing is added. */
  private frozen: Frozen | null = null
  private size = 0
  private readonly registerNames: string[] = []
  private readonly registerLayouts: Reference[] = []

  constructor(readonly header: FunctionHeader) {}

  get pc(): number {
    return this.instructions.length / INSTRUCTION_WIDTH
  }

  /** The opcode of an instruction emitted before. */
  opcodeAt(pc: number): Op {
    return this.instructions[pc * INSTRUCTION_WIDTH]! & OPCODE_MASK
  }

  /** Makes sure the window has register `register`; when it holds a variable, names it and says what values it has. */
  useRegister(register: number, name = '', layout?: Reference): number {
    while (this.size <= register) this.registerNames[this.size++] = ''
    if (name) this.registerNames[register] = name
    if (layout) this.registerLayouts[register] = layout
    return register
  }

  label(): Label {
    return { pc: -1 }
  }

  place(label: Label): void {
    label.pc = this.pc
  }

  /** Appends an instruction. Labels and references among its operands are filled in when the function is linked. */
  emit(op: Op, span: Span | null, a: Operand = 0, b: Operand = 0, c: Operand = 0): number {
    const { pc, instructions } = this
    const at = instructions.length
    instructions.push(op, this.operand(a, at + 1), this.operand(b, at + 2), this.operand(c, at + 3))
    const { from, to } = span ?? LIBRARY_SPAN
    this.spans.push(from, to)
    return pc
  }

  private operand(operand: Operand, at: number): number {
    if (typeof operand === 'number') return operand
    if ('pc' in operand) this.jumps.push({ at, label: operand })
    else this.references.push({ at, to: operand })
    return 0
  }

  /** Ranges are matched in the order added: add inner ones first. */
  exceptionRange(kind: ExceptionRange['kind'], start: Label, end: Label, handler: Label, register: number): void {
    this.ranges.push({ kind, start, end, handler, register })
  }

  /** Puts a copy of this function's code behind what `into` holds. May be done again, for another program. */
  link(into: LinkedCode, placeOf: PlaceOf): FunctionCode {
    const start = into.size
    into.add((this.frozen ??= this.freeze()))
    for (const { at, to } of this.references) into.put(start, at, placeOf(to))
    for (const range of this.ranges) if (range.start.pc < range.end.pc) into.exceptions.push(placed(range, start))
    return {
      ...this.header,
      start,
      end: start + this.pc,
      registers: this.size,
      registerNames: this.registerNames,
      ...(this.registerLayouts.length > 0 ? { registerLayouts: this.linkLayouts(placeOf) } : {}),
    }
  }

  private freeze(): Frozen {
    const code = Int32Array.from(this.instructions)
    for (const { at, label } of this.jumps) {
      if (label.pc < 0) throw new Error(`label never placed in ${this.header.qualifiedName}`)
      code[at] = label.pc
    }
    return { code, spans: Int32Array.from(this.spans), jumps: Int32Array.from(this.jumps, ({ at }) => at) }
  }

  private linkLayouts(placeOf: PlaceOf): number[] {
    return this.registerNames.map((_, register) => {
      const layout = this.registerLayouts[register]
      return layout ? placeOf(layout) : -1
    })
  }
}

/** Code of functions one behind the other. */
class LinkedCode {
  /** In instructions. */
  size = 0
  readonly exceptions: ExceptionRange[] = []
  private code = new Int32Array(1 << 14)
  private spans = new Int32Array(1 << 13)

  add({ code, spans, jumps }: Frozen): void {
    const at = this.size * INSTRUCTION_WIDTH
    this.code = withRoom(this.code, at + code.length)
    this.spans = withRoom(this.spans, this.size * 2 + spans.length)
    this.code.set(code, at)
    this.spans.set(spans, this.size * 2)
    for (let i = 0; i < jumps.length; i++) this.code[at + jumps[i]!]! += this.size
    this.size += code.length / INSTRUCTION_WIDTH
  }

  /** Fills an operand in. @param start of the function, in instructions @param at where in its code */
  put(start: number, at: number, value: number): void {
    this.code[start * INSTRUCTION_WIDTH + at] = value
  }

  joined(): { readonly code: Int32Array; readonly spans: Int32Array } {
    return { code: this.code.slice(0, this.size * INSTRUCTION_WIDTH), spans: this.spans.slice(0, this.size * 2) }
  }
}

/** The same numbers in an array of `length` or more. */
function withRoom(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers
  const larger = new Int32Array(Math.max(length, numbers.length * 2))
  larger.set(numbers)
  return larger
}

function placed({ kind, start, end, handler, register }: PendingRange, by: number): ExceptionRange {
  return { kind, start: start.pc + by, end: end.pc + by, handler: handler.pc + by, register }
}

const nothingToPlace: PlaceOf = ({ refers }) => {
  throw new Error(`a reference to a ${refers}, and nobody to place it`)
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
  /** The first of them, as far as they are linked. */
  private readonly linked: FunctionCode[] = []
  private readonly into = new LinkedCode()
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

  /** Links all functions that are not yet, those too that `placeOf` defines meanwhile. */
  link(placeOf: PlaceOf): void {
    for (let index = this.linked.length; index < this.functions.length; index++) {
      const builder = this.functions[index]
      if (!builder) throw new Error(`function ${index} reserved but never defined`)
      this.linked.push(builder.link(this.into, placeOf))
    }
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
    this.link(nothingToPlace)
    const { exceptions } = this.into
    return {
      ...about,
      functions: this.linked,
      ...this.into.joined(),
      exceptions,
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
