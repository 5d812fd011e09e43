import type { Span } from '../../../../../program/diagnostic'
import { ERROR, type Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { describe } from './describe'
import { bestSource, unknownParam, type Source } from './inference-sources'

/** E0282 where a type has to be known at once: before a method call, a field, an index. */
export function typeNeeded(cx: BodyChecker, type: Ty, span: Span): void {
  if (!cx.reports.any && !cx.isWrong(type)) needed(cx, type, span, 'E0282')
  cx.infer.unify(type, ERROR)
}

/** E0282 in the end: nothing tells what this expression's type is. Told once, and only if nothing else is wrong. */
export function unresolved(cx: BodyChecker, type: Ty, span: Span): void {
  if (!cx.reports.any) needed(cx, type, span, 'E0282')
}

/** "type annotations needed", where one could be written. `span`: where the type is needed. */
export function needed(cx: BodyChecker, type: Ty, span: Span, code: 'E0282' | 'E0283' | 'E0284'): void {
  const source = bestSource(cx, type)
  const place = source?.span ?? span
  const own = source ? ownLabel(cx, source, type) : 'cannot infer type'
  const isElsewhere = span.to <= place.from || span.from >= place.to
  const text = source?.kind === 'let' ? cx.resolve(source.type) : null
  cx.report({
    code,
    message: `type annotations needed${text && text.kind !== 'infer' && text.kind !== 'tuple' ? ` for \`${describe(cx, text)}\`` : ''}`,
    span: place,
    labels: [
      ...(own ? [{ span: place, message: own }] : []),
      ...(isElsewhere ? [{ span, message: 'type must be known at this point' }] : []),
    ],
    ...helpFor(cx, source),
  })
}

function ownLabel(cx: BodyChecker, source: Source, type: Ty): string | null {
  if (source.kind !== 'generic') return null
  const param = unknownParam(cx, source, type)
  if (!param) return 'cannot infer type'
  return `cannot infer type of the type parameter \`${param.name}\` declared on the ${source.owner}`
}

function helpFor(cx: BodyChecker, source: Source | null): { help?: string } {
  switch (source?.kind) {
    case 'let': {
      const type = cx.resolve(source.type)
      const name = source.name ? `\`${source.name}\`` : 'this pattern'
      if (type.kind === 'infer') return { help: `consider giving ${name} an explicit type` }
      return {
        help: `consider giving ${name} an explicit type, with the unknown parts filled in: \`${describe(cx, type)}\``,
      }
    }
    case 'closure-param':
      return { help: 'consider giving this closure parameter an explicit type' }
    case 'generic': {
      const list = source.params.filter((param) => param.kind === 'type' && !param.synthetic)
      const plural = list.length === 1 ? '' : 's'
      return {
        help: `consider specifying the generic argument${plural}: \`::<${list.map((param) => param.name).join(', ')}>\``,
      }
    }
    default:
      return {}
  }
}
