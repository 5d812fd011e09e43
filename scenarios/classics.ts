import type { Scenario } from './scenario'

/** The classics of concurrency beyond the chapter, each written for this gallery. */
export const classics: readonly Scenario[] = []
