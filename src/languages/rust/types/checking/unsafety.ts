import type { Span } from '../../../../program/diagnostic'
import type { BodyChecker } from './body-checker'

/** E0133: something that only `unsafe` code may do. `name`: of a function. */
export function usesUnsafe(
  cx: BodyChecker,
  what: 'dereference of raw pointer' | 'use of mutable static' | 'call to unsafe function',
  span: Span,
  name?: string,
): void {
  if (cx.isUnsafe) return
  const subject = name === undefined ? what : `${what} \`${name}\``
  cx.reports.late({
    code: 'E0133',
    message: `${subject} is unsafe and requires unsafe function or block`,
    span,
    labels: [{ span, message: what }],
  })
}
