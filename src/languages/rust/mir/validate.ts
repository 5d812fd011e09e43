import { rvalueOperands, rvaluePlaces, successors } from './cfg'
import type { Block, Body, Operand, Place, Terminator } from './mir'
import { pointee } from './places'
import type { Ty } from '../types/ty'

/** What is wrong with a body, as sentences; empty for a sound one. For tests. */
export function validate(body: Body): readonly string[] {
  const problems = body.blocks.flatMap((block, index) =>
    [...checkEdges(body, block), ...checkPlaces(body, block)].map((problem) => `bb${index}: ${problem}`),
  )
  return [...problems, ...body.closures.flatMap((closure) => validate(closure.body))]
}

function checkEdges(body: Body, block: Block): string[] {
  const problems: string[] = []
  for (const target of successors(block)) {
    const next = body.blocks[target] as Block | undefined
    if (next === undefined) problems.push(`no block ${target}`)
    else if (next.isCleanup !== (block.isCleanup || target === block.unwind))
      problems.push(`cleanup mixed at ${target}`)
  }
  if (block.isCleanup && block.unwind !== null) problems.push('a cleanup block is cleaned up after')
  if (block.isCleanup && block.terminator.kind === 'return') problems.push('a cleanup block returns')
  if (!block.isCleanup && block.terminator.kind === 'resume') problems.push('resume where nothing panics')
  return problems
}

function checkPlaces(body: Body, block: Block): string[] {
  const places = block.statements.flatMap((statement): readonly Place[] => {
    if (statement.kind === 'live' || statement.kind === 'dead') return [{ local: statement.local, projections: [] }]
    if (statement.kind === 'look') return [statement.place]
    return statement.kind === 'assign' ? [statement.place, ...rvaluePlaces(statement.value)] : []
  })
  const operands = block.statements.flatMap((s) => (s.kind === 'assign' ? rvalueOperands(s.value) : []))
  return [...places, ...terminatorPlaces(block.terminator)]
    .flatMap((place) => checkPlace(body, place))
    .concat(operands.flatMap(checkOperand))
}

function terminatorPlaces(terminator: Terminator): readonly Place[] {
  const of = (operands: readonly Operand[]): readonly Place[] =>
    operands.flatMap((operand) => (operand.kind === 'constant' ? [] : [operand.place]))
  switch (terminator.kind) {
    case 'switch':
      return of([terminator.operand])
    case 'call':
      return [...of([terminator.callee, ...terminator.args]), terminator.result]
    case 'drop':
      return [terminator.place]
    default:
      return []
  }
}

function checkOperand(operand: Operand): string[] {
  return operand.kind === 'constant' ? checkType(operand.type) : []
}

function checkPlace(body: Body, place: Place): string[] {
  if (place.local >= body.locals.length) return [`no local ${place.local}`]
  let { type } = body.locals[place.local]
  const problems = checkType(type)
  for (const projection of place.projections) {
    const next = step(type, projection)
    if (typeof next === 'string') return [...problems, next]
    type = next
  }
  return problems
}

function step(type: Ty, projection: Place['projections'][number]): Ty | string {
  switch (projection.kind) {
    case 'deref':
      return pointee(type) ?? `deref of a ${type.kind}`
    case 'field':
      if (['adt', 'tuple', 'closure'].includes(type.kind)) return projection.type
      return `field of a ${type.kind}`
    case 'downcast':
      return type.kind === 'adt' && type.def === projection.variant.adt ? type : `variant of a ${type.kind}`
    default:
      if (type.kind !== 'array' && type.kind !== 'slice') return `index of a ${type.kind}`
      return projection.kind === 'subslice' ? type : type.of
  }
}

function checkType(type: Ty): string[] {
  return type.kind === 'infer' || type.kind === 'error' ? [`a type that is ${type.kind}`] : []
}
