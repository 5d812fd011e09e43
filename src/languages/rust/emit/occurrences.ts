import { rvalueOperands } from '../mir/cfg'
import type { Body, Operand, Place, Rvalue, Statement, Terminator } from '../mir/mir'

/** Where a local stands in a body: `def` as a whole assigned to, `use` as an operand as a whole, `part` anyhow else. */
export interface Occurrence {
  readonly how: 'def' | 'use' | 'part' | 'storage'
  readonly block: number
  /** Of the statement; the number of statements for the terminator. */
  readonly index: number
}

const known = new WeakMap<Body, readonly (readonly Occurrence[])[]>()

/** All places where locals stand in a body, by local, in order of blocks and statements. */
export function occurrencesOf(body: Body): readonly (readonly Occurrence[])[] {
  let found = known.get(body)
  if (!found) known.set(body, (found = find(body)))
  return found
}

/** Whether a local is assigned once and used once, as a whole. */
export function isOnlyUse(body: Body, local: number): boolean {
  const found = occurrencesOf(body)[local]!.filter(({ how }) => how !== 'storage')
  return found.length === 2 && found.some(({ how }) => how === 'def') && found.some(({ how }) => how === 'use')
}

function find(body: Body): readonly (readonly Occurrence[])[] {
  const found: Occurrence[][] = body.locals.map(() => [])
  body.blocks.forEach((block, at) => {
    block.statements.forEach((statement, index) =>
      inStatement(statement, (how, local) => found[local]!.push({ how, block: at, index })),
    )
    inTerminator(block.terminator, (how, local) =>
      found[local]!.push({ how, block: at, index: block.statements.length }),
    )
  })
  return found
}

export type Visit = (how: Occurrence['how'], local: number) => void

/** Uses come before the definition, as they happen. */
export function inStatement(statement: Statement, visit: Visit): void {
  switch (statement.kind) {
    case 'assign':
      inRvalue(statement.value, visit)
      return inTarget(statement.place, visit)
    case 'live':
    case 'dead':
      return visit('storage', statement.local)
    case 'look':
    case 'nop':
  }
}

export function inTerminator(terminator: Terminator, visit: Visit): void {
  switch (terminator.kind) {
    case 'switch':
      return inOperand(terminator.operand, visit)
    case 'call':
      inOperand(terminator.callee, visit)
      for (const arg of terminator.args) inOperand(arg, visit)
      return inTarget(terminator.result, visit)
    case 'drop':
      return inPlace(terminator.place, visit)
    case 'return':
      return visit('use', 0)
    default:
  }
}

function inRvalue(value: Rvalue, visit: Visit): void {
  if ('place' in value) inPlace(value.place, visit)
  for (const operand of rvalueOperands(value)) inOperand(operand, visit)
}

function inTarget(place: Place, visit: Visit): void {
  if (place.projections.length === 0) visit('def', place.local)
  else inPlace(place, visit)
}

function inOperand(operand: Operand, visit: Visit): void {
  if (operand.kind === 'constant') return
  if (operand.place.projections.length === 0) visit('use', operand.place.local)
  else inPlace(operand.place, visit)
}

function inPlace({ local, projections }: Place, visit: Visit): void {
  visit('part', local)
  for (const projection of projections) if (projection.kind === 'index') visit('part', projection.local)
}

/** Locals that something may point to: a change of them need not name them. */
export function borrowedLocals(body: Body): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { statements } of body.blocks)
    for (const statement of statements) {
      if (statement.kind !== 'assign') continue
      const { value } = statement
      if (value.kind !== 'ref' && value.kind !== 'raw-ref') continue
      if (!value.place.projections.some(({ kind }) => kind === 'deref')) found.add(value.place.local)
    }
  return found
}
