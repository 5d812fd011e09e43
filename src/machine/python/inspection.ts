import { functionAttribute } from '../function-attributes'
import type { Core } from '../core'
import type { Inspection, ObjectDescription, SharedState, ThreadDescription } from '../inspection'
import { shortRepr } from '../short-repr'
import { lockOwner } from '../sync/lock'
import { queueCapacity, queueItems } from '../sync/queue'
import { PythonThreadSlot, threadName } from '../sync/thread'
import type { VirtualThread } from '../thread'
import { isDaemon, ThreadSlot } from '../thread-object'
import { HeapObject, Kind, type Value } from '../values'

const CONTAINERS: ReadonlySet<Kind> = new Set([Kind.List, Kind.Tuple, Kind.Dict, Kind.Set, Kind.FrozenSet])

function describeObject(core: Core, object: HeapObject): ObjectDescription {
  const type = object.cls ? core.types.info(object.cls).name : 'cell'
  const is = (path: string) => object.cls !== null && core.types.isSubclass(object.cls, core.types.named(path))
  if (object.kind === Kind.Instance && is('_thread.lock'))
    return { kind: 'lock', type: 'Lock', label: null, hasContent: false }
  if (object.kind === Kind.Instance && is('queue.Queue')) return { kind: 'queue', type, label: null, hasContent: false }
  if (object.kind === Kind.Instance && is('threading.Thread')) {
    const id = object.fields[ThreadSlot.Id]
    const label = typeof id === 'number' ? (id === 0 ? 'main' : `T${id}`) : null
    return { kind: 'thread', type, label, hasContent: false }
  }
  return { kind: 'object', type, label: null, hasContent: CONTAINERS.has(object.kind) }
}

function objectState(core: Core, object: HeapObject): SharedState | null {
  switch (describeObject(core, object).kind) {
    case 'lock':
      return { owner: lockOwner(object), items: null, capacity: 0 }
    case 'queue':
      return { owner: null, items: queueItems(object), capacity: Math.max(0, queueCapacity(object)) }
    default:
      return null
  }
}

function contentsOf(core: Core, object: HeapObject): { step: string; value: Value }[] {
  switch (object.kind) {
    case Kind.Instance:
      return object.shape.names
        .map((name, slot) => ({ step: `.${name}`, value: object.fields[slot] }))
        .filter(({ step }) => !step.startsWith('.\0'))
    case Kind.List:
    case Kind.Tuple:
      return object.fields.slice(0, 100).map((value, i) => ({ step: `[${i}]`, value }))
    case Kind.Dict: {
      const pairs: { step: string; value: Value }[] = []
      for (let i = 0; i < Math.min(object.fields.length, 200); i += 2)
        if (object.fields[i] !== undefined)
          pairs.push({ step: `[${shortRepr(core, object.fields[i], 40)}]`, value: object.fields[i + 1] })
      return pairs
    }
    default:
      return []
  }
}

function describeThread(core: Core, t: VirtualThread): ThreadDescription {
  const [target, args, kwargs] = [PythonThreadSlot.Target, PythonThreadSlot.Args, PythonThreadSlot.Kwargs].map(
    (slot) => t.object.fields[slot],
  )
  const callable = target instanceof HeapObject ? target : null
  const name = callable && functionAttribute(core, callable, '__name__')
  const passed = [
    ...(args instanceof HeapObject ? args.fields.map((value) => shortRepr(core, value, 24)) : []),
    ...(kwargs instanceof HeapObject
      ? contentsOf(core, kwargs).map(({ step, value }) => `${step.slice(2, -2)}=${shortRepr(core, value, 24)}`)
      : []),
  ]
  const subclass = t.id > 0 && !callable ? `${core.types.nameOf(t.object)}.run()` : null
  return {
    name: threadName(t),
    target: callable ? `${String(name ?? '…')}(${passed.join(', ')})` : subclass,
    daemon: isDaemon(t),
  }
}

/** Python's objects for people. */
export const pythonInspection: Inspection = {
  describeObject,
  objectState,
  text: shortRepr,
  contentsOf,
  describeThread,
  captured: () => [],
}
