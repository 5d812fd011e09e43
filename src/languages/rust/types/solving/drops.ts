import type { AdtDef, FnDef, TraitDef } from '../defs'
import type { GenericArgs, Predicate, Ty } from '../ty'
import { captureTypes } from './callables'
import type { Environment } from './environment'
import { keyOf } from './keys'
import { isClosed, Occurs, occurring } from './occurrence'
import { proves, rulesFor } from './queries'
import { applyImpl } from './selection'
import { constituents } from './structure'
import type { World } from './world'

/** Library types that never drop what they are said to hold. */
const holdNothing = new Set(['PhantomData', 'ManuallyDrop', 'MaybeUninit'])

/** By Rust's rules (`rust`), or as far as anything happens on our machine (`machine`). */
type Rule = 'rust' | 'machine'

const known = new WeakMap<World, Drops>()

/** What answers about drops in a world. */
export function dropsIn(world: World): Drops {
  let drops = known.get(world)
  if (!drops) known.set(world, (drops = new Drops(world)))
  return drops
}

/** What happens when values are dropped. */
export class Drops {
  private readonly impls = new Map<string, { readonly fn: FnDef; readonly args: GenericArgs } | null>()
  private readonly answers: Readonly<Record<Rule, WeakMap<Environment, Map<string, boolean>>>> = {
    rust: new WeakMap(),
    machine: new WeakMap(),
  }

  /** Answers about types of the library alone. */
  private readonly library: Drops | null

  constructor(private readonly world: World) {
    this.library = world.library && dropsIn(world.library)
  }

  /** Whether dropping does anything, as rustc sees it. */
  needed(type: Ty, assume: readonly Predicate[]): boolean {
    return this.matters(type, this.world.environment(assume), 'rust')
  }

  /** Whether dropping does anything on our machine. */
  acts(type: Ty): boolean {
    return this.matters(type, this.world.bare, 'machine')
  }

  /** `Drop::drop` of the type's own impl. */
  implOf(type: Ty): { readonly fn: FnDef; readonly args: GenericArgs } | null {
    if (type.kind !== 'adt') return null
    if (this.library && !(occurring(type) & Occurs.own)) return this.library.implOf(type)
    const key = keyOf(type)
    const known = this.impls.get(key)
    if (known !== undefined) return known
    const found = this.findImpl(type)
    this.impls.set(key, found)
    return found
  }

  private findImpl(type: Ty): { readonly fn: FnDef; readonly args: GenericArgs } | null {
    const trait = this.world.defs.lang('Drop') as TraitDef
    const impl = this.world.impls.of(trait, type)[0]
    const fn = impl?.items.get('drop')
    if (!impl || fn?.kind !== 'fn') return null
    const rules = rulesFor(this.world, this.world.bare)
    const applied = applyImpl(rules, impl, { trait, args: [type] })
    return applied && { fn, args: applied.args.map(rules.table.resolve) }
  }

  private matters(type: Ty, environment: Environment, rule: Rule): boolean {
    const { library, world } = this
    if (library && environment === world.bare && isClosed(type) && !(occurring(type) & Occurs.own))
      return library.matters(type, library.world.bare, rule)
    const cache = cacheOf(this.answers[rule], environment)
    const key = keyOf(type)
    const known = cache.get(key)
    if (known !== undefined) return known
    const inProgress = new Set<string>()
    const answer = this.look(type, environment, rule, inProgress)
    if (isClosed(type)) cache.set(key, answer)
    return answer
  }

  /** `inProgress`: types that this one is a part of; a type adds nothing to itself. */
  private look(type: Ty, environment: Environment, rule: Rule, inProgress: Set<string>): boolean {
    switch (type.kind) {
      case 'adt':
        return this.lookAdt(type, environment, rule, inProgress)
      case 'tuple':
      case 'slice':
        return this.any(constituents(type)!, environment, rule, inProgress)
      case 'array':
        if (type.length.of === 'value' && type.length.value === 0) return false
        return this.look(type.of, environment, rule, inProgress)
      case 'closure':
        return this.any(captureTypes(type), environment, rule, inProgress)
      case 'dyn':
        return true
      case 'param':
      case 'projection':
      case 'opaque':
        return !this.isCopy(type, environment)
      default:
        return false
    }
  }

  private lookAdt(type: Ty & { kind: 'adt' }, environment: Environment, rule: Rule, inProgress: Set<string>): boolean {
    const { def } = type
    if (holdNothing.has(def.name) && def.isLibrary) return false
    if (def.isBuiltin && rule === 'rust') return ownsMemory(def)
    const key = keyOf(type)
    if (inProgress.has(key)) return false
    inProgress.add(key)
    return this.hasImpl(type) || this.any(constituents(type)!, environment, rule, inProgress)
  }

  private hasImpl(type: Ty): boolean {
    return this.world.impls.of(this.world.defs.lang('Drop') as TraitDef, type).length > 0
  }

  private any(types: readonly Ty[], environment: Environment, rule: Rule, inProgress: Set<string>): boolean {
    return types.some((part) => {
      const rules = rulesFor(this.world, environment)
      return this.look(rules.table.resolve(rules.normalize(part, [])), environment, rule, inProgress)
    })
  }

  private isCopy(type: Ty, environment: Environment): boolean {
    return proves(this.world, environment, { trait: this.world.defs.lang('Copy') as TraitDef, args: [type] })
  }
}

/** Atomics are plain values in Rust; all other objects of the machine stand for memory. */
function ownsMemory(def: AdtDef): boolean {
  return !def.name.startsWith('Atomic')
}

function cacheOf(caches: WeakMap<Environment, Map<string, boolean>>, environment: Environment): Map<string, boolean> {
  let cache = caches.get(environment)
  if (!cache) caches.set(environment, (cache = new Map()))
  return cache
}
