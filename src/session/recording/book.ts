import type { ThreadId } from '../../base/units'
import { GrowingLayout } from '../../timeline/lay-out'
import type { Trace } from '../../trace/trace'
import type { Run } from '../work'
import { GrowingFindings } from './growing-findings'
import type { Job, Recorded } from './job'

/** Makes runs of what one studio records. What a run has in common with the one before costs nothing again. */
export class Book {
  readonly #layout = new GrowingLayout()
  #findings: { readonly source: string; readonly growing: GrowingFindings } | null = null

  /** Takes in what a recording under way has got so far. */
  follow(trace: Trace | null) {
    if (trace !== null) this.#layout.follow(trace)
  }

  run({ source, settings, origin, policy }: Job, { trace, limit, ending, fingerprint }: Recorded): Run {
    const growing = this.#findingsIn(source)
    const findings = once(() => growing.of(trace))
    const [timeline, threadOf] = [this.#layout.timeline(trace), threadsBySubject(trace)]
    return { source, settings, origin, policy, trace, timeline, threadOf, findings, limit, ending, fingerprint }
  }

  #findingsIn(source: string): GrowingFindings {
    if (this.#findings?.source !== source) this.#findings = { source, growing: new GrowingFindings(source) }
    return this.#findings.growing
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => (made ??= make())
}

function threadsBySubject(trace: Trace): ReadonlyMap<string, ThreadId> {
  const threads = new Map<string, ThreadId>()
  for (const { subject, spawned } of trace.steps)
    if (subject !== null && spawned !== null) threads.set(subject.key, spawned)
  return threads
}
