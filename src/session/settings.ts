import type { RuntimeModel } from '../machine/settings'

/** How a run's clock works, on which runtime it runs, and when it stops. Part of a link. */
export interface Settings {
  readonly time: 'timed' | 'virtual' | 'free'
  readonly runtime: RuntimeModel
  readonly maxSteps: number
  /** What the program finds on its standard input. */
  readonly stdin: string
}

/** Longer ones would not fit into a link. */
export const longestStdin = 2000

export const defaultSettings: Settings = { time: 'timed', runtime: 'python', maxSteps: 5000, stdin: '' }

export { runtimes } from '../machine/settings'
export const timeModels = ['timed', 'virtual', 'free'] as const
/** What the page offers as a limit; a link may carry any. */
export const stepLimits = [1000, 5000, 20_000, 100_000] as const

/** Who picks the next thread. `hand`: the reader does, and nothing is recorded ahead. */
export type PolicyChoice =
  | { readonly kind: 'timed' }
  | { readonly kind: 'first' }
  | { readonly kind: 'round-robin'; readonly turns: number }
  | { readonly kind: 'random'; readonly seed: number }
  | { readonly kind: 'pct'; readonly seed: number; readonly depth: number }
  | { readonly kind: 'hand' }

export type PolicyKind = PolicyChoice['kind']

/** As the command line and links spell it. By hand, `first` goes on where the reader does not choose. */
export function policyText(policy: PolicyChoice): string {
  switch (policy.kind) {
    case 'timed':
    case 'first':
      return policy.kind
    case 'round-robin':
      return `round-robin:${policy.turns}`
    case 'random':
      return `random:${policy.seed}`
    case 'pct':
      return `pct:${policy.seed}:${policy.depth}`
    case 'hand':
      return 'first'
  }
}

/** The inverse; null for a text that names no policy offered here. */
export function policyFromText(text: string): PolicyChoice | null {
  const [name, ...numbers] = text.split(':')
  if (!numbers.every((part) => /^\d{1,15}$/.test(part))) return null
  const [first = 1, second = 2] = numbers.map(Number)
  switch (name) {
    case 'timed':
    case 'first':
      return { kind: name }
    case 'round-robin':
      return { kind: name, turns: Math.max(1, first) }
    case 'random':
      return { kind: name, seed: first }
    case 'pct':
      return { kind: name, seed: first, depth: second }
    default:
      return null
  }
}
