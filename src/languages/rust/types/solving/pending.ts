import type { Unsolved } from '../solver'
import { isStalled, oblige, work } from './fulfillment'
import type { Goal, Obligation, Origin } from './goals'
import type { Reasoner } from './reasoner'
import { news, unproved } from './unsolved'

type Unproved = Unsolved & { kind: 'unproved' }

/** Where a list of obligations stood: for going back. */
export interface PendingMark {
  readonly open: Obligation[]
  readonly length: number
  readonly refuted: readonly Unproved[]
}

/** What has still to be shown of one body, and what was found not to hold. */
export class Pending {
  /** Only ever added to, or replaced as a whole: so that a mark is cheap. */
  private open: Obligation[] = []
  /** As it was known when it failed: numbers may have had no type yet. */
  private refuted: readonly Unproved[] = []
  private told: readonly Unproved[] = []

  get all(): readonly Obligation[] {
    return this.open
  }

  add(goal: Goal, origin: Origin): void {
    this.open.push(oblige(goal, origin))
  }

  /** Works off what can be decided. */
  solve(r: Reasoner): void {
    while (this.open.some((obligation) => !isStalled(r, obligation))) {
      const failures: Unproved[] = []
      const { stalled, changed } = work(r, this.open, (obligation) => failures.push(unproved(obligation, r.table)))
      this.open = [...stalled]
      if (failures.length > 0) this.refuted = [...this.refuted, ...failures]
      if (!changed) return
    }
  }

  /** What was found not to hold since this was asked last; what follows from something told already is left out. */
  takeFailures(): readonly Unproved[] {
    const found = news(this.refuted, this.told)
    this.refuted = []
    this.told = [...this.told, ...found]
    return found
  }

  mark(): PendingMark {
    return { open: this.open, length: this.open.length, refuted: this.refuted }
  }

  rollBack(mark: PendingMark): void {
    this.open = mark.open
    this.open.length = mark.length
    this.refuted = mark.refuted
  }
}
