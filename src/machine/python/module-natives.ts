import { bindParameters } from '../arguments'
import { findAttribute, getAttribute, setAttribute, setOwnWay } from '../attributes'
import type { CallableCode, Core } from '../core'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { Frame } from '../thread'
import { HeapObject, Kind, type Value } from '../values'
import { getattr } from './builtin-objects'

/** What modules of the library that are written in Python need of the machine: `_native.…`. */

const textsOf = (tuple: Value) => (tuple as HeapObject).fields as string[]

/**
 * The arguments that a call gives to named parameters, as a call of a function would take them, in the order of the
 * parameters; `unset` for one that has a default and was not given.
 * @param args name of the function, names of positional parameters, how many of the last of them have defaults, names of
 *   keyword-only ones, whether each has a default, what to give for a default; tuple and dict of arguments
 */
function bindArguments(rt: Runtime, args: Value[]): Value {
  const [name, positional, defaults, keywordOnly, hasDefault, unset, given, keywords] = args
  const names = ['self', ...textsOf(positional), ...textsOf(keywordOnly)]
  const keywordDefaults = (hasDefault as HeapObject).fields as boolean[]
  const code = {
    ...{ name, qualifiedName: name, positional: textsOf(positional).length + 1, positionalOnly: 1 },
    ...{ keywordOnly: keywordDefaults.length, keywordDefaults, defaults, parameters: names.length },
    ...{ registerNames: names, hasRest: false, hasKeywordRest: false },
  } as unknown as CallableCode
  const values = [
    ...new Array<Value>(defaults as number).fill(unset),
    ...keywordDefaults.map((has) => (has ? unset : undefined)),
  ]
  const fn = new HeapObject(Kind.Function, rt.types.function, values, -1, -1, 0)
  const pairs = (keywords as HeapObject).fields.filter((field) => field !== undefined)
  const passed = [null, ...(given as HeapObject).fields, ...pairs.filter((_, i) => i % 2 === 1)]
  const bound = bindParameters(rt as Core, fn, code, passed, pairs.filter((_, i) => i % 2 === 0) as string[])
  return rt.heap.tuple(bound.slice(1))
}

/** The module of the innermost code outside of the module that asks. */
function callerModule(rt: Runtime): Value {
  const { func, frames, top } = rt.thread
  const funcs = [func]
  for (let at = top - Frame.Width; at >= 0; at -= Frame.Width) funcs.push(frames[at + Frame.Func]!)
  const modules = funcs.map((index) => rt.program.functions[index]!.module)
  return modules.find((module) => module !== modules[0]) ?? '__main__'
}

const isFunction = (value: Value): boolean =>
  value instanceof HeapObject && [Kind.Function, Kind.Native, Kind.Method, Kind.Module].includes(value.kind)

/** Whether a value is of a class of the machine's own that nothing can be made like: a lock, a queue, a generator. */
function isOpaque(rt: Runtime, value: Value): boolean {
  if (!(value instanceof HeapObject)) return false
  if (value.kind === Kind.Generator || value.kind === Kind.Iterator) return true
  return (
    value.kind === Kind.Instance && rt.types.info(value.cls!).instanceShape.names.length > 0 && !isException(rt, value)
  )
}

const isException = (rt: Runtime, value: Value) => rt.types.isInstance(value, rt.types.named('BaseException'))

/** An instance of the same class that holds the same value: of a subclass of int, str, tuple and the like. */
function valueLike(rt: Runtime, [value]: Value[]): Value {
  const { kind, cls, fields } = value as HeapObject
  const made = rt.heap.instance(cls!)
  if (kind === Kind.Boxed) made.fields[0] = fields[0]
  else made.fields = fields.slice()
  return made
}

/** An attribute of a class of the program's, by way of its alias (`Box[int].made`). */
function classAttribute(rt: Runtime, [cls, name]: Value[]): Value {
  const isOfLibrary = cls instanceof HeapObject && cls.kind === Kind.Class && rt.types.info(cls).module !== '__main__'
  if (isOfLibrary && findAttribute(rt, cls, name as string) !== undefined)
    return rt.unsupported(`attributes of ${rt.types.info(cls).name}[…]`)
  return getAttribute(rt, cls, name as string)
}

export const moduleNatives: readonly Native[] = [
  native('bind(name, names, defaults, keyword_names, keyword_defaults, unset, args, kwargs, /)', bindArguments),
  native('caller_module()', callerModule),
  native('is_function(value, /)', (_rt, [value]) => isFunction(value)),
  native('is_opaque(value, /)', (rt, [value]) => isOpaque(rt, value)),
  native('value_like(value, /)', valueLike),
  native('class_attribute(cls, name, /)', classAttribute),
  native('get_field(object, name, default=..., /)', getattr),
  // As setattr() and object.__setattr__(), with names of the program's own: no methods that operators and the like call.
  native('set_field(obj, name, value, /)', (rt, [object, name, value]) =>
    setAttribute(rt, object, name as string, value),
  ),
  native('set_own_field(obj, name, value, /)', (rt, [object, name, value]) =>
    setOwnWay(rt, object, name as string, value),
  ),
  native('exit_at_once(status, /)', (rt, [status]) => rt.exit(Number(status) & 255), { visible: { kind: 'quit' } }),
  native('decorate(decorator, cls, /)', (rt, [decorator, cls]) => rt.tailCall(decorator, [cls])),
  native('bound(function, instance, /)', (rt, [fn, instance]) =>
    instance === null ? fn! : rt.heap.allocate(Kind.Method, rt.types.method, [fn, instance]),
  ),
]

/** Stands for what was not given. */
export function unsetValue(rt: Pick<Runtime, 'types'>): HeapObject {
  return new HeapObject(Kind.Instance, rt.types.declare({ name: 'Unset', module: '_native' }), [], null, -1, 0)
}
