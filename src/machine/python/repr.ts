import { functionAttribute } from '../function-attributes'
import { pythonModules } from '../../program/python-library'
import { hashOf } from '../hash'
import { liveFields } from '../heap'
import type { Native } from '../native'
import type { Runtime } from '../runtime'
import { ExceptionSlot } from '../types'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import { viewItems } from './compare'
import { complexRepr, partsOf } from './complex'
import { floatRepr } from './float-text'
import { intText } from './integers'
import { asciiRepr, textRepr } from './text'

/** repr() and str() of every value. Where classes of the program have a say, library functions in Python do it. */

const isException = (rt: Runtime, value: HeapObject) => rt.types.isInstance(value, rt.types.named('BaseException'))

/** Objects whose repr is made of other objects' reprs. */
function parts(rt: Runtime, value: HeapObject): readonly Value[] {
  switch (value.kind) {
    case Kind.List:
    case Kind.Tuple:
    case Kind.Dict:
    case Kind.Set:
    case Kind.FrozenSet:
    case Kind.Slice:
    case Kind.DictView:
      return value.fields
    case Kind.Instance:
      return isException(rt, value) ? [value.fields[ExceptionSlot.Args]] : []
    default:
      return []
  }
}

/** Whether the repr of a value takes code of the program. */
export function reprNeedsProgram(rt: Runtime, value: Value): boolean {
  return value instanceof HeapObject && search(rt, value, null)
}

function search(rt: Runtime, value: HeapObject, seen: Set<HeapObject> | null): boolean {
  if (rt.types.programMethod(value, '__repr__')) return true
  const inner = parts(rt, value)
  for (let i = 0; i < inner.length; i++) {
    const part = inner[i]
    if (!(part instanceof HeapObject)) continue
    seen ??= new Set()
    if (seen.has(part)) continue
    seen.add(part)
    if (search(rt, part, seen)) return true
  }
  return false
}

/** Whether str() of a value takes code of the program. */
export function strNeedsProgram(rt: Runtime, value: Value): boolean {
  if (!(value instanceof HeapObject)) return false
  if (rt.types.programMethod(value, '__str__')) return true
  if (value.kind !== Kind.Instance) return search(rt, value, null)
  if (!isException(rt, value)) return search(rt, value, null)
  return (value.fields[ExceptionSlot.Args] as HeapObject).fields.some(
    (arg) => strNeedsProgram(rt, arg) || reprNeedsProgram(rt, arg),
  )
}

/** repr(value): a string, or a tail call. */
export function pythonRepr(rt: Runtime, value: Value): Value {
  return reprNeedsProgram(rt, value) ? reprByProgram(rt, value as HeapObject, []) : plainRepr(rt, value)
}

/** @param active containers whose repr is being made, outermost first */
export function reprByProgram(rt: Runtime, value: HeapObject, active: readonly Value[]): Value {
  if (rt.types.programMethod(value, '__repr__')) return rt.tailCallLibrary('repr_of_object', [value])
  return rt.tailCallLibrary('repr_of_container', [value, rt.heap.tuple([...active, value])])
}

/** str(value): a string, or a tail call. */
export function pythonStr(rt: Runtime, value: Value): Value {
  if (typeof value === 'string') return value
  if (strNeedsProgram(rt, value)) {
    if (rt.types.programMethod(value, '__str__')) return rt.tailCallLibrary('str_of_object', [value])
    if (isException(rt, value as HeapObject)) return rt.tailCallLibrary('str_of_exception', [value])
    if (rt.types.programMethod(value, '__repr__')) return rt.tailCallLibrary('str_by_repr', [value])
    return pythonRepr(rt, value)
  }
  return plainStr(rt, value)
}

/** str() of a value that takes no code of the program. */
export function plainStr(rt: Runtime, value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof HeapObject && value.kind === Kind.Boxed) return plainStr(rt, plain(value))
  if (value instanceof HeapObject && value.kind === Kind.Instance) {
    const method = rt.types.lookup(value.cls!, '__str__')
    const isObjects = rt.types.lookup(rt.types.object, '__str__') === method
    if (method instanceof HeapObject && method.kind === Kind.Native && !isObjects)
      return (method.extra as Native).call(rt, [value]) as string
  }
  return plainRepr(rt, value)
}

/** ascii(value) of a value that takes no code of the program. */
export function plainAscii(rt: Runtime, value: Value): string {
  return asciiRepr(plainRepr(rt, value))
}

/** repr() of a value that takes no code of the program. @param active containers whose repr is being made */
export function plainRepr(rt: Runtime, value: Value, active: HeapObject[] = []): string {
  switch (typeof value) {
    case 'number':
      return String(value)
    case 'string':
      return textRepr(value)
    case 'boolean':
      return value ? 'True' : 'False'
    case 'bigint':
      return intText(rt, value)
    case 'undefined':
      return '<unbound>'
    default:
      break
  }
  if (value === null) return 'None'
  return value instanceof Float ? floatRepr(value.value) : objectRepr(rt, value as HeapObject, active)
}

/** What stands around and between the members of a container, and what stands for it inside itself. */
interface Brackets {
  readonly open: string
  readonly close: string
  readonly loop: string
}

export function bracketsOf(rt: Runtime, value: HeapObject): Brackets {
  switch (value.kind) {
    case Kind.List:
      return { open: '[', close: ']', loop: '[...]' }
    case Kind.Tuple:
      return { open: '(', close: value.fields.length === 1 ? ',)' : ')', loop: '(...)' }
    case Kind.Dict:
      return { open: '{', close: '}', loop: '{...}' }
    case Kind.Set:
    case Kind.FrozenSet: {
      const name = rt.types.nameOf(value)
      if (name === 'set') return { open: '{', close: '}', loop: 'set(...)' }
      return { open: `${name}({`, close: '})', loop: `${name}(...)` }
    }
    case Kind.Slice:
      return { open: 'slice(', close: ')', loop: 'slice(...)' }
    case Kind.DictView:
      return { open: `${rt.types.nameOf(value)}([`, close: '])', loop: '...' }
    default:
      return { open: rt.types.nameOf(value) + '(', close: ')', loop: '...' }
  }
}

/** The members whose reprs make up a container's; of a dict keys and values in turn. */
export function reprMembers(rt: Runtime, value: HeapObject): Value[] {
  switch (value.kind) {
    case Kind.Dict:
    case Kind.Set:
    case Kind.FrozenSet:
      return liveFields(value)
    case Kind.DictView:
      return viewItems(rt, value)
    case Kind.Instance:
      return (value.fields[ExceptionSlot.Args] as HeapObject).fields
    default:
      return value.fields
  }
}

/** The repr of a container from those of its members. */
export function joinRepr(rt: Runtime, value: HeapObject, texts: readonly string[]): string {
  const isSet = value.kind === Kind.Set || value.kind === Kind.FrozenSet
  if (texts.length === 0 && isSet) return `${rt.types.nameOf(value)}()`
  const { open, close } = bracketsOf(rt, value)
  if (value.kind !== Kind.Dict) return open + texts.join(', ') + close
  let body = ''
  for (let i = 0; i < texts.length; i += 2) body += `${i ? ', ' : ''}${texts[i]}: ${texts[i + 1]}`
  return open + body + close
}

/** Whether a value is a tuple of the library's whose items have names, which has a repr of its own. */
const isNamedTuple = (rt: Runtime, { kind, cls }: HeapObject): boolean =>
  kind === Kind.Tuple && rt.types.info(cls!).library && cls!.shape.slots.has('__repr__') && cls !== rt.types.tuple

function objectRepr(rt: Runtime, value: HeapObject, active: HeapObject[]): string {
  if (isNamedTuple(rt, value)) return instanceRepr(rt, value, active)
  switch (value.kind) {
    case Kind.List:
    case Kind.Tuple:
    case Kind.Dict:
    case Kind.Set:
    case Kind.FrozenSet:
    case Kind.Slice:
    case Kind.DictView:
      return containerRepr(rt, value, active)
    case Kind.Complex:
      return complexRepr(partsOf(value))
    case Kind.Range: {
      const [start, stop, step] = value.fields
      return `range(${String(start)}, ${String(stop)}${step === 1 ? '' : `, ${String(step)}`})`
    }
    case Kind.Function:
      return `<function ${String(functionAttribute(rt, value, '__qualname__'))} at ${rt.addressOf(value)}>`
    case Kind.Method:
      return methodRepr(rt, value)
    case Kind.Native:
      return nativeRepr(value.extra as Native)
    case Kind.Class:
      return classRepr(rt, value)
    case Kind.Module:
      return `<module '${String(value.extra)}' (built-in)>`
    case Kind.Generator:
      return `<generator object ${generatorName(rt, value)} at ${rt.addressOf(value)}>`
    case Kind.Instance:
      return instanceRepr(rt, value, active)
    case Kind.Boxed:
      return plainRepr(rt, plain(value))
    default:
      return `<${rt.types.nameOf(value)} object at ${rt.addressOf(value)}>`
  }
}

function containerRepr(rt: Runtime, value: HeapObject, active: HeapObject[]): string {
  if (active.includes(value)) return bracketsOf(rt, value).loop
  active.push(value)
  const texts = reprMembers(rt, value).map((member) => plainRepr(rt, member, active))
  active.pop()
  return joinRepr(rt, value, texts)
}

function generatorName(rt: Runtime, generator: HeapObject): string {
  // The function of a generator, as far as naming goes, is any function object of the same code.
  const fn = new HeapObject(Kind.Function, rt.types.function, [], generator.extra, -1, 0)
  return String(functionAttribute(rt, fn, '__qualname__'))
}

/** `__main__.Account`, `queue.Full`, `int` */
export function fullClassName(rt: Runtime, cls: HeapObject): string {
  const { module, qualifiedName } = rt.types.info(cls)
  if (module === 'builtins' || qualifiedName.startsWith(`${module}.`)) return qualifiedName
  return `${module}.${qualifiedName}`
}

function classRepr(rt: Runtime, cls: HeapObject): string {
  return `<class '${fullClassName(rt, cls)}'>`
}

function nativeRepr({ name, qualifiedName }: Native): string {
  const [owner, method] = qualifiedName.split('.')
  return method && !(owner! in pythonModules)
    ? `<method '${name}' of '${owner}' objects>`
    : `<built-in function ${name}>`
}

function methodRepr(rt: Runtime, method: HeapObject): string {
  const [fn, self] = method.fields as [HeapObject, Value]
  if (fn.kind === Kind.Native) {
    const place =
      self instanceof HeapObject
        ? rt.addressOf(self)
        : `0x${(0x7f3b00000000 + Number(BigInt.asUintN(28, BigInt(hashOf(self)))) * 16).toString(16)}`
    return `<built-in method ${(fn.extra as Native).name} of ${rt.types.nameOf(self)} object at ${place}>`
  }
  return `<bound method ${String(functionAttribute(rt, fn, '__qualname__'))} of ${plainRepr(rt, self)}>`
}

function instanceRepr(rt: Runtime, value: HeapObject, active: HeapObject[]): string {
  const { types } = rt
  if (isException(rt, value)) return containerRepr(rt, value, active)
  if (value.cls === types.member)
    return `<member '${String(value.fields[0])}' of '${types.info(value.fields[1] as HeapObject).name}' objects>`
  const method = types.lookup(value.cls!, '__repr__')
  const isObjects = types.lookup(types.object, '__repr__') === method
  if (method instanceof HeapObject && method.kind === Kind.Native && !isObjects)
    return (method.extra as Native).call(rt, [value]) as string
  return plainObjectRepr(rt, value)
}

/** object.__repr__ */
export function plainObjectRepr(rt: Runtime, value: HeapObject): string {
  return `<${fullClassName(rt, value.cls!)} object at ${rt.addressOf(value)}>`
}
