import type { GenericArg, GenericArgs, Predicate, TraitRef, Ty } from '../ty'
import { memoOf } from './memo'

let numbered = 0
const numbers = new WeakMap<object, number>()

/** A number that is a definition's own. */
export function numberOf(def: object): number {
  let number = numbers.get(def)
  if (number === undefined) numbers.set(def, (number = numbered++))
  return number
}

/** A text that is the same for equal types, and for no others. Regions do not count. */
export function keyOf(part: GenericArg): string {
  switch (part.kind) {
    case 'region':
      return "'"
    case 'const':
      return constKey(part)
    case 'int':
    case 'float':
      return part.name
    case 'infer':
      return `?${part.id}`
    case 'param':
      return `#${numberOf(part.def)}`
    case 'bool':
    case 'char':
    case 'str':
    case 'never':
    case 'error':
      return part.kind
    default: {
      const memo = memoOf(part)
      return (memo.key ??= compoundKey(part))
    }
  }
}

/** The keys of all arguments. */
export function keyOfArgs(args: GenericArgs): string {
  let key = ''
  for (const arg of args) if (arg.kind !== 'region') key += `${keyOf(arg)},`
  return key
}

/** As `keyOf`, of a trait reference. */
export function keyOfRef(ref: TraitRef): string {
  return `${numberOf(ref.trait)}<${keyOfArgs(ref.args)}`
}

/** As `keyOf`, of a predicate. */
export function keyOfPredicate(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'trait':
      return keyOfRef(predicate.ref)
    case 'projection':
      return `${numberOf(predicate.def)}<${keyOfArgs(predicate.args)}=${keyOf(predicate.type)}`
    case 'outlives':
      return `${keyOf(predicate.subject)}:`
  }
}

function constKey(part: GenericArg & { kind: 'const' }): string {
  switch (part.of) {
    case 'value':
      return `=${part.value}`
    case 'param':
      return `#${numberOf(part.def)}`
    case 'infer':
      return `?${part.id}`
  }
}

function compoundKey(type: Ty): string {
  switch (type.kind) {
    case 'adt':
    case 'fn-def':
    case 'closure':
    case 'projection':
    case 'opaque':
      return `${type.kind[0]}${numberOf(type.def)}<${keyOfArgs(type.args)}>`
    case 'ref':
      return `&${type.mutable ? 'mut ' : ''}${keyOf(type.to)}`
    case 'pointer':
      return `*${type.mutable ? 'mut ' : ''}${keyOf(type.to)}`
    case 'slice':
      return `[${keyOf(type.of)}]`
    case 'array':
      return `[${keyOf(type.of)};${keyOf(type.length)}]`
    case 'tuple':
      return `(${keyOfArgs(type.items)})`
    case 'fn-pointer':
      return `fn(${keyOfArgs(type.params)})${keyOf(type.result)}`
    case 'dyn':
      return dynKey(type)
    default:
      return keyOf(type)
  }
}

function dynKey(type: Ty & { kind: 'dyn' }): string {
  const auto = type.auto.map(numberOf).sort((a, b) => a - b)
  const { principal } = type
  if (!principal) return `dyn(${auto.join('+')})`
  const bindings = principal.bindings.map(({ def, type: bound }) => `${numberOf(def)}=${keyOf(bound)}`).sort()
  return `dyn(${numberOf(principal.trait)}<${keyOfArgs(principal.args)}${bindings.join()}>+${auto.join('+')})`
}
