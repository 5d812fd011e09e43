import { native, type Native } from '../../native'
import type { Blocked, OperationKind, VisibleOperation } from '../../operation'
import type { Runtime } from '../../runtime'
import { hasEnded, ThreadSlot, threadSlot } from '../../thread-object'
import type { HeapObject, Value } from '../../values'
import { makeThreadObject } from '../language'
import { objectAt, pointerTo } from '../pointers'
import { Closing, RustThreadSlot } from '../thread-object'
import { first, second } from './objects'

/** `run::<F, T> as fn(F)`, which the thread begins with. */
function spawn(rt: Runtime, args: Value[]): null {
  const thread = second(args)
  const id = rt.spawn(thread, args[2] as number, [args[3]])
  rt.heap.write(thread, ThreadSlot.Id, id)
  // ThreadIds count from 1, which is main's.
  rt.heap.write(thread, RustThreadSlot.Number, id + 1)
  return null
}

const idOf = (thread: HeapObject) => threadSlot(thread, ThreadSlot.Id) as number

function unfinished(_rt: Runtime, args: readonly Value[]): Blocked | null {
  const thread = first(args)
  return hasEnded(thread) ? null : { reason: 'join', object: thread, by: [idOf(thread)] }
}

function takeFrom(rt: Runtime, thread: HeapObject, slot: RustThreadSlot, leave: Value): Value {
  const value = thread.fields[slot]
  rt.heap.write(thread, slot, leave)
  return value
}

/** One of both sides lets go of the result. @returns whether the other one already had */
function close(rt: Runtime, thread: HeapObject, side: Closing): boolean {
  if (threadSlot(thread, RustThreadSlot.Closing) !== Closing.Neither) return true
  rt.heap.write(thread, RustThreadSlot.Closing, side)
  return false
}

function setToken(rt: Runtime, thread: HeapObject, token: boolean): null {
  rt.heap.write(thread, RustThreadSlot.Token, token)
  return null
}

function parked(rt: Runtime): Blocked | null {
  const { object } = rt.thread
  return threadSlot(object, RustThreadSlot.Token) === true ? null : { reason: 'park', object, by: [] }
}

const own = (rt: Runtime) => rt.thread.object
const of = (kind: OperationKind, object: VisibleOperation['object'], more: Partial<VisibleOperation> = {}) => ({
  visible: { kind, object: object!, ...more } satisfies VisibleOperation,
})
const parking: VisibleOperation = { kind: 'park', blocked: parked }

export const threadNatives: readonly Native[] = [
  native('thread_new(name, /)', (rt, [name]) => makeThreadObject(rt, name as string | null, 0)),
  native('thread_spawn(a, thread, main, argument, /)', spawn, of('spawn', second)),
  native('thread_join(thread, /)', () => null, of('join', first, { blocked: unfinished })),
  native('thread_is_finished(thread, /)', (_rt, args) => hasEnded(first(args)), of('inspect', first)),
  native('thread_take_panic(thread, /)', (rt, args) => takeFrom(rt, first(args), RustThreadSlot.Panic, null)),
  native('thread_has_panicked(thread, /)', (_rt, args) => threadSlot(first(args), RustThreadSlot.Panic) !== null),
  native('thread_set_result(t, value, /)', (rt, [, value]) => {
    rt.heap.write(own(rt), RustThreadSlot.Result, value)
    return null
  }),
  native('thread_take_result(t, thread, /)', (rt, args) =>
    takeFrom(rt, second(args), RustThreadSlot.Result, undefined),
  ),
  native('thread_finish()', (rt) => close(rt, own(rt), Closing.Thread), { visible: { kind: 'drop' } }),
  native('thread_detach(thread, /)', (rt, args) => close(rt, first(args), Closing.Handle), of('drop', first)),
  native('thread_share(thread, /)', (_rt, args) => first(args)),
  native('thread_current()', own),
  native('thread_number(thread, /)', (_rt, args) => threadSlot(first(args), RustThreadSlot.Number)),
  native('thread_name(thread, /)', (_rt, args) => threadSlot(first(args), ThreadSlot.Name)),
  native('thread_panicking()', (rt) => (threadSlot(own(rt), RustThreadSlot.Panicking) as number) > 0),
  native('thread_own_place(t, /)', (rt) => pointerTo(own(rt), RustThreadSlot.Locals)),
  native('thread_park()', (rt) => setToken(rt, own(rt), false), { visible: parking }),
  native('thread_park_timeout(nanoseconds, /)', (rt) => setToken(rt, own(rt), false), {
    visible: { ...parking, timeout: ([nanoseconds]) => Number(nanoseconds) },
  }),
  native('thread_unpark(thread, /)', (rt, [thread]) => setToken(rt, objectAt(thread), true), of('notify', first)),
]
