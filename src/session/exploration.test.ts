import { flushSync } from 'svelte'
import { describe, expect, test, vi } from 'vitest'
import { threadId } from '../base/units'
import type { ExploreOptions } from '../explore/result'
import type { Answer, Question } from './exploring/protocol'
import { explored } from './exploring/testing/bank-race'
import { madeUpWorker } from './exploring/testing/made-up'
import { scenarioById } from './scenarios'
import { Session } from './session.svelte'
import { scheduleOf } from './work'
import { workers, type WorkerLike } from './worker-like'

const race = scenarioById('bank-race')!

async function opened(slices = 1, asked: ExploreOptions[] = []): Promise<Session> {
  const session = new Session(null, { ...workers, explorer: madeUpWorker(slices, asked) })
  await session.open(race)
  return session
}
/** As the page does whenever anything has changed. */
function keepUp(session: Session, inSight = true) {
  flushSync()
  session.exploration.keepUp(inSight)
}
const over = (session: Session) =>
  vi.waitFor(() => expect(session.exploration.running).toBe(false), { timeout: 5000, interval: 5 })

describe('exploring', () => {
  test('a glance is taken while the outcomes are in sight, once for each question', async () => {
    const asked: ExploreOptions[] = []
    const session = await opened(1, asked)
    keepUp(session, false)
    expect(session.exploration.due).toBe(true)
    expect(session.exploration.running).toBe(false)
    keepUp(session)
    expect(session.exploration.running).toBe(true)
    await over(session)
    keepUp(session)
    // Once on the runtime that is chosen, and once on CPython 3.11 to compare.
    expect(asked.map(({ runtime }) => runtime)).toEqual(['python', 'cpython3.11'])
    expect(asked[0]).toMatchObject({ observe: 'state', time: 'free', runtime: 'python', maxSeconds: 1 })
    expect(session.exploration.answer).toMatchObject({ glance: true, partial: false, exploration: explored })
  })

  test('goes further when asked to', async () => {
    const asked: ExploreOptions[] = []
    const session = await opened(1, asked)
    session.exploration.explore()
    await over(session)
    expect(asked[0]!.maxSeconds).toBe(60)
    expect(session.exploration.answer?.glance).toBe(false)
  })

  test('stopped while it is too busy to say a last word, it keeps what a glance found, and says that it was stopped', async () => {
    const worker: WorkerLike<Question, Answer> = {
      postMessage: answerGlances,
      terminate() {},
      onmessage: null,
      onerror: null,
    }
    function answerGlances(question: Question) {
      if (question.kind !== 'explore' || question.options.maxSeconds !== 1) return
      const exploration = { ...explored, complete: false, limit: 'seconds' as const }
      worker.onmessage?.({ data: { kind: 'done', id: question.id, exploration, elsewhere: null } })
    }
    const session = new Session(null, { ...workers, explorer: () => worker })
    await session.open(race)
    keepUp(session)
    await over(session)
    session.exploration.explore()
    session.exploration.cancel()
    await over(session)
    expect(session.exploration.answer).toMatchObject({ glance: false, partial: false })
    expect(session.exploration.answer?.exploration).toMatchObject({ limit: 'cancelled', outcomes: explored.outcomes })
  })

  test('can be stopped; what was found stays and is marked as not complete', async () => {
    const session = await opened(1e9)
    session.exploration.explore()
    expect(session.exploration.phase).toMatchObject({ kind: 'running' })
    session.exploration.cancel()
    await over(session)
    expect(session.exploration.answer?.exploration).toMatchObject({ complete: false, limit: 'cancelled' })
  })

  test('an edited program makes the answer stale, and the search under way pointless', async () => {
    const session = await opened()
    keepUp(session)
    await over(session)
    session.edit(`${race.source}# more\n`)
    keepUp(session)
    expect(session.exploration.stale).toBe(true)
    expect(session.exploration.running).toBe(false)
    await vi.waitFor(() => expect(session.busy).toBe(false), { timeout: 5000 })
    keepUp(session)
    await over(session)
    expect(session.exploration.stale).toBe(false)
  })

  test('what was known is known again, without asking', async () => {
    const asked: ExploreOptions[] = []
    const session = await opened(1, asked)
    keepUp(session)
    await over(session)
    session.exploration.observe = 'stdout'
    keepUp(session)
    await over(session)
    session.exploration.observe = 'state'
    keepUp(session)
    await session.open(scenarioById('bank-lock')!)
    expect(session.exploration.answer).toBeNull()
    await session.open(race)
    keepUp(session)
    expect(session.exploration.answer?.subject).toMatchObject({ source: race.source, observe: 'state' })
    expect(asked.filter(({ counts }) => counts).map(({ observe }) => observe)).toEqual(['state', 'stdout'])
  })

  test('a text that cannot be explored says why, and is not tried again', async () => {
    const session = new Session(null, { ...workers, explorer: madeUpWorker() })
    await session.openText('# crash\nx = 1\n')
    keepUp(session)
    await over(session)
    expect(session.exploration.phase).toEqual({ kind: 'failed', message: 'out of luck' })
    keepUp(session)
    expect(session.exploration.running).toBe(false)
  })
})

describe('an interleaving that was found', () => {
  const outcomes = explored.outcomes.map((outcome) => [outcome.final.savings!, outcome] as const)

  test.each(outcomes)('that ends with %s is replayed to its end', async (savings, { schedule }) => {
    const session = await opened()
    await session.showFound({ schedule, time: 'free', position: schedule.length })
    expect(session.run?.origin).toBe('found')
    expect(session.settings.time).toBe('free')
    expect(session.atEnd).toBe(true)
    expect(scheduleOf(session.trace!)).toEqual(schedule)
    const lane = session.run!.timeline.lanes.find((one) => one.kind === 'value')
    expect(lane?.kind === 'value' && lane.values.at(-1)?.text).toBe(savings.replace('-', '−'))
    expect(session.notice).toBeNull()
    await session.backToFirst()
    expect(session.settings.time).toBe('timed')
  })

  test('is not replayed again to go elsewhere in it', async () => {
    const session = await opened()
    const { schedule } = explored.outcomes[0]!
    await session.showFound({ schedule, time: 'free', position: schedule.length })
    const { run } = session
    await session.showFound({ schedule, time: 'free', position: 3 })
    expect(session.run).toBe(run)
    expect(session.position).toBe(3)
    expect(session.kept).toHaveLength(1)
  })

  test('that shows a race is completed by the policy, and knows the race', async () => {
    const session = await opened()
    const [finding] = explored.findings
    await session.showFound({ schedule: finding!.schedule, time: 'free', position: 6 })
    expect(session.trace?.outcome).toBe('completed')
    expect(session.position).toBe(6)
    const races = session.run!.findings().filter(({ kind }) => kind === 'data-race')
    expect(races.map(({ steps }) => steps)).toContainEqual(finding!.steps)
  })

  test('a way to a state is the reader’s own, and open at its end', async () => {
    const session = await opened()
    const schedule = [0, 0, 1].map(threadId)
    await session.showFound({ schedule, time: 'free', position: 3, origin: 'hand' })
    expect(session.run?.origin).toBe('hand')
    expect(session.length).toBe(3)
    expect(session.nextStep).toBeUndefined()
  })
})
