import type { Span } from './diagnostic'
import type { Layout, Vtable } from './layouts'

/** A constant as the compiler writes it; the machine turns each into a value once, at load. */
export type Constant =
  | { readonly kind: 'none' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  /** `2j`: a complex number whose real part is 0. */
  | { readonly kind: 'imaginary'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  /** `...` */
  | { readonly kind: 'ellipsis' }
  /** Something the machine's library provides by a dotted path: `print`, `threading.Thread`, `threading` (the module). */
  | { readonly kind: 'library'; readonly path: string }
  /** A module of the library that is linked into the program: see `Program.modules`. */
  | { readonly kind: 'module'; readonly name: string }

/** How a call passes keywords: `f(1, 2, x=3)` is { positional: 2, keywords: ['x'] }. */
export interface CallShape {
  readonly positional: number
  readonly keywords: readonly string[]
}

export interface GlobalVariable {
  readonly name: string
  /** Index in constants of the builtin that the name means while the global is unbound; -1 where there is none. */
  readonly fallback: number
  /** Of a Rust static: index in layouts. */
  readonly layout?: number
  /** The library module whose variable it is. Absent: the program's own. */
  readonly module?: string
}

/** A module of the library that is written in the language itself. */
export interface LinkedModule {
  /** Index of the function that is its text, run when it is first imported. */
  readonly init: number
  /** Its variables: name → index in globals. */
  readonly globals: ReadonlyMap<string, number>
}

/**
 * One function's code: instructions [start, end) of `Program.code`.
 *
 * Its register window, in order: parameters (positional, then keyword-only, then *args, then **kwargs), captured cells,
 * then locals and temporaries. A call puts parameters and cells in place and unbinds the rest.
 */
export interface FunctionCode {
  /** As a traceback names it: `withdraw`, `<module>`, `<lambda>`, `<listcomp>`. */
  readonly name: string
  /** As messages name it: `Account.withdraw`, `main.<locals>.work`. */
  readonly qualifiedName: string
  /** pc of the first instruction, and the pc after the last. */
  readonly start: number
  readonly end: number
  readonly positional: number
  /** How many of the positional parameters cannot be passed by keyword (`def f(a, /)`). */
  readonly positionalOnly: number
  readonly keywordOnly: number
  readonly hasRest: boolean
  readonly hasKeywordRest: boolean
  /** How many of the last positional parameters have defaults. */
  readonly defaults: number
  /** For each keyword-only parameter, whether it has a default; their values follow the positional ones. */
  readonly keywordDefaults: readonly boolean[]
  /** Captured cells, copied into the registers behind the parameters. */
  readonly captured: readonly string[]
  /** Size of the register window. */
  readonly registers: number
  /** Names of the parameters and locals, by register; '' for temporaries and hidden ones. */
  readonly registerNames: readonly string[]
  /** Rust: what the registers with names hold (a cell: its content), by index in layouts; -1 where nothing is known. */
  readonly registerLayouts?: readonly number[]
  /** How many of the first registers a call leaves bound or unbinds; what lies beyond keeps what it held. Absent: all. */
  readonly unbound?: number
  readonly isGenerator: boolean
  /** No attribute of function objects made of it is ever set: they never change. */
  readonly unattributed?: true
  /** Library code written in the language itself: left out of tracebacks, its steps belong to the caller's line. */
  readonly hidden: boolean
  /** The library module that it belongs to. Absent: the program itself, or the prelude. */
  readonly module?: string
  readonly docstring: string | null
}

/**
 * What to do when an exception passes pc in [start, end).
 * `catch`: go to `handler` with the exception in `register`. `context`: a handler runs here; an exception raised in it
 * gets the one in `register` as its context, and a bare `raise` re-raises that one.
 * Entries are ordered innermost first.
 */
export interface ExceptionRange {
  readonly kind: 'catch' | 'context'
  readonly start: number
  readonly end: number
  readonly handler: number
  readonly register: number
}

/** What both languages compile to, and all that the machine sees of a source text. */
export interface Program {
  readonly language: 'python' | 'rust'
  /** As tracebacks print it. */
  readonly fileName: string
  readonly source: string
  /** See opcodes.ts: [opcode, a, b, c] per instruction. */
  readonly code: Int32Array
  /**
   * Source range per instruction: spans[2 * pc] from, spans[2 * pc + 1] to. In library code -1, -1; where a traceback
   * shows the library's own line, -2 minus its index in frames, -1.
   */
  readonly spans: Int32Array
  /** functions[entry] is the main program. */
  readonly functions: readonly FunctionCode[]
  readonly entry: number
  readonly constants: readonly Constant[]
  /** Attribute and variable names that instructions refer to. */
  readonly names: readonly string[]
  readonly globals: readonly GlobalVariable[]
  readonly callShapes: readonly CallShape[]
  readonly exceptions: readonly ExceptionRange[]
  /** Rust: types, and methods of `dyn` objects. Others have none. */
  readonly layouts: readonly Layout[]
  readonly vtables: readonly Vtable[]
  /**
   * Library functions in the language itself that the machine calls by name when it must run code of the program in
   * the middle of a native operation (`sorted` with a key, `print` of an object with __str__): name → function index.
   */
  readonly library: ReadonlyMap<string, number>
  /** Modules of the library that it imports, or that these do, by name. */
  readonly modules: ReadonlyMap<string, LinkedModule>
  /** What tracebacks show of library code. */
  readonly frames: readonly string[]
  /** Where the program first asks for an ordering of atomics that is weaker than ours: all are sequentially consistent. */
  readonly weakOrdering: Span | null
}

/** What a traceback shows for an instruction of library code, if anything. */
export function frameAt(program: Program, pc: number): string | undefined {
  return program.frames[-2 - program.spans[2 * pc]!]
}

/** The source range of an instruction, or null in library code. */
export function spanAt(program: Program, pc: number): Span | null {
  const from = program.spans[2 * pc]!
  return from < 0 ? null : { from, to: program.spans[2 * pc + 1]! }
}
