import { NANOSECONDS_PER_SECOND } from '../../base/units'
import type { Runtime } from '../runtime'
import { Float, type Value } from '../values'

/** The longest time that CPython waits for a lock, in seconds. */
export const LONGEST_WAIT = 9_223_372_036

/** A number of seconds that a program passes; null when it is no number. */
export function seconds(value: Value): number | null {
  if (value instanceof Float) return value.value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return Number(value)
  return null
}

/** A timeout in nanoseconds: what is over already, or is no number, ends at once. */
export const nanosecondsOf = (timeout: Value): number =>
  Math.max(0, Math.round((seconds(timeout) || 0) * NANOSECONDS_PER_SECOND))

/**
 * A timeout as CPython's C code takes it.
 * @throws TypeError, ValueError or OverflowError of the program
 */
export function checkedSeconds(rt: Runtime, value: Value): number {
  const wanted = seconds(value)
  if (wanted === null) return notANumber(rt, value)
  if (Number.isNaN(wanted)) return rt.raise('ValueError', 'Invalid value NaN (not a number)')
  if (Math.abs(wanted) <= LONGEST_WAIT) return wanted
  const isFloat = value instanceof Float
  return rt.raise('OverflowError', isFloat ? 'timestamp out of range for platform time_t' : TOO_LARGE)
}

const TOO_LARGE = 'timestamp too large to convert to C _PyTime_t'

/** What C code says that wants a number. */
export const notANumber = (rt: Runtime, value: Value): never =>
  rt.raise('TypeError', `'${rt.types.nameOf(value)}' object cannot be interpreted as an integer`)
