import { rvaluePlaces } from '../../mir/cfg'
import type { Body, Operand, Place, Statement, Terminator } from '../../mir/mir'
import type { Points } from './points'

/** Where a local is looked at, given a value or stops having one, and dropped: as points. */
export interface Occurrences {
  readonly uses: number[]
  readonly defs: number[]
  readonly drops: number[]
}

/** What a statement or terminator does with locals. */
export interface LocalVisitor {
  use(local: number): void
  /** Gives the whole local a value, or begins or ends its storage. */
  define(local: number): void
  drop(local: number): void
}

/** Of every local. */
export function occurrencesOf(body: Body, points: Points): readonly Occurrences[] {
  const all: Occurrences[] = body.locals.map(() => ({ uses: [], defs: [], drops: [] }))
  let point = 0
  const visitor: LocalVisitor = {
    use: (local) => void all[local].uses.push(point),
    define: (local) => void all[local].defs.push(point),
    drop: (local) => void all[local].drops.push(point),
  }
  body.blocks.forEach((block, index) => {
    point = points.index({ block: index, index: 0 })
    for (const statement of block.statements) {
      visitStatement(statement, visitor)
      point++
    }
    visitTerminator(block.terminator, visitor)
  })
  return all
}

export function visitStatement(statement: Statement, visitor: LocalVisitor): void {
  switch (statement.kind) {
    case 'assign':
      for (const place of rvaluePlaces(statement.value)) usePlace(place, visitor)
      writePlace(statement.place, visitor)
      break
    case 'live':
    case 'dead':
      visitor.define(statement.local)
      break
    case 'look':
      usePlace(statement.place, visitor)
      break
    case 'nop':
      break
  }
}

export function visitTerminator(terminator: Terminator, visitor: LocalVisitor): void {
  switch (terminator.kind) {
    case 'switch':
      useOperand(terminator.operand, visitor)
      break
    case 'call':
      for (const operand of [terminator.callee, ...terminator.args]) useOperand(operand, visitor)
      writePlace(terminator.result, visitor)
      break
    case 'drop':
      if (terminator.place.projections.length === 0) visitor.drop(terminator.place.local)
      else usePlace(terminator.place, visitor)
      break
    case 'return':
      visitor.use(0)
      break
    case 'goto':
    case 'resume':
    case 'unreachable':
      break
  }
}

function usePlace(place: Place, visitor: LocalVisitor): void {
  visitor.use(place.local)
  for (const projection of place.projections) if (projection.kind === 'index') visitor.use(projection.local)
}

function useOperand(operand: Operand, visitor: LocalVisitor): void {
  if (operand.kind !== 'constant') usePlace(operand.place, visitor)
}

/** A part of a local is written through what the local holds. */
function writePlace(place: Place, visitor: LocalVisitor): void {
  if (place.projections.length === 0) visitor.define(place.local)
  else usePlace(place, visitor)
}
