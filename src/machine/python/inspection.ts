import { functionAttribute } from '../function-attributes'
import type { Core } from '../core'
import type { Content, Inspection, ObjectDescription, ThreadDescription } from '../inspection'
import { shortRepr } from '../short-repr'
import { ConditionSlot } from '../sync/condition'
import { threadName } from '../sync/thread'
import { PythonThreadSlot } from '../sync/thread-slots'
import type { VirtualThread } from '../thread'
import { isDaemon, ThreadSlot } from '../thread-object'
import { DELETED } from '../set-table'
import { HeapObject, Kind, type Value } from '../values'
import { instanceText } from './instance-text'
import { sharedKind, sharedState } from './shared-state'

const CONTAINERS: ReadonlySet<Kind> = new Set([Kind.List, Kind.Tuple, Kind.Dict, Kind.Set, Kind.FrozenSet])

/** Classes that people know by another name. */
const KNOWN_AS: Readonly<Record<string, string>> = { lock: 'Lock' }

function describeObject(core: Core, object: HeapObject): ObjectDescription {
  const name = object.cls ? core.types.info(object.cls).name : 'cell'
  const type = KNOWN_AS[name] ?? name
  const kind = sharedKind(core, object)
  if (kind) return { kind, type, label: null, hasContent: false }
  const thread = core.types.named('threading.Thread')
  if (object.kind === Kind.Instance && core.types.isSubclass(object.cls!, thread)) {
    const id = object.fields[ThreadSlot.Id]
    const label = typeof id === 'number' ? (id === 0 ? 'main' : `T${id}`) : null
    return { kind: 'thread', type, label, hasContent: false }
  }
  return { kind: 'object', type, label: null, hasContent: CONTAINERS.has(object.kind) }
}

function contentsOf(core: Core, object: HeapObject, most: number): Content[] {
  switch (object.kind) {
    case Kind.Instance:
      if (sharedKind(core, object) === 'condition') return [{ step: '', value: object.fields[ConditionSlot.Lock] }]
      return object.shape.names
        .map((name, slot) => ({ step: `.${name}`, value: object.fields[slot] }))
        .filter(({ step }) => !step.startsWith('.\0'))
        .slice(0, most)
    case Kind.List:
    case Kind.Tuple:
      return object.fields.slice(0, most).map((value, i) => ({ step: `[${i}]`, value }))
    case Kind.Dict: {
      const pairs: Content[] = []
      for (let i = 0; i < Math.min(object.fields.length, 2 * most); i += 2)
        if (object.fields[i] !== undefined)
          pairs.push({ step: `[${shortRepr(core, object.fields[i], 40)}]`, value: object.fields[i + 1] })
      return pairs
    }
    default:
      return []
  }
}

/** Kinds of values that are what they are made of. */
const plainKinds: ReadonlySet<Kind> = new Set([
  ...[Kind.List, Kind.Tuple, Kind.Dict, Kind.Set, Kind.FrozenSet, Kind.Range, Kind.Complex],
])

function isData(core: Core, value: Value, depth = 0): boolean {
  if (value === undefined) return false
  if (!(value instanceof HeapObject)) return true
  if (depth >= 20) return false
  if (plainKinds.has(value.kind))
    return value.fields.every((field) => field === undefined || field === DELETED || isData(core, field, depth + 1))
  const shown = instanceText(core, value)
  return shown !== null && shown.members.every((member) => isData(core, member.value, depth + 1))
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
      ? contentsOf(core, kwargs, 100).map(({ step, value }) => `${step.slice(2, -2)}=${shortRepr(core, value, 24)}`)
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
  objectState: sharedState,
  text: shortRepr,
  contentsOf,
  isData,
  describeThread,
  captured: () => [],
}
