import type { Block, Body, Operand, Place, Rvalue, Statement, Terminator } from './mir'

/** A point of a body: before the statement, or before the terminator where `index` is the number of statements. */
export interface Location {
  readonly block: number
  readonly index: number
}

/** Where a terminator may go on, unwinding aside. */
export function targets(terminator: Terminator): readonly number[] {
  switch (terminator.kind) {
    case 'goto':
    case 'drop':
      return [terminator.target]
    case 'switch':
      return [...terminator.cases.map((one) => one.target), terminator.otherwise]
    case 'call':
      return terminator.target === null ? [] : [terminator.target]
    case 'return':
    case 'resume':
    case 'unreachable':
      return []
  }
}

/** The same terminator going elsewhere: `rename` is asked for each target. The same object where nothing is renamed. */
export function retarget(terminator: Terminator, rename: (block: number) => number): Terminator {
  switch (terminator.kind) {
    case 'goto':
    case 'drop':
    case 'call': {
      const target = terminator.target === null ? null : rename(terminator.target)
      return target === terminator.target ? terminator : ({ ...terminator, target } as Terminator)
    }
    case 'switch': {
      const cases = terminator.cases.map((one) => ({ ...one, target: rename(one.target) }))
      return { ...terminator, cases, otherwise: rename(terminator.otherwise) }
    }
    case 'return':
    case 'resume':
    case 'unreachable':
      return terminator
  }
}

/** Every block that may follow, the one where panics go included. */
export function successors(block: Block): readonly number[] {
  const normal = targets(block.terminator)
  return block.unwind === null ? normal : [...normal, block.unwind]
}

/** For every block, the blocks that it may follow; each once. */
export function predecessors(body: Body): readonly (readonly number[])[] {
  const result: number[][] = body.blocks.map(() => [])
  body.blocks.forEach((block, index) => {
    for (const next of successors(block)) if (result[next].at(-1) !== index) result[next].push(index)
  })
  return result
}

/** Reachable blocks, each before those that follow it, back edges aside. */
export function reversePostorder(blocks: readonly Block[]): readonly number[] {
  const order: number[] = []
  const following = blocks.map(successors)
  // Of every block how many of its successors are still to be gone to, the last first; -1: not reached so far.
  const left = blocks.map(() => -1)
  const stack = [0]
  left[0] = following[0].length
  while (stack.length > 0) {
    const block = stack[stack.length - 1]
    if (left[block] === 0) {
      order.push(block)
      stack.pop()
      continue
    }
    const next = following[block][--left[block]]
    if (left[next] >= 0) continue
    left[next] = following[next].length
    stack.push(next)
  }
  return order.reverse()
}

/** Whether running the statement may panic: arithmetic, and indexing wherever the place stands. */
export function mayPanic(statement: Statement): boolean {
  if (statement.kind !== 'assign') return false
  return hasIndex(statement.place) || rvaluePanics(statement.value) || rvaluePlaces(statement.value).some(hasIndex)
}

/** Whether the terminator may panic: code of others may run, or an index be looked up. */
export function terminatorMayPanic(terminator: Terminator): boolean {
  switch (terminator.kind) {
    case 'call':
    case 'drop':
      return true
    case 'switch':
      return terminator.operand.kind !== 'constant' && hasIndex(terminator.operand.place)
    default:
      return false
  }
}

const panicking: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '<<', '>>'])

function rvaluePanics(value: Rvalue): boolean {
  if (value.kind === 'binary') return panicking.has(value.operator)
  return value.kind === 'unary' && value.operator === '-'
}

function hasIndex(place: Place): boolean {
  return place.projections.some((projection) => projection.kind === 'index')
}

/** Places that an rvalue reads, borrows or moves. */
export function rvaluePlaces(value: Rvalue): readonly Place[] {
  if ('place' in value) return [value.place]
  return rvalueOperands(value).flatMap((operand) => (operand.kind === 'constant' ? [] : [operand.place]))
}

/** Operands of an rvalue, in the order in which they are evaluated. */
export function rvalueOperands(value: Rvalue): readonly Operand[] {
  switch (value.kind) {
    case 'use':
    case 'unary':
    case 'cast':
    case 'coerce':
      return [value.operand]
    case 'ref':
    case 'raw-ref':
    case 'variant-index':
    case 'length':
      return []
    case 'binary':
      return [value.left, value.right]
    case 'tuple':
    case 'array':
      return value.items
    case 'adt':
      return value.fields
    case 'closure':
      return value.captures
    case 'repeat':
      return [value.value]
    case 'format':
      return value.args
  }
}
