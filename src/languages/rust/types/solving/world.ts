import type { Definitions } from '../defs'
import type { Predicate } from '../ty'
import { Environment } from './environment'
import { ImplIndex } from './impl-index'

const libraryIndexes = new WeakMap<Definitions, ImplIndex>()

/** The library's impls are indexed once for all programs. */
function indexOf(defs: Definitions): ImplIndex {
  const { library } = defs
  if (!library) return new ImplIndex(defs.impls, null)
  let index = libraryIndexes.get(library)
  if (!index) libraryIndexes.set(library, (index = indexOf(library)))
  return new ImplIndex(defs.impls.slice(library.impls.length), index)
}

/** All that is the same for every question about one crate. */
export class World {
  readonly impls: ImplIndex
  private readonly bare = new Environment([])
  private readonly environments = new WeakMap<readonly Predicate[], Environment>()

  constructor(readonly defs: Definitions) {
    this.impls = indexOf(defs)
  }

  /** One for each array of assumptions. */
  environment(assume: readonly Predicate[]): Environment {
    if (assume.length === 0) return this.bare
    let environment = this.environments.get(assume)
    if (!environment) this.environments.set(assume, (environment = new Environment(assume)))
    return environment
  }
}
