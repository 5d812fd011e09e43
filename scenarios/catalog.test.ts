import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lineColumn } from '../src/program/diagnostic'
import { languageOf } from '../src/program/language'
import { INSTRUCTION_WIDTH } from '../src/program/opcodes'
import { validate } from '../src/program/validate'
import { python } from '../src/toolchains/python'
import { rust } from '../src/toolchains/rust'
import { groups, inStory, opening, scenarios, type Scenario } from './catalog'
import { classics } from './classics'

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
  'two-voices-rust': '02-spawn-thread.rs',
  'detached-voice': '04-detached-thread.rs',
  'joined-voice-rust': '06-join-before-main-loop.rs',
  'moved-shelf': '07-move-closure.full.rs',
  'returned-average': '08-thread-return-value.full.rs',
  'scoped-readers': '09-scoped-threads.rs',
  'scoped-writers': '10-scoped-threads-two-mut.rs',
  'shared-static': '12-static-shared.full.rs',
  'leaked-list': '13-box-leak.full.rs',
  'counted-list': '14-rc-clone.full.rs',
  'counted-list-sent': '14-rc-clone.variant-sent.rs',
  'shared-list': '15-arc-clone.full.rs',
  'guarded-number': '16-mutex-api.rs',
  'bank-refused': '19-withdraw-arc-mut.rs',
  'bank-mutex': '20-withdraw-arc-mutex.rs',
  'bakery-channel': '22-mpsc-channel.rs',
  'impatient-customer': '23-mpsc-try-recv.rs',
  'two-ovens': '24-mpsc-two-senders.rs',
}

const toolchains = { python, rust }
const compile = ({ language, source }: Scenario, text = source) => toolchains[language].compile(text, 'scenario')

/** The opcodes of a program, or the codes and lines of what is wrong with it: its structure without its words. */
function structure(scenario: Scenario, text = scenario.source): readonly (number | string)[] {
  const result = compile(scenario, text)
  if ('program' in result) return Array.from(result.program.code.filter((_, i) => i % INSTRUCTION_WIDTH === 0))
  return result.diagnostics.map(({ code, span }) => `${code} ${lineColumn(text, span.from).line}`)
}
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
    expect(opening.id).toBe('bank-race')
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
    expect(languageOf(scenario.source)).toBe(scenario.language)
    expect(inStory(scenario, {})).toBe(scenario)
  })

  test('tells a story in both languages, from the race to its refusal to the repair', () => {
    const byId = (id: string) => scenarios.find((one) => one.id === id)!
    const race = byId('bank-race')
    const refused = inStory(race, { language: 'rust' })!
    expect(refused.id).toBe('bank-refused')
    expect(inStory(refused, { language: 'python' })).toBe(race)
    expect(inStory(refused, { stage: 'fix' })).toBe(byId('bank-mutex'))
    expect(inStory(byId('bank-mutex'), { language: 'python' })).toBe(byId('bank-lock'))
    expect(inStory(race, { stage: 'refused' })).toBe(refused)
    expect(inStory(byId('bakery-queue'), { language: 'rust' })).toBe(byId('bakery-channel'))
    expect(inStory(byId('leaked-list'), { language: 'python' })).toBeUndefined()
  })

  test('has the repair of each classic that goes wrong, in its language', () => {
    for (const race of classics.filter(({ stage }) => stage === 'race')) {
      const repair = inStory(race, { stage: 'fix' })
      expect([race.id, repair?.language]).toEqual([race.id, race.language])
    }
    const byId = (id: string) => scenarios.find((one) => one.id === id)!
    expect(inStory(byId('transfer-deadlock'), { language: 'rust' })).toBe(byId('transfer-deadlock-rust'))
    expect(inStory(byId('transfer-order-rust'), { language: 'python' })).toBe(byId('transfer-order'))
    expect(inStory(byId('visitors-race'), { stage: 'refused' })).toBe(byId('visitors-refused'))
    expect(inStory(byId('till-left-locked'), { language: 'rust' })).toBe(byId('till-poisoned'))
  })

  test('goes through its groups in their order', () => {
    const order = Object.keys(groups)
    const places = scenarios.map(({ group }) => order.indexOf(group))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s compiles to a faultless program, or is refused',
    (_, scenario) => {
      const result = compile(scenario)
      expect('diagnostics' in result).toBe(scenario.stage === 'refused')
      if ('program' in result) expect(validate(result.program)).toEqual([])
    },
  )

  test.runIf(existsSync(listings)).each(Object.entries(retold))('%s is built as listing %s', (id, file) => {
    const scenario = scenarios.find((one) => one.id === id)!
    const ours = scenario.source
    const theirs = readFileSync(new URL(file, listings), 'utf8')
    expect(structure(scenario)).toEqual(structure(scenario, theirs))
    expect(figures(ours)).toEqual(figures(theirs))
    const printed = (text: string) => [...text.matchAll(/print(?:ln!)?\(f?"([^"]*)"/g)].map(([, words]) => words!)
    for (const words of printed(ours).filter((text) => /[a-z]/i.test(text)))
      expect(printed(theirs)).not.toContain(words)
  })
})
