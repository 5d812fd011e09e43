import type { Layout } from '../../program/layouts'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { type HeapObject, Pointer, type Value } from '../values'
import { makeBuiltin } from './builtins'
import { pointerTo, readThrough, slicePointer } from './pointers'

/** Fields of an Rc or Arc. A Weak is the same object; one that never had any is null. */
export const enum CountSlot {
  /** Unbound once it was moved out, or before it was put in. */
  Content,
  Strong,
  Weak,
}

/** The object that a handle (an Rc, Arc or Weak) shares; a handle of a `dyn` carries its vtable along. */
export const counted = (handle: Value): HeapObject =>
  handle instanceof Pointer ? handle.object : (handle as HeapObject)

/** The object behind a `&Rc<T>`. */
const countedAt = (reference: Value): HeapObject => counted(readThrough(reference))

const countIn = (object: HeapObject, slot: CountSlot) => object.fields[slot] as number

/** @returns the count now */
export function addTo(rt: Runtime, object: HeapObject, slot: CountSlot, by: number): number {
  const now = countIn(object, slot) + by
  rt.heap.write(object, slot, now)
  return now
}

/** A pointer to what a handle owns: of a `dyn`, a slice or a text, as such. @param layout of the content */
export function contentPointer(rt: Runtime, layout: number, handle: Value): Value {
  if (handle instanceof Pointer) return handle
  const object = handle as HeapObject
  const { kind } = rt.program.layouts[layout] as Layout
  const content = object.fields[CountSlot.Content]
  if (kind === 'slice') return slicePointer(content as HeapObject)
  return kind === 'str' ? content : pointerTo(object, CountSlot.Content)
}

/** The Rc or Arc that a pointer to its content came from. @param layout of the content */
export function handleOf(rt: Runtime, layout: number, content: Value): Value {
  const { kind } = rt.program.layouts[layout] as Layout
  if (kind === 'slice' || kind === 'str') return rt.unsupported('from_raw of a slice or a text')
  return kind === 'dyn' ? content : (content as Pointer).object
}

/** The handle itself, once it counts. */
function another(rt: Runtime, reference: Value, slot: CountSlot): Value {
  const handle = readThrough(reference)
  if (handle !== null) addTo(rt, counted(handle), slot, 1)
  return handle
}

/** Counts seen through a `&Weak<T>`: 0 where it never had anything. */
function seen(reference: Value, slot: CountSlot): number {
  const handle = readThrough(reference)
  return handle === null ? 0 : countIn(counted(handle), slot)
}

function upgrade(rt: Runtime, reference: Value): Value {
  return seen(reference, CountSlot.Strong) === 0 ? null : another(rt, reference, CountSlot.Strong)
}

function releaseWeak(rt: Runtime, reference: Value): null {
  const handle = readThrough(reference)
  if (handle !== null) addTo(rt, counted(handle), CountSlot.Weak, -1)
  return null
}

export function takeContent(rt: Runtime, object: HeapObject): Value {
  const content = object.fields[CountSlot.Content]
  rt.heap.write(object, CountSlot.Content, undefined)
  return content
}

function fill(rt: Runtime, [, weak, value]: Value[]): Value {
  const handle = readThrough(weak)
  rt.heap.write(counted(handle), CountSlot.Content, value)
  addTo(rt, counted(handle), CountSlot.Strong, 1)
  return handle
}

const sameHandle = (a: Value, b: Value): boolean => (a === null || b === null ? a === b : counted(a) === counted(b))

/** Of Rc, whose counts one thread alone changes: nothing here is a visible operation. */
export const rcNatives: readonly Native[] = [
  native('rc_new(t, value, /)', (rt, [t, value]) => makeBuiltin(rt, 'Rc', [value, 1, 0], t as number)),
  native('rc_pointer(t, rc, /)', (rt, [t, rc]) => contentPointer(rt, t as number, readThrough(rc))),
  native('rc_clone(t, rc, /)', (rt, [, rc]) => another(rt, rc, CountSlot.Strong)),
  native('rc_release(t, rc, /)', (rt, [, rc]) => addTo(rt, countedAt(rc), CountSlot.Strong, -1)),
  native('rc_strong(t, rc, /)', (_rt, [, rc]) => countIn(countedAt(rc), CountSlot.Strong)),
  native('rc_weak(t, rc, /)', (_rt, [, rc]) => countIn(countedAt(rc), CountSlot.Weak)),
  native('rc_downgrade(t, rc, /)', (rt, [, rc]) => another(rt, rc, CountSlot.Weak)),
  native('rc_weak_new(t, /)', () => null),
  native('rc_weak_clone(t, weak, /)', (rt, [, weak]) => another(rt, weak, CountSlot.Weak)),
  native('rc_upgrade(t, weak, /)', (rt, [, weak]) => upgrade(rt, weak)),
  native('rc_weak_release(t, weak, /)', (rt, [, weak]) => releaseWeak(rt, weak)),
  native('rc_weak_strong(t, weak, /)', (_rt, [, weak]) => seen(weak, CountSlot.Strong)),
  native('rc_weak_weak(t, weak, /)', (_rt, [, weak]) => seen(weak, CountSlot.Weak)),
  native('rc_weak_pointer(t, weak, /)', (rt, [t, weak]) => {
    const handle = readThrough(weak)
    return handle === null ? null : contentPointer(rt, t as number, handle)
  }),
  native('rc_same(t, a, b, /)', (_rt, [, a, b]) => sameHandle(readThrough(a), readThrough(b))),
  native('rc_weak_same(t, a, b, /)', (_rt, [, a, b]) => sameHandle(readThrough(a), readThrough(b))),
  native('rc_take(t, rc, /)', (rt, [, rc]) => takeContent(rt, countedAt(rc))),
  native('rc_from_str(text, /)', (rt, [text]) => makeBuiltin(rt, 'Rc', [text, 1, 0])),
  native('rc_from_vec(t, vec, /)', (rt, [, vec]) => makeBuiltin(rt, 'Rc', [vec, 1, 0])),
  native('rc_from_box(t, boxed, /)', (rt, [t, boxed]) => fromBox(rt, t as number, boxed)),
  native('rc_from_raw(t, content, /)', (rt, [t, content]) => handleOf(rt, t as number, content)),
  native('rc_thin(t, u, rc, /)', (_rt, [, , rc]) => counted(rc)),
  native('rc_new_cyclic(t, /)', (rt, [t]) => makeBuiltin(rt, 'Rc', [undefined, 0, 1], t as number)),
  native('rc_fill(t, weak, value, /)', fill),
]

function fromBox(rt: Runtime, layout: number, boxed: Value): Value {
  const content = counted(boxed).fields[0]
  const object = makeBuiltin(rt, 'Rc', [content, 1, 0], layout)
  return boxed instanceof Pointer ? new Pointer(object, CountSlot.Content, boxed.meta) : object
}
