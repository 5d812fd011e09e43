import type { Diagnostic, Span } from '../../../program/diagnostic'
import { listed } from './witnesses'

const ENSURE = 'ensure that all possible cases are being handled by adding a match arm with a wildcard pattern'

/** E0004: values that no arm of a `match` takes. */
export function notExhaustive(span: Span, witnesses: readonly string[]): Diagnostic {
  const list = listed(witnesses)
  return {
    code: 'E0004',
    severity: 'error',
    message: `non-exhaustive patterns: ${list} not covered`,
    span,
    labels: [{ span, message: notCovered(witnesses) }],
    help: helpFor(witnesses.length),
  }
}

function helpFor(count: number): string {
  if (count === 1) return `${ENSURE} or an explicit pattern as shown`
  if (count <= 3) return `${ENSURE}, a match arm with multiple or-patterns as shown, or multiple match arms`
  return `${ENSURE} as shown, or multiple match arms`
}

/** E0004: a `match` without arms of something that has values. */
export function notEmpty(span: Span, type: string): Diagnostic {
  return {
    code: 'E0004',
    severity: 'error',
    message: `non-exhaustive patterns: type \`${type}\` is non-empty`,
    span,
    labels: [],
    help: `${ENSURE} as shown`,
  }
}

/** E0005: a pattern that has to match always, but need not. `binds`: it has variables. */
export function refutable(span: Span, witnesses: readonly string[], where: string, binds: boolean): Diagnostic {
  const variants = witnesses.length === 1 ? "variant that isn't matched" : "variants that aren't matched"
  const help = binds
    ? `you might want to use \`let...else\` to handle the ${variants}`
    : `you might want to use \`if let\` to ignore the ${variants}`
  return {
    code: 'E0005',
    severity: 'error',
    message: `refutable pattern in ${where}`,
    span,
    labels: [{ span, message: notCovered(witnesses) }],
    ...(where === 'local binding' ? { help } : {}),
  }
}

function notCovered(witnesses: readonly string[]): string {
  return `pattern${witnesses.length === 1 ? '' : 's'} ${listed(witnesses)} not covered`
}
