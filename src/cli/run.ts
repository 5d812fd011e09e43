import type { Library } from '../machine/core'
import { Machine, sliceInstructions } from '../machine/machine'
import { Unsupported } from '../machine/raise'
import { spanOf } from '../machine/inspect'
import { lineColumn, type Diagnostic } from '../program/diagnostic'
import type { Program } from '../program/program'
import { createPolicy } from '../schedule/create-policy'
import { drive, type DriveStop } from '../schedule/drive'
import type { Policy } from '../schedule/policy'
import { format } from '../schedule/text'
import type { Toolchain } from '../toolchains'
import { finalValues, SharedVariables } from '../trace/final'
import type { Finding } from '../trace/finding'
import { Subjects } from '../trace/subjects'
import { UsageError, type Options } from './options'
import { RunFindings } from './run-findings'

/** How a run ended, what it took and what it left. */
export interface RunResult {
  readonly outcome: 'completed' | 'failed' | 'deadlock' | 'limit' | 'rejected'
  readonly exitCode: number
  readonly machine: Machine | null
  readonly schedule: number[]
  readonly final: Record<string, string>
  readonly diagnostics: readonly Diagnostic[]
  readonly findings: readonly Finding[]
  /** What to tell about the schedule or the limit, for people. */
  readonly remarks: readonly string[]
}

/** Times that one step's local work may be cut off: some two thousand million instructions. */
const MAX_SLICES = 2e9 / sliceInstructions

export const exitStatus = { rejected: 2, deadlock: 3, limit: 4 } as const

/** Compiles and runs a file's text under the options' policy. @throws UsageError when the policy is none */
export function runSource({ compile, library }: Toolchain, source: string, options: Options, stdin = ''): RunResult {
  const policy = policyOf(options)
  const compiled = compile(source, options.file)
  if ('diagnostics' in compiled) return rejected(compiled.diagnostics)
  return runProgram(compiled.program, library(), policy, options, stdin)
}

/** @throws UsageError */
function policyOf(options: Options): Policy {
  const created = createPolicy(options.schedule)
  if (!created.ok) throw new UsageError(`--schedule: ${created.message}`)
  return created.policy
}

function runProgram(program: Program, library: Library, policy: Policy, options: Options, stdin: string): RunResult {
  const schedule: number[] = []
  try {
    const machine = new Machine(program, library, { time: options.time, runtime: options.runtime, stdin })
    const subjects = new Subjects(machine)
    const shared = new SharedVariables(machine, subjects)
    const watched = new RunFindings(machine, subjects)
    const limits = { steps: options.maxSteps, slices: MAX_SLICES }
    const stop = drive(machine, policy, limits, (thread) => {
      shared.note(machine.pending(thread).location)
      watched.before(thread)
      schedule.push(thread)
    })
    const findings = watched.end()
    const remarks = remarksOn(policy, stop, machine, options)
    if (watched.remark) remarks.push(watched.remark)
    const final = finalValues(machine, shared)
    return { ...ended(machine, stop), machine, schedule, final, diagnostics: [], findings, remarks }
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error
    return rejected([unsupported(program, error)])
  }
}

function ended(machine: Machine, stop: DriveStop): Pick<RunResult, 'outcome' | 'exitCode'> {
  if (stop !== 'over') return { outcome: 'limit', exitCode: exitStatus.limit }
  if (machine.exitCode === null) return { outcome: 'deadlock', exitCode: exitStatus.deadlock }
  return { outcome: machine.exitCode === 0 ? 'completed' : 'failed', exitCode: machine.exitCode }
}

function remarksOn(policy: Policy, stop: DriveStop, machine: Machine, options: Options): string[] {
  const remarks: string[] = []
  if (policy.misfit)
    remarks.push(`the schedule does not fit from step ${policy.misfit.step} on: ${policy.misfit.message}`)
  else if (policy.left)
    remarks.push(`the program ended with ${policy.left} step${policy.left === 1 ? '' : 's'} of the schedule left`)
  const { weakOrdering, source } = machine.program
  if (weakOrdering) remarks.push(weakOrderingText(lineColumn(source, weakOrdering.from).line))
  if (stop === 'steps') remarks.push(`stopped after ${options.maxSteps} steps: --max-steps allows more`)
  if (stop === 'slices') {
    const { line } = lineColumn(machine.program.source, spanOf(machine, machine.worker)?.from ?? 0)
    remarks.push(
      `stopped: ${threadLabel(machine.worker.id)} ran on and on at line ${line} without a visible operation (an endless loop?)`,
    )
  }
  return remarks
}

function rejected(diagnostics: readonly Diagnostic[]): RunResult {
  return {
    outcome: 'rejected',
    exitCode: exitStatus.rejected,
    machine: null,
    schedule: [],
    final: {},
    diagnostics,
    findings: [],
    remarks: [],
  }
}

/** What a run met that is not supported, as a diagnostic at its line. */
function unsupported(program: Program, error: Unsupported): Diagnostic {
  return { code: 'unsupported', severity: 'error', message: error.message, span: error.span(program), labels: [] }
}

/** Schedule as text. */
export const scheduleText = (result: RunResult): string => format(result.schedule)

/** `main`, `T1`. */
export const threadLabel = (id: number): string => (id === 0 ? 'main' : `T${id}`)

/** What is not looked at of a program that asks for less than sequential consistency. */
export const weakOrderingText = (line: number): string =>
  `Line ${line} asks for a weaker ordering than SeqCst: all atomics are sequentially consistent here, and what only a weaker one allows is not shown.`
