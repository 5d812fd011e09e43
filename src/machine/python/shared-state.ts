import type { Core } from '../core'
import type { ObjectDescription, SharedState } from '../inspection'
import { BarrierState, insideOf, isBroken, partiesOf, stateOf } from '../sync/barrier'
import { rowOf } from '../sync/condition'
import { isSet, waitersOf } from '../sync/event'
import { isReentrant, lockDepth, lockOwner } from '../sync/locking'
import { queueCapacity, queueItems, queueOrder } from '../sync/queue'
import { boundOf, permitsOf } from '../sync/semaphore'
import { type HeapObject, Kind } from '../values'

/** What kind of shared thing the instances of a class are, and what they hold. */
interface SharedClass {
  readonly path: string
  readonly kind: ObjectDescription['kind']
  readonly state: (core: Core, object: HeapObject) => Partial<SharedState>
}

const idsIn = (list: HeapObject) => list.fields as number[]

const lockState = (core: Core, lock: HeapObject): Partial<SharedState> => ({
  owner: lockOwner(lock),
  ...(isReentrant(core, lock) && { depth: lockDepth(lock) }),
})

const queueState = (_core: Core, queue: HeapObject): Partial<SharedState> => ({
  items: queueItems(queue),
  capacity: Math.max(0, queueCapacity(queue)),
  order: queueOrder(queue),
})

function barrierState(_core: Core, barrier: HeapObject): Partial<SharedState> {
  const inside = idsIn(insideOf(barrier))
  const opens = stateOf(barrier) === BarrierState.Draining
  return {
    level: { value: opens ? 0 : inside.length, most: partiesOf(barrier), ...(isBroken(barrier) && { broken: true }) },
    waiting: opens ? [] : inside,
  }
}

const sharedClasses: readonly SharedClass[] = [
  { path: '_thread.lock', kind: 'lock', state: lockState },
  { path: '_thread.RLock', kind: 'lock', state: lockState },
  { path: 'queue.Queue', kind: 'queue', state: queueState },
  { path: '_queue.SimpleQueue', kind: 'queue', state: queueState },
  { path: 'threading.Condition', kind: 'condition', state: (_core, object) => ({ waiting: idsIn(rowOf(object)) }) },
  {
    path: 'threading.Semaphore',
    kind: 'semaphore',
    state: (_core, object) => ({ level: { value: permitsOf(object), most: boundOf(object) } }),
  },
  {
    path: 'threading.Event',
    kind: 'event',
    state: (_core, object) => ({ flag: isSet(object), waiting: idsIn(waitersOf(object)) }),
  },
  { path: 'threading.Barrier', kind: 'barrier', state: barrierState },
]

/** By a program's class: it or one of its bases. */
const known = new WeakMap<HeapObject, SharedClass | null>()

/** undefined for an instance that its __init__ has not made yet, too. */
function sharedClass({ types }: Core, { kind, cls, fields }: HeapObject): SharedClass | undefined {
  if (kind !== Kind.Instance || cls === null || fields[0] === undefined) return undefined
  let found = known.get(cls)
  if (found === undefined) {
    found = sharedClasses.find(({ path }) => types.isSubclass(cls, types.named(path))) ?? null
    known.set(cls, found)
  }
  return found ?? undefined
}

export const sharedKind = (core: Core, object: HeapObject): ObjectDescription['kind'] | undefined =>
  sharedClass(core, object)?.kind

/** What something holds that threads share as a whole; null for any other object. */
export function sharedState(core: Core, object: HeapObject): SharedState | null {
  const state = sharedClass(core, object)?.state
  return state ? { owner: null, items: null, capacity: 0, ...state(core, object) } : null
}
