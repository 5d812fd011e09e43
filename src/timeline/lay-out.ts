import { nanoseconds, stepIndex, type Nanoseconds } from '../base/units'
import type { Trace, TraceStep } from '../trace/trace'
import { Arrows } from './arrows'
import { CountLanes } from './count-lanes'
import { GilLane } from './gil-lane'
import { LockLanes } from './lock-lanes'
import { OutputLines } from './output-lane'
import { QueueLanes, type Move } from './queue-lanes'
import { figures, type Told } from './texts'
import { ThreadLanes } from './thread-lanes'
import type { Timeline } from './timeline'
import { ValueLanes } from './value-lanes'
import { Waiting } from './waiting'

/** Lays a whole trace out, in time linear in its steps and threads. */
export const layOut = (trace: Trace): Timeline => new GrowingLayout().timeline(trace)

/**
 * Lays out a trace that grows: only steps not seen before cost anything but the copying of what was laid out. A trace
 * whose older steps changed is laid out anew, so that any trace may follow any other.
 */
export class GrowingLayout {
  private layout = new Layout()

  /** Takes in what a trace has got since, so that less is left to do when its timeline is asked for. */
  follow(trace: Trace): void {
    if (!this.layout.isBeginningOf(trace)) this.layout = new Layout()
    this.layout.follow(trace)
  }

  timeline(trace: Trace): Timeline {
    this.follow(trace)
    return this.layout.timeline(trace)
  }
}

/** What was gathered of the steps so far. What holds at position n + 1 is what step n left. */
class Layout {
  private done = 0
  private last: TraceStep | null = null
  private readonly clock: Nanoseconds[] = []
  private readonly threads = new ThreadLanes()
  private readonly values = new ValueLanes()
  private readonly locks = new LockLanes()
  private readonly gil = new GilLane()
  private readonly counts = new CountLanes()
  private readonly queues = new QueueLanes()
  private readonly output = new OutputLines()
  private readonly arrows = new Arrows()
  private readonly waiting = new Waiting()

  isBeginningOf(trace: Trace): boolean {
    return this.last === null ? this.done === 0 : trace.steps[this.done - 1] === this.last
  }

  follow(trace: Trace): void {
    for (const step of this.done === 0 ? trace.steps : trace.steps.slice(this.done)) this.step(step, trace)
  }

  /** Of a trace that was followed to its end. */
  timeline(trace: Trace): Timeline {
    const length = stepIndex(this.done)
    this.waiting.position(this.done, trace.next[this.done] ?? [])
    const end = this.clock.at(-1) ?? trace.steps[0]?.clockBefore ?? nanoseconds(0)
    return {
      length,
      clock: [trace.steps[0]?.clockBefore ?? end, ...this.clock],
      lanes: [
        ...this.threads.lanes(length, trace),
        ...this.values.lanes(length),
        ...this.locks.lanes(length, this.waiting),
        ...this.gil.lanes(length),
        ...this.counts.lanes(length),
        ...this.queues.lanes(length, this.waiting),
        ...this.output.lanes(),
      ],
      arrows: this.arrows.upToNow(),
    }
  }

  private step(step: TraceStep, trace: Trace): void {
    const n = this.done++
    this.last = step
    this.clock.push(nanoseconds(Math.max(this.clock.at(-1) ?? 0, step.clockAfter)))
    const row = trace.next[n] ?? []
    this.waiting.position(n, row)
    this.threads.position(n, row, step.thread, trace)
    this.values.step(step)
    this.locks.step(step)
    this.gil.step(step, row)
    this.counts.step(step)
    const move = this.queues.step(step)
    if (move?.arrow) this.arrows.add(move.arrow)
    this.arrows.step(step)
    this.output.step(step)
    this.threads.step(step, told(step, move), trace)
  }
}

/** A put or a get that moved nothing was refused, whatever it waited for. */
function told(step: TraceStep, move: Move | null): Told {
  const { operation, subject, objects, succeeded } = step
  if (operation === 'put' || operation === 'get') {
    const looked = objects.some((object) => object.subject === subject && object.items !== null)
    return { value: move?.text ?? null, succeeded: succeeded && (move !== null || !looked) }
  }
  const isChange = operation === 'write' || operation === 'update'
  const value = operation === 'read' ? (step.after ?? step.before) : isChange ? step.after : null
  return { value: value === null ? null : figures(value), succeeded }
}
