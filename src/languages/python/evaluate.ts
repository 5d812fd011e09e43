import type { Label } from '../../program/builder'
import type { Expression, Statement, Suite } from './ast'
import type { Frame } from './frame'
import { TooMuch } from './problems'
import { checkBound, directRegister } from './variables'

type Compile<Node> = (frame: Frame, node: Node, target: number) => void

/** Puts the value of an expression into `target`, which keeps its old content if evaluating fails. */
export function evaluate(frame: Frame, node: Expression, target: number): void {
  const compile = frame.unit.lowering.expressions[node.kind] as Compile<Expression>
  compile(frame, node, target)
}

/** A register that holds the value: a variable's own where that is safe, otherwise a new temporary. */
export function operand(frame: Frame, node: Expression): number {
  if (node.kind === 'Name') {
    const register = directRegister(frame, node.id)
    if (register !== null) {
      checkBound(frame, node)
      return register
    }
  }
  const target = frame.temporary()
  evaluate(frame, node, target)
  return target
}

/** Puts the value into a temporary of its own. */
export function evaluateToTop(frame: Frame, node: Expression): number {
  const target = frame.temporary()
  evaluate(frame, node, target)
  return target
}

/** Goes to `label` when the truth of the expression is `sense`; falls through otherwise. */
export function jumpIf(frame: Frame, node: Expression, label: Label, sense: boolean): void {
  frame.unit.lowering.jumpIf(frame, node, label, sense)
}

/** Copies of copies of `finally` that are made: every level doubles them. */
const MAX_FINALLY_DEPTH = 8

/** Compiles one more copy of the statements of a `finally`. */
export function runFinally(frame: Frame, suite: Suite): void {
  const [first] = suite
  if (frame.finallyDepth === MAX_FINALLY_DEPTH && first) throw new TooMuch(first, 'too deeply nested')
  frame.finallyDepth++
  run(frame, suite)
  frame.finallyDepth--
}

/** Compiles statements one after the other; what follows a certain exit is left out. */
export function run(frame: Frame, suite: Suite): void {
  for (const statement of suite) {
    if (!frame.reachable) return
    const compile = frame.unit.lowering.statements[statement.kind] as (frame: Frame, node: Statement) => void
    frame.scoped(() => compile(frame, statement))
  }
}
