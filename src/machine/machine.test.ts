import { describe, expect, test } from 'vitest'
import { seededRandom } from '../base/random'
import type { ThreadId } from '../base/units'
import { trickyRust } from '../explore/testing/tricky-rust'
import type { Machine } from './machine'
import { machineFor, programs, runRandomly, stdout } from './testing/programs'
import type { Settings } from './settings'

const settings: Partial<Settings>[] = [
  { time: 'free' },
  { time: 'virtual' },
  { time: 'timed' },
  { time: 'free', runtime: 'cpython3.11' },
]
const casesOf = (sources: Readonly<Record<string, string>>, chosen: readonly Partial<Settings>[]) =>
  Object.entries(sources).flatMap(([name, source]) =>
    chosen.map((s) => [`${name} (${s.time}${s.runtime ? `, ${s.runtime}` : ''})`, source, s] as const),
  )
// Rust has no runtime to choose.
const cases = [...casesOf(programs, settings), ...casesOf(trickyRust, settings.slice(0, 3))]

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

/** Kinds whose effect is on their one location alone. */
const confined = new Set(['read', 'write', 'lock', 'unlock', 'try-lock', 'put', 'get', 'sleep'])

/** Where two threads' next operations touch nothing in common. */
function independentPair(machine: Machine, seed: number): [ThreadId, ThreadId] | null {
  const enabled = machine.enabled().filter((id) => confined.has(machine.pending(id).kind))
  const random = seededRandom(seed)
  if (enabled.length < 2) return null
  const a = enabled[random.below(enabled.length)]!
  const b = enabled[random.below(enabled.length)]!
  const place = (id: ThreadId) => {
    const { location } = machine.pending(id)
    if (location === null) return null
    if (location.kind === 'global') return location.index
    return location.kind === 'cell' ? location.cell : location.object
  }
  return a !== b && (place(a) === null || place(a) !== place(b)) ? [a, b] : null
}

/** Counts in one number all pairs compared, since not every program has some. */
let compared = 0

test.each(Object.entries(programs))('%s: independent steps in either order lead to one state', (_name, source) => {
  for (let seed = 1; seed <= 20; seed++) {
    const machine = machineFor(source, { time: 'free' })
    const random = seededRandom(seed)
    for (let i = 0; i < 60 && machine.enabled().length > 0; i++) {
      const pair = independentPair(machine, seed * 100 + i)
      if (pair) {
        const hashes = [pair, [...pair].reverse()].map((order) => {
          for (const id of order) machine.step(id)
          const hash = machine.hash()
          machine.undo()
          machine.undo()
          return hash
        })
        expect(hashes[0]).toBe(hashes[1])
        compared++
      }
      const enabled = machine.enabled()
      machine.step(enabled[random.below(enabled.length)]!)
    }
  }
})

test('there were independent steps to compare', () => {
  expect(compared).toBeGreaterThan(500)
})

test('what main does before there is another thread is a step only where others could tell', () => {
  const source = `import threading
total = 0
def add(n):
    global total
    total += n
for n in range(5):
    add(n)
print(total)
thread = threading.Thread(target=add, args=(1,))
thread.start()
add(2)
thread.join()
`
  const machine = machineFor(source)
  const kinds: string[] = []
  for (let enabled = machine.enabled(); enabled.length > 0; enabled = machine.enabled()) {
    kinds.push(machine.pending(enabled[0]!).kind)
    machine.step(enabled[0]!)
  }
  expect(kinds).toEqual(['print', 'spawn', 'read', 'write', 'read', 'write', 'exit', 'join', 'exit'])
  while (machine.steps > 0) machine.undo()
  expect(machine.pending(0).kind).toBe('print')
})
