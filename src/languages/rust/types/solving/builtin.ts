import type { TraitRef, Ty } from '../ty'
import { callableOf, captureTypes, signatureOf } from './callables'
import type { Environment } from './environment'
import type { CallSignature, Callable, Goal } from './goals'
import { constituents, sizeDecidedBy } from './structure'

/** What a bound that the language itself provides comes down to. */
export type Builtin =
  | { readonly kind: 'holds'; readonly nested: readonly Goal[] }
  | { readonly kind: 'call'; readonly signature: CallSignature; readonly nested: readonly Goal[] }
  | { readonly kind: 'no' | 'maybe' }

const no: Builtin = { kind: 'no' }
const maybe: Builtin = { kind: 'maybe' }
const holds: Builtin = { kind: 'holds', nested: [] }

/**
 * Whether the language itself makes `self` satisfy the bound: only asked where no impl is about such a type, and nothing
 * that is assumed says so.
 */
export function builtin(ref: TraitRef, self: Ty, assumed: Environment): Builtin {
  const { lang, isAuto } = ref.trait
  if (isAuto) return auto(ref, self)
  switch (lang) {
    case 'Sized':
      return sized(ref, self, assumed)
    case 'Copy':
    case 'Clone':
      return copied(ref, self)
    default: {
      const callable = callableOf(lang)
      return callable ? called(ref, self, callable) : no
    }
  }
}

function auto(ref: TraitRef, self: Ty): Builtin {
  if (self.kind === 'dyn') return self.auto.includes(ref.trait) ? holds : no
  if (self.kind === 'param' || self.kind === 'projection') return no
  return all(ref, constituents(self))
}

function sized(ref: TraitRef, self: Ty, assumed: Environment): Builtin {
  // Where nothing is said of sizes everything generic has one.
  if (self.kind === 'param') return assumed.refsOf(ref.trait).length === 0 ? holds : no
  const decided = sizeDecidedBy(self)
  if (decided === null) return maybe
  if (typeof decided === 'boolean') return decided ? holds : no
  return all(ref, [decided])
}

function copied(ref: TraitRef, self: Ty): Builtin {
  switch (self.kind) {
    case 'bool':
    case 'char':
    case 'never':
    case 'int':
    case 'float':
    case 'pointer':
    case 'fn-def':
    case 'fn-pointer':
      return holds
    case 'ref':
      return self.mutable ? no : holds
    case 'tuple':
    case 'array':
      return all(ref, constituents(self))
    case 'closure':
      return self.def.known === 'all' ? all(ref, captureTypes(self)) : maybe
    case 'infer':
      return self.of === 'any' ? maybe : holds
    default:
      return no
  }
}

function called(ref: TraitRef, self: Ty, by: Callable): Builtin {
  const signature = signatureOf(self)
  if (!signature) return no
  const nested: Goal[] = self.kind === 'closure' ? [{ kind: 'callable', def: self.def, by, ref }] : []
  return { kind: 'call', signature, nested }
}

/** The same bound for each of some types. null: they are not known. */
function all(ref: TraitRef, types: readonly Ty[] | null): Builtin {
  if (!types) return maybe
  const rest = ref.args.slice(1)
  return {
    kind: 'holds',
    nested: types.map((type) => ({ kind: 'trait', ref: { trait: ref.trait, args: [type, ...rest] } })),
  }
}
