import { nanoseconds, threadId, type Nanoseconds, type ThreadId } from '../base/units'

/** A stretch of one thread's work, on the clock of the `timed` model. */
export interface Work {
  readonly thread: ThreadId
  readonly from: Nanoseconds
  readonly to: Nanoseconds
}

/** Who worked in the last step. Where work takes no time that is a few numbers a step, for hardly anybody wants to know it. */
export class LastWork {
  private stretches: readonly Work[] | null = []
  private thread = 0
  private firstBorn = 0
  private threads = 0
  private at = 0

  note(stretches: readonly Work[]): void {
    this.stretches = stretches
  }

  /** A thread, and those that it started, in no time. @param firstBorn the first that it started; @param threads how many there are */
  noteMoment(thread: number, firstBorn: number, threads: number, at: number): void {
    this.stretches = null
    this.thread = thread
    this.firstBorn = firstBorn
    this.threads = threads
    this.at = at
  }

  get all(): readonly Work[] {
    return (this.stretches ??= this.moment())
  }

  private moment(): Work[] {
    const at = nanoseconds(this.at)
    const work = [{ thread: threadId(this.thread), from: at, to: at }]
    for (let id = this.firstBorn; id < this.threads; id++) work.push({ thread: threadId(id), from: at, to: at })
    return work
  }
}
