import type { Machine } from '../machine/machine'
import { HeapObject, Kind, type Value } from '../machine/values'
import { capacityOf } from '../machine/rust/sync/channel'
import type { Pending } from '../machine/visible'
import { PROCESS } from './names'
import { isStructure } from './values'

/**
 * What an operation touches, so that two operations of different threads that touch nothing in common can be told to
 * commute. An access is a target, a place in it, and whether it writes:
 * - globals: the target is -2 - index; - components: their number; CONTAINERS: lists, dicts and sets as such; OUTPUT; PROCESS.
 * - places: WHOLE overlaps with every other place, different ones do not overlap.
 */
const WHOLE = -1
/** The end at which a queue grows. */
const TAIL = -2
/** The end from which it is taken. They commute while a queue is neither empty nor full: otherwise one is not enabled. */
const HEAD = -3
/** What task_done and join look at. */
const TASKS = -4
/** Whether a thread was started and has ended. */
const LIFE = -6
/** How many own it, for whoever looks; and whether anybody still does. */
const LOOKED_AT = -7
const FREED = -8
/** How many senders a channel has, and whether its receiver lives. */
const SENDERS = -9
const RECEIVER = -10
/** Where threads read an item of some container: whoever changes containers as a whole may mean it. */
const ITEMS = -5

const OUTPUT = -1_000_000
const CONTAINERS = -1_000_001
/** Which threads have ended; a place for each. */
const LIVES = -1_000_002
/** Whoever waits for some of several objects. */
const WAITERS = -1_000_003

interface Access {
  readonly target: number
  readonly place: number
  readonly writes: boolean
}

/** Touches nothing that another thread could notice. */
export const NOTHING = 0
/** May touch anything. */
export const ANYTHING = 1

/** Sets of accesses by number, and which of them conflict. */
export class Accesses {
  private readonly sets: (readonly Access[])[] = [[], []]
  private readonly numbers = new Map<string, number>([['', NOTHING]])
  /** By set: the sets it conflicts with, as bits. */
  private readonly conflicts: Uint32Array[] = []
  private readonly names = new Map<string, number>()

  constructor(
    private readonly machine: Machine,
    private readonly outputShows: boolean,
  ) {
    this.extend()
    this.extend()
  }

  /** Whether operations with these sets do not commute. Symmetric. */
  conflict(a: number, b: number): boolean {
    return ((this.conflicts[a]![b >> 5]! >>> (b & 31)) & 1) === 1
  }

  /** How many sets there are. */
  get size(): number {
    return this.sets.length
  }

  /** Adds the sets that conflict with one, as bits. */
  addConflicts(a: number, bits: Uint32Array): void {
    const row = this.conflicts[a]!
    for (let i = 0; i < row.length && i < bits.length; i++) bits[i]! |= row[i]!
  }

  /** What an operation a thread stands in front of touches, and only it, not the local work behind it. */
  of(thread: number, pending: Pending): number {
    const found = this.list(thread, pending)
    return found === null ? ANYTHING : this.number(found)
  }

  /** What can let an operation go on that has to wait: whatever changes what it touches; for the process's end, ends of threads. */
  waitsFor(thread: number, pending: Pending): number {
    const { kind, location } = pending
    if (kind === 'exit') return this.number([{ target: LIVES, place: WHOLE, writes: false }])
    // What is put lets a get go on, and what is taken a put, although they touch different ends.
    if ((kind === 'put' || kind === 'get') && location?.kind === 'object')
      return this.number(touch(location.object, WHOLE, true))
    return this.of(thread, pending)
  }

  private list(thread: number, pending: Pending): Access[] | null {
    const found = this.listOfOne(thread, pending)
    const { visible } = pending.native ?? {}
    if (!found || !(visible?.others || visible?.concernsWaiters)) return found
    const others = visible.others?.(pending.args) ?? []
    return [
      ...found,
      ...others.flatMap((object) => touch(object, WHOLE, true)),
      ...(visible.concernsWaiters ? [{ target: WAITERS, place: WHOLE, writes: true }] : []),
    ]
  }

  /** Leaves out what an operation touches besides its own object. */
  private listOfOne(thread: number, pending: Pending): Access[] | null {
    const { kind, location } = pending
    switch (kind) {
      case 'sleep':
        return []
      case 'print':
        return this.printing(pending)
      case 'exit':
        if (thread === 0) return null
        return [
          ...touch(this.machine.threads[thread]!.object, LIFE, true),
          { target: LIVES, place: thread, writes: true },
        ]
      case 'spawn':
        return [
          ...(location?.kind === 'object' ? touch(location.object, LIFE, true) : []),
          { target: PROCESS, place: WHOLE, writes: true },
        ]
      case 'read':
      case 'write':
        // An atomic's load and store are natives of their own; of anything else they are instructions.
        if (pending.native && location?.kind === 'object') return touch(location.object, WHOLE, kind === 'write')
        return this.variable(pending)
      case 'yield':
        return []
      case 'update':
        // A call of a library module's function: what it does to the module's objects, it alone knows.
        if (!pending.native) return null
        return location?.kind === 'object' ? touch(location.object, WHOLE, true) : null
      case 'clone':
      case 'drop':
        return owning(pending)
      case 'wait':
      case 'wake':
        return location?.kind === 'object' ? waiting(pending, location.object) : null
      case 'put':
      case 'get':
        return queueing(pending)
      default:
        if (location?.kind !== 'object') return null
        return touch(location.object, placeOf(pending), kind !== 'join' && kind !== 'inspect')
    }
  }

  private variable({ kind, location }: Pending): Access[] | null {
    const writes = kind === 'write'
    if (!location) return []
    switch (location.kind) {
      case 'global':
        return [{ target: -2 - location.index, place: WHOLE, writes }]
      case 'cell':
        return touch(location.cell, WHOLE, writes)
      case 'attribute':
        return touch(location.object, this.place(location.name), writes)
      case 'item':
        return [...touch(location.object, WHOLE, writes), { target: CONTAINERS, place: ITEMS, writes: false }]
      case 'object':
        // A call of a container's method, an iteration, a comparison: it may read and change several.
        return [{ target: CONTAINERS, place: WHOLE, writes: true }, ...touch(location.object, WHOLE, true)]
    }
  }

  private printing({ args, value }: Pending): Access[] {
    const reads = [...args, value].some((arg) => holdsObjects(arg))
    return [
      ...(this.outputShows ? [{ target: OUTPUT, place: WHOLE, writes: true }] : []),
      ...(reads ? [{ target: CONTAINERS, place: WHOLE, writes: false }] : []),
    ]
  }

  private place(name: string): number {
    let place = this.names.get(name)
    if (place === undefined) this.names.set(name, (place = this.names.size))
    return place
  }

  private number(list: readonly Access[]): number {
    const key = list.map(({ target, place, writes }) => `${target},${place},${writes}`).join(';')
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.sets.push(list) - 1
      this.numbers.set(key, number)
      this.extend()
    }
    return number
  }

  /** Works out the conflicts of the newest set. */
  private extend(): void {
    const a = this.conflicts.length
    this.conflicts.push(new Uint32Array((a >> 5) + 1))
    for (let b = 0; b <= a; b++) {
      if (!this.clash(a, b)) continue
      this.mark(a, b)
      this.mark(b, a)
    }
  }

  private mark(a: number, b: number): void {
    let row = this.conflicts[a]!
    if (b >> 5 >= row.length) {
      const longer = new Uint32Array((b >> 5) + 8)
      longer.set(row)
      this.conflicts[a] = row = longer
    }
    row[b >> 5]! |= 1 << (b & 31)
  }

  private clash(a: number, b: number): boolean {
    if (a === NOTHING || b === NOTHING) return false
    if (a === ANYTHING || b === ANYTHING) return true
    return this.sets[a]!.some((x) => this.sets[b]!.some((y) => overlap(x, y)))
  }
}

function overlap(x: Access, y: Access): boolean {
  if (x.target !== y.target || !(x.writes || y.writes)) return false
  return x.place === y.place || x.place === WHOLE || y.place === WHOLE
}

/**
 * One owner more or less of something counted, or one end of a channel. Clones commute with one another and with drops: a
 * count cannot come to nothing while somebody has one to clone. Drops do not, for the last one frees.
 */
function owning({ kind, location, native }: Pending): Access[] | null {
  if (location?.kind !== 'object') return null
  const { object } = location
  const end = endOf(native!.qualifiedName)
  if (end !== 0) return touch(object, end, true)
  const looked = touch(object, LOOKED_AT, false)
  return kind === 'clone' ? looked : [...looked, ...touch(object, FREED, true)]
}

/** Which end of a channel an operation makes, or lets go; 0: it is about no channel. */
function endOf(name: string): number {
  if (!name.startsWith('channel_')) return 0
  return name === 'channel_drop_receiver' ? RECEIVER : SENDERS
}

/** Waiting on an object, and going on from there, gives up or takes a lock besides. */
function waiting({ native, args }: Pending, object: HeapObject): Access[] {
  const lock = native?.visible?.lock
  return [...touch(object, WHOLE, true), ...(lock ? touch(lock.object(args), WHOLE, true) : [])]
}

/** An object that only one thread knows is nobody else's concern. */
function touch(object: HeapObject, place: number, writes: boolean): Access[] {
  return object.tag < 0 ? [] : [{ target: object.tag, place, writes }]
}

function placeOf({ native }: Pending): number {
  const name = native?.qualifiedName ?? ''
  if (/^(?:Thread\.|thread_)/.test(name)) return LIFE
  return name === 'Queue.join' || name === 'Queue.task_done' ? TASKS : WHOLE
}

/** Blocking put and get only happen where there is room, or an item; all others look at how full the queue is. */
function queueing({ kind, location, native, args }: Pending): Access[] | null {
  if (location?.kind !== 'object') return null
  const waits = native!.visible!.blocked !== undefined && (native!.visible!.timeout?.(args) ?? null) === null
  const { object } = location
  if (native!.qualifiedName.startsWith('channel_')) return channelling(kind, waits, object)
  if (!waits || !mayBlock(args, kind)) return touch(object, WHOLE, true)
  return kind === 'put' ? [...touch(object, TAIL, true), ...touch(object, TASKS, true)] : touch(object, HEAD, true)
}

/** A send fails where nobody will receive, a receive where nobody will send. Without room, both meet. */
function channelling(kind: string, waits: boolean, channel: HeapObject): Access[] {
  if (!waits || capacityOf(channel) === 0) return touch(channel, WHOLE, true)
  return kind === 'put'
    ? [...touch(channel, TAIL, true), ...touch(channel, RECEIVER, false)]
    : [...touch(channel, HEAD, true), ...touch(channel, SENDERS, false)]
}

/** put(self, item, block, timeout), get(self, block, timeout) */
function mayBlock(args: readonly Value[], kind: string): boolean {
  const block = args[kind === 'put' ? 2 : 1]
  return block !== false && block !== 0 && block !== null
}

/** Whether printing a value may look into objects that change. */
function holdsObjects(value: Value): boolean {
  if (!(value instanceof HeapObject)) return false
  if (isStructure(value)) return value.fields.some(holdsObjects)
  return value.kind !== Kind.Class && value.kind !== Kind.Native && value.kind !== Kind.Module
}
