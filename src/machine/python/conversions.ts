import type { Runtime } from '../runtime'
import type { Value } from '../values'
import { formatText } from './format-spec'
import { plainAscii, plainRepr, plainStr, reprNeedsProgram, strNeedsProgram } from './repr'

/** What `!s`, `!r` and `!a` mean in the FORMAT instruction. */
export const enum Conversion {
  None,
  Str,
  Repr,
  Ascii,
}

/** format(str(value), spec) and the like: a string, or a tail call. */
export function pythonFormatConversion(rt: Runtime, value: Value, spec: string, conversion: number): Value {
  const needsProgram = conversion === Conversion.Str ? strNeedsProgram(rt, value) : reprNeedsProgram(rt, value)
  if (needsProgram) return rt.tailCallLibrary('format_converted', [value, spec, conversion])
  return formatText(rt, convert(rt, value, conversion), spec)
}

/** str(), repr() or ascii() of a value that takes no code of the program. */
export function convert(rt: Runtime, value: Value, conversion: number): string {
  if (conversion === Conversion.Str) return plainStr(rt, value)
  return conversion === Conversion.Repr ? plainRepr(rt, value) : plainAscii(rt, value)
}
