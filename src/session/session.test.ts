import { describe, expect, test, vi } from 'vitest'
import { stepIndex, threadId } from '../base/units'
import { counterpartFor, workOf } from './counterparts'
import type { Shelf } from './drafts.svelte'
import { scenarioById } from './scenarios'
import { longestSource, Session } from './session.svelte'
import { scheduleOf } from './work'

const race = scenarioById('bank-race')!
const ids = (session: Session) => scheduleOf(session.trace!)
const lastValue = (session: Session, label: string) => {
  const lane = session.run!.timeline.lanes.find((one) => one.kind === 'value' && one.label === label)
  return lane?.kind === 'value' ? lane.values.at(-1)?.text : undefined
}

async function opened(): Promise<Session> {
  const session = new Session(null)
  await session.open(race)
  return session
}

/** Waits for the pause after typing and the run that follows. */
const settled = (session: Session) => vi.waitFor(() => expect(session.busy).toBe(false), { timeout: 5000 })

describe('a run', () => {
  test('is recorded to its end and shown from the start', async () => {
    const session = await opened()
    expect(session.trace?.outcome).toBe('completed')
    expect(session.position).toBe(0)
    expect(lastValue(session, 'savings')).toBe('−25')
    expect(session.notice).toBeNull()
  })

  test('is gone through forward, back and by jumps, and never left', async () => {
    const session = await opened()
    await session.forward()
    await session.forward()
    session.back()
    expect(session.position).toBe(1)
    session.jump(1e9)
    expect(session.position).toBe(session.length)
    expect(session.atEnd).toBe(true)
    await session.forward()
    expect(session.position).toBe(session.length)
    session.jump(Number.NaN)
    expect(session.position).toBe(0)
  })

  test('of any policy is the same again', async () => {
    const session = await opened()
    await session.pick({ kind: 'random', seed: 7 }, 'start')
    const first = ids(session)
    await session.pick({ kind: 'round-robin', turns: 1 }, 'start')
    await session.pick({ kind: 'random', seed: 7 }, 'start')
    expect(ids(session)).toEqual(first)
  })

  test('goes on under another policy from the position shown', async () => {
    const session = await opened()
    const before = ids(session)
    session.jump(4)
    await session.pick({ kind: 'round-robin', turns: 1 }, 'here')
    expect(ids(session).slice(0, 4)).toEqual(before.slice(0, 4))
    expect(session.position).toBe(4)
    expect(session.trace?.outcome).toBe('completed')
  })
})

describe('opening another program', () => {
  const other = 'import threading\nprint("other")\n'

  test('leaves the run in sight until the new one is there, but does not go on with it', async () => {
    const session = await opened()
    const { run } = session
    session.jump(4)
    const opening = session.openText(other)
    expect([session.run, session.position, session.source]).toEqual([run, 4, other])
    expect(await session.choose(threadId(0))).toBe(false)
    await session.end()
    await opening
    expect([session.run?.source, session.position]).toEqual([other, 0])
    await session.undoChoice()
    expect(session.run?.source).toBe(other)
  })

  test('that cannot run leaves nothing of the one before', async () => {
    const session = await opened()
    session.jump(4)
    await session.openText('def broken(:\n')
    expect([session.run, session.position, session.diagnostics.length]).toEqual([null, 0, 1])
  })

  test('that takes long puts the run away', async () => {
    const session = await opened()
    const opening = session.openText('n = 0\nwhile n < 40000000:\n    n += 1\n')
    await vi.waitFor(() => expect(session.run).toBeNull())
    expect([session.busy, session.position]).toEqual([true, 0])
    session.stop()
    await opening
    expect(session.run?.limit).toBe('stopped')
  })
})

describe('choosing', () => {
  test('the thread that is next follows the run', async () => {
    const session = await opened()
    const { run } = session
    expect(await session.choose(session.nextStep!.thread)).toBe(true)
    expect(session.run).toBe(run)
    expect(session.position).toBe(1)
  })

  test('another starts the reader’s own interleaving, and the old one comes back', async () => {
    const session = await opened()
    const before = ids(session)
    session.jump(2)
    expect(before[2]).toBe(1)
    expect(await session.choose(threadId(0))).toBe(true)
    expect(ids(session)).toEqual([...before.slice(0, 2), 0])
    expect(session.run?.origin).toBe('hand')
    expect(session.trace?.outcome).toBe('running')
    expect(session.kept).toHaveLength(1)
    await session.undoChoice()
    expect(ids(session)).toEqual(before)
    expect(session.position).toBe(2)
    expect(session.kept).toHaveLength(0)
  })

  test('goes on by the policy, one step or to the end', async () => {
    const session = await opened()
    session.jump(2)
    await session.choose(threadId(0))
    await session.forward()
    expect(session.length).toBe(4)
    await session.end()
    expect(session.trace?.outcome).toBe('completed')
    expect(session.run?.origin).toBe('hand')
  })

  test('one that cannot run changes nothing', async () => {
    const session = await opened()
    const { run } = session
    expect(await session.choose(threadId(5))).toBe(false)
    session.jump(session.length)
    expect(await session.choose(threadId(0))).toBe(false)
    expect(session.run).toBe(run)
  })

  test('a sleeper is waking it: from there on time is free, until the choice is undone', async () => {
    const session = await opened()
    const before = ids(session)
    session.jump(3)
    expect(session.next[1]).toMatchObject({ enabled: false, waits: { reason: 'sleep' } })
    expect(await session.choose(threadId(1))).toBe(true)
    expect(session.settings.time).toBe('free')
    expect(session.notice?.kind).toBe('free-time')
    expect(ids(session)).toEqual([...before.slice(0, 3), 1])
    await session.undoChoice()
    expect(session.settings.time).toBe('timed')
    expect(ids(session)).toEqual(before)
  })

  test('many times keeps the first run', async () => {
    const session = await opened()
    const before = ids(session)
    for (let i = 0; i < 25; i++) {
      session.jump(2)
      await session.choose(threadId(i % 2 === 0 ? 0 : 1))
    }
    expect(session.kept.length).toBeLessThanOrEqual(20)
    await session.backToFirst()
    expect(ids(session)).toEqual(before)
  })
})

describe('a link', () => {
  test('brings back program, run, settings and position', async () => {
    const session = await opened()
    session.jump(3)
    await session.choose(threadId(1))
    await session.forward()
    const link = await session.link()
    const reader = new Session(null)
    await reader.start(`#${link}`)
    expect(reader.notice).toBeNull()
    expect(reader.run?.origin).toBe('link')
    expect(reader.scenario).toBe('bank-race')
    expect(reader.settings).toEqual(session.settings)
    expect(reader.position).toBe(session.position)
    expect(reader.trace).toEqual(session.trace)
    expect(await reader.link()).toBe(link)
  })

  test('brings back two runs side by side, each where it was', async () => {
    const session = await opened()
    session.jump(3)
    const beside = new Session(null)
    await beside.load({ ...workOf({ kind: 'runtime' }, session.run), position: stepIndex(5) })
    const link = await session.link(beside)
    const [reader, other] = [new Session(null), new Session(null)]
    const work = await reader.start(`#${link}`)
    expect(counterpartFor(work!, [{ kind: 'runtime' }], reader.run)).toEqual({ kind: 'runtime' })
    expect(counterpartFor({ ...work!, settings: reader.settings }, [{ kind: 'runtime' }], reader.run).kind).toBe(
      'linked',
    )
    await other.load(work!)
    expect([reader.position, other.position]).toEqual([3, 5])
    expect(other.settings.runtime).toBe('free-threaded')
    expect(other.trace).toEqual(beside.trace)
    expect([reader.notice, other.notice]).toEqual([null, null])
    expect(await reader.link(other)).toBe(link)
    expect(await reader.start(`#${await session.link()}`)).toBeNull()
  })

  test('holds a program of the reader’s own', async () => {
    const session = new Session(null)
    await session.openText('print("안녕")\n')
    const reader = new Session(null)
    await reader.start((await session.link())!)
    expect(reader.source).toBe('print("안녕")\n')
    expect(reader.trace?.steps[0]?.output[0]?.text).toBe('안녕\n')
  })

  test('that is broken says so, once, and the first scenario is there', async () => {
    const session = new Session(null)
    await session.start('#1.garbage')
    expect(session.notice).toEqual({ kind: 'broken-link', recovered: false })
    expect(session.scenario).toBe('bank-race')
    expect(session.trace?.outcome).toBe('completed')
  })

  test('whose schedule does not fit shows what fitted', async () => {
    const session = await opened()
    expect(await session.follow('0.2')).toBeNull()
    expect(session.notice).toEqual({ kind: 'schedule-misfit', step: 1 })
    expect(session.length).toBe(1)
    expect(await session.follow('zero')).toContain('expected a thread id')
  })
})

describe('typing', () => {
  test('runs again after a pause and keeps the position', async () => {
    const session = await opened()
    session.jump(5)
    session.edit(race.source.replace('75', '25'))
    expect(session.stale).toBe(true)
    await settled(session)
    expect(session.stale).toBe(false)
    expect(session.position).toBe(5)
    expect(lastValue(session, 'savings')).toBe('25')
  })

  test('a mistake leaves the last good run in sight', async () => {
    const session = await opened()
    const { run } = session
    session.edit(`${race.source}\nx = = 1\n`)
    await settled(session)
    expect(session.diagnostics[0]).toMatchObject({ code: 'syntax' })
    expect(session.run).toBe(run)
    expect(session.source).toContain('x = = 1')
  })

  test('what is not supported is named at its place', async () => {
    const session = new Session(null)
    await session.openText('import threading\nasync def f(): pass\n')
    expect(session.run).toBeNull()
    expect(session.diagnostics[0]?.message).toContain('not supported yet')
    expect(session.diagnostics[0]?.span.from).toBe('import threading\n'.length)
  })

  test('is kept for the next visit, in a full or missing storage too', async () => {
    const kept = new Map<string, string>()
    const shelf: Shelf = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    }
    const session = new Session(shelf)
    await session.open(race)
    session.edit('# mine\nx = 1\n')
    session.keepTyped()
    await settled(session)
    expect(new Session(shelf).drafts.list).toMatchObject([{ title: 'mine', source: '# mine\nx = 1\n' }])
    const full = new Session({
      getItem: () => '{not json',
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    })
    await full.openText('x = 2\n')
    expect(full.drafts.list).toHaveLength(1)
    expect(full.trace?.outcome).toBe('completed')
  })

  test('a text that is too long is kept, not run', async () => {
    const session = new Session(null)
    await session.openText('#'.repeat(longestSource + 1))
    expect(session.notice?.kind).toBe('too-large')
    expect(session.source).toHaveLength(longestSource + 1)
    session.edit('x = 1\n')
    await settled(session)
    expect(session.notice).toBeNull()
    expect(session.trace?.outcome).toBe('completed')
  })
})

describe('a run without end', () => {
  test('stops at the limit and goes on when asked', async () => {
    const session = new Session(null)
    await session.openText('import time\nwhile True:\n    time.sleep(1)\n')
    expect(session.trace?.outcome).toBe('limit')
    expect(session.length).toBe(5000)
    await session.goOn()
    expect(session.length).toBe(10_000)
    expect(session.position).toBe(stepIndex(0))
  })

  test('is given up for the next wish', async () => {
    const session = new Session(null)
    const endless = session.openText('while True:\n    pass\n')
    await session.openText('x = 1\n')
    await endless
    expect(session.source).toBe('x = 1\n')
    expect(session.trace?.outcome).toBe('completed')
  })
})
