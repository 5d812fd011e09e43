import type { Label } from '../../../program/builder'
import { Op } from '../../../program/opcodes'
import type { Block, Operand, Rvalue, Statement, Terminator } from '../mir/mir'
import type { Ty } from '../types/ty'
import type { BodyEmitter } from './body-emitter'
import { emitCall, takesTuple } from './calls'
import { emitComparison, isComparison } from './comparisons'
import { glueFor } from './glue'
import { isOnlyUse } from './occurrences'
import { typeOf, value } from './operands'
import { find, load } from './places'
import { typeOfPlace } from './place-types'
import { representationOf } from './representation'
import { forget } from './statements'

type Switch = Terminator & { readonly kind: 'switch' }
type Assign = Statement & { readonly kind: 'assign' }

/**
 * The last statement of a block where it makes one with the terminator: a comparison or a look at a variant that the
 * terminator decides by, a tuple of arguments that it calls something with.
 */
export function deferred(e: BodyEmitter, { statements, terminator }: Block): Assign | null {
  const last = statements.at(-1)
  if (last?.kind !== 'assign' || last.place.projections.length > 0 || e.cells.has(last.place.local)) return null
  const { local } = last.place
  if (!isOnlyUse(e.body, local)) return null
  if (terminator.kind === 'switch') return isLocal(terminator.operand, local) && decides(e, last.value) ? last : null
  if (terminator.kind !== 'call' || last.value.kind !== 'tuple') return null
  return takesTuple(e, terminator) && isLocal(terminator.args[1]!, local) ? last : null
}

const isLocal = (operand: Operand, local: number): boolean =>
  operand.kind !== 'constant' && operand.place.local === local && operand.place.projections.length === 0

/** Whether a jump can be made of it, which neither fails nor changes anything. */
function decides(e: BodyEmitter, rvalue: Rvalue): boolean {
  if (rvalue.kind === 'variant-index') return true
  return rvalue.kind === 'binary' && isComparison(e, rvalue)
}

export function emitTerminator(e: BodyEmitter, terminator: Terminator, last: Assign | null): void {
  const { frame } = e
  switch (terminator.kind) {
    case 'goto':
      return emitGoto(e, terminator.target)
    case 'switch':
      return emitSwitch(e, terminator, last)
    case 'call':
      emitCall(e, terminator, last?.value.kind === 'tuple' ? last.value.items : null)
      if (terminator.target === null) return frame.emit(Op.UNREACHABLE)
      return emitGoto(e, terminator.target)
    case 'drop':
      emitDrop(e, terminator)
      return emitGoto(e, terminator.target)
    case 'return':
      return emitReturn(e)
    case 'resume':
      return frame.emit(Op.RERAISE, e.panicRegister)
    case 'unreachable':
      return frame.emit(Op.UNREACHABLE)
  }
}

/** Back to where a loop decides whether it goes on, it decides here: one jump less for each turn. */
function emitGoto(e: BodyEmitter, target: number): void {
  const block = e.body.blocks[target]!
  const { terminator, statements } = block
  const last = e.placed.has(target) && statements.length === 1 ? deferred(e, block) : null
  if (!last || terminator.kind !== 'switch' || last.value.kind !== 'binary') return e.goTo(target)
  e.at(terminator.span)
  emitSwitch(e, terminator, last)
}

function emitReturn(e: BodyEmitter): void {
  const register = e.register(0)
  if (!e.cells.has(0)) return e.return(register)
  const result = e.frame.temporary()
  e.frame.emit(Op.LOAD_FIELD, result, register, 0)
  e.return(result)
}

function emitDrop(e: BodyEmitter, { place }: Terminator & { kind: 'drop' }): void {
  const type = typeOfPlace(e, place)
  const { frame } = e
  if (type.kind === 'dyn') return frame.emit(Op.DROP_DYN, load(e, find(e, place)))
  const glue = glueFor(e.unit, type)
  if (glue === null) return
  const found = find(e, place)
  frame.call(frame.temporary(), glue, [load(e, found)])
  forget(e, { kind: 'move', place })
}

function emitSwitch(e: BodyEmitter, terminator: Switch, last: Assign | null): void {
  if (last?.value.kind === 'binary') return emitChoice(e, terminator, last.value)
  if (last?.value.kind === 'variant-index') return emitVariants(e, terminator, last.value)
  const type = typeOf(e, terminator.operand)
  const x = value(e, terminator.operand)
  if (type.kind === 'bool') return emitBool(e, terminator, x)
  emitCases(e, terminator, (wanted, label) => jumpIfEqual(e, type, x, wanted, label))
}

/** Both ways of a condition: where it holds and where it does not. */
function waysOf(e: BodyEmitter, { cases, otherwise }: Switch): { readonly yes: number; readonly no: number } {
  const [first] = cases
  const other = cases[1]?.target ?? otherwise
  return first!.value === 0n ? { no: first!.target, yes: other } : { yes: first!.target, no: other }
}

function emitChoice(e: BodyEmitter, terminator: Switch, comparison: Rvalue & { kind: 'binary' }): void {
  const { yes, no } = waysOf(e, terminator)
  // Where what comes next is where the condition holds, the jump is made where it does not.
  const negated = yes === e.next
  emitComparison(e, comparison, negated, e.labels[negated ? no : yes]!)
  e.goTo(negated ? yes : no)
}

function emitBool(e: BodyEmitter, terminator: Switch, x: number): void {
  const { yes, no } = waysOf(e, terminator)
  const negated = yes === e.next
  e.frame.emit(negated ? Op.JUMP_FALSE : Op.JUMP_TRUE, x, e.labels[negated ? no : yes]!)
  e.goTo(negated ? yes : no)
}

/** One jump for each case but one, which is where control goes on by itself or by a plain jump. */
function emitCases(e: BodyEmitter, terminator: Switch, jump: (wanted: bigint | string, label: Label) => void): void {
  const cases = [...terminator.cases]
  let rest = terminator.otherwise
  if (cannotBe(e, rest) && cases.length > 0) {
    const next = cases.findIndex(({ target }) => target === e.next)
    rest = cases.splice(next < 0 ? cases.length - 1 : next, 1)[0]!.target
  }
  for (const { value: wanted, target } of cases) jump(wanted, e.labels[target]!)
  e.goTo(rest)
}

/** Whether a block is only there for what cannot happen. */
function cannotBe(e: BodyEmitter, target: number): boolean {
  const { statements, terminator } = e.body.blocks[target]!
  return terminator.kind === 'unreachable' && statements.length === 0
}

function jumpIfEqual(e: BodyEmitter, type: Ty, x: number, wanted: bigint | string, label: Label): void {
  const { frame } = e
  if (typeof wanted === 'string' || type.kind === 'char') {
    const text = frame.temporary()
    frame.loadText(text, typeof wanted === 'string' ? wanted : String.fromCodePoint(Number(wanted)))
    frame.emit(Op.JUMP_SAME, x, text, label)
  } else if (wanted >= -(2n ** 31n) && wanted < 2n ** 31n) frame.emit(Op.JUMP_SAME_I, x, Number(wanted), label)
  else frame.emit(Op.JUMP_SAME, x, frame.int(wanted), label)
}

/** By the variant that a place holds. */
function emitVariants(e: BodyEmitter, terminator: Switch, { place }: Rvalue & { kind: 'variant-index' }): void {
  const { frame } = e
  const type = typeOfPlace(e, place)
  if (type.kind !== 'adt') throw new Error(`variant of a ${type.kind}`)
  const x = load(e, find(e, place))
  const representation = representationOf(e.solver, type)
  if (representation.kind === 'niche') {
    const isUnit = (wanted: bigint | string) => Number(wanted) === representation.unit
    return emitCases(e, terminator, (wanted, label) =>
      frame.emit(isUnit(wanted) ? Op.JUMP_NULL : Op.JUMP_NOT_NULL, x, label),
    )
  }
  let index = x
  if (representation.kind === 'tagged') frame.emit(Op.LOAD_FIELD, (index = frame.temporary()), x, 0)
  emitCases(e, terminator, (wanted, label) => frame.emit(Op.JUMP_SAME_I, index, Number(wanted), label))
}
