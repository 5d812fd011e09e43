import { describe, expect, test } from 'vitest'
import { machineFor, programs, runRandomly, stdout } from './testing/programs'
import type { Settings } from './settings'

const settings: Partial<Settings>[] = [
  { time: 'free' },
  { time: 'virtual' },
  { time: 'timed' },
  { time: 'free', runtime: 'cpython3.11' },
]
const cases = Object.entries(programs).flatMap(([name, source]) =>
  settings.map((s) => [`${name} (${s.time}${s.runtime ? `, ${s.runtime}` : ''})`, source, s] as const),
)

/** Everything a state is: its canonical form with output, clock, lives, who is enabled. */
function snapshot(machine: ReturnType<typeof machineFor>) {
  return {
    form: [...machine.canonicalForm(true)].join(),
    hash: machine.hash(true),
    clock: machine.clock,
    enabled: machine.enabled(),
    lives: machine.threads.map((t) => t.state),
    exit: machine.exitCode,
    steps: machine.steps,
  }
}

describe.each(cases)('%s', (_name, source, chosen) => {
  test.each([1, 2, 3])('n steps, then n undos, give every state back (seed %i)', (seed) => {
    const machine = machineFor(source, chosen)
    const before = [snapshot(machine)]
    const schedule = runRandomly(machine, seed, 0)
    const probe = machineFor(source, chosen)
    for (const thread of runRandomly(probe, seed, 400)) {
      machine.step(thread)
      schedule.push(thread)
      before.push(snapshot(machine))
    }
    for (let n = schedule.length; n > 0; n--) {
      expect(snapshot(machine)).toEqual(before[n])
      machine.undo()
    }
    expect(snapshot(machine)).toEqual(before[0])
    for (const [n, thread] of schedule.entries()) {
      machine.step(thread)
      expect(snapshot(machine)).toEqual(before[n + 1])
    }
  })

  test('the same schedule gives the same run', () => {
    const first = machineFor(source, chosen)
    const schedule = runRandomly(first, 7, 400)
    const second = machineFor(source, chosen)
    for (const thread of schedule) second.step(thread)
    expect(snapshot(second)).toEqual(snapshot(first))
    expect(stdout(second)).toBe(stdout(first))
  })
})
