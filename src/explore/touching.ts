import { describeObject } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import { capacityOf } from '../machine/rust/sync/channel'
import { ConditionSlot } from '../machine/sync/condition'
import { isReentrant } from '../machine/sync/locking'
import { queueOrder } from '../machine/sync/queue'
import { boundOf } from '../machine/sync/semaphore'
import { HeapObject, Kind, type Value } from '../machine/values'
import type { Pending } from '../machine/visible'
import { PROCESS } from './names'
import { isOfLibrary, isStructure } from './values'

/**
 * One thing that an operation touches: a target, a place in it, and whether it writes.
 * - targets: globals are -2 - index; components their number; CONTAINERS lists, dicts and sets as such; OUTPUT; PROCESS.
 * - places: WHOLE overlaps with every other place, different ones do not overlap. Names of attributes are numbered from 0.
 */
export interface Access {
  readonly target: number
  readonly place: number
  readonly writes: boolean
}

export const WHOLE = -1
/** The end at which a queue grows, and what a semaphore is given back. */
const TAIL = -2
/**
 * The end from which a queue is taken, and a semaphore. Both ends commute: where one operation depends on the other's having
 * happened, it is not enabled before.
 */
const HEAD = -3
/** What task_done and join look at. */
const TASKS = -4
/** Where threads use an item of some container: whoever changes containers as a whole may mean it. */
const ITEMS = -5
/** As ITEMS, where they change it: that meets whoever looks into containers as a whole. */
const ITEMS_CHANGED = -11
/** Whether a thread was started and has ended. */
const LIFE = -6
/** How many own it: whoever makes them more or fewer only meets those who look. */
const LOOKED_AT = -7
/** Whether anybody still owns it. */
const FREED = -8
/** How many senders a channel has, and whether its receiver lives. */
const SENDERS = -9
const RECEIVER = -10

const OUTPUT = -1_000_000
const CONTAINERS = -1_000_001
/** Which threads have ended; a place for each. */
const LIVES = -1_000_002

/** Whoever waits for some of several objects. */
const WAITERS = -1_000_003
/** Whoever looks into containers meets those that change an item of one: these do not meet each other. */
const LOOKS_INTO_CONTAINERS: readonly Access[] = [{ target: CONTAINERS, place: ITEMS_CHANGED, writes: true }]

/** Works out what operations touch: only they, not the local work behind them. */
export class Touching {
  private readonly names = new Map<string, number>()

  constructor(
    private readonly machine: Machine,
    private readonly outputShows: boolean,
  ) {}

  /** null: it may touch anything. */
  of(thread: number, pending: Pending): Access[] | null {
    const found = this.own(thread, pending)
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
  private own(thread: number, pending: Pending): Access[] | null {
    const { kind, location } = pending
    switch (kind) {
      case 'sleep':
      case 'yield':
        return []
      case 'print':
        return this.printing(pending)
      case 'exit':
        return thread === 0 ? null : this.exiting(thread)
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
      case 'update':
        // A call of a library module's function: what it does to the module's objects, it alone knows.
        return pending.native && location?.kind === 'object' ? touch(location.object, WHOLE, true) : null
      default:
        return location?.kind === 'object' ? this.synchronising(thread, pending, location.object) : null
    }
  }

  /** What can let an operation go on that has to wait: whatever changes what it touches; for the process's end, ends of threads. */
  waitedFor(thread: number, pending: Pending): Access[] | null {
    const { kind, location } = pending
    if (kind === 'exit') return [{ target: LIVES, place: WHOLE, writes: false }]
    // What is put lets a get go on, and what is taken a put, although they touch different ends.
    if ((kind === 'put' || kind === 'get' || kind === 'acquire') && location?.kind === 'object')
      return touch(location.object, WHOLE, true)
    return this.of(thread, pending)
  }

  private exiting(thread: number): Access[] {
    return [...touch(this.machine.threads[thread]!.object, LIFE, true), { target: LIVES, place: thread, writes: true }]
  }

  private synchronising(thread: number, pending: Pending, object: HeapObject): Access[] {
    switch (pending.kind) {
      case 'clone':
      case 'drop':
        return owning(pending, object)
      case 'wait':
      case 'wake':
        return waiting(pending, object)
      case 'notify':
        return notifying(this.machine, pending, object)
      case 'put':
      case 'get':
        return this.queueing(thread, pending, object)
      case 'acquire':
      case 'release':
        return this.permitting(thread, pending, object)
      case 'inspect':
        if (describeObject(this.machine.core, object).kind === 'count') return touch(object, LOOKED_AT, true)
        return touch(object, placeOf(pending), false)
      default:
        return touch(object, placeOf(pending), pending.kind !== 'join')
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
        return this.attribute(location.object, location.name, writes)
      case 'item':
        return [
          ...touch(location.object, WHOLE, writes),
          { target: CONTAINERS, place: writes ? ITEMS_CHANGED : ITEMS, writes: false },
        ]
      case 'object':
        // A call of a container's method, an iteration, a comparison: it may read and change several.
        return [{ target: CONTAINERS, place: WHOLE, writes: true }, ...touch(location.object, WHOLE, true)]
    }
  }

  /** What an object lacks is read from its classes. An attribute that the library works out says something of all of it. */
  private attribute(object: HeapObject, name: string, writes: boolean): Access[] {
    const { types } = this.machine.core
    const cls = object.kind === Kind.Class ? object : object.kind === Kind.Instance ? object.cls! : null
    if (!cls) return touch(object, this.place(name), writes)
    const found = types.lookup(cls, name)
    const isProperty = object !== cls && found instanceof HeapObject && found.cls === types.property
    const own = touch(object, isProperty ? WHOLE : this.place(name), writes)
    if (writes) return own
    return [...own, ...types.info(cls).mro.flatMap((each) => touch(each, this.place(name), false))]
  }

  private printing({ args, value }: Pending): Access[] | null {
    const shown = [...args, value]
    if (shown.some((arg) => showsState(this.machine, arg))) return null
    return [
      ...(this.outputShows ? [{ target: OUTPUT, place: WHOLE, writes: true }] : []),
      ...(shown.some((arg) => holdsObjects(arg)) ? LOOKS_INTO_CONTAINERS : []),
    ]
  }

  /** Whether an operation waits as long as it cannot do what it is for, and never gives up. */
  private waitsForEver(thread: number, { native, args }: Pending): boolean {
    const { blocked, timeout } = native!.visible!
    if (blocked === undefined || /_nowait$|_late$/.test(native!.name)) return false
    const { machine } = this
    return (timeout?.(args, machine.threads[thread]!, machine.clock) ?? null) === null
  }

  /** Blocking put and get only happen where there is room, or an item; all others look at how full the queue is. */
  private queueing(thread: number, pending: Pending, queue: HeapObject): Access[] {
    const { kind, native, args } = pending
    const waits = this.waitsForEver(thread, pending)
    if (native!.qualifiedName.startsWith('channel_')) return channelling(kind, waits, queue)
    // put(self, item, block, timeout), get(self, block, timeout)
    const mayBlock = isTrue(args[kind === 'put' ? 2 : 1])
    // Other queues than those in the order of arrival have one end only.
    const order = queueOrder(queue)
    if (order === 'priority') return [...touch(queue, WHOLE, true), ...LOOKS_INTO_CONTAINERS]
    if (!waits || !mayBlock || order === 'lifo') return touch(queue, WHOLE, true)
    return kind === 'put' ? [...touch(queue, TAIL, true), ...touch(queue, TASKS, true)] : touch(queue, HEAD, true)
  }

  /** acquire(self, blocking, timeout), and release: one with a bound may refuse. */
  private permitting(thread: number, pending: Pending, semaphore: HeapObject): Access[] {
    const { kind, args } = pending
    const waits = this.waitsForEver(thread, pending) && (args.length < 2 || isTrue(args[1]))
    if (boundOf(semaphore) !== null || (kind === 'acquire' && !waits)) return touch(semaphore, WHOLE, true)
    return touch(semaphore, kind === 'acquire' ? HEAD : TAIL, true)
  }

  private place(name: string): number {
    let place = this.names.get(name)
    if (place === undefined) this.names.set(name, (place = this.names.size))
    return place
  }
}

/** An object that only one thread knows is nobody else's concern. */
function touch(object: HeapObject, place: number, writes: boolean): Access[] {
  return object.tag < 0 ? [] : [{ target: object.tag, place, writes }]
}

const isTrue = (value: Value) => value !== false && value !== 0 && value !== null

/**
 * One owner more or less of something counted, or one end of a channel. Clones commute with one another and with drops: a
 * count cannot come to nothing while somebody has one to clone. Drops do not, for the last one frees.
 */
function owning({ kind, native }: Pending, object: HeapObject): Access[] {
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

/** To notify on a condition one has to have its lock: of a plain one, it is enough that anybody has. */
function notifying(machine: Machine, pending: Pending, object: HeapObject): Access[] {
  const isPython = machine.program.language === 'python'
  const isCondition = isPython && describeObject(machine.core, object).kind === 'condition'
  const lock = isCondition ? object.fields[ConditionSlot.Lock] : null
  const reads = lock instanceof HeapObject && !isReentrant(machine.core, lock) ? touch(lock, WHOLE, false) : []
  return [...touch(object, placeOf(pending), true), ...reads]
}

function placeOf({ native }: Pending): number {
  const name = native?.qualifiedName ?? ''
  if (/^(?:Thread\.|thread_)/.test(name)) return LIFE
  return name === 'Queue.join' || name === 'Queue.task_done' ? TASKS : WHOLE
}

/** A send fails where nobody will receive, a receive where nobody will send. Without room, both meet. */
function channelling(kind: string, waits: boolean, channel: HeapObject): Access[] {
  if (!waits || capacityOf(channel) === 0) return touch(channel, WHOLE, true)
  return kind === 'put'
    ? [...touch(channel, TAIL, true), ...touch(channel, RECEIVER, false)]
    : [...touch(channel, HEAD, true), ...touch(channel, SENDERS, false)]
}

/** Whether printing a value may look into objects that change. */
function holdsObjects(value: Value): boolean {
  if (!(value instanceof HeapObject)) return false
  if (isStructure(value)) return value.fields.some(holdsObjects)
  return value.kind !== Kind.Class && value.kind !== Kind.Native && value.kind !== Kind.Module
}

/** Whether printing a value may tell of the state of a lock, a thread and the like; as many objects are looked at as `left` says. */
function showsState(machine: Machine, value: Value, left = { objects: 1000 }): boolean {
  if (!(value instanceof HeapObject) || isOfLibrary(value)) return false
  if (left.objects-- === 0) return true
  if (describeObject(machine.core, value).kind !== 'object') return true
  const isContainer = isStructure(value) || SHOWN.has(value.kind)
  return isContainer && value.fields.some((field) => showsState(machine, field, left))
}

/** Containers whose repr shows what is in them. */
const SHOWN: ReadonlySet<Kind> = new Set([Kind.List, Kind.Dict, Kind.Set])
