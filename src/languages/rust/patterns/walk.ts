import type { Condition, Expr, Statement, TypedBody } from '../types/thir'

/** Calls `visit` on every expression of a body, closures' bodies too, in the order of the source. */
export function walkBody(body: TypedBody, visit: (expr: Expr) => void): void {
  walk(body.value, visit)
}

/** Calls `visit` on the expression, then on all inside it. */
export function walk(expr: Expr, visit: (expr: Expr) => void): void {
  visit(expr)
  for (const child of children(expr)) walk(child, visit)
}

/** Statements that are `let`s, by the block they stand in. */
export function lets(expr: Expr): readonly (Statement & { kind: 'let' })[] {
  if (expr.kind !== 'block') return []
  return expr.statements.flatMap((statement) => (statement.kind === 'let' ? [statement] : []))
}

function children(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'unary':
    case 'ref':
    case 'raw-ref':
    case 'deref':
      return [expr.operand]
    case 'binary':
    case 'logical':
      return [expr.left, expr.right]
    case 'assign':
    case 'compound':
      return [expr.target, expr.value]
    case 'field':
      return [expr.object]
    case 'index':
      return [expr.object, expr.index]
    case 'call':
      return [expr.callee, ...expr.args]
    case 'tuple':
    case 'array':
      return expr.items
    case 'repeat':
    case 'cast':
    case 'coerce':
      return [expr.value]
    case 'struct':
      return [...expr.fields.map((field) => field.value), ...present(expr.base)]
    case 'format':
      return expr.args
    default:
      return ofControl(expr)
  }
}

function ofControl(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'closure':
      return [...expr.captures, expr.body.value]
    case 'block':
      return [...expr.statements.flatMap(ofStatement), ...present(expr.value)]
    case 'if':
      return [...ofCondition(expr.condition), expr.then, ...present(expr.otherwise)]
    case 'match':
      return [expr.value, ...expr.arms.flatMap((arm) => [...(arm.guard ? ofCondition(arm.guard) : []), arm.body])]
    case 'loop':
      return [expr.body]
    case 'while':
      return [...ofCondition(expr.condition), expr.body]
    case 'for-range':
      return [expr.from, expr.to, expr.body]
    case 'for':
      return [expr.iterator, expr.body]
    case 'break':
    case 'return':
      return present(expr.value)
    default:
      return []
  }
}

function ofStatement(statement: Statement): readonly Expr[] {
  if (statement.kind === 'expression') return [statement.value]
  return [...present(statement.value), ...present(statement.otherwise)]
}

function ofCondition(condition: Condition): readonly Expr[] {
  return condition.kind === 'and' ? condition.parts.flatMap(ofCondition) : [condition.value]
}

function present(expr: Expr | null): readonly Expr[] {
  return expr === null ? [] : [expr]
}
