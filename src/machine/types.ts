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
  /** The library class that says what its instances are made of: itself or one it derives from. */
  readonly layout: HeapObject
  readonly instanceKind: Kind
  /** Whether instances can be given any attribute. */
  readonly hasDict: boolean
  /** What they can be given otherwise: `__slots__`, of the bases too. */
  readonly slots: ReadonlySet<string>
  /** Reading attributes takes a __getattribute__ of the program. */
  readonly interceptsReads: boolean
  /** A class of the program may say what an instance's hash is, or what equals it. */
  readonly ownEquality: boolean
  /** BaseException, or derived from it. */
  readonly isException: boolean
}

/** What instances of these library classes, and of those derived from them, are; of others, plain instances. */
const INSTANCE_KINDS: Readonly<Record<string, Kind>> = {
  ...{ list: Kind.List, tuple: Kind.Tuple, dict: Kind.Dict, set: Kind.Set, frozenset: Kind.FrozenSet },
  ...{ int: Kind.Boxed, float: Kind.Boxed, str: Kind.Boxed, type: Kind.Class },
}

/** Hidden attributes of dicts and sets: hashes of keys for which the program gave them, and those keys by their hash. */
export const KEY_HASHES: readonly string[] = ['\0hashes', '\0keys']

const RESERVED: Readonly<Record<string, readonly string[]>> = {
  ...{ int: ['\0value'], float: ['\0value'], str: ['\0value'] },
  ...{ dict: KEY_HASHES, set: KEY_HASHES, frozenset: KEY_HASHES },
}

/** Options of a new class. */
export interface ClassOptions {
  readonly library: boolean
  readonly inheritable: boolean
  readonly reserved?: readonly string[]
  readonly construct?: Native | null
  readonly qualifiedName?: string
  readonly owner?: number
  readonly serial?: number
  readonly metaclass?: HeapObject
  /** Names of `__slots__`; null: none declared. */
  readonly slots?: readonly string[] | null
  readonly hasDict?: boolean
  readonly interceptsReads?: boolean
  readonly perThread?: boolean
  readonly final?: readonly string[]
  readonly ownEquality?: boolean
}

/** Bases that no class can have together; the message is CPython's. */
export class ClassConflict extends Error {}

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
  /** Whether instances can be given attributes; as `inheritable` says by default. */
  readonly hasDict?: boolean
  readonly construct?: Native
  readonly methods?: readonly Native[]
  /** Natives called on attribute reading without a call: `thread.name`, `exc.args`. Same name as the attribute. */
  readonly properties?: readonly Native[]
  /** Natives called when the property of the same name is assigned. */
  readonly setters?: readonly Native[]
  /** The same, when it is deleted. */
  readonly deleters?: readonly Native[]
}

/** Classes by the names the library gives them, and the class of every value. One set a machine. */
export class Types {
  private readonly byName = new Map<string, HeapObject>()
  readonly type: HeapObject
  readonly object: HeapObject
  readonly int: HeapObject
  readonly bool: HeapObject
  readonly float: HeapObject
  readonly complex: HeapObject
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
  /** A variable of a closure: the namespace of a class whose methods use `super()` has one. */
  readonly cell: HeapObject
  readonly super: HeapObject
  readonly property: HeapObject
  readonly staticmethod: HeapObject
  readonly classmethod: HeapObject
  /** What a name of `__slots__` is on its class. */
  readonly member: HeapObject
  /** The `__dict__` of a class. */
  readonly mappingproxy: HeapObject

  constructor() {
    const define = (name: string, base = 'object') => this.declare({ name, base })
    const open = (name: string) => this.declare({ name, inheritable: true, hasDict: false })
    this.object = open('object')
    this.type = this.declare({ name: 'type', inheritable: true })
    this.object.cls = this.type.cls = this.type
    this.int = open('int')
    this.bool = define('bool', 'int')
    this.float = open('float')
    this.complex = define('complex')
    this.str = open('str')
    this.none = define('NoneType')
    this.list = open('list')
    this.tuple = open('tuple')
    this.dict = open('dict')
    this.set = open('set')
    this.frozenset = open('frozenset')
    this.function = define('function')
    this.method = define('method')
    this.native = define('builtin_function_or_method')
    this.module = define('module')
    this.generator = define('generator')
    this.slice = define('slice')
    this.cell = define('cell')
    this.super = this.declare({ name: 'super', reserved: ['\0class', '\0self'] })
    const accessor = (name: string, ...reserved: string[]) => this.declare({ name, reserved, inheritable: true })
    this.property = accessor('property', '\0get', '\0set', '\0delete', '\0doc', '\0name')
    this.staticmethod = accessor('staticmethod', '\0function')
    this.classmethod = accessor('classmethod', '\0function')
    this.mappingproxy = define('mappingproxy')
    this.member = this.declare({ name: 'member_descriptor', reserved: ['\0name', '\0class'] })
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
    const { name, module = 'builtins', reserved = [], methods = [], properties = [], setters, deleters } = declaration
    const base = name === 'object' ? null : this.named(declaration.base ?? 'object')
    const inheritable = declaration.inheritable ?? false
    const cls = this.makeClass(name, module, base ? [base] : [], {
      library: true,
      inheritable,
      hasDict: declaration.hasDict ?? inheritable,
      reserved: (module === 'builtins' && RESERVED[name]) || reserved,
      construct: declaration.construct ?? null,
      perThread: declaration.perThread ?? false,
      final: declaration.final ?? [],
    })
    this.extend(cls, methods, properties, setters, deleters)
    this.byName.set(module === 'builtins' ? name : `${module}.${name}`, cls)
    return cls
  }

  /** Adds methods to a class declared before (the types of the constructor). */
  extend(
    cls: HeapObject,
    methods: readonly Native[],
    properties: readonly Native[] = [],
    setters: readonly Native[] = [],
    deleters: readonly Native[] = [],
  ): void {
    for (const method of methods) this.setLibraryAttribute(cls, method.name, this.nativeObject(method))
    for (const getter of properties) {
      const named = (native: Native) => native.name === getter.name
      const property = this.libraryProperty(getter, setters.find(named), deleters.find(named))
      this.setLibraryAttribute(cls, getter.name, property)
    }
  }

  /** Adds static (or class) methods to a class declared before. */
  extendStatic(cls: HeapObject, functions: readonly Native[], kind = this.staticmethod): void {
    for (const fn of functions) {
      const holder = new HeapObject(Kind.Instance, kind, [this.nativeObject(fn)], null, -1, 0)
      holder.shape = this.info(kind).instanceShape
      this.setLibraryAttribute(cls, fn.name, holder)
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

  private rlockClass: HeapObject | null = null

  /** threading.RLock */
  get rlock(): HeapObject {
    return (this.rlockClass ??= this.named('_thread.RLock'))
  }

  has(name: string): boolean {
    return this.byName.has(name)
  }

  /**
   * A new class object, not journaled.
   * @throws ClassConflict with CPython's words when the bases do not go together
   */
  makeClass(name: string, module: string, bases: readonly HeapObject[], options: ClassOptions): HeapObject {
    const { library, inheritable, slots = null } = options
    const metaclass = options.metaclass ?? this.type ?? null
    const cls = new HeapObject(Kind.Class, metaclass, [], null, options.owner ?? -1, options.serial ?? 0)
    const infos = bases.map((base) => this.info(base))
    const reserved = [...infos.flatMap(({ instanceShape }) => instanceShape.names), ...(options.reserved ?? [])]
    const own = options.reserved?.length ?? 0
    const isLayout = library && (own > 0 || name in INSTANCE_KINDS || bases.length === 0)
    const layout = isLayout ? cls : this.commonLayout(bases)
    const known = layout === cls ? INSTANCE_KINDS[name] : this.info(layout).instanceKind
    const isException = name === 'BaseException' ? module === 'builtins' : infos.some((each) => each.isException)
    const info: ClassInfo = {
      ...{ name, module, bases, library, inheritable, layout, isException },
      shownName: library && module.startsWith('_') && !isException ? `${module}.${name}` : name,
      qualifiedName: options.qualifiedName ?? name,
      mro: [cls, ...mergeOrders([...infos.map(({ mro }) => mro), bases], () => this.mroConflict(bases))],
      instanceShape: Shape.newRoot([...new Set(reserved)]),
      construct: options.construct ?? infos.find(({ construct }) => construct)?.construct ?? null,
      instanceKind: known ?? Kind.Instance,
      hasDict: options.hasDict ?? (slots === null || slots.includes('__dict__') || infos.some((each) => each.hasDict)),
      slots: new Set([...infos.flatMap((each) => [...each.slots]), ...(slots ?? [])]),
      interceptsReads: (options.interceptsReads ?? false) || infos.some((each) => each.interceptsReads),
      perThread: options.perThread || infos.some((each) => each.perThread),
      final: [...(options.final ?? []), ...infos.flatMap((each) => each.final)],
      ownEquality: (options.ownEquality ?? false) || infos.some((each) => each.ownEquality),
    }
    cls.extra = info
    cls.shape = Shape.newRoot()
    return cls
  }

  /** The layout of the bases that contains those of all others. */
  private commonLayout(bases: readonly HeapObject[]): HeapObject {
    let best: HeapObject | null = null
    for (const base of bases) {
      const { layout } = this.info(base)
      if (best === null || this.isSubclass(layout, best)) best = layout
      else if (!this.isSubclass(best, layout)) throw new ClassConflict('multiple bases have instance lay-out conflict')
    }
    return best!
  }

  private mroConflict(bases: readonly HeapObject[]): ClassConflict {
    const names = bases.map((base) => this.info(base).name).join(', ')
    return new ClassConflict(`Cannot create a consistent method resolution\norder (MRO) for bases ${names}`)
  }

  /** A class has been given a __hash__ or __eq__ after it was made: it, and the classes derived from it, may have a say. */
  noteEquality(cls: HeapObject, derived: (cls: HeapObject) => readonly HeapObject[]): void {
    cls.extra = { ...this.info(cls), ownEquality: true }
    for (const each of derived(cls)) this.noteEquality(each, derived)
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

  /** Whether a class of the program says what can be done with a value. */
  isOfProgram(value: Value): value is HeapObject {
    return value instanceof HeapObject && value.cls !== null && !this.info(value.cls).library
  }

  /** A method that the program itself (not the library) defines for the type of `value`; undefined otherwise. */
  programMethod(value: Value, name: string): HeapObject | undefined {
    if (!this.isOfProgram(value)) return undefined
    const found = this.lookup(value.cls!, name)
    if (!(found instanceof HeapObject) || found.kind === Kind.Native) return undefined
    // What the library put into its classes that is no plain method: `__new__`, properties.
    return found.kind === Kind.Instance && found.owner < 0 ? undefined : found
  }

  isSubclass(cls: HeapObject, of: HeapObject): boolean {
    return cls === of || this.info(cls).mro.includes(of)
  }

  isInstance(value: Value, of: HeapObject): boolean {
    return this.isSubclass(this.of(value), of)
  }

  /** A native as a value. */
  nativeObject(native: Native): HeapObject {
    return new HeapObject(Kind.Native, this.native ?? null, [], native, -1, 0)
  }

  /** A property of the library's own, with natives for what reading and setting it do. */
  libraryProperty(getter: Native, setter?: Native, deleter?: Native): HeapObject {
    const accessors = [getter, setter, deleter].map((native) => (native ? this.nativeObject(native) : null))
    const property = new HeapObject(Kind.Instance, this.property, accessors, null, -1, 0)
    property.shape = this.info(this.property).instanceShape
    return property
  }

  /** Adds something to a class declared before. */
  setLibraryAttribute(cls: HeapObject, name: string, value: Value): void {
    cls.shape = cls.shape.with(name)
    cls.fields.push(value)
  }
}

/** C3 linearization (Barrett et al., OOPSLA 1996), as Python's method resolution order. */
function mergeOrders(orders: readonly (readonly HeapObject[])[], conflict: () => ClassConflict): HeapObject[] {
  const rest = orders.map((order) => [...order]).filter((order) => order.length > 0)
  const merged: HeapObject[] = []
  while (rest.some((order) => order.length > 0)) {
    const head = rest
      .filter((order) => order.length > 0)
      .map((order) => order[0]!)
      .find((candidate) => rest.every((order) => order.indexOf(candidate) <= 0))
    if (!head) throw conflict()
    merged.push(head)
    for (const order of rest) if (order[0] === head) order.shift()
  }
  return merged
}
