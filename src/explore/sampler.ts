import type { Ends } from './ends'
import type { Model } from './model'
import type { Sampling } from './result'
import { Walks } from './walks'

/** How long to look, in milliseconds. */
const LONG = 3000
/** Bugs that need so many steps in order are what `pct` looks for. */
const DEPTH = 3

/** Goes on to look for ends by single runs, `pct` and `random` in turn, where the search met a limit. */
export class Sampler {
  private readonly walks: Walks
  private runs = 0
  private pctRuns = 0
  private longest = 1
  private threads = 1
  private readonly began = performance.now()

  constructor(model: Model, ends: Ends) {
    this.walks = new Walks(model, ends)
  }

  /** @param until of performance.now @returns whether it has looked long enough */
  advance(until: number): boolean {
    while (performance.now() < until) {
      if (performance.now() - this.began > LONG) return true
      const seed = this.runs++
      const pct = seed % 2 === 1
      const walk = pct ? this.walks.under(`pct:${seed}:${DEPTH}`, this.longest) : this.walks.random(seed)
      if (pct) this.pctRuns++
      this.longest = Math.max(this.longest, walk.steps)
      this.threads = Math.max(this.threads, walk.threads)
    }
    return false
  }

  /** What was looked at, and what each run promises: a chance of at least 1 / (n * k^(d - 1)). */
  get summary(): Sampling {
    const { runs, pctRuns, longest, threads } = this
    return { runs, pctRuns, depth: DEPTH, bound: threads * longest ** (DEPTH - 1) }
  }
}
