import type { Diagnostic, Span } from '../../../program/diagnostic'
import type { ElidedPlace } from './scope'
import { error, plural } from './errors'

/** A parameter whose type holds references: what an elided result might be borrowed from. */
export interface BorrowedParam {
  /** null: its pattern is no lone name. */
  readonly name: string | null
  readonly span: Span
  readonly lifetimes: number
}

/**
 * E0106. `params`: the parameters of the function whose result lacks the lifetime; null where there is none (a field's
 * type). `more`: further places in the same type.
 */
export function missingLifetime(
  span: Span,
  place: ElidedPlace,
  params: readonly BorrowedParam[] | null,
  more: readonly { readonly span: Span; readonly place: ElidedPlace }[] = [],
): Diagnostic {
  const all = [{ span, place }, ...more]
  const total = all.reduce((sum, each) => sum + countOf(each.place), 0)
  const help = params ? resultHelp(params) : "consider introducing a named lifetime parameter: `<'a>`"
  const labels = more.map((each) => ({ span: each.span, message: labelOf(each.place) }))
  return error('E0106', `missing lifetime specifier${plural(total)}`, span, labelOf(place), labels, help)
}

function countOf(place: ElidedPlace): number {
  return place.kind === 'path' ? place.count : 1
}

function labelOf(place: ElidedPlace): string {
  const count = countOf(place)
  return `expected ${count === 1 ? 'named' : count} lifetime parameter${plural(count)}`
}

function resultHelp(params: readonly BorrowedParam[]): string {
  const start = "this function's return type contains a borrowed value, but"
  const choices = params.map((param, index) => {
    const name = param.name === null ? `argument ${index + 1}` : `\`${param.name}\``
    return param.lifetimes > 1 ? `one of ${name}'s ${param.lifetimes} lifetimes` : name
  })
  if (!choices.length) return `${start} there is no value for it to be borrowed from`
  if (choices.length === 1) return `${start} the signature does not say which ${choices[0]} it is borrowed from`
  const last = choices.pop()!
  const list = `${choices.join(', ')}${choices.length > 1 ? ',' : ''} or ${last}`
  return `${start} the signature does not say whether it is borrowed from ${list}`
}
