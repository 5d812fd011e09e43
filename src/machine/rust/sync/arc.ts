import { native, type Native, type NativeCall } from '../../native'
import type { OperationKind } from '../../operation'
import type { Runtime } from '../../runtime'
import { type HeapObject, Pointer, type Value } from '../../values'
import { makeBuiltin } from '../builtins'
import { addTo, contentPointer, counted, CountSlot, handleOf, takeContent } from '../counted'
import { readThrough } from '../pointers'

/** The object that a `&Arc<T>` or `&Weak<T>` shares; null of a Weak that never had any. */
function shared(reference: Value): HeapObject | null {
  const handle = readThrough(reference)
  return handle === null ? null : counted(handle)
}

const count = (reference: Value, slot: CountSlot) => (shared(reference)?.fields[slot] ?? 0) as number

/** A native of the layout of the content and one reference, which other threads can notice unless nothing is shared. */
function visible(name: string, kind: OperationKind, call: NativeCall): Native {
  return native(`${name}(t, handle, /)`, call, {
    visible: { kind, object: ([, handle]) => shared(handle), when: (_rt, [, handle]) => shared(handle) !== null },
  })
}

function change(rt: Runtime, reference: Value, slot: CountSlot, by: number): number {
  const object = shared(reference)
  return object ? addTo(rt, object, slot, by) : 0
}

/** The handle itself, once it counts. */
function another(rt: Runtime, reference: Value, slot: CountSlot): Value {
  change(rt, reference, slot, 1)
  return readThrough(reference)
}

function upgrade(rt: Runtime, [, weak]: Value[]): Value {
  return count(weak, CountSlot.Strong) === 0 ? null : another(rt, weak, CountSlot.Strong)
}

function tryRelease(rt: Runtime, [, arc]: Value[]): boolean {
  if (count(arc, CountSlot.Strong) !== 1) return false
  change(rt, arc, CountSlot.Strong, -1)
  return true
}

const isUnique = (arc: Value) => count(arc, CountSlot.Strong) === 1 && count(arc, CountSlot.Weak) === 0

function fromBox(rt: Runtime, [t, boxed]: Value[]): Value {
  const arc = makeBuiltin(rt, 'Arc', [counted(boxed).fields[0], 1, 0], t as number)
  return boxed instanceof Pointer ? new Pointer(arc, CountSlot.Content, boxed.meta) : arc
}

function fill(rt: Runtime, [, weak, value]: Value[]): Value {
  rt.heap.write(shared(weak)!, CountSlot.Content, value)
  return another(rt, weak, CountSlot.Strong)
}

/** Handles to one object, counted in steps that nobody can come between. */
export const arcNatives: readonly Native[] = [
  native('arc_new(t, value, /)', (rt, [t, value]) => makeBuiltin(rt, 'Arc', [value, 1, 0], t as number)),
  native('arc_pointer(t, arc, /)', (rt, [t, arc]) => contentPointer(rt, t as number, readThrough(arc))),
  visible('arc_clone', 'clone', (rt, [, arc]) => another(rt, arc, CountSlot.Strong)),
  visible('arc_release', 'drop', (rt, [, arc]) => change(rt, arc, CountSlot.Strong, -1)),
  visible('arc_leave', 'drop', (rt, [, arc]) => {
    change(rt, arc, CountSlot.Strong, -1)
    return null
  }),
  visible('arc_strong', 'inspect', (_rt, [, arc]) => count(arc, CountSlot.Strong)),
  visible('arc_weak', 'inspect', (_rt, [, arc]) => count(arc, CountSlot.Weak)),
  visible('arc_is_unique', 'inspect', (_rt, [, arc]) => isUnique(arc)),
  visible('arc_try_release', 'update', tryRelease),
  visible('arc_downgrade', 'clone', (rt, [, arc]) => another(rt, arc, CountSlot.Weak)),
  native('arc_weak_new(t, /)', () => null),
  visible('arc_weak_clone', 'clone', (rt, [, weak]) => another(rt, weak, CountSlot.Weak)),
  visible('arc_upgrade', 'update', upgrade),
  visible('arc_weak_release', 'drop', (rt, [, weak]) => {
    change(rt, weak, CountSlot.Weak, -1)
    return null
  }),
  visible('arc_weak_strong', 'inspect', (_rt, [, weak]) => count(weak, CountSlot.Strong)),
  visible('arc_weak_weak', 'inspect', (_rt, [, weak]) => count(weak, CountSlot.Weak)),
  native('arc_weak_pointer(t, weak, /)', (rt, [t, weak]) => {
    const handle = readThrough(weak)
    return handle === null ? null : contentPointer(rt, t as number, handle)
  }),
  native('arc_same(t, a, b, /)', (_rt, [, a, b]) => shared(a) === shared(b)),
  native('arc_weak_same(t, a, b, /)', (_rt, [, a, b]) => shared(a) === shared(b)),
  native('arc_take(t, arc, /)', (rt, [, arc]) => takeContent(rt, shared(arc)!)),
  native('arc_from_vec(t, vec, /)', (rt, [, vec]) => makeBuiltin(rt, 'Arc', [vec, 1, 0])),
  native('arc_from_str(text, /)', (rt, [text]) => makeBuiltin(rt, 'Arc', [text, 1, 0])),
  native('arc_from_box(t, boxed, /)', fromBox),
  native('arc_from_raw(t, content, /)', (rt, [t, content]) => handleOf(rt, t as number, content)),
  native('arc_thin(t, u, arc, /)', (_rt, [, , arc]) => counted(arc)),
  native('arc_new_cyclic(t, /)', (rt, [t]) => makeBuiltin(rt, 'Arc', [undefined, 0, 1], t as number)),
  native('arc_fill(t, weak, value, /)', fill),
]
