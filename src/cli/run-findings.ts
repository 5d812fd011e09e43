import type { ThreadId } from '../base/units'
import type { Machine } from '../machine/machine'
import type { Finding } from '../trace/finding'
import { Detectors } from '../trace/findings'
import { StepWatch } from '../trace/step-watch'
import type { Subjects } from '../trace/subjects'

/** How far into a run findings are looked for: what is remembered grows with steps and threads. */
const MOST_STEPS = 100_000
const MOST_THREADS = 500

/** Looks for findings along a run, as far as that is cheap. */
export class RunFindings {
  private readonly detectors = new Detectors()
  private readonly watch: StepWatch
  /** What to tell people when it gave up. */
  remark: string | null = null

  constructor(
    private readonly machine: Machine,
    subjects: Subjects,
  ) {
    this.watch = new StepWatch(machine, subjects)
  }

  /** To be called before each step with who takes it. */
  before(thread: ThreadId): void {
    if (this.remark) return
    this.takeIn()
    const { steps, threads } = this.machine
    if (steps >= MOST_STEPS || threads.length > MOST_THREADS)
      this.remark = `findings are those of the first ${steps} steps: the rest of this long run was not looked at`
    else this.watch.before(thread)
  }

  /** To be called at the end of the run. */
  end(): Finding[] {
    this.takeIn()
    if (!this.remark && !this.machine.busy && this.machine.status === 'deadlock')
      this.detectors.end(this.watch.vainWaits())
    return this.detectors.findings()
  }

  private takeIn(): void {
    const event = this.watch.after()
    if (event) this.detectors.step(event)
  }
}
