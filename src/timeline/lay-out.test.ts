import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GrowingLayout, layOut } from './lay-out'
import { lanesOf, laws } from './testing/laws'
import { anyTrace, firstSteps, trace } from './testing/made-up-trace'
import { numberOf } from './value-lanes'

const spansText = (spans: readonly { from: number; to: number; state: string; waitsFor: string | null }[]) =>
  spans.map(({ from, to, state, waitsFor }) => `${from}-${to} ${state}${waitsFor === null ? '' : ` ${waitsFor}`}`)
describe('a race for a variable', () => {
  const race = trace(
    [
      ['spawn 1', 'spawn 2', 'join 1', 'join 2'],
      ['read x', 'sleep', 'write x 50', 'print fifty'],
      ['read x', 'sleep', 'write x -25', 'print minus'],
    ],
    [0, 0, 1, 2, 1, 2, 1, 1, 1, 2, 2, 2, 0, 0, 0],
  )
  const timeline = layOut(race)

  test('threads: states tile the life, marks say what was done', () => {
    const [main, first, second] = lanesOf(timeline, 'thread')
    expect(spansText(main!.spans)).toEqual([
      '0-2 running',
      '2-9 blocked 1',
      '9-12 ready',
      '12-15 running',
      '15-15 finished',
    ])
    expect(spansText(first!.spans)).toEqual([
      '1-2 ready',
      '2-3 running',
      '3-4 ready',
      '4-5 running',
      '5-6 ready',
      '6-9 running',
      '9-15 finished',
    ])
    expect(first!.marks.map(({ at, text }) => `${at} ${text}`)).toEqual([
      '2 R 100',
      '4 sleep',
      '6 W 50',
      '7 print',
      '8 exit',
    ])
    expect(second!.marks.map(({ text }) => text)).toEqual(['R 100', 'sleep', 'W −25', 'print', 'exit'])
    expect(first!.marks[2]!.detail).toBe('T1: write x: 100 → 50')
    expect(first!.marks[3]!.detail).toBe('T1: print "fifty\\n"')
  })

  test('value: a staircase from the start, with who read and wrote', () => {
    const [lane] = lanesOf(timeline, 'value')
    expect(lane).toMatchObject({ key: 'variable x', label: 'x' })
    expect(lane!.values).toEqual([
      { from: 0, to: 7, text: '100', number: 100 },
      { from: 7, to: 10, text: '50', number: 50 },
      { from: 10, to: 15, text: '−25', number: -25 },
    ])
    expect(lane!.accesses.map(({ at, thread, access, text }) => `${at} T${thread} ${access} ${text}`)).toEqual([
      '2 T1 read 100',
      '3 T2 read 100',
      '6 T1 write 50',
      '9 T2 write −25',
    ])
  })

  test('output, clock and arrows', () => {
    expect(lanesOf(timeline, 'output')[0]!.lines).toEqual([
      { at: 7, thread: 1, text: 'fifty', stream: 'stdout' },
      { at: 10, thread: 2, text: 'minus', stream: 'stdout' },
    ])
    expect(timeline.clock).toEqual([0, ...race.steps.map(({ clockAfter }) => clockAfter)])
    expect(timeline.arrows.map(({ kind, from, to }) => `${kind} ${from.at} ${to.at}`)).toEqual([
      'spawn 0 2',
      'spawn 1 3',
      'join 8 12',
      'join 11 13',
    ])
  })
})

test('a lock: who holds it, who waits under it, whom it refused', () => {
  const scripts = [
    ['spawn 1', 'spawn 2', 'lock l', 'print a', 'unlock l'],
    ['lock l', 'unlock l'],
    ['try l', 'try l', 'unlock l'],
  ]
  const timeline = layOut(trace(scripts, [0, 0, 0, 2, 0, 0, 1, 1, 2, 2, 2]))
  const [lock] = lanesOf(timeline, 'lock')
  expect(lock).toMatchObject({ label: 'l', key: 'lock l' })
  expect(lock!.held).toEqual([
    { from: 3, to: 6, by: [0], access: 'all' },
    { from: 7, to: 8, by: [1], access: 'all' },
    { from: 9, to: 10, by: [2], access: 'all' },
  ])
  expect(lock!.waiting).toEqual([{ from: 3, to: 6, thread: 1, reason: 'lock' }])
  expect(lock!.refused).toEqual([{ at: 3, thread: 2 }])
  expect(lanesOf(timeline, 'thread')[2]!.marks.map(({ text }) => text)).toEqual(['try ✗', 'try ✓', 'unlock', 'exit'])
  expect(timeline.arrows.filter(({ kind }) => kind === 'lock').map(({ from, to }) => [from.at, to.at])).toEqual([
    [5, 6],
    [7, 8],
  ])
})

test('a bounded queue: contents with who put them, moves, and who waits at either end', () => {
  const scripts = [
    ['spawn 1', 'put q a', 'put q b', 'put q c'],
    ['get q', 'get q', 'get q', 'get q'],
  ]
  const timeline = layOut(trace(scripts, [0, 0, 0, 0, 1, 0, 1, 1, 1, 0], 2))
  const [queue] = lanesOf(timeline, 'queue')
  expect(queue).toMatchObject({ label: 'q', capacity: 2 })
  expect(queue!.contents.map(({ from, items }) => `${from} ${items.map(({ text, by }) => text + by).join()}`)).toEqual([
    '0 ',
    '2 a0',
    '3 a0,b0',
    '4 b0',
    '5 ',
    '6 c0',
    '7 ',
  ])
  expect(queue!.moves.map(({ at, thread, operation }) => `${at} T${thread} ${operation}`)).toEqual([
    '1 T0 put',
    '2 T0 put',
    '3 T1 get',
    '4 T1 get',
    '5 T0 put',
    '6 T1 get',
  ])
  expect(queue!.waiting).toEqual([
    { from: 1, to: 2, thread: 1, reason: 'empty' },
    { from: 3, to: 4, thread: 0, reason: 'full' },
    { from: 5, to: 6, thread: 1, reason: 'empty' },
    { from: 7, to: 8, thread: 1, reason: 'empty' },
  ])
  expect(lanesOf(timeline, 'thread')[1]!.marks.map(({ text }) => text)).toEqual(['get a', 'get b', 'get c'])
  const arrows = timeline.arrows.filter(({ kind }) => kind === 'queue')
  expect(arrows.map(({ from, to }) => [from.at, to.at])).toEqual([[1, 3], [2, 4], [5, 6]]) // prettier-ignore
})

test('equal items leave from the old end', () => {
  const scripts = [['spawn 1', 'put q 1', 'get q', 'exit'], ['put q 1']]
  const [queue] = lanesOf(layOut(trace(scripts, [0, 0, 1, 0])), 'queue')
  expect(queue!.contents.at(-1)!.items).toEqual([{ text: '1', by: 1, at: 2 }])
})

test('a value that changed behind the steps shows when it is next touched', () => {
  const told = trace([['read x', 'write x 1', 'read x', 'read x']], [0, 0, 0, 0])
  const behind = told.steps.map((step) => (step.index < 2 ? step : { ...step, before: '9', after: '9' }))
  const [lane] = lanesOf(layOut({ ...told, steps: behind }), 'value')
  expect(lane!.values).toEqual([
    { from: 0, to: 2, text: '100', number: 100 },
    { from: 2, to: 4, text: '9', number: 9 },
  ])
})

test.each([
  ['100', 100],
  ['-25', -25],
  ['1_000', 1000],
  ['2.5', 2.5],
  ['1e+22', 1e22],
  ["'7'", null],
  ['True', null],
  ['nan', null],
  ['[1]', null],
  ['1e999', null],
  ['', null],
])('%s as a number is %s', (text, number) => {
  expect(numberOf(text)).toBe(number)
})

test('a lane of every kind in order, and none for what was not used', () => {
  const all = trace([['print x', 'put q 1', 'lock l', 'write x 1']], [0, 0, 0, 0])
  expect(layOut(all).lanes.map(({ kind }) => kind)).toEqual(['thread', 'value', 'lock', 'queue', 'output'])
  expect(layOut(trace([[]], [])).lanes.map(({ kind }) => kind)).toEqual(['thread'])
})

describe('laws of any trace', () => {
  test.each(Object.entries(laws))('%s', (_, law) => {
    fc.assert(
      fc.property(anyTrace, (whole) => law(layOut(whole), whole)),
      { seed: 1, numRuns: 300 },
    )
  })

  test('an item stays whose it was until it is got', () => {
    fc.assert(
      fc.property(anyTrace, (whole) => {
        for (const { key, contents, moves } of lanesOf(layOut(whole), 'queue')) {
          const putters: number[] = []
          const steps = whole.steps.filter(({ subject }) => subject?.key === key)
          for (const step of steps) {
            const content = contents.findLast(({ from }) => from <= step.index)!
            expect(content.items.map(({ by }) => by)).toEqual(putters)
            if (step.operation === 'put') putters.push(step.thread)
            else putters.shift()
          }
          expect(moves).toHaveLength(steps.length)
        }
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('laying out as it grows, shrinks and changes gives the same as laying out at once', () => {
    fc.assert(
      fc.property(anyTrace, anyTrace, fc.array(fc.nat(60), { maxLength: 6 }), (one, other, lengths) => {
        const growing = new GrowingLayout()
        for (const length of lengths) {
          for (const whole of length % 5 === 0 ? [other, one] : [one]) {
            const part = firstSteps(whole, Math.min(length, whole.steps.length))
            expect(growing.timeline(part)).toEqual(layOut(part))
          }
        }
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

test('a hundred thousand steps are no trouble', () => {
  const loop = Array.from({ length: 12_500 }, (_, i) => ['lock l', 'read x', `write x ${i}`, 'unlock l']).flat()
  const timeline = layOut(trace([['spawn 1', ...loop], loop], new Array<number>(100_001).fill(0)))
  expect(timeline.length).toBe(100_001)
  expect(lanesOf(timeline, 'value')[0]!.accesses).toHaveLength(50_000)
})
