import { positional, type Analysis, type Arguments, type At } from './analysis'
import { Via } from './accesses'
import { argumentOf, type Effect, type ValueRef } from './effect'
import type { Node } from './flow-graph'
import { Field, type AbstractObject } from './objects'
import { pureModules, pythonClasses, pythonEffects } from './python-effects'
import { SpecialNatives } from './special-natives'

/** Calls of functions of the library, by the table of their effects. */
export class Natives {
  private readonly special: SpecialNatives

  constructor(private readonly a: Analysis) {
    this.special = new SpecialNatives(a)
  }

  isListed(path: string): boolean {
    return pythonEffects.has(path)
  }

  apply(where: At, path: string, args: Arguments, result: Node): void {
    const effect = effectOf(path)
    const at = { ...where, visible: effect.visible ?? false }
    if (effect.special) this.special.apply(effect.special, { at, effect, path, args, result })
    const self = args.positional[0]
    if (effect.state && self !== undefined) this.touchState(at, self, effect)
    const looked = this.look(at, effect, args)
    for (const ref of effect.mutates ?? []) this.a.iteration.mutate(viaOf(at, ref), this.value(at, effect, args, ref))
    for (const [what, into] of effect.stores ?? []) this.put(at, effect, args, what, into)
    for (const ref of effect.returns ?? []) this.a.graph.flow(this.value(at, effect, args, ref), result)
    this.callHooks(at, effect, args, looked, result)
    const returned = this.callArguments(at, effect, args)
    if (effect.returnsCalls) this.a.graph.flow(returned, result)
    if (effect.makes) this.make(at, path, effect, args, returned, result)
  }

  /** vars(object) and object.__dict__: a dict of all attributes. */
  vars(at: At, object: AbstractObject, result: Node): void {
    this.special.vars(at, object, result)
  }

  /** iter(value), as the instruction ITER. */
  makeIterator(at: At, args: Arguments, result: Node): void {
    this.special.makeIterator(at, args, result)
  }

  private touchState(at: At, self: Node, { state, field = Field.State }: Effect): void {
    const { graph, objects, attributes } = this.a
    graph.each(self, (id) => attributes.record(at, objects.get(id), field, state === 'write'))
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
    if (effect.writesFiles) this.writeFiles(at, effect, args)
    if (!effect.hooks) return
    const all = graph.union([looked, this.value(at, effect, args, 'all')])
    const keys = graph.union([all, this.a.iteration.items(at, all)])
    invocation.hooks(at, keys, effect.hooks, keys, effect.returnsHooks ? result : graph.node())
  }

  /** Writes to whatever file it is given, or to what the program made of `sys.stdout`. */
  private writeFiles(at: At, effect: Effect, args: Arguments): void {
    const { graph, invocation } = this.a
    const files = graph.union([this.a.files, this.value(at, effect, args, 'named')])
    invocation.hooks(at, files, ['write', 'flush'], graph.node(), graph.node())
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
    let node = argumentOf(this.a.graph, effect, args, name!)
    let where = viaOf(at, name!)
    for (const part of parts!) {
      node = part === '*' ? this.a.iteration.iterate(where, node) : this.a.iteration.items(where, node)
      where = viaOf(at, ref)
    }
    return node
  }
}

/** Only self is what the instruction's object register holds. */
const viaOf = (at: At, ref: ValueRef): At => (ref === '0' ? at : { ...at, via: Via.Indirect })

/** Types of whose methods all are listed but special ones. */
const complete: ReadonlySet<string> = new Set([
  ...['object', 'type', 'int', 'float', 'complex', 'bool', 'str', 'list', 'tuple', 'dict', 'set', 'frozenset', 'slice'],
  ...['property', 'staticmethod', 'classmethod', 'threading.Lock', 'threading.RLock'],
])
/** Special methods that builtin types have. */
const special: ReadonlySet<string> = new Set(
  [
    'abs add and bool call ceil class_getitem contains delattr delete delitem dir divmod eq float floor floordiv format',
    'ge get getattribute getitem getnewargs getstate gt hash iadd iand imul index init init_subclass instancecheck int',
    'invert ior isub iter ixor le len lshift lt mod mul ne neg new next or pos pow prepare reduce reduce_ex repr reversed',
    'round rshift set set_name setattr setitem setstate sizeof str sub subclasscheck subclasses subclasshook truediv trunc',
    'xor',
  ].flatMap((names) => names.split(' ').flatMap((name) => [`__${name}__`, `__r${name}__`])),
)

/** Whether something of the library has no such attribute: what the analysis takes for a call of it can only fail. */
function lacks(owner: string, name: string): boolean {
  if (complete.has(owner)) return !special.has(name)
  const isFunction = pythonEffects.has(owner) && !pythonClasses.has(owner)
  return isFunction && name !== '__call__' && name !== '__get__'
}

function effectOf(path: string): Effect {
  const listed = pythonEffects.get(path)
  if (listed) return listed
  if (path.startsWith('_native.')) return { special: 'foreign' }
  const dot = path.lastIndexOf('.')
  const [owner, name] = [path.slice(0, dot), path.slice(dot + 1)]
  // A look into a class's own dict: what is found there is the library's.
  if (owner.endsWith('.__dict__')) return { returns: ['all'] }
  if (lacks(owner, name)) return {}
  const module = path.slice(0, path.indexOf('.'))
  return pureModules.has(module) ? {} : { special: 'unknown' }
}
