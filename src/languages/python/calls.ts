import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { Argument, AttributeNode, CallNode, Expression } from './ast'
import { attributeSpan } from './access'
import { buildList } from './displays'
import { evaluate, operand } from './evaluate'
import type { Frame } from './frame'
import { CLASS_CELL } from './scopes'
import { isBuiltinHere } from './shadowing'

/** Positional arguments that are passed in registers; more go through a list. */
const MAX_ARGUMENTS = 200

export function compileCall(frame: Frame, node: CallNode, target: number): void {
  const { callee } = node
  const list = node.arguments
  const positional = list.every(({ kind }) => kind === 'positional') && list.length <= MAX_ARGUMENTS
  if (isPlainSuper(frame, node)) return compileSuper(frame, node, target)
  if (positional && callee.kind === 'Attribute') return compileMethodCall(frame, node, callee, target)
  frame.scoped(() => {
    const base = frame.topmost(target)
    evaluate(frame, callee, base)
    if (positional) {
      for (const { value } of list) evaluate(frame, value, frame.temporary())
      frame.emit(Op.CALL, node, target, base, list.length)
    } else emitCall(frame, base, list, node, target)
  })
}

function compileMethodCall(frame: Frame, node: CallNode, callee: AttributeNode, target: number): void {
  const span = attributeSpan(frame, callee)
  frame.scoped(() => {
    const base = frame.temporary(2)
    const object = frame.scoped(() => operand(frame, callee.object))
    frame.emit(Op.LOAD_METHOD, span, base, object, frame.name(callee.name))
    for (const { value } of node.arguments) evaluate(frame, value, frame.temporary())
    const whole = span === callee ? node : { from: span.from, to: node.to }
    frame.emit(Op.CALL_METHOD, whole, target, base, node.arguments.length)
  })
}

/** Calls what stands in `base`, on top of the stack, with arguments of any kind. */
function emitCall(frame: Frame, base: number, list: readonly Argument[], span: Span, target: number): void {
  const simple = list.every(({ kind }) => kind === 'positional' || kind === 'keyword')
  if (simple && list.length <= MAX_ARGUMENTS) emitKeywordCall(frame, base, list, span, target)
  else emitSpreadCall(frame, base, list, span, target)
}

function emitKeywordCall(frame: Frame, base: number, list: readonly Argument[], span: Span, target: number): void {
  const keywords: string[] = []
  for (const argument of list) {
    evaluate(frame, argument.value, frame.temporary())
    if (argument.kind === 'keyword') keywords.push(argument.name)
  }
  const positional = list.length - keywords.length
  if (keywords.length === 0) frame.emit(Op.CALL, span, target, base, positional)
  else frame.emit(Op.CALL_KEYWORDS, span, target, base, frame.unit.builder.callShape({ positional, keywords }))
}

function emitSpreadCall(frame: Frame, base: number, list: readonly Argument[], span: Span, target: number): void {
  const positional = list.flatMap((argument): Expression[] => {
    if (argument.kind === 'positional') return [argument.value]
    const { value } = argument
    return argument.kind === 'spread' ? [{ kind: 'Starred', value, from: value.from, to: value.to }] : []
  })
  buildList(frame, positional, span)
  const named = list.filter(({ kind }) => kind === 'keyword' || kind === 'keywordSpread')
  if (named.length > 0) buildKeywords(frame, named, span)
  frame.emit(Op.CALL_SPREAD, span, target, base, named.length > 0 ? 1 : 0)
}

/** A dict of the keyword arguments, in a temporary on top of the stack. */
export function buildKeywords(frame: Frame, list: readonly Argument[], span: Span): void {
  const dict = frame.temporary()
  frame.emit(Op.MAKE_DICT, span, dict, dict, 0)
  list.forEach((argument, i) =>
    frame.scoped(() => {
      if (argument.kind !== 'keyword') {
        frame.emit(Op.DICT_UPDATE, span, dict, operand(frame, argument.value), 1)
        return
      }
      const pair = frame.temporary(2)
      frame.loadConstant(pair, { kind: 'string', value: argument.name }, span)
      evaluate(frame, argument.value, pair + 1)
      // Behind `**mapping`, the key may be there already, which the merge finds out.
      if (list.slice(0, i).every(({ kind }) => kind === 'keyword')) frame.emit(Op.DICT_SET, span, dict, pair, pair + 1)
      else {
        frame.emit(Op.MAKE_DICT, span, pair, pair, 1)
        frame.emit(Op.DICT_UPDATE, span, dict, pair, 1)
      }
    }),
  )
}

function isPlainSuper(frame: Frame, { callee, arguments: list }: CallNode): boolean {
  if (callee.kind !== 'Name' || callee.id !== 'super' || list.length > 0) return false
  return isBuiltinHere(frame, 'super') && frame.scope.storage(CLASS_CELL) === 'captured'
}

/** `super()` in a method means `super(__class__, first parameter)`. */
function compileSuper(frame: Frame, node: CallNode, target: number): void {
  const [first] = frame.scope.parameters
  frame.scoped(() => {
    const base = frame.topmost(target)
    evaluate(frame, node.callee, base)
    const name = (id: string): Expression => ({ kind: 'Name', id, from: node.from, to: node.to })
    const list = frame.scope.kind === 'comprehension' || first === undefined ? [] : [name(CLASS_CELL), name(first)]
    for (const argument of list) evaluate(frame, argument, frame.temporary())
    frame.emit(Op.CALL, node, target, base, list.length)
  })
}
