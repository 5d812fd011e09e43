import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compilePython } from '../src/languages/python'
import { INSTRUCTION_WIDTH } from '../src/program/opcodes'
import { validate } from '../src/program/validate'
import { groups, scenarios } from './catalog'

const here = new URL('.', import.meta.url)
const listings = new URL('../../shared/seed/listings/', here)

/** The listing each scenario retells: other names and words, the same structure and figures. */
const retold: Record<string, string> = {
  'bank-race': '17-withdraw-race.py',
  'bank-lock': '18-withdraw-lock.py',
  'two-voices': '01-spawn-thread.py',
  'daemon-voice': '03-daemon-thread.py',
  'joined-voice': '05-join-before-main-loop.py',
  'bakery-queue': '21-queue-producer-consumer.py',
}

function compiled(source: string) {
  const result = compilePython(source, 'scenario.py')
  if ('diagnostics' in result) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  return result.program
}

const opcodes = (source: string) => compiled(source).code.filter((_, i) => i % INSTRUCTION_WIDTH === 0)
const figures = (source: string) =>
  [...source.replaceAll(/"[^"]*"/g, '').matchAll(/\b\d+(\.\d+)?\b/g)].map(([figure]) => figure)

describe('the catalog', () => {
  test('lists every file once, under an id that links can carry', () => {
    const files = readdirSync(here).filter((name) => /\.(py|rs)$/.test(name))
    expect(scenarios.map(({ file }) => file).sort()).toEqual(files.sort())
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
    for (const { id } of scenarios) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('opens with the race', () => {
    expect(scenarios[0]!.id).toBe('bank-race')
  })

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s is whole', (_, scenario) => {
    expect(scenario.source).toBe(readFileSync(new URL(scenario.file, here), 'utf8'))
    expect(Object.keys(groups)).toContain(scenario.group)
    for (const text of [scenario.title, scenario.note]) {
      expect(text.en).not.toMatch(/[가-힣]/)
      expect(text.ko).toMatch(/[가-힣]/)
    }
    for (const note of Object.values(scenario.note)) {
      expect(note.split(/[.!?](?:\s|$)/).filter(Boolean).length).toBeLessThanOrEqual(3)
      expect(note).toMatch(/[.다]\.?$/)
    }
    const { pair } = scenario
    if (!pair) return
    expect([pair.race, pair.fix]).toContain(scenario.id)
    for (const id of [pair.race, pair.fix]) expect(scenarios.find((other) => other.id === id)?.pair).toEqual(pair)
  })

  test.each(scenarios.map(({ id, source }) => [id, source]))('%s compiles to a faultless program', (_, source) => {
    expect(validate(compiled(source))).toEqual([])
  })

  test.runIf(existsSync(listings)).each(Object.entries(retold))('%s is built as listing %s', (id, file) => {
    const ours = scenarios.find((scenario) => scenario.id === id)!.source
    const theirs = readFileSync(new URL(file, listings), 'utf8')
    expect(opcodes(ours)).toEqual(opcodes(theirs))
    expect(figures(ours)).toEqual(figures(theirs))
    const printed = (text: string) => [...text.matchAll(/print\(f?"([^"]*)"/g)].map(([, words]) => words!)
    for (const words of printed(ours)) expect(printed(theirs)).not.toContain(words)
  })
})
