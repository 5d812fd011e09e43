import { isStalled, oblige, work } from './fulfillment'
import type { Goal, Obligation, Origin } from './goals'
import type { Reasoner } from './reasoner'

/** Where a list of obligations stood: for going back. */
export interface PendingMark {
  readonly open: Obligation[]
  readonly length: number
  readonly failed: readonly Obligation[]
}

/** What has still to be shown of one body, and what was found not to hold. */
export class Pending {
  /** Only ever added to, or replaced as a whole: so that a mark is cheap. */
  private open: Obligation[] = []
  private refuted: readonly Obligation[] = []

  get all(): readonly Obligation[] {
    return this.open
  }

  get failed(): readonly Obligation[] {
    return this.refuted
  }

  add(goal: Goal, origin: Origin): void {
    this.open.push(oblige(goal, origin))
  }

  /** Works off what can be decided. */
  solve(r: Reasoner): void {
    while (this.open.some((obligation) => !isStalled(r, obligation))) {
      const failures: Obligation[] = []
      const { stalled, changed } = work(r, this.open, (obligation) => failures.push(obligation))
      this.open = [...stalled]
      if (failures.length > 0) this.refuted = [...this.refuted, ...failures]
      if (!changed) return
    }
  }

  /** They have been told. */
  forgetFailures(): void {
    this.refuted = []
  }

  mark(): PendingMark {
    return { open: this.open, length: this.open.length, failed: this.refuted }
  }

  rollBack(mark: PendingMark): void {
    this.open = mark.open
    this.open.length = mark.length
    this.refuted = mark.failed
  }
}
