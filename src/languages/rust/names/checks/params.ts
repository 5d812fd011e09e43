import type { AdtDef, GenericParamDef, ImplDef, TypeAliasDef } from '../../types/defs'
import { partsOf } from '../../types/solving/fold'
import type { GenericArg, GenericArgs } from '../../types/ty'
import type { Draft } from '../draft'
import { error } from '../errors'
import { hasBadTrait } from '../impls'

/** Parameters that nothing depends on: E0392 of types, E0207 of impls. */
export function checkParams(draft: Draft): void {
  for (const { def } of draft.adts) checkAdt(draft, def)
  for (const { def } of draft.aliases) checkAlias(draft, def)
  for (const impl of draft.impls) checkImpl(draft, impl)
}

function checkAdt(draft: Draft, def: AdtDef): void {
  if (!def.generics.params.length) return
  const used = new Set<GenericParamDef>()
  const fields = def.variants.flatMap((variant) => variant.fields.map((field) => field.type))
  if (fields.some((type) => type.kind === 'error')) return
  for (const type of fields) collect(type, used, def)
  for (const param of def.generics.params) {
    if (param.kind === 'const' || used.has(param)) continue
    if (mentions(fields, param)) draft.report(onlyRecursive(param))
    else draft.report(unused(param))
  }
}

/** E0091 */
function checkAlias(draft: Draft, { generics, type }: TypeAliasDef): void {
  const used = new Set<GenericParamDef>()
  collect(type, used)
  if (type.kind === 'error') return
  for (const param of generics.params) {
    if (param.kind !== 'type' || used.has(param)) continue
    const help = `consider removing \`${param.name}\` or referring to it in the body of the type alias`
    const message = `type parameter \`${param.name}\` is never used`
    draft.report(error('E0091', message, param.span, 'unused type parameter', [], help))
  }
}

function unused(param: GenericParamDef) {
  const [kind, name] = param.kind === 'lifetime' ? ['lifetime', `'${param.name}`] : ['type', param.name]
  const help = `consider removing \`${name}\`, referring to it in a field, or using a marker such as \`PhantomData\``
  return error('E0392', `${kind} parameter \`${name}\` is never used`, param.span, `unused ${kind} parameter`, [], help)
}

function onlyRecursive(param: GenericParamDef) {
  const help = `consider removing \`${param.name}\`, referring to it in a field, or using a marker such as \`PhantomData\``
  const label = 'type parameter must be used non-recursively in the definition'
  return error('syntax', `type parameter \`${param.name}\` is only used recursively`, param.span, label, [], help)
}

/** Parameters in a type; those that only stand in the arguments of the type itself do not count. */
function collect(part: GenericArg, found: Set<GenericParamDef>, except: AdtDef | null = null): void {
  const param = paramOf(part)
  if (param) found.add(param)
  if (part.kind === 'region' || part.kind === 'const') return
  if (part.kind === 'adt' && part.def === except) return
  for (const inner of partsOf(part)) collect(inner, found, except)
}

function paramOf(part: GenericArg): GenericParamDef | null {
  if (part.kind === 'param') return part.def
  return (part.kind === 'region' || part.kind === 'const') && part.of === 'param' ? part.def : null
}

function mentions(types: GenericArgs, param: GenericParamDef): boolean {
  const found = new Set<GenericParamDef>()
  for (const type of types) collect(type, found)
  return found.has(param)
}

/**
 * A parameter of an impl is decided by its type, its trait's arguments, or what a bound says an associated type of
 * those is. Lifetimes only have to be where an associated type mentions them.
 */
function checkImpl(draft: Draft, impl: ImplDef): void {
  const params = impl.generics.params.filter((param) => !param.synthetic)
  if (!params.length || hasBadTrait(impl) || impl.self.kind === 'error') return
  const decided = new Set<GenericParamDef>()
  for (const part of [impl.self, ...(impl.trait?.args ?? [])]) constrain(part, decided)
  for (let size = -1; size !== decided.size;) {
    size = decided.size
    for (const predicate of impl.generics.predicates) {
      if (predicate.kind !== 'projection') continue
      const inputs = new Set<GenericParamDef>()
      for (const arg of predicate.args) collect(arg, inputs)
      if ([...inputs].every((param) => decided.has(param))) constrain(predicate.type, decided)
    }
  }
  const inTypes = new Set<GenericParamDef>()
  for (const type of impl.types.values()) collect(type, inTypes)
  for (const param of params) {
    if (decided.has(param) || (param.kind === 'lifetime' && !inTypes.has(param))) continue
    const [kind, name] = [param.kind, param.kind === 'lifetime' ? `'${param.name}` : param.name]
    const message = `the ${kind} parameter \`${name}\` is not constrained by the impl trait, self type, or predicates`
    draft.report(error('E0207', message, param.span, `unconstrained ${kind} parameter`))
  }
}

/** As `collect`, but an associated type does not decide what it is of. */
function constrain(part: GenericArg, decided: Set<GenericParamDef>): void {
  const param = paramOf(part)
  if (param) decided.add(param)
  if (part.kind === 'region' || part.kind === 'const' || part.kind === 'projection') return
  for (const inner of partsOf(part)) constrain(inner, decided)
}
