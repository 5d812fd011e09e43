import { readFileSync } from 'node:fs'
import { spanOf } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import { lineColumn } from '../program/diagnostic'
import { diagnosticJson, diagnosticText } from './diagnostics'
import { exploreSource, exploreStatus } from './explore'
import { exploreJson } from './explore-json'
import { exploreText } from './explore-text'
import { linkTo } from './link'
import { readOptions, usage, UsageError, type ExploreCall, type Options } from './options'
import { runJson, waitsFor } from './report'
import { exitStatus, runSource, scheduleText, threadLabel, type RunResult } from './run'
import { languageFor } from './language'
import { toolchain, type Toolchain } from '../toolchains'

/** @returns the exit status */
async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage}\n`)
    return args.length === 0 ? 2 : 0
  }
  const options = readOptions(args)
  const source = readSource(options.file)
  const language = languageFor(options.file, source)
  const runtime = options.command === 'explore' ? options.explore.runtime : options.runtime
  if (language === 'rust' && runtime !== 'python') throw new UsageError('--runtime is for Python programs')
  const tools = await toolchain(language)
  const stdin = options.stdin ? readSource(options.stdin) : ''
  if (options.command === 'explore')
    return explore(tools, source, { ...options, explore: { ...options.explore, stdin } })
  if (options.command === 'check') return check(tools, source, options)
  const result = runSource(tools, source, options, stdin)
  if (options.command === 'link') return link(source, result, options, stdin)
  if (options.json) process.stdout.write(`${JSON.stringify(runJson(source, result, options.file), null, 2)}\n`)
  else tellRun(source, result, options)
  return result.exitCode
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}

function check({ compile }: Toolchain, source: string, options: Options): number {
  const compiled = compile(source, options.file)
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
  for (const { message } of result.findings) process.stderr.write(`${message}\n`)
  for (const remark of result.remarks) process.stderr.write(`${remark}\n`)
}

async function explore(tools: Toolchain, source: string, call: ExploreCall): Promise<number> {
  const { json, file, strict, explore: options } = call
  // The first interrupt from the keyboard ends the search and tells what it has found, the second ends all.
  let interrupted = false
  const onInterrupt = () => (interrupted = true)
  process.once('SIGINT', onInterrupt)
  const isWatched = !json && process.stderr.isTTY
  let said = 0
  const result = await exploreSource(tools, source, call, (explorer) => {
    if (interrupted) explorer.cancel()
    const { pass, states, seconds } = explorer.progress
    if (!isWatched || seconds < said + 0.5) return
    said = seconds
    process.stderr.write(`\r\x1b[K${pass}: ${states} states, ${seconds.toFixed(0)} s`)
  })
  process.off('SIGINT', onInterrupt)
  if (said > 0) process.stderr.write('\r\x1b[K')
  if (json) process.stdout.write(`${JSON.stringify(exploreJson(source, result, options.counts), null, 2)}\n`)
  else {
    for (const diagnostic of result.diagnostics) process.stderr.write(diagnosticText(file, source, diagnostic))
    if (result.exploration) process.stderr.write(exploreText(result.exploration, options))
  }
  return exploreStatus(result, strict)
}

function lineOf(machine: Machine, id: number): string {
  const span = spanOf(machine, machine.threads[id]!)
  return span ? ` (line ${lineColumn(machine.program.source, span.from).line})` : ''
}

function link(source: string, result: RunResult, options: Options, stdin: string): number {
  for (const diagnostic of result.diagnostics) process.stderr.write(diagnosticText(options.file, source, diagnostic))
  for (const remark of result.remarks) process.stderr.write(`${remark}\n`)
  if (result.outcome === 'rejected') return result.exitCode
  process.stdout.write(`${linkTo(source, result, options, stdin)}\n`)
  return 0
}

// Whoever reads the output may have had enough of it: `interleave run FILE | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`interleave: ${error.message}\n${usage}\n`)
  process.exitCode = exitStatus.rejected
}
