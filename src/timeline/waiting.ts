import type { ThreadId } from '../base/units'
import type { NextOperation } from '../trace/trace'
import { extent, type Extent } from './track'

interface Wait {
  readonly key: string
  readonly thread: ThreadId
  readonly reason: string
  readonly from: number
  /** -1 while it lasts. */
  to: number
}

/** Who waits for which object, from when to when. */
export class Waiting {
  /** By the object's key, in order of beginning. */
  private readonly byKey = new Map<string, Wait[]>()
  private readonly current: (Wait | null)[] = []

  /** Who waits at position n. */
  position(n: number, row: readonly (NextOperation | undefined)[]): void {
    for (const next of row) {
      if (!next) continue
      const { thread, waits } = next
      const wait = this.current[thread] ?? null
      const key = waits?.subject?.key
      if (wait && wait.key === key && wait.reason === waits!.reason) continue
      if (wait) wait.to = n
      this.current[thread] =
        key === undefined ? null : this.add({ key, thread, reason: waits!.reason, from: n, to: -1 })
    }
  }

  /** The waits for one object, in order of beginning; those that last go on to `length`. */
  of(key: string, length: number): (Extent & { thread: ThreadId; reason: string })[] {
    const waits = this.byKey.get(key) ?? []
    return waits.map(({ thread, reason, from, to }) => extent({ thread, reason }, from, to < 0 ? length : to))
  }

  private add(wait: Wait): Wait {
    const waits = this.byKey.get(wait.key)
    if (waits) waits.push(wait)
    else this.byKey.set(wait.key, [wait])
    return wait
  }
}
