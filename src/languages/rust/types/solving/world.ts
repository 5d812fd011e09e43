import type { Definitions } from '../defs'
import type { Predicate } from '../ty'
import { Environment } from './environment'
import { ImplIndex } from './impl-index'

const libraries = new WeakMap<Definitions, World>()

/** The library's world, one for all programs. */
function worldOf(library: Definitions): World {
  let world = libraries.get(library)
  if (!world) libraries.set(library, (world = new World(library)))
  return world
}

/** All that is the same for every question about one crate. */
export class World {
  readonly impls: ImplIndex
  /** Where nothing is assumed. */
  readonly bare = new Environment([])
  /** The world of the library alone, which answers for all programs what has nothing to do with any. */
  readonly library: World | null
  private readonly environments = new WeakMap<readonly Predicate[], Environment>()

  constructor(readonly defs: Definitions) {
    const { library } = defs
    this.library = library ? worldOf(library) : null
    this.impls = new ImplIndex(defs.impls.slice(library?.impls.length ?? 0), this.library?.impls ?? null)
  }

  /** One for each array of assumptions. */
  environment(assume: readonly Predicate[]): Environment {
    if (assume.length === 0) return this.bare
    let environment = this.environments.get(assume)
    if (!environment) this.environments.set(assume, (environment = new Environment(assume)))
    return environment
  }
}
