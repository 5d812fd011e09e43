import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { format, MAX_SCHEDULE_STEPS, parse } from './text'

const idsOf = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? [...parsed.ids] : parsed.message
}

describe('a schedule as text', () => {
  test('reads as the contract says', () => {
    expect(idsOf('0x2.1.2x3')).toEqual([0, 0, 1, 2, 2, 2])
    expect(idsOf(' 3 \n')).toEqual([3])
    expect(idsOf('')).toEqual([])
    expect(format([0, 0, 1, 2, 2, 2])).toBe('0x2.1.2x3')
    expect(format([])).toBe('')
  })

  test('parse undoes format', () => {
    const schedule = fc.array(fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 99_999 })), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(schedule, (ids) => {
        expect(idsOf(format(ids))).toEqual(ids)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('format of what was parsed is the shortest text for it', () => {
    const text = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 })), { maxLength: 10 })
      .map((parts) => parts.map(([id, n]) => `${id}x${n}`).join('.'))
    fc.assert(
      fc.property(text, (text) => {
        const once = format(idsOf(text) as number[])
        expect(once.length).toBeLessThanOrEqual(text.length)
        expect(format(idsOf(once) as number[])).toBe(once)
      }),
      { seed: 1 },
    )
  })

  test('any text either reads or says where it does not', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('0', '1', 'x', '.', ' ', '-') })), (text) => {
        const parsed = parse(text)
        if (!parsed.ok) {
          expect(parsed.at).toBeLessThanOrEqual(text.length)
          expect(parsed.message.length).toBeLessThan(120)
        } else expect(parse(format(parsed.ids))).toEqual(parsed)
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  test.each([
    ['0.', 'a thread id is missing at character 3', 2],
    ['.1', 'a thread id is missing at character 1', 0],
    ['0..1', 'a thread id is missing at character 3', 2],
    ['0x', "expected a thread id, as in 0x2.1.2x3, but found '0x' at character 1", 0],
    ['1.main', "expected a thread id, as in 0x2.1.2x3, but found 'main' at character 3", 2],
    ['0,1', "expected a thread id, as in 0x2.1.2x3, but found '0,1' at character 1", 0],
    ['-1', "expected a thread id, as in 0x2.1.2x3, but found '-1' at character 1", 0],
    ['1x0', 'thread 1 is to take 0 steps', 0],
    ['0.100000', 'no thread has the id 100000: the highest is 99999', 2],
  ])('%s is refused', (text, message, at) => {
    expect(parse(text)).toMatchObject({ ok: false, message, at })
  })

  test('hostile counts take no memory', () => {
    const before = process.memoryUsage().arrayBuffers
    for (const text of [
      '0x999999999999',
      `0x${'9'.repeat(100_000)}`,
      '0x4000000.1',
      Array(9).fill('1x500000').join('.'),
    ])
      expect(parse(text)).toMatchObject({ ok: false, code: 'too-long' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000)
    expect(idsOf('0x4000000')).toHaveLength(MAX_SCHEDULE_STEPS)
  })
})
