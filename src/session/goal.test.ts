import { describe, expect, test } from 'vitest'
import { reaches, type Ending } from './goal'

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
