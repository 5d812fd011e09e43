import type { Exploration, ExploreOptions, ExploreProgress } from '../../../explore/result'
import { ExplorerDesk, type Explores, type MakeExplorer } from '../explorer-desk'
import type { WorkerLike } from '../../worker-like'
import type { Answer, Question } from '../protocol'
import { explored, exploredSoFar } from './bank-race'

/** Knows the answer and takes so many slices to say it. */
export class MadeUpExplorer implements Explores {
  #left: number
  #cancelled = false

  constructor(
    readonly source: string,
    readonly options: ExploreOptions,
    slices: number,
  ) {
    this.#left = slices
  }

  advance(): boolean {
    if (this.#left === 3) wait(210)
    return this.#cancelled || --this.#left <= 0
  }

  get progress(): ExploreProgress {
    return { pass: 'outcomes', states: 100, transitions: 200, frontier: 3, statesPerSecond: 5000, seconds: 0.2 }
  }

  cancel() {
    this.#cancelled = true
  }

  result(): Exploration {
    if (this.#cancelled) return { ...exploredSoFar, limit: 'cancelled' }
    return this.#left <= 0 ? explored : exploredSoFar
  }
}

/** As long as a real slice would take. */
function wait(milliseconds: number) {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

/** A worker that works in the same thread, behind a timer as behind a door. */
export function inProcess(make: MakeExplorer): WorkerLike<Question, Answer> {
  const worker: WorkerLike<Question, Answer> = {
    onmessage: null,
    onerror: null,
    postMessage: (question: Question) => setTimeout(() => desk.ask(question), 0),
    terminate: () => (worker.onmessage = null),
  }
  const desk = new ExplorerDesk((answer) => worker.onmessage?.({ data: structuredClone(answer) }), make)
  return worker
}

export const madeUpWorker =
  (slices = 1, asked: ExploreOptions[] = []) =>
  (): WorkerLike<Question, Answer> =>
    inProcess((source, options) => {
      asked.push(options)
      if (source.includes('async')) {
        const span = { from: 0, to: 1 }
        return { diagnostics: [{ code: 'unsupported', severity: 'error', message: 'not supported', span, labels: [] }] }
      }
      if (source.includes('crash')) throw new Error('out of luck')
      return new MadeUpExplorer(source, options, slices)
    })
