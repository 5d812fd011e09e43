import { type HeapObject, Kind, type Shape, type Value } from './values'

/** In place of a slot in what a watcher tells. */
export const enum Read {
  /** How many fields there are. */
  Length = -1,
  /** Which attributes there are. */
  Shape = -2,
}

/** Called for each read of a watched object: its number, and a slot or a Read. */
export type OnRead = (number: number, slot: number) => void

interface Watched {
  readonly object: HeapObject
  readonly number: number
  fields: Value[]
  proxy: Value[]
  readonly watchesShape: boolean
  shape: Shape
}

/**
 * Tells which fields of given objects the machine reads, whoever reads them: the interpreter, a native, a look at
 * whether an operation is blocked. While it watches, the objects' `fields` are proxies of the real ones and their
 * shapes stand-ins, so that no code has to report anything, and none can forget to. Writes pass unnoticed: the journal
 * knows them.
 */
export class Watcher {
  private readonly watched: Watched[] = []
  private readonly byObject = new Map<HeapObject, Watched>()

  constructor(private readonly onRead: OnRead) {}

  /** Watches an object from the next `start` on, under a number. @param watchesShape whether reads of its shape are told too */
  add(object: HeapObject, number: number, watchesShape: boolean): void {
    if (this.byObject.has(object)) return
    const { fields, shape } = object
    const entry = { object, number, fields, proxy: this.proxyOf(fields, number), watchesShape, shape }
    this.watched.push(entry)
    this.byObject.set(object, entry)
  }

  /** Forgets the objects that were added after the first `count`. */
  truncate(count: number): void {
    while (this.watched.length > count) this.byObject.delete(this.watched.pop()!.object)
  }

  get size(): number {
    return this.watched.length
  }

  start(): void {
    for (const entry of this.watched) {
      const { object, number } = entry
      if (object.fields !== entry.fields) {
        entry.fields = object.fields
        entry.proxy = this.proxyOf(entry.fields, number)
      }
      object.fields = entry.proxy
      // Rebuilt through the proxy where it is asked for, so that looking a key up counts as reading.
      if (object.kind === Kind.Dict || object.kind === Kind.Set) object.index = null
      if (entry.watchesShape) {
        entry.shape = object.shape
        object.shape = this.standInFor(entry.shape, number)
      }
    }
  }

  stop(): void {
    for (const entry of this.watched) {
      const { object } = entry
      if (object.fields === entry.proxy) object.fields = entry.fields
      if (entry.watchesShape && object.shape instanceof StandIn) object.shape = entry.shape
    }
  }

  /** The real fields of an object, watched or not. */
  rawFields(object: HeapObject): Value[] {
    const entry = this.byObject.get(object)
    return entry && object.fields === entry.proxy ? entry.fields : object.fields
  }

  rawShape(object: HeapObject): Shape {
    return object.shape instanceof StandIn ? this.byObject.get(object)!.shape : object.shape
  }

  private proxyOf(fields: Value[], number: number): Value[] {
    const { onRead } = this
    return new Proxy(fields, {
      get(target, key) {
        if (typeof key === 'string') {
          const first = key.charCodeAt(0)
          if (first >= 48 && first <= 57) onRead(number, Number(key))
          else if (key === 'length') onRead(number, Read.Length)
        }
        return target[key as unknown as number]
      },
    })
  }

  private standInFor(shape: Shape, number: number): Shape {
    return new StandIn(shape, () => this.onRead(number, Read.Shape)) as unknown as Shape
  }
}

/** Stands for a shape and tells when somebody looks at it. It equals no shape, so inline caches miss. */
class StandIn {
  constructor(
    private readonly shape: Shape,
    private readonly onRead: () => void,
  ) {}

  get root(): Shape {
    this.onRead()
    return this.shape.root ?? this.shape
  }

  get slots(): ReadonlyMap<string, number> {
    this.onRead()
    return this.shape.slots
  }

  get names(): readonly string[] {
    this.onRead()
    return this.shape.names
  }

  get dictSlot(): number {
    this.onRead()
    return this.shape.dictSlot
  }

  with(name: string): Shape {
    this.onRead()
    return this.shape.with(name)
  }

  without(name: string): Shape {
    this.onRead()
    return this.shape.without(name)
  }
}
