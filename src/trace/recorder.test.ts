import { describe, expect, test } from 'vitest'
import { seededRandom } from '../base/random'
import { stepIndex } from '../base/units'
import { machineFor, programs } from '../machine/testing/programs'
import { finalValues, SharedVariables } from './final'
import { Recorder } from './recorder'
import { Subjects } from './subjects'
import type { NextOperation } from './trace'

function recordRandomly(recorder: Recorder, seed: number, steps: number): void {
  const random = seededRandom(seed)
  for (let i = 0; i < steps; i++) {
    const enabled = recorder.machine.enabled()
    if (enabled.length === 0) return
    recorder.step(enabled[random.below(enabled.length)]!)
  }
}

/** A copy, since a recorder's trace grows. */
const copy = (recorder: Recorder) => structuredClone(recorder.trace)

describe.each(Object.entries(programs))('%s', (_name, source) => {
  test.each([1, 2, 3])('replaying a recorded run gives its trace (seed %i)', (seed) => {
    const first = new Recorder(machineFor(source))
    recordRandomly(first, seed, 300)
    const second = new Recorder(machineFor(source))
    for (const { thread } of first.trace.steps) second.step(thread)
    expect(copy(second)).toEqual(copy(first))
  })

  test.each([1, 2, 3])('going back and on again changes nothing (seed %i)', (seed) => {
    const recorder = new Recorder(machineFor(source, { time: 'virtual' }))
    recordRandomly(recorder, seed, 120)
    const whole = copy(recorder)
    const back = stepIndex(Math.floor(whole.steps.length / 3))
    recorder.rewind(back)
    expect(recorder.length).toBe(back)
    for (const { thread } of whole.steps.slice(back)) recorder.step(thread)
    expect(copy(recorder)).toEqual(whole)
  })

  test('every position knows what each thread does next', () => {
    const recorder = new Recorder(machineFor(source))
    recordRandomly(recorder, 5, 200)
    const { steps, next } = recorder.trace
    expect(next).toHaveLength(steps.length + 1)
    for (const step of steps) {
      const before = next[step.index]!.find(({ thread }) => thread === step.thread)!
      expect(before.enabled).toBe(true)
      // What a container's own method does with it shows when it is done.
      const operations =
        before.subject?.kind === 'object' && before.operation === 'read' ? ['read', 'update'] : [before.operation]
      expect(operations).toContain(step.operation)
    }
  })
})

/** Apart from what things are called: that depends on what was met first. */
const told = ({ thread, state, enabled, operation, subject, value, waits, span }: NextOperation) => {
  const waited = waits && [waits.reason, waits.subject?.kind, waits.by, waits.until]
  return [thread, state, enabled, operation, subject?.key, value, waited, span]
}

/** What a thread stands in front of while others change what it will write, where it is, and what it is called. */
const moving = `
import threading

class Shop:
    open = 1

shop, items, last = Shop(), [1], None

def look(thread):
    global last
    last = items
    print(items[-1], shop.open)
    thread.join()

def change():
    items.append(2)
    shop.open = 2
    print(last)

changer = threading.Thread(target=change)
threads = [threading.Thread(target=look, args=(changer,)), changer]
for t in threads: t.start()
for t in threads: t.join()
`

describe.each(Object.entries({ ...programs, moving }))('%s', (_name, source) => {
  test.each([1, 2, 3])('what stood still was looked at as closely as what moved (seed %i)', (seed) => {
    const recorder = new Recorder(machineFor(source))
    recordRandomly(recorder, seed, 80)
    const { steps, next } = recorder.trace
    const machine = machineFor(source)
    for (const { thread, index } of steps) {
      expect(new Recorder(machine).trace.next[0]!.map(told)).toEqual(next[index]!.map(told))
      machine.step(thread)
    }
  })
})

test('a method of a container that changes it is a change, one that looks is a look', () => {
  const recorder = new Recorder(
    machineFor(`
import threading

items = []

def work():
    items.append(1)
    items.sort()

t = threading.Thread(target=work)
t.start()
t.join()
print(len(items))
`),
  )
  recordRandomly(recorder, 1, 100)
  const about = recorder.trace.steps.filter(({ subject }) => subject?.label === 'items')
  expect(about.map(({ thread, operation, before, after }) => [thread, operation, before, after])).toEqual([
    [1, 'update', '[]', '[1]'],
    [1, 'update', '[1]', '[1]'],
    [0, 'read', '[1]', '[1]'],
  ])
})

test('names what is left behind: globals, attributes, closure variables', () => {
  const machine = machineFor(`
import threading

class Box:
    def __init__(self):
        self.content = [1]

box = Box()
limit = 2.5
lock = threading.Lock()

def main():
    total = 0
    def add(n):
        nonlocal total
        total += n
        box.content.append(n)
    threads = [threading.Thread(target=add, args=(n,)) for n in (1, 2)]
    for t in threads: t.start()
    for t in threads: t.join()

main()
`)
  const shared = new SharedVariables(machine, new Subjects(machine))
  for (let enabled = machine.enabled(); enabled.length > 0; enabled = machine.enabled()) {
    shared.note(machine.pending(enabled[0]!).location)
    machine.step(enabled[0]!)
  }
  const final = finalValues(machine, shared)
  expect(final).toMatchObject({ limit: '2.5', 'box.content': '[1, 1, 2]' })
  expect(final).not.toHaveProperty('lock')
  expect(final).not.toHaveProperty('box')
})
