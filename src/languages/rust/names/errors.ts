import type { Diagnostic, Span } from '../../../program/diagnostic'

type Label = { readonly span: Span; readonly message: string }

/** A diagnostic with its first label at the primary span; '' for none there. */
export function error(
  code: string,
  message: string,
  span: Span,
  label = '',
  more: readonly Label[] = [],
  help?: string | null,
): Diagnostic {
  const labels = label ? [{ span, message: label }, ...more] : more
  return { code, severity: 'error', message, span, labels, ...(help ? { help } : {}) }
}

/** `a`, `b` and `c`, each quoted, with the last joined by `word`. */
export function listed(names: readonly string[], word: string): string {
  const quoted = names.map((name) => `\`${name}\``)
  if (quoted.length < 3) return quoted.join(` ${word} `)
  return `${quoted.slice(0, -1).join(', ')}, ${word} ${quoted.at(-1)}`
}

/** '' for one, 's' for more. */
export function plural(count: number): string {
  return count === 1 ? '' : 's'
}
