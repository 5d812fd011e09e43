import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { threadId } from '../../base/units'
import { scenarioById } from '../scenarios'
import { defaultSettings, type PolicyChoice } from '../settings'
import { deaf } from '../testing/deaf'
import type { Ask, Job } from './job'
import type { Answer, Question } from './protocol'
import { sooner } from './sooner'
import { Studio } from './studio'
import { NobodyThere, StudioLine } from './studio-line'
import { Studios } from './studios'
import { inProcess } from './testing/in-process'

const always: Ask = () => 'go-on'
const nothing = () => {}

const job = (source: string, more: Partial<Job> = {}): Job => ({
  source,
  settings: defaultSettings,
  schedule: [],
  goesOn: 'to-the-end',
  policy: { kind: 'timed' },
  origin: 'policy',
  ...more,
})

const sources = ['bank-race', 'bell-rope', 'bakery-queue'].map((id) => scenarioById(id)!.source)
const endless = 'x = 0\nwhile True:\n    x += 1\n'
const counting = 'print("one")\nfor i in range(3000000):\n    pass\nprint("two")\n'
/** Some tenths of a second of work, in many steps. */
const long = `import threading
n = 0
lock = threading.Lock()
def work():
    global n
    for i in range(3000):
        with lock:
            n += i
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(n)
`

const policies: fc.Arbitrary<PolicyChoice> = fc.constantFrom(
  { kind: 'timed' },
  { kind: 'round-robin', turns: 2 },
  { kind: 'random', seed: 3 },
)
const jobs: fc.Arbitrary<Job> = fc
  .record({
    source: fc.constantFrom(...sources),
    schedule: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { maxLength: 12 }),
    goesOn: fc.constantFrom<Job['goesOn']>('no', 'a-step', 'to-the-end'),
    policy: policies,
    runtime: fc.constantFrom('python' as const, 'cpython3.11' as const),
  })
  .map(({ source, schedule, runtime, ...rest }) => {
    const settings = { ...defaultSettings, time: 'free' as const, runtime }
    return job(source, { ...rest, settings, schedule: schedule.map(threadId) })
  })

describe('a studio', () => {
  test('records the same whatever it has recorded before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(jobs, { minLength: 2, maxLength: 6 }), async (all) => {
        const studio = new Studio()
        for (const one of all) {
          // A policy that goes on with a run may remember how it came there: only what it has no say in is compared.
          const asked = one.goesOn === 'no' ? one : { ...one, policy: { kind: 'timed' } as const }
          expect(await studio.record(asked, always)).toEqual(await new Studio().record(asked, always))
        }
      }),
      { numRuns: 40, seed: 11 },
    )
  })

  test('goes on with a step under way only where it is gone on from it', async () => {
    const studio = new Studio()
    const asked = vi.fn<Ask>().mockReturnValueOnce('go-on').mockReturnValue('stop')
    const took = await studio.record(job(counting), asked)
    expect(took).toMatchObject({ recorded: { limit: 'stopped', fingerprint: null, trace: { steps: [] } } })
    const byHand = await studio.record(job(counting, { goesOn: 'no' }), always)
    expect(byHand).toMatchObject({ recorded: { limit: null, trace: { steps: [], outcome: 'running' } } })
    await studio.record(job(counting), asked)
    const other = job(counting, { policy: { kind: 'first' } })
    for (const next of [job(counting), other])
      expect(await studio.record(next, always)).toEqual(await new Studio().record(next, always))
  })
})

describe('the worker', () => {
  test('records what the page would, in pieces, whatever it recorded before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(jobs, { minLength: 1, maxLength: 5 }), async (all) => {
        const line = new StudioLine(() => inProcess())
        const here = new Studio()
        for (const one of all) {
          expect(await line.record(one, always, nothing)).toEqual(await here.record(one, always))
        }
      }),
      { numRuns: 25, seed: 12 },
    )
  })

  test('sends a long run in many pieces and tells how far it is', async () => {
    const line = new StudioLine(() => inProcess())
    const lengths: number[] = []
    const took = await line.record(job(long), always, () => lengths.push(line.trace.steps.length))
    expect(lengths.length).toBeGreaterThan(4)
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
    expect(took).toEqual(await new Studio().record(job(long), always))
    expect(line.progress).toBeNull()
  })

  test('stops when asked to, shows what there is, and goes on from there', async () => {
    const line = new StudioLine(() => inProcess())
    const stopped = await line.record(job(endless), () => 'stop', nothing)
    expect(stopped).toMatchObject({ kind: 'recorded', recorded: { limit: 'stopped', trace: { steps: [] } } })
    const asked = vi.fn<Ask>().mockReturnValueOnce('go-on').mockReturnValue('unwanted')
    expect(await line.record(job(endless), asked, nothing)).toBeNull()
    expect(await line.record(job('x = 1\n'), always, nothing)).toMatchObject({ recorded: { limit: null } })
  })

  test('says what is wrong with the text', async () => {
    const line = new StudioLine(() => inProcess())
    expect(await line.record(job('async def f(): pass\n'), always, nothing)).toMatchObject({ kind: 'rejected' })
  })

  test('compares with the GIL and without', async () => {
    const line = new StudioLine(() => inProcess())
    const answer = await line.gilRuns({ source: long.replace('3000', '30'), stdin: '' }, always, nothing)
    expect(answer?.runs?.labels).toEqual(['main', 'T1', 'T2'])
    expect(await line.gilRuns({ source: '(', stdin: '' }, always, nothing)).toMatchObject({ runs: null })
  })
})

describe('a worker that does not answer', () => {
  test('is ended when nobody wants to wait for it', async () => {
    vi.useFakeTimers()
    const worker = deaf<Question, Answer>()
    const line = new StudioLine(() => worker)
    const answer = line.record(job('x = 1\n'), () => 'unwanted', nothing)
    await vi.advanceTimersByTimeAsync(100)
    expect(await answer).toBeNull()
    await vi.advanceTimersByTimeAsync(2000)
    expect(worker.terminate).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })

  test('or cannot be had at all is told from one that breaks at work', async () => {
    const none = new StudioLine(() => {
      throw new Error('no workers here')
    })
    await expect(none.record(job('x = 1\n'), always, nothing)).rejects.toBeInstanceOf(NobodyThere)
    const worker = deaf<Question, Answer>()
    const line = new StudioLine(() => worker)
    const answer = line.record(job('x = 1\n'), always, () => worker.onerror!({ message: 'out of memory' }))
    worker.onmessage!({ data: { kind: 'progress', id: 1, piece: null, progress: null } })
    await expect(answer).rejects.toThrow('out of memory')
  })
})

describe('two studios', () => {
  test('ask the worker only for what takes long, and go on where it was recorded', async () => {
    const heard: Question[] = []
    const studios = new Studios(() => inProcess(heard))
    await studios.record(job('x = 1\n'), always)
    expect(heard).toEqual([])
    const since = performance.now()
    const stop: Ask = () => (performance.now() - since > 1600 ? 'stop' : 'go-on')
    const result = await studios.record(job(endless), stop)
    expect(result).toMatchObject({ kind: 'run', run: { limit: 'stopped' } })
    expect(heard.map(({ kind }) => kind)).toEqual(['record', 'wish'])
    await studios.record(job(endless), () => 'stop')
    await studios.record(job('x = 2\n'), always)
    expect(heard.map(({ kind }) => kind)).toEqual(['record', 'wish', 'record', 'wish', 'forget'])
  })

  test('do without a worker where none can be had', async () => {
    const studios = new Studios(() => {
      throw new Error('no workers here')
    })
    const result = await studios.record(job(long), always)
    expect(result).toMatchObject({ kind: 'run', run: { trace: { outcome: 'limit' }, limit: 'steps' } })
  })
})

describe('work here and there', () => {
  const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms))
  /** Takes so long, and asks in between. */
  const working =
    (ms: number, value: string) =>
    async (ask: Ask): Promise<string | null> => {
      for (let passed = 0; passed < ms; passed += 10) {
        await later(10, null)
        if (ask() === 'unwanted') return null
      }
      return value
    }
  /** Lets time pass until an answer is there; how long that took. */
  async function timed<T>(answer: Promise<T>): Promise<[T, number]> {
    const since = performance.now()
    const ended = answer.then(() => performance.now() - since)
    await vi.advanceTimersByTimeAsync(20_000)
    return [await answer, await ended]
  }
  const elsewhere =
    (ms: number) =>
    (ask: Ask, begun: () => void): Promise<string | null> => {
      begun()
      return working(ms, 'there')(ask)
    }

  test('is done by whichever is first, and here no longer than it has to', async () => {
    vi.useFakeTimers()
    const [near, far] = [vi.fn(elsewhere(50)), vi.fn(elsewhere(5000))]
    expect(await timed(sooner(working(100, 'here'), near, always))).toEqual(['here', 100])
    expect(near).not.toHaveBeenCalled()
    expect((await timed(sooner(working(1000, 'here'), near, always)))[0]).toBe('there')
    expect(await timed(sooner(working(1000, 'here'), far, always))).toEqual(['here', 1000])
    const since = performance.now()
    let left = NaN
    const slow = async (ask: Ask) => {
      const result = await working(60_000, 'here')(ask)
      left = performance.now() - since
      return result
    }
    const [answer, took] = await timed(sooner(slow, far, always))
    expect([answer, Math.round(took / 100), Math.round(left / 100)]).toEqual(['there', 52, 10])
    vi.useRealTimers()
  })

  test('goes on here where nobody is there, or whoever was there broke', async () => {
    vi.useFakeTimers()
    const complain = vi.spyOn(console, 'error').mockReturnValue()
    const broken = async (_ask: Ask, begun: () => void) => {
      begun()
      await later(100, null)
      throw new Error('out of memory')
    }
    const nobody = () => Promise.reject(new NobodyThere())
    expect((await timed(sooner(working(9000, 'here'), nobody, always)))[0]).toBe('here')
    expect(complain).not.toHaveBeenCalled()
    expect((await timed(sooner(working(9000, 'here'), broken, always)))[0]).toBe('here')
    expect(complain).toHaveBeenCalledOnce()
    complain.mockRestore()
    vi.useRealTimers()
  })

  test('comes to nothing when it is unwanted', async () => {
    vi.useFakeTimers()
    const until: Ask = () => (performance.now() > stop ? 'unwanted' : 'go-on')
    const stop = performance.now() + 3000
    expect((await timed(sooner(working(60_000, 'here'), elsewhere(60_000), until)))[0]).toBeNull()
    vi.useRealTimers()
  })
})
