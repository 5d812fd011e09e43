import type { Body, Operand } from '../mir/mir'
import { targets } from '../mir/cfg'
import { BodyEmitter, pointedTo } from './body-emitter'
import { blockOrder } from './block-order'
import { forgetAll } from './calls'
import { withoutDetours } from './forwarding'
import { occurrencesOf } from './occurrences'
import { value, valueInto } from './operands'
import { allocateRegisters } from './registers'
import { isForgotten } from './statements'
import type { Target } from './targets'

/*
 * Small functions of the library are put in place of their calls: `next` of an iterator, `index` of a vector, operators
 * of references. Functions of the program never are: people see who called whom.
 */

type FunctionTarget = Target & { readonly kind: 'function' }

/** How many statements and terminators a body may have, and how deep bodies are put into each other. */
const [MOST, DEEPEST] = [14, 6]
/** A function gets no longer than this by bodies that are put in place. */
const LONGEST = 3000

const sizes = new WeakMap<Body, number>()

/** How much code a body is, cleanups aside; Infinity for one that loops. */
function sizeOf(body: Body): number {
  let size = sizes.get(body)
  if (size === undefined) sizes.set(body, (size = count(body)))
  return size
}

function count(body: Body): number {
  const order = blockOrder(body)
  const at = new Map(order.map((index, i) => [index, i]))
  let size = 0
  for (const index of order) {
    const { statements, terminator, isCleanup } = body.blocks[index]!
    if (targets(terminator).some((target) => at.get(target)! <= at.get(index)!)) return Infinity
    if (!isCleanup) size += 1 + statements.filter(({ kind }) => kind === 'assign').length
  }
  return size
}

export function mayStandInPlace(e: BodyEmitter, { def }: FunctionTarget): boolean {
  const { frame, unit } = e
  if (!def.isLibrary || frame.within.length >= DEEPEST || frame.fn.pc > LONGEST || frame.within.includes(def))
    return false
  return sizeOf(withoutDetours(unit.input.bodyOf(def))) <= MOST
}

/** Puts a function's body where it is called. */
export function emitInPlace(e: BodyEmitter, target: FunctionTarget, args: readonly Operand[], into: number): void {
  const { frame, unit } = e
  const body = withoutDetours(unit.input.bodyOf(target.def))
  const { of, count } = allocateRegisters(body, false)
  const given = args.map((arg, i) => (isOnlyRead(body, i + 1) && !isForgotten(e, arg) ? value(e, arg) : null))
  frame.inside(target.def, count + 1, (first) => {
    const registers = of.map((register) => register + first)
    args.forEach((arg, i) => {
      if (given[i] === null) valueInto(e, arg, registers[i + 1]!)
      else registers[i + 1] = given[i]!
    })
    forgetAll(e, args)
    const setting = { registers, panic: first + count, span: frame.span, into }
    new BodyEmitter(frame, body, target.args, setting).emit()
  })
}

/** Whether a parameter keeps the value that it was given, so that it may stand in the caller's register. */
function isOnlyRead(body: Body, local: number): boolean {
  if (pointedTo(body).has(local)) return false
  return occurrencesOf(body)[local]!.every(({ how }) => how !== 'def')
}
