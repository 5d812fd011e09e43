/**
 * Values of the program under study.
 *
 * - int: a JavaScript number while it is a safe integer, a bigint beyond (always normalised back, never -0)
 * - float: Float (so that 1.0 is not 1); bool: boolean; str and char: string; None and (): null; unbound: undefined
 * - Rust's references and raw pointers: Pointer; its fn pointers: index in Program.functions
 * - everything else: HeapObject
 */
export type Value = number | bigint | boolean | string | null | undefined | Float | Pointer | HeapObject

/** What a value of a class derived from int, float or str is apart from its class; any other value itself. */
export function plain(value: Value): Value {
  return value instanceof HeapObject && value.kind === Kind.Boxed ? value.fields[0] : value
}

/** A double that knows it is one. Immutable; identity never matters. */
export class Float {
  constructor(readonly value: number) {}
}

/** `Pointer.meta` of a thin pointer. */
export const THIN = -1

/** Where a value stands: a slot of an object. Immutable; identity never matters. */
export class Pointer {
  constructor(
    readonly object: HeapObject,
    readonly slot: number,
    /** Of a slice, which begins at `slot` of a list: its length. Of a `dyn` object: index in Program.vtables. Else THIN. */
    readonly meta: number,
  ) {}
}

export const enum Kind {
  List,
  Tuple,
  /** fields: key, value, key, value…; a deleted pair leaves undefined, undefined until the next compaction. */
  Dict,
  /** fields: CPython's hash table, see set-table.ts. */
  Set,
  FrozenSet,
  /** fields: start, stop, step */
  Range,
  /** fields: start, stop, step */
  Slice,
  /** fields: defaults, keyword-only defaults (unbound where none), captured cells. `code`: index in Program.functions */
  Function,
  /** A function bound to an object. fields: function, self */
  Method,
  /** A function of the machine's library; stateless. `native` */
  Native,
  /** A class: fields by `shape`, which is where class attributes live. `classInfo` */
  Class,
  /** An instance: fields by `shape`; classes of the library reserve leading slots under hidden names. */
  Instance,
  /** fields: content */
  Cell,
  /** fields: what is iterated, position, and more by `variant` */
  Iterator,
  /** fields: saved register window; then pc and state in `variant`-independent slots, see generators.ts */
  Generator,
  /** fields by shape. Library modules are frozen. */
  Module,
  /** dict.keys() / values() / items(). fields: dict. `variant`: 0 keys, 1 values, 2 items */
  DictView,
  /** Rust: struct, tuple, closure, enum with data. fields as declared, an enum's variant in front. `extra`: its layout */
  Struct,
  /** Rust: what library natives know (String, Box, Mutex, channels…). `extra`: layout of what it is made for */
  Builtin,
  /** An instance of a class derived from int, float or str: as Instance, with the plain value in its first slot. */
  Boxed,
  /** fields: the real and the imaginary part, floats. Never changes, and identity never matters. */
  Complex,
}

/** The name of the hidden field for the dict of an object's attributes. */
export const DICT = '\0dict'

/** Maps attribute names to slots; shared by all objects of one class that got the same attributes in the same order. */
export class Shape {
  readonly slots: ReadonlyMap<string, number>
  /** Slot of the dict in which the attributes are that are not among the names; -1: there is none. */
  readonly dictSlot: number
  private readonly next = new Map<string, Shape>()

  private constructor(
    readonly root: Shape | null,
    readonly names: readonly string[],
  ) {
    this.slots = new Map(names.map((name, slot) => [name, slot]))
    this.dictSlot = names.indexOf(DICT)
  }

  /** A tree of shapes of its own: one per class, so that equal shapes mean equal classes. */
  static newRoot(reserved: readonly string[] = []): Shape {
    return new Shape(null, reserved)
  }

  /** This shape and one more attribute. */
  with(name: string): Shape {
    let shape = this.next.get(name)
    if (!shape) {
      shape = new Shape(this.root ?? this, [...this.names, name])
      this.next.set(name, shape)
    }
    return shape
  }

  /** This shape without one attribute: slots behind it move down by one. */
  without(name: string): Shape {
    const root = this.root ?? this
    const own = this.names.slice(root.names.length).filter((n) => n !== name)
    return own.reduce<Shape>((shape, n) => shape.with(n), root)
  }
}

const noShape = Shape.newRoot()

/**
 * Everything with an identity. One class for all kinds, so that a type test is one load.
 * `fields` and `shape` are the whole mutable state: the journal, the canonical form and undo see nothing else
 * (`index` is derived from `fields`).
 */
export class HeapObject {
  /** Python class, itself a HeapObject of kind Class; null only for `type` while it is being made. */
  cls: HeapObject | null
  fields: Value[]
  shape: Shape = noShape
  /** Dict and set: from key (see keys.ts) to position in fields. Null until first needed. */
  index: Map<unknown, number> | null = null
  /**
   * Immutable data by kind: function index, native description, class information, iterator variant. Of a container that
   * is an instance of a program's class: the object that holds its attributes.
   */
  extra: unknown
  /** Who allocated this object (thread id; -1 for the library) and its how-manieth allocation it was. */
  readonly owner: number
  readonly serial: number
  /** Journal bookkeeping: the step that last touched this object, and how many writes it logged for it. */
  stamp = -1
  logged = 0
  /** For whoever studies the machine from outside: a number of theirs. -1: none. The machine never looks at it. */
  tag = -1

  constructor(
    readonly kind: Kind,
    cls: HeapObject | null,
    fields: Value[],
    extra: unknown,
    owner: number,
    serial: number,
  ) {
    this.cls = cls
    this.fields = fields
    this.extra = extra
    this.owner = owner
    this.serial = serial
  }
}

/**
 * What is kept beside a container's items: attributes, hashes of keys (see `HeapObject.extra`). Null where there is nothing,
 * which is also what undoing the first of it leaves.
 */
export function attachedTo({ kind, extra }: HeapObject): HeapObject | null {
  if (kind > Kind.FrozenSet || !(extra instanceof HeapObject)) return null
  return extra.fields.some((field) => field !== undefined) ? extra : null
}
