import type { Explanation } from './explanation'
import { Interference } from './interference'
import { touchesOf, type Touch } from './touches'
import type { Trace } from './trace'
import { uncaughtIn, type Uncaught } from './uncaught'
import { circleIn, waitsOf } from './waits'

/**
 * Why a run ended as it did: the one thing that made the difference. A deadlock is told by who waits for whom; an exception by
 * the interference that led to it, else by itself; any other end by the latest interference, else by who came first, else as
 * undisturbed.
 *
 * A story is read off the trace: nobody tries what would have happened otherwise. What a look was for cannot be seen there, so
 * a look that was only printed is left out, and others are taken for a check of what the thread did next.
 */
export function explain(trace: Trace, source: string): Explanation {
  if (trace.outcome === 'deadlock') return explainDeadlock(trace, source)
  const exceptions = uncaughtIn(trace)
  const touches = touchesOf(trace, source, new Set(exceptions.map(({ step }) => step)))
  const interference = new Interference(touches)
  const exception = exceptions.find(({ thread }) => thread === 0) ?? exceptions[0]
  if (exception) return explainException(exception, touches, interference)
  return interference.latest() ?? interference.order(false) ?? interference.order(true) ?? { kind: 'undisturbed' }
}

function explainDeadlock(trace: Trace, source: string): Explanation {
  const waits = waitsOf(trace, source)
  const circle = circleIn(waits)
  return circle.length > 0 ? { kind: 'deadlock-cycle', waits: circle } : { kind: 'stuck', waits }
}

/** An interference explains an exception when it is about something that the failing line used. */
function explainException(
  { thread, step, line, exception }: Uncaught,
  touches: readonly Touch[],
  interference: Interference,
): Explanation {
  const used = new Set<string>()
  for (const touch of touches.filter((one) => one.thread === thread && one.step <= step).reverse()) {
    if (touch.line !== line) break
    used.add(touch.whole)
  }
  const cause = interference.latest((act) => act.step <= step && used.has(act.whole))
  return cause ?? { kind: 'exception', thread, line, exception }
}
