import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { ExceptionSlot, type Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { plainItems } from './items-of'
import { plainRepr, plainStr, pythonRepr, strNeedsProgram } from './repr'

/** Methods and attributes of exceptions. */

const slot = (exception: Value, at: ExceptionSlot): Value => (exception as HeapObject).fields[at]

export function argumentsOf(exception: Value): readonly Value[] {
  const args = slot(exception, ExceptionSlot.Args)
  return args === undefined ? [] : (args as HeapObject).fields
}

function init(rt: Runtime, [self, args, keywords]: Value[]): Value {
  if ((keywords as HeapObject).fields.length > 0)
    return rt.raise('TypeError', `${rt.types.nameOf(self)}() takes no keyword arguments`)
  rt.heap.write(self as HeapObject, ExceptionSlot.Args, args)
  return null
}

function str(rt: Runtime, [self]: Value[]): Value {
  const args = argumentsOf(self)
  if (args.some((arg) => strNeedsProgram(rt, arg))) return rt.tailCallLibrary('str_of_exception', [self])
  if (args.length === 0) return ''
  return args.length === 1 ? plainStr(rt, args[0]) : plainRepr(rt, slot(self, ExceptionSlot.Args))
}

function keyErrorStr(rt: Runtime, args: Value[]): Value {
  const values = argumentsOf(args[0])
  return values.length === 1 ? pythonRepr(rt, values[0]) : str(rt, args)
}

function osErrorStr(rt: Runtime, args: Value[]): Value {
  const values = argumentsOf(args[0])
  if (values.length !== 2) return str(rt, args)
  return `[Errno ${plainStr(rt, values[0])}] ${plainStr(rt, values[1])}`
}

function setArguments(rt: Runtime, [self, value]: Value[]): Value {
  const items = plainItems(rt, value)
  if (!items) return rt.unsupported('assigning this to `args`')
  rt.heap.write(self as HeapObject, ExceptionSlot.Args, rt.heap.tuple(items))
  return null
}

function setLink(at: ExceptionSlot.Cause | ExceptionSlot.Context, what: string) {
  return (rt: Runtime, [self, value]: Value[]): Value => {
    const isException =
      value instanceof HeapObject &&
      value.kind === Kind.Instance &&
      rt.types.isInstance(value, rt.types.named('BaseException'))
    if (value !== null && !isException)
      return rt.raise('TypeError', `exception ${what} must be None or derive from BaseException`)
    rt.heap.write(self as HeapObject, at, value)
    if (at === ExceptionSlot.Cause) rt.heap.write(self as HeapObject, ExceptionSlot.SuppressContext, true)
    return null
  }
}

const owner = { owner: 'BaseException' }

const methods: readonly Native[] = [
  native('__init__(self, /, *args, **kwargs)', init, owner),
  native('__str__(self, /)', str, owner),
  native('__repr__(self, /)', (rt, [self]) => exceptionRepr(rt, self as HeapObject), owner),
  native('with_traceback(self, tb, /)', (_rt, [self]) => self, owner),
  native('add_note(self, note, /)', (rt) => rt.unsupported('BaseException.add_note'), owner),
]

/** BaseException.__repr__, where a class of the program may have one of its own that calls it. */
function exceptionRepr(rt: Runtime, self: HeapObject): Value {
  if (!rt.types.programMethod(self, '__repr__')) return pythonRepr(rt, self)
  const args = argumentsOf(self)
  const text = plainRepr(rt, slot(self, ExceptionSlot.Args) ?? rt.heap.tuple([]))
  return rt.types.nameOf(self) + (args.length === 1 ? text.replace(/,\)$/, ')') : text)
}

const properties: readonly Native[] = [
  native('args(self, /)', (rt, [self]) => slot(self, ExceptionSlot.Args) ?? rt.heap.tuple([])),
  native('__cause__(self, /)', (_rt, [self]) => slot(self, ExceptionSlot.Cause) ?? null),
  native('__context__(self, /)', (_rt, [self]) => slot(self, ExceptionSlot.Context) ?? null),
  native('__suppress_context__(self, /)', (_rt, [self]) => slot(self, ExceptionSlot.SuppressContext) === true),
  native('__traceback__(self, /)', (rt) => rt.unsupported('the __traceback__ of an exception')),
]

const setters: readonly Native[] = [
  native('args(self, value, /)', setArguments),
  native('__cause__(self, value, /)', setLink(ExceptionSlot.Cause, 'cause')),
  native('__context__(self, value, /)', setLink(ExceptionSlot.Context, 'context')),
  native('__suppress_context__(self, value, /)', (rt, [self, value]) => {
    rt.heap.write(self as HeapObject, ExceptionSlot.SuppressContext, value)
    return null
  }),
]

/** An argument by position, where there are at least `least`. */
const argument = (name: string, at: number, least: number): Native =>
  native(`${name}(self, /)`, (_rt, [self]) => {
    const args = argumentsOf(self)
    return args.length >= least ? args[at] : null
  })

function exitCode(_rt: Runtime, [self]: Value[]): Value {
  const args = argumentsOf(self)
  return args.length === 0 ? null : args.length === 1 ? args[0] : slot(self, ExceptionSlot.Args)
}

export function installExceptions(types: Types): void {
  types.extend(types.named('BaseException'), methods, properties, setters)
  types.extend(types.named('KeyError'), [native('__str__(self, /)', keyErrorStr, { owner: 'KeyError' })])
  types.extend(types.named('StopIteration'), [], [argument('value', 0, 1)])
  types.extend(types.named('SystemExit'), [], [native('code(self, /)', exitCode)])
  types.extend(
    types.named('OSError'),
    [native('__str__(self, /)', osErrorStr, { owner: 'OSError' })],
    [argument('errno', 0, 2), argument('strerror', 1, 2)],
  )
}
