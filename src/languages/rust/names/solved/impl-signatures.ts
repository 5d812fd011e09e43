import type { Span } from '../../../../program/diagnostic'
import type { FnDef, Generics, ImplDef, TraitDef } from '../../types/defs'
import { partsOf } from '../../types/solving/fold'
import { keyOf } from '../../types/solving/keys'
import { Substitution } from '../../types/solving/substitution'
import { ERASED, type GenericArg, type GenericArgs, type Predicate, type Ty } from '../../types/ty'
import { selfText } from '../bound-text'
import { error } from '../errors'
import type { SolvedChecks } from './context'
import { isErroneous } from './erroneous'

/** E0053 and E0276: functions of impls have the types that the trait gives them, and no further bounds. */
export function checkImplSignatures(checks: SolvedChecks, bad: ReadonlySet<TraitDef>): void {
  for (const impl of checks.draft.impls) {
    if (!impl.trait || bad.has(impl.trait.trait)) continue
    for (const own of impl.items.values()) {
      const declared = impl.trait.trait.items.get(own.name)
      if (own.kind === 'fn' && declared?.kind === 'fn' && isComparable(own, declared))
        compare(checks, impl, own, declared)
    }
  }
}

/** What has been told otherwise is not compared. */
function isComparable(own: FnDef, declared: FnDef): boolean {
  const kinds = (generics: Generics) =>
    generics.params.flatMap(({ kind, synthetic }) => (kind === 'lifetime' ? [] : [kind, synthetic])).join()
  if (own.hasSelf !== declared.hasSelf || kinds(own.generics) !== kinds(declared.generics)) return false
  return own.signature.params.length === declared.signature.params.length
}

function compare(checks: SolvedChecks, impl: ImplDef, own: FnDef, declared: FnDef): void {
  const substitution = new Substitution(declared.generics, [...impl.trait!.args, ...ownArgs(own, declared)])
  const assume = checks.assumptions(own.generics)
  const normal = (type: Ty) => checks.solver.normalize(type, assume)
  const wanted = [...declared.signature.params, declared.signature.result].map((type) =>
    normal(substitution.type(type)),
  )
  const found = [...own.signature.params, own.signature.result].map(normal)
  for (const [index, type] of found.entries()) {
    if (isErroneous(type) || isErroneous(wanted[index]) || keyOf(type) === keyOf(wanted[index])) continue
    if (type.kind === 'opaque' || wanted[index].kind === 'opaque') continue
    checks.report(incompatible(checks, own, declared, index, wanted[index], type))
    return
  }
  checkExtraBounds(checks, impl, own, declared, substitution)
}

/** The impl's own parameters in the place of the trait function's: by order, each kind for itself. */
function ownArgs(own: FnDef, declared: FnDef): GenericArg[] {
  const next = { type: 0, const: 0, lifetime: 0 }
  return declared.generics.params.map(({ kind }): GenericArg => {
    const ours = own.generics.params.filter((param) => param.kind === kind)
    const def = ours[next[kind]++]
    if (kind === 'lifetime') return def ? { kind: 'region', of: 'param', def } : ERASED
    return kind === 'type' ? { kind: 'param', def } : { kind: 'const', of: 'param', def }
  })
}

/** `index`: of the parameter, self first; behind them the result. */
function incompatible(checks: SolvedChecks, own: FnDef, declared: FnDef, index: number, wanted: Ty, found: Ty) {
  const { printer } = checks
  const { node } = own
  const isSelf = node.self !== null && index === 0
  const isResult = index === own.signature.params.length
  const [want, have] = innermost(wanted, found)
  const text = (type: Ty) => (type.kind === 'param' ? printer.sort(type) : `\`${printer.show(type, true)}\``)
  const mutability = want.kind === 'ref' && have.kind === 'ref' && want.mutable !== have.mutable
  const label = mutability ? 'types differ in mutability' : `expected ${text(want)}, found ${text(have)}`
  const message = `method \`${own.name}\` has an incompatible type for trait`
  const what = isSelf ? 'self-receiver' : isResult ? 'output' : 'parameter'
  const suggestion = isSelf && declared.node.self ? selfText(declared.node.self) : printer.show(wanted)
  const suggested = isResult && !node.result ? `-> ${suggestion}` : suggestion
  const help = `change the ${what} type to match the trait: \`${suggested}\``
  return error('E0053', message, spanOf(own, index), label, expectedParam(want), help)
}

function expectedParam(want: Ty): { span: Span; message: string }[] {
  return want.kind === 'param' ? [{ span: want.def.span, message: 'expected this type parameter' }] : []
}

function spanOf({ node, signature }: FnDef, index: number): Span {
  if (node.self && index === 0) return node.self.span
  if (index < signature.params.length) return node.params[index - (node.self ? 1 : 0)].type.span
  if (node.result) return node.result.span
  return { from: node.headSpan.to, to: node.headSpan.to }
}

/** The parts in which two types differ, as deep as their surfaces agree. */
function innermost(wanted: Ty, found: Ty): [Ty, Ty] {
  if (wanted.kind !== found.kind || !sameSurface(wanted, found)) return [wanted, found]
  const [left, right]: GenericArgs[] = [partsOf(wanted), partsOf(found)]
  if (left.length !== right.length) return [wanted, found]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (part.kind === 'region' || part.kind === 'const' || other.kind === 'region' || other.kind === 'const') continue
    if (keyOf(part) !== keyOf(other)) return innermost(part, other)
  }
  return [wanted, found]
}

function sameSurface(a: Ty, b: Ty): boolean {
  if (a.kind === 'adt') return a.def === (b as typeof a).def
  if (a.kind === 'ref' || a.kind === 'pointer') return a.mutable === (b as typeof a).mutable
  return a.kind !== 'param' && a.kind !== 'projection' && a.kind !== 'int' && a.kind !== 'float'
}

/** E0276 */
function checkExtraBounds(
  checks: SolvedChecks,
  impl: ImplDef,
  own: FnDef,
  declared: FnDef,
  substitution: Substitution,
): void {
  if (!own.generics.predicates.length) return
  const given: Predicate[] = declared.generics.predicates.map((predicate) => substitution.predicate(predicate))
  const generics: Generics = { parent: impl.generics, params: own.generics.params, predicates: given }
  for (const predicate of own.generics.predicates) {
    if (predicate.kind !== 'trait' || predicate.ref.args.some(isErroneous)) continue
    if (checks.solver.proves(predicate.ref, checks.assumptions(generics))) continue
    const { printer } = checks
    const requirement = `${printer.show(predicate.ref.args[0] as Ty)}: ${printer.trait(predicate.ref)}`
    const labels = declared.isLibrary
      ? []
      : [{ span: declared.node.span, message: `definition of \`${own.name}\` from trait` }]
    const label = `impl has extra requirement \`${requirement}\``
    const span = boundSpan(own, predicate) ?? own.node.headSpan
    checks.report(error('E0276', 'impl has stricter requirements than trait', span, label, labels))
    return
  }
}

/** Where a bound is written, as far as the trait's name tells. */
function boundSpan({ node }: FnDef, { ref }: Predicate & { kind: 'trait' }): Span | null {
  const { params, where } = node.generics
  const lists = [
    ...params.flatMap((param) => (param.kind === 'type' ? [param.bounds] : [])),
    ...where.flatMap((each) => (each.kind === 'type' ? [each.bounds] : [])),
  ]
  const found = lists
    .flat()
    .find((bound) => bound.kind === 'trait' && bound.path.segments.at(-1)!.name.name === ref.trait.name)
  return found?.span ?? null
}
