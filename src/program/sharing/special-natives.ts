import { noArguments, positional, type Analysis, type Arguments, type At } from './analysis'
import { Via } from './accesses'
import { argumentOf, type Effect, type Special } from './effect'
import type { Node } from './flow-graph'
import { Field, type AbstractObject } from './objects'
import { doAnything } from './unknown-natives'

/** One call of a function of the library that its row in the table does not tell in full. */
interface Call {
  readonly at: At
  readonly effect: Effect
  readonly path: string
  readonly args: Arguments
  readonly result: Node
}

/** Specials that need to know which argument is which. */
const needsPositions: ReadonlySet<Special> = new Set<Special>(['getattr', 'setattr', 'delattr', 'super', 'property'])

/** What functions of the library do that no row of a table can say. */
export class SpecialNatives {
  constructor(private readonly a: Analysis) {}

  apply(special: Special, call: Call): void {
    const { at, args, result } = call
    if (needsPositions.has(special) && args.rest !== null) this.apply(special, { ...call, args: this.anywhere(args) })
    else if (special === 'getattr') this.getAttribute(call)
    else if (special === 'setattr' || special === 'delattr') this.setAttribute(call)
    else if (special === 'getfield') this.getField(call)
    else if (special === 'setfield')
      this.eachOf(args, 0, (object) => this.a.attributes.storeFields(at, object, args.positional[2]!))
    else if (special === 'property') this.makeDescriptor(call)
    else if (special === 'iter') this.makeIterator(at, args, result)
    else this.others[special](call)
  }

  /** Arguments of which it is not known which is which: each may be any of them. */
  private anywhere(args: Arguments): Arguments {
    const all = argumentOf(this.a.graph, {}, args, 'all')
    return { ...positional(all, all, all), named: args.named, namedRest: args.namedRest }
  }

  /** iter(value): what stands between a container and its NEXT. Iterators and generators are their own. */
  makeIterator(at: At, args: Arguments, result: Node): void {
    const { graph, objects, iteration, invocation } = this.a
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
    graph.flow(source, objects.field(made, Field.Callee))
    graph.each(source, (id) => invocation.call(at, objects.get(id), noArguments, objects.items(made), 'callback'))
  }

  /** A dict of all attributes, which it reads. */
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

  private readonly others: Record<
    Exclude<Special, 'getattr' | 'getfield' | 'setattr' | 'setfield' | 'delattr' | 'property' | 'iter'>,
    (call: Call) => void
  > = {
    vars: ({ at, args, result }) => this.eachOf(args, 0, (object) => this.vars(at, object, result)),
    super: (call) => this.makeSuper(call),
    type: ({ args, result }) =>
      this.eachOf(args, 0, ({ kind, of }) => {
        if (of && kind === 'instance') this.a.graph.add(result, of.id)
      }),
    next: ({ at, args, result }) => {
      const [iterator, fallback] = args.positional
      if (iterator !== undefined) this.a.graph.flow(this.a.iteration.iterate(at, iterator), result)
      if (fallback !== undefined) this.a.graph.flow(fallback, result)
    },
    resume: (call) => this.resume(call),
    sum: (call) => this.addUp(call),
    anywhere: ({ effect, args }) => {
      const given = argumentOf(this.a.graph, effect, args, 'all')
      this.a.graph.each(given, (id) => this.a.threads.beginAnywhere(this.a.objects.get(id), noArguments))
    },
    threadInit: (call) => this.initialiseThread(call, 'target'),
    timerInit: (call) => {
      this.initialiseThread(call, 'function')
      this.keepParts(call)
    },
    threadStart: ({ at, effect, args }) => this.a.threads.start(at, argumentOf(this.a.graph, effect, args, '0')),
    threadRun: ({ at, effect, args }) => this.a.threads.run(at, argumentOf(this.a.graph, effect, args, '0')),
    threads: ({ at, path, result }) => {
      const { graph, objects, threads } = this.a
      const list = objects.make('list', at.pc, { path })
      graph.flow(threads.started, result)
      graph.flow(threads.started, objects.items(list))
      graph.add(result, list.id)
    },
    import: ({ at, effect, args, result }) => {
      const modules = argumentOf(this.a.graph, effect, args, '0')
      this.a.graph.flow(modules, result)
      this.a.graph.each(modules, (id) => this.a.invocation.importModule(at, this.a.objects.get(id)))
    },
    imported: ({ args, result }) => {
      const [name] = args.positional
      const known = name === undefined ? undefined : this.a.constants.get(name)
      if (typeof known === 'string') this.a.graph.add(result, this.a.objects.module(known).id)
    },
    bare: ({ at, args, result }) =>
      this.eachOf(args, 0, (cls) => {
        // Nothing but a class has instances: what else gets here would have instances of instances without end.
        if (cls.kind !== 'class' && cls.kind !== 'library') return
        this.a.graph.add(result, this.a.objects.make('instance', at.pc, { of: cls }).id)
      }),
    like: ({ at, args, result }) =>
      this.eachOf(args, 0, (value) => {
        const { graph, objects } = this.a
        const { kind, path, func, of, receiver } = value
        const made = objects.make(kind, at.pc, { path, func, of, receiver })
        graph.flow(objects.items(value), objects.items(made))
        graph.add(result, made.id)
      }),
    // What a class decorator gives is either that class or what takes one: whoever calls it with no class calls the former.
    decorate: ({ at, args, result }) =>
      this.eachOf(args, 1, (cls) => {
        if (cls.kind !== 'class') return
        this.a.invocation.callNode(at, args.positional[0]!, positional(this.a.graph.node(cls.id)), result)
      }),
    bound: ({ args, result }) =>
      this.eachOf(args, 0, (of) =>
        this.eachOf(args, 1, (receiver) =>
          this.a.graph.add(result, this.a.objects.make('method', -1, { of, receiver }).id),
        ),
      ),
    seed: ({ at, args }) =>
      this.eachOf(args, 0, (generator) => {
        this.touchState(at, generator)
        this.a.graph.add(this.a.objects.field(generator, Field.Seed), generator.id)
      }),
    // Without a seed, threads draw numbers of their own.
    draw: ({ at, args }) =>
      this.eachOf(args, 0, (generator) =>
        this.a.graph.each(this.a.objects.field(generator, Field.Seed), () => this.touchState(at, generator)),
      ),
    raised: ({ result }) => this.a.graph.flow(this.a.raised, result),
    raisedParts: ({ at, path, result }) => {
      const { graph, objects, raised } = this.a
      const parts = objects.make('tuple', at.pc, { path })
      graph.flow(raised, objects.items(parts))
      graph.add(result, parts.id)
    },
    atExit: ({ effect, args }) => {
      const hooks = argumentOf(this.a.graph, effect, args, '0')
      this.a.graph.each(hooks, (id) => this.a.threads.endWith(this.a.objects.get(id)))
    },
    foreign: ({ at, effect, args, result }) => {
      const all = argumentOf(this.a.graph, effect, args, 'all')
      this.a.iteration.read(at, all)
      this.a.graph.flow(all, result)
    },
    unknown: (call) => this.unknown(call),
  }

  private unknown({ at, args, result }: Call): void {
    doAnything(this.a, at, argumentOf(this.a.graph, {}, args, 'all'), result)
  }

  private touchState(at: At, object: AbstractObject): void {
    for (const writes of [false, true]) this.a.attributes.record(at, object, Field.State, writes)
  }

  private eachOf(args: Arguments, i: number, visit: (object: AbstractObject) => void): void {
    const node = args.positional[i] ?? args.rest
    if (node !== null && node !== undefined) this.a.graph.each(node, (id) => visit(this.a.objects.get(id)))
  }

  private getAttribute({ at, args, result }: Call): void {
    const { graph, attributes, constants } = this.a
    const [, name, fallback] = args.positional
    const known = name === undefined ? undefined : constants.get(name)
    if (fallback !== undefined) graph.flow(fallback, result)
    this.eachOf(args, 0, (object) => {
      if (typeof known === 'string') attributes.load(at, object, known, result)
      else attributes.loadAny(at, object, result)
    })
  }

  /** As getAttribute, of a program's own fields: no special methods, and no attributes of the library. */
  private getField({ at, args, result }: Call): void {
    const { graph, attributes, functions } = this.a
    const fallback = args.positional[2]
    if (fallback !== undefined) graph.flow(fallback, result)
    this.eachOf(args, 0, (object) => {
      const isOfLibrary = object.kind === 'class' && functions.isOfModuleAt(object.pc)
      if (!isOfLibrary && (object.kind === 'class' || object.kind === 'instance'))
        attributes.loadFields(at, object, result)
    })
  }

  private setAttribute({ at, args }: Call): void {
    const { graph, attributes, constants } = this.a
    const [, name, value = graph.node()] = args.positional
    const known = name === undefined ? undefined : constants.get(name)
    this.eachOf(args, 0, (object) => {
      if (typeof known === 'string') attributes.store(at, object, known, value)
      else attributes.storeAny(at, object, value)
    })
  }

  /** What goes on in a generator: it gets a value there, or an exception, made of a class where that is given. */
  private resume({ at, args, result }: Call): void {
    const { graph, objects, iteration, invocation, raised } = this.a
    const [generator, value = graph.node()] = args.positional
    if (generator === undefined) return
    iteration.send(at, generator, value, result)
    graph.each(value, (id) => {
      const { kind } = objects.get(id)
      if (kind === 'class' || kind === 'library') invocation.call(at, objects.get(id), noArguments, raised, 'callback')
      else graph.add(raised, id)
    })
  }

  private makeSuper({ at, args, result }: Call): void {
    const { graph, objects } = this.a
    this.eachOf(args, 0, (of) => {
      if (of.kind !== 'class') return
      this.eachOf(args, 1, (receiver) => graph.add(result, objects.make('super', at.pc, { of, receiver }).id))
    })
  }

  /** sum(lists, []): only a list or tuple to begin with makes it more than a number. */
  private addUp({ at, args, result }: Call): void {
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
  }

  private iterateInstance(at: At, object: AbstractObject, result: Node): void {
    const { graph, attributes, invocation } = this.a
    attributes.eachMethod(at, object, '__iter__', (method) =>
      invocation.call({ ...at, via: Via.Indirect }, method, positional(graph.node(object.id)), result, 'callback'),
    )
  }

  /** property(…) and its kin, and x.setter(…), which makes another with one part replaced. */
  private makeDescriptor({ at, path, args, result }: Call): void {
    const { graph, objects } = this.a
    const [kind, method] = path.split('.')
    const made = objects.make('instance', at.pc, { of: objects.library(kind!), path })
    graph.add(result, made.id)
    const put = (node: Node | undefined, field: string) => {
      if (node !== undefined) graph.flow(node, objects.field(made, field))
    }
    if (method === undefined) {
      accessors.forEach((field, i) => put(args.positional[i] ?? args.named.get(`f${field.slice(0, 3)}`), field))
      return
    }
    this.eachOf(args, 0, (object) => accessors.forEach((field) => put(objects.field(object, field), field)))
    put(args.positional[1], { getter: 'get', setter: 'set', deleter: 'delete' }[method]!)
  }

  /** A timer's parts are attributes of its own, and so is the event that tells that it has finished. */
  private keepParts({ at, effect, args }: Call): void {
    const { graph, objects, attributes } = this.a
    const finished = objects.make('instance', at.pc, { of: objects.library('threading.Event'), path: 'finished' })
    graph.each(argumentOf(graph, effect, args, '0'), (id) => {
      const timer = objects.get(id)
      for (const name of ['interval', 'function', 'args', 'kwargs'])
        attributes.store(at, timer, name, argumentOf(graph, effect, args, name))
      attributes.store(at, timer, 'finished', graph.node(finished.id))
    })
  }

  private initialiseThread({ at, effect, args }: Call, target: string): void {
    const part = (name: string) => argumentOf(this.a.graph, effect, args, name)
    const isNamed = args.named.has('name') || args.positional.length > 3
    this.a.threads.initialise(at, part('0'), {
      ...{ target: part(target), args: part('args'), kwargs: part('kwargs') },
      isNamed: isNamed && (effect.parameters?.includes('name') ?? false),
    })
  }
}

/** Parts of a property; its arguments are called after their first three letters. */
const accessors = ['get', 'set', 'delete']
