import { noArguments, positional, withSelf, type Analysis, type Arguments, type At } from './analysis'
import { Via } from './accesses'
import { MAIN, SEVERAL } from './call-graph'
import type { Node } from './flow-graph'
import { Field, type AbstractObject } from './objects'

/** Hidden fields of a thread object. */
export const enum ThreadField {
  Target = '\0target',
  Args = '\0args',
  Kwargs = '\0kwargs',
  Name = '\0name',
  Ident = '\0ident',
}

/** Field of the globals' object: how many threads got a name from the library. */
const NAMES_GIVEN = '\0names given'

/** What a thread object is made with. */
interface ThreadParts {
  readonly target: Node
  readonly args: Node
  readonly kwargs: Node
  /** Otherwise the library names it. */
  readonly isNamed: boolean
}

/** Thread objects, and the code that they start. */
export class Threads {
  /** Every thread object that is started, and the main thread's. */
  readonly started: Node
  /** What functions of which nothing is known were given. */
  readonly leaked: Node
  private readonly running = new Set<number>()

  constructor(private readonly a: Analysis) {
    const main = a.objects.make('instance', -1, { of: a.objects.library('threading.Thread') })
    this.started = a.graph.node(main.id)
    this.leaked = a.graph.node()
  }

  /** Thread.__init__ and its kin. */
  initialise(at: At, self: Node, parts: ThreadParts): void {
    const { graph, objects, attributes } = this.a
    graph.each(self, (id) => {
      const thread = objects.get(id)
      this.keep(thread, '_target', ThreadField.Target, parts.target)
      this.keep(thread, '_args', ThreadField.Args, parts.args)
      this.keep(thread, '_kwargs', ThreadField.Kwargs, parts.kwargs)
      attributes.record(at, thread, ThreadField.Name, true)
    })
    if (parts.isNamed) return
    const everywhere = { ...at, via: Via.Indirect }
    attributes.record(everywhere, this.a.globals, NAMES_GIVEN, true)
    attributes.record(everywhere, this.a.globals, NAMES_GIVEN, false)
  }

  /** What a thread is made with, classes derived from Thread may look at, and set. */
  private keep(thread: AbstractObject, attribute: string, field: ThreadField, value: Node): void {
    const { graph, objects } = this.a
    graph.flow(value, objects.field(thread, attribute))
    graph.flow(objects.field(thread, attribute), objects.field(thread, field))
  }

  start(at: At, self: Node): void {
    const { graph, objects, attributes, calls } = this.a
    calls.addSpawn(at.pc)
    graph.each(self, (id) => {
      const thread = objects.get(id)
      attributes.record(at, thread, ThreadField.Ident, true)
      if (this.running.has(id) || thread.kind !== 'instance') return
      this.running.add(id)
      graph.add(this.started, id)
      this.enterLibrary(thread)
      attributes.lookUp(at, thread.of!, 'run', thread, (run) => {
        if (run.kind === 'function') this.begin(thread, run, withSelf(graph.node(id), noArguments))
        else this.beginTarget(thread)
      })
    })
  }

  /** Thread.run called, by the program itself. */
  run(at: At, self: Node): void {
    const { graph, objects, invocation, functions } = this.a
    // The library's own call of it is the beginning of a thread, see `start`.
    if (functions.isPreludeAt(at.pc)) return
    graph.each(self, (id) => {
      const thread = objects.get(id)
      graph.each(objects.field(thread, ThreadField.Target), (target) =>
        invocation.call(at, objects.get(target), this.argumentsOf(thread), graph.node(), 'callback'),
      )
    })
  }

  /** Code that main calls when its own has ended. */
  endWith(callee: AbstractObject): void {
    if (callee.kind !== 'function') return
    this.a.calls.addRoot(callee.func, MAIN)
    this.a.functions.bind(callee, noArguments)
  }

  /** Code that may be called in any number of threads, by a function of which nothing is known. */
  beginAnywhere(callee: AbstractObject, args: Arguments): void {
    if (callee.kind === 'method')
      return this.beginAnywhere(callee.of!, withSelf(this.a.graph.node(callee.receiver!.id), args))
    if (callee.kind !== 'function') return
    this.a.calls.addRoot(callee.func, SEVERAL)
    this.a.functions.bind(callee, args)
  }

  /** `sys.excepthook` is set: main calls it, with the parts of what it failed of. */
  setMainHook(hook: Node): void {
    const { graph, objects, raised } = this.a
    graph.each(hook, (id) => this.beginAnywhere(objects.get(id), positional(raised, raised, raised)))
  }

  /** `threading.excepthook` is set: any thread may call it, with what it failed of. */
  setExcepthook(at: At, hook: Node): void {
    const { graph, objects } = this.a
    const told = objects.make('instance', at.pc, { of: objects.library('threading.ExceptHookArgs') })
    graph.flow(this.a.raised, objects.field(told, 'exc_value'))
    graph.flow(this.started, objects.field(told, 'thread'))
    graph.each(hook, (id) => this.beginAnywhere(objects.get(id), positional(graph.node(told.id))))
  }

  /** The functions of the library in which every thread begins. */
  private enterLibrary(thread: AbstractObject): void {
    const { graph, objects, functions, calls, program, attributes } = this.a
    const enter = (name: string, given: readonly Node[]) => {
      const index = program.library.get(name)
      if (index === undefined) return
      calls.addRoot(index, thread.id)
      const f = functions.enter(index)
      given.forEach((node, i) => graph.flow(node, f.given[i]!))
      // At its end, a thread changes its own state for all who look.
      const at = { pc: f.code.end - 1, via: Via.Indirect, visible: true }
      attributes.record(at, thread, Field.State, true)
    }
    enter('thread_main', [graph.node(thread.id)])
    if (attributes.derivesFrom(thread.of, 'threading.Timer')) enter('timer_run', [graph.node(thread.id)])
    const fields = [ThreadField.Target, ThreadField.Args, ThreadField.Kwargs]
    enter(
      'thread_run',
      fields.map((name) => objects.field(thread, name)),
    )
    enter('report_failure', [this.a.raised])
  }

  private beginTarget(thread: AbstractObject): void {
    const { graph, objects } = this.a
    graph.each(objects.field(thread, ThreadField.Target), (id) =>
      this.begin(thread, objects.get(id), this.argumentsOf(thread)),
    )
  }

  /** Begins a thread with a function of the program. What else it may begin with, the library's code calls. */
  private begin(thread: AbstractObject, target: AbstractObject, args: Arguments): void {
    const { graph, calls, functions } = this.a
    if (target.kind === 'method') return this.begin(thread, target.of!, withSelf(graph.node(target.receiver!.id), args))
    if (target.kind === 'instance') {
      const at = { pc: this.a.program.functions[this.a.program.entry]!.start, via: Via.Indirect }
      return this.a.attributes.eachMethod(at, target, '__call__', (method) =>
        this.begin(thread, method, withSelf(graph.node(target.id), args)),
      )
    }
    if (target.kind !== 'function') return
    calls.addRoot(target.func, thread.id)
    functions.bind(target, args)
  }

  private argumentsOf(thread: AbstractObject): Arguments {
    const { graph, objects } = this.a
    const args = objects.field(thread, ThreadField.Args)
    const named = graph.node()
    graph.each(objects.field(thread, ThreadField.Kwargs), (id) => graph.flow(objects.items(objects.get(id)), named))
    const positional = Array.from({ length: 8 }, (_, i) => this.itemAt(args, i))
    return { positional, rest: this.itemAt(args, 8), named: new Map(), namedRest: named }
  }

  /** Item `i` of tuples and lists; a tuple of known length knows each of its own. */
  private itemAt(node: Node, i: number): Node {
    const { graph, objects } = this.a
    const item = graph.node()
    graph.each(node, (id) => graph.flow(this.a.objects.itemAt(objects.get(id), i), item))
    return item
  }
}
