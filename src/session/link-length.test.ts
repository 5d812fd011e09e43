import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scenarios } from './scenarios'
import { Session } from './session.svelte'

const listing = new URL('../../../shared/seed/listings/20-withdraw-arc-mutex.rs', import.meta.url)
/** What stands before the link where the app is at home, and then some. */
const place = 'https://interleave.example.org/app/#'

const runnable = scenarios.filter(({ stage }) => stage !== 'refused')

test.each(runnable.map((scenario) => [scenario.id, scenario] as const))(
  'a link to %s with its schedule has less than 200 characters',
  async (_, scenario) => {
    const session = new Session(null)
    await session.open(scenario)
    session.jump(session.length)
    expect(place.length + (await session.link())!.length).toBeLessThan(200)
  },
)

test.skipIf(!existsSync(listing))('a link to listing 20, edited, has less than 1,500 characters', async () => {
  const session = new Session(null)
  const source = `${readFileSync(listing, 'utf8')}\n// Edited: no longer the listing itself.\n`
  expect(scenarios.every((one) => one.source !== source)).toBe(true)
  await session.openText(source)
  expect(session.run).not.toBeNull()
  session.jump(session.length)
  const link = (await session.link())!
  expect(place.length + link.length).toBeLessThan(1500)
})
