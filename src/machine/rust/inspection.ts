import type { Core } from '../core'
import type { Content, Inspection, ObjectDescription, ThreadDescription, Variable } from '../inspection'
import type { VirtualThread } from '../thread'
import { isDaemon, ThreadSlot } from '../thread-object'
import { HeapObject, Kind, Pointer, type Value } from '../values'
import { debugText } from './debug-text'
import { threadName } from './panics'
import { fieldsOf, firstField } from './places'
import { sharedKind, sharedState } from './shared-state'

const className = (core: Core, object: HeapObject): string =>
  object.cls ? core.types.info(object.cls).name : object.kind === Kind.Cell ? 'cell' : 'Vec'

function describeObject(core: Core, object: HeapObject): ObjectDescription {
  if (object.kind === Kind.Struct) {
    const { layouts } = core.program
    const layout = layouts[object.extra as number]!
    const { name } = layout.kind === 'variant' ? layouts[layout.of]! : layout
    return { kind: 'object', type: name, label: null, hasContent: true }
  }
  const type = className(core, object)
  if (type === 'Thread') {
    const id = object.fields[ThreadSlot.Id]
    const label = typeof id === 'number' ? (id === 0 ? 'main' : `T${id}`) : null
    return { kind: 'thread', type, label, hasContent: false }
  }
  const hasContent = object.kind === Kind.List || type === 'String' || type === 'Box'
  return { kind: sharedKind(core, object), type, label: null, hasContent }
}

/** What owning a value means owning: a `Box<dyn …>` is a pointer into its box. */
const owned = (value: Value): Value =>
  value instanceof Pointer && value.object.kind === Kind.Builtin ? value.object : value

function contentsOf(core: Core, object: HeapObject, most: number): Content[] {
  switch (object.kind) {
    case Kind.Struct: {
      const { layouts } = core.program
      const layout = object.extra as number
      const first = firstField(layouts, layout)
      return fieldsOf(layouts, layout).map(({ name }, i) => ({
        step: isLibrary(core, layout) ? '' : `.${name}`,
        value: owned(object.fields[first + i]),
      }))
    }
    case Kind.List:
      return object.fields.slice(0, most).map((value, i) => ({ step: `[${i}]`, value: owned(value) }))
    case Kind.Cell:
      return [{ step: '', value: owned(object.fields[0]) }]
    case Kind.Builtin: {
      const content = sharedState(core, object)?.content?.value ?? object.fields[0]
      return content === undefined ? [] : [{ step: '', value: owned(content) }]
    }
    default:
      return []
  }
}

function isData(core: Core, value: Value): boolean {
  if (!(value instanceof HeapObject)) return value !== undefined
  return value.kind === Kind.List && value.fields.every((field) => isData(core, field))
}

/** Fields of the library's own types are no names that people know. */
function isLibrary(core: Core, index: number): boolean {
  const layout = core.program.layouts[index]!
  return layout.kind === 'struct' ? layout.isLibrary : layout.kind === 'variant'
}

function describeThread(core: Core, t: VirtualThread): ThreadDescription {
  const name = t.id === 0 ? 'main' : threadName(t)
  return { name, target: null, daemon: isDaemon(t) }
}

function captured(core: Core, held: Value): Variable[] {
  const closure = held instanceof Pointer ? held.object.fields[held.slot] : held
  if (!(closure instanceof HeapObject) || closure.kind !== Kind.Struct) return []
  const layout = core.program.layouts[closure.extra as number]!
  if (layout.kind !== 'struct' || layout.of !== 'closure') return []
  return layout.fields.flatMap(({ name, layout }, i) => {
    const value = closure.fields[i]
    return value === undefined ? [] : [{ name, value, layout }]
  })
}

/** Rust's values for people. */
export const rustInspection: Inspection = {
  describeObject,
  objectState: sharedState,
  text: debugText,
  contentsOf,
  isData,
  describeThread,
  captured,
}
