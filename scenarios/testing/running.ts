import { explore } from '../../src/explore/explore'
import type { Exploration, ExploreOptions } from '../../src/explore/result'
import { Machine } from '../../src/machine/machine'
import type { RuntimeModel } from '../../src/machine/settings'
import type { Program } from '../../src/program/program'
import { createPolicy } from '../../src/schedule/create-policy'
import { drive } from '../../src/schedule/drive'
import type { Policy } from '../../src/schedule/policy'
import { situationOf } from '../../src/schedule/situation'
import { python } from '../../src/toolchains/python'
import { rust } from '../../src/toolchains/rust'
import type { Compiled, Toolchain } from '../../src/toolchains/toolchain'
import { Recorder } from '../../src/trace/recorder'
import type { Trace } from '../../src/trace/trace'
import { scenarios, type Scenario } from '../catalog'

const toolchains: Readonly<Record<Scenario['language'], Toolchain>> = { python, rust }
/** Longer than any run of ours. */
const MOST_STEPS = 500
const MOST_SLICES = 200

function memo<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>()
  return (id) => {
    if (!made.has(id)) made.set(id, make(id))
    return made.get(id)!
  }
}

export const scenarioOf = (id: string): Scenario => scenarios.find((one) => one.id === id)!

export const compiled: (id: string) => Compiled = memo((id) => {
  const { language, source, file } = scenarioOf(id)
  return toolchains[language].compile(source, file)
})

export function programOf(id: string): Program {
  const result = compiled(id)
  if ('diagnostics' in result) throw new Error(`${id} does not compile`)
  return result.program
}

const libraryOf = (id: string) => toolchains[scenarioOf(id).language].library()

const explorations = new Map<string, Exploration>()

/** Every way a scenario can end. */
export function explored(
  id: string,
  observe: ExploreOptions['observe'] = 'state',
  runtime: RuntimeModel = 'python',
): Exploration {
  const key = `${id} ${observe} ${runtime}`
  const known = explorations.get(key)
  if (known) return known
  const exploration = explore(programOf(id), () => libraryOf(id), { observe, runtime, counts: false })
  explorations.set(key, exploration)
  return exploration
}

/** What a scenario prints under a policy, and how it ends. */
export function run(id: string, policy = 'timed', time: 'timed' | 'free' = 'timed') {
  const machine = new Machine(programOf(id), libraryOf(id), { time, runtime: 'python' })
  drive(machine, policyOf(policy), { steps: MOST_STEPS, slices: MOST_SLICES })
  const text = (stream: string) => machine.output.map((piece) => (piece.stream === stream ? piece.text : '')).join('')
  return { status: machine.status, printed: text('stdout') }
}

/** The run that opens: the clock decides. */
export const openingRun: (id: string) => Trace = memo((id) => {
  const machine = new Machine(programOf(id), libraryOf(id), { time: 'timed', runtime: 'python' })
  const recorder = new Recorder(machine)
  const policy = policyOf('timed')
  for (;;) {
    while (recorder.busy) recorder.resume()
    const enabled = machine.enabled()
    if (enabled.length === 0 || recorder.length >= MOST_STEPS) return recorder.trace
    recorder.step(policy.choose(situationOf(machine, enabled)))
  }
})

function policyOf(text: string): Policy {
  const created = createPolicy(text)
  if (!created.ok) throw new Error(created.message)
  return created.policy
}
