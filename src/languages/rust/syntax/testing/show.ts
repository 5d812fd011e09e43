import type * as ast from '../ast'

// Trees as short texts, for tests: `(+ 1 (* 2 x))`.

const list = (...parts: readonly (string | null)[]): string =>
  `(${parts.filter((part) => part !== null && part !== '').join(' ')})`
const all = <T>(items: readonly T[], show: (item: T) => string): string => items.map(show).join(' ')
const maybe = <T>(item: T | null, show: (item: T) => string): string | null => (item === null ? null : show(item))

export function showPath({ self, segments, isGlobal }: ast.Path): string {
  const head = self ? `<${showType(self.type)} ${self.traitSegments}>::` : isGlobal ? '::' : ''
  return head + segments.map(({ name, args }) => name.name + (args ? showArgs(args) : '')).join('::')
}

export function showArgs({ args, bindings, call }: ast.GenericArgs): string {
  if (call) return `(${all(call.params, showType)})${call.result ? `->${showType(call.result)}` : ''}`
  const shown = args.map((arg) => {
    if (arg.kind === 'lifetime') return `'${arg.lifetime.name}`
    return arg.kind === 'type' ? showType(arg.type) : showExpr(arg.value)
  })
  const bound = bindings.map(({ name, type, bounds }) =>
    type ? `${name.name}=${showType(type)}` : `${name.name}:${showBounds(bounds)}`,
  )
  return `<${[...shown, ...bound].join(', ')}>`
}

export function showBounds(bounds: readonly ast.Bound[]): string {
  const one = (bound: ast.Bound): string => {
    if (bound.kind === 'lifetime') return `'${bound.lifetime.name}`
    const names = bound.forLifetimes.map(({ name }) => `'${name}`).join(' ')
    return (bound.optional ? '?' : '') + (names ? `for<${names}>` : '') + showPath(bound.path)
  }
  return bounds.map(one).join('+')
}

export function showType(type: ast.TypeNode): string {
  switch (type.kind) {
    case 'path':
      return showPath(type.path)
    case 'ref':
      return `&${type.lifetime ? `'${type.lifetime.name} ` : ''}${type.mutable ? 'mut ' : ''}${showType(type.to)}`
    case 'pointer':
      return `*${type.mutable ? 'mut' : 'const'} ${showType(type.to)}`
    case 'tuple':
      return list(...type.items.map(showType))
    case 'array':
      return `[${showType(type.of)}; ${showExpr(type.length)}]`
    case 'slice':
      return `[${showType(type.of)}]`
    case 'fn':
      return `fn(${all(type.params, showType)})${type.result ? `->${showType(type.result)}` : ''}`
    case 'never':
      return '!'
    case 'infer':
      return '_'
    case 'impl':
    case 'dyn':
      return `${type.kind} ${showBounds(type.bounds)}`
  }
}

export function showPattern(pattern: ast.Pattern): string {
  switch (pattern.kind) {
    case 'wild':
      return '_'
    case 'rest':
      return '..'
    case 'binding': {
      const mode = (pattern.byRef ? 'ref ' : '') + (pattern.mutable ? 'mut ' : '')
      return mode + pattern.name.name + (pattern.sub ? `@${showPattern(pattern.sub)}` : '')
    }
    case 'literal':
      return showExpr(pattern.value)
    case 'range':
      return `${maybe(pattern.from, showExpr) ?? ''}..${pattern.inclusive ? '=' : ''}${maybe(pattern.to, showExpr) ?? ''}`
    case 'ref':
      return `&${pattern.mutable ? 'mut ' : ''}${showPattern(pattern.sub)}`
    case 'tuple':
      return list('tuple', ...pattern.items.map(showPattern))
    case 'slice':
      return `[${all(pattern.items, showPattern)}]`
    case 'path':
      return showPath(pattern.path)
    case 'tuple-struct':
      return list(showPath(pattern.path), ...pattern.items.map(showPattern))
    case 'struct': {
      const fields = pattern.fields.map(({ name, pattern: sub }) => `${name.name}:${showPattern(sub)}`)
      return `${showPath(pattern.path)}{${[...fields, ...(pattern.rest ? ['..'] : [])].join(' ')}}`
    }
    case 'or':
      return list('or', ...pattern.items.map(showPattern))
  }
}

export function showStatement(statement: ast.Statement): string {
  switch (statement.kind) {
    case 'let': {
      const type = statement.type ? `:${showType(statement.type)}` : ''
      const rest = [maybe(statement.value, showExpr), maybe(statement.otherwise, (block) => `else ${showExpr(block)}`)]
      return list('let', showPattern(statement.pattern) + type, ...rest)
    }
    case 'item':
      return list(statement.item.kind, statement.item.name.name)
    case 'expression':
      return showExpr(statement.value) + (statement.semicolon ? ';' : '')
    case 'empty':
      return ';'
  }
}

const number = (value: bigint | number, suffix: string | null): string => `${value}${suffix ?? ''}`
const label = (name: ast.Ident | null): string | null => name && `'${name.name}`

export function showExpr(expr: ast.Expr): string {
  switch (expr.kind) {
    case 'int':
      return number(expr.value, expr.suffix)
    case 'float':
      return Number.isInteger(expr.value)
        ? number(expr.value, `.0${expr.suffix ?? ''}`)
        : number(expr.value, expr.suffix)
    case 'bool':
      return String(expr.value)
    case 'char':
      return `'${expr.value}'`
    case 'string':
      return JSON.stringify(expr.value)
    case 'byte':
      return `b${expr.value}`
    case 'byte-string':
      return `b[${expr.value.join(' ')}]`
    case 'path':
      return showPath(expr.path)
    case 'underscore':
      return '_'
    case 'macro':
      return showMacro(expr)
    case 'block': {
      const mark = [label(expr.label), expr.isUnsafe ? 'unsafe' : null, expr.isConst ? 'const' : null]
      const inside = [...expr.statements.map(showStatement), ...(expr.value ? [showExpr(expr.value)] : [])]
      return `${mark.map((part) => (part ? `${part} ` : '')).join('')}{${inside.join(' ')}}`
    }
    default:
      return showOperation(expr) ?? showControl(expr) ?? list(expr.kind)
  }
}

function showOperation(expr: ast.Expr): string | null {
  switch (expr.kind) {
    case 'unary':
      return list(expr.operator, showExpr(expr.operand))
    case 'binary':
      return list(expr.operator, showExpr(expr.left), showExpr(expr.right))
    case 'assign':
      return list('=', showExpr(expr.target), showExpr(expr.value))
    case 'compound':
      return list(`${expr.operator}=`, showExpr(expr.target), showExpr(expr.value))
    case 'ref':
      return list(expr.raw ? '&raw' : '&', expr.mutable ? 'mut' : null, showExpr(expr.operand))
    case 'call':
      return list('call', showExpr(expr.callee), ...expr.args.map(showExpr))
    case 'method':
      return list(
        `.${expr.name.name}${expr.generics ? showArgs(expr.generics) : ''}`,
        ...[expr.receiver, ...expr.args].map(showExpr),
      )
    case 'field':
      return `${showExpr(expr.object)}.${expr.name.name}`
    case 'index':
      return list('index', showExpr(expr.object), showExpr(expr.index))
    case 'range':
      return list(expr.inclusive ? '..=' : '..', maybe(expr.from, showExpr) ?? '-', maybe(expr.to, showExpr) ?? '-')
    case 'array':
      return `[${all(expr.items, showExpr)}]`
    case 'repeat':
      return `[${showExpr(expr.value)}; ${showExpr(expr.count)}]`
    case 'tuple':
      return list('tuple', ...expr.items.map(showExpr))
    case 'paren':
      return list('paren', showExpr(expr.inner))
    case 'struct': {
      const fields = expr.fields.map(({ name, value }) => `${name.name}:${showExpr(value)}`)
      const base = expr.base ? [`..${showExpr(expr.base)}`] : expr.rest ? ['..'] : []
      return `${showPath(expr.path)}{${[...fields, ...base].join(' ')}}`
    }
    case 'cast':
      return list('as', showExpr(expr.value), showType(expr.type))
    case 'try':
      return list('?', showExpr(expr.operand))
    default:
      return null
  }
}

function showControl(expr: ast.Expr): string | null {
  switch (expr.kind) {
    case 'if':
      return list('if', showExpr(expr.condition), showExpr(expr.then), maybe(expr.otherwise, showExpr))
    case 'let':
      return list('let', showPattern(expr.pattern), showExpr(expr.value))
    case 'match':
      return list('match', showExpr(expr.value), ...expr.arms.map(showArm))
    case 'loop':
      return list('loop', label(expr.label), showExpr(expr.body))
    case 'while':
      return list('while', label(expr.label), showExpr(expr.condition), showExpr(expr.body))
    case 'for':
      return list('for', label(expr.label), showPattern(expr.pattern), showExpr(expr.iterated), showExpr(expr.body))
    case 'break':
      return list('break', label(expr.label), maybe(expr.value, showExpr))
    case 'continue':
      return list('continue', label(expr.label))
    case 'return':
      return list('return', maybe(expr.value, showExpr))
    case 'closure': {
      const params = expr.params.map(({ pattern, type }) => showPattern(pattern) + (type ? `:${showType(type)}` : ''))
      const result = expr.result ? `->${showType(expr.result)}` : null
      return list(expr.isMove ? 'move' : null, `|${params.join(' ')}|`, result, showExpr(expr.body))
    }
    default:
      return null
  }
}

const showArm = ({ pattern, guard, body }: ast.MatchArm): string =>
  list(showPattern(pattern), guard && `if ${showExpr(guard)}`, '=>', showExpr(body))

function showMacro({ name, input }: ast.MacroExpr): string {
  const head = `${name.name}!`
  if (input.kind === 'repeat') return list(head, showExpr(input.value), ';', showExpr(input.count))
  if (input.kind === 'matches') {
    return list(head, showExpr(input.value), showPattern(input.pattern), input.guard && `if ${showExpr(input.guard)}`)
  }
  return list(head, ...input.args.map(({ name: given, value }) => (given ? `${given.name}=` : '') + showExpr(value)))
}
