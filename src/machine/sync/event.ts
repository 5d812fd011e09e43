import { libraryFrames as frames } from '../library-frames'
import { native, type Native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import { deprecated } from '../python/warned'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'
import { notComparable } from './condition'
import { needing } from './ready'
import { nanosecondsOf, seconds } from './seconds'
import { isInRow, joinRow, leaveRow, notifyRow } from './waiters'

/** Fields of an Event. */
export const enum EventSlot {
  /** The row of threads that wait: see waiters.ts. */
  Row,
  Flag,
}

const PATH = 'threading.Event'
const self = (args: readonly Value[]) => args[0] as HeapObject
export const isSet = (event: HeapObject) => event.fields[EventSlot.Flag] === true
export const waitersOf = (event: HeapObject) => event.fields[EventSlot.Row] as HeapObject

export function initialiseEvent(rt: Runtime, [event]: Value[]): null {
  rt.heap.write(event as HeapObject, EventSlot.Flag, false)
  rt.heap.write(event as HeapObject, EventSlot.Row, rt.heap.list([]))
  return null
}

/** Lets all that wait go on, even where the flag is cleared before they do. */
export function setEvent(rt: Runtime, [event]: Value[]): null {
  rt.heap.write(event as HeapObject, EventSlot.Flag, true)
  notifyRow(rt, waitersOf(event as HeapObject))
  return null
}

function clear(rt: Runtime, [event]: Value[]): null {
  rt.heap.write(event as HeapObject, EventSlot.Flag, false)
  return null
}

/** @returns whether there is nothing to wait for; otherwise the thread waits from now on */
function wait(rt: Runtime, [event, timeout]: Value[]): boolean {
  if (isSet(event as HeapObject)) return true
  if (timeout !== null && seconds(timeout) === null)
    notComparable(rt, [frames.eventWait, frames.waitTimeout], '>', timeout)
  joinRow(rt, waitersOf(event as HeapObject))
  return false
}

const asleep = (rt: Runtime, args: readonly Value[]): Blocked | null =>
  isInRow(rt, waitersOf(self(args))) ? { reason: 'event', object: self(args), by: [] } : null

/** @returns whether the event was set in time */
function wake(rt: Runtime, args: Value[]): boolean {
  const inTime = !isInRow(rt, waitersOf(self(args)))
  if (!inTime) leaveRow(rt, waitersOf(self(args)))
  return inTime
}

const waking: VisibleOperation = { kind: 'wake', object: self, blocked: asleep }
const setting = { visible: { kind: 'set', object: self } } as const
const looking = { visible: { kind: 'inspect', object: self } } as const
const owner = 'Event'

function repr(rt: Runtime, [event]: Value[]): Value {
  const { module, qualifiedName } = rt.types.info((event as HeapObject).cls!)
  const status = isSet(event as HeapObject) ? 'set' : 'unset'
  return `<${module}.${qualifiedName} at ${rt.addressOf(event as HeapObject)}: ${status}>`
}

const isSetNow = native('is_set(self)', (_rt, args) => isSet(self(args)), { owner, ...looking })

/** threading.Event */
export const eventClass: ClassDeclaration = {
  name: 'Event',
  module: 'threading',
  inheritable: true,
  reserved: ['\0row', '\0flag'],
  methods: [
    native('__init__(self)', initialiseEvent, { owner }),
    ...needing(PATH, '_cond', [
      native('wait(self, timeout=None)', (rt, args) => rt.tailCallLibrary('event_wait', args), { owner }),
      native('set(self)', setEvent, { owner, ...setting }),
      native('clear(self)', clear, { owner, visible: { kind: 'clear', object: self } }),
    ]),
    ...needing(PATH, '_flag', [
      isSetNow,
      deprecated('isSet(self)', 'use is_set()', isSetNow, { owner }),
      native('__repr__(self)', repr, { owner }),
    ]),
  ],
}

/** What the prelude's part of waiting needs: `_native.…`. */
export const eventNatives: readonly Native[] = [
  native('event_wait(event, timeout, /)', wait, { visible: { kind: 'wait', object: self } }),
  native('event_wake(event, /)', wake, { visible: waking }),
  native('event_wake_in_time(event, timeout, /)', wake, {
    visible: { ...waking, timeout: ([, timeout]) => nanosecondsOf(timeout) },
  }),
]
