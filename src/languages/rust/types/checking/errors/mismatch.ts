import type { Span } from '../../../../../program/diagnostic'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { sortOf } from './describe'

export interface Mismatch {
  readonly span: Span
  readonly expected: Ty
  readonly found: Ty
  /** Other than "mismatched types". */
  readonly message?: string
  /** Instead of "expected …, found …"; null: no label there. */
  readonly label?: string | null
  readonly also?: readonly { readonly span: Span; readonly message: string }[]
  readonly help?: string | null
}

/** E0308, unless one of the types is wrong already. */
export function mismatch(cx: BodyChecker, problem: Mismatch): void {
  if (cx.isWrong(problem.expected) || cx.isWrong(problem.found)) return
  const label = problem.label === undefined ? expectedFound(cx, problem.expected, problem.found) : problem.label
  cx.report({
    code: 'E0308',
    message: problem.message ?? 'mismatched types',
    span: problem.span,
    labels: [
      ...(label === null ? [] : [{ span: problem.span, message: label }]),
      ...(problem.also ?? []),
      ...parameterLabels(cx, problem),
    ],
    ...(problem.help ? { help: problem.help } : {}),
  })
}

/** Where the type parameters that are expected or found are declared. */
function parameterLabels(cx: BodyChecker, { expected, found }: Mismatch): { span: Span; message: string }[] {
  const [wanted, given] = [cx.resolve(expected), cx.resolve(found)]
  const label = (type: Ty, verb: string) =>
    type.kind === 'param' && !type.def.synthetic && type.def.name !== 'Self'
      ? [{ span: type.def.span, message: `${verb} this type parameter` }]
      : []
  if (wanted.kind === 'param' && given.kind === 'param') return []
  if (wanted.kind === 'closure' && given.kind === 'closure' && wanted.def.fn === cx.owner)
    return [{ span: wanted.def.node.headSpan, message: 'the expected closure' }]
  return [...label(wanted, 'expected'), ...label(given, 'found')]
}

/** What rustc puts under the expression. */
export function expectedFound(cx: BodyChecker, expected: Ty, found: Ty): string {
  const [a, b] = [cx.resolve(expected), cx.resolve(found)]
  const special = sizesDiffer(a, b) ?? (differInMutability(cx, a, b) ? 'types differ in mutability' : null)
  if (special) return special
  const [wanted, got] = [sortOf(cx, a), sortOf(cx, b)]
  return wanted === got ? `expected ${wanted}, found a different ${got}` : `expected ${wanted}, found ${got}`
}

function sizesDiffer(a: Ty, b: Ty): string | null {
  if (a.kind === 'array' && b.kind === 'array' && a.length.of === 'value' && b.length.of === 'value')
    return a.length.value === b.length.value ? null : arraySizes(a.length.value, b.length.value)
  if (a.kind === 'tuple' && b.kind === 'tuple' && a.items.length !== b.items.length && a.items.length && b.items.length)
    return `expected a tuple with ${elements(a.items.length)}, found one with ${elements(b.items.length)}`
  return null
}

function arraySizes(expected: number, found: number): string {
  return `expected an array with a size of ${expected}, found one with a size of ${found}`
}

function elements(count: number): string {
  return count === 1 ? '1 element' : `${count} elements`
}

function differInMutability(cx: BodyChecker, a: Ty, b: Ty): boolean {
  const arePointers = (a.kind === 'ref' && b.kind === 'ref') || (a.kind === 'pointer' && b.kind === 'pointer')
  return arePointers && a.mutable !== b.mutable && cx.couldBe(a.to, b.to)
}
