import type { Block, Body, Constant, Operand, Place, Projection, Rvalue, Statement, Terminator } from './mir'
import type { Ty } from '../types/ty'

/** How types are written; left out where null. */
type TypeText = ((type: Ty) => string) | null

/** A body as text, for tests and debugging: closures' bodies behind it. */
export function printBody(body: Body, typeText: TypeText = null): string {
  const locals = body.locals.flatMap((local, index) => {
    const named = local.name === null ? '' : ` // ${local.name}`
    if (typeText === null) return local.name === null ? [] : [`  _${index}${named}`]
    return [`  let ${local.mutable ? 'mut ' : ''}_${index}: ${typeText(local.type)}${named}`]
  })
  const blocks = body.blocks.map((block, index) => printBlock(block, index))
  const closures = body.closures.map((closure) => `closure:\n${printBody(closure.body, typeText)}`)
  return [...locals, ...blocks, ...closures].join('\n')
}

function printBlock(block: Block, index: number): string {
  const unwind = block.unwind === null ? '' : ` unwind bb${block.unwind}`
  const head = `bb${index}${block.isCleanup ? ' (cleanup)' : ''}:${unwind}`
  return [head, ...block.statements.map(printStatement), printTerminator(block.terminator)].join('\n  ')
}

/** One statement. */
export function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'assign':
      return `${printPlace(statement.place)} = ${printRvalue(statement.value)}`
    case 'live':
    case 'dead':
      return `${statement.kind} _${statement.local}`
    case 'look':
      return `look ${printPlace(statement.place)}`
    case 'nop':
      return 'nop'
  }
}

/** What a block ends in. */
export function printTerminator(terminator: Terminator): string {
  switch (terminator.kind) {
    case 'goto':
      return `goto bb${terminator.target}`
    case 'switch': {
      const cases = terminator.cases.map(({ value, target }) => `${caseText(value)}: bb${target}`)
      return `switch ${printOperand(terminator.operand)} [${[...cases, `else: bb${terminator.otherwise}`].join(', ')}]`
    }
    case 'call': {
      const args = terminator.args.map(printOperand).join(', ')
      const target = terminator.target === null ? 'never' : `bb${terminator.target}`
      return `${printPlace(terminator.result)} = ${printOperand(terminator.callee)}(${args}) -> ${target}`
    }
    case 'drop':
      return `${terminator.replaces ? 'replace' : 'drop'} ${printPlace(terminator.place)} -> bb${terminator.target}`
    default:
      return terminator.kind
  }
}

function caseText(value: bigint | string): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

/** A place: `(*_1).0`. */
export function printPlace(place: Place): string {
  return place.projections.reduce(printProjection, `_${place.local}`)
}

function printProjection(base: string, projection: Projection): string {
  switch (projection.kind) {
    case 'deref':
      return `(*${base})`
    case 'field':
      return `${base}.${projection.index}`
    case 'downcast':
      return `(${base} as ${projection.variant.name})`
    case 'index':
      return `${base}[_${projection.local}]`
    case 'constant-index':
      return `${base}[${projection.fromEnd ? '-' : ''}${projection.offset}]`
    case 'subslice':
      return `${base}[${projection.from}..-${projection.to}]`
  }
}

/** An operand. */
export function printOperand(operand: Operand): string {
  if (operand.kind !== 'constant') return `${operand.kind} ${printPlace(operand.place)}`
  return operand.constant.kind === 'fn' ? functionName(operand.type) : printConstant(operand.constant)
}

function functionName(type: Ty): string {
  return type.kind === 'fn-def' ? type.def.path : 'fn'
}

function printConstant(constant: Constant): string {
  switch (constant.kind) {
    case 'int':
    case 'float':
    case 'bool':
      return String(constant.value)
    case 'text':
      return JSON.stringify(constant.value)
    case 'bytes':
      return `b[${constant.value.join(', ')}]`
    case 'unit':
      return '()'
    case 'fn':
      return 'fn'
    case 'const-param':
      return constant.param.name
    case 'const':
    case 'static':
      return `${constant.kind} ${constant.def.name}`
  }
}

function printRvalue(value: Rvalue): string {
  const list = (operands: readonly Operand[]): string => operands.map(printOperand).join(', ')
  switch (value.kind) {
    case 'use':
      return printOperand(value.operand)
    case 'ref':
      return `&${value.borrow === 'shared' ? '' : `${value.borrow} `}${printPlace(value.place)}`
    case 'raw-ref':
      return `&raw ${value.mutable ? 'mut' : 'const'} ${printPlace(value.place)}`
    case 'binary':
      return `${printOperand(value.left)} ${value.operator} ${printOperand(value.right)}`
    case 'unary':
      return `${value.operator}${printOperand(value.operand)}`
    case 'cast':
      return `cast ${printOperand(value.operand)}`
    case 'coerce':
      return `${value.by} ${printOperand(value.operand)}`
    case 'tuple':
      return `(${list(value.items)})`
    case 'array':
      return `[${list(value.items)}]`
    case 'adt':
      return `${value.variant.name} {${list(value.fields)}}`
    case 'closure':
      return `closure {${list(value.captures)}}`
    case 'repeat':
      return `[${printOperand(value.value)}; ${value.count ?? 'N'}]`
    case 'variant-index':
      return `variant of ${printPlace(value.place)}`
    case 'length':
      return `length of ${printPlace(value.place)}`
    case 'format':
      return `format(${list(value.args)})`
  }
}
