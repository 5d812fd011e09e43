import { pythonModules } from '../../program/python-library'
import { native, plainly } from '../native'
import type { Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { exit } from './builtin-objects'
import { standardFiles } from './text-file'
import { timeValues } from './time-module'
import { mathConstants, mathFunctions } from './math-module'

/** What the modules math, sys and typing hold. sys.exit and the modules about threads come from elsewhere. */

const VERSION = '3.11.7 (main, Dec  4 2023, 18:10:11) [GCC 12.2.0]'

function libraryInstance(types: Types, cls: HeapObject, ...fields: Value[]): HeapObject {
  const instance = new HeapObject(Kind.Instance, cls, fields, null, -1, 0)
  instance.shape = types.info(cls).instanceShape
  return instance
}

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

/** Names of typing are opaque; subscripts and calls give the same again, and annotations are never looked at. */
function typingValues(types: Types): [string, Value][] {
  const cls = types.declare({
    name: '_SpecialForm',
    module: 'typing',
    reserved: ['\0name'],
    methods: [native('__repr__(self, /)', (_rt, [form]) => `typing.${String((form as HeapObject).fields[0])}`)],
  })
  const form = (name: string) => libraryInstance(types, cls, name)
  const variable = form('TypeVar')
  return pythonModules['typing']!.map((name) => [
    `typing.${name}`,
    name === 'TypeVar' ? types.nativeObject(native('TypeVar(name, /, *args, **kwargs)', () => variable)) : form(name),
  ])
}

/** Values of modules by library path. */
export function moduleValues(types: Types): [string, Value][] {
  return [
    ...Object.entries(mathConstants).map(([name, value]): [string, Value] => [`math.${name}`, value]),
    ...plainly(mathFunctions).map((fn): [string, Value] => [`math.${fn.name}`, types.nativeObject(fn)]),
    ...sysValues(types),
    ...typingValues(types),
    ...timeValues(types),
  ]
}
