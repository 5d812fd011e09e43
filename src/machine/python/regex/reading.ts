import type { Groups } from './groups'
import type { Tokens } from './tokens'
import type { Sequence } from './tree'

/** What is known while a pattern is read. */
export interface Reading {
  readonly tokens: Tokens
  readonly groups: Groups
  /** Of the whole pattern; those written in it are added. */
  flags: number
  /** Reads on, up to what ends a group: all alternatives, or one. */
  readonly alternatives: (verbose: boolean, depth: number) => Sequence
  readonly sequence: (verbose: boolean, depth: number) => Sequence
}
