import { nanoseconds, threadId, type Nanoseconds, type ThreadId } from '../base/units'
import type { Machine } from '../machine/machine'

/** [from, to) on the virtual clock. */
export interface Shift {
  readonly from: Nanoseconds
  readonly to: Nanoseconds
}

/** What a thread did with its time. */
export interface ThreadShifts {
  readonly thread: ThreadId
  readonly works: readonly Shift[]
  /** It could have worked, and another thread had the only core. */
  readonly waits: readonly Shift[]
}

/** Who worked when in a run of the `timed` model, which is over. */
export interface Timesheet {
  readonly threads: readonly ThreadShifts[]
  readonly end: Nanoseconds
  /** How often a thread had to give the interpreter up in the middle of its work. */
  readonly handOvers: number
}

interface Row {
  readonly works: { from: number; to: number }[]
  readonly waits: Shift[]
  /** Since when it could work; null: it cannot, or does. */
  readySince: number | null
}

/** Writes down who works when, while somebody drives a machine. */
export class TimesheetKeeper {
  private readonly rows: Row[] = []
  private readonly oneCore: boolean
  private handOvers = 0

  constructor(private readonly machine: Machine) {
    this.oneCore = machine.settings.runtime !== 'free-threaded'
    this.note()
  }

  /** To call after each step, when the machine is no longer busy. */
  note(): void {
    const { machine } = this
    for (const { thread, from, to } of machine.lastWork) {
      const row = this.row(thread)
      if (row.readySince !== null && row.readySince < from)
        row.waits.push({ from: nanoseconds(row.readySince), to: from })
      row.readySince = null
      const last = row.works.at(-1)
      if (last?.to === from) last.to = to
      else if (to > from) row.works.push({ from, to })
    }
    if (!this.oneCore) return
    const enabled = machine.enabled()
    for (const t of machine.threads) {
      const row = this.row(t.id)
      if (!enabled.includes(threadId(t.id))) row.readySince = null
      else row.readySince ??= machine.clock
    }
  }

  /** A thread is about to go on with what it was cut off in. */
  handOver(): void {
    this.handOvers++
  }

  sheet(): Timesheet {
    const ends = this.rows.flatMap(({ works }) => works.at(-1)?.to ?? [])
    return {
      threads: this.rows.map(({ works, waits }, thread) => ({
        thread: threadId(thread),
        works: works.map(({ from, to }) => ({ from: nanoseconds(from), to: nanoseconds(to) })),
        waits,
      })),
      end: nanoseconds(Math.max(this.machine.clock, ...ends)),
      handOvers: this.handOvers,
    }
  }

  private row(thread: number): Row {
    return (this.rows[thread] ??= { works: [], waits: [], readySince: null })
  }
}
