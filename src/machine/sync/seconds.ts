import { Float, type Value } from '../values'

/** A number of seconds that a program passes; null when it is no number. */
export function seconds(value: Value): number | null {
  if (value instanceof Float) return value.value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return Number(value)
  return null
}
