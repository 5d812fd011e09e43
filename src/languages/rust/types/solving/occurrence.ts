import type { ClosureDef } from '../defs'
import type { GenericArg, GenericArgs, Predicate, TraitRef, Ty } from '../ty'
import { partsOf } from './fold'

/** What occurs anywhere in a type: a set of bits. */
export const Occurs = {
  infer: 1,
  param: 2,
  projection: 4,
  opaque: 8,
  closure: 16,
  error: 32,
  region: 64,
} as const

const known = new WeakMap<GenericArg, number>()
const knownOfArgs = new WeakMap<GenericArgs, number>()

/** The bits of all that occurs in a type, region or constant. */
export function occurring(part: GenericArg): number {
  switch (part.kind) {
    case 'region':
      return part.of === 'erased' ? 0 : part.of === 'param' ? Occurs.region | Occurs.param : Occurs.region
    case 'const':
      return part.of === 'value' ? 0 : part.of === 'param' ? Occurs.param : Occurs.infer
    case 'int':
    case 'float':
    case 'bool':
    case 'char':
    case 'str':
    case 'never':
      return 0
    case 'infer':
      return Occurs.infer
    case 'param':
      return Occurs.param
    case 'error':
      return Occurs.error
    default: {
      let bits = known.get(part)
      if (bits === undefined) known.set(part, (bits = ownBits(part) | occurringInAll(partsOf(part))))
      return bits
    }
  }
}

/** The bits of all that occurs in any of the arguments. */
export function occurringInArgs(args: GenericArgs): number {
  let bits = knownOfArgs.get(args)
  if (bits === undefined) knownOfArgs.set(args, (bits = occurringInAll(args)))
  return bits
}

/** The bits of all that occurs in a predicate. */
export function occurringInPredicate(predicate: Predicate): number {
  switch (predicate.kind) {
    case 'trait':
      return occurringInArgs(predicate.ref.args)
    case 'projection':
      return occurringInArgs(predicate.args) | occurring(predicate.type)
    case 'outlives':
      return occurring(predicate.subject) | occurring(predicate.region)
  }
}

/** No inference variable occurs, and no closure of which something is still unknown. */
export function isClosed(part: GenericArg): boolean {
  const bits = occurring(part)
  if (bits & Occurs.infer) return false
  return !(bits & Occurs.closure) || closuresKnown(part)
}

/** As `isClosed`, of all arguments of a trait reference. */
export function isClosedRef(ref: TraitRef): boolean {
  const bits = occurringInArgs(ref.args)
  if (bits & Occurs.infer) return false
  return !(bits & Occurs.closure) || ref.args.every(closuresKnown)
}

function closuresKnown(part: GenericArg): boolean {
  if (!(occurring(part) & Occurs.closure)) return true
  const type = part as Ty
  return (type.kind !== 'closure' || isSettled(type.def)) && partsOf(type).every(closuresKnown)
}

/** Nothing about the closure can change any more. */
function isSettled(def: ClosureDef): boolean {
  if (def.known !== 'all') return false
  const { params, result } = def.signature
  return params.every(isClosed) && isClosed(result) && def.captures.every((capture) => isClosed(capture.type))
}

function occurringInAll(parts: GenericArgs): number {
  let bits = 0
  for (const part of parts) bits |= occurring(part)
  return bits
}

function ownBits(type: Ty): number {
  switch (type.kind) {
    case 'projection':
      return Occurs.projection
    case 'opaque':
      return Occurs.opaque
    case 'closure':
      return Occurs.closure
    default:
      return 0
  }
}
