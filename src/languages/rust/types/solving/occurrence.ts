import type { ClosureDef } from '../defs'
import type { GenericArg, GenericArgs, Predicate, TraitRef, Ty } from '../ty'
import { partsOf } from './fold'
import { memoOf } from './memo'

/** What occurs anywhere in a type: a set of bits. */
export const Occurs = {
  infer: 1,
  param: 2,
  projection: 4,
  opaque: 8,
  closure: 16,
  error: 32,
  region: 64,
  /** Something that the program defines, and not the library. */
  own: 128,
} as const

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
      const memo = memoOf(part)
      if (memo.bits < 0) memo.bits = ownBits(part) | occurringInArgs(partsOf(part))
      return memo.bits
    }
  }
}

/** The bits of all that occurs in any of the arguments. */
export function occurringInArgs(args: GenericArgs): number {
  let bits = 0
  for (const arg of args) bits |= occurring(arg)
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

function ownBits(type: Ty): number {
  switch (type.kind) {
    case 'adt':
    case 'fn-def':
      return definedBy(type.def)
    case 'projection':
      return Occurs.projection | definedBy(type.def)
    case 'opaque':
      return Occurs.opaque | definedBy(type.def.fn)
    case 'closure':
      return Occurs.closure | definedBy(type.def.fn)
    case 'dyn': {
      const own = [type.principal?.trait, ...type.auto].some((trait) => trait?.isLibrary === false)
      return own ? Occurs.own : 0
    }
    default:
      return 0
  }
}

const definedBy = (def: { readonly isLibrary: boolean }): number => (def.isLibrary ? 0 : Occurs.own)
