import { describe, expect, test, vi } from 'vitest'
import type { ExploreOptions } from '../../explore/result'
import { ExplorerDesk } from './explorer-desk'
import { deaf } from '../testing/deaf'
import type { WorkerLike } from '../worker-like'
import { Line } from './line'
import type { Answer, Question } from './protocol'
import { explored, exploredSoFar } from './testing/bank-race'
import { MadeUpExplorer, madeUpWorker } from './testing/made-up'

const options: ExploreOptions = {
  observe: 'state',
  time: 'free',
  runtime: 'python',
  maxStates: 1000,
  maxSeconds: 1,
  maxBytes: 1e6,
  counts: true,
}
const kinds = (answers: readonly Answer[]) => answers.map(({ kind }) => kind)

/** Asks and collects what comes, until the last word. */
function asked(line: Line, source = 'x = 1', elsewhere: ExploreOptions | null = null) {
  const answers: Answer[] = []
  const last = new Promise<Answer[]>((resolve) =>
    line.explore(source, options, elsewhere, (answer) => {
      answers.push(answer)
      if (answer.kind !== 'progress' && answer.kind !== 'partial') resolve(answers)
    }),
  )
  return { answers, last }
}

describe('the worker', () => {
  test('tells how far it is, what it has so far, and the answer', async () => {
    const answers = await asked(new Line(madeUpWorker(4))).last
    expect(kinds(answers)).toEqual(['progress', 'partial', 'done'])
    expect(answers[1]).toMatchObject({ exploration: { complete: false } })
    expect(answers[2]).toMatchObject({ exploration: explored })
  })

  test('stops when asked to, and says what it has', async () => {
    const line = new Line(madeUpWorker(1e9))
    const { last } = asked(line)
    line.cancel()
    expect((await last).at(-1)).toMatchObject({ kind: 'done', exploration: { limit: 'cancelled' } })
  })

  test('says what is wrong with the text, or with itself', async () => {
    const line = new Line(madeUpWorker())
    expect((await asked(line, 'async def f').last).at(-1)).toMatchObject({ kind: 'rejected' })
    expect((await asked(line, 'crash').last).at(-1)).toMatchObject({ kind: 'failed', message: 'out of luck' })
    expect((await asked(line).last).at(-1)).toMatchObject({ kind: 'done' })
  })

  test('looks at another runtime when it knows the ends on this one, and shows these meanwhile', async () => {
    const questions: ExploreOptions[] = []
    const elsewhere = { ...options, runtime: 'cpython3.11', counts: false } as const
    const answers = await asked(new Line(madeUpWorker(1, questions)), 'x = 1', elsewhere).last
    expect(questions).toEqual([options, elsewhere])
    expect(kinds(answers)).toEqual(['partial', 'done'])
    expect(answers[1]).toMatchObject({ exploration: explored, elsewhere: explored })
  })

  test('leaves a question for a newer one', async () => {
    const line = new Line(madeUpWorker(1e9))
    const older = asked(line)
    expect((await asked(line, 'async').last).at(-1)).toMatchObject({ kind: 'rejected', id: 2 })
    expect(kinds(older.answers)).not.toContain('done')
  })

  test('shows what it has at growing intervals', async () => {
    vi.useFakeTimers()
    const answers: Answer[] = []
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const explorer = new MadeUpExplorer('', options, 1e9)
    vi.spyOn(explorer, 'advance').mockImplementation(() => ((now += 50), false))
    vi.spyOn(explorer, 'result').mockReturnValue(exploredSoFar)
    new ExplorerDesk(
      (answer) => answers.push(answer),
      () => explorer,
    ).ask({ kind: 'explore', id: 1, source: '', options, elsewhere: null })
    for (let i = 0; i < 200; i++) await vi.advanceTimersToNextTimerAsync()
    const partial = answers.filter(({ kind }) => kind === 'partial').length
    const progress = answers.filter(({ kind }) => kind === 'progress').length
    expect(partial).toBe(6)
    expect(progress).toBeGreaterThan(50)
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
})

describe('a worker that does not answer', () => {
  test('is ended when the reader does not want to wait, and the next question gets another', async () => {
    vi.useFakeTimers()
    const workers: WorkerLike<Question, Answer>[] = []
    const line = new Line(() => (workers.push(deaf()), workers.at(-1)!))
    const { last } = asked(line)
    line.cancel()
    vi.advanceTimersByTime(2000)
    vi.useRealTimers()
    expect(await last).toEqual([{ kind: 'stopped', id: 1 }])
    expect(workers[0]!.terminate).toHaveBeenCalledOnce()
    asked(line)
    expect(workers).toHaveLength(2)
  })

  test('or broke says why', async () => {
    let worker!: WorkerLike<Question, Answer>
    const { last } = asked(new Line(() => (worker = deaf())))
    worker.onerror!({ message: 'out of memory' })
    expect(await last).toEqual([{ kind: 'failed', id: 1, message: 'out of memory' }])
  })

  test('that dies without a word has failed: nobody stopped it', async () => {
    let worker!: WorkerLike<Question, Answer>
    const line = new Line(() => (worker = deaf()))
    const { last } = asked(line)
    worker.onerror!({})
    expect(await last).toEqual([{ kind: 'failed', id: 1, message: '' }])
  })

  test('cannot be had at all', async () => {
    const line = new Line(() => {
      throw new Error('no workers here')
    })
    expect(await asked(line).last).toEqual([{ kind: 'failed', id: 1, message: 'no workers here' }])
  })
})
