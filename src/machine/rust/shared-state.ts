import type { Core } from '../core'
import type { ObjectDescription, SharedState } from '../inspection'
import { type HeapObject, Kind } from '../values'
import { CountSlot } from './counted'
import { arrivedAt, sizeOf } from './sync/barrier'
import { capacityOf, hasReceiver, itemsIn, sendersOf } from './sync/channel'
import { mutexOwner, MutexSlot } from './sync/mutex'
import { readersOf, RwLockSlot, writerOf } from './sync/rwlock'

/** What kind of shared thing the objects of a class are, and what they hold. */
interface SharedClass {
  readonly kind: ObjectDescription['kind']
  readonly state?: (object: HeapObject) => Partial<SharedState>
}

const layoutOf = ({ extra }: HeapObject) => (typeof extra === 'number' ? extra : -1)
const contentIn = (object: HeapObject, slot: number) => ({
  content: { value: object.fields[slot], layout: layoutOf(object) },
})

const countedState = ({ fields }: HeapObject): Partial<SharedState> => ({
  counts: { strong: fields[CountSlot.Strong] as number, weak: fields[CountSlot.Weak] as number },
})

const channelState = (channel: HeapObject): Partial<SharedState> => ({
  items: itemsIn(channel),
  itemLayout: layoutOf(channel),
  capacity: capacityOf(channel) ?? 0,
  ends: { senders: sendersOf(channel), receiver: hasReceiver(channel) },
})

function barrierState(barrier: HeapObject): Partial<SharedState> {
  const waiting = arrivedAt(barrier)
  return { level: { value: waiting.length, most: sizeOf(barrier) }, waiting }
}

/** By the name of the class. */
const sharedClasses: Readonly<Record<string, SharedClass>> = {
  Rc: { kind: 'count', state: countedState },
  Arc: { kind: 'count', state: countedState },
  Mutex: {
    kind: 'lock',
    state: (mutex) => ({ owner: mutexOwner(mutex), ...contentIn(mutex, MutexSlot.Content) }),
  },
  RwLock: {
    kind: 'lock',
    state: (lock) => ({ owner: writerOf(lock), readers: readersOf(lock), ...contentIn(lock, RwLockSlot.Content) }),
  },
  Atomic: { kind: 'atomic', state: (cell) => contentIn(cell, 0) },
  Channel: { kind: 'queue', state: channelState },
  Condvar: { kind: 'condition', state: ({ fields }) => ({ waiting: fields as number[] }) },
  Barrier: { kind: 'barrier', state: barrierState },
}

const sharedClass = (core: Core, { kind, cls }: HeapObject) =>
  kind === Kind.Builtin && cls ? sharedClasses[core.types.info(cls).name] : undefined

export const sharedKind = (core: Core, object: HeapObject): ObjectDescription['kind'] =>
  sharedClass(core, object)?.kind ?? 'object'

/** What something holds that threads share as a whole; null for any other object. */
export function sharedState(core: Core, object: HeapObject): SharedState | null {
  const state = sharedClass(core, object)?.state
  return state ? { owner: null, items: null, capacity: 0, ...state(object) } : null
}
