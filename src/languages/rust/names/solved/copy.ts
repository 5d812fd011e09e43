import type { Diagnostic } from '../../../../program/diagnostic'
import type { AdtDef, ImplDef, TraitDef } from '../../types/defs'
import type { Ty } from '../../types/ty'
import { error } from '../errors'
import { isErroneous } from './erroneous'
import type { SolvedChecks } from './context'

/** E0204, E0184, E0206: types that cannot be Copy. Adds the trait to those about which something was told. */
export function checkCopy(checks: SolvedChecks, bad: Set<TraitDef>): void {
  for (const impl of checks.draft.impls) {
    const found = impl.trait?.trait.lang === 'Copy' && !impl.negative ? whyNotCopy(checks, impl) : null
    if (!found) continue
    checks.report(found)
    bad.add(impl.trait!.trait)
  }
}

function whyNotCopy(checks: SolvedChecks, impl: ImplDef): Diagnostic | null {
  const { self, node } = impl
  const message = 'the trait `Copy` cannot be implemented for this type'
  const { span } = node.self
  if (self.kind !== 'adt') {
    const foreign = self.kind === 'error' || self.kind === 'param' || self.kind === 'ref' || self.kind === 'int'
    return foreign ? null : error('E0206', message, span, 'type is not a structure or enumeration')
  }
  if (self.def.isLibrary) return null
  const labels = fieldsThatAreNot(checks, impl, self)
  if (labels.length) return error('E0204', message, span, '', labels)
  if (!hasDestructor(checks, self.def)) return null
  const label = '`Copy` not allowed on types with destructors'
  return error('E0184', `${message}; the type has a destructor`, span, label)
}

function fieldsThatAreNot({ solver }: SolvedChecks, impl: ImplDef, { def, args }: Ty & { kind: 'adt' }) {
  const assume = solver.assumptions(impl.generics)
  return def.variants.flatMap((variant) => {
    const data = def.node.kind === 'enum' ? def.node.variants[variant.index].data : def.node.data
    if (data.kind === 'unit') return []
    return data.fields.flatMap((field, index) => {
      const type = solver.substitute(variant.fields[index].type, def.generics, args)
      if (isErroneous(type) || solver.isCopy(type, assume)) return []
      return [{ span: field.span, message: 'this field does not implement `Copy`' }]
    })
  })
}

function hasDestructor({ draft }: SolvedChecks, def: AdtDef): boolean {
  return draft.impls.some(
    (impl) => impl.trait?.trait.lang === 'Drop' && impl.self.kind === 'adt' && impl.self.def === def,
  )
}
