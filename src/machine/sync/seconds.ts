import { NANOSECONDS_PER_SECOND } from '../../base/units'
import { Float, type Value } from '../values'

/** A number of seconds that a program passes; null when it is no number. */
export function seconds(value: Value): number | null {
  if (value instanceof Float) return value.value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return Number(value)
  return null
}

/** A timeout in seconds that a program passes, as nanoseconds; null: without end. */
export function nanosecondsOf(timeout: Value): number | null {
  const wanted = timeout === null ? null : seconds(timeout)
  return wanted === null ? null : Math.max(0, Math.round(wanted * NANOSECONDS_PER_SECOND))
}
