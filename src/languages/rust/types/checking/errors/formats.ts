import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { BodyChecker } from '../body-checker'
import type { FormatError, Placeholder } from '../macros/format-string'
import { counted } from './describe'

/** These errors have no code in rustc. */
const CODE = 'syntax'

export function badFormatString(cx: BodyChecker, error: FormatError, span: Span, opened: Span | null): void {
  cx.reports.resolution({
    code: CODE,
    message: error.message,
    span,
    labels: [
      ...(error.label ? [{ span, message: error.label }] : []),
      ...(opened ? [{ span: opened, message: 'because of this opening brace' }] : []),
    ],
  })
}

export function notALiteral(cx: BodyChecker, node: ast.Expr): void {
  cx.reports.resolution({
    code: CODE,
    message: 'format argument must be a string literal',
    span: node.span,
    labels: [],
    help: 'you might be missing a string literal to format with: `"{}", `',
  })
}

export function positionalAfterNamed(cx: BodyChecker, args: readonly ast.MacroArg[], index: number): void {
  const { span } = args[index].value
  cx.reports.resolution({
    code: CODE,
    message: 'positional arguments cannot follow named arguments',
    span,
    labels: [{ span, message: 'positional arguments must be before named arguments' }],
  })
}

export function duplicateName(cx: BodyChecker, name: ast.Ident, first: ast.Ident): void {
  cx.reports.resolution({
    code: CODE,
    message: `duplicate argument named \`${name.name}\``,
    span: name.span,
    labels: [
      { span: first.span, message: 'previously here' },
      { span: name.span, message: 'duplicate argument' },
    ],
  })
}

export function unknownTrait(cx: BodyChecker, name: string, span: Span): void {
  cx.reports.resolution({ code: CODE, message: `unknown format trait \`${name}\``, span, labels: [] })
}

/** Placeholders for which there are no arguments. */
export function missingArguments(
  cx: BodyChecker,
  placeholders: readonly Placeholder[],
  string: ast.Expr,
  given: number,
  wanted: number,
  spanOf: (placeholder: Placeholder) => Span,
): void {
  const there =
    given === 0 ? 'no arguments were given' : `there ${given === 1 ? 'is' : 'are'} ${counted(given, 'argument')}`
  const indexed = placeholders.find(({ argument }) => argument.kind === 'index' && argument.index >= given)
  const implicit = placeholders.filter(({ argument }) => argument.kind === 'next')
  if (wanted > given) {
    const spans = implicit.map(spanOf)
    cx.reports.resolution({
      code: CODE,
      message: `${counted(wanted, 'positional argument')} in format string, but ${there}`,
      span: spans[0] ?? string.span,
      labels: [],
    })
  } else if (indexed && indexed.argument.kind === 'index') {
    const { index, at } = indexed.argument
    const base = spanOf(indexed)
    const from = base.from + (at - indexed.from)
    cx.reports.resolution({
      code: CODE,
      message: `invalid reference to positional argument ${index} (${there})`,
      span: { from, to: from + String(index).length },
      labels: [],
    })
  } else {
    cx.reports.resolution({
      code: CODE,
      message: `invalid reference to positional argument (${there})`,
      span: string.span,
      labels: [],
    })
  }
}

/** Arguments that no placeholder shows. */
export function unusedArguments(
  cx: BodyChecker,
  unused: readonly ast.MacroArg[],
  string: ast.Expr,
  _hasPieces: boolean,
): void {
  const message = (arg: ast.MacroArg) => (arg.name ? 'named argument never used' : 'argument never used')
  if (unused.length === 1) {
    const span = unused[0].value.span
    cx.reports.resolution({
      code: CODE,
      message: message(unused[0]),
      span,
      labels: [
        { span, message: message(unused[0]) },
        { span: string.span, message: 'formatting specifier missing' },
      ],
    })
    return
  }
  cx.reports.resolution({
    code: CODE,
    message: 'multiple unused formatting arguments',
    span: unused[0].value.span,
    labels: [
      ...unused.map((arg) => ({ span: arg.value.span, message: message(arg) })),
      { span: string.span, message: 'multiple missing formatting specifiers' },
    ],
  })
}
