import { parseArgs } from 'node:util'
import { defaultExploreOptions } from '../explore/explore'
import type { ExploreOptions } from '../explore/result'
import { type RuntimeModel, runtimes, type TimeModel } from '../machine/settings'

export const usage = `usage: interleave run FILE      [--schedule POLICY] [--time timed|virtual|free] [--runtime RUNTIME]
                                [--max-steps N] [--stdin FILE] [--json]
       interleave explore FILE  [--observe state|stdout] [--time free|virtual] [--runtime RUNTIME]
                                [--max-states N] [--max-seconds S] [--no-counts] [--strict] [--stdin FILE] [--json]
       interleave check FILE    [--json]
       interleave link FILE     [--schedule POLICY] [--at STEP] [--base URL] [--time …] [--runtime …]

RUNTIME of Python: python (the default), cpython3.11 or free-threaded
POLICY  first, round-robin:N, random:SEED, pct:SEED:DEPTH, timed (the default) or replay:SCHEDULE, for instance
        replay:0x2.1.2x3
FILE    a Python (.py) or Rust (.rs) program; --stdin: what it finds on its standard input
explore tells outcomes apart by the values that are left (state, the default) or by what is printed (stdout)
Exit status: 0 completed, the program's own when it failed, 2 usage or rejected, 3 deadlock, 4 a limit was reached
        explore: 0 the search is complete, whatever it found, 2 usage or rejected, 4 a limit was reached
        explore --strict: 1 where an outcome is not completed or there is a data race, also at a limit`

export type Command = 'run' | 'check' | 'link'

export interface Options {
  readonly command: Command
  readonly file: string
  readonly schedule: string
  readonly time: TimeModel
  readonly runtime: RuntimeModel
  readonly maxSteps: number
  /** File whose text the program finds on its standard input; null: it finds nothing. */
  readonly stdin?: string | null
  readonly json: boolean
  /** Step the link opens at; null: the end. */
  readonly at: number | null
  readonly base: string
}

/** What `interleave explore` was asked for. */
export interface ExploreCall {
  readonly command: 'explore'
  readonly file: string
  readonly json: boolean
  /** Whether what was found decides the exit status. */
  readonly strict: boolean
  /** As for a run. */
  readonly stdin?: string | null
  readonly explore: ExploreOptions
}

/** A fault in how the command was called. */
export class UsageError extends Error {}

const allowed: Record<Command | 'explore', readonly string[]> = {
  run: ['schedule', 'time', 'runtime', 'max-steps', 'stdin', 'json'],
  explore: ['observe', 'time', 'runtime', 'max-states', 'max-seconds', 'no-counts', 'strict', 'stdin', 'json'],
  check: ['json'],
  link: ['schedule', 'time', 'runtime', 'at', 'base', 'max-steps', 'stdin'],
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options | ExploreCall {
  const { values, positionals } = parse(args)
  const [command, file, ...rest] = positionals
  if (!isCommand(command)) throw new UsageError(command ? `no command '${command}'` : 'no command given')
  if (!file) throw new UsageError(`${command} what? Name a file`)
  if (rest.length > 0) throw new UsageError(`one file at a time, but got '${rest[0]}' too`)
  for (const name of Object.keys(values))
    if (!allowed[command].includes(name)) throw new UsageError(`--${name} does not apply to ${command}`)
  const runtime = oneOf('runtime', values.runtime ?? 'python', runtimes)
  const json = values.json ?? false
  if (command === 'explore')
    return {
      ...{ command, file, json },
      strict: values.strict ?? false,
      stdin: values.stdin ?? null,
      explore: {
        ...defaultExploreOptions,
        observe: oneOf('observe', values.observe ?? defaultExploreOptions.observe, ['stdout', 'state']),
        time: oneOf('time', values.time ?? defaultExploreOptions.time, ['free', 'virtual']),
        runtime,
        maxStates: wholeNumber('max-states', values['max-states']) ?? defaultExploreOptions.maxStates,
        maxSeconds: seconds('max-seconds', values['max-seconds']) ?? defaultExploreOptions.maxSeconds,
        counts: !values['no-counts'],
      },
    }
  return {
    command,
    file,
    schedule: values.schedule ?? 'timed',
    time: oneOf('time', values.time ?? 'timed', ['timed', 'virtual', 'free']),
    runtime,
    maxSteps: wholeNumber('max-steps', values['max-steps']) ?? 1_000_000,
    stdin: values.stdin ?? null,
    json,
    at: wholeNumber('at', values.at),
    base: values.base ?? 'http://localhost:4173/',
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    schedule: text,
    time: text,
    runtime: text,
    'max-steps': text,
    at: text,
    base: text,
    stdin: text,
    observe: text,
    'max-states': text,
    'max-seconds': text,
    'no-counts': flag,
    strict: flag,
    json: flag,
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!)
  }
}

const isCommand = (text: string | undefined): text is keyof typeof allowed =>
  text !== undefined && Object.hasOwn(allowed, text)

function oneOf<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text)
  if (!found) throw new UsageError(`--${name} is one of ${choices.join(', ')}, not '${text}'`)
  return found
}

function wholeNumber(name: string, text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`--${name} wants a whole number, not '${text}'`)
  return Number(text)
}

function seconds(name: string, text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(text)) throw new UsageError(`--${name} wants a number of seconds, not '${text}'`)
  return Number(text)
}
