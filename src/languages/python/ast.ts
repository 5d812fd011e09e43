import type { Span } from '../../program/diagnostic'
import type { Constant } from '../../program/program'

/** The syntax tree, close to CPython's `ast`; spans are those CPython 3.11 gives its nodes. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '<<' | '>>' | '&' | '|' | '^' | '@'
export type CompareOperator = '<' | '<=' | '>' | '>=' | '==' | '!=' | 'is' | 'is not' | 'in' | 'not in'

export interface NameNode extends Span {
  readonly kind: 'Name'
  readonly id: string
}
interface ConstantNode extends Span {
  readonly kind: 'Constant'
  readonly value: Constant
}
/** One `{…}` of an f-string. */
export interface Field extends Span {
  readonly value: Expression
  readonly conversion: 0 | 1 | 2 | 3
  readonly spec: readonly (string | Field)[]
}
export interface JoinedStringNode extends Span {
  readonly kind: 'JoinedString'
  readonly parts: readonly (string | Field)[]
}
export interface BinaryNode extends Span {
  readonly kind: 'Binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}
export interface UnaryNode extends Span {
  readonly kind: 'Unary'
  readonly operator: '-' | '+' | '~' | 'not'
  readonly operand: Expression
}
export interface BooleanNode extends Span {
  readonly kind: 'Boolean'
  readonly operator: 'and' | 'or'
  readonly values: readonly Expression[]
}
export interface CompareNode extends Span {
  readonly kind: 'Compare'
  readonly left: Expression
  readonly operators: readonly CompareOperator[]
  readonly comparators: readonly Expression[]
}
export interface ConditionalNode extends Span {
  readonly kind: 'Conditional'
  readonly test: Expression
  readonly then: Expression
  readonly otherwise: Expression
}
export interface LambdaNode extends Span {
  readonly kind: 'Lambda'
  readonly parameters: Parameters
  readonly body: Expression
}
export interface WalrusNode extends Span {
  readonly kind: 'Walrus'
  readonly target: NameNode
  readonly value: Expression
}
export interface YieldNode extends Span {
  readonly kind: 'Yield'
  readonly value: Expression | null
}
export interface YieldFromNode extends Span {
  readonly kind: 'YieldFrom'
  readonly value: Expression
}
interface StarredNode extends Span {
  readonly kind: 'Starred'
  readonly value: Expression
}
export interface TupleNode extends Span {
  readonly kind: 'Tuple'
  readonly elements: readonly Expression[]
}
export interface ListNode extends Span {
  readonly kind: 'List'
  readonly elements: readonly Expression[]
}
export interface SetNode extends Span {
  readonly kind: 'Set'
  readonly elements: readonly Expression[]
}
export interface DictNode extends Span {
  readonly kind: 'Dict'
  /** No key: `**value`. */
  readonly entries: readonly { readonly key: Expression | null; readonly value: Expression }[]
}
export interface ComprehensionClause {
  readonly target: Expression
  readonly iterable: Expression
  readonly conditions: readonly Expression[]
}
export interface ComprehensionNode extends Span {
  readonly kind: 'Comprehension'
  readonly flavour: 'list' | 'set' | 'dict' | 'generator'
  /** Of a dict comprehension: the key. */
  readonly element: Expression
  readonly value: Expression | null
  readonly clauses: readonly ComprehensionClause[]
}
export type Argument =
  | { readonly kind: 'positional' | 'spread' | 'keywordSpread'; readonly value: Expression }
  | { readonly kind: 'keyword'; readonly name: string; readonly value: Expression }
export interface CallNode extends Span {
  readonly kind: 'Call'
  readonly callee: Expression
  readonly arguments: readonly Argument[]
}
export interface AttributeNode extends Span {
  readonly kind: 'Attribute'
  readonly object: Expression
  readonly name: string
  readonly nameSpan: Span
}
export interface SubscriptNode extends Span {
  readonly kind: 'Subscript'
  readonly object: Expression
  readonly index: Expression
}
export interface SliceNode extends Span {
  readonly kind: 'Slice'
  readonly parts: readonly [Expression | null, Expression | null, Expression | null]
}

export type Expression =
  | NameNode
  | ConstantNode
  | JoinedStringNode
  | BinaryNode
  | UnaryNode
  | BooleanNode
  | CompareNode
  | ConditionalNode
  | LambdaNode
  | WalrusNode
  | YieldNode
  | YieldFromNode
  | StarredNode
  | TupleNode
  | ListNode
  | SetNode
  | DictNode
  | ComprehensionNode
  | CallNode
  | AttributeNode
  | SubscriptNode
  | SliceNode

export interface Parameter extends Span {
  readonly name: string
  readonly default: Expression | null
  readonly annotation: Expression | null
}
export interface Parameters {
  readonly positional: readonly Parameter[]
  readonly positionalOnly: number
  readonly keywordOnly: readonly Parameter[]
  readonly rest: Parameter | null
  readonly keywordRest: Parameter | null
}

export interface ExpressionStatement extends Span {
  readonly kind: 'Expression'
  readonly value: Expression
}
export interface AssignStatement extends Span {
  readonly kind: 'Assign'
  readonly targets: readonly Expression[]
  readonly value: Expression
}
export interface AnnotatedStatement extends Span {
  readonly kind: 'Annotated'
  /** A name that is not in parentheses: only that makes it a local variable. */
  readonly plain: boolean
  readonly target: Expression
  readonly annotation: Expression
  readonly value: Expression | null
}
export interface AugmentedStatement extends Span {
  readonly kind: 'Augmented'
  readonly target: Expression
  readonly operator: BinaryOperator
  readonly value: Expression
}
export interface DeleteStatement extends Span {
  readonly kind: 'Delete'
  readonly targets: readonly Expression[]
}
export interface EmptyStatement extends Span {
  readonly kind: 'Pass' | 'Break' | 'Continue'
}
export interface ReturnStatement extends Span {
  readonly kind: 'Return'
  readonly value: Expression | null
}
export interface RaiseStatement extends Span {
  readonly kind: 'Raise'
  readonly exception: Expression | null
  readonly cause: Expression | null
}
interface ScopeStatement extends Span {
  readonly kind: 'Global' | 'Nonlocal'
  readonly names: readonly NameNode[]
}
export interface AssertStatement extends Span {
  readonly kind: 'Assert'
  readonly test: Expression
  readonly message: Expression | null
}
export interface ImportStatement extends Span {
  readonly kind: 'Import'
  readonly modules: readonly { readonly module: NameNode; readonly target: NameNode }[]
}
export interface ImportFromStatement extends Span {
  readonly kind: 'ImportFrom'
  readonly module: NameNode
  /** `*` alone: from module import everything. */
  readonly names: readonly { readonly name: NameNode; readonly target: NameNode }[]
}
export interface IfStatement extends Span {
  readonly kind: 'If'
  /** `if` and every `elif`. */
  readonly branches: readonly { readonly test: Expression; readonly body: Suite }[]
  readonly otherwise: Suite
}
export interface WhileStatement extends Span {
  readonly kind: 'While'
  readonly test: Expression
  readonly body: Suite
  readonly otherwise: Suite
}
export interface ForStatement extends Span {
  readonly kind: 'For'
  readonly target: Expression
  readonly iterable: Expression
  readonly body: Suite
  readonly otherwise: Suite
}
export interface ExceptHandler extends Span {
  readonly type: Expression | null
  readonly name: NameNode | null
  readonly body: Suite
}
export interface TryStatement extends Span {
  readonly kind: 'Try'
  readonly body: Suite
  readonly handlers: readonly ExceptHandler[]
  readonly otherwise: Suite
  readonly final: Suite
}
export type Pattern = Span &
  (
    | { readonly kind: 'Value'; readonly value: Expression }
    /** None, True and False are compared by identity. */
    | { readonly kind: 'Singleton'; readonly value: Expression }
    /** No name: `_`. With a pattern: `pattern as name`. */
    | { readonly kind: 'Capture'; readonly pattern: Pattern | null; readonly name: NameNode | null }
    | { readonly kind: 'Or'; readonly patterns: readonly Pattern[] }
    | { readonly kind: 'Sequence'; readonly patterns: readonly Pattern[] }
    /** In a sequence; no name: `*_`. */
    | { readonly kind: 'Star'; readonly name: NameNode | null }
    | {
        readonly kind: 'Mapping'
        readonly keys: readonly Expression[]
        readonly patterns: readonly Pattern[]
        readonly rest: NameNode | null
      }
    | {
        readonly kind: 'Class'
        readonly cls: Expression
        readonly positional: readonly Pattern[]
        readonly keywordNames: readonly NameNode[]
        readonly keywordPatterns: readonly Pattern[]
      }
  )
export interface MatchCase extends Span {
  readonly pattern: Pattern
  readonly guard: Expression | null
  readonly body: Suite
}
export interface MatchStatement extends Span {
  readonly kind: 'Match'
  readonly subject: Expression
  readonly cases: readonly MatchCase[]
}
export interface WithStatement extends Span {
  readonly kind: 'With'
  readonly items: readonly { readonly context: Expression; readonly target: Expression | null }[]
  readonly body: Suite
}
export interface FunctionStatement extends Span {
  readonly kind: 'Function'
  readonly name: string
  readonly parameters: Parameters
  /** The annotation behind `->`. */
  readonly returns: Expression | null
  readonly body: Suite
  readonly decorators: readonly Expression[]
}
export interface ClassStatement extends Span {
  readonly kind: 'Class'
  readonly name: string
  readonly arguments: readonly Argument[]
  readonly body: Suite
  readonly decorators: readonly Expression[]
}

export type Suite = readonly Statement[]
export type Statement =
  | ExpressionStatement
  | AssignStatement
  | AnnotatedStatement
  | AugmentedStatement
  | DeleteStatement
  | EmptyStatement
  | ReturnStatement
  | RaiseStatement
  | ScopeStatement
  | AssertStatement
  | ImportStatement
  | ImportFromStatement
  | IfStatement
  | WhileStatement
  | ForStatement
  | TryStatement
  | WithStatement
  | MatchStatement
  | FunctionStatement
  | ClassStatement
