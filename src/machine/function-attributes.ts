import { dictOf, ownAttribute, setOwnAttribute } from './instance-attributes'
import type { Native } from './native'
import type { Runtime } from './runtime'
import { HeapObject, Kind, type Value } from './values'

/** Attributes that every function has; set by the program, they are kept under a hidden name. */
const special: ReadonlySet<string> = new Set(['__name__', '__qualname__', '__doc__', '__module__', '__annotations__'])
const hidden = (name: string) => `\0${name}`

const noSlots: ReadonlySet<string> = new Set()

/** The attribute `name` of a function, native or method; undefined where it has none. */
export function functionAttribute(rt: Runtime, fn: HeapObject, name: string): Value {
  if (fn.kind === Kind.Method) {
    if (name === '__self__') return fn.fields[1]
    if (name === '__func__') return fn.fields[0]
    return fn.fields[0] instanceof HeapObject ? functionAttribute(rt, fn.fields[0], name) : undefined
  }
  if (fn.kind === Kind.Native) return aboutNative(rt, fn.extra as Native, name)
  if (fn.kind !== Kind.Function) return undefined
  const own = ownAttribute(rt, fn, special.has(name) ? hidden(name) : name)
  return own === undefined ? aboutFunction(rt, fn, name) : own
}

function aboutNative(rt: Runtime, native: Native, name: string): Value {
  switch (name) {
    case '__name__':
      return native.name
    case '__qualname__':
      return native.qualifiedName
    case '__doc__':
      return rt.unsupported(`the documentation of ${native.qualifiedName}`)
    case '__module__':
      return 'builtins'
    default:
      return undefined
  }
}

function aboutFunction(rt: Runtime, fn: HeapObject, name: string): Value {
  const f = rt.program.functions[fn.extra as number]!
  switch (name) {
    case '__name__':
      return f.name
    case '__qualname__':
      return f.qualifiedName
    case '__doc__':
      return f.docstring
    case '__module__':
      return f.module ?? '__main__'
    case '__call__':
      return fn
    case '__dict__':
      return dictOf(rt, fn, noSlots)
    case '__annotations__':
      return rt.heap.dict()
    case '__defaults__':
      return f.defaults === 0 ? null : rt.heap.tuple(fn.fields.slice(0, f.defaults))
    case '__kwdefaults__':
      return keywordDefaults(rt, fn)
    default:
      return undefined
  }
}

function keywordDefaults(rt: Runtime, fn: HeapObject): Value {
  const { positional, defaults, keywordDefaults, registerNames } = rt.program.functions[fn.extra as number]!
  const pairs = keywordDefaults.flatMap((has, i) =>
    has ? [registerNames[positional + i], fn.fields[defaults + i]] : [],
  )
  return pairs.length === 0 ? null : rt.heap.dict(pairs)
}

/** What a function is made of cannot be changed here. */
const fixed: ReadonlySet<string> = new Set(['__code__', '__defaults__', '__kwdefaults__', '__dict__', '__globals__'])

/** Sets an attribute of a function of the program. */
export function setFunctionAttribute(rt: Runtime, fn: HeapObject, name: string, value: Value): Value {
  if (fixed.has(name)) return rt.unsupported(`assigning to \`${name}\` of a function`)
  if (fn.owner < 0) return rt.unsupported(`attribute '${name}' of a function of the library`)
  if (rt.program.functions[fn.extra as number]!.unattributed)
    throw new Error(`${name} of a function that never changes`)
  if (typeof value !== 'string' && (name === '__name__' || name === '__qualname__'))
    return rt.raise('TypeError', `${name} must be set to a string object`)
  setOwnAttribute(rt, fn, special.has(name) ? hidden(name) : name, value)
  return null
}
