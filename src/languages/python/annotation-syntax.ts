import type { Expression, FunctionStatement, Parameter, Suite } from './ast'

/** Where a module or class keeps what its variables are annotated with. */
export const ANNOTATIONS = '__annotations__'

/** What becomes of annotations: they are evaluated, or kept as their text (`from __future__ import annotations`). */
export type AnnotationMode = 'values' | 'texts'

export function annotationMode(suite: Suite): AnnotationMode {
  const asksForTexts = suite.some(
    (node) =>
      node.kind === 'ImportFrom' &&
      node.module.id === '__future__' &&
      node.names.some(({ name }) => name.id === 'annotations'),
  )
  return asksForTexts ? 'texts' : 'values'
}

/** A function's annotated parameters in CPython's order, then what it is said to return. */
export function annotationsOf({ parameters, returns }: FunctionStatement): (readonly [string, Expression])[] {
  const { positional, positionalOnly, keywordOnly, rest, keywordRest } = parameters
  const ordered: readonly (Parameter | null)[] = [
    ...positional.slice(positionalOnly),
    ...positional.slice(0, positionalOnly),
    ...[rest, ...keywordOnly, keywordRest],
  ]
  const named = ordered.flatMap((each) => (each?.annotation ? [[each.name, each.annotation] as const] : []))
  return returns ? [...named, ['return', returns]] : named
}
