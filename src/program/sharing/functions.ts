import { Liveness } from '../liveness'
import type { FunctionCode } from '../program'
import type { Analysis, Arguments } from './analysis'
import { ControlFlow } from './control-flow'
import type { Node } from './flow-graph'
import type { AbstractObject } from './objects'
import { Registers, type Window } from './registers'

/** One function of the program as the analysis sees it, once for all its calls. */
export interface FunctionFlow {
  readonly index: number
  readonly code: FunctionCode
  /** Parameters, then captured cells. */
  readonly given: readonly Node[]
  readonly result: Node
  readonly yielded: Node
  /** What its `yield`s give: what is sent to its generators. */
  readonly sent: Node
  /** Everything its registers hold: what a suspended generator keeps alive. */
  readonly kept: Node
  readonly registers: Registers
  /** To be done once all its instructions have been seen. */
  readonly afterWalk: (() => void)[]
}

/** Library functions that begin and end a thread's life: their calls are known one by one. */
export const threadFunctions: ReadonlySet<string> = new Set([
  ...[
    'thread_main',
    'thread_run',
    'timer_run',
    'timer_function',
    'report_failure',
    'call_excepthook',
    'call_main_hook',
    'report_hook_failure',
  ],
])

/** Whether a function is of the prelude: of no module, and not the program's. */
export const isPrelude = ({ hidden, module }: FunctionCode): boolean => hidden && module === undefined

/** Names under which a function object keeps what it was made with. */
export const defaultField = (i: number) => `\0default ${i}`
export const cellField = (i: number) => `\0cell ${i}`

/** The functions that can be called, analysed when a call of them is found. */
export class Functions {
  private readonly entered = new Map<number, FunctionFlow>()
  private readonly flows: (ControlFlow | undefined)[] = []
  private readonly functionOfPc: Int32Array
  readonly liveness: Liveness

  constructor(
    private readonly a: Analysis,
    private readonly transfer: (a: Analysis, f: FunctionFlow, window: Window) => void,
  ) {
    const { functions, code } = a.program
    this.functionOfPc = new Int32Array(code.length / 4)
    functions.forEach(({ start, end }, index) => this.functionOfPc.fill(index, start, end))
    this.liveness = new Liveness(a.program)
  }

  functionAt = (pc: number): number => this.functionOfPc[pc]!

  codeAt(pc: number): FunctionCode {
    return this.a.program.functions[this.functionOfPc[pc]!]!
  }

  /** Whether an instruction is code of the prelude. */
  isPreludeAt(pc: number): boolean {
    return isPrelude(this.codeAt(pc))
  }

  /** Whether an instruction is library code in the middle of something, see LibraryCode. */
  isLibraryAt(pc: number): boolean {
    const code = this.codeAt(pc)
    return isPrelude(code) && !threadFunctions.has(code.name)
  }

  /** Whether an instruction is of a library module that is written in Python. */
  isOfModuleAt(pc: number): boolean {
    return this.codeAt(pc).module !== undefined
  }

  flowOf = (index: number): ControlFlow =>
    (this.flows[index] ??= new ControlFlow(this.a.program, this.a.program.functions[index]!))

  /** Indices of the functions found so far. */
  get reached(): Iterable<number> {
    return this.entered.keys()
  }

  enter(index: number): FunctionFlow {
    const known = this.entered.get(index)
    if (known) return known
    const { graph, raised } = this.a
    const code = this.a.program.functions[index]!
    const count = parameterCount(code) + code.captured.length
    const registers = new Registers(graph, this.flowOf(index), this.liveness, raised)
    const given = Array.from({ length: count }, () => graph.node())
    const f: FunctionFlow = {
      index,
      code,
      given,
      result: graph.node(),
      yielded: graph.node(),
      sent: graph.node(),
      kept: graph.node(),
      registers,
      afterWalk: [],
    }
    this.entered.set(index, f)
    registers.walk(given, (window) => this.transfer(this.a, f, window))
    for (const action of f.afterWalk) action()
    for (const node of given) graph.flow(node, f.kept)
    return f
  }

  /** Passes arguments to a function. @param object the function object called, whose defaults and cells it gets */
  bind(object: AbstractObject, args: Arguments): FunctionFlow {
    const f = this.enter(object.func)
    const { code, given } = f
    const named = code.positional + code.keywordOnly
    for (let i = 0; i < named; i++) this.bindOne(f, i, args)
    this.bindDefaults(object, f)
    let next = named
    if (code.hasRest) this.collect(f, given[next++]!, 'tuple', this.beyond(code.positional, args))
    if (code.hasKeywordRest) this.collect(f, given[next++]!, 'dict', [...args.named.values(), args.namedRest])
    code.captured.forEach((_, i) => this.a.graph.flow(this.a.objects.field(object, cellField(i)), given[next + i]!))
    return f
  }

  private bindOne({ code, given }: FunctionFlow, i: number, args: Arguments): void {
    const from: (Node | null | undefined)[] = [args.named.get(code.registerNames[i]!), args.namedRest]
    if (i < code.positional) from.push(args.positional[i], i < args.positional.length ? null : args.rest)
    for (const node of from) if (typeof node === 'number') this.a.graph.flow(node, given[i]!)
  }

  private bindDefaults(object: AbstractObject, { code, given }: FunctionFlow): void {
    const { graph, objects } = this.a
    for (let i = 0; i < code.defaults; i++)
      graph.flow(objects.field(object, defaultField(i)), given[code.positional - code.defaults + i]!)
    for (let i = 0; i < code.keywordOnly; i++)
      graph.flow(objects.field(object, defaultField(code.defaults + i)), given[code.positional + i]!)
  }

  private beyond(count: number, args: Arguments): (Node | null)[] {
    return [...args.positional.slice(count), args.rest]
  }

  private collect(f: FunctionFlow, into: Node, kind: 'tuple' | 'dict', nodes: readonly (Node | null)[]): void {
    const { graph, objects } = this.a
    const object = objects.make(kind, f.code.start, { path: 'rest' })
    graph.add(into, object.id)
    for (const node of nodes) if (node !== null) graph.flow(node, objects.items(object))
  }
}

const parameterCount = (code: FunctionCode) =>
  code.positional + code.keywordOnly + (code.hasRest ? 1 : 0) + (code.hasKeywordRest ? 1 : 0)
