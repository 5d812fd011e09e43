import type { Definitions } from '../defs'
import type { Predicate } from '../ty'
import { Environment } from './environment'
import { ImplIndex } from './impl-index'

/** All that is the same for every question about one crate. */
export class World {
  readonly impls: ImplIndex
  private readonly environments = new WeakMap<readonly Predicate[], Environment>()

  constructor(readonly defs: Definitions) {
    this.impls = new ImplIndex(defs.impls)
  }

  /** One for each array of assumptions. */
  environment(assume: readonly Predicate[]): Environment {
    let environment = this.environments.get(assume)
    if (!environment) this.environments.set(assume, (environment = new Environment(assume)))
    return environment
  }
}
