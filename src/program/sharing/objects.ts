import type { FlowGraph, Node } from './flow-graph'

/**
 * What an abstract object stands for. `library`: something of Python's library, by path (a module, class or function).
 * `module`: one that is written in Python; its names are globals. `unknown`: whatever the library made that the analysis knows nothing of. `foreign`: whatever library code is given.
 */
export type ObjectKind =
  | 'globals'
  | 'cell'
  | 'function'
  | 'method'
  | 'class'
  | 'instance'
  | 'library'
  | 'module'
  | 'list'
  | 'tuple'
  | 'dict'
  | 'set'
  | 'iterator'
  | 'view'
  | 'generator'
  | 'slice'
  | 'super'
  | 'unknown'
  | 'foreign'

/** Names of fields that no attribute of a program can have. */
export const enum Field {
  /** Content of a cell. */
  Content = '\0content',
  /** Items of a container, keys and values alike; what an iterator yields. */
  Items = '\0items',
  /** Where an iterator stands, and the hidden state of a library object. */
  State = '\0state',
  /** What an iterator or view goes over. */
  Source = '\0source',
  /** Callables that an iterator calls for each item. */
  Callee = '\0callee',
  Bases = '\0bases',
  /** Holds something once a generator of random numbers has been seeded. */
  Seed = '\0seed',
}

/** Where the globals' object keeps the one at `index` in Program.globals. */
export const globalField = (index: number) => `\0global ${index}`

/** Where a tuple of known length keeps item `i`; all of them are in Field.Items too. */
export const itemField = (i: number) => `\0item ${i}`

/** All objects that one place of the program makes: one, or many at run time. */
export interface AbstractObject {
  readonly id: number
  readonly kind: ObjectKind
  /** The instruction that makes it; -1 for the library's own. */
  readonly pc: number
  /** Library path; '' for what the program makes. */
  readonly path: string
  /** Function index of functions and generators. */
  readonly func: number
  /** An instance's class; a method's function; the class in super(class, …). */
  readonly of: AbstractObject | null
  /** What a method is bound to; the object in super(…, object). */
  readonly receiver: AbstractObject | null
  readonly fields: Map<string, Node>
  /** Of a class: the names that its body surely binds. */
  readonly declares: Set<string>
  /** How many items a tuple has; -1 where that is unknown. */
  readonly size: number
}

/** A field of an object: what one access reads or writes. */
export interface Place {
  readonly object: AbstractObject
  readonly field: string
}

type Parts = Partial<Pick<AbstractObject, 'path' | 'func' | 'of' | 'receiver' | 'size'>>

/** All abstract objects and their fields. */
export class Objects {
  readonly all: AbstractObject[] = []
  private readonly byKey = new Map<string, AbstractObject>()
  private readonly places = new Map<Node, Place>()
  private readonly fieldListeners = new Map<number, ((node: Node, name: string) => void)[]>()

  /** Holds nothing. */
  private readonly none: Node

  constructor(private readonly graph: FlowGraph) {
    this.none = graph.node()
  }

  get(id: number): AbstractObject {
    return this.all[id]!
  }

  /** The object of these parts: the same one for the same parts. */
  make(kind: ObjectKind, pc: number, parts: Parts = {}): AbstractObject {
    const { path = '', func = -1, of = null, receiver = null, size = -1 } = parts
    const key = `${kind} ${pc} ${path} ${func} ${of?.id} ${receiver?.id}`
    const known = this.byKey.get(key)
    if (known) return known
    const id = this.all.length
    const object = {
      id,
      kind,
      pc,
      path,
      func,
      of,
      receiver,
      size,
      fields: new Map<string, Node>(),
      declares: new Set<string>(),
    }
    this.all.push(object)
    this.byKey.set(key, object)
    return object
  }

  library(path: string): AbstractObject {
    return this.make('library', -1, { path })
  }

  module(name: string): AbstractObject {
    return this.make('module', -1, { path: name })
  }

  field(object: AbstractObject, name: string): Node {
    let node = object.fields.get(name)
    if (node === undefined) {
      node = this.graph.node()
      object.fields.set(name, node)
      this.places.set(node, { object, field: name })
      for (const listener of this.fieldListeners.get(object.id) ?? []) listener(node, name)
    }
    return node
  }

  items(object: AbstractObject): Node {
    return this.field(object, Field.Items)
  }

  /** Item number `i`, counted from 0. */
  itemAt(object: AbstractObject, i: number): Node {
    return object.size < 0 ? this.items(object) : i < object.size ? this.field(object, itemField(i)) : this.none
  }

  /** The field that a node stands for. */
  placeOf(node: Node): Place {
    return this.places.get(node)!
  }

  /** Calls `listener` for every field the object has or will have. */
  eachField(object: AbstractObject, listener: (node: Node, name: string) => void): void {
    const listeners = this.fieldListeners.get(object.id)
    if (listeners) listeners.push(listener)
    else this.fieldListeners.set(object.id, [listener])
    for (const [name, node] of [...object.fields]) listener(node, name)
  }
}
