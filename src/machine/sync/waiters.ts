import type { Runtime } from '../runtime'
import type { HeapObject } from '../values'

/*
 * The row of a condition variable: an object whose fields are the ids of threads that wait for a notification, in the
 * order of waiting. Whoever is notified leaves the row then and there, and goes on when it can.
 */

/** The running thread begins to wait. */
export const joinRow = (rt: Runtime, row: HeapObject): void => rt.heap.append(row, rt.thread.id)

/** Whether the running thread waits and was not notified yet. */
export const isInRow = (rt: Runtime, row: HeapObject): boolean => row.fields.includes(rt.thread.id)

/** The running thread waits no more, notified or not. */
export function leaveRow(rt: Runtime, row: HeapObject): void {
  const at = row.fields.indexOf(rt.thread.id)
  if (at >= 0) rt.heap.rewrite(row, (fields) => fields.splice(at, 1))
}

/** Notifies those who have waited longest. @param most how many at the most */
export function notifyRow(rt: Runtime, row: HeapObject, most = Infinity): void {
  for (let n = 0; n < most && row.fields.length > 0; n++) rt.heap.shift(row)
}
