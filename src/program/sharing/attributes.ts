import type { Analysis, At } from './analysis'
import { positional } from './analysis'
import { Via } from './accesses'
import type { Node } from './flow-graph'
import { Field, globalField, type AbstractObject, type ObjectKind } from './objects'
import { pureModules, pythonClasses, pythonEffects } from './python-effects'

/** Of the module sys, what a program may put its own files in the place of. */
const isOutput = (name: string): boolean => name === 'stdout' || name === 'stderr'

/** Names that every function and class has, whose values are texts or of no consequence. */
const descriptive = new Set(['__name__', '__qualname__', '__module__', '__doc__', '__annotations__', '__defaults__'])

/** Classes of what the program makes without calling one. */
const classPaths: Readonly<Partial<Record<ObjectKind, string>>> = {
  ...{ list: 'list', tuple: 'tuple', dict: 'dict', set: 'set', iterator: 'iterator', view: 'view' },
  ...{ generator: 'generator', slice: 'slice' },
}

type Found = (value: AbstractObject) => void

/** How attributes are looked up, read and written: objects.fields, then classes by their order of resolution. */
export class Attributes {
  constructor(private readonly a: Analysis) {}

  /** Reads attribute `name` of an object into `result`. */
  load(at: At, object: AbstractObject, name: string, result: Node): void {
    switch (object.kind) {
      case 'instance':
        return this.loadFromInstance(at, object, name, result)
      case 'class':
        return this.loadFromClass(at, object, name, result)
      case 'library':
        return this.loadFromLibrary(object, name, result)
      case 'module':
        return this.loadFromModule(at, object, name, result)
      case 'super':
        return this.loadFromSuper(at, object, name, result)
      case 'unknown':
        return this.loadFromUnknown(object, result)
      case 'foreign':
        return this.loadFromForeign(object, result)
      case 'method':
        if (name === '__self__') this.a.graph.add(result, object.receiver!.id)
        if (name === '__func__') this.a.graph.add(result, object.of!.id)
        return
      default: {
        const path = classPaths[object.kind]
        if (path) this.lookUpInLibrary(at, path, name, object, (v) => this.bind(at, v, object, null, result))
      }
    }
  }

  /** Reads whatever attribute it may be. */
  loadAny(at: At, object: AbstractObject, result: Node): void {
    this.loadSome(at, object, result, '\0')
    if (object.kind === 'library' || object.kind === 'unknown') this.loadFromUnknown(object, result)
  }

  /** Reads whatever attribute it may be, but none that operators and the like look for. */
  loadFields(at: At, object: AbstractObject, result: Node): void {
    this.loadSome(at, object, result, '__')
  }

  /** @param without what names begin with that it cannot be, hidden ones apart */
  private loadSome(at: At, object: AbstractObject, result: Node, without: '\0' | '__'): void {
    const seen = new Set<number>()
    const visit = (holder: AbstractObject) => {
      if (seen.has(holder.id)) return
      seen.add(holder.id)
      this.a.objects.eachField(holder, (_, name) => {
        if (!name.startsWith('\0') && !name.startsWith(without)) this.load(at, object, name, result)
      })
      if (holder.of && holder.kind === 'instance') visit(holder.of)
      this.eachBase(holder, visit)
    }
    visit(object)
  }

  /** Sets attribute `name`. */
  store(at: At, object: AbstractObject, name: string, value: Node): void {
    const { graph, objects } = this.a
    if (object.kind === 'unknown') graph.flow(value, objects.items(object))
    if (object.kind === 'module') return this.storeInModule(at, object, name, value)
    if (object.kind === 'library' && name === 'excepthook') {
      if (object.path === 'sys') this.a.threads.setMainHook(value)
      else this.a.threads.setExcepthook(at, value)
    }
    if (object.kind === 'library' && isOutput(name)) graph.flow(value, this.a.files)
    if (object.kind !== 'instance' && object.kind !== 'class') return
    this.record(at, object, name, true)
    graph.flow(value, objects.field(object, name))
    if (object.kind === 'class') return
    this.beginLocal(at, object)
    const field = this.hiddenField(object.of!, name)
    if (field !== undefined) this.record(at, object, field, true)
    const self = graph.node(object.id)
    this.lookUp(at, object.of!, name, object, (v) => {
      if (isProperty(v)) this.a.invocation.callNode(at, objects.field(v, 'set'), positional(self, value), graph.node())
    })
    this.callHook(at, object, '__setattr__', graph.node(), value)
  }

  /** Sets whichever attribute it may be. */
  storeAny(at: At, object: AbstractObject, value: Node): void {
    this.storeSome(at, object, value, '\0')
  }

  /** Sets whichever attribute it may be, but none that operators and the like look for. */
  storeFields(at: At, object: AbstractObject, value: Node): void {
    this.storeSome(at, object, value, '__')
  }

  /** @param without what names begin with that it cannot be, hidden ones apart */
  private storeSome(at: At, object: AbstractObject, value: Node, without: '\0' | '__'): void {
    this.a.objects.eachField(object, (_, name) => {
      if (!name.startsWith('\0') && !name.startsWith(without)) this.store(at, object, name, value)
    })
  }

  remove(at: At, object: AbstractObject, name: string): void {
    const { graph, objects } = this.a
    if (object.kind !== 'instance' && object.kind !== 'class') return
    this.record(at, object, name, true)
    if (object.kind === 'class') return
    this.beginLocal(at, object)
    const self = graph.node(object.id)
    this.lookUp(at, object.of!, name, object, (v) => {
      if (isProperty(v)) this.a.invocation.callNode(at, objects.field(v, 'delete'), positional(self), graph.node())
    })
    this.callHook(at, object, '__delattr__', graph.node())
  }

  /** Methods of the program called `name` in the class of an instance. */
  eachMethod(at: At, object: AbstractObject, name: string, found: Found): void {
    if (object.kind === 'instance' && object.of)
      this.lookUp(at, object.of, name, object, (v) => {
        if (v.kind === 'function') found(v)
      })
  }

  /** Whether a class is or derives from the library's class of this path, as far as is known now. */
  derivesFrom(cls: AbstractObject | null, path: string, seen = new Set<number>()): boolean {
    if (!cls || seen.has(cls.id)) return false
    seen.add(cls.id)
    if (cls.kind === 'library') return libraryAncestors(cls.path).includes(path)
    return this.basesNow(cls).some((base) => this.derivesFrom(base, path, seen))
  }

  /** What `found` hears of: the values of `name` along a class and its bases, up to where it surely is bound. */
  lookUp(
    at: At,
    cls: AbstractObject,
    name: string,
    self: AbstractObject,
    found: Found,
    seen = new Set<number>(),
  ): void {
    if (seen.has(cls.id)) return
    seen.add(cls.id)
    if (cls.kind === 'library') return this.lookUpInLibrary(at, cls.path, name, self, found)
    if (cls.kind !== 'class') return
    this.record({ ...at, via: Via.Indirect }, cls, name, false)
    const { graph, objects } = this.a
    graph.each(objects.field(cls, name), (id) => found(objects.get(id)))
    if (!cls.declares.has(name)) this.eachBase(cls, (base) => this.lookUp(at, base, name, self, found, seen))
  }

  /** The bases of a class that are known when the analysis is complete. */
  basesNow(cls: AbstractObject): AbstractObject[] {
    const { graph, objects } = this.a
    const found: AbstractObject[] = []
    for (const tuple of graph.objects(objects.field(cls, Field.Bases)))
      for (const base of graph.objects(objects.items(objects.get(tuple)))) found.push(objects.get(base))
    return found
  }

  private eachBase(cls: AbstractObject, visit: Found): void {
    const { graph, objects } = this.a
    if (cls.kind !== 'class') return
    graph.each(objects.field(cls, Field.Bases), (tuple) =>
      graph.each(objects.items(objects.get(tuple)), (base) => visit(objects.get(base))),
    )
    visit(objects.library('object'))
  }

  private lookUpInLibrary(at: At, path: string, name: string, self: AbstractObject, found: Found): void {
    if (descriptive.has(name)) return
    const { objects } = this.a
    for (const each of libraryAncestors(path)) {
      const info = pythonClasses.get(each)
      if (pythonEffects.has(`${each}.${name}`)) return found(objects.library(`${each}.${name}`))
      const field = info?.properties?.[name]
      if (field !== undefined) return this.record(at, self, field, false)
      if (info && !info.open && each !== 'object') return found(objects.library(`${each}.${name}`))
    }
    if (!pythonClasses.has(path) && !isOwnKind(path)) found(this.libraryMember(path, name))
  }

  /** Members of what is a member itself, and of which nothing is known, are taken for that: else they would never end. */
  private libraryMember(path: string, name: string): AbstractObject {
    return this.a.objects.library(holders.has(path) ? `${path}.${name}` : path)
  }

  private loadFromInstance(at: At, object: AbstractObject, name: string, result: Node): void {
    const { graph, objects } = this.a
    const cls = object.of!
    if (name === '__class__') graph.add(result, cls.id)
    if (name === '__dict__') return this.a.natives.vars(at, object, result)
    this.beginLocal(at, object)
    this.record(at, object, name, false)
    graph.flow(objects.field(object, name), result)
    this.lookUp(at, cls, name, object, (v) => this.bind(at, v, object, cls, result))
    if (this.derivesFrom(cls, 'BaseException')) this.loadFromException(object, result)
    this.callHook(at, object, '__getattr__', result)
  }

  /** args, value, __context__ and what else an exception is asked for. */
  private loadFromException(object: AbstractObject, result: Node): void {
    const { graph, objects, raised } = this.a
    const args = objects.make('tuple', object.pc, { path: 'args', of: object })
    graph.flow(objects.items(object), objects.items(args))
    graph.flow(objects.items(object), result)
    graph.flow(raised, result)
    graph.add(result, args.id)
  }

  private loadFromClass(at: At, cls: AbstractObject, name: string, result: Node): void {
    const { graph, objects } = this.a
    this.record(at, cls, name, false)
    if (name === '__dict__') return this.a.natives.vars(at, cls, result)
    this.lookUp(at, cls, name, cls, (v) => {
      if (isA(v, 'classmethod')) this.bind(at, v, cls, cls, result)
      else if (isA(v, 'staticmethod')) graph.flow(objects.field(v, 'get'), result)
      else graph.add(result, v.id)
    })
  }

  private loadFromLibrary(object: AbstractObject, name: string, result: Node): void {
    const { graph, objects } = this.a
    if (descriptive.has(name)) return
    if (isOutput(name)) graph.flow(this.a.files, result)
    for (const path of libraryAncestors(object.path))
      if (pythonEffects.has(`${path}.${name}`)) return graph.add(result, objects.library(`${path}.${name}`).id)
    // Functions have nothing but what every function has.
    const isFunction = pythonEffects.has(object.path) && !pythonClasses.has(object.path)
    if (!(isFunction || isOwnKind(object.path)) || name.startsWith('__'))
      graph.add(result, this.libraryMember(object.path, name).id)
  }

  private loadFromModule(at: At, module: AbstractObject, name: string, result: Node): void {
    const field = this.globalOf(module, name)
    if (field === null) return
    const { graph, objects, globals } = this.a
    this.record({ ...at, via: Via.Indirect }, globals, field, false)
    graph.flow(objects.field(globals, field), result)
  }

  private storeInModule(at: At, module: AbstractObject, name: string, value: Node): void {
    const field = this.globalOf(module, name)
    if (field === null) return
    const { graph, objects, globals } = this.a
    this.record({ ...at, via: Via.Indirect }, globals, field, true)
    graph.flow(value, objects.field(globals, field))
  }

  /** Importing a module inside a package makes it an attribute of that. */
  bindInPackage(pack: AbstractObject, module: AbstractObject): void {
    const field = this.globalOf(pack, module.path.slice(pack.path.length + 1))
    if (field !== null) this.a.graph.add(this.a.objects.field(this.a.globals, field), module.id)
  }

  /** The field of the globals' object in which a module's variable lives. */
  private globalOf({ path }: AbstractObject, name: string): string | null {
    const index = this.a.program.modules.get(path)?.globals.get(name)
    return index === undefined ? null : globalField(index)
  }

  /** Follows the bases of the class named; where a class has several bases, anything they have may come next. */
  private loadFromSuper(at: At, object: AbstractObject, name: string, result: Node): void {
    const self = object.receiver!
    const cls = self.kind === 'class' ? self : self.of
    const found: Found = (v) => this.bind(at, v, self, cls, result)
    this.eachBase(object.of!, (base) => this.lookUp(at, base, name, self, found))
    if (cls) this.eachAmbiguous(cls, (each) => each !== object.of && this.lookUp(at, each, name, self, found))
  }

  private eachAmbiguous(cls: AbstractObject, visit: Found, inside = false, seen = new Set<number>()): void {
    if (seen.has(cls.id) || cls.kind !== 'class') return
    seen.add(cls.id)
    if (inside) visit(cls)
    const { graph, objects } = this.a
    graph.each(objects.field(cls, Field.Bases), (id) => {
      const tuple = objects.get(id)
      const several = inside || tuple.size < 0 || tuple.size > 1
      graph.each(objects.items(tuple), (base) => this.eachAmbiguous(objects.get(base), visit, several, seen))
    })
  }

  private loadFromUnknown(object: AbstractObject, result: Node): void {
    const { graph, objects } = this.a
    graph.flow(objects.items(object), result)
    graph.add(result, objects.make('method', -1, { of: objects.library('unknown'), receiver: object }).id)
  }

  private loadFromForeign(object: AbstractObject, result: Node): void {
    const { graph, objects } = this.a
    graph.add(result, object.id)
    graph.add(result, objects.make('method', -1, { of: objects.library('_native.foreign'), receiver: object }).id)
  }

  /** What a value found on a class is when read through an instance. */
  private bind(at: At, value: AbstractObject, self: AbstractObject, cls: AbstractObject | null, result: Node): void {
    const { graph, objects } = this.a
    const isFunction = value.kind === 'function' || (value.kind === 'library' && !pythonClasses.has(value.path))
    if (isFunction) graph.add(result, objects.make('method', -1, { of: value, receiver: self }).id)
    else if (isProperty(value))
      this.a.invocation.callNode(at, objects.field(value, 'get'), positional(graph.node(self.id)), result)
    else if (isA(value, 'staticmethod')) graph.flow(objects.field(value, 'get'), result)
    else if (isA(value, 'classmethod') && cls)
      graph.each(objects.field(value, 'get'), (id) =>
        graph.add(result, objects.make('method', -1, { of: objects.get(id), receiver: cls }).id),
      )
    else graph.add(result, value.id)
  }

  /** The hidden field in which a class of the library, among those that a class derives from, keeps an attribute. */
  private hiddenField(cls: AbstractObject, name: string, seen = new Set<number>()): string | undefined {
    if (seen.has(cls.id)) return undefined
    seen.add(cls.id)
    if (cls.kind === 'library')
      return libraryAncestors(cls.path).flatMap((path) => pythonClasses.get(path)?.properties?.[name] ?? [])[0]
    return this.basesNow(cls).flatMap((base) => this.hiddenField(base, name, seen) ?? [])[0]
  }

  /** Whoever uses a threading.local for the first time in its thread calls its __init__, with what it was made with. */
  private beginLocal(at: At, object: AbstractObject): void {
    const { functions, libraryCode, calls } = this.a
    if (functions.isLibraryAt(at.pc) || !this.derivesFrom(object.of, 'threading.local')) return
    this.eachMethod(at, object, '__init__', (init) => {
      libraryCode.enterFrom(at.pc)
      calls.addCall(at.pc, init.func, 'callback')
    })
  }

  private callHook(at: At, object: AbstractObject, name: string, result: Node, value?: Node): void {
    const { graph } = this.a
    this.eachMethod(at, object, name, (method) => {
      const args = [graph.node(object.id), graph.node(), ...(value === undefined ? [] : [value])]
      this.a.invocation.call({ ...at, via: Via.Indirect }, method, positional(...args), result, 'plain')
    })
  }

  /** What an object has for each thread alone, no other can notice. */
  record(at: At, object: AbstractObject, name: string, writes: boolean): void {
    if (object.kind === 'instance' && this.derivesFrom(object.of, 'threading.local')) return
    this.a.accesses.record(at.pc, this.a.objects.field(object, name), writes, at.via, at.visible ?? false)
  }
}

/** Kinds of objects whose every method the table lists or that have none. */
const ownKinds: ReadonlySet<string> = new Set([
  ...Object.values(classPaths),
  ...['object', 'type', 'str', 'int', 'float', 'complex', 'bool', 'property', 'staticmethod', 'classmethod'],
])
const isOwnKind = (path: string): boolean => ownKinds.has(path)

/** Modules and classes of the library: what has members of which something may be known. */
const holders: ReadonlySet<string> = new Set([
  ...[...pythonEffects.keys()].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('.')))),
  ...[...pythonClasses.keys(), ...pureModules],
])

const isA = (value: AbstractObject, path: string) => value.kind === 'instance' && value.of?.path === path

/** Whether a value found on a class decides itself what reading and setting the attribute does. */
export const isProperty = (value: AbstractObject): boolean => isA(value, 'property')

/** A class of the library and those it derives from. */
function libraryAncestors(path: string): string[] {
  const found: string[] = []
  for (let each: string | undefined = path; each !== undefined; each = pythonClasses.get(each)?.base) found.push(each)
  return found
}
