import type { Diagnostic, Span } from '../../program/diagnostic'

/** More than anybody reads. */
const MAX_PROBLEMS = 1000
const MAX_FOUND = 20 * MAX_PROBLEMS

/** Collects what is wrong with a source text, each place once per kind, and hands it out in order of position. */
export class Problems {
  private readonly found = new Map<string, Diagnostic>()

  get any(): boolean {
    return this.found.size > 0
  }

  /** The code cannot be Python. `message` as CPython 3.11 words it. */
  syntax(span: Span, message: string): void {
    this.add('syntax', span, message)
  }

  /** The code is Python, but Interleave does not run it. `construct` names what is missing. */
  unsupported(span: Span, construct: string): void {
    this.add('unsupported', span, `not supported yet: ${construct}`)
  }

  /** Takes over what another collection has at the places wanted. */
  take(other: Problems, isWanted: (span: Span) => boolean): void {
    for (const [key, found] of other.found) if (isWanted(found.span)) this.found.set(key, found)
  }

  has(code: string): boolean {
    return this.first(code) !== null
  }

  /** Where the first problem of a kind is. */
  first(code: string): Span | null {
    return this.sorted().find((each) => each.code === code)?.span ?? null
  }

  /** In order of position; of a hopeless text, only the first ones. */
  sorted(): Diagnostic[] {
    const all = [...this.found.values()].sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
    return all.slice(0, MAX_PROBLEMS)
  }

  private add(code: string, { from, to }: Span, message: string): void {
    const key = `${code} ${from} ${message}`
    if (this.found.size < MAX_FOUND && !this.found.has(key))
      this.found.set(key, { code, severity: 'error', message, span: { from, to }, labels: [] })
  }
}

/** More than the front end takes on: thrown inside it to give up at once, never out of it. */
export class TooMuch extends Error {
  constructor(
    readonly span: Span,
    message: string,
  ) {
    super(message)
  }
}
