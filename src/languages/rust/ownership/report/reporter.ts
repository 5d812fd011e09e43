import type { Diagnostic } from '../../../../program/diagnostic'
import type { BodyFacts } from '../context'
import type { Finding } from '../findings'
import type { AccessAt } from '../loans/access'
import type { Loan } from '../loans/loans'
import { assignedWhileBorrowed, conflictingBorrow, movedWhileBorrowed, usedWhileBorrowed } from './conflicts'
import { illegalMove } from './illegal-moves'
import { assignedTwice, immutable } from './immutables'
import { noValue, type Told } from './moved'
import { regionError, typeOutlives } from './regions'
import { shortLived, type ToldLoans } from './short-lived'

/** Turns what was found in one body into diagnostics, each thing once. */
export class Reporter {
  private readonly all: Diagnostic[] = []
  private readonly moves: Told = []
  private readonly uninitialized = new Set<number>()
  private readonly ended: ToldLoans = new Set()

  constructor(private readonly facts: BodyFacts) {}

  tell(finding: Finding): void {
    const diagnostic = this.diagnose(finding)
    if (diagnostic !== null) this.all.push(diagnostic)
  }

  /** In the order of the source. */
  inOrder(): readonly Diagnostic[] {
    return this.all.toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
  }

  private diagnose(finding: Finding): Diagnostic | null {
    switch (finding.kind) {
      case 'no-value': {
        const told = noValue(this.facts, finding, this.moves)
        if (told?.code !== 'E0381') return told
        if (this.uninitialized.has(finding.used.local)) return null
        this.uninitialized.add(finding.used.local)
        return told
      }
      case 'illegal-move':
        return illegalMove(this.facts, finding.move)
      case 'conflict':
        return this.conflict(finding.loan, finding.access)
      case 'assigned-twice':
        return assignedTwice(this.facts, finding)
      case 'immutable':
        return immutable(this.facts, finding)
      case 'region':
        return regionError(this.facts, finding.error)
      case 'type-outlives':
        return typeOutlives(this.facts, finding.error)
    }
  }

  private conflict(loan: Loan, access: AccessAt): Diagnostic | null {
    const { access: what } = access
    if (what.kind === 'read' && what.how === 'copy') return usedWhileBorrowed(this.facts, loan, access)
    if (what.kind !== 'write') return conflictingBorrow(this.facts, loan, access)
    switch (what.how) {
      case 'borrow':
        return conflictingBorrow(this.facts, loan, access)
      case 'move':
        return movedWhileBorrowed(this.facts, loan, access)
      case 'mutate':
      case 'replace':
        return assignedWhileBorrowed(this.facts, loan, access)
      case 'dead-or-drop':
        return shortLived(this.facts, loan, access, this.ended)
    }
  }
}
