import { readFileSync } from 'node:fs'
import { compilePython } from '../languages/python'
import { spanOf } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import { lineColumn } from '../program/diagnostic'
import { diagnosticJson, diagnosticText } from './diagnostics'
import { linkTo } from './link'
import { readOptions, usage, UsageError, type Options } from './options'
import { runJson, waitsFor } from './report'
import { exitStatus, runSource, scheduleText, threadLabel, type RunResult } from './run'

/** @returns the exit status */
function main(args: readonly string[]): number {
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage}\n`)
    return args.length === 0 ? 2 : 0
  }
  const options = readOptions(args)
  const source = readSource(options.file)
  if (options.command === 'check') return check(source, options)
  const result = runSource(source, options)
  if (options.command === 'link') return link(source, result, options)
  if (options.json) process.stdout.write(`${JSON.stringify(runJson(source, result), null, 2)}\n`)
  else tellRun(source, result, options)
  return result.exitCode
}

function readSource(file: string): string {
  if (file.endsWith('.rs')) throw new UsageError('Rust is not supported yet: name a Python file')
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}

function check(source: string, options: Options): number {
  const compiled = compilePython(source, options.file)
  const diagnostics = 'diagnostics' in compiled ? compiled.diagnostics : []
  if (options.json) {
    const list = diagnostics.map((diagnostic) => diagnosticJson(source, diagnostic))
    process.stdout.write(`${JSON.stringify({ version: 1, diagnostics: list }, null, 2)}\n`)
  } else for (const diagnostic of diagnostics) process.stderr.write(diagnosticText(options.file, source, diagnostic))
  return diagnostics.length > 0 ? exitStatus.rejected : 0
}

function tellRun(source: string, result: RunResult, options: Options): void {
  for (const { stream, text } of result.machine?.output ?? []) process[stream].write(text)
  for (const diagnostic of result.diagnostics) process.stderr.write(diagnosticText(options.file, source, diagnostic))
  const { machine } = result
  if (result.outcome === 'deadlock' && machine) {
    process.stderr.write(`deadlock after ${machine.steps} steps (schedule ${scheduleText(result)})\n`)
    for (const { id } of machine.threads) {
      const reason = waitsFor(machine, id)
      if (reason) process.stderr.write(`  ${threadLabel(id)} waits for ${reason}${lineOf(machine, id)}\n`)
    }
  }
  for (const remark of result.remarks) process.stderr.write(`${remark}\n`)
}

function lineOf(machine: Machine, id: number): string {
  const span = spanOf(machine, machine.threads[id]!)
  return span ? ` (line ${lineColumn(machine.program.source, span.from).line})` : ''
}

function link(source: string, result: RunResult, options: Options): number {
  for (const diagnostic of result.diagnostics) process.stderr.write(diagnosticText(options.file, source, diagnostic))
  for (const remark of result.remarks) process.stderr.write(`${remark}\n`)
  if (result.outcome === 'rejected') return result.exitCode
  process.stdout.write(`${linkTo(source, result, options)}\n`)
  return 0
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`interleave: ${error.message}\n${usage}\n`)
  process.exitCode = exitStatus.rejected
}
