import { Op } from '../opcodes'
import { positional, withSelf, type Analysis, type Arguments, type At } from './analysis'
import { Via } from './accesses'
import type { CallKind } from './call-graph'
import type { Node } from './flow-graph'
import { isPrelude, type FunctionFlow } from './functions'
import { Field, type AbstractObject } from './objects'
import { pythonClasses } from './python-effects'

/** Calls of anything callable. */
export class Invocation {
  constructor(private readonly a: Analysis) {}

  /** Calls whatever a node holds. */
  callNode(at: At, callee: Node, args: Arguments, result: Node): void {
    const { graph, objects } = this.a
    graph.each(callee, (id) => this.call(at, objects.get(id), args, result, 'plain'))
  }

  call(at: At, callee: AbstractObject, args: Arguments, result: Node, kind: CallKind): void {
    switch (callee.kind) {
      case 'function':
        return this.callFunction(at, callee, args, result, kind)
      case 'method':
        return this.call(
          at,
          callee.of!,
          withSelf(this.a.graph.node(callee.receiver!.id), args),
          result,
          kind === 'plain' ? 'method' : kind,
        )
      case 'class':
        return this.instantiate(at, callee, args, result, kind)
      case 'library':
        return pythonClasses.get(callee.path)?.base === undefined || this.a.natives.isListed(callee.path)
          ? this.a.natives.apply(at, callee.path, args, result)
          : this.instantiate(at, callee, args, result, kind)
      case 'instance':
        return this.a.attributes.eachMethod(at, callee, '__call__', (method) =>
          this.call(at, method, withSelf(this.a.graph.node(callee.id), args), result, 'callback'),
        )
      case 'foreign':
        return this.a.natives.apply(at, '_native.foreign', withSelf(this.a.graph.node(callee.id), args), result)
      case 'unknown':
        return this.a.natives.apply(at, 'unknown', withSelf(this.a.graph.node(callee.id), args), result)
      default:
    }
  }

  /** Runs the text of a module, which only the first that imports it does. */
  importModule(at: At, module: AbstractObject): void {
    const linked = this.a.program.modules.get(module.path)
    if (!linked) return
    this.a.functions.enter(linked.init)
    this.a.calls.addCall(at.pc, linked.init, 'plain')
    const dot = module.path.lastIndexOf('.')
    if (dot >= 0) this.a.attributes.bindInPackage(this.a.objects.module(module.path.slice(0, dot)), module)
  }

  /** Notes that an iterator calls this function once more, with what it was given when it was made. */
  callBack(at: At, callee: AbstractObject): void {
    const { graph, functions, calls, libraryCode } = this.a
    libraryCode.enterFrom(at.pc)
    if (callee.kind === 'method') return this.callBack(at, callee.of!)
    if (callee.kind !== 'function') {
      const nothing = { positional: [], rest: null, named: new Map<string, Node>(), namedRest: null }
      return this.call(at, callee, nothing, graph.node(), 'callback')
    }
    if (functions.isLibraryAt(at.pc)) return
    calls.addCall(at.pc, callee.func, 'callback')
  }

  private callFunction(at: At, callee: AbstractObject, args: Arguments, result: Node, kind: CallKind): void {
    const { graph, objects, functions, calls, program } = this.a
    if (!isPrelude(program.functions[callee.func]!) && this.isTold(at.pc, kind)) return
    const f = functions.bind(callee, args)
    if (kind === 'callback') this.a.libraryCode.enterFrom(at.pc)
    if (f.code.isGenerator) {
      const generator = objects.make('generator', at.pc, { func: callee.func })
      graph.flow(f.yielded, objects.items(generator))
      graph.flow(f.result, objects.items(generator))
      graph.add(result, generator.id)
      this.noteSuspensions(f, generator)
      return
    }
    calls.addCall(at.pc, callee.func, kind)
    graph.flow(f.result, result)
  }

  /** A generator tells whoever resumes it whether it is running: each yield and return changes that. */
  private noteSuspensions({ code }: FunctionFlow, generator: AbstractObject): void {
    const flow = this.a.functions.flowOf(generator.func)
    for (let pc = code.start; pc < code.end; pc++) {
      const { op } = flow.instruction(pc)
      if (op === Op.YIELD || op === Op.RETURN)
        this.a.attributes.record({ pc, via: Via.Indirect }, generator, Field.State, true)
    }
  }

  /** Whether a call out of library code is told elsewhere: by the operation it belongs to, or by its thread's start. */
  private isTold(pc: number, kind: CallKind): boolean {
    const { functions } = this.a
    const direct = kind === 'plain' || kind === 'method'
    return functions.isLibraryAt(pc) || (direct && functions.isPreludeAt(pc))
  }

  private instantiate(at: At, cls: AbstractObject, args: Arguments, result: Node, kind: CallKind): void {
    const { graph, objects, attributes } = this.a
    const instance = objects.make('instance', at.pc, { of: cls })
    graph.add(result, instance.id)
    const self = graph.node(instance.id)
    const fresh = { ...at, via: Via.New }
    attributes.lookUp(at, cls, '__init__', instance, (init) =>
      this.call(fresh, init, withSelf(self, args), graph.node(), kind === 'callback' ? kind : 'init'),
    )
    // What an exception is made with it keeps, whatever its __init__ does.
    if (attributes.derivesFrom(cls, 'BaseException'))
      for (const node of args.positional) graph.flow(node, objects.field(instance, Field.Items))
  }

  /** Calls methods of the program by the names of their operators, on every instance that `node` holds. */
  hooks(at: At, node: Node, names: readonly string[], others: Node, result: Node): void {
    const { graph, objects, attributes } = this.a
    graph.each(node, (id) => {
      const object = objects.get(id)
      if (object.kind !== 'instance' || object.of?.kind !== 'class') return
      for (const name of names)
        attributes.eachMethod(at, object, name, (method) => {
          const args = positional(graph.node(id), others, others)
          this.call({ ...at, via: Via.Indirect }, method, args, result, 'callback')
        })
    })
  }
}
