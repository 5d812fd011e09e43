import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { plain, type HeapObject, type Value } from '../values'
import { isInt, toInt } from './arithmetic'
import { pythonFormat } from './format'
import { intTextBase } from './integers'
import { plainAscii, plainStr, pythonRepr, reprNeedsProgram, strNeedsProgram } from './repr'
import { textLength } from './text'
import { outputFile, standardFile } from './text-file'

/** Builtin functions that make text. */

function write(rt: Runtime, [values, sep, end, file]: Value[]): Value {
  const between = separator(rt, 'sep', sep, ' ')
  const last = separator(rt, 'end', end, '\n')
  const texts = (values as HeapObject).fields.map((value) => plainStr(rt, value))
  rt.write(streamOf(rt, file), texts.join(between) + last)
  return null
}

/** print(*values, sep, end, file, flush): arguments in the order of its declaration, *values last. */
function print(rt: Runtime, [sep, end, file, flush, values]: Value[]): Value {
  const target = outputFile(rt, file)
  if (!isStandard(rt, target)) return rt.tailCallLibrary('print_to', [values, sep, end, target, flush])
  if (isPlain(rt, values)) return write(rt, [values, sep, end, target])
  return rt.tailCallLibrary('print_texts', [values, sep, end, file, flush])
}

/** Whether what print writes to is one of the process's own files. */
const isStandard = (rt: Runtime, target: Value): boolean => target === null || standardFile(rt, target) !== null

function isPlain(rt: Runtime, values: Value): boolean {
  const { fields } = values as HeapObject
  for (let i = 0; i < fields.length; i++) if (strNeedsProgram(rt, fields[i])) return false
  return true
}

function separator(rt: Runtime, name: string, value: Value, fallback: string): string {
  if (value === null) return fallback
  if (typeof value === 'string') return value
  return rt.raise('TypeError', `${name} must be None or a string, not ${rt.types.nameOf(value)}`)
}

/** What the file given to print stands for: None and sys.stdout, or sys.stderr. */
export function streamOf(rt: Runtime, file: Value): 'stdout' | 'stderr' {
  if (file === null) return 'stdout'
  const name = standardFile(rt, file)
  if (name === 'stdin') return rt.unsupported('writing to sys.stdin')
  if (name !== null) return name as 'stdout' | 'stderr'
  return rt.unsupported('print() to a file of the program')
}

/** input(prompt): the prompt is written, then a line is read, and others may come between. */
function input(rt: Runtime, [prompt]: Value[]): Value {
  return prompt === undefined ? rt.tailCallLibrary('input_line', []) : rt.tailCallLibrary('input_asked', [prompt])
}

function inBase(rt: Runtime, number: Value, base: 2 | 8 | 16): Value {
  const value = plain(number)
  if (isInt(value)) return intTextBase(toInt(value), base)
  const method = rt.types.programMethod(value, '__index__')
  if (method) return rt.tailCallLibrary('text_in_base', [value, base])
  return rt.raise('TypeError', `'${rt.types.nameOf(value)}' object cannot be interpreted as an integer`)
}

function chr(rt: Runtime, [number]: Value[]): Value {
  const value = plain(number)
  if (!isInt(value!)) return notInteger(rt, value)
  const code = toInt(value)
  if (code >= 2147483648 || code < -2147483648)
    return rt.raise('OverflowError', 'Python int too large to convert to C int')
  if (code < 0 || code > 0x10ffff) return rt.raise('ValueError', 'chr() arg not in range(0x110000)')
  return String.fromCodePoint(Number(code))
}

export function notInteger(rt: Runtime, value: Value): never {
  if (rt.types.programMethod(value, '__index__'))
    rt.unsupported(`an object with __index__ (class ${rt.types.nameOf(value)}) in the place of this integer`)
  return rt.raise('TypeError', `'${rt.types.nameOf(value)}' object cannot be interpreted as an integer`)
}

function ord(rt: Runtime, [character]: Value[]): Value {
  const text = plain(character)
  if (typeof text !== 'string')
    return rt.raise('TypeError', `ord() expected string of length 1, but ${rt.types.nameOf(text)} found`)
  const length = textLength(text)
  if (length !== 1) return rt.raise('TypeError', `ord() expected a character, but string of length ${length} found`)
  return text.codePointAt(0)!
}

function ascii(rt: Runtime, [value]: Value[]): Value {
  return reprNeedsProgram(rt, value) ? rt.tailCallLibrary('ascii_of', [value]) : plainAscii(rt, value)
}

function format(rt: Runtime, [value, spec]: Value[]): Value {
  if (typeof spec === 'string') return pythonFormat(rt, value, spec)
  return rt.raise('TypeError', `format() argument 2 must be str, not ${rt.types.nameOf(spec)}`)
}

export const textBuiltins: readonly Native[] = [
  native("print(*values, sep=' ', end=None, file=None, flush=False)", print, {
    visible: {
      kind: 'print',
      when: (rt, args) => isStandard(rt, outputFile(rt, args[2])) && isPlain(rt, args[4]),
      value: (args) => args[4],
    },
  }),
  native('input(prompt=..., /)', input),
  native('repr(object, /)', (rt, [value]) => pythonRepr(rt, value)),
  native('ascii(object, /)', ascii),
  native("format(value, format_spec='', /)", format),
  native('bin(number, /)', (rt, [value]) => inBase(rt, value, 2)),
  native('oct(number, /)', (rt, [value]) => inBase(rt, value, 8)),
  native('hex(number, /)', (rt, [value]) => inBase(rt, value, 16)),
  native('chr(i, /)', chr),
  native('ord(c, /)', ord),
]
