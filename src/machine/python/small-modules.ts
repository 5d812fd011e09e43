import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import type { Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'

/** The modules `sys` and `typing`. */

const MAX_SIZE = 2n ** 63n - 1n
const VERSION: readonly Value[] = [3, 11, 7, 'final', 0]
const VERSION_FIELDS = ['major', 'minor', 'micro', 'releaselevel', 'serial']
const RECURSION_LIMIT = 1000

const libraryObject = (kind: Kind, cls: HeapObject, fields: Value[]): HeapObject =>
  new HeapObject(kind, cls, fields, null, -1, 0)

/** Values of `sys` and `typing` by library path (`sys.maxsize`). Declares their classes. */
export function smallModules(types: Types): Map<string, Value> {
  return new Map([...sysValues(types), ...typingValues(types)].map(([name, value]) => [name, value]))
}

// sys

function exit(rt: Runtime, [status]: Value[]): Value {
  if (status === null) return rt.raise('SystemExit')
  const isTuple = status instanceof HeapObject && status.kind === Kind.Tuple
  return rt.raise('SystemExit', ...(isTuple ? status.fields : [status]))
}

function sysValues(types: Types): [string, Value][] {
  const streams = streamClass(types)
  return [
    ['sys.maxsize', MAX_SIZE],
    ['sys.version', `${VERSION.slice(0, 3).join('.')} (Interleave)`],
    ['sys.version_info', libraryObject(Kind.Tuple, versionClass(types), [...VERSION])],
    ['sys.argv', libraryObject(Kind.List, types.list, ['main.py'])],
    ['sys.stdout', stream(types, streams, 'stdout')],
    ['sys.stderr', stream(types, streams, 'stderr')],
    [
      'sys.getrecursionlimit',
      types.nativeObject(native('getrecursionlimit()', () => RECURSION_LIMIT, { owner: 'sys' })),
    ],
    ['sys.exit', types.nativeObject(native('exit(status=None, /)', exit, { owner: 'sys' }))],
  ]
}

function versionClass(types: Types): HeapObject {
  return types.declare({
    name: 'version_info',
    module: 'sys',
    base: 'tuple',
    properties: VERSION_FIELDS.map((name, i) =>
      native(`${name}(self, /)`, (_rt, [self]) => (self as HeapObject).fields[i]),
    ),
  })
}

const streamName = (value: Value) => (value as HeapObject).fields[0] as 'stdout' | 'stderr'

function writeText(rt: Runtime, [self, text]: Value[]): Value {
  if (typeof text !== 'string')
    return rt.raise('TypeError', `write() argument must be str, not ${rt.types.nameOf(text)}`)
  rt.write(streamName(self), text)
  return [...text].length
}

/** The class of sys.stdout and sys.stderr, whose slot says which of them it is. */
function streamClass(types: Types): HeapObject {
  const owner = 'TextIOWrapper'
  return types.declare({
    name: owner,
    module: '_io',
    reserved: ['\0stream'],
    methods: [
      native('write(self, text, /)', writeText, {
        owner,
        visible: { kind: 'print', when: (_rt, [, text]) => typeof text === 'string', value: ([, text]) => text },
      }),
      native('flush(self, /)', () => null, { owner }),
      native('isatty(self, /)', () => false, { owner }),
      native(
        '__repr__(self, /)',
        (_rt, [self]) => `<_io.TextIOWrapper name='<${streamName(self)}>' mode='w' encoding='utf-8'>`,
        {
          owner,
        },
      ),
    ],
  })
}

function stream(types: Types, cls: HeapObject, name: string): HeapObject {
  const object = libraryObject(Kind.Instance, cls, [name])
  object.shape = types.info(cls).instanceShape
  return object
}

// typing: names for annotations, which say nothing when the program runs.

/** Names that can be subscripted; subscripting one gives itself. */
const FORMS = [
  ...['Any', 'Callable', 'ClassVar', 'DefaultDict', 'Deque', 'Dict', 'Final', 'FrozenSet', 'Generator', 'Iterable'],
  ...['Iterator', 'List', 'Literal', 'Mapping', 'NoReturn', 'Optional', 'Sequence', 'Set', 'Tuple', 'Type', 'Union'],
]

function typingValues(types: Types): [string, Value][] {
  const forms = namedClass(types, '_SpecialForm', 'typing.')
  const variables = namedClass(types, 'TypeVar', '~', native('TypeVar(name, /, *constraints, **options)', makeVariable))
  const cast: Native = native('cast(typ, val)', (_rt, [, value]) => value)
  return [
    ...FORMS.map((name): [string, Value] => [`typing.${name}`, stream(types, forms, name)]),
    ['typing.TypeVar', variables],
    ['typing.TYPE_CHECKING', false],
    ['typing.cast', types.nativeObject(cast)],
  ]
}

function makeVariable(rt: Runtime, [name]: Value[]): Value {
  const variable = rt.heap.instance(rt.types.named('typing.TypeVar'))
  variable.fields[0] = name
  return variable
}

/** A class of `typing` whose objects show a prefix and their name. */
function namedClass(types: Types, name: string, prefix: string, construct?: Native): HeapObject {
  const repr = (_rt: Runtime, [self]: Value[]) => prefix + String((self as HeapObject).fields[0])
  return types.declare({
    name,
    module: 'typing',
    reserved: ['\0name'],
    methods: [native('__repr__(self, /)', repr, { owner: name })],
    ...(construct ? { construct } : {}),
  })
}
