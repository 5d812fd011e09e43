import { deleteOwnWay, getOwnWay, setOwnWay } from '../attributes'
import { hashOf } from '../hash'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'
import { plainObjectRepr, plainRepr, pythonRepr, pythonStr, reprNeedsProgram } from './repr'

/** Methods every object has unless its class says otherwise: what super() finds at the end. */

function init(rt: Runtime, [self, args, keywords]: Value[]): Value {
  const count = (args as HeapObject).fields.length + (keywords as HeapObject).fields.length
  if (count === 0) return null
  if (rt.types.programMethod(self, '__init__'))
    return rt.raise('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)')
  const maker = rt.types.lookup(rt.types.of(self), '__new__')
  if (maker !== rt.types.lookup(rt.types.object, '__new__')) return null
  return rt.raise('TypeError', `${rt.types.nameOf(self)}() takes no arguments`)
}

function repr(rt: Runtime, [self]: Value[]): Value {
  return self instanceof HeapObject && self.kind === Kind.Instance ? plainObjectRepr(rt, self) : pythonRepr(rt, self)
}

function str(rt: Runtime, [self]: Value[]): Value {
  return reprNeedsProgram(rt, self) ? rt.tailCallLibrary('repr_of_object', [self]) : plainRepr(rt, self)
}

function nameOf(rt: Runtime, name: Value): string {
  if (typeof name === 'string') return name
  return rt.raise('TypeError', `attribute name must be string, not '${rt.types.nameOf(name)}'`)
}

/** object.__format__: str() of it, as long as nothing more is asked for. */
function format(rt: Runtime, [self, spec]: Value[]): Value {
  if (spec === '') return pythonStr(rt, self)
  return rt.raise('TypeError', `unsupported format string passed to ${rt.types.nameOf(self)}.__format__`)
}

const owner = { owner: 'object' }

/** Functions on object that go with a class rather than an instance. */
export const objectClassMethods = (notImplemented: HeapObject): readonly Native[] => [
  native('__init_subclass__(self, /, *args, **kwargs)', (rt, [cls, args, keywords]) => {
    const what = `${rt.types.info(cls as HeapObject).qualifiedName}.__init_subclass__()`
    if ((keywords as HeapObject).fields.length > 0) return rt.raise('TypeError', `${what} takes no keyword arguments`)
    const count = (args as HeapObject).fields.length
    return count > 0 ? rt.raise('TypeError', `${what} takes no arguments (${count} given)`) : null
  }),
  native('__subclasshook__(self, other, /)', () => notImplemented, owner),
]

export const objectMethods = (notImplemented: HeapObject): readonly Native[] => [
  native('__init__(self, /, *args, **kwargs)', init, owner),
  native('__repr__(self, /)', repr, owner),
  native('__str__(self, /)', str, owner),
  native('__format__(self, format_spec, /)', format, owner),
  native('__eq__(self, other, /)', (_rt, [self, other]) => (self === other ? true : notImplemented), owner),
  native('__ne__(self, other, /)', (_rt, [self, other]) => (self === other ? false : notImplemented), owner),
  native('__hash__(self, /)', (_rt, [self]) => hashOf(self), owner),
  native('__getattribute__(self, name, /)', (rt, [self, name]) => getOwnWay(rt, self, nameOf(rt, name)), owner),
  native(
    '__setattr__(self, name, value, /)',
    (rt, [self, name, value]) => setOwnWay(rt, self, nameOf(rt, name), value),
    owner,
  ),
  native('__delattr__(self, name, /)', (rt, [self, name]) => deleteOwnWay(rt, self, nameOf(rt, name)), owner),
]
