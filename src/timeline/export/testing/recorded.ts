import { Machine } from '../../../machine/machine'
import { createPolicy } from '../../../schedule/create-policy'
import { situationOf } from '../../../schedule/situation'
import { compiled } from '../../../toolchains/testing/toolchains'
import { Recorder } from '../../../trace/recorder'
import { layOut } from '../../lay-out'
import type { RunFacts } from '../run-facts'

/** What really happens in a program under a policy, for its first two hundred steps. */
export function recorded(source: string, text: string, time: RunFacts['settings']['time']): RunFacts {
  const { program, library } = compiled(source)
  const created = createPolicy(text)
  if (!created.ok) throw new Error(created.message)
  const machine = new Machine(program, library(), { time, runtime: 'python' })
  const recorder = new Recorder(machine)
  for (let steps = 0; steps < 200; steps++) {
    while (recorder.busy) recorder.resume()
    const enabled = machine.enabled()
    if (enabled.length === 0) break
    recorder.step(created.policy.choose(situationOf(machine, enabled)))
  }
  const { trace } = recorder
  const settings = { time, runtime: 'python' }
  return { source, settings, trace, timeline: layOut(trace), findings: () => [] }
}
