import { describeObject } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import { capacityOf } from '../machine/rust/sync/channel'
import { ConditionSlot } from '../machine/sync/condition'
import { isReentrant } from '../machine/sync/locking'
import { queueOrder } from '../machine/sync/queue'
import { boundOf } from '../machine/sync/semaphore'
import { HeapObject, Kind, type Value } from '../machine/values'
import type { Pending } from '../machine/visible'
import {
  type Access,
  CONTAINERS,
  HEAD,
  ITEMS,
  ITEMS_CHANGED,
  LIFE,
  LIVES,
  OUTPUT,
  RECEIVER,
  TAIL,
  TASKS,
  touch,
  Use,
  WAITERS,
  WHOLE,
} from './access'
import { PROCESS } from './names'
import { owning } from './owners'
import { isOfLibrary, isStructure } from './values'

/** Whoever looks into containers meets those that change an item of one: these do not meet each other. */
const LOOKS_INTO_CONTAINERS: readonly Access[] = [{ target: CONTAINERS, place: ITEMS_CHANGED, use: Use.Writes }]

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
      ...others.flatMap((object) => touch(object, WHOLE, Use.Writes)),
      ...(visible.concernsWaiters ? [{ target: WAITERS, place: WHOLE, use: Use.Writes }] : []),
    ]
  }

  /** Leaves out what an operation touches besides its own object. */
  private own(thread: number, pending: Pending): Access[] | null {
    const { kind, location, native } = pending
    // Where a native of the kind names no object, it is about its own thread.
    const object = location?.kind === 'object' ? location.object : this.machine.threads[thread]!.object
    const owned = native && owning(native.qualifiedName, object)
    if (owned) return owned
    switch (kind) {
      case 'sleep':
      case 'yield':
        return []
      case 'print':
        return this.printing(pending)
      case 'exit':
        return this.exiting(thread)
      case 'quit':
        return []
      case 'spawn':
        return [
          ...(location?.kind === 'object' ? touch(object, LIFE, Use.Writes) : []),
          { target: PROCESS, place: WHOLE, use: Use.Writes },
        ]
      case 'read':
      case 'write':
        // An atomic's load and store are natives of their own; of anything else they are instructions.
        if (native && location?.kind === 'object') return touch(object, WHOLE, useOf(kind === 'write'))
        return this.variable(pending)
      case 'update':
        // A call of a library module's function: what it does to the module's objects, it alone knows.
        return native && location?.kind === 'object' ? touch(object, WHOLE, Use.Writes) : null
      default:
        return location?.kind === 'object' ? this.synchronising(thread, pending, object) : null
    }
  }

  /** What can let an operation go on that has to wait: whatever changes what it touches; for the process's end, ends of threads. */
  waitedFor(thread: number, pending: Pending): Access[] | null {
    const { kind, location } = pending
    if (kind === 'exit') return [{ target: LIVES, place: WHOLE, use: Use.Reads }]
    // What is put lets a get go on, and what is taken a put, although they touch different ends.
    if ((kind === 'put' || kind === 'get' || kind === 'acquire') && location?.kind === 'object')
      return touch(location.object, WHOLE, Use.Writes)
    return this.of(thread, pending)
  }

  private exiting(thread: number): Access[] {
    return [
      ...touch(this.machine.threads[thread]!.object, LIFE, Use.Writes),
      { target: LIVES, place: thread, use: Use.Writes },
    ]
  }

  private synchronising(thread: number, pending: Pending, object: HeapObject): Access[] {
    switch (pending.kind) {
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
        return touch(object, placeOf(pending), Use.Reads)
      default:
        return touch(object, placeOf(pending), useOf(pending.kind !== 'join'))
    }
  }

  private variable({ kind, location }: Pending): Access[] | null {
    const use = useOf(kind === 'write')
    if (!location) return []
    switch (location.kind) {
      case 'global':
        return [{ target: -2 - location.index, place: WHOLE, use }]
      case 'cell':
        return touch(location.cell, WHOLE, use)
      case 'attribute':
        return this.attribute(location.object, location.name, use)
      case 'item':
        return [
          ...touch(location.object, WHOLE, use),
          { target: CONTAINERS, place: use === Use.Writes ? ITEMS_CHANGED : ITEMS, use: Use.Reads },
        ]
      case 'object':
        // A call of a container's method, an iteration, a comparison: it may read and change several.
        return [{ target: CONTAINERS, place: WHOLE, use: Use.Writes }, ...touch(location.object, WHOLE, Use.Writes)]
    }
  }

  /** What an object lacks is read from its classes. An attribute that the library works out says something of all of it. */
  private attribute(object: HeapObject, name: string, use: Use): Access[] {
    const { types } = this.machine.core
    const cls = object.kind === Kind.Class ? object : object.kind === Kind.Instance ? object.cls! : null
    if (!cls) return touch(object, this.place(name), use)
    const found = types.lookup(cls, name)
    const isProperty = object !== cls && found instanceof HeapObject && found.cls === types.property
    const own = touch(object, isProperty ? WHOLE : this.place(name), use)
    if (use === Use.Writes) return own
    return [...own, ...types.info(cls).mro.flatMap((each) => touch(each, this.place(name), Use.Reads))]
  }

  private printing({ args, value }: Pending): Access[] | null {
    const shown = [...args, value]
    if (shown.some((arg) => showsState(this.machine, arg))) return null
    return [
      ...(this.outputShows ? [{ target: OUTPUT, place: WHOLE, use: Use.Writes }] : []),
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
    if (order === 'priority') return [...touch(queue, WHOLE, Use.Writes), ...LOOKS_INTO_CONTAINERS]
    if (!waits || !mayBlock || order === 'lifo') return touch(queue, WHOLE, Use.Writes)
    return kind === 'put'
      ? [...touch(queue, TAIL, Use.Writes), ...touch(queue, TASKS, Use.Writes)]
      : touch(queue, HEAD, Use.Writes)
  }

  /** acquire(self, blocking, timeout), and release: one with a bound may refuse. */
  private permitting(thread: number, pending: Pending, semaphore: HeapObject): Access[] {
    const { kind, args } = pending
    const waits = this.waitsForEver(thread, pending) && (args.length < 2 || isTrue(args[1]))
    if (boundOf(semaphore) !== null || (kind === 'acquire' && !waits)) return touch(semaphore, WHOLE, Use.Writes)
    return touch(semaphore, kind === 'acquire' ? HEAD : TAIL, Use.Writes)
  }

  private place(name: string): number {
    let place = this.names.get(name)
    if (place === undefined) this.names.set(name, (place = this.names.size))
    return place
  }
}

const useOf = (writes: boolean): Use => (writes ? Use.Writes : Use.Reads)

const isTrue = (value: Value) => value !== false && value !== 0 && value !== null

/** Waiting on an object, and going on from there, gives up or takes a lock besides. */
function waiting({ native, args }: Pending, object: HeapObject): Access[] {
  const lock = native?.visible?.lock
  return [...touch(object, WHOLE, Use.Writes), ...(lock ? touch(lock.object(args), WHOLE, Use.Writes) : [])]
}

/** To notify on a condition one has to have its lock: of a plain one, it is enough that anybody has. */
function notifying(machine: Machine, pending: Pending, object: HeapObject): Access[] {
  const isPython = machine.program.language === 'python'
  const isCondition = isPython && describeObject(machine.core, object).kind === 'condition'
  const lock = isCondition ? object.fields[ConditionSlot.Lock] : null
  const reads = lock instanceof HeapObject && !isReentrant(machine.core, lock) ? touch(lock, WHOLE, Use.Reads) : []
  return [...touch(object, placeOf(pending), Use.Writes), ...reads]
}

function placeOf({ native }: Pending): number {
  const name = native?.qualifiedName ?? ''
  if (/^(?:Thread\.|thread_)/.test(name)) return LIFE
  return name === 'Queue.join' || name === 'Queue.task_done' ? TASKS : WHOLE
}

/**
 * A send fails where nobody will receive. A receive fails where nobody will send, but then nobody is left to say so: where
 * there is an item, it is taken however many senders there are. Without room, both meet.
 */
function channelling(kind: string, waits: boolean, channel: HeapObject): Access[] {
  if (!waits || capacityOf(channel) === 0) return touch(channel, WHOLE, Use.Writes)
  return kind === 'put'
    ? [...touch(channel, TAIL, Use.Writes), ...touch(channel, RECEIVER, Use.Reads)]
    : touch(channel, HEAD, Use.Writes)
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
