import { native, type Native } from '../../native'
import type { Blocked } from '../../operation'
import type { Runtime } from '../../runtime'
import type { HeapObject, Value } from '../../values'
import { makeBuiltin } from '../builtins'
import { first } from './objects'

/** Fields of a Barrier. */
const enum BarrierSlot {
  /** How many threads it is for. */
  Size,
  /** From here on, in the order of arrival: ids of threads that wait for the others. */
  Arrived,
}

export const sizeOf = (barrier: HeapObject) => barrier.fields[BarrierSlot.Size] as number
export const arrivedAt = (barrier: HeapObject) => barrier.fields.slice(BarrierSlot.Arrived) as number[]

/** @returns whether it is the last, with whom all go on */
function arrive(rt: Runtime, args: Value[]): boolean {
  const barrier = first(args)
  const isLast = barrier.fields.length - BarrierSlot.Arrived + 1 >= sizeOf(barrier)
  if (isLast) rt.heap.rewrite(barrier, (fields) => (fields.length = BarrierSlot.Arrived))
  else rt.heap.append(barrier, rt.thread.id)
  return isLast
}

function held(rt: Runtime, args: readonly Value[]): Blocked | null {
  const barrier = first(args)
  const isInside = barrier.fields.indexOf(rt.thread.id, BarrierSlot.Arrived) >= 0
  return isInside ? { reason: 'barrier', object: barrier, by: [] } : null
}

export const barrierNatives: readonly Native[] = [
  native('barrier_new(n, /)', (rt, [n]) => makeBuiltin(rt, 'Barrier', [n])),
  native('barrier_arrive(barrier, /)', arrive, { visible: { kind: 'barrier', object: first } }),
  native('barrier_leave(barrier, /)', () => null, { visible: { kind: 'wake', object: first, blocked: held } }),
]
