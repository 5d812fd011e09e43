import type { GenericArg, Predicate, Region, TraitRef, Ty } from '../../types/ty'
import { selectImpl } from './impls'
import { Match } from './matching'
import type { Normalizer } from './normalizing'
import { capturedParts } from './opaque'
import { outlivesParts } from './outlives'
import { allPredicates, bindings, mapPredicate, regionsOf } from './region-types'
import { relate, type Outlives } from './relate'
import { INVARIANT } from './variance'

/** Traits that say nothing of regions. */
const silent: ReadonlySet<string> = new Set(['Send', 'Sync', 'Sized', 'Copy', 'Clone', 'Drop', 'Unpin', 'UnwindSafe'])
const callTraits: ReadonlySet<string> = new Set(['Fn', 'FnMut', 'FnOnce'])
const DEEPEST = 6

/** Whether a bound says nothing of regions. */
export function isSilent(predicate: Predicate): boolean {
  if (predicate.kind !== 'trait') return false
  const { isAuto, lang } = predicate.ref.trait
  return isAuto || (lang !== null && silent.has(lang))
}

/** Turns what has to hold for a use of generic code into what has to hold of regions. */
export class Obligations {
  private depth = 0

  constructor(
    private readonly normalizer: Normalizer,
    private readonly fresh: () => Region,
    private readonly outlives: Outlives,
    /** `type: region` of a type parameter or projection. */
    private readonly test: (type: Ty, region: Region) => void,
  ) {}

  require(predicate: Predicate): void {
    if (isSilent(predicate)) return
    const opened = openPredicate(predicate, this.fresh)
    if (opened.kind === 'outlives') this.requireOutlives(opened.subject, opened.region)
    else if (opened.kind === 'projection') this.requireEqual(opened)
    else this.requireTrait(opened.ref)
  }

  requireOutlives(subject: Ty | Region, region: Region): void {
    const parts = subject.kind === 'region' ? [subject] : outlivesParts(this.normalizer.normalize(subject))
    for (const part of parts) this.requirePart(part, region)
  }

  private requirePart(part: Region | Ty, region: Region): void {
    if (part.kind === 'region') this.outlives(part, region)
    else if (part.kind !== 'opaque') this.test(part, region)
    else for (const captured of capturedParts(part)) this.requirePart(captured, region)
  }

  private requireEqual({ def, args, type }: Predicate & { kind: 'projection' }): void {
    const found = this.normalizer.normalize({ kind: 'projection', def, args })
    if (found.kind !== 'projection') relate(found, this.normalizer.normalize(type), INVARIANT, this.outlives)
  }

  private requireTrait(ref: TraitRef): void {
    if (this.depth >= DEEPEST) return
    // A type without regions asks for nothing, a closure's own aside.
    if (!ref.args.some(mayMatter)) return
    const args = ref.args.map((arg) => this.normalized(arg))
    const self = args[0] as Ty
    if (callTraits.has(ref.trait.lang ?? '')) {
      const called = this.normalizer.callable(self)
      if (called !== null) return this.normalizer.passArguments(called, args)
    }
    if (args.every((arg) => arg.kind === 'const' || (arg.kind !== 'region' && regionsOf(arg).length === 0))) return
    this.depth++
    this.search({ ...ref, args }, self)
    this.depth--
  }

  private normalized(arg: GenericArg): GenericArg {
    return arg.kind === 'region' || arg.kind === 'const' ? arg : this.normalizer.normalize(arg)
  }

  private search(ref: TraitRef, self: Ty): void {
    const own = self.kind === 'opaque' ? this.normalizer.opaquePredicates(self) : []
    const assumed = [...this.normalizer.assume, ...own].flatMap((one) => {
      if (one.kind !== 'trait' || one.ref.trait !== ref.trait) return []
      const match = new Match(new Set())
      return match.args(one.ref.args, ref.args) ? [match] : []
    })
    if (assumed.length > 0) {
      // Which of several is meant, nobody can tell.
      if (assumed.length === 1) assumed[0].tell(this.outlives)
      return
    }
    const found = selectImpl(this.normalizer.solver, ref, this.normalizer.assume)
    if (found === null) return
    found.match.tell(this.outlives)
    const known = new Map(found.match.params)
    this.normalizer.completeByProjections(found.impl, known)
    const map = bindings(known)
    for (const predicate of allPredicates(found.impl.generics))
      if (!isSilent(predicate)) this.require(mapPredicate(predicate, map))
  }
}

/** A predicate's own bound regions replaced, for one use. */
function openPredicate(predicate: Predicate, fresh: () => Region): Predicate {
  const made = new Map<string, Region>()
  return mapPredicate(predicate, {
    region: (region) => {
      if (region.of !== 'bound') return null
      let found = made.get(region.name)
      if (found === undefined) made.set(region.name, (found = fresh()))
      return found
    },
  })
}

/** Whether an argument has regions, or stands for what may have some. */
function mayMatter(arg: GenericArg): boolean {
  if (arg.kind === 'region') return true
  return arg.kind !== 'const' && (arg.kind === 'projection' || arg.kind === 'fn-def' || regionsOf(arg).length > 0)
}
