import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import { Substitution } from '../../types/solving/substitution'
import type { Ty } from '../../types/ty'
import { error } from '../errors'
import { notObject, whyNotObject } from '../object-safety'
import { unsized } from './bound-errors'
import type { SolvedChecks } from './context'
import { isErroneous } from './erroneous'
import { demand } from './impl-bounds'

/** Whether types in declarations can be: bounds of their parameters hold, sizes are known, traits can be objects. */
export function checkWellFormed(checks: SolvedChecks): void {
  checkArguments(checks)
  checkFieldSizes(checks)
  checkSignatureSizes(checks)
  checkValueSizes(checks)
}

/** E0277 and E0038 for each type that was written with arguments. One error of a kind for each item. */
function checkArguments(checks: SolvedChecks): void {
  const told = new Set<string>()
  for (const { type, span, generics, item } of checks.draft.names.formed) {
    if (isErroneous(type)) continue
    if (type.kind === 'dyn') {
      const { principal } = type
      if (principal) checkObject(checks, principal.trait, span)
      continue
    }
    if (type.kind !== 'adt' || !type.def.generics.predicates.length) continue
    const substitution = new Substitution(type.def.generics, type.args)
    for (const predicate of type.def.generics.predicates) {
      if (predicate.kind !== 'trait') continue
      const ref = substitution.ref(predicate.ref)
      const key = `${item.span.from} ${checks.printer.show(ref.args[0] as Ty)}: ${checks.printer.trait(ref)}`
      if (told.has(key) || demand(checks, ref, generics, span)) continue
      told.add(key)
    }
  }
}

function checkObject(checks: SolvedChecks, trait: Parameters<typeof whyNotObject>[0], span: Span): void {
  const why = whyNotObject(trait)
  if (why !== null) checks.report(notObject(trait, why, span))
}

function isUnsized(type: Ty): boolean {
  return type.kind === 'str' || type.kind === 'slice' || type.kind === 'dyn'
}

/** Only the last field of a struct may be without a size. */
function checkFieldSizes(checks: SolvedChecks): void {
  for (const { def } of checks.draft.adts) {
    const { node } = def
    for (const variant of def.variants) {
      const data = node.kind === 'enum' ? node.variants[variant.index].data : node.data
      const fields = data.kind === 'unit' ? [] : data.fields
      const checked = def.isEnum ? fields.length : fields.length - 1
      const help = def.isEnum
        ? 'no field of an enum variant may have a dynamically sized type'
        : 'only the last field of a struct may have a dynamically sized type'
      for (let index = 0; index < checked; index++) {
        const { type } = variant.fields[index]
        if (isUnsized(type)) checks.report(unsized(checks, type, fields[index].type.span, help))
      }
    }
  }
}

function checkSignatureSizes(checks: SolvedChecks): void {
  for (const { node, signature } of checks.draft.fns) {
    const { result } = signature
    if (node.result && isUnsized(result)) checks.report(unsizedResult(checks, result, node.result))
    if (!node.body) continue
    const offset = node.self ? 1 : 0
    for (const [index, param] of node.params.entries()) {
      const type = signature.params[index + offset]
      const kind = type.kind === 'slice' ? 'slices' : 'types'
      const help = `function arguments must have a statically known size, borrowed ${kind} always have a known size`
      if (isUnsized(type)) checks.report(unsized(checks, type, param.type.span, help))
    }
  }
}

function checkValueSizes(checks: SolvedChecks): void {
  const help = 'statics and constants must have a statically known size'
  for (const { type, node } of checks.draft.consts) {
    if (isUnsized(type)) checks.report(unsized(checks, type, node.type.span, help))
  }
  for (const { type, node } of checks.draft.statics) {
    if (isUnsized(type)) checks.report(unsized(checks, type, { from: node.span.from, to: node.type.span.to }, help))
  }
}

function unsizedResult(checks: SolvedChecks, type: Ty, node: ast.TypeNode) {
  if (type.kind !== 'dyn') {
    return unsized(checks, type, node.span, 'the return type of a function must have a statically known size')
  }
  const message = 'return type cannot be a trait object without pointer indirection'
  const help = 'consider returning an `impl Trait` instead of a `dyn Trait`'
  return error('E0746', message, node.span, "doesn't have a size known at compile-time", [], help)
}
