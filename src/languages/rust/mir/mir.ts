import type { Span } from '../../../program/diagnostic'
import type { BinaryOp, FormatSpec, Coercion, TypedBody } from '../types/thir'
import type { ClosureDef, ConstDef, GenericParamDef, StaticDef, VariantDef } from '../types/defs'
import type { GenericArgs, Ty } from '../types/ty'

/**
 * The middle of the compiler: a control-flow graph over places, as rustc's. Drops, temporaries and borrows are explicit.
 * Generic: types may mention the parameters of the function around. The borrow checker reads it, and code is made of it
 * once for each set of type arguments.
 */
export interface Body {
  readonly owner: TypedBody['owner']
  /** 0: the result. Then the parameters (of a closure: the closure itself or a reference to it first, then its own). */
  readonly locals: readonly Local[]
  readonly paramCount: number
  /** Entry: 0. */
  readonly blocks: readonly Block[]
  /** Closures in it: bodies of their own. */
  readonly closures: readonly { readonly def: ClosureDef; readonly body: Body }[]
  readonly span: Span
}

export interface Local {
  readonly type: Ty
  /** Of a variable of the program; null for temporaries. */
  readonly name: string | null
  readonly mutable: boolean
  readonly span: Span
  /** A parameter of the function, or the environment of a closure. */
  readonly isParam: boolean
  /** A temporary whose value is constant and whose reference is good for ever: `&5`. It is never dead nor dropped. */
  readonly isPromoted?: boolean
}

export interface Block {
  readonly statements: Statement[]
  terminator: Terminator
  /** Where a panic anywhere in this block goes; null: out of the function. Only cleanup blocks follow, ending in resume. */
  unwind: number | null
  readonly isCleanup: boolean
}

export interface Place {
  readonly local: number
  readonly projections: readonly Projection[]
}

export type Projection =
  /** Through a reference, raw pointer or Box. */
  | { readonly kind: 'deref' }
  /** `type`: of the field. Of a closure: the capture. */
  | { readonly kind: 'field'; readonly index: number; readonly type: Ty }
  /** An enum looked at as one of its variants; a field follows. */
  | { readonly kind: 'downcast'; readonly variant: VariantDef }
  /** Of an array or slice; panics beyond the end. */
  | { readonly kind: 'index'; readonly local: number }
  /** In slice patterns, after their length was checked. */
  | { readonly kind: 'constant-index'; readonly offset: number; readonly fromEnd: boolean }
  /** The slice pattern's rest: from `from` to `to` from the end. */
  | { readonly kind: 'subslice'; readonly from: number; readonly to: number }

export type Operand =
  | { readonly kind: 'copy'; readonly place: Place }
  | { readonly kind: 'move'; readonly place: Place }
  | { readonly kind: 'constant'; readonly constant: Constant; readonly type: Ty }

export type Constant =
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'bool'; readonly value: boolean }
  /** Of a char or &str: the text itself. */
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: readonly number[] }
  | { readonly kind: 'unit' }
  /** The operand's type is fn-def. */
  | { readonly kind: 'fn' }
  | { readonly kind: 'const'; readonly def: ConstDef; readonly args: GenericArgs }
  | { readonly kind: 'const-param'; readonly param: GenericParamDef }
  /** A reference (`mutable`: raw pointer) to a static. */
  | { readonly kind: 'static'; readonly def: StaticDef }

export type Rvalue =
  | { readonly kind: 'use'; readonly operand: Operand }
  | { readonly kind: 'ref'; readonly borrow: 'shared' | 'mutable' | 'two-phase'; readonly place: Place }
  | { readonly kind: 'raw-ref'; readonly mutable: boolean; readonly place: Place }
  /** Numbers, bools, chars, raw pointers. Panics on overflow and division by zero. */
  | { readonly kind: 'binary'; readonly operator: BinaryOp; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly operand: Operand }
  | { readonly kind: 'cast'; readonly operand: Operand; readonly from: Ty; readonly to: Ty }
  | { readonly kind: 'coerce'; readonly by: Coercion; readonly operand: Operand; readonly from: Ty; readonly to: Ty }
  /** Of the type of the place assigned to. */
  | { readonly kind: 'tuple' | 'array'; readonly items: readonly Operand[] }
  | {
      readonly kind: 'adt'
      readonly variant: VariantDef
      readonly args: GenericArgs
      readonly fields: readonly Operand[]
    }
  | { readonly kind: 'closure'; readonly def: ClosureDef; readonly captures: readonly Operand[] }
  | { readonly kind: 'repeat'; readonly value: Operand; readonly count: number | null }
  /** The index of an enum's variant. */
  | { readonly kind: 'variant-index'; readonly place: Place }
  /** Of an array or slice. */
  | { readonly kind: 'length'; readonly place: Place }
  /** fmt::Arguments. Each argument is a reference; its fmt is a constant fn operand. */
  | { readonly kind: 'format'; readonly pieces: readonly FormatPiece[]; readonly args: readonly Operand[] }

export type FormatPiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'placeholder'
      readonly argument: number
      readonly trait: string
      readonly fmt: Operand
      readonly spec: FormatSpec
    }

export type Statement = { readonly span: Span } & (
  | { readonly kind: 'assign'; readonly place: Place; readonly value: Rvalue }
  | { readonly kind: 'live'; readonly local: number }
  /** Its storage ends: borrows of it must have ended. */
  | { readonly kind: 'dead'; readonly local: number }
  /** `match x` or `let _ = x`: x must be initialised. */
  | { readonly kind: 'look'; readonly place: Place }
  | { readonly kind: 'nop' }
)

export type Terminator = { readonly span: Span } & (
  | { readonly kind: 'goto'; readonly target: number }
  | {
      readonly kind: 'switch'
      readonly operand: Operand
      /** Integers, a char's or bool's too (bool: 0n, 1n; char: its code point); of a &str: texts. */
      readonly cases: readonly { readonly value: bigint | string; readonly target: number }[]
      readonly otherwise: number
    }
  | {
      readonly kind: 'call'
      readonly callee: Operand
      readonly args: readonly Operand[]
      readonly result: Place
      /** null: it never returns. */
      readonly target: number | null
      /** As in THIR. */
      readonly methodSpan: Span | null
      readonly sugar: string | null
    }
  /**
   * Runs the place's drop glue. As built: where the place may be partly moved, only what is left is dropped. After
   * elaboration (`mir/elaborate.ts`): what is certainly moved is gone, what may be has flags.
   */
  | { readonly kind: 'drop'; readonly place: Place; readonly target: number; readonly replaces: boolean }
  | { readonly kind: 'return' }
  /** End of a cleanup: the panic goes on. */
  | { readonly kind: 'resume' }
  | { readonly kind: 'unreachable' }
)

/** Where a call is said to be: from the method's name on, or from the bracket of an index. */
export function callSite({ methodSpan, span }: Terminator & { kind: 'call' }): Span {
  return methodSpan === null ? span : { ...methodSpan, to: span.to }
}
