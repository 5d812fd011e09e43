import { native, plainly } from '../native'
import type { Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { exit } from './builtin-objects'
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

function sysValues(types: Types): [string, Value][] {
  return [
    ['sys.exit', types.nativeObject(native('exit(status=None, /)', exit))],
    ['sys.maxsize', 9223372036854775807n],
    ['sys.version', VERSION],
    ['sys.version_info', versionInfo(types)],
    ['sys.argv', new HeapObject(Kind.List, types.list, ['main.py'], null, -1, 0)],
    ['sys.getrecursionlimit', types.nativeObject(native('getrecursionlimit()', () => 1000))],
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
