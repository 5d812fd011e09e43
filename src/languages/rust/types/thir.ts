import type { Span } from '../../../program/diagnostic'
import type { AssignOperator } from '../syntax/ast'
import type { ClosureDef, ConstDef, FnDef, GenericParamDef, StaticDef, VariantDef } from './defs'
import type { GenericArgs, Ty } from './ty'

/**
 * A checked body: every expression has its type, and whatever Rust does unseen (borrowing a receiver, following
 * pointers, coercing, calling an operator's trait) is written out. Types may mention the generic parameters of the
 * function around, never inference variables.
 */
export interface TypedBody {
  readonly owner: FnDef | ConstDef | StaticDef | ClosureDef
  readonly params: readonly TypedParam[]
  readonly result: Ty
  readonly value: Expr
}

export interface TypedParam {
  readonly pattern: Pattern
  readonly type: Ty
  readonly span: Span
}

/** A variable: one for each binding in the source (an `a | a` pattern's are one). */
export interface Variable {
  readonly name: string
  readonly span: Span
  readonly type: Ty
  /** `mut` was written. */
  readonly mutable: boolean
}

interface Base {
  readonly type: Ty
  readonly span: Span
}

export type BinaryOp =
  '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>' | '==' | '!=' | '<' | '<=' | '>' | '>='

/** Expressions that are places: variable, upvar, static, field, index, deref. All others are values. */
export type Expr = Base &
  (
    | { readonly kind: 'int'; readonly value: bigint }
    | { readonly kind: 'float'; readonly value: number }
    | { readonly kind: 'bool'; readonly value: boolean }
    | { readonly kind: 'char'; readonly value: string }
    /** of type &str */
    | { readonly kind: 'string'; readonly value: string }
    /** of type &[u8; N] */
    | { readonly kind: 'bytes'; readonly value: readonly number[] }
    | { readonly kind: 'variable'; readonly variable: Variable }
    /** In a closure: the captured place itself, wherever it is held. */
    | { readonly kind: 'upvar'; readonly index: number }
    | { readonly kind: 'static'; readonly def: StaticDef }
    /** A constant: its value made anew at each use. */
    | { readonly kind: 'const'; readonly def: ConstDef; readonly args: GenericArgs }
    /** A const parameter of the function around: `N`. */
    | { readonly kind: 'const-param'; readonly param: GenericParamDef }
    /** A function by name; type fn-def. */
    | { readonly kind: 'fn' }
    /** Builtin operators on numbers, bools, chars and raw pointers alone; overflow panics. */
    | { readonly kind: 'binary'; readonly operator: BinaryOp; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'logical'; readonly operator: '&&' | '||'; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly operand: Expr }
    | { readonly kind: 'assign'; readonly target: Expr; readonly value: Expr }
    /** Builtin `x += y` on numbers and bools. */
    | { readonly kind: 'compound'; readonly operator: AssignOperator; readonly target: Expr; readonly value: Expr }
    /** `&place`; `auto`: written by the compiler (a method's receiver, a reborrow). Two-phase where auto and mutable. */
    | { readonly kind: 'ref'; readonly mutable: boolean; readonly auto: boolean; readonly operand: Expr }
    | { readonly kind: 'raw-ref'; readonly mutable: boolean; readonly operand: Expr }
    /** `*x` of a reference, raw pointer or Box. Of other types it is a call of Deref::deref, then a builtin one. */
    | { readonly kind: 'deref'; readonly operand: Expr; readonly auto: boolean }
    | { readonly kind: 'field'; readonly object: Expr; readonly variant: VariantDef | null; readonly index: number }
    /** Of arrays and slices by usize; of others it is a call of Index::index. */
    | { readonly kind: 'index'; readonly object: Expr; readonly index: Expr }
    /**
     * `callee` is an expression of type fn-def (the usual case: a function or method, generics known; for a method of a
     * trait, args begin with Self), fn-pointer, or it is a call of a closure: then of Fn*::call* with a tuple.
     * `methodName` where a method call was written: its span.
     */
    | {
        readonly kind: 'call'
        readonly callee: Expr
        readonly args: readonly Expr[]
        /** Of a method's name; of an overloaded index, from its bracket on. */
        readonly methodSpan: Span | null
        /** An overloaded operator, a Deref, an Index… written by the compiler: what it came from. */
        readonly sugar: string | null
      }
    | { readonly kind: 'tuple'; readonly items: readonly Expr[] }
    | { readonly kind: 'array'; readonly items: readonly Expr[] }
    | { readonly kind: 'repeat'; readonly value: Expr; readonly count: number | null }
    | {
        readonly kind: 'struct'
        readonly variant: VariantDef
        readonly fields: readonly { readonly index: number; readonly value: Expr }[]
        readonly base: Expr | null
      }
    | {
        readonly kind: 'closure'
        readonly def: ClosureDef
        readonly body: TypedBody
        readonly captures: readonly Expr[]
      }
    | {
        readonly kind: 'block'
        readonly statements: readonly Statement[]
        readonly value: Expr | null
        /** Target of `break 'label value`. */
        readonly target: JumpTarget | null
      }
    | { readonly kind: 'if'; readonly condition: Condition; readonly then: Expr; readonly otherwise: Expr | null }
    | {
        readonly kind: 'match'
        readonly value: Expr
        readonly arms: readonly MatchArm[]
        /** What it came from: then the arms are the compiler's own. */
        readonly sugar: 'for' | '?' | 'matches' | null
      }
    | { readonly kind: 'loop'; readonly body: Expr; readonly target: JumpTarget }
    | { readonly kind: 'while'; readonly condition: Condition; readonly body: Expr; readonly target: JumpTarget }
    /** `for` over a Range or RangeInclusive of integers that stands there literally: no iterator. */
    | {
        readonly kind: 'for-range'
        readonly pattern: Pattern
        readonly from: Expr
        readonly to: Expr
        readonly inclusive: boolean
        readonly body: Expr
        readonly target: JumpTarget
      }
    /** Any other `for`: `iterator` is the IntoIterator::into_iter call; `next` calls Iterator::next on `&mut` it. */
    | {
        readonly kind: 'for'
        readonly pattern: Pattern
        readonly iterator: Expr
        /** fn-def of Iterator::next for the iterator's type. */
        readonly next: Expr
        /** Option<Item> */
        readonly optionType: Ty
        readonly body: Expr
        readonly target: JumpTarget
      }
    | { readonly kind: 'break'; readonly target: JumpTarget; readonly value: Expr | null }
    | { readonly kind: 'continue'; readonly target: JumpTarget }
    | { readonly kind: 'return'; readonly value: Expr | null }
    /** Numbers, chars, bools, enums without data, pointers, fn items. */
    | { readonly kind: 'cast'; readonly value: Expr }
    | { readonly kind: 'coerce'; readonly by: Coercion; readonly value: Expr }
    /** format_args!: pieces of text and arguments by turns. Type: fmt::Arguments. */
    | { readonly kind: 'format'; readonly pieces: readonly FormatPiece[]; readonly args: readonly Expr[] }
  )

export type Coercion =
  /** of any type */
  | 'never'
  /** &[T; N] → &[T], Box likewise */
  | 'unsize-array'
  /** &T → &dyn Trait; Box, Rc, Arc likewise */
  | 'unsize-dyn'
  /** a function's name → fn pointer */
  | 'reify'
  /** a closure that captures nothing → fn pointer */
  | 'closure-pointer'
  /** &mut T → *const T, &T → *const T, *mut T → *const T */
  | 'to-raw'

/** Each argument expression is evaluated once, as a reference to it; placeholders refer to them by index. */
export type FormatPiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'placeholder'
      readonly argument: number
      /** The trait: Display, Debug, LowerHex, UpperHex, Binary, Octal, LowerExp, UpperExp, Pointer. */
      readonly trait: string
      /** fn-def expression of its `fmt` for the argument's type (a reference to it is passed, then the formatter). */
      readonly fmt: Expr
      readonly spec: FormatSpec
    }

export interface FormatSpec {
  readonly fill: string
  readonly align: '<' | '^' | '>' | null
  readonly sign: '+' | '-' | null
  /** `#` */
  readonly alternate: boolean
  readonly zero: boolean
  /** A number, or the index of an argument of type usize. */
  readonly width: number | { readonly argument: number } | null
  readonly precision: number | { readonly argument: number } | null
  /** {:x?} */
  readonly debugHex: 'x' | 'X' | null
}

/** An object of its own for every loop or labelled block. */
export interface JumpTarget {
  readonly label: string | null
  readonly type: Ty
}

export type Condition =
  | { readonly kind: 'value'; readonly value: Expr }
  | { readonly kind: 'let'; readonly pattern: Pattern; readonly value: Expr; readonly span: Span }
  /** `a && let P = b && c` */
  | { readonly kind: 'and'; readonly parts: readonly Condition[] }

export interface MatchArm {
  readonly pattern: Pattern
  readonly guard: Condition | null
  readonly body: Expr
  readonly span: Span
}

export type Statement =
  | {
      readonly kind: 'let'
      readonly pattern: Pattern
      readonly value: Expr | null
      readonly otherwise: Expr | null
      readonly span: Span
    }
  | { readonly kind: 'expression'; readonly value: Expr; readonly span: Span }

/** `type`: of the place matched. Default binding modes are written out: `deref` patterns and bindings by reference. */
export type Pattern = Base &
  (
    | { readonly kind: 'wild' }
    | {
        readonly kind: 'binding'
        readonly variable: Variable
        readonly by: 'value' | 'shared' | 'mutable'
        readonly sub: Pattern | null
      }
    /** Matched by ==: integers, chars, bools, floats, &str. */
    | { readonly kind: 'literal'; readonly value: Expr }
    | { readonly kind: 'range'; readonly from: Expr | null; readonly to: Expr | null; readonly inclusive: boolean }
    /** Through a reference or Box: `&p`, or by a default binding mode. */
    | { readonly kind: 'deref'; readonly sub: Pattern }
    /** Fields of a struct, tuple or enum variant; those left out match anything. */
    | {
        readonly kind: 'variant'
        readonly variant: VariantDef
        readonly fields: readonly { readonly index: number; readonly pattern: Pattern }[]
      }
    | { readonly kind: 'tuple'; readonly fields: readonly { readonly index: number; readonly pattern: Pattern }[] }
    | {
        readonly kind: 'slice'
        readonly before: readonly Pattern[]
        /** null: no `..`; { sub: null }: a bare `..` */
        readonly rest: { readonly sub: Pattern | null } | null
        readonly after: readonly Pattern[]
      }
    | { readonly kind: 'or'; readonly items: readonly Pattern[] }
  )
