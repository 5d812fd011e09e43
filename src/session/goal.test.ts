import { describe, expect, test } from 'vitest'
import { explored } from './exploring/testing/bank-race'
import { fewestPreemptions, observerFor, reaches, witnessOf, type Ending } from './goal'

const ending: Ending = {
  outcome: 'completed',
  final: { balance: '-25', seen: "[1, 'two']", empty: '' },
  stdout: 'ping\npong\nping\n',
}

describe('a goal', () => {
  test('may ask how the run ends', () => {
    expect(reaches({ kind: 'ends', how: 'completed' }, ending)).toBe(true)
    expect(reaches({ kind: 'ends', how: 'deadlock' }, ending)).toBe(false)
  })

  test('may compare a last value as a number', () => {
    expect(reaches({ kind: 'value', of: 'balance', is: 'below', than: 0 }, ending)).toBe(true)
    expect(reaches({ kind: 'value', of: 'balance', is: 'below', than: -25 }, ending)).toBe(false)
    expect(reaches({ kind: 'value', of: 'balance', is: 'above', than: -26 }, ending)).toBe(true)
    expect(reaches({ kind: 'value', of: 'balance', is: 'above', than: -25 }, ending)).toBe(false)
  })

  test('may compare a last value as text', () => {
    expect(reaches({ kind: 'value', of: 'seen', is: 'is', than: "[1, 'two']" }, ending)).toBe(true)
    expect(reaches({ kind: 'value', of: 'seen', is: 'is-not', than: "[1, 'two']" }, ending)).toBe(false)
    expect(reaches({ kind: 'value', of: 'seen', is: 'is-not', than: '[]' }, ending)).toBe(true)
    expect(reaches({ kind: 'value', of: 'seen', is: 'contains', than: "'two'" }, ending)).toBe(true)
    expect(reaches({ kind: 'value', of: 'seen', is: 'contains', than: "'three'" }, ending)).toBe(false)
    expect(reaches({ kind: 'value', of: 'seen', is: 'lacks', than: "'three'" }, ending)).toBe(true)
    expect(reaches({ kind: 'value', of: 'seen', is: 'lacks', than: "'two'" }, ending)).toBe(false)
  })

  test('is not reached by what is missing or is no number', () => {
    expect(reaches({ kind: 'value', of: 'nothing', is: 'is-not', than: '1' }, ending)).toBe(false)
    expect(reaches({ kind: 'value', of: 'toString', is: 'is-not', than: '1' }, ending)).toBe(false)
    expect(reaches({ kind: 'value', of: 'nothing', is: 'lacks', than: '1' }, ending)).toBe(false)
    expect(reaches({ kind: 'value', of: 'nothing', is: 'below', than: 1 }, ending)).toBe(false)
    expect(reaches({ kind: 'value', of: 'seen', is: 'below', than: 1 }, ending)).toBe(false)
    expect(reaches({ kind: 'value', of: 'empty', is: 'below', than: 1 }, ending)).toBe(false)
  })

  test('may ask for what is printed, or never is', () => {
    expect(reaches({ kind: 'prints', text: 'pong' }, ending)).toBe(true)
    expect(reaches({ kind: 'prints', text: 'pang' }, ending)).toBe(false)
    expect(reaches({ kind: 'never-prints', text: 'pang' }, ending)).toBe(true)
    expect(reaches({ kind: 'never-prints', text: 'pong' }, ending)).toBe(false)
  })

  test('may ask for an order in what is printed', () => {
    expect(reaches({ kind: 'prints-in-order', texts: ['ping', 'pong', 'ping'] }, ending)).toBe(true)
    expect(reaches({ kind: 'prints-in-order', texts: ['pong', 'ping'] }, ending)).toBe(true)
    expect(reaches({ kind: 'prints-in-order', texts: ['pong', 'pong'] }, ending)).toBe(false)
    expect(reaches({ kind: 'prints-in-order', texts: ['ping', 'ping', 'pong'] }, ending)).toBe(false)
  })

  test('may ask for several things at once', () => {
    const both = (text: string) =>
      ({
        kind: 'all',
        of: [
          { kind: 'ends', how: 'completed' },
          { kind: 'prints', text },
        ],
      }) as const
    expect(reaches(both('pong'), ending)).toBe(true)
    expect(reaches(both('pang'), ending)).toBe(false)
  })
})

describe('what exploring knows of a goal', () => {
  const overdrawn = { kind: 'value', of: 'savings', is: 'below', than: 0 } as const
  const short = { kind: 'value', of: 'savings', is: 'below', than: 60 } as const
  const answer = { subject: { observe: 'state' }, exploration: explored, partial: false } as const

  test('is the fewest preemptions among the ends that reach it, and how', () => {
    expect(fewestPreemptions(overdrawn, answer)).toBe(1)
    expect(fewestPreemptions(short, answer)).toBe(0)
    expect(witnessOf(overdrawn, answer)?.final).toEqual({ savings: '-25' })
    expect(witnessOf(short, answer)?.preemptions).toBe(0)
    expect(witnessOf({ ...overdrawn, than: -100 }, answer)).toBeNull()
  })

  test('is nothing while it is not complete, or where it told ends apart by something else', () => {
    expect(fewestPreemptions(overdrawn, { ...answer, partial: true })).toBeNull()
    const printed = { ...answer, subject: { observe: 'stdout' } } as const
    expect(fewestPreemptions(overdrawn, printed)).toBeNull()
    expect(witnessOf(overdrawn, printed)).toBeNull()
  })

  test('asks for another observer only where the one that is there does not do', () => {
    expect(observerFor(overdrawn, 'stdout')).toBe('state')
    expect(observerFor(overdrawn, 'state')).toBe('state')
    expect(observerFor({ kind: 'prints', text: 'pong' }, 'state')).toBe('stdout')
    expect(observerFor({ kind: 'ends', how: 'deadlock' }, 'stdout')).toBe('stdout')
    expect(observerFor({ kind: 'all', of: [overdrawn, { kind: 'prints', text: 'a' }] }, 'state')).toBe('state')
  })
})
