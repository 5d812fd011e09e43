import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultExploreOptions } from '../explore/explore'
import { pythonLibrary } from '../machine/library'
import { compilePython } from '../languages/python'
import { python } from '../toolchains/python'
import { Machine } from '../machine/machine'
import { createPolicy } from '../schedule/create-policy'
import { drive } from '../schedule/drive'
import { exploreSource, exploreStatus } from './explore'
import { exploreJson } from './explore-json'
import { exploreText } from './explore-text'
import { readOptions, UsageError, type ExploreCall } from './options'

const bank = readFileSync(new URL('../../scenarios/bank-race.py', import.meta.url), 'utf8')

function call(args: string): ExploreCall {
  const options = readOptions(['explore', 'main.py', ...args.split(' ').filter(Boolean)])
  if (options.command !== 'explore') throw new Error('not explore')
  return options
}

interface Answer {
  readonly complete: boolean
  readonly states: { readonly outcomes: number; readonly counts: number | null }
  readonly limit: string | null
  readonly interleavings: string | null
  readonly outcomes: readonly {
    readonly outcome: string
    readonly exitCode: number
    readonly stdout: string
    readonly final: Record<string, string>
    readonly interleavings: string | null
    readonly probability: number | null
    readonly preemptions: number | null
    readonly schedule: string
  }[]
  readonly findings: readonly { readonly kind: string; readonly subject: string; readonly schedule: string }[]
  readonly diagnostics: readonly { readonly code: string; readonly line: number }[]
}

async function answer(source: string, args = '') {
  const { explore, file, strict } = call(args)
  const result = await exploreSource(python, source, { explore, file })
  // As it is printed: what JSON cannot hold would show.
  const json = JSON.parse(JSON.stringify(exploreJson(source, result, explore.counts))) as Answer
  const text = result.exploration ? exploreText(result.exploration, explore) : ''
  return { json, text, status: exploreStatus(result, strict) }
}

describe('options', () => {
  test('by default explores by state, under free time, with counts, to the default limits', () => {
    expect(call('')).toEqual({
      ...{ command: 'explore', file: 'main.py', json: false, strict: false, stdin: null },
      explore: { ...defaultExploreOptions, observe: 'state', time: 'free', runtime: 'python', counts: true },
    })
  })

  test('every option is heard', () => {
    const { explore, strict, json } = call(
      '--observe stdout --time virtual --runtime cpython3.11 --max-states 5 --max-seconds 0.5 --no-counts --strict --json',
    )
    expect(explore).toMatchObject({ observe: 'stdout', time: 'virtual', runtime: 'cpython3.11' })
    expect(explore).toMatchObject({ maxStates: 5, maxSeconds: 0.5, counts: false })
    expect([strict, json]).toEqual([true, true])
  })

  test.each([
    ['--time timed', "--time is one of free, virtual, not 'timed'"],
    ['--observe all', "--observe is one of stdout, state, not 'all'"],
    ['--max-seconds 1e3', "--max-seconds wants a number of seconds, not '1e3'"],
    ['--max-states -1', /--max-states/],
    ['--schedule first', '--schedule does not apply to explore'],
    ['--max-steps 3', '--max-steps does not apply to explore'],
  ])('%s is refused', (args, message) => {
    expect(() => call(args)).toThrow(UsageError)
    expect(() => call(args)).toThrow(message)
  })

  test('options of explore apply to nothing else', () => {
    expect(() => readOptions(['run', 'main.py', '--observe', 'state'])).toThrow('--observe does not apply to run')
    expect(() => readOptions(['check', 'main.py', '--strict'])).toThrow('--strict does not apply to check')
  })
})

describe('the answer', () => {
  test('as JSON', async () => {
    const { json, status } = await answer(bank)
    expect(status).toBe(0)
    expect(json).toMatchObject({ version: 1, complete: true, limit: null, diagnostics: [] })
    expect(json.outcomes.map(({ final }) => final['savings']).sort()).toEqual(['-25', '25', '50'])
    expect(json.outcomes.reduce((sum, { interleavings }) => sum + BigInt(interleavings!), 0n)).toBe(
      BigInt(json.interleavings!),
    )
    expect(json.outcomes.reduce((sum, { probability }) => sum + probability!, 0)).toBeCloseTo(1)
    expect(json.findings.filter(({ kind }) => kind === 'data-race').map(({ subject }) => subject)).toContain('savings')
  })

  test('a schedule of the answer replays to its outcome', async () => {
    const { json } = await answer(bank, '--observe stdout')
    const compiled = compilePython(bank, 'main.py')
    if ('diagnostics' in compiled) throw new Error('does not compile')
    for (const { schedule, stdout } of json.outcomes) {
      const machine = new Machine(compiled.program, pythonLibrary(), { time: 'free', runtime: 'python' })
      const policy = createPolicy(`replay:${schedule}`)
      if (!policy.ok) throw new Error(policy.message)
      drive(machine, policy.policy, { steps: 100, slices: 1 })
      expect(policy.policy).toMatchObject({ misfit: null, left: 0 })
      expect(machine.output.map(({ text }) => text).join('')).toBe(stdout)
    }
  })

  test('for people', async () => {
    const { text } = await answer(bank)
    expect(text).toMatch(/^Ends in 3 different ways; 11134 interleavings$/m)
    expect(text).toMatch(/^ +1 {2}completed +6480 +50\.8 % +1 {2}savings = -25$/m)
    expect(text).toMatch(/data race on savings/)
    expect(text).toMatch(/no lock guards savings/)
    expect(text).toMatch(/^Complete: these are all outcomes of all interleavings/m)
  })

  test('without counts, these are null', async () => {
    const { json, text } = await answer(bank, '--no-counts')
    expect(json).toMatchObject({ complete: true, interleavings: null, states: { counts: null } })
    for (const outcome of json.outcomes)
      expect(outcome).toMatchObject({ interleavings: null, probability: null, preemptions: null })
    expect(text).not.toMatch(/chance/)
  })

  test('strict: an outcome that is not completed, or a data race, shows in the exit status', async () => {
    expect((await answer(bank, '--strict')).status).toBe(1)
    expect((await answer('print(1)\n', '--strict')).status).toBe(0)
    expect((await answer('raise ValueError\n')).status).toBe(0)
    const failing = await answer('raise ValueError("no")\n', '--strict')
    expect(failing.status).toBe(1)
    expect(failing.json.outcomes).toMatchObject([{ outcome: 'failed', exitCode: 1 }])
    expect(failing.text).toMatch(/failed \(1\)[^]*ValueError: no/)
  })

  test('a program that is rejected has no outcomes, and complete diagnostics', async () => {
    const { json, status } = await answer('x = 1\nasync def f(): pass\n')
    expect(status).toBe(2)
    expect(json).toMatchObject({ version: 1, complete: true, outcomes: [], findings: [] })
    expect(json.diagnostics).toMatchObject([{ code: 'unsupported', line: 2 }])
  })

  test('at a limit, it says which, and what holds', async () => {
    const { json, text, status } = await answer(bank, '--max-states 3')
    expect(status).toBe(4)
    expect(json).toMatchObject({ complete: false, limit: 'states' })
    expect(text).toMatch(/^Not complete: stopped at 3 states \(--max-states\)/m)
    expect(text).toMatch(/What was found holds; what was not found is not ruled out\./)
  })

  test('a step that does not end is a limit too', async () => {
    const { json, text, status } = await answer('x = 0\nwhile True:\n    pass\n')
    expect(status).toBe(4)
    expect(json).toMatchObject({ complete: false, limit: 'endless-step', outcomes: [] })
    expect(text).toMatch(/line [23] runs on and on/)
  })

  test('a deadlock tells who waits for whom', async () => {
    const source = readFileSync(new URL('../../scenarios/bakery-queue.py', import.meta.url), 'utf8')
    const { json, text } = await answer(source)
    expect(json.outcomes.map(({ outcome }) => outcome).sort()).toEqual(['completed', 'deadlock'])
    expect(text).toMatch(/T1 waits at line 11 for room in shelf/)
  })
})
