import type { Diagnostic, Span } from '../../../../program/diagnostic'

/** A diagnostic being put together. */
export class Draft {
  private readonly labels: { span: Span; message: string }[] = []
  private readonly helps: string[] = []

  constructor(
    readonly code: string,
    private readonly message: string,
    readonly span: Span,
  ) {}

  label(span: Span, message: string): this {
    this.labels.push({ span, message })
    return this
  }

  /** Only the first is shown. */
  help(text: string): this {
    this.helps.push(text)
    return this
  }

  finish(): Diagnostic {
    const isPrimary = ({ span }: { span: Span }): boolean => span.from === this.span.from && span.to === this.span.to
    const labels = [...this.labels.filter(isPrimary), ...this.labels.filter((label) => !isPrimary(label))]
    const base = { code: this.code, severity: 'error' as const, message: this.message, span: this.span, labels }
    return this.helps.length === 0 ? base : { ...base, help: this.helps[0] }
  }
}
