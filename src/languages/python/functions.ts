import type { Span } from '../../program/diagnostic'
import type { FunctionHeader } from '../../program/builder'
import { Op } from '../../program/opcodes'
import type { Expression, FunctionStatement, LambdaNode, Parameters, Suite } from './ast'
import { ANNOTATIONS } from './annotation-syntax'
import { evaluateAnnotations } from './annotations'
import { assign } from './assign'
import { evaluate, operand, run } from './evaluate'
import { Frame } from './frame'
import type { Scope } from './scopes'
import type { SourceLines } from './source-lines'
import type { Unit } from './unit'

/** What a new function is called, and what it takes. */
export interface Signature {
  readonly name: string
  readonly qualifiedName: string
  readonly parameters: Parameters
  /** Parameters in front that the source text does not name. */
  readonly hidden: number
  readonly docstring: string | null
}

export const noParameters: Parameters = {
  positional: [],
  positionalOnly: 0,
  keywordOnly: [],
  rest: null,
  keywordRest: null,
}

/** The docstring that a block begins with. */
export function docstringOf(suite: Suite): string | null {
  const [first] = suite
  if (first?.kind !== 'Expression' || first.value.kind !== 'Constant') return null
  return first.value.value.kind === 'string' ? first.value.value.value : null
}

/** The qualified name of something called `name` that is defined in `frame`. */
export function qualify(frame: Frame, name: string): string {
  const { scope, code } = frame
  if (scope.kind === 'module' || scope.globals.has(name)) return name
  const { qualifiedName } = code.header
  return scope.kind === 'class' ? `${qualifiedName}.${name}` : `${qualifiedName}.<locals>.${name}`
}

/** Compiles a function that `body` fills, into a slot of its own; the result is its index. */
export function compileFunction(unit: Unit, scope: Scope, signature: Signature, body: (frame: Frame) => void): number {
  const index = unit.builder.reserve()
  compileFunctionAt(index, unit, scope, signature, body)
  return index
}

export function compileFunctionAt(
  index: number,
  unit: Unit,
  scope: Scope,
  signature: Signature,
  body: (frame: Frame) => void,
): void {
  const captured = [...scope.captured]
  const frame = new Frame(
    unit,
    scope,
    header(unit, scope, signature, captured),
    variables(scope, captured),
    signature.hidden,
  )
  const span = { from: 0, to: 0 }
  for (const name of scope.cells) frame.emit(Op.MAKE_CELL, span, frame.registers.get(name)!)
  body(frame)
  unit.builder.define(index, frame.code)
}

function header(unit: Unit, scope: Scope, signature: Signature, captured: readonly string[]): FunctionHeader {
  const { name, qualifiedName, parameters, hidden, docstring } = signature
  return {
    name,
    qualifiedName,
    positional: parameters.positional.length + hidden,
    positionalOnly: parameters.positionalOnly + hidden,
    keywordOnly: parameters.keywordOnly.length,
    hasRest: parameters.rest !== null,
    hasKeywordRest: parameters.keywordRest !== null,
    defaults: parameters.positional.filter((each) => each.default).length,
    keywordDefaults: parameters.keywordOnly.map((each) => each.default !== null),
    captured,
    isGenerator: scope.isGenerator,
    hidden: unit.library !== null,
    ...(unit.library && unit.library.module !== null ? { module: unit.library.module } : {}),
    docstring,
  }
}

/** The variables that live in a window, in its order: parameters, captured cells, other locals. */
function variables(scope: Scope, captured: readonly string[]): string[] {
  const taken = new Set([...scope.parameters, ...captured])
  const locals = new Set([...scope.bound, ...scope.cells])
  const others = [...locals].filter((name) => !taken.has(name) && scope.storage(name) !== 'global')
  return scope.kind === 'module' ? [] : [...scope.parameters, ...captured, ...others]
}

/** Where a block is left at its end: at its last line, or the head of the loop that stands there. */
export function endOf(suite: Suite, lines: SourceLines): Span | null {
  const last = suite[suite.length - 1]
  if (!last) return null
  if (last.kind !== 'If') return lines.firstLine(last)
  const inside = last.otherwise.length > 0 ? last.otherwise : last.branches[last.branches.length - 1]!.body
  return endOf(inside, lines)
}

/** Ends a function that runs off its end. */
export function returnNone(frame: Frame, span: Span): void {
  if (!frame.reachable) return
  frame.scoped(() => {
    const none = frame.temporary()
    frame.loadNone(none, span)
    frame.emit(Op.RETURN, span, none)
  })
}

/** Makes the function `index`, whose defaults and cells are found in this frame. `annotate` evaluates its annotations. */
export function makeFunction(
  frame: Frame,
  index: number,
  scope: Scope,
  parameters: Parameters,
  span: Span,
  target: number,
  annotate: () => number | null = () => null,
): void {
  frame.scoped(() => {
    const positional = parameters.positional.filter((each) => each.default)
    const values = [...positional, ...parameters.keywordOnly]
    const first = frame.temporary(Math.max(1, values.length + scope.captured.size))
    let next = first
    for (const value of values) {
      // A keyword-only parameter has a place in the row even without a default.
      if (value.default) evaluate(frame, value.default, next++)
      else frame.emit(Op.CLEAR, span, next++)
    }
    const annotations = annotate()
    for (const name of scope.captured) frame.move(next++, frame.registers.get(name)!, span)
    frame.emit(Op.MAKE_FUNCTION, span, target, index, first)
    if (annotations !== null) frame.emit(Op.STORE_ATTR, span, target, frame.name(ANNOTATIONS), annotations)
  })
}

export function compileLambda(frame: Frame, node: LambdaNode, target: number): void {
  const scope = frame.unit.scopes.of.get(node)!
  const { parameters } = node
  const name = '<lambda>'
  const signature = { name, qualifiedName: qualify(frame, name), parameters, hidden: 0, docstring: null }
  const index = compileFunction(frame.unit, scope, signature, (inner) =>
    inner.scoped(() => inner.emit(Op.RETURN, node.body, operand(inner, node.body))),
  )
  makeFunction(frame, index, scope, parameters, node, target)
}

export function functionSignature(frame: Frame | null, node: FunctionStatement): Signature {
  return {
    name: node.name,
    qualifiedName: frame ? qualify(frame, node.name) : node.name,
    parameters: node.parameters,
    hidden: 0,
    docstring: docstringOf(node.body),
  }
}

/** Compiles the statements of a function, and its return at the end. */
export function functionBody(node: FunctionStatement): (frame: Frame) => void {
  return (frame) => {
    run(frame, node.body)
    returnNone(frame, endOf(node.body, frame.unit.lines) ?? node)
  }
}

export function compileFunctionStatement(frame: Frame, node: FunctionStatement): void {
  const scope = frame.unit.scopes.of.get(node)!
  const span = frame.unit.lines.firstLine(node)
  decorate(frame, node.decorators, node.name, span, (target) => {
    const index = compileFunction(frame.unit, scope, functionSignature(frame, node), functionBody(node))
    makeFunction(frame, index, scope, node.parameters, span, target, () => evaluateAnnotations(frame, node))
  })
}

/** Binds `name` to what `make` puts into the register it is given, after the decorators have had it. */
export function decorate(
  frame: Frame,
  decorators: readonly Expression[],
  name: string,
  span: Span,
  make: (target: number) => void,
): void {
  if (decorators.length === 0) return assign(frame, name, span, make)
  const first = frame.temporary(decorators.length + 1)
  decorators.forEach((each, i) => evaluate(frame, each, first + i))
  make(first + decorators.length)
  for (let i = decorators.length - 1; i > 0; i--) frame.emit(Op.CALL, decorators[i]!, first + i, first + i, 1)
  assign(frame, name, span, (target) => frame.emit(Op.CALL, decorators[0]!, target, first, 1))
}
