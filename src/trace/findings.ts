import type { Finding, Guarding } from './finding'
import { Guards } from './guards'
import { LockOrder, LockOrderWatch } from './lock-order'
import { LocksHeld } from './locks-held'
import { RaceDetector } from './race-detector'
import { eventsOf, vainLocksOf, type StepEvent } from './step-event'
import type { Trace } from './trace'

/**
 * Everything that can be found out about how threads share in one run, step by step. Several runs may share what gains by
 * more of them: give each the same `guards` and `lockOrder`.
 */
export class Detectors {
  private readonly races = new RaceDetector()
  private readonly locks = new LocksHeld()
  private readonly watch: LockOrderWatch
  private living = 1

  constructor(
    readonly lockOrder = new LockOrder(),
    readonly guards = new Guards(),
  ) {
    this.watch = new LockOrderWatch(lockOrder)
  }

  /** Takes in the next step of the run. */
  step(event: StepEvent): void {
    const held = this.locks.of(event.thread)
    this.races.step(event)
    this.watch.step(event, held)
    if (this.living > 1) this.guards.access(event, held)
    this.locks.step(event)
    if (event.spawned !== null) this.living++
    if (event.operation === 'exit') this.living--
  }

  /** The run is over: these locks are waited for in vain. See `vainLocksOf`. */
  end(vainLocks: readonly StepEvent[]): void {
    for (const event of vainLocks) this.watch.step(event, this.locks.of(event.thread))
  }

  /** What was found in this run; lock orders, in all runs so far that share them. */
  findings(): Finding[] {
    return [...this.races.findings(), ...this.lockOrder.findings(), ...this.locks.findings()]
  }
}

/** What can be wrong with how threads share, as one recorded run shows it: data races first, then lock orders, then locks left locked. */
export function findingsOf(trace: Trace, source: string): Finding[] {
  return detectorsOver(trace, source).findings()
}

/** Which locks guarded the variables that threads share in one recorded run, line by line. */
export function guardingOf(trace: Trace, source: string): Guarding[] {
  return detectorsOver(trace, source).guards.guarding()
}

function detectorsOver(trace: Trace, source: string): Detectors {
  const detectors = new Detectors()
  for (const event of eventsOf(trace, source)) detectors.step(event)
  if (trace.outcome === 'deadlock') detectors.end(vainLocksOf(trace, source))
  return detectors
}
