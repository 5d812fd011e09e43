import { describeThread, reprOf } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import { diagnosticJson } from './diagnostics'
import { languageFor } from './language'
import { scheduleText, threadLabel, type RunResult } from './run'

/** The object `run --json` prints. */
export function runJson(source: string, result: RunResult, file: string): object {
  const { machine } = result
  const text = (stream: 'stdout' | 'stderr') =>
    machine?.output
      .filter((piece) => piece.stream === stream)
      .map((piece) => piece.text)
      .join('') ?? ''
  return {
    version: 1,
    language: languageFor(file, source),
    outcome: result.outcome,
    exitCode: result.exitCode,
    stdout: text('stdout'),
    stderr: text('stderr'),
    steps: machine?.steps ?? 0,
    clockNs: machine?.clock ?? 0,
    schedule: scheduleText(result),
    threads: machine ? threadsJson(machine) : [],
    final: result.final,
    diagnostics: result.diagnostics.map((diagnostic) => diagnosticJson(source, diagnostic)),
    findings: result.findings,
    remarks: result.remarks,
  }
}

function threadsJson(machine: Machine): object[] {
  return machine.threads.map((t) => ({
    id: t.id,
    name: t.id === 0 ? 'main' : describeThread(machine, t.id).name,
    state: t.state,
    waitsFor: waitsFor(machine, t.id),
  }))
}

/** What a blocked thread waits for, in words; null for any other. */
export function waitsFor(machine: Machine, id: number): string | null {
  if (machine.busy || machine.threads[id]!.ended || machine.exitCode !== null) return null
  const blocked = machine.blocked(id)
  if (!blocked) return null
  const by = blocked.by.map(threadLabel).join(', ')
  const object = blocked.object ? reprOf(machine, blocked.object, 40) : ''
  return (
    { lock: `a lock held by ${by}`, join: `the end of ${by}`, shutdown: `the end of ${by}` }[
      blocked.reason as string
    ] ?? `${blocked.reason} ${object}`.trim()
  )
}
