import type { Program } from '../program/program'
import type { Heap } from './heap'
import type { VirtualThread } from './thread'
import type { Types } from './types'
import type { HeapObject, Value } from './values'

/** What natives see of the machine. The machine implements it; nothing here knows who chose the thread. */
export interface Runtime {
  readonly heap: Heap
  readonly types: Types
  /** The thread that is running (or whose next operation is looked at). */
  readonly thread: VirtualThread
  readonly threads: readonly VirtualThread[]
  /** Module globals, those of the library's modules included, by index in Program.globals. */
  readonly globals: HeapObject
  /** Modules of the library that are linked to the program, by name. */
  readonly linkedModules: ReadonlyMap<string, HeapObject>
  /** State of the library itself; slots in ProcessSlot. */
  readonly process: HeapObject
  readonly program: Program
  /** What the program finds on its standard input. */
  readonly input: string
  /** Virtual clock now, in nanoseconds since the start. */
  readonly clock: number

  /** Raises a Python exception of the program: `raise('ValueError', "…")`. `args` instead of a message where needed. */
  raise(className: string, ...args: Value[]): never
  /**
   * As `raise`, for a native that returns what this returns: nothing is thrown, which V8 takes as long for as for a hundred calls.
   * Of the same kind as a tail call, and to be used where one may be.
   */
  raising(className: string, ...args: Value[]): Value
  /** A value that `raising` may stand for; it is raised then. */
  settled(value: Value): Value
  /** Raises AttributeError about an object that lacks an attribute. */
  raiseMissing(object: Value, message: string): never
  /** As raise, from inside library code: `frames` are its lines of the traceback, see library-frames.ts. */
  raiseInside(frames: readonly string[], className: string, ...args: Value[]): never
  /** What `action` returns; what it raises has passed these lines of library code, as in `raiseInside`. */
  inside<T>(frames: readonly string[], action: () => T): T
  /** Raises an exception object that exists. */
  raiseObject(exception: HeapObject): never
  /** Stops the whole run: the program uses something that isn't supported, named in the field's words. */
  unsupported(what: string): never

  /**
   * Goes on in code of the program: the native returns what this returns, and its caller gets the function's result.
   * `keywords`, if given, go with the last arguments.
   */
  tailCall(callee: Value, args: Value[], keywords?: readonly string[]): Value
  /** As tailCall, into a generator: sends it a value, or with `thrown` raises one inside. Its end is a StopIteration. */
  resume(generator: HeapObject, value: Value, thrown: boolean): Value
  /** As tailCall, into a library function written in Python (see languages/python/prelude.ts). */
  tailCallLibrary(name: string, args: Value[]): Value
  /** A function of the program that needs no cells and no defaults, by index. */
  functionAt(index: number): HeapObject

  /**
   * Starts a new thread for a thread object, at a function that takes exactly `args`; without one, at the one that its
   * language begins threads with. @returns its id
   */
  spawn(thread: HeapObject, functionIndex?: number, args?: readonly Value[]): number
  /** Ends the process in the middle of the step: nothing more of the program runs. */
  exit(status: number): never
  /** Raises a Rust panic of the program with a message. */
  panic(message: string): never
  /** Where CPython would say an object lives: `0x7f…`, the same in every run. */
  addressOf(object: HeapObject): string
  /** A class has got an attribute: what was remembered of where attributes are found may be wrong. */
  forgetLookups(): void

  /** Appends to what the program printed. */
  write(stream: 'stdout' | 'stderr', text: string): void
}

/** Fields of `Runtime.process`. */
export const enum ProcessSlot {
  /** How many threads got a name from the library: the N of the last `Thread-N`. */
  ThreadNames,
  /** How many threads were started, the main thread included. */
  Started,
  /** How much of the standard input was read, in UTF-16 units. */
  Input,
  /** List of functions that main calls when its code has ended; None where there are none. */
  ExitHooks,
  /** What Python's `threading.excepthook` was set to; None: nothing. */
  ExceptHook,
  /** What Python's `threading.stack_size` was given. */
  StackSize,
  /** What Python's `sys.stdout` and `sys.stderr` were set to; None: nothing. */
  Stdout,
  Stderr,
  /** What Python's `sys.setswitchinterval` was given, in nanoseconds; None: nothing. */
  SwitchInterval,
  /** What Python's `sys.excepthook` was set to; None: nothing. */
  MainHook,
  /** List of the warnings that the interpreter has shown itself, each with its line; None: no warning yet. */
  Warned,
  /** Their thread objects, by id, from here on. */
  Threads,
}
