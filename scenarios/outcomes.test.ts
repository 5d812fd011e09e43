import { describe, expect, test } from 'vitest'
import { classics } from './classics'
import { explored, run } from './testing/running'

const calls = (from: number, to: number) => linesOf('Call from the hill', from, to)
const echoes = (from: number, to: number) => linesOf('Echo from the valley', from, to)
function linesOf(words: string, from: number, to: number): string {
  let text = ''
  for (let n = from; n < to; n++) text += `${words}: ${n}\n`
  return text
}

test('the race ends below zero when the clock decides', () => {
  expect(run('bank-race')).toEqual({
    status: 'completed',
    printed: 'Here you are. Left: 50\nHere you are. Left: -25\n',
  })
})

test('the race can end well, and the other way round', () => {
  const seen = new Set<string>()
  for (let seed = 0; seed < 40; seed++) seen.add(run('bank-race', `random:${seed}`, 'free').printed)
  expect([...seen]).toContain('Here you are. Left: 50\nSorry, not enough left.\n')
  expect([...seen]).toContain('Here you are. Left: 25\nHere you are. Left: -25\n')
})

test('the lock refuses the second withdrawal, and the guard sees it taken ten times', () => {
  const { status, printed } = run('bank-lock')
  expect(status).toBe('completed')
  const lines = printed.trimEnd().split('\n')
  expect(lines.filter((line) => line === 'The counter is taken.')).toHaveLength(10)
  expect(lines[0]).toMatch(/^Customer \d+: looking at the account\.\.\.$/)
  const [customer] = /Customer \d+/.exec(lines[0]!)!
  expect(lines[11]).toBe(`${customer}: here you are. Left: 50`)
  expect(lines.slice(12).map((line) => line.replace(/\d{5,}/, 'N'))).toEqual([
    'Customer N: looking at the account...',
    'Customer N: sorry, not enough left.',
  ])
  for (let seed = 0; seed < 10; seed++)
    expect(run('bank-lock', `random:${seed}`, 'free').printed).toContain('not enough')
})

test('two voices take turns while both have something to say', () => {
  const { printed } = run('two-voices')
  const turns = [0, 1, 2, 3, 4].map((n) => echoes(n, n + 1) + calls(n, n + 1)).join('')
  expect(printed).toBe(turns + echoes(5, 10))
})

test('the daemon is cut off after the last call', () => {
  const { status, printed } = run('daemon-voice')
  expect(status).toBe('completed')
  expect(printed).toContain(calls(4, 5))
  expect(printed).not.toContain(echoes(9, 10))
})

test('joined, there is one order', () => {
  for (const policy of ['timed', 'random:1', 'round-robin:1'])
    expect(run('joined-voice', policy, policy === 'timed' ? 'timed' : 'free').printed).toBe(echoes(0, 10) + calls(0, 5))
})

test('the loaves are sold in order, or the seller leaves too early and the baker waits for ever', () => {
  const loaves = ['rye', 'wheat', 'oat', 'corn', 'spelt']
  const { status, printed } = run('bakery-queue')
  expect(status).toBe('completed')
  expect(printed.split('\n').filter((line) => line.startsWith('Selling'))).toEqual(
    loaves.map((loaf) => `Selling ${loaf}...`),
  )
  const ends = new Set(Array.from({ length: 25 }, (_, seed) => run('bakery-queue', `random:${seed}`, 'free').status))
  expect(ends).toEqual(new Set(['completed', 'deadlock']))
})

/** How a program can end, and which last values one of its shared variables can have. */
type Expected = readonly [
  ends: readonly ('completed' | 'deadlock' | 'failed')[],
  variable?: string,
  values?: readonly string[],
]

const well = ['completed'] as const
const wellOrNever = ['completed', 'deadlock'] as const

const expected: Readonly<Record<string, Expected>> = {
  'visitors-race': [well, 'visitors', ['2', '3', '4', '5', '6']],
  'visitors-two-locks': [well, 'visitors', ['2', '3', '4']],
  'visitors-lock': [well, 'visitors', ['6']],
  'visitors-mutex': [well, 'VISITORS', ['6']],
  'tickets-load-store': [well, 'SOLD', ['2', '3', '4']],
  'tickets-fetch-add': [well, 'SOLD', ['4']],
  'seat-race': [well, 'ferry', ["{7: 'miller'}", "{7: 'smith'}"]],
  'seat-lock-gap': [well, 'ferry', ["{7: 'miller'}", "{7: 'smith'}"]],
  'seat-setdefault': [well, 'ferry', ["{7: 'miller'}", "{7: 'smith'}"]],
  'last-loaf-race': [wellOrNever],
  'last-loaf': [well],
  'mill-pool-race': [well, 'flour', ['19', '29', '48']],
  'mill-pool-results': [well, 'flour', ['48']],
  'price-board-race': [well, 'price', ['9']],
  'price-board-readers': [
    well,
    'paid',
    [
      "['bun for 2', 'bun for 2']",
      "['bun for 2', 'cake for 9']",
      "['cake for 9', 'bun for 2']",
      "['cake for 9', 'cake for 9']",
    ],
  ],
  'price-board-rwlock': [well],
  'oven-early': [well, 'baked_at', ["{'rye': 20, 'oat': 220}", "{'rye': 220, 'oat': 20}", "{'rye': 220, 'oat': 220}"]],
  'oven-finished': [well, 'baked_at', ["{'rye': 220, 'oat': 220}"]],
  'oven-once': [well],
  'transfer-deadlock': [wellOrNever, 'hill.balance', ['100', '80']],
  'transfer-order': [well, 'hill.balance', ['80']],
  'transfer-deadlock-rust': [wellOrNever, 'HILL', ['100', '80']],
  'transfer-order-rust': [well, 'HILL', ['80']],
  philosophers: [wellOrNever],
  'philosophers-order': [well],
  'philosophers-waiter': [well],
  'philosophers-rust': [wellOrNever],
  'philosophers-order-rust': [well],
  'bell-rope': [['deadlock'], 'strokes', ['0', '1']],
  'bell-rope-rlock': [well, 'strokes', ['3']],
  'bell-rope-rust': [['deadlock'], 'STROKES', ['0', '1']],
  'bell-rope-guard': [well, 'STROKES', ['3']],
  'till-left-locked': [wellOrNever, 'coins', ['10', '6']],
  'till-with': [well, 'coins', ['6']],
  'till-poisoned': [well, 'TILL', ['10', '6']],
  'till-recovered': [well, 'TILL', ['6']],
  'slow-oven': [well, 'sold', ["['rye']", '[]']],
  'slow-oven-join': [well, 'sold', ["['rye']"]],
  'counter-if': [well, 'loaves', ["['rye']", '[]']],
  'counter-while': [well, 'loaves', ['[]']],
  'counter-if-rust': [['completed', 'failed']],
  'counter-while-rust': [well, 'LOAVES', ['0']],
  'shelf-one-bell': [wellOrNever],
  'shelf-two-bells': [well, 'shelf', ['[]']],
  'shelf-two-bells-rust': [well, 'SHELF', ['[]']],
  'missed-bell': [wellOrNever],
  'missed-bell-event': [well],
  'missed-bell-rust': [wellOrNever],
  'missed-bell-park': [well],
  'call-and-echo': [well],
  'call-and-echo-rust': [well],
  'garden-early': [well, 'planted_beside', ["['grass', 'soil']", "['soil', 'grass']", "['soil', 'soil']"]],
  'garden-barrier': [well, 'planted_beside', ["['soil', 'soil']"]],
  'garden-barrier-rust': [well],
  'forgotten-sender': [['deadlock']],
  'dropped-sender': [well],
}

const unique = (texts: readonly string[]) => [...new Set(texts)].sort()
/** Everything a scenario can print. */
function outputs(id: string): readonly string[] {
  const { complete, outcomes } = explored(id, 'stdout')
  expect(complete).toBe(true)
  return outcomes.map(({ stdout }) => stdout)
}

describe('every interleaving of a classic', () => {
  test('is held to something', () => {
    const run = classics.filter(({ stage }) => stage !== 'refused')
    expect(Object.keys(expected).sort()).toEqual(run.map(({ id }) => id).sort())
  })

  test.each(Object.entries(expected))('%s', (id, [ends, variable, values]) => {
    const { complete, outcomes } = explored(id)
    expect(complete).toBe(true)
    expect(unique(outcomes.map(({ outcome }) => outcome))).toEqual(ends)
    if (variable) expect(unique(outcomes.map(({ final }) => final[variable]!))).toEqual(values)
  })

  test('can show a board that is half changed, and not under the lock', () => {
    const paid = explored('price-board-race').outcomes.map(({ final }) => final.paid!)
    expect(unique(paid.flatMap((list) => list.match(/\w+ for \d/g) ?? []))).toEqual([
      'bun for 2',
      'bun for 9',
      'cake for 2',
      'cake for 9',
    ])
    expect(unique(outputs('price-board-rwlock').flatMap((text) => text.trimEnd().split('\n')))).toEqual([
      'Today: bun for 2',
      'Today: cake for 9',
    ])
  })

  test('can sell a seat twice, and once where looking and writing are one', () => {
    const sold = (id: string) => unique(outputs(id).map((text) => `${text.split('has paid').length - 1}`))
    expect(sold('seat-race')).toEqual(['1', '2'])
    expect(sold('seat-lock-gap')).toEqual(['1', '2'])
    expect(sold('seat-setdefault')).toEqual(['1'])
  })

  test('has no data race where looking and writing are locked one by one', () => {
    const races = (id: string) => explored(id).findings.filter(({ kind }) => kind === 'data-race').length
    expect(races('seat-race')).toBe(1)
    expect(races('seat-lock-gap')).toBe(0)
    expect(races('visitors-two-locks')).toBe(1)
    expect(races('visitors-lock')).toBe(0)
  })

  test('prints the same lines in the same order where threads take turns', () => {
    const turns = ['Call 0\nEcho 0\nCall 1\nEcho 1\nCall 2\nEcho 2\n']
    for (const id of ['call-and-echo', 'call-and-echo-rust']) expect(outputs(id)).toEqual(turns)
  })

  test('lights one oven, and finds the other bed dug', () => {
    for (const text of outputs('oven-once')) expect(text.match(/Lighting/g)).toHaveLength(1)
    for (const text of outputs('garden-barrier-rust')) expect(text.match(/dug: true/g)).toHaveLength(2)
  })

  test('counts right on CPython 3.11, which does not look for a switch between the read and the write', () => {
    const { complete, outcomes } = explored('visitors-race', 'state', 'cpython3.11')
    expect(complete).toBe(true)
    expect(outcomes.map(({ final }) => final.visitors)).toEqual(['6'])
  })
})
