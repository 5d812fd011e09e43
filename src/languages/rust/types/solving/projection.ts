import type { AssocTypeDef, ImplDef } from '../defs'
import type { GenericArgs, TraitRef, Ty } from '../ty'
import { aliasBounds } from './alias-bounds'
import { elaborate, withSupertraits } from './elaboration'
import type { AssumedType } from './environment'
import { foldParts } from './fold'
import type { Goal, Projected, Selection, Source } from './goals'
import { keyOf, keyOfArgs } from './keys'
import { Occurs, isClosed, occurring } from './occurrence'
import type { Reasoner } from './reasoner'
import { matchRegions } from './regions'
import { Substitution, allParams } from './substitution'
import { ERROR } from '../ty'
import { unifyArgs } from './unification'

const rigid: Projected = { kind: 'rigid' }

/** What an associated type is: by an assumption, by what is declared, by an object's bindings, or by how its trait holds. */
export function project(r: Reasoner, def: AssocTypeDef, asked: GenericArgs): Projected {
  const args = asked.map(r.table.resolve)
  const self = args[0] as Ty
  if (self.kind === 'error') return { kind: 'type', type: ERROR, nested: [] }
  if (self.kind === 'infer' && self.of === 'any') return { kind: 'maybe' }
  return (
    projectGiven(r, args, r.environment.typesOf(def)) ??
    projectGiven(r, args, declaredTypes(self, def)) ??
    projectGiven(r, args, boundTypes(self, def)) ??
    projectSelected(r, def, args)
  )
}

/** The trait reference that an associated type belongs to. */
export function traitRefOf(def: AssocTypeDef, args: GenericArgs): TraitRef {
  return { trait: def.trait, args: args.slice(0, allParams(def.trait.generics).length) }
}

function projectGiven(r: Reasoner, args: GenericArgs, given: readonly AssumedType[]): Projected | null {
  const fitting = new Map<string, AssumedType>()
  for (const candidate of given) {
    const fits = r.glance(() => unifyArgs(r.table, candidate.args, args))
    if (fits) fitting.set(keyOfArgs([...candidate.args, candidate.type]), candidate)
  }
  if (fitting.size === 0) return null
  if (fitting.size > 1) return { kind: 'maybe' }
  const [found] = fitting.values()
  unifyArgs(r.table, found!.args, args)
  return normalized(r, matchRegions(found!.args, args)(found!.type) as Ty, [])
}

/** What `type Name: Trait<Other = T>` or `impl Trait<Other = T>` says. */
function declaredTypes(self: Ty, def: AssocTypeDef): AssumedType[] {
  if (self.kind !== 'projection' && self.kind !== 'opaque') return []
  return elaborate(aliasBounds(self)).flatMap((predicate) =>
    predicate.kind === 'projection' && predicate.def === def ? [predicate] : [],
  )
}

/** What `dyn Trait<Name = T>` says. */
function boundTypes(self: Ty, def: AssocTypeDef): AssumedType[] {
  if (self.kind !== 'dyn' || !self.principal) return []
  const { trait, args, bindings } = self.principal
  const bound = bindings.find((binding) => binding.def === def)
  if (!bound) return []
  const above = withSupertraits({ trait, args: [self, ...args] }).filter((ref) => ref.trait === def.trait)
  return above.map((ref) => ({ args: ref.args, type: bound.type }))
}

function projectSelected(r: Reasoner, def: AssocTypeDef, args: GenericArgs): Projected {
  const ref = traitRefOf(def, args)
  const selection: Selection = r.select(ref, null)
  if (selection.answer !== 'yes') return { kind: selection.answer }
  return bySource(r, def, args, selection.source, selection.nested)
}

function bySource(
  r: Reasoner,
  def: AssocTypeDef,
  args: GenericArgs,
  source: Source,
  nested: readonly Goal[],
): Projected {
  switch (source.kind) {
    case 'impl': {
      const own = args.slice(allParams(def.trait.generics).length)
      return normalized(r, typeInImpl(source.impl, source.args, def, args, own), nested)
    }
    case 'call': {
      const { params, result } = source.signature
      const given = r.table.resolve(args[1] as Ty)
      const regions = matchRegions(params, given.kind === 'tuple' ? given.items : [])
      return normalized(r, regions(result) as Ty, nested)
    }
    case 'assumed':
    case 'object':
    case 'builtin':
      return rigid
  }
}

function typeInImpl(impl: ImplDef, implArgs: GenericArgs, def: AssocTypeDef, args: GenericArgs, own: GenericArgs): Ty {
  const given = impl.types.get(def.name)
  if (!given) return def.fallback ? new Substitution(def.generics, args).type(def.fallback) : ERROR
  const type = new Substitution(impl.generics, implArgs).type(given)
  if (own.length === 0) return type
  return new Substitution({ parent: null, params: def.generics.params, predicates: [] }, own).type(type)
}

function normalized(r: Reasoner, type: Ty, needed: readonly Goal[]): Projected {
  const nested = [...needed]
  return { kind: 'type', type: r.normalize(r.table.resolve(type), nested), nested }
}

/**
 * Replaces projections everywhere in a type, and opaque types where they are revealed. Where it is not known yet what
 * one is a variable takes its place, and a goal says what that has to be. Where its trait does not hold, the goal is that.
 */
export function normalize(r: Reasoner, type: Ty, nested: Goal[]): Ty {
  if (!concerns(r, type)) return type
  return normalizePart(r, r.table.resolve(type), nested) as Ty
}

function concerns(r: Reasoner, part: Ty): boolean {
  const bits = occurring(part)
  return (bits & Occurs.projection) !== 0 || (r.reveal && (bits & Occurs.opaque) !== 0)
}

function normalizePart(r: Reasoner, part: Ty, nested: Goal[]): Ty {
  const inner = foldParts(part, (piece) =>
    piece.kind === 'region' || piece.kind === 'const' || !concerns(r, piece) ? piece : normalizePart(r, piece, nested),
  )
  if (inner.kind === 'projection') return normalizeProjection(r, inner, nested)
  if (inner.kind === 'opaque' && r.reveal && inner.def.hidden) {
    return normalize(r, new Substitution(inner.def.fn.generics, inner.args).type(inner.def.hidden), nested)
  }
  return inner
}

function normalizeProjection(r: Reasoner, type: Ty & { kind: 'projection' }, nested: Goal[]): Ty {
  const isStable = isClosed(type) && !(occurring(type) & Occurs.region)
  const cache = r.environment.normalized
  const key = isStable ? `${r.reveal ? '!' : ''}${keyOf(type)}` : ''
  const known = isStable ? cache.get(key) : undefined
  if (known) return known
  const found = r.project(type.def, type.args)
  switch (found.kind) {
    case 'type': {
      nested.push(...found.nested)
      const result = r.table.resolve(found.type)
      if (isStable && isClosed(result)) cache.set(key, result)
      return result
    }
    case 'rigid':
      return type
    case 'maybe': {
      const variable = r.table.fresh()
      nested.push({ kind: 'projection', def: type.def, args: type.args, type: variable })
      return variable
    }
    case 'no':
      nested.push({ kind: 'trait', ref: traitRefOf(type.def, type.args) })
      return ERROR
  }
}
