import type { Diagnostic } from '../../../../program/diagnostic'
import type { Definitions, Generics } from '../../types/defs'
import { createPrinter, type Printer } from '../../types/solving/print'
import type { Solver } from '../../types/solver'
import type { Predicate } from '../../types/ty'
import type { Draft } from '../draft'

/** What the checks that ask the solver have in common. */
export class SolvedChecks {
  private printerMade: Printer | null = null

  constructor(
    readonly draft: Draft,
    readonly defs: Definitions,
    readonly solver: Solver,
  ) {}

  /** Made when the first error needs it. */
  get printer(): Printer {
    return (this.printerMade ??= createPrinter(this.defs, 'main.rs', ''))
  }

  report(diagnostic: Diagnostic): void {
    this.draft.report(diagnostic)
  }

  assumptions(generics: Generics): readonly Predicate[] {
    return this.solver.assumptions(generics)
  }
}
