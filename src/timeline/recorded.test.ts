import { describe, expect, test } from 'vitest'
import { scenarios } from '../../scenarios/catalog'
import { Machine } from '../machine/machine'
import { createPolicy } from '../schedule/create-policy'
import { situationOf } from '../schedule/situation'
import { compiled } from '../toolchains/testing/toolchains'
import { Recorder } from '../trace/recorder'
import type { Trace } from '../trace/trace'
import { GrowingLayout, layOut } from './lay-out'
import { laws } from './testing/laws'

/** What really happens in a scenario under a policy, after each of its steps. */
function* record(source: string, text: string, time: 'timed' | 'virtual' | 'free'): Generator<Trace> {
  const { program, library } = compiled(source)
  const created = createPolicy(text)
  if (!created.ok) throw new Error(created.message)
  const machine = new Machine(program, library(), { time, runtime: 'python' })
  const recorder = new Recorder(machine)
  for (let steps = 0; steps < 200; steps++) {
    while (recorder.busy) recorder.resume()
    yield recorder.trace
    const enabled = machine.enabled()
    if (enabled.length === 0) return
    recorder.step(created.policy.choose(situationOf(machine, enabled)))
  }
}

const runs = [
  ['timed', 'timed'],
  ['random:1', 'free'],
  ['random:2', 'virtual'],
  ['pct:3:3', 'free'],
] as const

const runnable = scenarios.filter(({ stage }) => stage !== 'refused')

describe.each(runnable.map(({ id, source }) => [id, source]))('%s as recorded', (_, source) => {
  test.each(runs)('by %s in %s time keeps every law', (policy, time) => {
    const growing = new GrowingLayout()
    let whole: Trace | null = null
    for (const trace of record(source, policy, time)) {
      whole = trace
      if (trace.steps.length % 7 === 0) growing.timeline(trace)
    }
    const timeline = layOut(whole!)
    expect(growing.timeline(whole!)).toEqual(timeline)
    for (const law of Object.values(laws)) law(timeline, whole!)
  })
})
