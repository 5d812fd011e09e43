/** How time passes. See design: `free`, `virtual`, `timed`. */
export type TimeModel = 'free' | 'virtual' | 'timed'

/**
 * Where a switch between Python's threads is possible: between any two operations, or only where CPython 3.11 looks for
 * one. `free-threaded` is as `python`, without a global interpreter lock: in the `timed` model threads have a core each.
 */
export const runtimes = ['python', 'cpython3.11', 'free-threaded'] as const
export type RuntimeModel = (typeof runtimes)[number]

/** What a run depends on besides program and schedule. Part of a link. */
export interface Settings {
  readonly time: TimeModel
  readonly runtime: RuntimeModel
  /** What the program finds on its standard input. Absent: nothing. */
  readonly stdin?: string
}

/** What things cost in the `timed` model, in nanoseconds. */
export interface Hardware {
  readonly instructionNs: number
  /** Of a visible operation, on top. */
  readonly operationNs: number
  /** From a spawn to the new thread's first operation. */
  readonly threadStartNs: number
  /** How long a thread keeps the only core while others wait for it; null: each thread has a core of its own. */
  readonly switchIntervalNs: number | null
}

/** One core for all, as under CPython's GIL, with its switch interval. A new thread runs first: `start()` waits for it. */
export const oneCore: Hardware = { instructionNs: 5, operationNs: 200, threadStartNs: 0, switchIntervalNs: 5_000_000 }
/** The same interpreter without its lock, on as many cores as there are threads. */
export const oneCoreEach: Hardware = { ...oneCore, threadStartNs: 50_000, switchIntervalNs: null }
/** Compiled code on as many cores as there are threads. */
export const manyCores: Hardware = { instructionNs: 1, operationNs: 100, threadStartNs: 30_000, switchIntervalNs: null }
