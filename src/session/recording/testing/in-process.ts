import type { WorkerLike } from '../../worker-like'
import type { Answer, Question } from '../protocol'
import { StudioDesk } from '../studio-desk'

/** A worker that works in the same thread, behind a timer as behind a door: what goes through it is copied. */
export function inProcess(heard: Question[] = []): WorkerLike<Question, Answer> {
  const worker: WorkerLike<Question, Answer> = {
    onmessage: null,
    onerror: null,
    postMessage: (question) => {
      heard.push(question)
      const copy = structuredClone(question)
      setTimeout(() => void desk.ask(copy), 0)
    },
    terminate: () => (worker.onmessage = null),
  }
  const desk = new StudioDesk((answer) => {
    const data = structuredClone(answer)
    setTimeout(() => worker.onmessage?.({ data }), 0)
  })
  return worker
}
