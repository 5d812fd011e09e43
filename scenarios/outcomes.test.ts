import { expect, test } from 'vitest'
import { compilePython } from '../src/languages/python'
import { pythonLibrary } from '../src/machine/library'
import { Machine } from '../src/machine/machine'
import type { Program } from '../src/program/program'
import { createPolicy } from '../src/schedule/create-policy'
import { drive } from '../src/schedule/drive'
import { scenarios } from './catalog'

const programs = new Map<string, Program>()
function programOf(id: string): Program {
  const known = programs.get(id)
  if (known) return known
  const compiled = compilePython(scenarios.find((scenario) => scenario.id === id)!.source, `${id}.py`)
  if ('diagnostics' in compiled) throw new Error(`${id} does not compile`)
  programs.set(id, compiled.program)
  return compiled.program
}

/** What a scenario prints under a policy, and how it ends. */
function run(id: string, policy = 'timed', time: 'timed' | 'free' = 'timed') {
  const created = createPolicy(policy)
  if (!created.ok) throw new Error(created.message)
  const machine = new Machine(programOf(id), pythonLibrary(), { time, runtime: 'python' })
  drive(machine, created.policy, { steps: 500, slices: 10 })
  return { status: machine.status, printed: machine.output.map(({ text }) => text).join('') }
}

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
