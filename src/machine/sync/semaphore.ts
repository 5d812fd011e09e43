import { libraryFrames as frames } from '../library-frames'
import { native, type Native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import { pythonTruth } from '../python/operators'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import { Float, type HeapObject, type Value } from '../values'
import { notComparable } from './condition'
import { needing } from './ready'
import { nanosecondsOf, seconds } from './seconds'

/** Fields of a Semaphore. */
export const enum SemaphoreSlot {
  /** How many more threads may take it. */
  Value,
  /** Of a BoundedSemaphore alone: what Value may not exceed. */
  Bound,
}

const PATH = 'threading.Semaphore'
const self = (args: readonly Value[]) => args[0] as HeapObject
export const permitsOf = (semaphore: HeapObject) => semaphore.fields[SemaphoreSlot.Value] as number
/** null: none. */
export const boundOf = (semaphore: HeapObject) => (semaphore.fields[SemaphoreSlot.Bound] ?? null) as number | null

/*
 * CPython builds a semaphore of a Condition, in whose row those who find no permit wait; a released one goes to the first
 * in the row, or to whoever comes in before it. But nobody can tell a thread that stands in the row from one that is about to
 * call acquire(). So any thread that wants a permit may get it, and all that can happen is just what can happen there.
 */
function noPermit(_rt: Runtime, args: readonly Value[]): Blocked | null {
  return permitsOf(self(args)) === 0 ? { reason: 'semaphore', object: self(args), by: [] } : null
}

function initialise(rt: Runtime, [semaphore, value]: Value[], bounded: boolean): null {
  const inside = bounded ? [frames.boundedInit] : []
  const permits = seconds(value)
  if (permits === null) return notComparable(rt, [...inside, frames.semaphoreCompare], '<', value)
  if (permits < 0)
    rt.raiseInside([...inside, frames.semaphoreNegative], 'ValueError', 'semaphore initial value must be >= 0')
  if (!Number.isSafeInteger(permits)) rt.unsupported('a Semaphore with a value that is no small integer')
  rt.heap.write(semaphore as HeapObject, SemaphoreSlot.Value, permits)
  if (bounded) rt.heap.write(semaphore as HeapObject, SemaphoreSlot.Bound, permits)
  return null
}

/** acquire(blocking, timeout): whether it waits. */
const mayWait = ([, blocking, timeout]: readonly Value[]) =>
  pythonTruth(blocking) && (timeout === null || seconds(timeout) !== null)

function acquire(rt: Runtime, args: Value[]): boolean {
  const [semaphore, blocking, timeout] = args as [HeapObject, Value, Value]
  if (timeout !== null && !pythonTruth(blocking))
    rt.raiseInside([frames.semaphoreTimeout], 'ValueError', "can't specify timeout for non-blocking acquire")
  if (permitsOf(semaphore) > 0) {
    rt.heap.write(semaphore, SemaphoreSlot.Value, permitsOf(semaphore) - 1)
    return true
  }
  if (timeout !== null && seconds(timeout) === null) notAddable(rt, [frames.semaphoreEnd], timeout)
  return false
}

/** What adding something that is no number to the clock raises. */
export function notAddable(rt: Runtime, frames: readonly string[], value: Value): never {
  const type = rt.types.nameOf(value)
  return rt.raiseInside(frames, 'TypeError', `unsupported operand type(s) for +: 'float' and '${type}'`)
}

function release(rt: Runtime, [semaphore, count]: Value[]): null {
  const bounded = boundOf(semaphore as HeapObject) !== null
  const [compare, least] = bounded
    ? [frames.boundedCompare, frames.boundedLeast]
    : [frames.releaseCompare, frames.releaseLeast]
  const more = seconds(count)
  if (more === null) return notComparable(rt, [compare], '<', count)
  if (more < 1) rt.raiseInside([least], 'ValueError', 'n must be one or more')
  if (count instanceof Float || !Number.isSafeInteger(more)) rt.unsupported('releasing a part of a permit')
  return add(rt, semaphore as HeapObject, more)
}

function add(rt: Runtime, semaphore: HeapObject, more: number): null {
  const value = permitsOf(semaphore) + more
  const bound = boundOf(semaphore)
  if (bound !== null && value > bound)
    rt.raiseInside([frames.boundedTooMany], 'ValueError', 'Semaphore released too many times')
  rt.heap.write(semaphore, SemaphoreSlot.Value, value)
  return null
}

function exit(rt: Runtime, [semaphore]: Value[]): null {
  const bound = boundOf(semaphore as HeapObject)
  if (bound !== null && permitsOf(semaphore as HeapObject) >= bound)
    rt.raiseInside([frames.semaphoreExit, frames.boundedTooMany], 'ValueError', 'Semaphore released too many times')
  return add(rt, semaphore as HeapObject, 1)
}

const acquiring: VisibleOperation = {
  kind: 'acquire',
  object: self,
  blocked: (rt, args) => (mayWait(args) ? noPermit(rt, args) : null),
  timeout: (args) => (mayWait(args) && args[2] !== null ? nanosecondsOf(args[2]) : null),
}
const entering: VisibleOperation = { kind: 'acquire', object: self, blocked: noPermit }
const releasing: VisibleOperation = { kind: 'release', object: self }
const owner = 'Semaphore'

function repr(rt: Runtime, [semaphore]: Value[]): Value {
  const object = semaphore as HeapObject
  const { module, qualifiedName } = rt.types.info(object.cls!)
  const bound = boundOf(object)
  const value = `${permitsOf(object)}${bound === null ? '' : `/${bound}`}`
  return `<${module}.${qualifiedName} at ${rt.addressOf(object)}: value=${value}>`
}

/** threading.Semaphore */
export const semaphoreClass: ClassDeclaration = {
  name: 'Semaphore',
  module: 'threading',
  inheritable: true,
  reserved: ['\0value'],
  methods: [
    native('__init__(self, value=1)', (rt, args) => initialise(rt, args, false), { owner }),
    ...needing(PATH, '_cond', [
      native('acquire(self, blocking=True, timeout=None)', acquire, { owner, visible: acquiring }),
      native('release(self, n=1)', release, { owner, visible: releasing }),
      native('__enter__(self)', (rt, args) => acquire(rt, [args[0], true, null]), { owner, visible: entering }),
      native('__exit__(self, t, v, tb)', exit, { owner, visible: releasing }),
      native('__repr__(self)', repr, { owner }),
    ]),
  ],
  properties: needing(PATH, '_value', [
    native('_value(self, /)', (_rt, args) => permitsOf(self(args)), { owner }),
  ]) satisfies readonly Native[],
}

/** threading.BoundedSemaphore: releasing it more often than it was taken is an error. */
export const boundedSemaphoreClass: ClassDeclaration = {
  name: 'BoundedSemaphore',
  module: 'threading',
  base: PATH,
  inheritable: true,
  reserved: ['\0bound'],
  methods: [native('__init__(self, value=1)', (rt, args) => initialise(rt, args, true), { owner: 'BoundedSemaphore' })],
}
