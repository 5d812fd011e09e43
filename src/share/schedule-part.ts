import { MAX_SCHEDULE_STEPS, MAX_THREAD_ID, runsOf } from '../schedule/text'
import { BadBytes, ByteReader, ByteWriter } from './bytes'
import { deflate, inflate } from './deflate'

const enum Form {
  Plain,
  Deflated,
}

/** Bytes a step takes at most before deflating: a thread's id, and a count shared by the steps of a run. */
const MOST_PER_STEP = 4

/**
 * A schedule as bytes: a run is 2 * thread, or 2 * thread + 1 and then its count - 2. Deflated where that is shorter.
 * @throws RangeError where it is longer than a schedule may be
 */
export function writeSchedule(ids: ArrayLike<number>): Uint8Array {
  if (ids.length > MAX_SCHEDULE_STEPS) throw new RangeError(`schedule of ${ids.length} steps`)
  const out = new ByteWriter()
  for (const { thread, count } of runsOf(ids)) {
    if (thread > MAX_THREAD_ID) throw new RangeError(`thread ${thread}`)
    if (count === 1) out.number(2 * thread)
    else out.number(2 * thread + 1).number(count - 2)
  }
  const plain = out.finish()
  const small = deflate(plain)
  const form = small.length < plain.length ? Form.Deflated : Form.Plain
  return new ByteWriter()
    .byte(form)
    .all(form === Form.Deflated ? small : plain)
    .finish()
}

/**
 * Reads a schedule of `steps` steps, at most the schedule's limit. Fewer come out where the bytes are not all there;
 * `whole` says that the bytes hold exactly so many.
 */
export function readSchedule(bytes: Uint8Array, steps: number): { ids: Int32Array; whole: boolean } {
  const ids = new Int32Array(steps)
  let at = 0
  let whole = false
  try {
    const input = new ByteReader(bytes)
    const form = input.byte() as Form
    const rest = input.upTo(input.left)
    const runs = new ByteReader(form === Form.Deflated ? inflate(rest, steps * MOST_PER_STEP).bytes : rest)
    while (at < steps && runs.left > 0) {
      const word = runs.number()
      const thread = Math.floor(word / 2)
      const count = word % 2 === 0 ? 1 : runs.number() + 2
      if (thread > MAX_THREAD_ID || at + count > steps) break
      ids.fill(thread, at, (at += count))
    }
    whole = at === steps && runs.left === 0
  } catch (error) {
    if (!(error instanceof BadBytes)) throw error
  }
  return { ids: ids.slice(0, at), whole }
}
