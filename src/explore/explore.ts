import type { Program } from '../program/program'
import type { Library } from '../machine/core'
import type { Exploration, ExploreOptions, ExploreProgress } from './result'

/**
 * Explores every interleaving of a program. Work is done in slices so that a worker can tell how far it is and be
 * cancelled in between.
 */
export class Explorer {
  constructor(
    readonly program: Program,
    readonly makeLibrary: () => Library,
    readonly options: ExploreOptions,
  ) {}

  /** Works for about so many milliseconds. @returns whether it is done */
  advance(_milliseconds: number): boolean {
    throw new Error('to be written')
  }

  get progress(): ExploreProgress {
    throw new Error('to be written')
  }

  /** Stops the search; the result then says `cancelled` where it was not complete. */
  cancel(): void {}

  /** The answer so far: outcomes known, complete false until the first pass is done. */
  result(): Exploration {
    throw new Error('to be written')
  }
}

export const defaultExploreOptions: ExploreOptions = {
  observe: 'state',
  time: 'free',
  runtime: 'python',
  maxStates: 50_000_000,
  maxSeconds: 60,
  maxBytes: 2 * 1024 ** 3,
  counts: true,
}

/** Explores to the end, or to a limit. */
export function explore(program: Program, makeLibrary: () => Library, options: Partial<ExploreOptions> = {}): Exploration {
  const explorer = new Explorer(program, makeLibrary, { ...defaultExploreOptions, ...options })
  while (!explorer.advance(1000));
  return explorer.result()
}
