import { Op } from '../opcodes'
import { positional, type Analysis, type At } from './analysis'
import { Via } from './accesses'
import type { Node } from './flow-graph'
import { Field, type AbstractObject } from './objects'

/** What is read of containers, and what iterating them gives. */
export class Iteration {
  private readonly inside = new Map<string, Node>()

  constructor(private readonly a: Analysis) {}

  /** What is in containers and iterators, without looking: no access, but calls of __iter__ and __next__. */
  items(at: At, node: Node): Node {
    const { graph, objects } = this.a
    const key = `${at.pc} ${node}`
    const known = this.inside.get(key)
    if (known !== undefined) return known
    const items = graph.node()
    this.inside.set(key, items)
    graph.each(node, (id) => {
      const object = objects.get(id)
      graph.flow(objects.items(object), items)
      if (object.kind === 'instance') this.itemsOfInstance(at, object, items)
    })
    return items
  }

  /** What going through `node` to its end gives. Reads what it goes through. */
  iterate(at: At, node: Node): Node {
    this.advance(at, node)
    return this.items(at, node)
  }

  /** What making an iterator over `node` reads: the size of dicts and sets, to be held against it later. */
  begin(at: At, node: Node): void {
    const { graph, objects } = this.a
    graph.each(node, (id) => {
      const { kind } = objects.get(id)
      if (kind !== 'list' && kind !== 'tuple' && kind !== 'iterator' && kind !== 'generator')
        this.read(at, graph.node(id))
    })
  }

  /** Reads the items or the length of containers. */
  read(at: At, node: Node): void {
    const { graph, objects } = this.a
    graph.each(node, (id) => {
      const object = objects.get(id)
      if (object.kind === 'view') this.read({ ...at, via: Via.Indirect }, objects.field(object, Field.Source))
      else this.a.attributes.record(at, object, Field.Items, false)
    })
  }

  mutate(at: At, node: Node): void {
    const { graph, objects } = this.a
    graph.each(node, (id) => {
      this.a.attributes.record(at, objects.get(id), Field.Items, true)
      this.a.attributes.record(at, objects.get(id), Field.Items, false)
    })
  }

  /** Reads containers and all they contain. @returns everything looked at */
  deep(at: At, node: Node): Node {
    const { graph, objects } = this.a
    const all = graph.node()
    graph.flow(node, all)
    graph.each(all, (id) => {
      const object = objects.get(id)
      // Only the outermost can be what the instruction's register holds, and even that may be inside another.
      const indirect = { ...at, via: Via.Indirect }
      this.a.attributes.record(indirect, object, Field.Items, false)
      if (object.kind === 'instance') this.a.attributes.record(indirect, object, Field.State, false)
      graph.flow(objects.field(object, object.kind === 'view' ? Field.Source : Field.Items), all)
    })
    return all
  }

  /** Takes the next item, or all of them: reads the source and moves every iterator on the way to it. */
  advance(at: At, node: Node, seen = new Set<number>()): void {
    const { graph, objects } = this.a
    graph.each(node, (id) => {
      const object = objects.get(id)
      if (seen.has(id)) return
      seen.add(id)
      switch (object.kind) {
        case 'iterator':
        case 'view':
          return this.advanceIterator(at, object, seen)
        case 'generator':
          return this.resume(at, object)
        case 'instance':
          this.advanceInstance(at, object)
          return this.a.attributes.record(at, object, Field.Items, false)
        default:
          this.a.attributes.record(at, object, Field.Items, false)
      }
    })
  }

  /** Takes the next item of generators, or of anything that has a `send`, in exchange for a value. */
  send(at: At, node: Node, value: Node, result: Node): void {
    const { graph, objects, functions, attributes, invocation } = this.a
    graph.flow(this.iterate(at, node), result)
    graph.each(node, (id) => {
      const object = objects.get(id)
      if (object.kind === 'generator') graph.flow(value, functions.enter(object.func).sent)
      attributes.eachMethod(at, object, 'send', (method) =>
        invocation.call({ ...at, via: Via.Indirect }, method, positional(graph.node(id), value), result, 'callback'),
      )
    })
  }

  private advanceIterator(at: At, object: AbstractObject, seen: Set<number>): void {
    const { graph, objects } = this.a
    if (object.kind === 'iterator') this.move(at, object)
    this.advance({ ...at, via: Via.Indirect }, objects.field(object, Field.Source), seen)
    graph.each(objects.field(object, Field.Callee), (id) => this.a.invocation.callBack(at, objects.get(id)))
  }

  private resume(at: At, generator: AbstractObject): void {
    this.move(at, generator)
    const { calls, libraryCode, functions } = this.a
    if (functions.isLibraryAt(at.pc)) return
    calls.addCall(at.pc, generator.func, 'callback')
    const { op } = functions.flowOf(functions.functionAt(at.pc)).instruction(at.pc)
    if (op !== Op.NEXT) libraryCode.enterFrom(at.pc)
  }

  private move(at: At, iterator: AbstractObject): void {
    this.a.attributes.record(at, iterator, Field.State, true)
    this.a.attributes.record(at, iterator, Field.State, false)
  }

  private advanceInstance(at: At, object: AbstractObject): void {
    const { graph } = this.a
    for (const name of ['__next__', '__getitem__', '__iter__'])
      this.a.attributes.eachMethod(at, object, name, (method) => {
        const result = graph.node()
        const args = positional(graph.node(object.id), graph.node())
        this.a.invocation.call({ ...at, via: Via.Indirect }, method, args, result, 'callback')
        if (name === '__iter__') this.advance({ ...at, via: Via.Indirect }, result, new Set([object.id]))
      })
  }

  private itemsOfInstance(at: At, object: AbstractObject, items: Node): void {
    const { graph, objects } = this.a
    const call = (of: AbstractObject, name: string, result: Node) =>
      this.a.attributes.eachMethod(at, of, name, (method) => {
        const args = positional(graph.node(of.id), graph.node())
        this.a.invocation.call({ ...at, via: Via.Indirect }, method, args, result, 'callback')
      })
    const iterators = graph.node()
    call(object, '__iter__', iterators)
    call(object, '__next__', items)
    call(object, '__getitem__', items)
    graph.each(iterators, (id) => {
      const iterator = objects.get(id)
      graph.flow(objects.items(iterator), items)
      if (iterator.kind === 'instance') call(iterator, '__next__', items)
    })
  }
}
