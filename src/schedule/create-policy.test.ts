import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPolicy, type PolicyOptions } from './create-policy'
import type { Policy } from './policy'
import { play } from './testing/toy'
import { format } from './text'

function policy(text: string, options?: PolicyOptions): Policy {
  const created = createPolicy(text, options)
  if (!created.ok) throw new Error(created.message)
  return created.policy
}
const played = (text: string, steps: readonly number[], options?: PolicyOptions) =>
  format(play(policy(text, options), steps))

const anyText = fc.oneof(
  fc.constantFrom('first', 'timed', 'replay:1.0x2', 'replay:', 'replay:2x9/random:3', 'replay:9/first'),
  fc.integer({ min: 1, max: 5 }).map((n) => `round-robin:${n}`),
  fc.maxSafeNat().map((seed) => `random:${seed}`),
  fc.tuple(fc.maxSafeNat(), fc.integer({ min: 1, max: 5 })).map(([seed, depth]) => `pct:${seed}:${depth}`),
)
const anySteps = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 })

describe('policies', () => {
  test('every policy chooses enabled threads only, the same ones again, and replaying its choices repeats them', () => {
    fc.assert(
      fc.property(anyText, anySteps, fc.integer({ min: 0, max: 6 }), (text, steps, odd) => {
        const blocked = (thread: number, schedule: readonly number[]) =>
          thread > 0 && schedule.length % 7 === odd && schedule.length < 20
        const once = play(policy(text), steps, blocked)
        expect(play(policy(text), steps, blocked)).toEqual(once)
        const replay = policy(`replay:${format(once)}/first`)
        expect(play(replay, steps, blocked)).toEqual(once)
        expect(replay).toMatchObject({ misfit: null, left: 0 })
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('names read back as the same policy', () => {
    fc.assert(
      fc.property(anyText, anySteps, (text, steps) => {
        const { name } = policy(text)
        expect(policy(name).name).toBe(name)
        expect(play(policy(name), steps)).toEqual(play(policy(text), steps))
      }),
      { seed: 1 },
    )
  })

  test('first switches only where it must', () => {
    expect(played('first', [2, 3, 1])).toBe('0x2.1x3.2')
  })

  test('first comes back to no thread by itself', () => {
    const once = (thread: number, schedule: readonly number[]) => thread === 0 && schedule.length === 1
    expect(format(play(policy('first'), [3, 2], once))).toBe('0.1x2.0x2')
  })

  test('round-robin gives everyone the same turns', () => {
    expect(played('round-robin:1', [2, 2, 2])).toBe('0.1.2.0.1.2')
    expect(played('round-robin:2', [3, 5, 1])).toBe('0x2.1x2.2.0.1x3')
  })

  test('timed asks the clock', () => {
    expect(played('timed', [2, 1, 2])).toBe('2x2.1.0x2')
  })

  test('random chooses every enabled thread about equally often', () => {
    const firsts = [0, 0, 0]
    for (let seed = 0; seed < 3000; seed++) firsts[play(policy(`random:${seed}`), [1, 1, 1])[0]!]!++
    for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })

  test('pct of depth 1 is one of the orders of whole threads, each about equally likely', () => {
    const orders = new Map<string, number>()
    for (let seed = 0; seed < 3000; seed++) {
      const order = played(`pct:${seed}:1`, [2, 2, 2])
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect([...orders.keys()].sort()).toEqual([
      '0x2.1x2.2x2',
      '0x2.2x2.1x2',
      '1x2.0x2.2x2',
      '1x2.2x2.0x2',
      '2x2.0x2.1x2',
      '2x2.1x2.0x2',
    ])
    for (const count of orders.values()) expect(Math.abs(count - 500)).toBeLessThan(90)
  })

  test('pct finds a bug of its depth as often as the paper proves', () => {
    // One given step must come between two given steps of the other thread: depth 2, n = 2, k = 10.
    let found = 0
    for (let seed = 0; seed < 2000; seed++) {
      const schedule = play(policy(`pct:${seed}:2`, { expectedSteps: 10 }), [5, 5])
      const [, second, third] = [...schedule.keys()].filter((i) => schedule[i] === 0)
      const other = [...schedule.keys()].filter((i) => schedule[i] === 1)
      if (other.some((i) => i > second! && i < third!)) found++
    }
    // The bound is met exactly here: 1 in 20.
    expect(Math.abs(found - 100)).toBeLessThan(30)
  })

  test('pct changes priority after a step, at most depth - 1 times', () => {
    for (let seed = 0; seed < 300; seed++) {
      const schedule = play(policy(`pct:${seed}:3`, { expectedSteps: 12 }), [4, 4, 4])
      const switches = schedule.filter((thread, i) => i > 0 && thread !== schedule[i - 1]).length
      expect(switches).toBeLessThanOrEqual(2 + 2 * 2)
    }
  })

  test('pct orders the threads that fell among each other, either way', () => {
    const orders = new Set<string>()
    for (let seed = 0; seed < 500; seed++) orders.add(played(`pct:${seed}:3`, [3, 3], { expectedSteps: 6 }))
    expect(orders).toContain('0.1.0x2.1x2')
    expect(orders).toContain('1.0.1x2.0x2')
  })

  test('replay hands over where it ends', () => {
    expect(played('replay:1.0', [3, 3], { fallback: 'first' })).toBe('1.0x3.1x2')
    expect(played('replay:1.0/round-robin:1', [3, 3])).toBe('1.0x2.1.0.1')
    expect(played('replay:0', [2, 1])).toBe('0.1.0')
  })

  test('replay tells at which step and why it does not fit, and keeps what fitted', () => {
    const replay = policy('replay:0x2.1.0.1x5/first')
    expect(format(play(replay, [2, 2]))).toBe('0x2.1x2')
    expect(replay.misfit).toEqual({ step: 3, thread: 0, message: 'T0 has ended' })
    expect(replay.left).toBe(6)
  })

  test('replay longer than the run says how much was left', () => {
    const replay = policy('replay:0x5')
    play(replay, [3])
    expect(replay).toMatchObject({ misfit: null, left: 2 })
  })
})

describe('policy texts', () => {
  test.each([
    ['', 'a policy is one of first, round-robin:N, random:SEED, pct:SEED:DEPTH, timed, replay:SCHEDULE'],
    ['fifo', "no policy 'fifo': there are first, round-robin:N, random:SEED, pct:SEED:DEPTH, timed, replay:SCHEDULE"],
    ['first:2', "first takes nothing after it, but got '2'"],
    ['round-robin', 'write it as round-robin:N'],
    ['round-robin:0', "N of round-robin:N must be a whole number from 1 to 1000000, not '0'"],
    ['random:-1', "SEED of random:SEED must be a whole number from 0 to 9007199254740991, not '-1'"],
    ['random:1e5', "SEED of random:SEED must be a whole number from 0 to 9007199254740991, not '1e5'"],
    ['random:1:2', 'write it as random:SEED'],
    ['pct:1', 'write it as pct:SEED:DEPTH'],
    ['pct:1:0', "DEPTH of pct:SEED:DEPTH must be a whole number from 1 to 100, not '0'"],
    ['replay', 'write it as replay:SCHEDULE, for instance replay:0x2.1.2x3'],
    ['replay:0..1', 'the schedule to replay is not right: a thread id is missing at character 3'],
    ['replay:0/replay:1', 'a replay cannot be followed by another replay'],
    [
      'replay:0/fast',
      "no policy 'fast': there are first, round-robin:N, random:SEED, pct:SEED:DEPTH, timed, replay:SCHEDULE",
    ],
  ])("'%s' is refused", (text, message) => {
    expect(createPolicy(text)).toEqual({ ok: false, message })
  })

  test('any text makes a policy or one clear message', () => {
    const scraps = fc.constantFrom(
      'first',
      'random',
      'pct',
      'replay',
      'round-robin',
      ':',
      '/',
      '0',
      '1x9',
      '.',
      '99999999999999999',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(scraps).map((parts) => parts.join('')),
        ),
        (text) => {
          const created = createPolicy(text)
          if (!created.ok) expect(created.message.length).toBeLessThan(200)
        },
      ),
      { seed: 1, numRuns: 1000 },
    )
  })
})
