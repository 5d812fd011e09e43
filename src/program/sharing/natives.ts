import { positional, type Analysis, type Arguments, type At } from './analysis'
import { Via } from './accesses'
import type { Effect, Special, ValueRef } from './effect'
import type { Node } from './flow-graph'
import { Field, type AbstractObject } from './objects'
import { pureModules, pythonEffects } from './python-effects'

/** Calls of functions of the library, by the table of their effects. */
export class Natives {
  /** By pc: what a function of which nothing is known may deal with. */
  private readonly anything = new Map<number, Node>()

  constructor(private readonly a: Analysis) {}

  isListed(path: string): boolean {
    return pythonEffects.has(path)
  }

  apply(where: At, path: string, args: Arguments, result: Node): void {
    const effect = effectOf(path)
    const at = { ...where, visible: effect.visible ?? false }
    if (effect.special) this.specials[effect.special](at, path, args, result)
    const self = args.positional[0]
    if (effect.state && self !== undefined) this.touchState(at, self, effect.state === 'write')
    const looked = this.look(at, effect, args)
    for (const ref of effect.mutates ?? []) this.a.iteration.mutate(viaOf(at, ref), this.value(at, effect, args, ref))
    for (const [what, into] of effect.stores ?? []) this.put(at, effect, args, what, into)
    for (const ref of effect.returns ?? []) this.a.graph.flow(this.value(at, effect, args, ref), result)
    this.callHooks(at, effect, args, looked, result)
    const returned = this.callArguments(at, effect, args)
    if (effect.makes) this.make(at, path, effect, args, returned, result)
  }

  /** vars(object) and object.__dict__: a dict of all attributes. */
  vars(at: At, object: AbstractObject, result: Node): void {
    const { graph, objects, attributes } = this.a
    const dict = objects.make('dict', at.pc, { path: 'vars' })
    graph.add(result, dict.id)
    objects.eachField(object, (node, name) => {
      if (name.startsWith('\0')) return
      attributes.record({ ...at, via: Via.Indirect }, object, name, false)
      graph.flow(node, objects.items(dict))
    })
  }

  private touchState(at: At, self: Node, writes: boolean): void {
    const { graph, objects, attributes } = this.a
    graph.each(self, (id) => attributes.record(at, objects.get(id), Field.State, writes))
  }

  /** Does what an effect says of reading. @returns everything looked at */
  private look(at: At, effect: Effect, args: Arguments): Node {
    const { graph, iteration } = this.a
    const looked: Node[] = [graph.node()]
    for (const ref of effect.reads ?? []) {
      const node = this.value(at, effect, args, ref)
      iteration.read(viaOf(at, ref), node)
      looked.push(node)
    }
    for (const ref of effect.iterates ?? []) looked.push(iteration.iterate(at, this.value(at, effect, args, ref)))
    for (const ref of effect.deep ?? []) looked.push(iteration.deep(at, this.value(at, effect, args, ref)))
    return graph.union(looked)
  }

  private put(at: At, effect: Effect, args: Arguments, what: ValueRef, into: ValueRef): void {
    const { graph, objects } = this.a
    const value = this.value(at, effect, args, what)
    graph.each(this.value(at, effect, args, into), (id) => graph.flow(value, objects.items(objects.get(id))))
  }

  private callHooks(at: At, effect: Effect, args: Arguments, looked: Node, result: Node): void {
    const { graph, invocation } = this.a
    if (!effect.hooks) return
    const all = graph.union([looked, this.value(at, effect, args, 'all')])
    const keys = graph.union([all, this.a.iteration.items(at, all)])
    invocation.hooks(at, keys, effect.hooks, keys, effect.returnsHooks ? result : graph.node())
  }

  private callArguments(at: At, effect: Effect, args: Arguments): Node {
    const { graph, invocation, libraryCode } = this.a
    const returned = graph.node()
    for (const [callee, ...rest] of effect.calls ?? []) {
      const given = graph.union(rest.map((ref) => this.value(at, effect, args, ref)))
      graph.each(this.value(at, effect, args, callee), (id) => {
        libraryCode.enterFrom(at.pc)
        invocation.call(at, this.a.objects.get(id), { ...positional(given), rest: given }, returned, 'callback')
      })
    }
    return returned
  }

  private make(at: At, path: string, effect: Effect, args: Arguments, returned: Node, result: Node): void {
    const { graph, objects } = this.a
    const of = effect.class === undefined ? null : objects.library(effect.class)
    const made = objects.make(effect.makes!, at.pc, { path, of })
    graph.add(result, made.id)
    const into = effect.tuples ? this.pairs(at, path, made) : objects.items(made)
    for (const ref of effect.items ?? []) graph.flow(this.value(at, effect, args, ref), into)
    for (const ref of effect.over ?? []) {
      const source = this.value(at, effect, args, ref)
      graph.flow(source, objects.field(made, Field.Source))
      if (effect.makes === 'iterator') this.a.iteration.begin(viaOf(at, ref), source)
    }
    if (effect.yieldsCalls) graph.flow(returned, objects.items(made))
    if (effect.makes === 'iterator')
      for (const [callee] of effect.calls ?? [])
        graph.flow(this.value(at, effect, args, callee), objects.field(made, Field.Callee))
  }

  private pairs(at: At, path: string, made: AbstractObject): Node {
    const { graph, objects } = this.a
    const tuple = objects.make('tuple', at.pc, { path })
    graph.add(objects.items(made), tuple.id)
    return objects.items(tuple)
  }

  /** The node a reference stands for. */
  private value(at: At, effect: Effect, args: Arguments, ref: ValueRef): Node {
    const [, name, parts] = /^(\w+)([*.]*)$/.exec(ref)!
    let node = this.argument(effect, args, name!)
    let where = viaOf(at, name!)
    for (const part of parts!) {
      node = part === '*' ? this.a.iteration.iterate(where, node) : this.a.iteration.items(where, node)
      where = viaOf(at, ref)
    }
    return node
  }

  private argument(effect: Effect, args: Arguments, name: string): Node {
    const found: (Node | null | undefined)[] = [args.namedRest]
    if (name === 'named') found.push(...args.named.values())
    else if (name === 'all') found.push(...args.positional, args.rest, ...args.named.values())
    else {
      const i = /^\d+$/.test(name) ? Number(name) : (effect.parameters?.indexOf(name) ?? -1)
      const known = effect.parameters?.[i] ?? name
      found.push(args.named.get(known))
      if (i >= 0) found.push(args.positional[i] ?? args.rest)
    }
    return this.a.graph.union(found.filter((node) => typeof node === 'number').concat(this.a.graph.node()))
  }

  private readonly specials: Record<Special, (at: At, path: string, args: Arguments, result: Node) => void> = {
    getattr: (at, path, args, result) => {
      const { graph, objects, attributes, constants } = this.a
      const [object, name, fallback] = args.positional
      if (object === undefined) return
      const known = name === undefined ? undefined : constants.get(name)
      if (fallback !== undefined) graph.flow(fallback, result)
      graph.each(object, (id) => {
        if (typeof known === 'string') attributes.load(at, objects.get(id), known, result)
        else attributes.loadAny(at, objects.get(id), result)
      })
    },
    setattr: (at, _path, args) => {
      const { graph, objects, attributes, constants } = this.a
      const [object, name, value] = args.positional
      if (object === undefined || name === undefined || value === undefined) return
      const known = constants.get(name)
      graph.each(object, (id) => {
        if (typeof known === 'string') attributes.store(at, objects.get(id), known, value)
        else attributes.storeAny(at, objects.get(id), value)
      })
    },
    delattr: (at, path, args, result) =>
      this.specials.setattr(at, path, { ...args, positional: [...args.positional, this.a.graph.node()] }, result),
    vars: (at, _path, args, result) => {
      const [object] = args.positional
      if (object !== undefined) this.a.graph.each(object, (id) => this.vars(at, this.a.objects.get(id), result))
    },
    super: (at, _path, { positional: [type, object] }, result) => {
      const { graph, objects } = this.a
      if (type === undefined || object === undefined) return
      graph.each(type, (cls) =>
        graph.each(object, (id) => {
          const made = objects.make('super', at.pc, { of: objects.get(cls), receiver: objects.get(id) })
          graph.add(result, made.id)
        }),
      )
    },
    type: (_at, _path, args, result) => {
      const { graph, objects } = this.a
      const [object] = args.positional
      if (object !== undefined)
        graph.each(object, (id) => {
          const { of, kind } = objects.get(id)
          if (of && kind === 'instance') graph.add(result, of.id)
        })
    },
    iter: (at, _path, args, result) => this.makeIterator(at, args, result),
    next: (at, _path, args, result) => {
      const { graph, iteration } = this.a
      const [iterator, fallback] = args.positional
      if (iterator !== undefined) graph.flow(iteration.iterate(at, iterator), result)
      if (fallback !== undefined) graph.flow(fallback, result)
    },
    sum: (at, _path, args, result) => {
      const { graph, objects, iteration } = this.a
      const [iterable, from] = args.positional
      const start = from ?? args.named.get('start')
      if (iterable === undefined || start === undefined) return
      graph.each(start, (id) => {
        const { kind } = objects.get(id)
        if (kind !== 'list' && kind !== 'tuple') return
        const made = objects.make(kind, at.pc)
        graph.add(result, made.id)
        for (const node of [start, iteration.items(at, iterable)])
          graph.flow(iteration.items(at, node), objects.items(made))
      })
    },
    property: (at, path, args, result) => this.makeDescriptor(at, path, args, result),
    threadInit: (at, path, args) => this.initialiseThread(at, pythonEffects.get(path)!, args, 'target'),
    timerInit: (at, path, args) => this.initialiseThread(at, pythonEffects.get(path)!, args, 'function'),
    threadStart: (at, _path, args) => this.a.threads.start(at, args.positional[0]!),
    threadRun: (at, _path, args) => this.a.threads.run(at, args.positional[0]!),
    threads: (at, path, _args, result) => {
      const { graph, objects, threads } = this.a
      graph.flow(threads.started, result)
      const list = objects.make('list', at.pc, { path })
      graph.add(result, list.id)
      graph.flow(threads.started, objects.items(list))
    },
    foreign: (at, _path, args, result) => {
      const all = this.argument({}, args, 'all')
      this.a.iteration.read(at, all)
      this.a.graph.flow(all, result)
    },
    unknown: (at, _path, args, result) => this.doAnything(at, this.argument({}, args, 'all'), result),
  }

  /** iter(value): what stands between a container and its NEXT. Iterators and generators are their own. */
  makeIterator(at: At, args: Arguments, result: Node): void {
    const { graph, objects, iteration } = this.a
    const [source, sentinel] = args.positional
    if (source === undefined) return
    const made = objects.make('iterator', at.pc)
    graph.add(result, made.id)
    graph.flow(iteration.items(at, source), objects.items(made))
    graph.flow(source, objects.field(made, Field.Source))
    iteration.begin(at, source)
    graph.each(source, (id) => {
      const { kind } = objects.get(id)
      if (kind === 'iterator' || kind === 'generator') graph.add(result, id)
      if (kind === 'instance') this.iterateInstance(at, objects.get(id), result)
    })
    if (sentinel === undefined) return
    const called = positional()
    graph.flow(source, objects.field(made, Field.Callee))
    graph.each(source, (id) => {
      this.a.invocation.call(at, objects.get(id), called, objects.items(made), 'callback')
    })
  }

  private iterateInstance(at: At, object: AbstractObject, result: Node): void {
    const { graph, attributes, invocation } = this.a
    attributes.eachMethod(at, object, '__iter__', (method) =>
      invocation.call({ ...at, via: Via.Indirect }, method, positional(graph.node(object.id)), result, 'callback'),
    )
  }

  private makeDescriptor(at: At, path: string, args: Arguments, result: Node): void {
    const { graph, objects } = this.a
    const [kind, method] = path.split('.')
    const made = objects.make('instance', at.pc, { of: objects.library(kind!), path })
    graph.add(result, made.id)
    const names = ['get', 'set', 'delete']
    const [self] = args.positional
    if (method === undefined) {
      args.positional.forEach((node, i) => names[i] && graph.flow(node, objects.field(made, names[i]!)))
      const byName = { fget: 'get', fset: 'set', fdel: 'delete' }
      for (const [name, field] of Object.entries(byName)) {
        const node = args.named.get(name)
        if (node !== undefined) graph.flow(node, objects.field(made, field))
      }
      return
    }
    if (self === undefined) return
    graph.each(self, (id) => {
      for (const name of names) graph.flow(objects.field(objects.get(id), name), objects.field(made, name))
    })
    const given = args.positional[1]
    const field = { getter: 'get', setter: 'set', deleter: 'delete' }[method]
    if (given !== undefined && field) graph.flow(given, objects.field(made, field))
  }

  private initialiseThread(at: At, effect: Effect, args: Arguments, target: string): void {
    const self = args.positional[0]
    if (self === undefined) return
    const part = (name: string) => this.argument(effect, args, name)
    const isNamed = args.named.has('name') || args.positional.length > 3
    const name = isNamed && effect.parameters?.includes('name') ? part('name') : null
    this.a.threads.initialise(at, self, { target: part(target), args: part('args'), kwargs: part('kwargs'), name })
  }

  /** A function of which nothing is known: it may do all that can be done with what it is given, in any thread. */
  private doAnything(at: At, given: Node, result: Node): void {
    const { graph, objects, iteration, attributes, calls, threads, invocation } = this.a
    const known = this.anything.get(at.pc)
    const all = known ?? graph.node()
    graph.flow(given, all)
    graph.flow(all, result)
    if (known !== undefined) return
    this.anything.set(at.pc, all)
    const made = objects.make('unknown', at.pc)
    graph.add(all, made.id)
    graph.flow(all, threads.leaked)
    calls.addSpawn(at.pc)
    const indirect = { ...at, via: Via.Indirect }
    iteration.mutate(indirect, all)
    graph.each(all, (id) => {
      const object = objects.get(id)
      if (object.kind === 'library' || object.kind === 'unknown') return
      if (object.receiver) graph.add(all, object.receiver.id)
      graph.flow(all, objects.items(object))
      objects.eachField(object, (node, name) => {
        graph.flow(node, all)
        if (name.startsWith('\0')) return
        attributes.load(indirect, object, name, all)
        attributes.store(indirect, object, name, all)
      })
      const anything = { ...positional(all), rest: all }
      invocation.call(indirect, object, anything, all, 'callback')
      threads.beginAnywhere(object, anything)
    })
  }
}

/** Only self is what the instruction's object register holds. */
const viaOf = (at: At, ref: ValueRef): At => (ref === '0' ? at : { ...at, via: Via.Indirect })

function effectOf(path: string): Effect {
  const known = pythonEffects.get(path)
  if (known) return known
  if (path.startsWith('_native.')) return { special: 'foreign' }
  const module = path.slice(0, path.indexOf('.'))
  return pureModules.has(module) ? {} : { special: 'unknown' }
}
