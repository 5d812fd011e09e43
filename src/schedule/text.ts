import { threadId, type ThreadId } from '../base/units'

/** The most steps a schedule may have: 16 MB when unfolded. */
export const MAX_SCHEDULE_STEPS = 4_000_000
/** The highest thread id a schedule may name. */
export const MAX_THREAD_ID = 99_999

type ScheduleErrorCode = 'syntax' | 'count' | 'thread' | 'too-long'

export type ParsedSchedule =
  | { readonly ok: true; readonly ids: Int32Array }
  | {
      readonly ok: false
      readonly code: ScheduleErrorCode
      readonly message: string
      /** Where in the text the trouble begins, in UTF-16 units. */
      readonly at: number
    }

/** A thread that takes several steps in a row. */
export interface Run {
  readonly thread: ThreadId
  readonly count: number
}

/** The runs of a schedule: neighbours with the same id, counted. */
export function* runsOf(ids: ArrayLike<number>): Generator<Run> {
  for (let from = 0; from < ids.length;) {
    let to = from + 1
    while (to < ids.length && ids[to] === ids[from]) to++
    yield { thread: threadId(ids[from]!), count: to - from }
    from = to
  }
}

/** A schedule as text: `0x2.1.2x3`; the empty one is the empty text. */
export function format(ids: ArrayLike<number>): string {
  const parts: string[] = []
  for (const { thread, count } of runsOf(ids)) parts.push(count === 1 ? String(thread) : `${thread}x${count}`)
  return parts.join('.')
}

/**
 * Reads what `format` writes, and anything that follows its rules: ids joined by dots, each perhaps with `x` and a
 * count. White space around the whole is ignored. Takes memory only after all of the text has proved right.
 */
export function parse(text: string): ParsedSchedule {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (start >= end) return { ok: true, ids: new Int32Array(0) }
  const part = /(\d+)(?:x(\d+))?(\.|$)/y
  const body = text.slice(0, end)
  const threads: number[] = []
  const counts: number[] = []
  let total = 0
  for (let at = start; ; at = part.lastIndex) {
    part.lastIndex = at
    const match = part.exec(body)
    if (!match) return { ok: false, code: 'syntax', message: syntaxMessage(body, at), at }
    const thread = Number(match[1])
    const count = match[2] === undefined ? 1 : Number(match[2])
    if (thread > MAX_THREAD_ID) {
      const message = `no thread has the id ${shorten(match[1]!)}: the highest is ${MAX_THREAD_ID}`
      return { ok: false, code: 'thread', message, at }
    }
    if (count === 0) return { ok: false, code: 'count', message: `thread ${thread} is to take 0 steps`, at }
    total += count
    if (total > MAX_SCHEDULE_STEPS) {
      const message = `a schedule may have up to ${MAX_SCHEDULE_STEPS} steps, this one has more`
      return { ok: false, code: 'too-long', message, at }
    }
    threads.push(thread)
    counts.push(count)
    if (match[3] === '') break
  }
  return { ok: true, ids: unfold(threads, counts, total) }
}

function unfold(threads: readonly number[], counts: readonly number[], total: number): Int32Array {
  const ids = new Int32Array(total)
  let at = 0
  threads.forEach((thread, i) => {
    ids.fill(thread, at, at + counts[i]!)
    at += counts[i]!
  })
  return ids
}

function syntaxMessage(text: string, at: number): string {
  const found = text.slice(at)
  if (found === '' || found.startsWith('.')) return `a thread id is missing at character ${at + 1}`
  return `expected a thread id, as in 0x2.1.2x3, but found '${shorten(found)}' at character ${at + 1}`
}

const shorten = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)
