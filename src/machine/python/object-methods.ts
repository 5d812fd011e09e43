import { deleteAttribute, setInstanceAttribute } from '../attributes'
import { hashOf } from '../hash'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'
import { plainObjectRepr, plainRepr, pythonRepr, reprNeedsProgram } from './repr'

/** Methods every object has unless its class says otherwise: what super() finds at the end. */

function init(rt: Runtime, [self, args, keywords]: Value[]): Value {
  const count = (args as HeapObject).fields.length + (keywords as HeapObject).fields.length
  if (count === 0) return null
  const overridden = rt.types.programMethod(self, '__init__') !== undefined
  return rt.raise(
    'TypeError',
    overridden
      ? 'object.__init__() takes exactly one argument (the instance to initialize)'
      : `${rt.types.nameOf(self)}() takes no arguments`,
  )
}

function repr(rt: Runtime, [self]: Value[]): Value {
  return self instanceof HeapObject && self.kind === Kind.Instance ? plainObjectRepr(rt, self) : pythonRepr(rt, self)
}

function str(rt: Runtime, [self]: Value[]): Value {
  return reprNeedsProgram(rt, self) ? rt.tailCallLibrary('repr_of_object', [self]) : plainRepr(rt, self)
}

function setAttribute(rt: Runtime, [self, name, value]: Value[]): Value {
  if (!(self instanceof HeapObject) || self.kind !== Kind.Instance || typeof name !== 'string')
    return rt.unsupported('object.__setattr__ of this')
  return setInstanceAttribute(rt, self, name, value)
}

const owner = { owner: 'object' }

export const objectMethods = (notImplemented: HeapObject): readonly Native[] => [
  native('__init__(self, /, *args, **kwargs)', init, owner),
  native('__repr__(self, /)', repr, owner),
  native('__str__(self, /)', str, owner),
  native('__eq__(self, other, /)', (_rt, [self, other]) => (self === other ? true : notImplemented), owner),
  native('__ne__(self, other, /)', (_rt, [self, other]) => (self === other ? false : notImplemented), owner),
  native('__hash__(self, /)', (_rt, [self]) => hashOf(self), owner),
  native('__setattr__(self, name, value, /)', setAttribute, owner),
  native('__delattr__(self, name, /)', (rt, [self, name]) => deleteAttribute(rt, self, name as string), owner),
]
