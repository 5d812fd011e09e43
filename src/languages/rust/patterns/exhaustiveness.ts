import type { Diagnostic } from '../../../program/diagnostic'
import { assumptionsOf } from '../mir/owners'
import { variablesOf } from '../mir/bindings'
import type { Solver } from '../types/solver'
import type { Expr, MatchArm, Pattern, TypedBody } from '../types/thir'
import type { Ty } from '../types/ty'
import { deconstruct } from './deconstruct'
import { notEmpty, notExhaustive, refutable } from './diagnostics'
import { FieldTypes } from './fields'
import { missedBy } from './usefulness'
import { lets, walkBody } from './walk'
import { showWitness } from './witnesses'

/**
 * Finds `match`es that do not take every value (E0004) and patterns of `let`, `for` and parameters that need not match
 * (E0005), in a body and its closures. `show`: how messages write types.
 */
export function checkPatterns(body: TypedBody, solver: Solver, show: (type: Ty) => string): Diagnostic[] {
  return new PatternCheck(new FieldTypes(solver, assumptionsOf(body.owner, solver)), show).run(body)
}

class PatternCheck {
  private readonly found: Diagnostic[] = []

  constructor(
    private readonly types: FieldTypes,
    private readonly show: (type: Ty) => string,
  ) {}

  run(body: TypedBody): Diagnostic[] {
    for (const param of body.params) this.always(param.pattern, true, 'function argument')
    walkBody(body, (expr) => this.expr(expr))
    return this.found
  }

  private expr(expr: Expr): void {
    for (const statement of lets(expr)) {
      const isValid = statement.value === null || isOwn(statement.value)
      if (statement.otherwise === null) this.always(statement.pattern, isValid, 'local binding')
    }
    switch (expr.kind) {
      case 'match':
        return this.match(expr)
      case 'for':
      case 'for-range':
        return this.always(expr.pattern, true, '`for` loop binding')
      case 'closure':
        for (const param of expr.body.params) this.always(param.pattern, true, 'closure argument')
        return
      default:
    }
  }

  private match({ value, arms }: Expr & { kind: 'match' }): void {
    const { type, span } = value
    const missed = this.missed(arms, type, isOwn(value))
    if (missed.length === 0) return
    const isListed = type.kind === 'adt' && type.def.isEnum && type.def.variants.length > 0
    if (arms.length === 0 && !isListed) this.found.push(notEmpty(span, this.show(type)))
    else this.found.push(notExhaustive(span, missed))
  }

  private always(pattern: Pattern, isValid: boolean, where: string): void {
    const missed = this.missed([{ pattern, guard: null }], pattern.type, isValid)
    if (missed.length === 0) return
    this.found.push(refutable(pattern.span, missed, where, variablesOf(pattern).size > 0))
  }

  private missed(arms: readonly Pick<MatchArm, 'pattern' | 'guard'>[], type: Ty, isValid: boolean): readonly string[] {
    const rows = arms.map((arm) => ({ pattern: deconstruct(arm.pattern, this.types), guarded: arm.guard !== null }))
    return missedBy(rows, type, isValid, this.types).map((witness) => showWitness(witness, this.show))
  }
}

/** Not behind a reference: then a value of a type without values cannot be there. */
function isOwn(expr: Expr): boolean {
  switch (expr.kind) {
    case 'deref':
      return false
    case 'field':
    case 'index':
      return isOwn(expr.object)
    default:
      return true
  }
}
