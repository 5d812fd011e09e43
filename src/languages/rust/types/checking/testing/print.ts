import type { Condition, Expr, FormatPiece, Pattern, Statement, TypedBody } from '../../thir'
import { displayType } from './types'

/** A checked body on one line, with all that Rust does unseen: for tests. */
export function printBody(body: TypedBody): string {
  return printExpr(body.value)
}

/** Borrowing is `&` where it was written and `&'` where it was not; following a pointer likewise `*` and `*'`. */
export function printExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'int':
    case 'float':
    case 'bool':
      return String(expr.value)
    case 'char':
    case 'string':
      return JSON.stringify(expr.value)
    case 'bytes':
      return `b[${expr.value.join(', ')}]`
    case 'variable':
      return expr.variable.name
    case 'upvar':
      return `^${expr.index}`
    case 'static':
    case 'const':
      return expr.def.name
    case 'const-param':
      return expr.param.name
    case 'fn':
      return printFunction(expr)
    case 'binary':
    case 'logical':
      return `(${printExpr(expr.left)} ${expr.operator} ${printExpr(expr.right)})`
    case 'unary':
      return `${expr.operator}${printExpr(expr.operand)}`
    case 'assign':
      return `${printExpr(expr.target)} = ${printExpr(expr.value)}`
    case 'compound':
      return `${printExpr(expr.target)} ${expr.operator}= ${printExpr(expr.value)}`
    case 'ref':
      return `&${expr.auto ? "'" : ''}${expr.mutable ? 'mut ' : ''}${printExpr(expr.operand)}`
    case 'raw-ref':
      return `&raw ${printExpr(expr.operand)}`
    case 'deref':
      return `*${expr.auto ? "'" : ''}${printExpr(expr.operand)}`
    case 'field':
      return `(${printExpr(expr.object)}).${expr.variant ? expr.variant.fields[expr.index].name : expr.index}`
    case 'index':
      return `${printExpr(expr.object)}[${printExpr(expr.index)}]`
    case 'call':
      return `${printExpr(expr.callee)}(${printAll(expr.args)})`
    default:
      return printComposite(expr)
  }
}

function printAll(exprs: readonly Expr[]): string {
  return exprs.map(printExpr).join(', ')
}

/** `Vec::push<i32>`; of a trait's: with Self among the arguments. */
function printFunction({ type }: Expr): string {
  if (type.kind !== 'fn-def') return '?'
  const types = type.args.filter((arg) => arg.kind !== 'region' && arg.kind !== 'const')
  const { container, name } = type.def
  const owner =
    container?.kind === 'trait'
      ? `${container.name}::`
      : container
        ? `${displayType(container.self).replace(/<.*/, '')}::`
        : ''
  return `${owner}${name}${types.length ? `<${types.map((arg) => displayType(arg)).join(', ')}>` : ''}`
}

function printComposite(expr: Expr): string {
  switch (expr.kind) {
    case 'tuple':
      return `(${printAll(expr.items)})`
    case 'array':
      return `[${printAll(expr.items)}]`
    case 'repeat':
      return `[${printExpr(expr.value)}; ${expr.count}]`
    case 'struct': {
      const fields = expr.fields.map(({ index, value }) => `${expr.variant.fields[index].name}: ${printExpr(value)}`)
      if (expr.base) fields.push(`..${printExpr(expr.base)}`)
      return fields.length ? `${expr.variant.name} { ${fields.join(', ')} }` : expr.variant.name
    }
    case 'closure':
      return `|${expr.body.params.map((param) => printPattern(param.pattern)).join(', ')}|[${printAll(expr.captures)}] ${printExpr(expr.body.value)}`
    case 'cast':
      return `(${printExpr(expr.value)} as ${displayType(expr.type)})`
    case 'coerce':
      return `${expr.by}(${printExpr(expr.value)})`
    case 'format':
      return `format(${[...expr.pieces.map(printPiece), ...expr.args.map(printExpr)].join(', ')})`
    default:
      return printControl(expr)
  }
}

function printPiece(piece: FormatPiece): string {
  if (piece.kind === 'text') return JSON.stringify(piece.text)
  const { width, precision, fill, align, sign, alternate, zero } = piece.spec
  const count = (value: typeof width) =>
    value === null ? '' : typeof value === 'number' ? String(value) : `${value.argument}$`
  const spec = [
    align ? `${fill}${align}` : '',
    sign ?? '',
    alternate ? '#' : '',
    zero ? '0' : '',
    count(width),
    precision === null ? '' : `.${count(precision)}`,
  ].join('')
  return `{${piece.argument}:${spec}${piece.trait}}`
}

function printControl(expr: Expr): string {
  switch (expr.kind) {
    case 'block': {
      const parts = expr.statements.map(printStatement)
      if (expr.value) parts.push(printExpr(expr.value))
      return `{ ${parts.join('; ')} }`
    }
    case 'if':
      return `if ${printCondition(expr.condition)} ${printExpr(expr.then)}${expr.otherwise ? ` else ${printExpr(expr.otherwise)}` : ''}`
    case 'match': {
      const arms = expr.arms.map(
        (arm) =>
          `${printPattern(arm.pattern)}${arm.guard ? ` if ${printCondition(arm.guard)}` : ''} => ${printExpr(arm.body)}`,
      )
      return `match ${printExpr(expr.value)} { ${arms.join(', ')} }`
    }
    case 'loop':
      return `loop ${printExpr(expr.body)}`
    case 'while':
      return `while ${printCondition(expr.condition)} ${printExpr(expr.body)}`
    case 'for-range':
      return `for ${printPattern(expr.pattern)} in ${printExpr(expr.from)}..${expr.inclusive ? '=' : ''}${printExpr(expr.to)} ${printExpr(expr.body)}`
    case 'for':
      return `for ${printPattern(expr.pattern)} in ${printExpr(expr.iterator)} by ${printExpr(expr.next)} ${printExpr(expr.body)}`
    case 'break':
    case 'return':
      return `${expr.kind}${expr.value ? ` ${printExpr(expr.value)}` : ''}`
    default:
      return expr.kind
  }
}

function printStatement(statement: Statement): string {
  if (statement.kind === 'expression') return printExpr(statement.value)
  const value = statement.value ? ` = ${printExpr(statement.value)}` : ''
  const otherwise = statement.otherwise ? ` else ${printExpr(statement.otherwise)}` : ''
  return `let ${printPattern(statement.pattern)}${value}${otherwise}`
}

function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'value':
      return printExpr(condition.value)
    case 'let':
      return `let ${printPattern(condition.pattern)} = ${printExpr(condition.value)}`
    case 'and':
      return condition.parts.map(printCondition).join(' && ')
  }
}

/** A pattern; through a reference it is `&p`, a binding by reference `ref x`. */
export function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'wild':
      return '_'
    case 'binding': {
      const by = { value: '', shared: 'ref ', mutable: 'ref mut ' }[pattern.by]
      return `${by}${pattern.variable.name}${pattern.sub ? ` @ ${printPattern(pattern.sub)}` : ''}`
    }
    case 'literal':
      return printExpr(pattern.value)
    case 'range':
      return `${pattern.from ? printExpr(pattern.from) : ''}..${pattern.inclusive ? '=' : ''}${pattern.to ? printExpr(pattern.to) : ''}`
    case 'deref':
      return `&${printPattern(pattern.sub)}`
    case 'variant': {
      const fields = pattern.fields.map(
        ({ index, pattern: sub }) => `${pattern.variant.fields[index].name}: ${printPattern(sub)}`,
      )
      return fields.length ? `${pattern.variant.name} { ${fields.join(', ')} }` : pattern.variant.name
    }
    case 'tuple':
      return `(${pattern.fields.map(({ index, pattern: sub }) => `${index}: ${printPattern(sub)}`).join(', ')})`
    case 'slice': {
      const rest = pattern.rest ? [pattern.rest.sub ? `${printPattern(pattern.rest.sub)} @ ..` : '..'] : []
      return `[${[...pattern.before.map(printPattern), ...rest, ...pattern.after.map(printPattern)].join(', ')}]`
    }
    case 'or':
      return pattern.items.map(printPattern).join(' | ')
  }
}
