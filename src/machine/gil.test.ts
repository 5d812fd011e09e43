import { expect, test } from 'vitest'
import { nanoseconds, type ThreadId } from '../base/units'
import type { Machine } from './machine'
import { oneCore, type Settings } from './settings'
import { machineFor } from './testing/programs'

const TURNS = 1_500_000
const counting = `
import threading

def count(n):
    for i in range(n):
        pass

threads = [threading.Thread(target=count, args=(${TURNS},)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
`

function step(machine: Machine, thread: ThreadId): void {
  machine.step(thread)
  while (machine.busy) machine.resume()
}

/** Steps as the clock of the `timed` model has it, each with when it ended. */
function run(settings: Partial<Settings>): { machine: Machine; steps: { thread: ThreadId; end: number }[] } {
  const machine = machineFor(counting, settings)
  while (machine.busy) machine.resume()
  const steps: { thread: ThreadId; end: number }[] = []
  while (machine.enabled().length > 0) {
    const thread = machine.timedChoice()
    step(machine, thread)
    steps.push({ thread, end: machine.clock })
  }
  return { machine, steps }
}

const interval = oneCore.switchIntervalNs!

test('while others wait, a thread keeps the interpreter for its switch interval and no longer', () => {
  const { steps } = run({ time: 'timed' })
  const turns: { thread: ThreadId; end: number }[] = []
  for (const one of steps) {
    if (turns.at(-1)?.thread === one.thread) turns.pop()
    turns.push(one)
  }
  const lengths = turns.slice(1).map(({ end }, i) => end - turns[i]!.end)
  expect(lengths.filter((length) => length > interval / 2).length).toBeGreaterThanOrEqual(2)
  // A step is not cut in the middle of an instruction.
  expect(Math.max(...lengths)).toBeLessThan(interval + 1000)
})

test('the work of two threads takes twice as long as one with the lock, and no longer than one without', () => {
  const one = TURNS * oneCore.instructionNs
  const withLock = run({ time: 'timed' }).machine.clock
  const without = run({ time: 'timed', runtime: 'free-threaded' }).machine.clock
  expect(withLock / (2 * one)).toBeCloseTo(1, 2)
  expect(without / one).toBeCloseTo(1, 1)
})

test.each(['free', 'virtual'] as const)('where instructions take no time nobody is cut off (%s)', (time) => {
  const { machine } = run({ time })
  expect(machine.clock).toBe(nanoseconds(0))
  expect(machine.steps).toBeLessThan(12)
})

test('undo leads back into the middle of local work', () => {
  const { machine, steps } = run({ time: 'timed' })
  const end = machine.hash(true)
  const cut: number[] = []
  for (let n = steps.length; n > 0; n--) {
    machine.undo()
    const pending = machine.enabled().map((id) => machine.pending(id).kind)
    if (pending.includes('gil')) cut.push(n)
  }
  expect(cut.length).toBeGreaterThan(2)
  for (const { thread } of steps) step(machine, thread)
  expect(machine.hash(true)).toBe(end)
  machine.undo()
})
