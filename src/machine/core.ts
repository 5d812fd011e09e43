import { INSTRUCTION_WIDTH, Op, OPCODE_MASK } from '../program/opcodes'
import type { ExceptionRange, FunctionCode, Program } from '../program/program'
import { callValue } from './calls'
import { instructions } from './instructions'
import { addressLooks } from './hash'
import { resumeGenerator } from './generators'
import { Heap, HeapFull } from './heap'
import type { Language } from './language'
import type { Native } from './native'
import { makeLinkedModule } from './linked-modules'
import { ProcessExit } from './process-exit'
import { prependTraceback } from './python/exception-chain'
import { Ropes } from './ropes'
import { ProcessSlot, type Runtime } from './runtime'
import { Continue, EXIT_PC, Frame, growRegisters, VirtualThread } from './thread'
import { ExceptionSlot, type Types } from './types'
import { TAIL } from './tail'
import { UndoLog } from './undo'
import { makeException, Raise, Unsupported } from './raise'
import { unwindTo } from './unwind'
import type { KnownCall } from './known-calls'
import { Float, HeapObject, Kind, Shape, type Value } from './values'

/** A FunctionCode and what calling it needs at hand. */
export interface CallableCode extends FunctionCode {
  readonly index: number
  readonly unbound: number
  /** Takes exactly its positional parameters: no defaults, rest or keyword-only ones, and no generator. */
  readonly plain: boolean
  /** How many registers parameters take. */
  readonly parameters: number
  /** Where a function object's cells begin in its fields, and how many there are. */
  readonly firstCell: number
  readonly capturedCount: number
}

export interface OutputPiece {
  readonly thread: number
  readonly stream: 'stdout' | 'stderr'
  readonly text: string
}

/** The library of a language: what its paths stand for. */
export interface Library {
  readonly language: Language
  readonly types: Types
  readonly values: ReadonlyMap<string, Value>
}

/**
 * Everything one run consists of, and how a thread's instructions change it. It knows neither steps nor schedules:
 * those are Machine's.
 */
export class Core implements Runtime {
  readonly language: Language
  readonly types: Types
  readonly heap: Heap
  readonly code: Int32Array
  readonly functions: readonly (CallableCode & { captured: readonly string[] })[]
  readonly constants: Value[]
  readonly linkedModules = new Map<string, HeapObject>()
  readonly threads: VirtualThread[] = []
  readonly output: OutputPiece[] = []
  readonly undo: UndoLog
  /** Module globals by index in Program.globals. */
  readonly globals: HeapObject
  /** By the same index, the builtin that the name means while the global is unbound; undefined: none. */
  readonly builtins: readonly Value[]
  /** Values of the library's own state that programs can change: see ProcessSlot. */
  readonly process: HeapObject
  /** By pc: the operation that a thread last stood in front of there, where that is worth knowing. See known-calls.ts. */
  readonly pendings: (KnownCall | undefined)[] = []
  /** By pc, 1: a NEXT whose item nobody sees but the UNPACK of two behind it. */
  readonly pairs: Uint8Array
  /** Inline caches by pc: the shape an attribute was last found in, and its slot there. */
  readonly cacheShape: (Shape | null)[]
  readonly cacheSlot: Int32Array
  /** Where the attribute was added: the shape that the object has then; null: it was there. */
  readonly cacheNext: (Shape | null)[]
  /** In which epoch of `Lookups` a method of a class of the program was found there. */
  readonly cacheEpoch: Int32Array
  /** The class that a method was last found in for values of it, or that was called; and the method. */
  readonly cacheClass: (HeapObject | null)[]
  readonly cacheMethod: Value[]
  /** What a call of that class, or of the library's function in its place, runs; null: the method, of a new instance. */
  readonly cacheNative: (Native | null)[]
  /** Ranges of Program.exceptions by function, innermost first. */
  readonly exceptionRanges: readonly (readonly ExceptionRange[])[]
  readonly ropes = new Ropes()
  budget = 0
  input = ''
  admitted = false
  clock = 0
  /** Set when the program ended the process in the middle of a step; -1 otherwise. */
  exiting = -1
  /** Whose code is running or looked at. */
  thread!: VirtualThread
  /** Threads started in the current step whose first local work is still to do. */
  readonly born: VirtualThread[] = []
  private tailCallee: Value = undefined
  private tailArgs: Value[] = []
  /** The generator to be resumed in place of a call. */
  private tailGenerator: HeapObject | null = null
  private tailKeywords: readonly string[] = []
  /** The exception to be raised in place of a call. */
  private tailRaise: HeapObject | null = null

  constructor(
    readonly program: Program,
    readonly library: Library,
  ) {
    this.language = library.language
    this.types = library.types
    this.heap = new Heap(this.types)
    this.code = program.code
    this.functions = program.functions.map(callable)
    this.constants = program.constants.map((constant) => this.constantValue(constant))
    this.globals = this.heap.allocate(
      Kind.Module,
      this.types.module,
      new Array<Value>(program.globals.length).fill(undefined),
    )
    this.builtins = program.globals.map(({ fallback }) => (fallback < 0 ? undefined : this.constants[fallback]))
    this.process = this.heap.allocate(Kind.Module, this.types.module, [
      0,
      1,
      0,
      null,
      null,
      0,
      null,
      null,
      null,
      null,
      null,
    ])
    this.cacheShape = new Array<Shape | null>(program.code.length / 4).fill(null)
    this.cacheSlot = new Int32Array(program.code.length / 4)
    this.pairs = pairsOf(program)
    this.cacheEpoch = new Int32Array(program.code.length / 4).fill(-2)
    this.cacheNext = new Array<Shape | null>(program.code.length / 4).fill(null)
    this.cacheClass = new Array<HeapObject | null>(program.code.length / 4).fill(null)
    this.cacheNative = new Array<Native | null>(program.code.length / 4).fill(null)
    this.cacheMethod = new Array<Value>(program.code.length / 4).fill(undefined)
    this.undo = new UndoLog(this)
    this.exceptionRanges = program.functions.map(({ start, end }) =>
      program.exceptions.filter((range) => range.start >= start && range.end <= end),
    )
  }

  /**
   * Does the instruction a thread stands on in full and moves on.
   * @returns true when it is a call of a visible native that was not admitted: the thread stands in front of it
   */
  execute(t: VirtualThread, op: number): boolean {
    const at = t.pc * 4
    const { code } = this
    return instructions[op & OPCODE_MASK]!(this, t, code[at + 1]!, code[at + 2]!, code[at + 3]!) === true
  }

  /** Puts an instruction's result where it belongs and moves on; enters the function of a tail call. */
  finish(t: VirtualThread, result: number, value: Value): void {
    if (value === TAIL) return this.enterTail(t, result, Continue.Store)
    t.registers[t.base + result] = value
    t.pc++
  }

  /** Moves on, or enters the function of a tail call whose value is dropped. */
  finishEffect(t: VirtualThread, value: Value): void {
    if (value === TAIL) return this.enterTail(t, 0, Continue.Discard)
    t.pc++
  }

  /** Makes a thread whose code has ended go on with a function of the library. */
  begin(t: VirtualThread, name: string, args: readonly Value[]): void {
    const f = this.functions[this.program.library.get(name)!]!
    growRegisters(t, f.registers)
    t.func = f.index
    t.base = 0
    t.pc = f.start
    args.forEach((arg, i) => (t.registers[i] = arg))
  }

  /** Does what a native asked for that returned TAIL: as CPython, it looks for a switch behind the call unless it raised. */
  enterTailOfCall(t: VirtualThread, result: number, then: Continue): void {
    const isCall = this.tailRaise === null
    this.enterTail(t, result, then)
    if (isCall) this.budget -= INSTRUCTION_WIDTH
  }

  enterTail(t: VirtualThread, result: number, then: Continue): void {
    const exception = this.tailRaise
    if (exception) {
      this.tailRaise = null
      return unwindTo(this, t, new Raise(exception))
    }
    const generator = this.tailGenerator
    if (!generator) return this.enterCallee(t, result, then)
    this.tailGenerator = null
    const [value, thrown] = this.tailArgs
    if (then === Continue.Store)
      return resumeGenerator(this, t, generator, value, result, Continue.GeneratorValue, thrown === true)
    // What is to be done with the value, the frame of a library function remembers.
    this.tailCallLibrary('resumed', [generator, value, thrown])
    this.enterCallee(t, result, then)
  }

  private enterCallee(t: VirtualThread, result: number, then: Continue): void {
    callValue(this, t, this.tailCallee, this.tailArgs, this.tailKeywords, result, then)
  }

  grow(t: VirtualThread, size: number): void {
    growRegisters(t, size)
  }

  /** Handles a JavaScript exception thrown by an instruction: leads the thread to a handler, or to its end. */
  unwind(t: VirtualThread, error: unknown): void {
    if (error instanceof Raise) return unwindTo(this, t, error)
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return this.unwind(
        t,
        this.failing(() => new Raise(this.language.stackOverflow(this, t))),
      )
    if (error instanceof HeapFull)
      return this.unwind(
        t,
        this.failing(() => new Raise(this.language.outOfMemory(this, t))),
      )
    if (!(error instanceof ProcessExit)) throw error
    this.exiting = error.status
    t.pc = EXIT_PC
  }

  /** What `find` returns or throws. */
  private failing(find: () => Raise): unknown {
    try {
      return find()
    } catch (error) {
      return error
    }
  }

  /** `VirtualThread.top` of the thread may not go beyond. */
  get maxTop(): number {
    const { maxFrames, framesUnseen } = this.language
    return (maxFrames - 1 - (this.thread.id === 0 ? 0 : framesUnseen)) * Frame.Width
  }

  // Runtime

  exit(status: number): never {
    throw new ProcessExit(status)
  }

  panic(message: string): never {
    throw new Raise(this.language.panic(this, this.thread, message))
  }

  raise(className: string, ...args: Value[]): never {
    throw new Raise(makeException(this, className, args))
  }

  raising(className: string, ...args: Value[]): Value {
    this.tailRaise = makeException(this, className, args)
    return TAIL
  }

  settled(value: Value): Value {
    const exception = this.tailRaise
    if (value !== TAIL || exception === null) return value
    this.tailRaise = null
    throw new Raise(exception)
  }

  raiseMissing(object: Value, message: string): never {
    const exception = makeException(this, 'AttributeError', [message])
    exception.fields[ExceptionSlot.Object] = object
    throw new Raise(exception)
  }

  raiseInside(frames: readonly string[], className: string, ...args: Value[]): never {
    const exception = makeException(this, className, args)
    prependTraceback(this, exception, frames)
    throw new Raise(exception)
  }

  inside<T>(frames: readonly string[], action: () => T): T {
    try {
      return action()
    } catch (error) {
      if (error instanceof Raise) prependTraceback(this, error.exception, frames)
      throw error
    }
  }

  raiseObject(exception: HeapObject): never {
    throw new Raise(exception)
  }

  unsupported(what: string): never {
    throw new Unsupported(what, this.thread)
  }

  tailCall(callee: Value, args: Value[], keywords: readonly string[] = []): Value {
    this.tailCallee = callee
    this.tailArgs = args
    this.tailKeywords = keywords
    return TAIL
  }

  resume(generator: HeapObject, value: Value, thrown: boolean): Value {
    this.tailGenerator = generator
    this.tailArgs = [value, thrown]
    return TAIL
  }

  tailCallLibrary(name: string, args: Value[]): Value {
    return this.tailCall(this.libraryFunction(name), args)
  }

  spawn(object: HeapObject, index = this.language.threadFunction(this), args: readonly Value[] = [object]): number {
    const f = this.functions[index]!
    const id = this.process.fields[ProcessSlot.Started] as number
    const t = new VirtualThread(id, f.index, f.start, object)
    growRegisters(t, f.registers)
    args.forEach((arg, i) => (t.registers[i] = arg))
    this.threads.push(t)
    this.heap.write(this.process, ProcessSlot.Started, id + 1)
    this.heap.append(this.process, object)
    this.born.push(t)
    return t.id
  }

  forgetLookups(): void {
    this.cacheShape.fill(null)
    this.heap.journal.lookups.forget()
  }

  addressOf(object: HeapObject): string {
    addressLooks.count++
    // Spread by owner and serial as an allocator might; 16-byte alignment as CPython's.
    return `0x${(0x7f3a_0000_0000 + (object.owner + 1) * 0x100_0000 + object.serial * 16).toString(16)}`
  }

  write(stream: 'stdout' | 'stderr', text: string): void {
    this.output.push({ thread: this.thread.id, stream, text })
  }

  private readonly functionObjects: HeapObject[] = []

  functionAt(index: number): HeapObject {
    return (this.functionObjects[index] ??= new HeapObject(Kind.Function, this.types.function, [], index, -1, index))
  }

  private readonly functionShapes: (Shape | undefined)[] = []

  /** Shape of a function object that may be given attributes: hidden names stand for what it holds already. */
  functionShape({ index, firstCell, capturedCount }: CallableCode): Shape {
    const count = firstCell + capturedCount
    return (this.functionShapes[index] ??= Shape.newRoot(Array.from({ length: count }, (_, i) => `\0${i}`)))
  }

  private libraryFunction(name: string): HeapObject {
    const index = this.program.library.get(name)
    if (index === undefined) throw new Error(`no library function ${name}`)
    return this.functionAt(index)
  }

  private constantValue(constant: Program['constants'][number]): Value {
    switch (constant.kind) {
      case 'none':
        return null
      case 'ellipsis':
        return this.libraryValue('Ellipsis')
      case 'int':
        return constant.value >= BigInt(Number.MIN_SAFE_INTEGER) && constant.value <= BigInt(Number.MAX_SAFE_INTEGER)
          ? Number(constant.value)
          : constant.value
      case 'float':
        return new Float(constant.value)
      case 'imaginary':
        return new HeapObject(Kind.Complex, this.types.complex, [new Float(0), new Float(constant.value)], null, -1, 0)
      case 'library':
        return this.libraryValue(constant.path)
      case 'module':
        return this.linkedModule(constant.name)
      default:
        return constant.value
    }
  }

  private linkedModule(name: string): HeapObject {
    const module = makeLinkedModule(this, name)
    this.linkedModules.set(name, module)
    return module
  }

  private libraryValue(path: string): Value {
    const value = this.library.values.get(path)
    if (value === undefined) throw new Error(`the library lacks ${path}`)
    return value
  }
}

/** Where the item of a NEXT stands in a register without a name, which an UNPACK of two behind it takes apart. */
function pairsOf({ code, functions }: Program): Uint8Array {
  const pairs = new Uint8Array(code.length / INSTRUCTION_WIDTH)
  for (const { start, end, registerNames } of functions) {
    for (let pc = start; pc + 1 < end; pc++) {
      const at = pc * INSTRUCTION_WIDTH
      if (code[at] !== (Op.NEXT as number) || code[at + 4] !== (Op.UNPACK as number)) continue
      const item = code[at + 1]!
      if (code[at + 6] === item && code[at + 7] === 2 && !registerNames[item]) pairs[pc] = 1
    }
  }
  return pairs
}

function callable(code: FunctionCode, index: number) {
  const parameters = code.positional + code.keywordOnly + (code.hasRest ? 1 : 0) + (code.hasKeywordRest ? 1 : 0)
  return {
    ...code,
    index,
    unbound: code.unbound ?? code.registers,
    parameters,
    plain: parameters === code.positional && !code.isGenerator,
    firstCell: code.defaults + code.keywordDefaults.length,
    capturedCount: code.captured.length,
  }
}
