import type { Span } from '../../../../../program/diagnostic'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import { describe } from './describe'

/** E0282 where a type has to be known at once: before a method call, a field, an index. */
export function typeNeeded(cx: BodyChecker, type: Ty, span: Span, draft: Draft | null = null, use: Span = span): void {
  if (cx.reports.any || cx.isWrong(type)) return void cx.infer.unify(type, { kind: 'error' })
  if (draft?.kind === 'variable') {
    const { variable } = draft
    needed(
      cx,
      variable.type,
      variable.span,
      [{ span: use, message: 'type must be known at this point' }],
      variable.name,
    )
  } else needed(cx, type, span, [{ span, message: 'cannot infer type' }], null)
  cx.infer.unify(type, { kind: 'error' })
}

/** E0282 in the end: nothing tells what this expression's type is. Told once, and only if nothing else is wrong. */
export function unresolved(cx: BodyChecker, type: Ty, span: Span, draft: Draft | null): void {
  if (cx.reports.any) return
  const label = draft?.kind === 'call' && draft.callee.type.kind === 'fn-def' ? calleeLabel(draft) : 'cannot infer type'
  needed(cx, type, span, [{ span, message: label }], null)
}

function calleeLabel(draft: Extract<Draft, { kind: 'call' }>): string {
  const { type } = draft.callee
  const [param] = type.kind === 'fn-def' ? type.def.generics.params.filter((other) => other.kind === 'type') : []
  if (!param || type.kind !== 'fn-def') return 'cannot infer type'
  return `cannot infer type of the type parameter \`${param.name}\` declared on the ${type.def.hasSelf ? 'method' : 'function'} \`${type.def.name}\``
}

function needed(
  cx: BodyChecker,
  type: Ty,
  span: Span,
  labels: readonly { span: Span; message: string }[],
  variable: string | null,
): void {
  const known = cx.resolve(type)
  const isPartial = known.kind !== 'infer'
  cx.report({
    code: 'E0282',
    message: isPartial ? `type annotations needed for \`${describe(cx, known)}\`` : 'type annotations needed',
    span,
    labels,
    ...(variable
      ? {
          help: isPartial
            ? `consider giving \`${variable}\` an explicit type, with the type parameters specified: \`${describe(cx, known)}\``
            : `consider giving \`${variable}\` an explicit type`,
        }
      : {}),
  })
}
