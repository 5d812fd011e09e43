import type { Span } from '../../../../../program/diagnostic'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { isMissingItem } from './missing-items'

/** Tells that a method or associated item of the real library is not there yet. @returns false: it is none such */
export function isUnsupported(cx: BodyChecker, types: readonly Ty[], name: string, span: Span): boolean {
  const owner = types.flatMap((type) => ownersOf(cx, type)).find((path) => isMissingItem(path, name))
  if (owner === undefined) return false
  cx.report({ code: 'unsupported', message: `not supported yet: ${owner}::${name}`, span, labels: [] })
  return true
}

/** What may have the item: the type, what it is as an array, the traits in scope that it has. */
function ownersOf(cx: BodyChecker, type: Ty): string[] {
  const known = cx.known(type)
  const traits = cx.traits.filter(
    (trait) =>
      trait.isLibrary &&
      cx.infer.holds({ trait, args: [known, ...trait.generics.params.slice(1).map(() => cx.fresh())] }) === 'yes',
  )
  return [...ownKeys(known), ...traits.map((trait) => trait.path)]
}

function ownKeys(type: Ty): string[] {
  switch (type.kind) {
    case 'adt':
      return type.def.isLibrary ? [type.def.path] : []
    case 'infer':
      return type.of === 'any' ? [] : [type.of]
    case 'array':
      return ['array', 'slice']
    default:
      return [type.kind]
  }
}
