import type { Span } from '../../../program/diagnostic'
import type { Pattern, Variable } from '../types/thir'
import type { Builder } from './builder'
import { Label } from './label'
import { bytesPattern } from './literals'
import type { Place } from './mir'
import { fieldPairs, slicePairs, variantPairs, type Pair } from './pairs'
import { project, samePlace } from './places'
import { emitTest, refine, testFor, type Branch, type Test } from './tests'

export interface Binding {
  readonly variable: Variable
  readonly by: 'value' | 'shared' | 'mutable'
  readonly place: Place
  readonly span: Span
}

/** One way in which a row of patterns matches: what has to be tested, and what is bound then. */
export interface Candidate {
  readonly pairs: readonly Pair[]
  readonly bindings: readonly Binding[]
  readonly arm: number
  readonly hasGuard: boolean
}

/** A point where a candidate has matched. */
export interface Leaf {
  readonly candidate: Candidate
  readonly at: Label
  /** Where it goes on when the guard does not hold. */
  readonly onGuardFail: Label | null
}

/** Of one pattern held against a place. */
export function candidateOf(place: Place, pattern: Pattern, arm: number, hasGuard: boolean): Candidate {
  return simplify({ pairs: [{ place, pattern }], bindings: [], arm, hasGuard })
}

/** Takes out of a candidate all that needs no test: bindings, fields of structs, what is behind references. */
export function simplify(candidate: Candidate): Candidate {
  const bindings = [...candidate.bindings]
  const pairs = candidate.pairs.flatMap((pair) => simplePairs(pair, bindings))
  // Alternatives multiply candidates: what is decided without them comes first.
  const isOr = (pair: Pair): boolean => pair.pattern.kind === 'or'
  return { ...candidate, bindings, pairs: [...pairs.filter((p) => !isOr(p)), ...pairs.filter(isOr)] }
}

function simplePairs(pair: Pair, bindings: Binding[]): readonly Pair[] {
  const { pattern, place } = pair
  switch (pattern.kind) {
    case 'wild':
      return []
    case 'binding':
      bindings.push({ variable: pattern.variable, by: pattern.by, place, span: pattern.span })
      return pattern.sub === null ? [] : simplePairs({ place, pattern: pattern.sub }, bindings)
    case 'deref':
      return simplePairs({ place: project(place, { kind: 'deref' }), pattern: pattern.sub }, bindings)
    case 'tuple':
      return fieldPairs(place, pattern.fields).flatMap((sub) => simplePairs(sub, bindings))
    case 'variant':
      if (pattern.variant.adt.isEnum && pattern.variant.adt.variants.length > 1) return [pair]
      return variantPairs(place, pattern).flatMap((sub) => simplePairs(sub, bindings))
    case 'slice':
      if (!isLengthCertain(pattern)) return [pair]
      return slicePairs(place, pattern).flatMap((sub) => simplePairs(sub, bindings))
    case 'literal': {
      const bytes = bytesPattern(pattern)
      return bytes === null ? [pair] : simplePairs({ place, pattern: bytes }, bindings)
    }
    default:
      return [pair]
  }
}

function isLengthCertain(pattern: Pattern & { kind: 'slice' }): boolean {
  if (pattern.type.kind === 'array') return true
  return pattern.rest !== null && pattern.before.length + pattern.after.length === 0
}

/**
 * Builds the tests that find the first candidate which matches, from this point on; gives the points where each has
 * matched. `failing`: where none does. After rustc's: the first test that the first candidate needs sorts all candidates
 * behind it that look at the same place, and the others come after these.
 */
export function testCandidates(b: Builder, candidates: readonly Candidate[], failing: Label, span: Span): Leaf[] {
  const leaves: Leaf[] = []
  lower(b, candidates, failing, leaves, span)
  return leaves
}

function lower(b: Builder, candidates: readonly Candidate[], failing: Label, leaves: Leaf[], span: Span): void {
  if (!b.reachable) return
  if (candidates.length === 0) return b.goto(failing, span)
  const [first, ...rest] = candidates
  if (first.pairs.length === 0) return matched(b, first, rest, failing, leaves, span)
  const { place, pattern } = first.pairs[0]
  if (pattern.kind === 'or') {
    const alternatives = pattern.items.map((item) => replacePair(first, first.pairs[0], [{ place, pattern: item }]))
    return lower(b, [...alternatives, ...rest], failing, leaves, span)
  }
  test(b, candidates, failing, leaves, span)
}

function matched(
  b: Builder,
  candidate: Candidate,
  rest: readonly Candidate[],
  failing: Label,
  leaves: Leaf[],
  span: Span,
): void {
  const onGuardFail = candidate.hasGuard ? new Label() : null
  leaves.push({ candidate, at: b.here(), onGuardFail })
  if (onGuardFail === null) return
  b.numberOf(onGuardFail)
  b.start(onGuardFail, span)
  lower(b, rest, failing, leaves, span)
}

function test(b: Builder, candidates: readonly Candidate[], failing: Label, leaves: Leaf[], span: Span): void {
  const [pair] = candidates[0].pairs
  const kind = testFor(pair.pattern)
  const { branches, rest } = sort(kind, pair.place, candidates)
  const otherwise = rest.length === 0 ? failing : new Label()
  const targets = emitTest(b, kind, pair, [...branches.keys()], otherwise)
  const rows = [...branches.values()]
  targets.forEach((label, i) => {
    b.start(label, span)
    lower(b, rows[i], otherwise, leaves, span)
  })
  if (rest.length === 0) return
  b.start(otherwise, span)
  lower(b, rest, failing, leaves, span)
}

/** Which candidates may still match at each answer of a test, up to the first that the test does not decide about. */
function sort(
  kind: Test,
  place: Place,
  candidates: readonly Candidate[],
): { readonly branches: ReadonlyMap<Branch, readonly Candidate[]>; readonly rest: readonly Candidate[] } {
  const branches = new Map<Branch, Candidate[]>()
  for (const [index, candidate] of candidates.entries()) {
    const pair = pairAt(candidate, place)
    const fit = pair === null ? null : refine(kind, pair)
    if (pair === null || fit === null) return { branches, rest: candidates.slice(index) }
    const row = branches.get(fit.branch) ?? []
    row.push(replacePair(candidate, pair, fit.pairs))
    branches.set(fit.branch, row)
  }
  return { branches, rest: [] }
}

function pairAt(candidate: Candidate, place: Place): Pair | null {
  return candidate.pairs.find((pair) => samePlace(pair.place, place)) ?? null
}

function replacePair(candidate: Candidate, old: Pair, by: readonly Pair[]): Candidate {
  return simplify({ ...candidate, pairs: candidate.pairs.flatMap((pair) => (pair === old ? by : [pair])) })
}
