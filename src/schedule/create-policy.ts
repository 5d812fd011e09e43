import { first } from './policies/first'
import { pct } from './policies/pct'
import { random } from './policies/random'
import { replay } from './policies/replay'
import { roundRobin } from './policies/round-robin'
import { timed } from './policies/timed'
import type { Policy } from './policy'
import { parse } from './text'

export type CreatedPolicy =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly message: string }

export interface PolicyOptions {
  /** How long the run will be, about: `pct` draws its change points from so many steps. 100 where nothing is known. */
  readonly expectedSteps?: number
  /** Who goes on after the end of a replay that does not say so itself: `timed` by default. */
  readonly fallback?: string
}

const forms = 'first, round-robin:N, random:SEED, pct:SEED:DEPTH, timed, replay:SCHEDULE'

/**
 * Makes the policy a text names, fresh for one run: `first`, `round-robin:N`, `random:SEED`, `pct:SEED:DEPTH`, `timed`,
 * `replay:SCHEDULE` or `replay:SCHEDULE/POLICY`, where POLICY goes on past the schedule's end.
 */
export function createPolicy(text: string, options: PolicyOptions = {}): CreatedPolicy {
  const colon = text.indexOf(':')
  const name = colon < 0 ? text : text.slice(0, colon)
  const rest = colon < 0 ? null : text.slice(colon + 1)
  switch (name) {
    case 'first':
    case 'timed':
      if (rest !== null) return failed(`${name} takes nothing after it, but got '${shorten(rest)}'`)
      return made(name === 'first' ? first() : timed())
    case 'round-robin':
      return withNumbers(name, rest, [{ name: 'N', min: 1, max: 1_000_000 }], ([turns]) => roundRobin(turns!))
    case 'random':
      return withNumbers(name, rest, [seed], ([seed]) => random(seed!))
    case 'pct':
      return withNumbers(name, rest, [seed, { name: 'DEPTH', min: 1, max: 100 }], ([seed, depth]) =>
        pct(seed!, depth!, Math.max(1, options.expectedSteps ?? 100)),
      )
    case 'replay':
      return createReplay(rest, options)
    default:
      return failed(name === '' ? `a policy is one of ${forms}` : `no policy '${shorten(name)}': there are ${forms}`)
  }
}

interface Parameter {
  readonly name: string
  readonly min: number
  readonly max: number
}
const seed: Parameter = { name: 'SEED', min: 0, max: Number.MAX_SAFE_INTEGER }

function withNumbers(
  name: string,
  rest: string | null,
  parameters: readonly Parameter[],
  make: (numbers: number[]) => Policy,
): CreatedPolicy {
  const form = [name, ...parameters.map((parameter) => parameter.name)].join(':')
  const parts = rest === null ? [] : rest.split(':', parameters.length + 1)
  if (parts.length !== parameters.length) return failed(`write it as ${form}`)
  for (const [i, { name: parameter, min, max }] of parameters.entries()) {
    const text = parts[i]!
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < min || number > max)
      return failed(`${parameter} of ${form} must be a whole number from ${min} to ${max}, not '${shorten(text)}'`)
  }
  return made(make(parts.map(Number)))
}

function createReplay(rest: string | null, options: PolicyOptions): CreatedPolicy {
  if (rest === null) return failed('write it as replay:SCHEDULE, for instance replay:0x2.1.2x3')
  const slash = rest.indexOf('/')
  const parsed = parse(slash < 0 ? rest : rest.slice(0, slash))
  if (!parsed.ok) return failed(`the schedule to replay is not right: ${parsed.message}`)
  const fallbackText = slash < 0 ? (options.fallback ?? 'timed') : rest.slice(slash + 1)
  if (fallbackText.startsWith('replay')) return failed('a replay cannot be followed by another replay')
  const fallback = createPolicy(fallbackText, options)
  return fallback.ok ? made(replay(parsed.ids, fallback.policy)) : fallback
}

const made = (policy: Policy): CreatedPolicy => ({ ok: true, policy })
const failed = (message: string): CreatedPolicy => ({ ok: false, message })
const shorten = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)
