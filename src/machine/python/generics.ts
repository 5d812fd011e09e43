import { native } from '../native'
import type { Runtime } from '../runtime'
import type { Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { fullClassName, plainRepr } from './repr'

/** `list[int]` and `int | None`: what annotations are made of. Hidden slots: origin and arguments; arguments. */

const enum AliasSlot {
  Origin,
  Args,
}
const UNION_ARGS = 0

/** Classes of builtins that are no generics, though the library's own otherwise are. */
const plainClasses: ReadonlySet<string> = new Set([
  'int',
  'float',
  'str',
  'bool',
  'object',
  'NoneType',
  'range',
  'slice',
])

const alias = (rt: Pick<Runtime, 'types'>) => rt.types.named('types.GenericAlias')
const union = (rt: Runtime) => rt.types.named('types.UnionType')

const isA = (value: Value, cls: HeapObject): boolean => value instanceof HeapObject && value.cls === cls

export const isAlias = (rt: Pick<Runtime, 'types'>, value: Value): boolean => isA(value, alias(rt))

/** The class that an alias is of. */
export const originOf = (object: Value): Value => (object as HeapObject).fields[AliasSlot.Origin]

/** `cls[key]` of a class of the library. */
export function subscripted(rt: Runtime, cls: HeapObject, key: Value): Value {
  const { name, module } = rt.types.info(cls)
  const isException = rt.types.isSubclass(cls, rt.types.named('BaseException'))
  if (isException || (module === 'builtins' && plainClasses.has(name)))
    return rt.raise('TypeError', `type '${name}' is not subscriptable`)
  return makeAlias(rt, cls, key)
}

function makeAlias(rt: Runtime, origin: Value, key: Value): HeapObject {
  const args = key instanceof HeapObject && key.kind === Kind.Tuple ? key : rt.heap.tuple([key])
  const object = rt.heap.instance(alias(rt))
  object.fields[AliasSlot.Origin] = origin
  object.fields[AliasSlot.Args] = args
  return object
}

const isTypeLike = (rt: Runtime, value: Value): boolean =>
  value === null || isClass(value) || isA(value, alias(rt)) || isA(value, union(rt)) || isForm(rt, value)
const isClass = (value: Value) => value instanceof HeapObject && value.kind === Kind.Class
const isForm = (rt: Runtime, value: Value) =>
  value instanceof HeapObject && rt.types.info(rt.types.of(value)).module === 'typing'

/** Whether two values are equal, as far as that takes no code of the program. */
type Equal = (a: Value, b: Value) => boolean

/** `a | b` of types; undefined where one is none. */
export function typeUnion(rt: Runtime, a: Value, b: Value, equal: Equal): Value {
  if ((a === null && b === null) || !isTypeLike(rt, a) || !isTypeLike(rt, b)) return undefined
  const args: Value[] = []
  for (const each of [...membersOf(rt, a), ...membersOf(rt, b)])
    if (!args.some((other) => equal(other, each))) args.push(each)
  if (args.length === 1) return args[0]
  const object = rt.heap.instance(union(rt))
  object.fields[UNION_ARGS] = rt.heap.tuple(args)
  return object
}

/** The members of a union; any other type is its own only one. */
export function membersOf(rt: Runtime, value: Value): readonly Value[] {
  if (isUnion(rt, value)) return ((value as HeapObject).fields[UNION_ARGS] as HeapObject).fields
  return [value === null ? rt.types.none : value]
}

export const isUnion = (rt: Runtime, value: Value): boolean => isA(value, union(rt))

/** Whether two aliases or unions mean the same. */
export function sameGenerics(rt: Runtime, a: HeapObject, b: HeapObject, equal: Equal): boolean {
  if (isA(a, alias(rt)) && isA(b, alias(rt)))
    return originOf(a) === originOf(b) && equal(a.fields[AliasSlot.Args], b.fields[AliasSlot.Args])
  if (!isA(a, union(rt)) || !isA(b, union(rt))) return false
  const [x, y] = [membersOf(rt, a), membersOf(rt, b)]
  return x.length === y.length && x.every((each) => y.some((other) => equal(each, other)))
}

function typeText(rt: Runtime, value: Value): string {
  if (value instanceof HeapObject && value.kind === Kind.Class)
    return value === rt.types.none ? 'None' : fullClassName(rt, value)
  const text = plainRepr(rt, value)
  return text === 'Ellipsis' ? '...' : text
}

function aliasRepr(rt: Runtime, [self]: Value[]): Value {
  const [origin, args] = (self as HeapObject).fields as [Value, HeapObject]
  return `${typeText(rt, origin)}[${args.fields.map((each) => typeText(rt, each)).join(', ') || '()'}]`
}

function unionRepr(rt: Runtime, [self]: Value[]): Value {
  return membersOf(rt, self)
    .map((each) => typeText(rt, each))
    .join(' | ')
}

const part = (name: string, slot: number) =>
  native(`${name}(self, /)`, (_rt, [self]) => (self as HeapObject).fields[slot])

export function installGenerics(types: Types): void {
  types.declare({
    ...{ name: 'GenericAlias', module: 'types', reserved: ['\0origin', '\0args'] },
    construct: native('GenericAlias(origin, args, /)', (rt, [origin, args]) => makeAlias(rt, origin, args)),
    methods: [
      native('__repr__(self, /)', aliasRepr),
      native('__mro_entries__(self, bases, /)', (rt, [self]) => rt.heap.tuple([originOf(self)])),
    ],
    properties: [part('__origin__', AliasSlot.Origin), part('__args__', AliasSlot.Args)],
  })
  types.declare({
    ...{ name: 'UnionType', module: 'types', reserved: ['\0args'] },
    methods: [native('__repr__(self, /)', unionRepr)],
    properties: [part('__args__', UNION_ARGS)],
  })
}
