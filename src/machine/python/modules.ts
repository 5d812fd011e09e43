import type { Core } from '../core'
import { native, plainly, type Native } from '../native'
import { ProcessSlot, type Runtime } from '../runtime'
import { oneCore } from '../settings'
import type { Types } from '../types'
import { handledException } from '../unwind'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import { isInt } from './arithmetic'
import { exit } from './builtin-objects'
import { tracebackOf } from './exceptions'
import { standardFiles } from './text-file'
import { timeValues } from './time-module'
import { mathConstants, mathFunctions } from './math-module'

/** What the modules math and sys hold. sys.exit and the modules about threads come from elsewhere. */

const VERSION = '3.11.7 (main, Dec  4 2023, 18:10:11) [GCC 12.2.0]'

function versionInfo(types: Types): HeapObject {
  const names = ['major', 'minor', 'micro', 'releaselevel', 'serial']
  const properties = names.map((name, i) => native(`${name}(self, /)`, (_rt, [self]) => (self as HeapObject).fields[i]))
  const cls = types.declare({ name: 'version_info', module: 'sys', base: 'tuple', properties })
  return new HeapObject(Kind.Tuple, cls, [3, 11, 7, 'final', 0], null, -1, 0)
}

/** What never changes. */
const facts: Readonly<Record<string, Value>> = {
  maxsize: 9223372036854775807n,
  maxunicode: 0x10ffff,
  version: VERSION,
  hexversion: 0x030b07f0,
  platform: 'linux',
  byteorder: 'little',
  executable: '/usr/bin/python3',
}

const sysFunctions: readonly Native[] = [
  native('getrecursionlimit()', () => 1000),
  native('getdefaultencoding()', () => 'utf-8'),
  native('getswitchinterval()', (rt) => {
    const set = rt.process.fields[ProcessSlot.SwitchInterval] as number | null
    return new Float((set ?? oneCore.switchIntervalNs!) / 1e9)
  }),
  native('setswitchinterval(interval, /)', setSwitchInterval),
  native('exc_info()', exceptionInfo),
  native('intern(string, /)', (rt, [text]) =>
    typeof text === 'string' ? text : rt.raise('TypeError', `can't intern '${rt.types.nameOf(text)}'`),
  ),
]

function setSwitchInterval(rt: Runtime, [interval]: Value[]): Value {
  const seconds = plain(interval)
  const value = seconds instanceof Float ? seconds.value : isInt(seconds) ? Number(seconds) : null
  if (value === null) return rt.raise('TypeError', `must be real number, not ${rt.types.nameOf(interval)}`)
  if (!(value > 0)) return rt.raise('ValueError', 'switch interval must be strictly positive')
  rt.heap.write(rt.process, ProcessSlot.SwitchInterval, Math.round(value * 1e9))
  return null
}

/** The exception that is being handled: its class, itself, its traceback. */
function exceptionInfo(rt: Runtime): Value {
  const exception = handledException(rt as Core, rt.thread)
  if (!exception) return rt.heap.tuple([null, null, null])
  return rt.heap.tuple([exception.cls, exception, tracebackOf(rt, exception)])
}

function sysValues(types: Types): [string, Value][] {
  return [
    ['sys.exit', types.nativeObject(native('exit(status=None, /)', exit))],
    ['sys.version_info', versionInfo(types)],
    ['sys.argv', new HeapObject(Kind.List, types.list, ['main.py'], null, -1, 0)],
    ...Object.entries(facts).map(([name, value]): [string, Value] => [`sys.${name}`, value]),
    ...sysFunctions.map((fn): [string, Value] => [`sys.${fn.name}`, types.nativeObject(fn)]),
    ...standardFiles(types),
  ]
}

/** Values of modules by library path. */
export function moduleValues(types: Types): [string, Value][] {
  return [
    ...Object.entries(mathConstants).map(([name, value]): [string, Value] => [`math.${name}`, value]),
    ...plainly(mathFunctions).map((fn): [string, Value] => [`math.${fn.name}`, types.nativeObject(fn)]),
    ...sysValues(types),
    ...timeValues(types),
  ]
}
