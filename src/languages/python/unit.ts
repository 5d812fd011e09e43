import type { Label, ProgramBuilder } from '../../program/builder'
import type { Span } from '../../program/diagnostic'
import type { AnnotationMode } from './annotation-syntax'
import type { Expression, Statement } from './ast'
import type { Frame } from './frame'
import type { Scopes } from './scopes'
import type { SourceLines } from './source-lines'

type Handlers<Node extends { kind: string }, Result, Rest extends unknown[]> = {
  readonly [Kind in Node['kind']]: (frame: Frame, node: Extract<Node, { kind: Kind }>, ...rest: Rest) => Result
}

/** How each kind of node is compiled: one table, so that the modules for them need not know one another. */
export interface Lowering {
  /** Puts the value into `target`, which is written last, so that a failure leaves it as it was. */
  readonly expressions: Handlers<Expression, void, [target: number]>
  readonly statements: Handlers<Statement, void, []>
  /** Goes to `label` when the truth of the expression is `sense`; falls through otherwise. */
  readonly jumpIf: (frame: Frame, node: Expression, label: Label, sense: boolean) => void
}

/** What is different about library code. */
interface LibraryUnit {
  /** The module that it is the text of. Null: the prelude, which has no variables but its functions. */
  readonly module: string | null
  readonly functions: ReadonlyMap<string, number>
  /** Its instructions have no place in the program's text: at most one in a traceback. */
  readonly spanOf: (span: Span) => Span | null
}

/** One source text being compiled into a program. */
export interface Unit {
  readonly builder: ProgramBuilder
  readonly lowering: Lowering
  readonly scopes: Scopes
  readonly lines: SourceLines
  readonly source: string
  readonly fileName: string
  readonly docstring: string | null
  /** Library code in Python; null for the program itself. */
  readonly library: LibraryUnit | null
  /** The program defines `__ne__` or `__eq__` in pairs that may disagree: `!=` is not the opposite of `==`. */
  readonly definesNotEqual: boolean
  readonly annotations: AnnotationMode
  /** The program may ask for the annotations of functions. */
  readonly asksForAnnotations: boolean
  /** The program looks into queues: see open-queues.ts. */
  readonly opensQueues: boolean
}
