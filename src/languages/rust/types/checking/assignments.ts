import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import { UNIT } from '../ty'
import { makeMutable } from './adjust'
import type { BodyChecker } from './body-checker'
import { errorDraft, type Draft } from './draft'
import { assignmentAsCondition, badAssignTarget } from './errors/operators'
import { required, type Expectation } from './expectation'
import { checkCoerced, checkExpr } from './expressions'
import { isPlace } from './references'

type AssignNode = Extract<ast.Expr, { kind: 'assign' }>

/** `target = value`, `(a, b) = value` */
export function checkAssign(cx: BodyChecker, node: AssignNode, expected: Expectation): Draft {
  const { target: targetNode, span } = node
  if (isDestructuring(targetNode)) return checkDestructuring(cx, node)
  if (required(cx, expected)?.kind === 'bool') return assignedCondition(cx, node)
  const target = checkExpr(cx, targetNode)
  if (!isPlace(target) && !cx.isWrong(target.type)) badAssignTarget(cx, node)
  makeMutable(cx, target)
  const value = checkCoerced(cx, node.value, target.type, { kind: 'assignment', target: targetNode, draft: target })
  return { kind: 'assign', target, value, type: UNIT, span }
}

/** `if x = 1`: what was meant is `==`. */
function assignedCondition(cx: BodyChecker, node: AssignNode): Draft {
  const target = checkExpr(cx, node.target)
  checkCoerced(cx, node.value, target.type)
  assignmentAsCondition(cx, node)
  return errorDraft(node.span)
}

function isDestructuring(node: ast.Expr): boolean {
  switch (node.kind) {
    case 'underscore':
    case 'tuple':
    case 'array':
    case 'struct':
      return true
    case 'call':
      return node.callee.kind === 'path' && /^[A-Z]/.test(lastName(node.callee.path))
    case 'paren':
      return isDestructuring(node.inner)
    default:
      return false
  }
}

function lastName(path: ast.Path): string {
  return path.segments[path.segments.length - 1].name.name
}

/**
 * `(a, b.c) = value` is `{ let (x, y) = value; a = x; b.c = y; }`, after the reference's desugaring; the variables have
 * names that nobody can write.
 */
function checkDestructuring(cx: BodyChecker, node: AssignNode): Draft {
  const places: ast.Expr[] = []
  const pattern = asPattern(node.target, places)
  const { span } = node
  const bind: ast.Statement = { kind: 'let', pattern, type: null, value: node.value, otherwise: null, span }
  const assigns = places.map((place, index): ast.Statement => {
    const value: ast.Expr = { kind: 'path', path: pathOf(nameOf(index, place.span)), span: place.span }
    const assign: ast.Expr = { kind: 'assign', target: place, value, span: place.span }
    return { kind: 'expression', value: assign, semicolon: true, span: place.span }
  })
  const statements = [bind, ...assigns]
  return checkExpr(cx, { kind: 'block', label: null, isUnsafe: false, statements, value: null, span })
}

function nameOf(index: number, span: Span): ast.Ident {
  return { name: `<place ${index}>`, span }
}

function pathOf(name: ast.Ident): ast.Path {
  return { span: name.span, self: null, segments: [{ span: name.span, name, args: null }] }
}

/** The pattern that an expression on the left of `=` stands for; `places`: what is assigned, by index. */
function asPattern(node: ast.Expr, places: ast.Expr[]): ast.Pattern {
  const { span } = node
  const all = (items: readonly ast.Expr[]) => items.map((item) => asPattern(item, places))
  switch (node.kind) {
    case 'underscore':
      return { kind: 'wild', span }
    case 'paren':
      return asPattern(node.inner, places)
    case 'tuple':
      return { kind: 'tuple', items: all(node.items), span }
    case 'array':
      return { kind: 'slice', items: all(node.items), span }
    case 'range':
      if (!node.from && !node.to) return { kind: 'rest', span }
      break
    case 'call':
      if (node.callee.kind === 'path' && isDestructuring(node))
        return { kind: 'tuple-struct', path: node.callee.path, items: all(node.args), span }
      break
    case 'struct': {
      const fields = node.fields.map((field) => ({
        span: field.span,
        name: field.name,
        pattern: asPattern(field.value, places),
      }))
      return { kind: 'struct', path: node.path, fields, rest: node.base !== null, span }
    }
    default:
  }
  const name = nameOf(places.push(node) - 1, span)
  return { kind: 'binding', name, byRef: false, mutable: false, sub: null, span }
}
