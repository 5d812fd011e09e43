import { parseArgs } from 'node:util'
import type { RuntimeModel, TimeModel } from '../machine/settings'

export const usage = `usage: interleave run FILE      [--schedule POLICY] [--time timed|virtual|free] [--runtime python|cpython3.11]
                                [--max-steps N] [--json]
       interleave check FILE    [--json]
       interleave link FILE     [--schedule POLICY] [--at STEP] [--base URL] [--time …] [--runtime …]

POLICY  first, round-robin:N, random:SEED, pct:SEED:DEPTH, timed (the default) or replay:SCHEDULE, for instance
        replay:0x2.1.2x3
Exit status: 0 completed, the program's own when it failed, 2 usage or rejected, 3 deadlock, 4 a limit was reached`

export type Command = 'run' | 'check' | 'link'

export interface Options {
  readonly command: Command
  readonly file: string
  readonly schedule: string
  readonly time: TimeModel
  readonly runtime: RuntimeModel
  readonly maxSteps: number
  readonly json: boolean
  /** Step the link opens at; null: the end. */
  readonly at: number | null
  readonly base: string
}

/** A fault in how the command was called. */
export class UsageError extends Error {}

const allowed: Record<Command, readonly string[]> = {
  run: ['schedule', 'time', 'runtime', 'max-steps', 'json'],
  check: ['json'],
  link: ['schedule', 'time', 'runtime', 'at', 'base', 'max-steps'],
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args)
  const [command, file, ...rest] = positionals
  if (!isCommand(command)) throw new UsageError(command ? `no command '${command}'` : 'no command given')
  if (!file) throw new UsageError(`${command} what? Name a file`)
  if (rest.length > 0) throw new UsageError(`one file at a time, but got '${rest[0]}' too`)
  for (const name of Object.keys(values))
    if (!allowed[command].includes(name)) throw new UsageError(`--${name} does not apply to ${command}`)
  return {
    command,
    file,
    schedule: values.schedule ?? 'timed',
    time: oneOf('time', values.time ?? 'timed', ['timed', 'virtual', 'free']),
    runtime: oneOf('runtime', values.runtime ?? 'python', ['python', 'cpython3.11']),
    maxSteps: wholeNumber('max-steps', values['max-steps']) ?? 1_000_000,
    json: values.json ?? false,
    at: wholeNumber('at', values.at),
    base: values.base ?? 'http://localhost:4173/',
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    schedule: text,
    time: text,
    runtime: text,
    'max-steps': text,
    at: text,
    base: text,
    json: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!)
  }
}

const isCommand = (text: string | undefined): text is Command => text === 'run' || text === 'check' || text === 'link'

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
