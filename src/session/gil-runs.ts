import { Machine } from '../machine/machine'
import type { RuntimeModel } from '../machine/settings'
import { TimesheetKeeper, type Timesheet } from '../trace/timesheet'
import { compile } from './compile'

/** The same program on one interpreter that threads take turns with, and on a core for each thread. */
export interface GilRuns {
  /** Of the threads, by id. */
  readonly labels: readonly string[]
  readonly withLock: Timesheet
  readonly without: Timesheet
}

/** How far a run goes: a program that runs on for ever has no end to compare. */
const limits = { steps: 20_000, milliseconds: 10_000 }
const sliceMs = 10

/**
 * Runs a Python program twice, as the clock of the `timed` model has it.
 * @param wanted asked in between; when it says no, the result is null
 * @returns null too where the text cannot run or does not come to its end
 */
export async function gilRuns(source: string, stdin: string, wanted: () => boolean): Promise<GilRuns | null> {
  const compiled = await compile(source)
  if ('diagnostics' in compiled) return null
  const make = (runtime: RuntimeModel) =>
    new Machine(compiled.program, compiled.library(), { time: 'timed', runtime, stdin })
  const first = make('python')
  const withLock = await timesheetOf(first, wanted)
  const without = withLock && (await timesheetOf(make('free-threaded'), wanted))
  if (!without) return null
  return { labels: first.threads.map(({ id }) => (id === 0 ? 'main' : `T${id}`)), withLock, without }
}

async function timesheetOf(machine: Machine, wanted: () => boolean): Promise<Timesheet | null> {
  const begun = performance.now()
  let since = begun
  let keeper: TimesheetKeeper | null = null
  for (let steps = 0; steps < limits.steps;) {
    if (performance.now() - since > sliceMs) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      since = performance.now()
      if (!wanted() || since - begun > limits.milliseconds) return null
    }
    if (machine.busy) {
      machine.resume()
      continue
    }
    if (keeper) keeper.note()
    else keeper = new TimesheetKeeper(machine)
    if (machine.enabled().length === 0) return keeper.sheet()
    const next = machine.timedChoice()
    if (machine.pending(next).kind === 'gil') keeper.handOver()
    machine.step(next)
    steps++
  }
  return null
}
