import type { FunctionBuilder, Label } from '../../program/builder'
import type { ExceptionRange } from '../../program/program'

/** Code that a handler watches over, with holes where an exit out of it runs its clean-up. */
export class ProtectedRegion {
  private readonly segments: { readonly start: Label; readonly end: Label }[] = []
  private start: Label | null = null

  constructor(private readonly code: FunctionBuilder) {
    this.resume()
  }

  suspend(): void {
    if (!this.start) return
    this.segments.push({ start: this.start, end: this.mark() })
    this.start = null
  }

  resume(): void {
    this.start = this.mark()
  }

  /** Ends the region and enters it in the function's table. Regions inside it must have been closed before. */
  close(kind: ExceptionRange['kind'], handler: Label, register: number): void {
    this.suspend()
    for (const { start, end } of this.segments) this.code.exceptionRange(kind, start, end, handler, register)
  }

  private mark(): Label {
    const label = this.code.label()
    this.code.place(label)
    return label
  }
}
