import { Machine, sliceInstructions } from '../../machine/machine'
import type { RuntimeModel } from '../../machine/settings'
import { TimesheetKeeper, type Timesheet } from '../../trace/timesheet'
import { compile } from '../compile'
import { breathe, sliceMs } from './breathe'
import type { Ask } from './job'

/** The same program on one interpreter that threads take turns with, and on a core for each thread. */
export interface GilRuns {
  /** Of the threads, by id. */
  readonly labels: readonly string[]
  readonly withLock: Timesheet
  readonly without: Timesheet
}

export interface GilQuestion {
  readonly source: string
  readonly stdin: string
}

export interface GilAnswer {
  readonly runs: GilRuns | null
}

/** How far a run goes: a program that runs on for ever has no end to compare. */
const limits = { steps: 20_000, slices: 1e9 / sliceInstructions }

/**
 * Runs a Python program twice, as the clock of the `timed` model has it.
 * @returns null when it is no longer wanted; `runs` are null where the text cannot run or does not come to its end
 */
export async function gilRuns({ source, stdin }: GilQuestion, ask: Ask): Promise<GilAnswer | null> {
  const compiled = await compile(source)
  if ('diagnostics' in compiled) return { runs: null }
  const make = (runtime: RuntimeModel) =>
    new Machine(compiled.program, compiled.library(), { time: 'timed', runtime, stdin })
  const first = make('python')
  const withLock = await timesheetOf(first, ask)
  const without = withLock && (await timesheetOf(make('free-threaded'), ask))
  if (withLock === 'unwanted' || without === 'unwanted') return null
  if (!without) return { runs: null }
  return { runs: { labels: first.threads.map(({ id }) => (id === 0 ? 'main' : `T${id}`)), withLock, without } }
}

async function timesheetOf(machine: Machine, ask: Ask): Promise<Timesheet | 'unwanted' | null> {
  let since = performance.now()
  let slices = 0
  let keeper: TimesheetKeeper | null = null
  for (let steps = 0; steps < limits.steps;) {
    if (performance.now() - since >= sliceMs) {
      await breathe()
      since = performance.now()
      if (ask() === 'unwanted') return 'unwanted'
    }
    if (machine.busy) {
      if (++slices > limits.slices) return null
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
