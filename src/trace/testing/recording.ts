import { seededRandom } from '../../base/random'
import { threadId } from '../../base/units'
import type { Settings } from '../../machine/settings'
import { machineFor } from '../../machine/testing/programs'
import { Recorder } from '../recorder'
import type { Trace } from '../trace'

/** Records a run whose threads are drawn at random. */
export function recordRandomly(source: string, seed: number, steps = 400, settings: Partial<Settings> = {}): Trace {
  const random = seededRandom(seed)
  const recorder = new Recorder(machineFor(source, settings))
  for (let i = 0; i < steps && !recorder.busy; i++) {
    const enabled = recorder.machine.enabled()
    if (enabled.length === 0) break
    recorder.step(enabled[random.below(enabled.length)]!)
    for (let slices = 0; recorder.busy && slices < 10; slices++) recorder.resume()
  }
  return recorder.trace
}

/**
 * Records a run in which threads go on as told: `1:10` lets thread 1 take steps until it stands before line 10, `1!` one
 * step, `1` until it is blocked or has ended. At the end everybody goes on, the lowest id first.
 */
export function recordTold(source: string, told: readonly string[] = []): Trace {
  const recorder = new Recorder(machineFor(source))
  const { machine } = recorder
  const lineOf = (thread: number) => {
    const span = recorder.trace.next[recorder.length]![thread]?.span
    return span ? source.slice(0, span.from).split('\n').length : 0
  }
  for (const part of told) {
    const [thread, line] = part.split(/[:!]/).map(Number) as [number, number?]
    if (part.endsWith('!')) recorder.step(threadId(thread))
    else while (machine.enabled().includes(threadId(thread)) && lineOf(thread) !== line) recorder.step(threadId(thread))
  }
  for (let enabled = machine.enabled(); enabled.length > 0; enabled = machine.enabled()) recorder.step(enabled[0]!)
  return recorder.trace
}
