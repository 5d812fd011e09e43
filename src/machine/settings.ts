/** How time passes. See design: `free`, `virtual`, `timed`. */
export type TimeModel = 'free' | 'virtual' | 'timed'

/** Where a switch between threads is possible: between any two operations, or only where CPython 3.11 looks for one. */
export type RuntimeModel = 'python' | 'cpython3.11'

/** What a run depends on besides program and schedule. Part of a link. */
export interface Settings {
  readonly time: TimeModel
  readonly runtime: RuntimeModel
}

/** What one instruction costs in the `timed` model, in nanoseconds. */
export const INSTRUCTION_NS = 5
/** What a visible operation costs on top. */
export const OPERATION_NS = 200
/** CPython's switch interval: how long a thread keeps the interpreter while others wait for it. */
export const SWITCH_INTERVAL_NS = 5_000_000
