import { expect, test } from 'vitest'
import { seededRandom } from '../base/random'
import { localVariables } from './inspect'
import type { Machine } from './machine'
import { machineFor, programs, runRandomly, stdout } from './testing/programs'
import { pendingOf, type Pending } from './visible'

/** The same calls again and again, on other objects and by other methods: what was known of them holds no longer. */
const changing = `import threading

locks = [threading.Lock(), threading.RLock(), threading.Condition(), threading.Semaphore(2), threading.Lock()]
total = 0

def work(first):
    global total
    for turn in range(6):
        lock = locks[(first + turn) % 5]
        with lock:
            total += 1
        for act in (lock.acquire, lock.release):
            act()
        if turn % 2:
            lock.acquire()
            lock.release()

threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
`

/** What a thread stands in front of, found without anything that is known. */
function foundAnew(machine: Machine, id: number): Pending {
  const { core } = machine
  const known = core.pendings.splice(0)
  const t = core.threads[id]!
  core.thread = t
  core.heap.owner = t.id
  core.heap.serial = t.allocations
  const found = pendingOf(core, t)
  core.pendings.length = 0
  core.pendings.push(...known)
  return found
}

const told = ({ kind, location, native, args }: Pending) => ({ kind, location, native, count: args.length })

test.each(Object.entries({ ...programs, changing }))('%s: a call known is the call found anew', (_name, source) => {
  for (const seed of [1, 2, 3]) {
    const machine = machineFor(source)
    const random = seededRandom(seed)
    for (let i = 0; i < 150 && machine.enabled().length > 0; i++) {
      const enabled = machine.enabled()
      machine.step(enabled[random.below(enabled.length)]!)
      if (random.below(5) === 0) machine.undo()
      if (machine.exitCode !== null) break
      for (const t of machine.threads) {
        if (t.ended) continue
        const pending = machine.pending(t.id)
        const anew = foundAnew(machine, t.id)
        expect(told(pending)).toEqual(told(anew))
        if (machine.core.pendings[t.pc]?.pending === pending)
          expect(pending.args.every((arg, at) => arg === anew.args[at])).toBe(true)
      }
    }
  }
})

const names = Array.from({ length: 70 }, (_, i) => `v${i}`)
/** More registers than one word has bits, which change in every step. */
const wide = `import threading

lock = threading.Lock()

def inner(${names.slice(0, 40).join(', ')}):
    with lock:
        ${names
          .slice(0, 40)
          .map((name) => `${name} += 1`)
          .join('; ')}
    return v39

def work():
    ${names.map((name, i) => `${name} = ${i}`).join('; ')}
    for turn in range(4):
        with lock:
            ${names.map((name) => `${name} = ${name} * 3 + turn`).join('; ')}
        v69 = inner(${names.slice(0, 40).join(', ')})
    print(${names.join(' + ')})

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`

test.each([1, 2, 3])('undoing gives back every variable of a frame with many (seed %i)', (seed) => {
  const machine = machineFor(wide)
  const look = () => [
    machine.hash(true),
    machine.threads.map((t) => localVariables(machine, t).map(({ name, value }) => [name, value])),
  ]
  const schedule = runRandomly(machineFor(wide), seed, 400)
  const before = [look()]
  for (const thread of schedule) {
    machine.step(thread)
    before.push(look())
  }
  expect(machine.exitCode).toBe(0)
  const printed = stdout(machine)
  for (let n = schedule.length; n > 0; n--) {
    expect(look()).toEqual(before[n])
    machine.undo()
  }
  expect(look()).toEqual(before[0])
  for (const thread of schedule) machine.step(thread)
  expect(stdout(machine)).toBe(printed)
})

test('natives are called as before once there is an instance of a class derived from str', () => {
  const machine = machineFor(`class S(str):
    pass

def look(s, by):
    return s.replace('b', by) + s.upper() + by.join(s.split('b')) + str(s.startswith(by))

print(look('abc', 'x'))
print(look('abc', S('b')), look(S('abc'), S('b')), (5).__add__(True))
`)
  while (machine.enabled().length > 0) machine.step(machine.enabled()[0]!)
  expect(stdout(machine)).toBe('axcABCaxcFalse\nabcABCabcFalse abcABCabcFalse 6\n')
})
