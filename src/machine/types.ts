import { pythonExceptions } from '../program/python-library'
import type { Native } from './native'
import { Float, HeapObject, Kind, Shape, type Value } from './values'

/** What a class is besides its attributes. */
export interface ClassInfo {
  readonly name: string
  /** As messages name the type of a value; classes that CPython writes in C go by their module as well: `_thread.lock`. */
  readonly shownName: string
  /** As messages name it: `__main__.Account`, `queue.Full`, `int`. */
  readonly qualifiedName: string
  readonly module: string
  readonly bases: readonly HeapObject[]
  /** Method resolution order, itself first. */
  readonly mro: readonly HeapObject[]
  /** Provided by the machine's library rather than by a class statement. */
  readonly library: boolean
  /** Whether a class statement may derive from it. */
  readonly inheritable: boolean
  /** Shape of a new instance: the reserved slots of the library class among the bases. */
  readonly instanceShape: Shape
  /** Makes an instance when the class is called; null: allocate, then __init__. */
  readonly construct: Native | null
  /** Whether an instance has other attributes for each thread: see sync/local.ts. */
  readonly perThread: boolean
  /** Names that a class derived from it may not define, because the library would have to call or find them. */
  readonly final: readonly string[]
}

/** Slots every exception object has, in this order. */
export const enum ExceptionSlot {
  /** tuple */
  Args,
  /** exception it was raised from (`raise … from`), or None, or unbound */
  Cause,
  /** exception that was being handled when it was raised */
  Context,
  /** True after `raise … from` */
  SuppressContext,
  /** Tuple of pcs, outermost call first: where it passed. Ints: pc; see traceback.ts */
  Traceback,
  /** AttributeError: what lacks the attribute; for the suggestion in the traceback. */
  Object,
}
const EXCEPTION_SLOTS = ['\0args', '\0cause', '\0context', '\0suppress', '\0traceback', '\0object']

/** A class of the library as its module declares it. */
export interface ClassDeclaration {
  readonly name: string
  readonly module?: string
  readonly base?: string
  /** Hidden slots that come first in every instance, named with a leading \0. */
  readonly reserved?: readonly string[]
  readonly inheritable?: boolean
  readonly perThread?: boolean
  readonly final?: readonly string[]
  readonly construct?: Native
  readonly methods?: readonly Native[]
  /** Natives called on attribute reading without a call: `thread.name`, `exc.args`. Same name as the attribute. */
  readonly properties?: readonly Native[]
  /** Natives called when the property of the same name is assigned. */
  readonly setters?: readonly Native[]
}

/** Classes by the names the library gives them, and the class of every value. One set a machine. */
export class Types {
  private readonly byName = new Map<string, HeapObject>()
  readonly type: HeapObject
  readonly object: HeapObject
  readonly int: HeapObject
  readonly bool: HeapObject
  readonly float: HeapObject
  readonly str: HeapObject
  readonly none: HeapObject
  readonly list: HeapObject
  readonly tuple: HeapObject
  readonly dict: HeapObject
  readonly set: HeapObject
  readonly frozenset: HeapObject
  readonly function: HeapObject
  readonly method: HeapObject
  readonly native: HeapObject
  readonly module: HeapObject
  readonly generator: HeapObject
  readonly slice: HeapObject
  readonly super: HeapObject
  readonly property: HeapObject
  readonly staticmethod: HeapObject
  readonly classmethod: HeapObject

  constructor() {
    const define = (name: string, base = 'object') => this.declare({ name, base })
    this.object = this.declare({ name: 'object', inheritable: true })
    this.type = define('type')
    this.object.cls = this.type.cls = this.type
    this.int = define('int')
    this.bool = define('bool', 'int')
    this.float = define('float')
    this.str = define('str')
    this.none = define('NoneType')
    this.list = define('list')
    this.tuple = define('tuple')
    this.dict = define('dict')
    this.set = define('set')
    this.frozenset = define('frozenset')
    this.function = define('function')
    this.method = define('method')
    this.native = define('builtin_function_or_method')
    this.module = define('module')
    this.generator = define('generator')
    this.slice = define('slice')
    this.super = this.declare({ name: 'super', reserved: ['\0class', '\0self'] })
    this.property = this.declare({ name: 'property', reserved: ['\0get', '\0set', '\0delete'] })
    this.staticmethod = this.declare({ name: 'staticmethod', reserved: ['\0function'] })
    this.classmethod = this.declare({ name: 'classmethod', reserved: ['\0function'] })
    for (const [name, base] of Object.entries(pythonExceptions))
      this.declare({
        name,
        base,
        inheritable: true,
        ...(base === 'object' ? { reserved: EXCEPTION_SLOTS } : {}),
      })
  }

  /** Adds a library class. Its base, `object` by default, must be declared before. */
  declare(declaration: ClassDeclaration): HeapObject {
    const { name, module = 'builtins', reserved = [], methods = [], properties = [] } = declaration
    const base = name === 'object' ? null : this.named(declaration.base ?? 'object')
    const cls = this.makeClass(name, module, base ? [base] : [], {
      library: true,
      inheritable: declaration.inheritable ?? false,
      reserved,
      construct: declaration.construct ?? null,
      perThread: declaration.perThread ?? false,
      final: declaration.final ?? [],
    })
    this.extend(cls, methods, properties, declaration.setters)
    this.byName.set(module === 'builtins' ? name : `${module}.${name}`, cls)
    return cls
  }

  /** Adds methods to a class declared before (the types of the constructor). */
  extend(
    cls: HeapObject,
    methods: readonly Native[],
    properties: readonly Native[] = [],
    setters: readonly Native[] = [],
  ): void {
    for (const method of methods) this.addLibraryAttribute(cls, method.name, this.nativeObject(method))
    for (const getter of properties) {
      const setter = setters.find((native) => native.name === getter.name)
      this.addLibraryAttribute(cls, getter.name, this.libraryProperty(getter, setter))
    }
  }

  /** Adds static methods to a class declared before. */
  extendStatic(cls: HeapObject, functions: readonly Native[]): void {
    for (const fn of functions) {
      const holder = new HeapObject(Kind.Instance, this.staticmethod, [this.nativeObject(fn)], null, -1, 0)
      holder.shape = this.info(this.staticmethod).instanceShape
      this.addLibraryAttribute(cls, fn.name, holder)
    }
  }

  /** Says what calling a class declared before does. */
  setConstruct(cls: HeapObject, construct: Native): void {
    cls.extra = { ...this.info(cls), construct }
  }

  /** The library class `name` (`ValueError`, `threading.Thread`). */
  named(name: string): HeapObject {
    const cls = this.byName.get(name)
    if (!cls) throw new Error(`no class ${name}`)
    return cls
  }

  has(name: string): boolean {
    return this.byName.has(name)
  }

  /**
   * A new class object, not journaled.
   * @throws TypeError (JavaScript) with CPython's words when the bases have no consistent order
   */
  makeClass(
    name: string,
    module: string,
    bases: readonly HeapObject[],
    options: {
      library: boolean
      inheritable: boolean
      reserved?: readonly string[]
      construct?: Native | null
      perThread?: boolean
      final?: readonly string[]
      qualifiedName?: string
      owner?: number
      serial?: number
    },
  ): HeapObject {
    const cls = new HeapObject(Kind.Class, this.type ?? null, [], null, options.owner ?? -1, options.serial ?? 0)
    const mro = [cls, ...mergeOrders([...bases.map((b) => this.info(b).mro), bases])]
    const reserved = [...(bases.flatMap((b) => this.info(b).instanceShape.names) ?? []), ...(options.reserved ?? [])]
    const isException = bases.some((b) => this.isSubclass(b, this.byName.get('BaseException') ?? cls))
    const info: ClassInfo = {
      name,
      shownName: options.library && module.startsWith('_') && !isException ? `${module}.${name}` : name,
      qualifiedName: options.qualifiedName ?? name,
      module,
      bases,
      mro,
      library: options.library,
      inheritable: options.inheritable,
      instanceShape: Shape.newRoot([...new Set(reserved)]),
      construct: options.construct ?? bases.map((b) => this.info(b).construct).find(Boolean) ?? null,
      perThread: options.perThread || bases.some((b) => this.info(b).perThread),
      final: [...(options.final ?? []), ...bases.flatMap((b) => this.info(b).final)],
    }
    cls.extra = info
    cls.shape = Shape.newRoot()
    return cls
  }

  info(cls: HeapObject): ClassInfo {
    return cls.extra as ClassInfo
  }

  /** type(value) */
  of(value: Value): HeapObject {
    switch (typeof value) {
      case 'number':
      case 'bigint':
        return this.int
      case 'boolean':
        return this.bool
      case 'string':
        return this.str
      case 'undefined':
        throw new Error('unbound value has no type')
      default:
    }
    if (value === null) return this.none
    return value instanceof Float ? this.float : (value as HeapObject).cls!
  }

  /** The name that messages give the type of a value: `int`, `Account`. */
  nameOf(value: Value): string {
    return this.info(this.of(value)).shownName
  }

  /** Attribute `name` along the method resolution order of a class; undefined where none has it. */
  lookup(cls: HeapObject, name: string): Value {
    for (const c of this.info(cls).mro) {
      const slot = c.shape.slots.get(name)
      if (slot !== undefined && c.fields[slot] !== undefined) return c.fields[slot]
    }
    return undefined
  }

  /** A method that the program itself (not the library) defines for the type of `value`; undefined otherwise. */
  programMethod(value: Value, name: string): HeapObject | undefined {
    if (!(value instanceof HeapObject) || value.kind !== Kind.Instance) return undefined
    const found = this.lookup(value.cls!, name)
    return found instanceof HeapObject && found.kind !== Kind.Native ? found : undefined
  }

  isSubclass(cls: HeapObject, of: HeapObject): boolean {
    return this.info(cls).mro.includes(of)
  }

  isInstance(value: Value, of: HeapObject): boolean {
    return this.isSubclass(this.of(value), of)
  }

  /** A native as a value. */
  nativeObject(native: Native): HeapObject {
    return new HeapObject(Kind.Native, this.native ?? null, [], native, -1, 0)
  }

  /** A property of the library's own, with natives for what reading and setting it do. */
  libraryProperty(getter: Native, setter: Native | undefined): HeapObject {
    const accessors = [this.nativeObject(getter), setter ? this.nativeObject(setter) : null, null]
    const property = new HeapObject(Kind.Instance, this.property, accessors, null, -1, 0)
    property.shape = this.info(this.property).instanceShape
    return property
  }

  private addLibraryAttribute(cls: HeapObject, name: string, value: Value): void {
    cls.shape = cls.shape.with(name)
    cls.fields.push(value)
  }
}

/** C3 linearization (Barrett et al., OOPSLA 1996), as Python's method resolution order. */
function mergeOrders(orders: readonly (readonly HeapObject[])[]): HeapObject[] {
  const rest = orders.map((order) => [...order]).filter((order) => order.length > 0)
  const merged: HeapObject[] = []
  while (rest.some((order) => order.length > 0)) {
    const head = rest
      .filter((order) => order.length > 0)
      .map((order) => order[0]!)
      .find((candidate) => rest.every((order) => order.indexOf(candidate) <= 0))
    if (!head) throw new TypeError('Cannot create a consistent method resolution order (MRO) for bases')
    merged.push(head)
    for (const order of rest) if (order[0] === head) order.shift()
  }
  return merged
}
