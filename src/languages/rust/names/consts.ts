import type * as ast from '../syntax/ast'
import type { ConstDef, GenericParamDef } from '../types/defs'
import type { Const, GenericArg } from '../types/ty'
import { type Context, contextOf } from './context'
import { error } from './errors'
import { outerVariable } from './outer-variables'
import { type Prefix, walk } from './paths'
import { scopeOf } from './scopes'

/** A number known while compiling, a const parameter, or why it is neither. */
type Evaluated = bigint | GenericParamDef | Failure

interface Failure {
  readonly kind: 'failure'
  readonly node: ast.Expr
  /** null: told already. */
  readonly why: 'not-constant' | 'generic' | 'type' | 'cycle' | null
}

const ZERO: Const = { kind: 'const', of: 'value', value: 0 }

/** An array's length. */
export function lowerLength(node: ast.Expr, cx: Context): Const {
  return lowerConst(node, cx)
}

/** A constant expression: literals, const items and parameters, arithmetic. `_` is inferred. */
export function lowerConst(node: ast.Expr, cx: Context): Const {
  if (node.kind === 'underscore' && cx.policy.infer) return cx.policy.infer(null, node.span) as Const
  const found = evaluate(strip(node), cx, 0)
  if (typeof found === 'bigint') return { kind: 'const', of: 'value', value: Number(found) }
  if (found.kind === 'const') return { kind: 'const', of: 'param', def: found }
  reportFailure(found as Failure, cx)
  return ZERO
}

/** A type written where a const argument is wanted: `N` in `Buffer<N>` looks like one. */
export function constArgument(node: ast.TypeNode, param: GenericParamDef, cx: Context): GenericArg {
  if (node.kind === 'infer' && cx.policy.infer) return cx.policy.infer(param, node.span)
  if (node.kind === 'path') {
    const prefix = walk(node.path, cx.scope, 'values', () => {})
    if (prefix.kind !== 'missing') return lowerConst({ kind: 'path', path: node.path, span: node.span }, cx)
  }
  const help = 'if this generic argument was intended as a const parameter, surround it with braces'
  cx.policy.report(error('E0747', 'type provided when a constant was expected', node.span, '', [], help))
  return ZERO
}

function strip(node: ast.Expr): ast.Expr {
  if (node.kind === 'paren') return strip(node.inner)
  return node.kind === 'block' && !node.statements.length && node.value ? strip(node.value) : node
}

/** The value of a discriminant or another integer constant; null: reported. */
export function evaluateInteger(node: ast.Expr, cx: Context): bigint | null {
  const found = evaluate(strip(node), cx, 0)
  if (typeof found === 'bigint') return found
  reportFailure(found.kind === 'failure' ? found : { kind: 'failure', node, why: 'generic' }, cx)
  return null
}

function evaluate(node: ast.Expr, cx: Context, depth: number): Evaluated {
  switch (node.kind) {
    case 'int':
      return node.value
    case 'byte':
      return BigInt(node.value)
    case 'bool':
      return node.value ? 1n : 0n
    case 'char':
      return BigInt(node.value.codePointAt(0)!)
    case 'paren':
    case 'block':
      return strip(node) === node ? fail(node, 'not-constant') : evaluate(strip(node), cx, depth)
    case 'cast':
      return generic(evaluate(node.value, cx, depth), node.value)
    case 'unary': {
      const operand = generic(evaluate(node.operand, cx, depth), node.operand)
      if (typeof operand !== 'bigint') return operand
      return node.operator === '-' ? -operand : fail(node, 'not-constant')
    }
    case 'binary':
      return evaluateBinary(node, cx, depth)
    case 'path':
      return evaluatePath(node, cx, depth)
    case 'string':
    case 'float':
      return fail(node, 'type')
    default:
      return fail(node, 'not-constant')
  }
}

const operations: Partial<Record<ast.BinaryOperator, (a: bigint, b: bigint) => bigint | null>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0n ? null : a / b),
  '%': (a, b) => (b === 0n ? null : a % b),
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => (b < 0n || b > 128n ? null : a << b),
  '>>': (a, b) => (b < 0n || b > 128n ? null : a >> b),
}

function evaluateBinary(node: ast.Expr & { kind: 'binary' }, cx: Context, depth: number): Evaluated {
  const left = generic(evaluate(node.left, cx, depth), node.left)
  const right = generic(evaluate(node.right, cx, depth), node.right)
  if (typeof left !== 'bigint') return left
  if (typeof right !== 'bigint') return right
  return operations[node.operator]?.(left, right) ?? fail(node, 'not-constant')
}

/** A parameter alone is a constant; calculating with it is not allowed. */
function generic(value: Evaluated, node: ast.Expr): bigint | Failure {
  return typeof value === 'bigint' || value.kind === 'failure' ? value : fail(node, 'generic')
}

function evaluatePath(node: ast.Expr & { kind: 'path' }, cx: Context, depth: number): Evaluated {
  if (node.path.self) return fail(node, 'not-constant')
  const associated = associatedConst(node.path)
  if (associated !== null) return associated
  const prefix = walk(node.path, cx.scope, 'values', cx.policy.report)
  if (prefix.kind === 'param') return prefix.param
  const own = inherentConst(node.path, prefix, cx)
  if (own) return evaluateItem(own, node, cx, depth)
  if (prefix.kind === 'error') return fail(node, null)
  if (prefix.kind !== 'def' || prefix.def.kind !== 'const') return fail(node, 'not-constant')
  return evaluateItem(prefix.def, node, cx, depth)
}

/** `u8::MAX` and its like. */
function associatedConst(path: ast.Path): bigint | null {
  const [type, name] = path.segments.map((segment) => segment.name.name)
  const match = /^([iu])(8|16|32|64|128|size)$/.exec(type)
  if (!match || path.segments.length !== 2) return null
  const bits = BigInt(match[2] === 'size' ? 64 : match[2])
  const signed = match[1] === 'i'
  if (name === 'MAX') return (1n << (signed ? bits - 1n : bits)) - 1n
  if (name === 'MIN') return signed ? -(1n << (bits - 1n)) : 0n
  return name === 'BITS' ? bits : null
}

/** `Self::N`, `Type::N`: of an inherent impl. */
function inherentConst(path: ast.Path, prefix: Prefix, cx: Context): ConstDef | null {
  if (path.segments.length !== 2) return null
  const type = prefix.kind === 'self' ? cx.scope.self?.type : null
  const adt = type?.kind === 'adt' ? type.def : prefix.kind === 'def' && prefix.def.kind === 'adt' ? prefix.def : null
  if (!adt) return null
  for (const impl of cx.scope.names.impls) {
    const item = impl.self.kind === 'adt' && impl.self.def === adt ? impl.items.get(path.segments[1].name.name) : null
    if (item?.kind === 'const') return item
  }
  return null
}

/** How many constants may refer to each other; more are taken for a circle. */
const deepest = 64

function evaluateItem(def: ConstDef, node: ast.Expr, cx: Context, depth: number): Evaluated {
  if (depth > deepest) return fail(node, 'cycle')
  if (!def.node.value) return fail(node, 'not-constant')
  const inner = contextOf(scopeOf(def), cx.policy)
  const found = generic(evaluate(strip(def.node.value), inner, depth + 1), node)
  return typeof found === 'bigint' || found.why === null ? found : { ...found, node }
}

function fail(node: ast.Expr, why: Failure['why']): Failure {
  return { kind: 'failure', node, why }
}

function pathName(node: ast.Expr): string {
  return node.kind === 'path' ? node.path.segments[0].name.name : '_'
}

function reportFailure({ node, why }: Failure, cx: Context): void {
  const { span } = node
  const { report } = cx.policy
  if (why === null) return
  if (why === 'type') {
    const found = node.kind === 'string' ? '&str' : 'floating-point number'
    report(
      error(
        'E0308',
        'mismatched types',
        span,
        `expected \`usize\`, found ${node.kind === 'string' ? `\`${found}\`` : found}`,
      ),
    )
    return
  }
  if (why === 'generic') {
    report(
      error(
        'syntax',
        'generic parameters may not be used in const operations',
        span,
        `cannot perform const operation using \`${pathName(node)}\``,
      ),
    )
    return
  }
  if (why === 'cycle') {
    report(error('E0391', 'cycle detected when evaluating type-level constant', span))
    return
  }
  const name = node.kind === 'path' && node.path.segments.length === 1 ? node.path.segments[0].name.name : null
  if (name !== null && cx.policy.isVariable?.(name)) {
    const help = 'consider using `const` instead of `let`'
    report(error('E0435', 'attempt to use a non-constant value in a constant', span, 'non-constant value', [], help))
  } else if (name !== null)
    report(
      outerVariable(name, span, cx.scope) ??
        error('E0425', `cannot find value \`${name}\` in this scope`, span, 'not found in this scope'),
    )
  else report(error('unsupported', 'not supported yet: this constant expression', span))
}
