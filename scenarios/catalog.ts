import { chapter } from './chapter'
import { classics } from './classics'
import type { Scenario } from './scenario'

export { groups, type Scenario, type Stage } from './scenario'

/** In the order of the gallery. */
export const scenarios: readonly Scenario[] = [...chapter, ...classics]

/** What opens when nothing else is asked for: the shortest way to see a thread go wrong. */
export const opening = scenarios.find(({ id }) => id === 'bank-race')!

/** The program to go to from one of a story for a stage or a language; undefined where the story has none. */
export function inStory(from: Scenario, wanted: Partial<Pick<Scenario, 'stage' | 'language'>>): Scenario | undefined {
  const story = scenarios.filter(({ story }) => story === from.story)
  const asked = story.filter((one) =>
    Object.entries(wanted).every(([key, value]) => one[key as keyof Scenario] === value),
  )
  // What was not asked for stays as it is, as far as it can; where one language races, the other refuses.
  const likeness = (one: Scenario) =>
    Number(one.language === from.language) +
    2 * Number(one.stage === from.stage) +
    Number(one.stage !== 'fix' && from.stage !== 'fix') +
    Number(one === from)
  return asked.toSorted((a, b) => likeness(b) - likeness(a))[0]
}
