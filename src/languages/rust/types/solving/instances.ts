import type { ConstDef, FnDef, Generics, TraitDef } from '../defs'
import type { Instance } from '../solver'
import { ERASED, type GenericArg, type GenericArgs, type TraitRef, type Ty } from '../ty'
import { assert } from '../../../../base/assert'
import { callableOf } from './callables'
import { settle } from './fulfillment'
import type { Source } from './goals'
import { keyOfArgs, numberOf } from './keys'
import { Occurs, occurringInArgs } from './occurrence'
import { rulesFor } from './queries'
import { allParams } from './substitution'
import type { World } from './world'

const known = new WeakMap<World, Instances>()

/** What answers about instances in a world. */
export function instancesIn(world: World): Instances {
  let instances = known.get(world)
  if (!instances) known.set(world, (instances = new Instances(world)))
  return instances
}

/** Which functions and constants stand behind those of traits, all types known. */
export class Instances {
  private readonly known = new Map<string, Instance>()
  private readonly sources = new Map<string, Source>()

  /** Answers about what the library alone defines. */
  private readonly library: Instances | null

  constructor(private readonly world: World) {
    this.library = world.library && instancesIn(world.library)
  }

  ofFn(fn: FnDef, args: GenericArgs): Instance {
    const { container } = fn
    if (container?.kind !== 'trait') return { kind: 'fn', fn, args }
    if (this.library && fn.isLibrary && !(occurringInArgs(args) & Occurs.own)) return this.library.ofFn(fn, args)
    const key = `${numberOf(fn)}<${keyOfArgs(args)}`
    let instance = this.known.get(key)
    if (!instance) this.known.set(key, (instance = this.ofMethod(fn, container, args)))
    return instance
  }

  ofConst(def: ConstDef, args: GenericArgs): { readonly def: ConstDef; readonly args: GenericArgs } {
    const { container } = def
    if (container?.kind !== 'trait') return { def, args }
    const source = this.sourceOf(container, args)
    const given = source.kind === 'impl' ? source.impl.items.get(def.name) : undefined
    if (source.kind !== 'impl' || given?.kind !== 'const') return { def, args }
    return { def: given, args: source.args }
  }

  private ofMethod(fn: FnDef, trait: TraitDef, args: GenericArgs): Instance {
    const self = this.revealed(args[0] as Ty)
    const source = this.sourceOf(trait, args)
    switch (source.kind) {
      case 'impl': {
        const given = source.impl.items.get(fn.name)
        if (given?.kind !== 'fn') return { kind: 'fn', fn, args }
        const own = ownArgs(fn.generics, args, given.generics)
        return { kind: 'fn', fn: given, args: [...source.args, ...own] }
      }
      case 'object':
        return { kind: 'dyn', method: fn }
      case 'call':
        return self.kind === 'closure'
          ? { kind: 'closure', def: self.def, args: self.args, by: callableOf(trait.lang)! }
          : { kind: 'fn-pointer', self }
      case 'builtin':
      case 'assumed':
        if (trait.lang === 'Clone' && fn.name === 'clone') return { kind: 'builtin-clone', self }
        return { kind: 'fn', fn, args }
    }
  }

  /** How a trait holds for types that are known, the impl's arguments all found out. */
  private sourceOf(trait: TraitDef, args: GenericArgs): Source {
    const ref: TraitRef = {
      trait,
      args: args.slice(0, allParams(trait.generics).length).map((arg) => this.revealed(arg)),
    }
    const key = `${numberOf(trait)}<${keyOfArgs(ref.args)}`
    let source = this.sources.get(key)
    if (!source) this.sources.set(key, (source = this.selected(ref)))
    return source
  }

  private selected(ref: TraitRef): Source {
    const rules = rulesFor(this.world, this.world.bare, true)
    const selection = rules.select(ref, null)
    assert(selection.answer === 'yes', `no impl of ${ref.trait.path} found in generated code`)
    const { source } = selection
    if (source.kind !== 'impl') return source
    settle(rules, selection.nested)
    return { ...source, args: source.args.map((arg) => this.revealed(rules.table.resolve(arg))) }
  }

  private revealed<T extends GenericArg>(arg: T): T {
    if (arg.kind === 'region' || arg.kind === 'const') return arg
    const rules = rulesFor(this.world, this.world.bare, true)
    return rules.table.resolve(rules.normalize(arg, [])) as T
  }
}

/**
 * The own arguments of a trait's method as those of the impl's: types and constants correspond one to one, lifetimes are
 * counted differently in both.
 */
function ownArgs(from: Generics, args: GenericArgs, to: Generics): GenericArg[] {
  const parents = from.parent ? allParams(from.parent).length : 0
  const given = args.slice(parents).filter((arg) => arg.kind !== 'region')
  let next = 0
  return to.params.map((param) => (param.kind === 'lifetime' ? ERASED : given[next++]!))
}
