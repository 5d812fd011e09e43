import type { AdtDef, VariantDef } from '../types/defs'
import type { Expr, Pattern } from '../types/thir'
import { BOOL, type Ty } from '../types/ty'
import type { Builder } from './builder'
import { operandOf } from './evaluate'
import { Label } from './label'
import { literalValue } from './literals'
import type { Operand, Rvalue } from './mir'
import { slicePairs, variantPairs, type Pair } from './pairs'
import { localPlace } from './places'
import { Unsupported } from './unsupported'

/** A question about one place that the first candidate asks. */
export type Test =
  | { readonly kind: 'variant'; readonly adt: AdtDef }
  | { readonly kind: 'value' }
  | { readonly kind: 'length' }
  | { readonly kind: 'min-length'; readonly length: number }
  /** Floats, constants, ranges: true for this very pattern alone. */
  | { readonly kind: 'once'; readonly pattern: Pattern }

/** An answer with something to do: the variant, value or length, or yes. */
export type Branch = VariantDef | bigint | string | true

const USIZE: Ty = { kind: 'int', name: 'usize' }
const ISIZE: Ty = { kind: 'int', name: 'isize' }

/** The question that decides about a pattern. */
export function testFor(pattern: Pattern): Test {
  switch (pattern.kind) {
    case 'variant':
      return { kind: 'variant', adt: pattern.variant.adt }
    case 'slice':
      if (pattern.rest === null) return { kind: 'length' }
      return { kind: 'min-length', length: pattern.before.length + pattern.after.length }
    case 'literal':
      if (literalValue(pattern.value) !== null) return { kind: 'value' }
      return { kind: 'once', pattern }
    case 'range':
      return { kind: 'once', pattern }
    default:
      throw new Error(`a ${pattern.kind} pattern needs no test`)
  }
}

/** At which answer a pattern may match, and what it still needs then; null: the question does not decide about it. */
export function refine(test: Test, { place, pattern }: Pair): { branch: Branch; pairs: readonly Pair[] } | null {
  switch (test.kind) {
    case 'variant':
      if (pattern.kind !== 'variant') return null
      return { branch: pattern.variant, pairs: variantPairs(place, pattern) }
    case 'value': {
      const value = pattern.kind === 'literal' ? literalValue(pattern.value) : null
      return value === null ? null : { branch: value, pairs: [] }
    }
    case 'length':
      if (pattern.kind !== 'slice' || pattern.rest !== null) return null
      return { branch: BigInt(pattern.before.length), pairs: slicePairs(place, pattern) }
    case 'min-length': {
      if (pattern.kind !== 'slice' || pattern.rest === null) return null
      const length = pattern.before.length + pattern.after.length
      return length === test.length ? { branch: true, pairs: slicePairs(place, pattern) } : null
    }
    case 'once':
      return pattern === test.pattern ? { branch: true, pairs: [] } : null
  }
}

/** Asks; gives the block where it goes on for each of the answers, and goes to `otherwise` for any other. */
export function emitTest(
  b: Builder,
  test: Test,
  { place, pattern }: Pair,
  branches: readonly Branch[],
  otherwise: Label,
): readonly Label[] {
  const { span } = pattern
  switch (test.kind) {
    case 'variant': {
      const index = compute(b, { kind: 'variant-index', place }, ISIZE, pattern)
      const values = branches.map((branch) => BigInt((branch as VariantDef).index))
      return switchOn(b, index, values, otherwise, branches.length === test.adt.variants.length, pattern)
    }
    case 'value': {
      const isComplete = pattern.type.kind === 'bool' && branches.length === 2
      return switchOn(b, { kind: 'copy', place }, branches as (bigint | string)[], otherwise, isComplete, pattern)
    }
    case 'length': {
      const length = compute(b, { kind: 'length', place }, USIZE, pattern)
      return switchOn(b, length, branches as bigint[], otherwise, false, pattern)
    }
    case 'min-length': {
      const length = compute(b, { kind: 'length', place }, USIZE, pattern)
      const least = intOperand(test.length)
      return [yes(b, { kind: 'binary', operator: '>=', left: length, right: least }, otherwise, pattern)]
    }
    case 'once':
      for (const [operator, bound] of comparisons(test.pattern)) {
        const right = operandOf(b, bound)
        const label = yes(b, { kind: 'binary', operator, left: { kind: 'copy', place }, right }, otherwise, pattern)
        b.start(label, span)
      }
      return [b.here()]
  }
}

function comparisons(pattern: Pattern): readonly ['==' | '>=' | '<=' | '<', Expr][] {
  if (pattern.kind === 'literal') {
    const { kind } = pattern.value.type
    if (!['int', 'float', 'bool', 'char'].includes(kind)) {
      throw new Unsupported('a pattern that is a constant of this type', pattern.span)
    }
    return [['==', pattern.value]]
  }
  if (pattern.kind !== 'range') throw new Error('neither a literal nor a range')
  const { from, to, inclusive } = pattern
  return [...(from ? [['>=', from] as const] : []), ...(to ? [[inclusive ? '<=' : '<', to] as const] : [])].map(
    ([operator, bound]) => [operator, bound],
  )
}

function compute(b: Builder, value: Rvalue, type: Ty, pattern: Pattern): Operand {
  const place = localPlace(b.local(type, pattern.span))
  b.assign(place, value, pattern.span)
  return { kind: 'move', place }
}

function yes(b: Builder, condition: Rvalue, otherwise: Label, pattern: Pattern): Label {
  const operand = compute(b, condition, BOOL, pattern)
  const label = new Label()
  const cases = [{ value: 0n, target: b.numberOf(otherwise) }]
  b.terminate({ kind: 'switch', operand, cases, otherwise: b.numberOf(label), span: pattern.span })
  return label
}

function switchOn(
  b: Builder,
  operand: Operand,
  values: readonly (bigint | string)[],
  otherwise: Label,
  isComplete: boolean,
  { span }: Pattern,
): readonly Label[] {
  const labels = values.map(() => new Label())
  const cases = values.map((value, i) => ({ value, target: b.numberOf(labels[i]) }))
  const never = isComplete ? new Label() : null
  b.terminate({ kind: 'switch', operand, cases, otherwise: b.numberOf(never ?? otherwise), span })
  if (never !== null) {
    b.start(never, span)
    b.terminate({ kind: 'unreachable', span })
  }
  return labels
}

function intOperand(value: number): Operand {
  return { kind: 'constant', constant: { kind: 'int', value: BigInt(value) }, type: USIZE }
}
