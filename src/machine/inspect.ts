import { nanoseconds, type Nanoseconds } from '../base/units'
import { spanAt } from '../program/program'
import type { Span } from '../program/diagnostic'
import type { Core } from './core'
import type { Content, ObjectDescription, SharedState, ThreadDescription, Variable } from './inspection'
import type { Machine } from './machine'
import { EXIT_PC, Frame, type VirtualThread } from './thread'
import { HeapObject, Kind, Pointer, type Value } from './values'

/**
 * Looking into a machine without touching it, for people: names, values as text, what objects hold. Nothing here is
 * needed to run a program.
 */

export function describeObject(core: Core, object: HeapObject): ObjectDescription {
  return core.language.inspection.describeObject(core, object)
}

/** What a lock, a queue or something with counted owners holds; null for any other object. */
export function objectState(core: Core, object: HeapObject): SharedState | null {
  return core.language.inspection.objectState(core, object)
}

/** A value as the language writes it, cut to about `limit` characters; code of the program is not asked. */
export function reprOf(machine: Machine, value: Value, limit: number, layout = -1): string {
  return machine.core.language.inspection.text(machine.core, value, limit, layout)
}

/** Module globals that are bound, in order of first mention in the source. */
export function globalVariables(machine: Machine): Variable[] {
  const { fields } = machine.core.globals
  return machine.program.globals
    .map(({ name, layout, module }, index) => ({
      name,
      value: module === undefined ? fields[index] : undefined,
      layout: layout ?? -1,
    }))
    .filter(({ name, value }) => value !== undefined && !/^__\w+__$/.test(name))
}

/** Named locals of all frames of a thread, innermost first; a captured variable gives its content. */
export function localVariables(machine: Machine, t: VirtualThread): Variable[] {
  const found: Variable[] = []
  for (const { func, base } of framesOf(t)) {
    const f = machine.core.functions[func]!
    if (f.hidden) continue
    const names = [...f.registerNames]
    f.captured.forEach((name, i) => (names[f.parameters + i] = name))
    if (f.parameters > 0 && names[0] === '')
      found.push(...machine.core.language.inspection.captured(machine.core, t.registers[base]))
    names.forEach((name, register) => {
      const held = name ? t.registers[base + register] : undefined
      const value = held instanceof HeapObject && held.kind === Kind.Cell ? held.fields[0] : held
      if (value !== undefined) found.push({ name, value, layout: f.registerLayouts?.[register] ?? -1 })
    })
  }
  return found
}

/** How far a holder's variable may be from what it holds, and how much of what it holds is looked at. */
const [DEEPEST, MOST] = [4, 200]

/** Variables that hold an object, directly or inside what they own: `savings` of thread 0, `shelf.loaves`. */
export function holdersOf(machine: Machine, object: HeapObject): { readonly thread: number; readonly path: string }[] {
  const found: { thread: number; path: string }[] = []
  for (const t of machine.threads) {
    if (t.ended) continue
    const paths = localVariables(machine, t).flatMap(({ name, value }) => pathTo(machine, value, object, name) ?? [])
    for (const path of new Set(paths)) found.push({ thread: t.id, path })
  }
  return found
}

/** The nearest way from a value to an object that it owns; null where there is none near. */
export function pathTo(
  machine: Machine,
  from: Value,
  object: HeapObject,
  name: string,
  deepest = DEEPEST,
): string | null {
  const queue: { value: Value; path: string; depth: number }[] = [{ value: from, path: name, depth: 0 }]
  for (let i = 0; i < queue.length; i++) {
    const { value, path, depth } = queue[i]!
    if (value === object) return path
    if (depth >= deepest || queue.length >= MOST || !(value instanceof HeapObject)) continue
    for (const { step, value: inner } of contentsOf(machine, value, MOST - queue.length))
      queue.push({ value: inner, path: path + step, depth: depth + 1 })
  }
  return null
}

/** What a reference refers to; any other value itself. */
export const referent = (value: Value): Value => (value instanceof Pointer ? value.object.fields[value.slot] : value)

/** What stands directly inside an object, but no more than so much of it. */
export function contentsOf({ core }: Machine, object: HeapObject, most = Infinity): readonly Content[] {
  return core.language.inspection.contentsOf(core, object, most)
}

/** Name, what it was started with, and whether it is a daemon. */
export function describeThread({ core }: Machine, id: number): ThreadDescription {
  return core.language.inspection.describeThread(core, core.threads[id]!)
}

/** The function of the program a thread is in, as a traceback names it. */
export function functionName(machine: Machine, t: VirtualThread): string {
  for (const { func } of framesOf(t)) {
    const { hidden, name } = machine.core.functions[func]!
    if (!hidden) return name
  }
  return ''
}

/** Source range of what a thread does next: of the innermost frame that is the program's own. Null at its exit. */
export function spanOf(machine: Machine, t: VirtualThread): Span | null {
  if (t.pc === EXIT_PC) return null
  for (const { pc } of framesOf(t)) {
    const span = spanAt(machine.program, pc)
    if (span) return span
  }
  return null
}

/** When the clock ends a thread's wait; null when only others can. */
export function wakesAt(t: VirtualThread): Nanoseconds | null {
  if (t.sleeping) return nanoseconds(t.readyAt)
  return t.deadline < Infinity ? nanoseconds(t.deadline) : null
}

function* framesOf(t: VirtualThread): Generator<{ func: number; pc: number; base: number }> {
  if (t.pc !== EXIT_PC) yield { func: t.func, pc: t.pc, base: t.base }
  for (let at = t.top - Frame.Width; at >= 0; at -= Frame.Width)
    yield { func: t.frames[at + Frame.Func]!, pc: t.frames[at + Frame.Pc]!, base: t.frames[at + Frame.Base]! }
}

/** Whether a value has an identity and content of its own. */
export function isHeapObject(value: Value): value is HeapObject {
  return value instanceof HeapObject
}
