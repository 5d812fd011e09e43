import type { Finding, Guarding } from './finding'
import { Guards } from './guards'
import { LockOrder, LockOrderWatch } from './lock-order'
import { LocksHeld } from './locks-held'
import { RaceDetector } from './race-detector'
import { MissedSignals } from './missed-signals'
import { eventsOf, vainLock, vainWaitsOf, type StepEvent, type VainWait } from './step-event'
import type { Trace } from './trace'

/**
 * Everything that can be found out about how threads share in one run, step by step. Several runs may share what gains by
 * more of them: give each the same `guards` and `lockOrder`.
 */
export class Detectors {
  private readonly races = new RaceDetector()
  private readonly locks = new LocksHeld()
  private readonly signals = new MissedSignals()
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
    this.signals.step(event)
    if (event.spawned !== null) this.living++
    if (event.operation === 'exit') this.living--
  }

  /** The run is over: this is waited for in vain. See `vainWaitsOf`. */
  end(vainWaits: readonly VainWait[]): void {
    for (const wait of vainWaits)
      if (wait.reason === 'lock') this.watch.step(vainLock(wait), this.locks.of(wait.thread))
    this.signals.end(vainWaits)
  }

  /** What was found in this run; lock orders, in all runs so far that share them. */
  findings(): Finding[] {
    return [
      ...this.races.findings(),
      ...this.lockOrder.findings(),
      ...this.locks.findings(),
      ...this.signals.findings(),
    ]
  }
}

/**
 * What can be wrong with how threads share, as one recorded run shows it: data races first, then lock orders, locks left locked,
 * and signals and barriers that are waited for in vain.
 */
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
  if (trace.outcome === 'deadlock') detectors.end(vainWaitsOf(trace, source))
  return detectors
}
