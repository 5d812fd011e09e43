import type { ConstDef, Definitions, FnDef, Generics, TraitDef } from '../defs'
import type { Failure, Instance, Solver } from '../solver'
import type { GenericArg, GenericArgs, Predicate, TraitRef, Ty } from '../ty'
import { type Drops, dropsIn } from './drops'
import { assumptionsOf } from './elaboration'
import { type Instances, instancesIn } from './instances'
import { failure, normalized, proves } from './queries'
import { substitute } from './substitution'
import { vtableMethods } from './vtables'
import { World } from './world'

/** Answers questions about the types of one crate and its library. */
export function createSolver(defs: Definitions): Solver {
  return new TypeSolver(defs)
}

/** What `createSolver` makes; an inference looks into its world. */
export class TypeSolver implements Solver {
  readonly world: World
  private readonly assumed = new WeakMap<Generics, readonly Predicate[]>()
  private readonly instances: Instances
  private readonly drops: Drops

  constructor(readonly defs: Definitions) {
    this.world = new World(defs)
    this.instances = instancesIn(this.world)
    this.drops = dropsIn(this.world)
  }

  substitute<T extends Ty | GenericArg | Predicate | TraitRef>(value: T, generics: Generics, args: GenericArgs): T {
    return substitute(value, generics, args)
  }

  assumptions(generics: Generics): readonly Predicate[] {
    let assumed = this.assumed.get(generics)
    if (!assumed) this.assumed.set(generics, (assumed = assumptionsOf(generics)))
    return assumed
  }

  normalize(type: Ty, assume: readonly Predicate[], reveal = false): Ty {
    return normalized(this.world, type, assume, reveal)
  }

  proves(ref: TraitRef, assume: readonly Predicate[]): boolean {
    return proves(this.world, this.world.environment(assume), ref)
  }

  failure(ref: TraitRef, assume: readonly Predicate[]): Failure | null {
    return failure(this.world, this.world.environment(assume), ref)
  }

  isCopy(type: Ty, assume: readonly Predicate[]): boolean {
    return this.proves({ trait: this.defs.lang('Copy') as TraitDef, args: [type] }, assume)
  }

  needsDrop(type: Ty, assume: readonly Predicate[]): boolean {
    return this.drops.needed(type, assume)
  }

  dropActs(type: Ty): boolean {
    return this.drops.acts(type)
  }

  dropImpl(type: Ty): { readonly fn: FnDef; readonly args: GenericArgs } | null {
    return this.drops.implOf(type)
  }

  instance(fn: FnDef, args: GenericArgs): Instance {
    return this.instances.ofFn(fn, args)
  }

  constant(def: ConstDef, args: GenericArgs): { readonly def: ConstDef; readonly args: GenericArgs } {
    return this.instances.ofConst(def, args)
  }

  vtableMethods(principal: TraitDef): readonly FnDef[] {
    return vtableMethods(principal)
  }
}
