import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { AnnotatedStatement, AssignStatement, AugmentedStatement, DeleteStatement, Expression } from './ast'
import type { AttributeNode, ListNode, NameNode, SubscriptNode, TupleNode, WalrusNode } from './ast'
import { attributeSpan } from './access'
import { annotate } from './annotations'
import { evaluate, evaluateToTop, operand } from './evaluate'
import type { Frame } from './frame'
import { binaryOps, immediate } from './operators'
import { checkBound, deleteName, destination, loadName, storeName } from './variables'

/** Binds `name` to what `make` computes, straight in its register when it has one. */
export function assign(frame: Frame, name: string, span: Span, make: (target: number) => void): void {
  const register = destination(frame, name)
  if (register !== null) {
    make(register)
    frame.assigned.add(name)
    return
  }
  frame.scoped(() => {
    const target = frame.temporary()
    make(target)
    storeName(frame, name, span, target)
  })
}

/** Assigns what `register` holds to a target of any form. */
export function store(frame: Frame, target: Expression, register: number): void {
  switch (target.kind) {
    case 'Name':
      return storeName(frame, target.id, target, register)
    case 'Attribute':
      return frame.scoped(() => storeAttribute(frame, target, operand(frame, target.object), register))
    case 'Subscript':
      return frame.scoped(() => {
        const object = operand(frame, target.object)
        frame.emit(Op.STORE_ITEM, target, object, operand(frame, target.index), register)
      })
    case 'Tuple':
    case 'List':
      return frame.scoped(() => unpack(frame, target, register))
    default:
      throw new Error(`not a target: ${target.kind}`)
  }
}

function storeAttribute(frame: Frame, target: AttributeNode, object: number, register: number): void {
  frame.emit(Op.STORE_ATTR, attributeSpan(frame, target), object, frame.name(target.name), register)
}

/** `a, *b = …`: the items go to temporaries first, then to their targets from left to right. */
function unpack(frame: Frame, target: TupleNode | ListNode, register: number): void {
  const { elements } = target
  const star = elements.findIndex(({ kind }) => kind === 'Starred')
  const row = star < 0 ? registersInRow(frame, elements) : null
  if (row !== null) {
    frame.emit(Op.UNPACK, target, row, register, elements.length)
    for (const element of elements) if (element.kind === 'Name') frame.assigned.add(element.id)
    return
  }
  const first = frame.temporary(Math.max(1, elements.length))
  if (star < 0) frame.emit(Op.UNPACK, target, first, register, elements.length)
  else frame.emit(Op.UNPACK_REST, target, first, register, star + (elements.length - star - 1) * 256)
  elements.forEach((element, i) => store(frame, element.kind === 'Starred' ? element.value : element, first + i))
}

/** The first of the targets' registers when they are local variables that stand side by side, or null. */
function registersInRow(frame: Frame, targets: readonly Expression[]): number | null {
  const registers = targets.map((target) => (target.kind === 'Name' ? destination(frame, target.id) : null))
  const [first] = registers
  return first !== undefined && first !== null && registers.every((each, i) => each === first + i) ? first : null
}

export function compileAssign(frame: Frame, node: AssignStatement): void {
  const { targets, value } = node
  const [only] = targets
  if (targets.length === 1 && assignOne(frame, only!, value)) return
  // With several targets, a variable's own register will not do: the first target may change it.
  const register = targets.length > 1 ? evaluateToTop(frame, value) : operand(frame, value)
  for (const target of targets) store(frame, target, register)
}

/** The forms of `target = value` that need no value of their own: a name, and `a, b = b, a`. */
function assignOne(frame: Frame, target: Expression, value: Expression): boolean {
  if (target.kind === 'Name') {
    assign(frame, target.id, target, (register) => evaluate(frame, value, register))
    return true
  }
  const targets = plainElements(target)
  const values = plainElements(value)
  if (!targets || !values || targets.length !== values.length) return false
  const first = frame.temporary(Math.max(1, values.length))
  values.forEach((each, i) => evaluate(frame, each, first + i))
  targets.forEach((each, i) => store(frame, each, first + i))
  return true
}

/** The elements of a tuple or list display without stars that need not exist as an object. */
function plainElements(node: Expression): readonly Expression[] | null {
  if (node.kind !== 'Tuple' && node.kind !== 'List') return null
  return node.elements.every(({ kind }) => kind !== 'Starred') ? node.elements : null
}

/** `target: annotation` binds nothing, but its target is looked at as in CPython. */
export function compileAnnotated(frame: Frame, node: AnnotatedStatement): void {
  const { target, value } = node
  if (target.kind === 'Name') {
    if (value) assign(frame, target.id, target, (register) => evaluate(frame, value, register))
  } else if (value) store(frame, target, operand(frame, value))
  else if (target.kind === 'Attribute') operand(frame, target.object)
  else if (target.kind === 'Subscript') {
    operand(frame, target.object)
    operand(frame, target.index)
  }
  annotate(frame, node)
}

export function compileAugmented(frame: Frame, node: AugmentedStatement): void {
  const { target } = node
  if (target.kind === 'Name') augmentName(frame, node, target)
  else if (target.kind === 'Attribute') augmentAttribute(frame, node, target)
  else if (target.kind === 'Subscript') augmentItem(frame, node, target)
}

/** Puts `before += value` into `result`. */
function combine(frame: Frame, node: AugmentedStatement, before: number, result: number): void {
  const { operator, value } = node
  const n = operator === '+' || operator === '-' ? immediate(value) : null
  if (n !== null) frame.emit(operator === '+' ? Op.IADDI : Op.ISUBI, node, result, before, n)
  else frame.emit(binaryOps[operator].inPlace, node, result, before, operand(frame, value))
}

function augmentName(frame: Frame, node: AugmentedStatement, target: NameNode): void {
  const register = destination(frame, target.id)
  const isDirect = register !== null && !frame.scope.rebound.has(target.id)
  if (isDirect && (frame.scope.kind !== 'class' || frame.assigned.has(target.id))) {
    checkBound(frame, target)
    return combine(frame, node, register, register)
  }
  const work = frame.temporary()
  loadName(frame, target, work)
  combine(frame, node, work, work)
  storeName(frame, target.id, target, work)
}

function augmentAttribute(frame: Frame, node: AugmentedStatement, target: AttributeNode): void {
  const object = operand(frame, target.object)
  const work = frame.temporary()
  frame.emit(Op.LOAD_ATTR, attributeSpan(frame, target), work, object, frame.name(target.name))
  combine(frame, node, work, work)
  storeAttribute(frame, target, object, work)
}

function augmentItem(frame: Frame, node: AugmentedStatement, target: SubscriptNode): void {
  const object = operand(frame, target.object)
  const index = operand(frame, target.index)
  const work = frame.temporary()
  frame.emit(Op.LOAD_ITEM, target, work, object, index)
  combine(frame, node, work, work)
  frame.emit(Op.STORE_ITEM, target, object, index, work)
}

export function compileDelete(frame: Frame, node: DeleteStatement): void {
  for (const target of node.targets) frame.scoped(() => remove(frame, target))
}

function remove(frame: Frame, target: Expression): void {
  if (target.kind === 'Name') deleteName(frame, target)
  else if (target.kind === 'Attribute')
    frame.emit(Op.DELETE_ATTR, attributeSpan(frame, target), operand(frame, target.object), frame.name(target.name))
  else if (target.kind === 'Subscript') {
    const object = operand(frame, target.object)
    frame.emit(Op.DELETE_ITEM, target, object, operand(frame, target.index))
  } else if (target.kind === 'Tuple' || target.kind === 'List')
    for (const element of target.elements) frame.scoped(() => remove(frame, element))
}

/** `(name := value)`. */
export function compileWalrus(frame: Frame, node: WalrusNode, target: number): void {
  const register = destination(frame, node.target.id)
  if (register !== null) {
    evaluate(frame, node.value, register)
    frame.assigned.add(node.target.id)
    return frame.move(target, register, node.target)
  }
  frame.scoped(() => {
    const work = frame.isTemporary(target) ? target : frame.temporary()
    evaluate(frame, node.value, work)
    storeName(frame, node.target.id, node.target, work)
    frame.move(target, work, node)
  })
}
