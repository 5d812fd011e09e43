import { readFileSync } from 'node:fs'
import type { ThreadId } from '../../base/units'
import { seededRandom } from '../../base/random'
import { compiled } from '../../toolchains/testing/toolchains'
import { Machine } from '../machine'
import type { Settings } from '../settings'

/** A machine that stands before the first step of a program that must compile. */
export function machineFor(source: string, settings: Partial<Settings> = {}): Machine {
  const { program, library } = compiled(source)
  return new Machine(program, library(), { time: 'free', runtime: 'python', ...settings })
}

export const stdout = (machine: Machine): string =>
  machine.output
    .filter(({ stream }) => stream === 'stdout')
    .map(({ text }) => text)
    .join('')

/** Takes up to `steps` random steps. @returns the schedule */
export function runRandomly(machine: Machine, seed: number, steps: number): ThreadId[] {
  const random = seededRandom(seed)
  const schedule: ThreadId[] = []
  for (let i = 0; i < steps; i++) {
    const enabled = machine.enabled()
    if (enabled.length === 0) break
    const thread = enabled[random.below(enabled.length)]!
    machine.step(thread)
    schedule.push(thread)
  }
  return schedule
}

const scenario = (name: string) => readFileSync(new URL(`programs/${name}.py`, import.meta.url), 'utf8')

/** Small programs that between them use every kind of operation, object and control flow the undo log must know. */
export const programs: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'race',
    'lock',
    'queue',
    'objects',
    'generators',
    'exceptions',
    'containers',
    'timeouts',
    'daemons',
    'conditions',
    'signals',
    'orders',
    'hooks',
  ].map((name) => [name, scenario(name)]),
)
