import type { Runtime } from '../runtime'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import { isComplex, partsOf } from './complex'
import { formatComplex, formatFloat, formatInt, formatText } from './format-spec'
import { pythonStr } from './repr'

/** format(value, spec): a string, or a tail call. */
export function pythonFormat(rt: Runtime, value: Value, spec: string): Value {
  switch (typeof value) {
    case 'string':
      return formatText(rt, value, spec)
    case 'number':
    case 'bigint':
      return formatInt(rt, value, spec)
    case 'boolean':
      return spec === '' ? (value ? 'True' : 'False') : formatInt(rt, Number(value), spec, 'bool')
    default:
      break
  }
  if (value instanceof Float) return formatFloat(rt, value.value, spec)
  if (isComplex(value)) return formatComplex(rt, partsOf(value), spec)
  if (rt.types.programMethod(value, '__format__')) return rt.tailCallLibrary('format_of_object', [value, spec])
  if (spec === '') return pythonStr(rt, value)
  if (value instanceof HeapObject && value.kind === Kind.Boxed) return pythonFormat(rt, plain(value), spec)
  return rt.raise('TypeError', `unsupported format string passed to ${rt.types.nameOf(value)}.__format__`)
}

/** Whether format(value, spec) takes code of the program, apart from its text. */
export function formatNeedsProgram(rt: Runtime, value: Value): boolean {
  return rt.types.programMethod(value, '__format__') !== undefined
}
