import { describe, expect, test } from 'vitest'
import { scenarios } from '../../scenarios/catalog'
import { Machine } from '../machine/machine'
import { createPolicy } from '../schedule/create-policy'
import { situationOf } from '../schedule/situation'
import { compiled } from '../toolchains/testing/toolchains'
import { preemptionsOf } from '../trace/preemptions'
import { Recorder } from '../trace/recorder'
import { layOut } from './lay-out'
import { writingsOf } from './provenance'

function recorded(source: string, policy: string, time: 'timed' | 'free' = 'free') {
  const { program, library } = compiled(source)
  const created = createPolicy(policy)
  if (!created.ok) throw new Error(created.message)
  const machine = new Machine(program, library(), { time, runtime: 'python' })
  const recorder = new Recorder(machine)
  while (machine.enabled().length > 0 && recorder.length < 200)
    recorder.step(created.policy.choose(situationOf(machine, machine.enabled())))
  return { trace: recorder.trace, timeline: layOut(recorder.trace), final: recorder.final() }
}
const source = (id: string) => scenarios.find((one) => one.id === id)!.source
const keyOf = (timeline: ReturnType<typeof layOut>, label: string) =>
  timeline.lanes.find((lane) => lane.kind === 'value' && lane.label === label)!.key

describe('why a value is what it is', () => {
  test('the race: who wrote last had looked before the other took its money', () => {
    const { timeline, final } = recorded(source('bank-race'), 'timed', 'timed')
    expect(final).toEqual({ savings: '-25' })
    const [last, first, ...more] = writingsOf(timeline, keyOf(timeline, 'savings'), timeline.length, 9)
    expect(more).toEqual([])
    expect(last).toMatchObject({ thread: 2, value: '−25', holding: [] })
    expect(last!.reads.map(({ value, overtaken }) => [value, overtaken?.at])).toEqual([
      ['100', first!.at],
      ['50', undefined],
    ])
    expect(first).toMatchObject({ thread: 1, value: '50' })
    expect(first!.reads.every(({ overtaken }) => overtaken === null)).toBe(true)
  })

  test('with a lock, every write is made holding it, and nothing read was overtaken', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { timeline } = recorded(source('bank-lock'), `random:${seed}`)
      const writings = writingsOf(timeline, keyOf(timeline, 'savings'), timeline.length, 9)
      expect(writings.length).toBeGreaterThan(0)
      for (const { holding, reads } of writings) {
        expect(holding).toHaveLength(1)
        expect(reads.filter(({ overtaken }) => overtaken !== null)).toEqual([])
      }
    }
  })

  test('only what came before the position is told', () => {
    const { timeline } = recorded(source('bank-race'), 'random:5')
    const key = keyOf(timeline, 'savings')
    for (let position = 0; position <= timeline.length; position++) {
      const writings = writingsOf(timeline, key, position, 9)
      for (const { at, reads } of writings) {
        expect(at).toBeLessThan(position)
        for (const read of reads) {
          expect(read.at).toBeLessThan(at)
          if (read.overtaken) expect(read.overtaken.at).toSatisfy((over: number) => read.at < over && over < at)
        }
      }
    }
  })

  test('a switch counts as a preemption where who was left could have gone on', () => {
    expect(preemptionsOf(recorded(source('bank-race'), 'first').trace)).toBe(0)
    const { trace } = recorded(source('bank-race'), 'round-robin:1')
    const switches = trace.steps.filter(({ thread }, i) => i > 0 && trace.steps[i - 1]!.thread !== thread).length
    expect(preemptionsOf(trace)).toBeGreaterThan(0)
    expect(preemptionsOf(trace)).toBeLessThan(switches)
  })
})
