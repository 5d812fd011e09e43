import { describe, expect, test } from 'vitest'
import { stepIndex, threadId } from '../../../base/units'
import { explored } from '../../../session/exploring/testing/bank-race'
import type { ExploredOutcome, Explanation } from '../../../session/model'
import { labelOf } from '../tell'
import { exploringTexts } from '.'
import { endsOf, endText, letterOf } from './ends'
import { countText, grouped, interleavingsText, percentText, roundText, secondsText } from './numbers'
import { plain, type Sentence } from './pieces'
import { explainEnd, findingSentence } from './sentences'
import { verdict } from './verdict'

const { en, ko } = exploringTexts
const read = (sentence: Sentence, language: 'en' | 'ko') =>
  plain(sentence, ({ thread, line }) => exploringTexts[language].place(labelOf(null, thread), line))
const [overdrawn, refused] = explored.outcomes
const deadlock: ExploredOutcome = { ...refused!, outcome: 'deadlock', final: {}, exitCode: 3 }

describe('figures', () => {
  test.each([
    ['0', '0'],
    ['11134', '11,134'],
    ['9999999', '9,999,999'],
    ['12345678', '1.2×10⁷'],
    ['99960000', '1.0×10⁸'],
    [`12${'0'.repeat(20)}`, '1.2×10²¹'],
    ['unbounded', 'unbounded'],
  ])('%s interleavings are told as %s', (decimal, text) => expect(countText(decimal)).toBe(text))

  test('all digits stand behind the short form', () => {
    expect(interleavingsText('355044715', en)).toEqual({ text: '3.6×10⁸', note: '355,044,715' })
    expect(interleavingsText(null, ko).text).toBe('–')
    expect(interleavingsText('unbounded', ko).text).toBe('무한')
    expect(grouped('123')).toBe('123')
  })

  test.each([
    [0, '0 %'],
    [1, '100 %'],
    [1 - 1e-12, '100 %'],
    [0.9999, '> 99.9 %'],
    [0.613, '61.3 %'],
    [0.0001, '< 0.1 %'],
  ])('a chance of %d is %s', (chance, text) => expect(percentText(chance)).toBe(text))

  test('times and rates are round', () => {
    expect([0.0004, 0.038, 2.44, 61.2].map(secondsText)).toEqual(['1 ms', '38 ms', '2.4 s', '61 s'])
    expect([950, 31_200, 1_240_000].map(roundText)).toEqual(['950', '31 k', '1.2 M'])
  })

  test('letters go on after Z', () =>
    expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']))
})

describe('the verdict', () => {
  const of = (outcomes: readonly ExploredOutcome[], more: Partial<typeof explored> = {}) =>
    verdict(
      { ...explored, outcomes, interleavings: '64', ...more },
      en,
      ({ final }) => final.savings === '-25' && judged,
    )
  let judged = false
  test('what the reader says is wrong counts', () => {
    judged = true
    expect(of(explored.outcomes, { interleavings: '11134' }).text).toBe('Goes wrong in 6,480 of 11,134 interleavings')
    expect(of(explored.outcomes, { interleavings: '100000000' }).text).toBe('Can go wrong: chance 50.8 %')
    judged = false
  })
  const failed: ExploredOutcome = { ...refused!, outcome: 'failed', exitCode: 1, interleavings: '40' }

  test('several ends', () => expect(of(explored.outcomes)).toEqual({ tone: 'open', text: 'Ends in 3 different ways' }))
  test('one end', () => expect(of([refused!])).toMatchObject({ tone: 'good' }))
  test('one end so far', () => expect(of([refused!], { complete: false })).toMatchObject({ tone: 'open' }))
  test('failures are counted', () =>
    expect(of([refused!, failed])).toEqual({ tone: 'bad', text: 'Fails in 40 of 64 interleavings' }))
  test('deadlocks too, and both together', () =>
    expect(of([{ ...deadlock, interleavings: '3' }, failed, refused!]).text).toBe(
      'Fails in 40 of 64 interleavings · Deadlock in 3 of 64 interleavings',
    ))
  test('without counts, by chance or not at all', () => {
    const unbounded = { ...deadlock, interleavings: 'unbounded', probability: 0.25 }
    expect(of([unbounded, refused!], { interleavings: 'unbounded' }).text).toBe('Can end in a deadlock: chance 25.0 %')
    const unknown = { ...deadlock, interleavings: null, probability: null }
    expect(of([unknown, refused!], { interleavings: null }).text).toBe('Can end in a deadlock')
  })
  test('always', () => expect(of([deadlock]).text).toBe('Every interleaving ends in a deadlock'))
  test('not even one', () => expect(of([], { complete: false }).text).toBe('No outcome found yet'))
})

const no = () => false

describe('ends', () => {
  test('the worst first, told by what tells them apart', () => {
    const final = (savings: string) => ({ savings, rate: '3' })
    const outcomes = [refused!, overdrawn!].map((one) => ({ ...one, final: final(one.final.savings!) }))
    const ends = endsOf({ ...explored, outcomes: [...outcomes, deadlock] }, no)
    expect(ends.map(({ letter, index, tone }) => [letter, index, tone])).toEqual([
      ['A', 2, 'bad'],
      ['B', 1, 'warn'],
      ['C', 0, 'calm'],
    ])
    expect(ends.map((end) => endText(end, 'state', en))).toEqual([
      'Deadlock',
      'savings = −25, rate = 3',
      'savings = 50, rate = 3',
    ])
  })

  test('the only one is told by all it left', () => {
    const [end] = endsOf({ ...explored, outcomes: [refused!] }, no)
    expect(endText(end!, 'state', ko)).toBe('savings = 50')
  })

  test('what is printed, from where it differs', () => {
    const printed = (stdout: string) => ({ ...refused!, stdout })
    const ends = endsOf({ ...explored, outcomes: [printed('a\nb\nc\n'), printed('a\nc\nb\n'), printed('a\n')] }, no)
    expect(ends.map(({ lines, sameLines }) => [sameLines, ...lines])).toEqual([[1, 'b', 'c'], [1, 'c', 'b'], [1]])
    expect(endText(ends[2]!, 'stdout', en)).toBe('nothing')
  })
})

describe('sentences', () => {
  const mention = (operation: 'read' | 'write' | 'put' | 'get' | 'inspect', value: string | null = null) => ({
    ...{ step: stepIndex(1), thread: threadId(1), line: 4, operation, value },
  })
  const wait = { thread: threadId(1), line: 9, by: [threadId(2)], takenAt: 14 }
  const explanations: readonly Explanation[] = [
    overdrawn!.explanation!,
    refused!.explanation!,
    {
      kind: 'lost-update',
      variable: 'n',
      first: mention('read', '0'),
      between: mention('write', '-1'),
      last: mention('write', '2'),
    },
    { kind: 'stale-check', variable: 'jobs', first: mention('inspect'), between: mention('get'), last: mention('get') },
    { kind: 'order', variable: 'jobs', first: mention('put', "['a']"), last: mention('inspect', "['a']") },
    {
      kind: 'deadlock-cycle',
      waits: [
        { ...wait, reason: 'lock', subject: 'b' },
        { ...wait, reason: 'join', subject: 'T2' },
      ],
    },
    {
      kind: 'stuck',
      waits: ['queue-full', 'queue-empty', 'queue-join', 'condition', 'shutdown', 'other'].map((reason) => ({
        ...wait,
        reason,
        subject: 'jobs',
      })),
    },
    { kind: 'exception', thread: threadId(2), line: 3, exception: "KeyError: 'x'" },
    { kind: 'undisturbed' },
  ]

  test.each(['en', 'ko'] as const)('why it ended so, in %s', (language) => {
    expect(explanations.map((one) => read(explainEnd(one, exploringTexts[language]), language))).toMatchSnapshot()
  })

  test.each(['en', 'ko'] as const)('what was found, in %s', (language) => {
    const [race] = explored.findings
    const steps = [1, 2, 3, 4].map(stepIndex)
    const order = { ...race!, kind: 'lock-order', subject: 'a → b → a', steps, lines: [8, 9, 14, 15] } as const
    const told = [
      race!,
      { ...order, threads: [1, 1, 2, 2].map(threadId), operations: ['lock', 'lock', 'lock', 'lock'] },
      { ...race!, kind: 'lock-left-held', subject: 'a', steps: [steps[3]!], lines: [0], operations: ['exit'] } as const,
      { ...race!, kind: 'race-condition', steps: [], lines: [], threads: [], operations: [] } as const,
    ].map((finding) => read(findingSentence(finding, exploringTexts[language]), language))
    expect(told).toMatchSnapshot()
  })
})
