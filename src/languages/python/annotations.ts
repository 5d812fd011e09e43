import { Op } from '../../program/opcodes'
import { ANNOTATIONS, annotationsOf } from './annotation-syntax'
import type { AnnotatedStatement, Expression, FunctionStatement, NameNode } from './ast'
import { evaluate, operand } from './evaluate'
import type { Frame } from './frame'
import { isBuiltinHere } from './shadowing'

/** Whether evaluating an annotation can be left out when nobody looks at its value. */
const isIdle = (frame: Frame, node: Expression): boolean =>
  frame.unit.annotations === 'texts' ||
  node.kind === 'Constant' ||
  (node.kind === 'Name' && isBuiltinHere(frame, node.id))

function evaluateAnnotation(frame: Frame, node: Expression, target: number): void {
  const { source, annotations } = frame.unit
  if (annotations === 'values') return evaluate(frame, node, target)
  frame.loadConstant(target, { kind: 'string', value: source.slice(node.from, node.to) }, node)
}

/** Evaluates a function's annotations. @returns the register of a dict of them, or null where the program never asks */
export function evaluateAnnotations(frame: Frame, node: FunctionStatement): number | null {
  const annotations = annotationsOf(node)
  if (annotations.length === 0) return null
  if (!frame.unit.asksForAnnotations) {
    for (const [, each] of annotations)
      if (!isIdle(frame, each)) frame.scoped(() => evaluateAnnotation(frame, each, frame.temporary()))
    return null
  }
  const dict = frame.temporary()
  frame.scoped(() => {
    const first = frame.temporary(2 * annotations.length)
    annotations.forEach(([name, each], i) => {
      frame.loadConstant(first + 2 * i, { kind: 'string', value: name }, each)
      evaluateAnnotation(frame, each, first + 2 * i + 1)
    })
    frame.emit(Op.MAKE_DICT, node, dict, first, annotations.length)
  })
  return dict
}

/** Whether a module or class has a dict of annotations: a class that has any, the main module always. */
function keepsAnnotations({ scope, unit }: Frame): boolean {
  return scope.kind === 'class' ? scope.hasAnnotations : scope.kind === 'module' && unit.asksForAnnotations
}

/** At the beginning of a module or class: a dict for what its variables are annotated with. */
export function beginAnnotations(frame: Frame, node: { readonly from: number; readonly to: number }): void {
  if (!keepsAnnotations(frame)) return
  const target: NameNode = { kind: 'Name', id: ANNOTATIONS, from: node.from, to: node.to }
  const value: Expression = { kind: 'Dict', entries: [], from: node.from, to: node.to }
  frame.unit.lowering.statements.Assign(frame, {
    kind: 'Assign',
    targets: [target],
    value,
    from: node.from,
    to: node.to,
  })
}

/** What `target: annotation` does apart from assigning; in functions, nothing. */
export function annotate(frame: Frame, { target, annotation, plain }: AnnotatedStatement): void {
  const { scope } = frame
  if (scope.isFunction) return
  if (!plain || target.kind !== 'Name' || !keepsAnnotations(frame)) {
    if (!isIdle(frame, annotation)) evaluateAnnotation(frame, annotation, frame.temporary())
    return
  }
  const span = { from: annotation.from, to: annotation.to }
  const value = frame.temporary()
  evaluateAnnotation(frame, annotation, value)
  const dict = operand(frame, { kind: 'Name', id: ANNOTATIONS, ...span })
  const key = frame.temporary()
  frame.loadConstant(key, { kind: 'string', value: target.id }, span)
  frame.emit(Op.STORE_ITEM, span, dict, key, value)
}
