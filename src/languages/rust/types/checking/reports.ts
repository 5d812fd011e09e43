import type { Diagnostic, Span } from '../../../../program/diagnostic'

type Report = Omit<Diagnostic, 'severity'>

/**
 * The errors found in one body. rustc finds out about names before types, and about `unsafe` and some private fields
 * only in bodies that are right otherwise.
 */
export class Reports {
  private readonly ofNames: Diagnostic[] = []
  private readonly ofTypes: Diagnostic[] = []
  private readonly afterwards: Diagnostic[] = []

  resolution(report: Report): void {
    add(this.ofNames, report)
  }

  typing(report: Report): void {
    add(this.ofTypes, report)
  }

  /** Told only where nothing else is wrong with the body. */
  late(report: Report): void {
    add(this.afterwards, report)
  }

  /** Whether an error about types was told at this very place. */
  has(span: Span): boolean {
    return this.ofTypes.some((report) => report.span.from === span.from && report.span.to === span.to)
  }

  get any(): boolean {
    return this.ofNames.length + this.ofTypes.length > 0
  }

  /** Those about names, and the rest: in the order in which they are to be told. */
  get all(): { readonly names: readonly Diagnostic[]; readonly rest: readonly Diagnostic[] } {
    return { names: this.ofNames, rest: inOrder(this.any ? this.ofTypes : this.afterwards) }
  }
}

function inOrder(list: readonly Diagnostic[]): Diagnostic[] {
  return [...list].sort((a, b) => a.span.from - b.span.from)
}

/** The same thing is said once. */
function add(list: Diagnostic[], report: Report): void {
  const isKnown = list.some(
    (other) =>
      other.code === report.code &&
      other.message === report.message &&
      other.span.from === report.span.from &&
      other.span.to === report.span.to,
  )
  if (!isKnown) list.push({ severity: 'error', ...report })
}
