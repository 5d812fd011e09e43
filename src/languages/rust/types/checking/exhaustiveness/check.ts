import type { Span } from '../../../../../program/diagnostic'
import type { Expr, Pattern, TypedBody } from '../../thir'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { DraftOf } from '../draft'
import { describe } from '../errors/describe'
import { hasError } from '../type-walk'
import { visitExprs } from '../visit'
import { lowerPattern } from './lower'
import { showPattern } from './show'
import { isEmpty, type TypeView } from './type-view'
import { uncovered } from './usefulness'

/** E0004, E0005: patterns that do not match everything where they have to. */
export function checkExhaustiveness(cx: BodyChecker, body: TypedBody): void {
  const view: TypeView = { solver: cx.solver, assume: cx.infer.assume }
  const checker = new ExhaustivenessChecker(cx, view)
  checker.params(body, 'function argument')
  visitExprs(body.value, (expr) => checker.expr(expr))
}

class ExhaustivenessChecker {
  constructor(
    private readonly cx: BodyChecker,
    private readonly view: TypeView,
  ) {}

  params(body: TypedBody, what: string): void {
    for (const { pattern } of body.params) this.irrefutable(pattern, what)
  }

  expr(expr: Expr): void {
    switch (expr.kind) {
      case 'match':
        return this.match(expr)
      case 'for':
      case 'for-range':
        return this.irrefutable(expr.pattern, '`for` loop binding')
      case 'closure':
        return this.params(expr.body, 'closure argument')
      case 'block':
        for (const statement of expr.statements)
          if (statement.kind === 'let' && !statement.otherwise) this.irrefutable(statement.pattern, 'local binding')
    }
  }

  private match(expr: DraftOf<'match'>): void {
    const { value, arms } = expr
    if (hasError(value.type)) return
    if (arms.length === 0) return this.emptyMatch(value)
    const missing = this.missing(
      arms.filter((arm) => !arm.guard).map((arm) => arm.pattern),
      value.type,
    )
    if (missing.length === 0) return
    this.cx.reports.late({
      code: 'E0004',
      message: `non-exhaustive patterns: ${listed(missing)} not covered`,
      span: value.span,
      labels: [{ span: value.span, message: labelFor(missing) }],
      help:
        'ensure that all possible cases are being handled by adding a match arm with a wildcard pattern' +
        (missing.length === 1
          ? ' or an explicit pattern as shown'
          : ', a match arm with multiple or-patterns as shown, or multiple match arms'),
    })
  }

  private emptyMatch(value: Expr): void {
    if (isEmpty(this.view, value.type)) return
    this.cx.reports.late({
      code: 'E0004',
      message: `non-exhaustive patterns: type \`${describe(this.cx, value.type)}\` is non-empty`,
      span: value.span,
      labels: [],
      help: 'ensure that all possible cases are being handled by adding a match arm with a wildcard pattern as shown',
    })
  }

  private irrefutable(pattern: Pattern, what: string): void {
    if (hasError(pattern.type)) return
    const missing = this.missing([pattern], pattern.type)
    if (missing.length === 0) return
    const { span } = pattern
    this.cx.reports.late({
      code: 'E0005',
      message: `refutable pattern in ${what}`,
      span,
      labels: [{ span, message: labelFor(missing) }],
      ...(what === 'local binding'
        ? { help: "you might want to use `let...else` to handle the variant that isn't matched" }
        : {}),
    })
  }

  private missing(patterns: readonly Pattern[], type: Ty): string[] {
    const rows = patterns.map((pattern) => [lowerPattern(this.view, pattern)])
    return uncovered(this.view, rows, [type], true).map(([pattern]) =>
      showPattern(pattern, (part) => describe(this.cx, part)),
    )
  }
}

/** At most three of them: "`A`, `B` and `C`". */
function listed(patterns: readonly string[]): string {
  const quoted = patterns.map((pattern) => `\`${pattern}\``)
  if (quoted.length > 3) return `${quoted.slice(0, 3).join(', ')} and ${quoted.length - 3} more`
  return quoted.length === 1 ? quoted[0] : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}

function labelFor(patterns: readonly string[]): string {
  return `pattern${patterns.length === 1 ? '' : 's'} ${listed(patterns)} not covered`
}

export type { Span }
