import type { AssocTypeDef, FnDef, ImplDef, TraitDef } from '../types/defs'
import { partsOf } from '../types/solving/fold'
import { identityArgs } from '../types/solving/substitution'
import type { GenericArg, Ty } from '../types/ty'
import type { Draft } from './draft'
import { inTermsOf } from './own-params'

/** What begins the names of associated types that nobody wrote. */
const mark = '{'

/** Whether an item of a trait was made for `impl Trait` in a method's result. */
export function isHiddenResult(name: string): boolean {
  return name.startsWith(mark)
}

/**
 * `impl Trait` in the result of a trait's method is an associated type of the trait with the method's parameters as its
 * own: each impl says what it is (RFC 3425).
 */
export function hiddenResult(fn: FnDef, trait: TraitDef): AssocTypeDef {
  const count = [...trait.items.keys()].filter(isHiddenResult).length
  const name = `${mark}${fn.name}#${count}}`
  const { params } = fn.generics
  const def: AssocTypeDef = {
    kind: 'assoc-type',
    name,
    path: `${trait.path}::${name}`,
    span: fn.span,
    isLibrary: fn.isLibrary,
    trait,
    generics: { parent: trait.generics, params, predicates: [] },
    bounds: [],
    fallback: null,
  }
  trait.items.set(name, def)
  return def
}

/** The type itself, inside its trait. */
export function hiddenType(def: AssocTypeDef): Ty {
  return { kind: 'projection', def, args: identityArgs(def.generics) }
}

/** What the impls' methods return where the trait's have `impl Trait`. All signatures are known. */
export function findHiddenResults(draft: Draft): void {
  for (const impl of draft.impls) {
    if (!impl.trait) continue
    for (const own of impl.items.values()) {
      const declared = impl.trait.trait.items.get(own.name)
      if (own.kind !== 'fn' || declared?.kind !== 'fn' || declared.node.result === null) continue
      match(declared.signature.result, own.signature.result, impl, own)
    }
  }
}

function match(wanted: GenericArg, found: GenericArg, impl: ImplDef, own: FnDef): void {
  if (wanted.kind === 'region' || wanted.kind === 'const' || found.kind === 'region' || found.kind === 'const') return
  if (wanted.kind === 'projection' && isHiddenResult(wanted.def.name)) {
    const { params } = wanted.def.generics
    impl.types.set(wanted.def.name, inTermsOf(params, own.generics.params, found))
    return
  }
  if (wanted.kind !== found.kind) return
  const parts = partsOf(found)
  partsOf(wanted).forEach((part, index) => {
    if (parts[index]) match(part, parts[index], impl, own)
  })
}
