import { expect, test } from 'vitest'
import { seededRandom } from '../base/random'
import { compiled } from '../toolchains/testing/toolchains'
import { explore } from './explore'
import { MEETING_VARIABLES, randomMeeting } from './testing/random-meeting'
import { syncModels } from './testing/sync-models'

/**
 * Random programs that meet at conditions, semaphores, events, barriers and queues, once with the machine's own and once with those
 * that are built of locks as in CPython: both have the same outcomes. INTERLEAVE_CASES and INTERLEAVE_SEED look further.
 */
const CASES = Number(process.env['INTERLEAVE_CASES'] ?? 40)
const SEED = Number(process.env['INTERLEAVE_SEED'] ?? 1)
const MOST_STATES = 40_000

/** Every outcome, by the values of the variables that tell; null where there are too many states to know. */
function outcomesOf(source: string): string[] | null {
  const { program, library } = compiled(source)
  const limits = { maxStates: MOST_STATES, maxSeconds: Infinity, counts: false }
  const { outcomes, complete } = explore(program, library, { observe: 'state', ...limits })
  if (!complete) return null
  const told = outcomes.map(
    ({ outcome, final }) => `${outcome} ${MEETING_VARIABLES.map((name) => `${name}=${final[name]}`).join(' ')}`,
  )
  return [...new Set(told)].sort()
}

test('what is built of locks has the same outcomes', () => {
  let compared = 0
  for (let seed = SEED; seed < SEED + CASES; seed++) {
    const source = randomMeeting(seededRandom(seed))
    const modelled = source
      .replace('import queue', `import queue${syncModels}`)
      .replaceAll(/(?:threading|queue)\.(?=(?:Condition|Semaphore|Event|Barrier|Queue|LifoQueue)\()/g, '')
      .replaceAll('threading.BoundedSemaphore(1)', 'Semaphore(1, 1)')
    const wanted = outcomesOf(modelled)
    if (!wanted) continue
    compared++
    expect(`${source}\n${outcomesOf(source)?.join('\n')}`).toBe(`${source}\n${wanted.join('\n')}`)
  }
  console.log(`${compared} of ${CASES} compared`)
  expect(compared).toBeGreaterThan(CASES / 4)
})
