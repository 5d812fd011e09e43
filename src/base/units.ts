/**
 * Numbers of different spaces never share a type: a step index is no nanosecond, and neither is a thread id.
 * The brand exists for the compiler only; at run time these are plain numbers.
 */
declare const brand: unique symbol
type Branded<Name extends string> = number & { readonly [brand]: Name }

/** 0 is the main thread, then in order of spawning. */
export type ThreadId = Branded<'ThreadId'>
/** How many steps were taken before: 0 is the start, n is after n steps. */
export type StepIndex = Branded<'StepIndex'>
/** Virtual time since the start of the run, in nanoseconds (an integer up to 2^53). */
export type Nanoseconds = Branded<'Nanoseconds'>

export const threadId = (n: number) => n as ThreadId
export const stepIndex = (n: number) => n as StepIndex
export const nanoseconds = (n: number) => n as Nanoseconds

export const NANOSECONDS_PER_SECOND = 1_000_000_000
