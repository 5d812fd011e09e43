import type { Finding } from './finding'
import { threadLabel, type StepEvent, type VainWait } from './step-event'

/** What is remembered of one condition, event or barrier. */
interface Signalled {
  /** Signals that nobody heard: a notification while nobody waited, the set of an event that was cleared again. */
  readonly unheard: StepEvent[]
  /** The set of an event that still holds. */
  set: StepEvent | null
  /** Where each thread came, or began to wait. */
  readonly waits: StepEvent[]
  /** How many threads a barrier is for. */
  parties: number
}

/** Tells, where a run ends in a deadlock, of signals that came before anybody waited for them, and of barriers that do not fill. */
export class MissedSignals {
  private readonly signalled = new Map<string, Signalled>()
  private readonly found: Finding[] = []

  /** Takes in the next step of the run. */
  step(event: StepEvent): void {
    const { subject, operation, thread, succeeded, level } = event
    if (!subject || !['condition', 'event', 'barrier'].includes(subject.kind)) return
    const about = this.of(subject.key)
    if (operation === 'wait' || operation === 'barrier') about.waits[thread] = event
    if (operation === 'notify' && !succeeded) about.unheard.push(event)
    if (operation === 'set') about.set = event
    if (operation === 'clear' && about.set) {
      about.unheard.push(about.set)
      about.set = null
    }
    about.parties = level?.most ?? about.parties
  }

  /** The run is over: these threads wait in vain. */
  end(waits: readonly VainWait[]): void {
    for (const wait of waits) if (wait.reason === 'condition' || wait.reason === 'event') this.missed(wait)
    const atBarriers = waits.filter(({ reason }) => reason === 'barrier')
    for (const key of new Set(atBarriers.map(({ subject }) => subject.key)))
      this.unfilled(atBarriers.filter(({ subject }) => subject.key === key))
  }

  findings(): readonly Finding[] {
    return this.found
  }

  private of(key: string): Signalled {
    let known = this.signalled.get(key)
    if (!known) this.signalled.set(key, (known = { unheard: [], set: null, waits: [], parties: 0 }))
    return known
  }

  private missed({ subject, thread }: VainWait): void {
    const about = this.of(subject.key)
    const wait = about.waits[thread]
    const signal = wait && about.unheard.findLast(({ step }) => step < wait.step)
    if (!signal) return
    const did = signal.operation === 'set' ? 'set and cleared' : 'notified'
    this.found.push({
      ...finding('missed-signal', subject.label, [signal, wait]),
      message:
        `${threadLabel(signal.thread)} ${did} ${subject.label} at line ${signal.line} before ` +
        `${threadLabel(thread)} began to wait at line ${wait.line}: it waits for ever`,
    })
  }

  private unfilled(waits: readonly VainWait[]): void {
    const { subject } = waits[0]!
    const about = this.of(subject.key)
    const came = waits.flatMap(({ thread }) => about.waits[thread] ?? []).sort((a, b) => a.step - b.step)
    if (came.length === 0) return
    const told = came.map(({ thread, line }) => `${threadLabel(thread)} (line ${line})`).join(', ')
    this.found.push({
      ...finding('barrier-not-filled', subject.label, came),
      message: `${subject.label} is for ${about.parties} threads, and only ${came.length} came: ${told}`,
    })
  }
}

const finding = (kind: Finding['kind'], subject: string, events: readonly StepEvent[]) => ({
  kind,
  subject,
  steps: events.map(({ step }) => step),
  lines: events.map(({ line }) => line),
  threads: events.map(({ thread }) => thread),
  operations: events.map(({ operation }) => operation),
})
