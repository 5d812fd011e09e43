import type { ThreadId } from '../base/units'
import type { RuntimeModel } from '../machine/settings'
import type { Diagnostic } from '../program/diagnostic'
import type { Explanation, Wait } from '../trace/explanation'
import type { Finding, Guarding } from '../trace/finding'

/** What to explore, and how far to go. */
export interface ExploreOptions {
  /** What tells outcomes apart: the values that are left, or everything printed on stdout. */
  readonly observe: 'state' | 'stdout'
  readonly time: 'free' | 'virtual'
  readonly runtime: RuntimeModel
  /** What the program finds on its standard input. Absent: nothing. */
  readonly stdin?: string
  /** States to store at most in each pass. */
  readonly maxStates: number
  /** Seconds for both passes together. */
  readonly maxSeconds: number
  /** Bytes for stored states and what belongs to them. */
  readonly maxBytes: number
  /** Whether the second pass runs: counts, chances, witnesses with the fewest preemptions. */
  readonly counts: boolean
}

/** One way a program can end. */
export interface ExploredOutcome {
  readonly outcome: 'completed' | 'failed' | 'deadlock'
  readonly exitCode: number
  /** What the witness prints. */
  readonly stdout: string
  readonly stderr: string
  /** Last values, by name: see trace/final.ts. */
  readonly final: Readonly<Record<string, string>>
  /** How many interleavings end so: a decimal number; `unbounded`; null: not known. */
  readonly interleavings: string | null
  /** Under the uniform scheduler; null: not known. */
  readonly probability: number | null
  /** Of the witness, which has the fewest where counts are known; null: not known to be the fewest. */
  readonly preemptions: number | null
  /** A witness: replaying it under `free` (or `virtual`) time ends so. */
  readonly schedule: readonly ThreadId[]
  /** Null where there are too many outcomes to explain each. */
  readonly explanation: Explanation | null
  /** A deadlock: who waits for what. Empty otherwise. */
  readonly waits: readonly Wait[]
}

/** A finding, and a schedule that shows it; `steps` are positions in that schedule. */
export interface ExploredFinding extends Finding {
  readonly schedule: readonly ThreadId[]
}

/** States as nodes, steps as edges: only of small programs. Node 0 is the start. */
export interface StateGraph {
  /** From state, to state, thread: three numbers an edge, grouped by from. */
  readonly edges: Int32Array
  readonly nodes: number
  /** By node: index in `outcomes` where it is an end, else -1. */
  readonly outcomeOf: Int32Array
}

/** How far a search has come. */
export interface ExploreProgress {
  readonly pass: 'sampling' | 'outcomes' | 'counts'
  readonly states: number
  readonly transitions: number
  /** States found whose steps are still to be taken. */
  readonly frontier: number
  readonly statesPerSecond: number
  readonly seconds: number
}

/** Why a pass stopped early. */
export type ExploreLimit = 'states' | 'seconds' | 'memory' | 'endless-step' | 'cancelled' | 'unsupported'

/** What sampling looked at after the search met a limit. */
export interface Sampling {
  readonly runs: number
  /** Of those, runs under pct and their depth: each finds a given bug of that depth with a chance of `1 / bound` at least. */
  readonly pctRuns: number
  readonly depth: number
  readonly bound: number
}

/** The answer: for all interleavings, or for as many as the limits allowed. Plain data: it goes through postMessage. */
export interface Exploration {
  /** Whether the outcomes, deadlocks and findings are all there are. */
  readonly complete: boolean
  /** Why not, where not. */
  readonly limit: ExploreLimit | null
  /** The line of the local work that does not end, for `endless-step`; 0 otherwise. */
  readonly limitLine: number
  /** Line of the first ordering of atomics that is weaker than the one explored, sequential consistency; 0: none. */
  readonly weakOrderingLine: number
  /** Why there are no counts although they were asked for. */
  readonly countsLimit: ExploreLimit | null
  readonly states: { readonly outcomes: number; readonly counts: number }
  readonly transitions: { readonly outcomes: number; readonly counts: number }
  readonly seconds: { readonly outcomes: number; readonly counts: number }
  /** Bytes at the most, of both passes, for stored states and what belongs to them. */
  readonly bytes: number
  /** Interleavings in all: a decimal number; `unbounded`; null: not known. */
  readonly interleavings: string | null
  /** Chance, under the uniform scheduler, that the program never ends; null: not known. */
  readonly endless: number | null
  readonly outcomes: readonly ExploredOutcome[]
  readonly findings: readonly ExploredFinding[]
  readonly guards: readonly Guarding[]
  readonly sampling: Sampling | null
  readonly graph: StateGraph | null
  /** Met on some interleaving: what is not supported. */
  readonly diagnostics: readonly Diagnostic[]
}
