import type { Finding } from '../../trace/finding'
import { Detectors } from '../../trace/findings'
import { eventsOf, vainWaitsOf } from '../../trace/step-event'
import type { Trace, TraceStep } from '../../trace/trace'

/** In a longer run nobody looks for races by eye, and looking for them would hold up the page. */
const longest = 50_000

/** What is wrong with how threads share in a run that grows: only steps not seen before cost anything. */
export class GrowingFindings {
  readonly #source: string
  #detectors = new Detectors()
  #done = 0
  #last: TraceStep | null = null
  #over = false

  constructor(source: string) {
    this.#source = source
  }

  of(trace: Trace): readonly Finding[] {
    if (trace.steps.length > longest) return []
    if (!this.#isBeginningOf(trace)) this.#startAnew()
    const steps = trace.steps.slice(this.#done)
    for (const event of eventsOf({ ...trace, steps }, this.#source)) this.#detectors.step(event)
    this.#done = trace.steps.length
    this.#last = trace.steps.at(-1) ?? null
    if (trace.outcome === 'deadlock' && !this.#over) {
      this.#over = true
      this.#detectors.end(vainWaitsOf(trace, this.#source))
    }
    return this.#detectors.findings()
  }

  #isBeginningOf({ steps }: Trace) {
    if (this.#last === null) return true
    return steps[this.#done - 1] === this.#last && !(this.#over && steps.length > this.#done)
  }

  #startAnew() {
    this.#detectors = new Detectors()
    this.#done = 0
    this.#last = null
    this.#over = false
  }
}
