import { describe, expect, test } from 'vitest'
import { scenarios } from '../../scenarios/catalog'
import { compilePython } from '../languages/python'
import { pythonLibrary } from '../machine/library'
import { Machine } from '../machine/machine'
import { createPolicy } from '../schedule/create-policy'
import { situationOf } from '../schedule/situation'
import { Recorder } from '../trace/recorder'
import type { Trace } from '../trace/trace'
import { GrowingLayout, layOut } from './lay-out'
import { laws } from './testing/laws'

/** What really happens in a scenario under a policy, after each of its steps. */
function* record(source: string, text: string, time: 'timed' | 'virtual' | 'free'): Generator<Trace> {
  const compiled = compilePython(source, 'scenario.py')
  const created = createPolicy(text)
  if ('diagnostics' in compiled || !created.ok) throw new Error(`${text} cannot run`)
  const machine = new Machine(compiled.program, pythonLibrary(), { time, runtime: 'python' })
  const recorder = new Recorder(machine)
  for (let steps = 0; steps < 200; steps++) {
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

describe.each(scenarios.map(({ id, source }) => [id, source]))('%s as recorded', (_, source) => {
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
