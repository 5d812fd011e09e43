import { nanoseconds, type Nanoseconds } from '../base/units'
import { spanAt } from '../program/program'
import type { Span } from '../program/diagnostic'
import type { Core } from './core'
import type { Machine } from './machine'
import { shortRepr } from './short-repr'
import { lockOwner } from './sync/lock'
import { queueCapacity, queueItems } from './sync/queue'
import { isDaemon, threadName, ThreadSlot } from './sync/thread'
import { EXIT_PC, Frame, type VirtualThread } from './thread'
import { HeapObject, Kind, type Value } from './values'

/**
 * Looking into a machine without touching it, for people: names, values as text, what objects hold. Nothing here is
 * needed to run a program.
 */

/** A variable and what it holds. */
export interface Variable {
  readonly name: string
  readonly value: Value
}

/** What kind of shared thing an object is. */
export interface ObjectDescription {
  readonly kind: 'lock' | 'queue' | 'thread' | 'object'
  /** Name of its class. */
  readonly type: string
  /** A name of its own, before any variable's: `T1` for a started thread. */
  readonly label: string | null
  /** Whether its content as a text says something: of a list, yes; of a lock, no. */
  readonly hasContent: boolean
}

export function describeObject(core: Core, object: HeapObject): ObjectDescription {
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
  const hasContent = [Kind.List, Kind.Tuple, Kind.Dict, Kind.Set, Kind.FrozenSet].includes(object.kind)
  return { kind: 'object', type, label: null, hasContent }
}

/** What a lock or queue holds; null for any other object. */
export function objectState(
  core: Core,
  object: HeapObject,
): { owner: number | null; items: readonly Value[] | null; capacity: number } | null {
  switch (describeObject(core, object).kind) {
    case 'lock':
      return { owner: lockOwner(object), items: null, capacity: 0 }
    case 'queue':
      return { owner: null, items: queueItems(object), capacity: Math.max(0, queueCapacity(object)) }
    default:
      return null
  }
}

/** repr(value), cut to about `limit` characters; code of the program is not asked. */
export function reprOf(machine: Machine, value: Value, limit: number): string {
  return shortRepr(machine.core, value, limit)
}

/** Module globals that are bound, in order of first mention in the source. */
export function globalVariables(machine: Machine): Variable[] {
  const { fields } = machine.core.globals
  return machine.program.globals
    .map(({ name }, index) => ({ name, value: fields[index] }))
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
    names.forEach((name, register) => {
      const held = name ? t.registers[base + register] : undefined
      const value = held instanceof HeapObject && held.kind === Kind.Cell ? held.fields[0] : held
      if (value !== undefined) found.push({ name, value })
    })
  }
  return found
}

/** What stands directly inside an object, with how to say where: `.lock`, `[2]`, `['a']`. */
export function contentsOf(machine: Machine, object: HeapObject): { readonly step: string; readonly value: Value }[] {
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
          pairs.push({ step: `[${reprOf(machine, object.fields[i], 40)}]`, value: object.fields[i + 1] })
      return pairs
    }
    default:
      return []
  }
}

/** Name, what it was started with, and whether it is a daemon. */
export function describeThread(machine: Machine, id: number): { name: string; target: string | null; daemon: boolean } {
  const t = machine.threads[id]!
  const [target, args, kwargs] = [ThreadSlot.Target, ThreadSlot.Args, ThreadSlot.Kwargs].map(
    (slot) => t.object.fields[slot],
  )
  const callable = target instanceof HeapObject ? target : null
  const name = callable && machine.core.describeFunction(callable.kind === Kind.Class ? callable : callable, '__name__')
  const passed = [
    ...(args instanceof HeapObject ? args.fields.map((value) => reprOf(machine, value, 24)) : []),
    ...(kwargs instanceof HeapObject
      ? contentsOf(machine, kwargs).map(({ step, value }) => `${step.slice(2, -2)}=${reprOf(machine, value, 24)}`)
      : []),
  ]
  const subclass = id > 0 && !callable ? `${machine.core.types.nameOf(t.object)}.run()` : null
  return {
    name: threadName(t),
    target: callable ? `${String(name ?? '…')}(${passed.join(', ')})` : subclass,
    daemon: isDaemon(t),
  }
}

/** The function of the program a thread is in, as a traceback names it. */
export function functionName(machine: Machine, t: VirtualThread): string {
  const frame = [...framesOf(t)].find(({ func }) => !machine.core.functions[func]!.hidden)
  return frame ? machine.core.functions[frame.func]!.name : ''
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
