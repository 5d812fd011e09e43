import type { Expr, MatchArm } from '../types/thir'
import { bindAll } from './bindings'
import type { Builder } from './builder'
import { candidateOf, testCandidates, type Leaf } from './candidates'
import { into, isPlaceExpr, placeOf } from './evaluate'
import { Label } from './label'
import type { Place } from './mir'

/** `match value { … }`: what the value's temporaries are lives as long as temporaries around the whole. */
export function lowerMatch(b: Builder, place: Place, expr: Expr & { readonly kind: 'match' }): void {
  const { value, arms, span } = expr
  const matched = placeOf(b, value)
  if (isPlaceExpr(value)) b.emit({ kind: 'look', place: matched, span: value.span })
  const failing = new Label()
  const candidates = arms.map((arm, index) => candidateOf(matched, arm.pattern, index, arm.guard !== null))
  const leaves = testCandidates(b, candidates, failing, span)
  b.start(failing, span)
  b.terminate({ kind: 'unreachable', span })
  const end = new Label()
  arms.forEach((arm, index) => {
    const own = leaves.filter((leaf) => leaf.candidate.arm === index)
    lowerArm(b, place, arm, own)
    b.goto(end, span)
  })
  b.start(end, span)
}

function lowerArm(b: Builder, place: Place, arm: MatchArm, leaves: readonly Leaf[]): void {
  b.terminating(arm.span, () => {
    bindAll(b, arm.pattern, leaves, b.scopes.innermost, arm.guard)
    into(b, place, arm.body)
  })
}
