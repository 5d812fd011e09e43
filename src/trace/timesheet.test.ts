import { expect, test } from 'vitest'
import { nanoseconds, threadId } from '../base/units'
import { machineFor } from '../machine/testing/programs'
import type { RuntimeModel } from '../machine/settings'
import { slowdown, TimesheetKeeper, type Timesheet } from './timesheet'

const counting = `
import threading

def count(n):
    for i in range(n):
        pass

threads = [threading.Thread(target=count, args=(n,)) for n in (1_200_000, 1_200_000, 2_000_000)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`

function sheetOf(runtime: RuntimeModel): Timesheet {
  const machine = machineFor(counting, { time: 'timed', runtime })
  while (machine.busy) machine.resume()
  const keeper = new TimesheetKeeper(machine)
  while (machine.enabled().length > 0) {
    machine.step(machine.timedChoice())
    while (machine.busy) machine.resume()
    keeper.note()
  }
  return keeper.sheet()
}

const worked = ({ threads }: Timesheet) =>
  threads.map(({ works }) => works.reduce((sum, { from, to }) => sum + to - from, 0))

test('with the lock no two work at once, and whoever can work, works or waits', () => {
  const sheet = sheetOf('python')
  const all = sheet.threads.flatMap(({ works }) => works).sort((a, b) => a.from - b.from)
  all.forEach(({ from }, i) => expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : all[i - 1]!.to))
  for (const { works, waits } of sheet.threads.slice(1)) {
    const both = [...works, ...waits].sort((a, b) => a.from - b.from)
    both.slice(1).forEach(({ from }, i) => expect(from).toBe(both[i]!.to))
  }
})

test('without it the work is the same, but for taking the lock, and done at once', () => {
  const [withLock, without] = [sheetOf('python'), sheetOf('free-threaded')]
  worked(without).forEach((time, thread) => expect(time / worked(withLock)[thread]!).toBeCloseTo(1, 1))
  expect(without.threads.flatMap(({ waits }) => waits)).toEqual([])
  expect(without.end / Math.max(...worked(without))).toBeCloseTo(1, 1)
})

test('the lock slows down what threads have to do at once', () => {
  const shifts = (...works: [number, number][]) =>
    works.map(([from, to]) => ({ from: nanoseconds(from), to: nanoseconds(to) }))
  const sheet = (...threads: ReturnType<typeof shifts>[]): Timesheet => ({
    threads: threads.map((works, thread) => ({ thread: threadId(thread), works, waits: [] })),
    end: nanoseconds(0),
    handOvers: 0,
  })
  expect(slowdown(sheet(shifts([0, 10]), shifts([10, 20])))).toBe(1)
  expect(slowdown(sheet(shifts([0, 100]), shifts([40, 60], [70, 80])))).toBe(2)
  expect(slowdown(sheet(shifts([0, 10]), shifts([0, 10]), shifts([5, 10])))).toBe(2.5)
})
