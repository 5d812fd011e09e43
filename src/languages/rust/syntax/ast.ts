import type { Span } from '../../../program/diagnostic'

/**
 * The syntax tree of a Rust file. Every node carries the span of its whole text. Macros of the standard library are
 * parsed as what their arguments are; items that cannot be compiled are reported by the parser.
 */
export interface Node {
  readonly span: Span
}

export interface Ident extends Node {
  readonly name: string
  /** The call of a macro that wrote it: a variable of that name is another one than who calls has. */
  readonly mark?: number
}

export interface Crate extends Node {
  readonly items: readonly Item[]
}

/** `#[derive(Debug, Clone)]` is { name: 'derive', words: ['Debug', 'Clone'] }; `#[lang = "x"]` { name: 'lang', words: ['x'] }. */
export interface Attribute extends Node {
  readonly name: string
  /** Identifiers and string contents in the attribute's arguments, in order. */
  readonly words: readonly string[]
  /** Of each of `words`. */
  readonly wordSpans?: readonly Span[]
}

interface ItemBase extends Node {
  readonly attributes: readonly Attribute[]
  readonly isPublic: boolean
  readonly name: Ident
}

export type Item =
  FnItem | StructItem | EnumItem | ImplItem | TraitItem | ModItem | UseItem | ConstItem | StaticItem | TypeAliasItem

export interface FnItem extends ItemBase {
  readonly kind: 'fn'
  readonly isConst: boolean
  readonly isUnsafe: boolean
  readonly generics: Generics
  readonly self: SelfParam | null
  readonly params: readonly Param[]
  /** null: `()`. */
  readonly result: TypeNode | null
  /** null for required methods of traits and for intrinsics. */
  readonly body: BlockExpr | null
  /** Of `fn name(…) -> T`, without the body: what rustc underlines. */
  readonly headSpan: Span
}

/** `self`, `mut self`, `&self`, `&'a mut self`, `self: Box<Self>`. */
export interface SelfParam extends Node {
  readonly reference: { readonly lifetime: Lifetime | null; readonly mutable: boolean } | null
  /** `mut self` */
  readonly mutable: boolean
  readonly type: TypeNode | null
}

export interface Param extends Node {
  readonly pattern: Pattern
  readonly type: TypeNode
}

export interface StructItem extends ItemBase {
  readonly kind: 'struct'
  readonly generics: Generics
  readonly data: VariantData
}

export type VariantData =
  | { readonly kind: 'named'; readonly fields: readonly FieldDecl[] }
  | { readonly kind: 'tuple'; readonly fields: readonly FieldDecl[] }
  | { readonly kind: 'unit' }

export interface FieldDecl extends Node {
  /** Of a tuple field: its index as text. */
  readonly name: Ident
  readonly type: TypeNode
  readonly isPublic: boolean
}

export interface EnumItem extends ItemBase {
  readonly kind: 'enum'
  readonly generics: Generics
  readonly variants: readonly VariantDecl[]
}

export interface VariantDecl extends Node {
  readonly name: Ident
  readonly data: VariantData
  readonly discriminant: Expr | null
  readonly attributes: readonly Attribute[]
}

export interface ImplItem extends ItemBase {
  readonly kind: 'impl'
  readonly generics: Generics
  /** `impl !Send for …` */
  readonly negative: boolean
  readonly trait: Path | null
  readonly self: TypeNode
  readonly items: readonly AssocItem[]
  /** `unsafe impl` */
  readonly isUnsafe?: boolean
  /** Of `impl<T> Trait for Type`: what rustc underlines. */
  readonly headSpan: Span
}

export interface TraitItem extends ItemBase {
  readonly kind: 'trait'
  /** `auto trait` (std only) */
  readonly isAuto: boolean
  readonly isUnsafe?: boolean
  readonly generics: Generics
  readonly supertraits: readonly Bound[]
  readonly items: readonly AssocItem[]
  /** Of `trait Name<T>: Bounds`. */
  readonly headSpan: Span
}

/** In a trait, a const's value and an alias's type may be missing. */
export type AssocItem = FnItem | ConstItem | TypeAliasItem

export interface ModItem extends ItemBase {
  readonly kind: 'mod'
  readonly items: readonly Item[]
}

export interface UseItem extends ItemBase {
  readonly kind: 'use'
  readonly tree: UseTree
}

export interface UseTree extends Node {
  /** Segments in front: names, `crate`, `self`, `super`. */
  readonly path: readonly Ident[]
  /** Begins with `::`: the first segment is a crate. */
  readonly isGlobal?: boolean
  /** `self` in a list is a tree with path [self]. */
  readonly rest:
    | { readonly kind: 'simple'; readonly rename: Ident | null }
    | { readonly kind: 'glob' }
    | { readonly kind: 'list'; readonly trees: readonly UseTree[] }
}

export interface ConstItem extends ItemBase {
  readonly kind: 'const'
  readonly type: TypeNode
  readonly value: Expr | null
}

export interface StaticItem extends ItemBase {
  readonly kind: 'static'
  readonly mutable: boolean
  /** From `thread_local!`: its type is LocalKey<type>. */
  readonly threadLocal: boolean
  readonly type: TypeNode
  readonly value: Expr
}

export interface TypeAliasItem extends ItemBase {
  readonly kind: 'type'
  readonly generics: Generics
  /** Of an associated type. */
  readonly bounds: readonly Bound[]
  readonly type: TypeNode | null
}

// Generics

export interface Lifetime extends Node {
  /** Without the quote: `a`, `static`, `_`. */
  readonly name: string
}

export interface Generics extends Node {
  readonly params: readonly GenericParam[]
  readonly where: readonly WherePredicate[]
}

export type GenericParam = Node & { readonly name: Ident } & (
    | { readonly kind: 'lifetime'; readonly bounds: readonly Lifetime[] }
    | { readonly kind: 'type'; readonly bounds: readonly Bound[]; readonly fallback: TypeNode | null }
    | { readonly kind: 'const'; readonly type: TypeNode; readonly fallback: Expr | null }
  )

export type WherePredicate = Node &
  (
    | { readonly kind: 'type'; readonly type: TypeNode; readonly bounds: readonly Bound[] }
    | { readonly kind: 'lifetime'; readonly lifetime: Lifetime; readonly bounds: readonly Lifetime[] }
  )

export type Bound = Node &
  (
    | { readonly kind: 'lifetime'; readonly lifetime: Lifetime }
    /** `?Sized` is optional; `for<'a>` names are in forLifetimes. */
    | {
        readonly kind: 'trait'
        readonly path: Path
        readonly optional: boolean
        readonly forLifetimes: readonly Lifetime[]
      }
  )

// Paths

export interface Path extends Node {
  /** `<T>::…` or `<T as Trait>::…`: then the first `traitSegments` segments are the trait's path (0: none). */
  readonly self: { readonly type: TypeNode; readonly traitSegments: number } | null
  /** Names, and `crate`, `self`, `super`, `Self`. At least one. */
  readonly segments: readonly PathSegment[]
  /** Begins with `::`: the first segment is a crate. */
  readonly isGlobal?: boolean
}

export interface PathSegment extends Node {
  readonly name: Ident
  readonly args: GenericArgs | null
}

export interface GenericArgs extends Node {
  readonly args: readonly (
    | { readonly kind: 'lifetime'; readonly lifetime: Lifetime }
    | { readonly kind: 'type'; readonly type: TypeNode }
    | { readonly kind: 'const'; readonly value: Expr }
  )[]
  /** `Item = T`, `Item: Bound` */
  readonly bindings: readonly (Node & {
    readonly name: Ident
    readonly type: TypeNode | null
    readonly bounds: readonly Bound[]
  })[]
  /** `Fn(A, B) -> C` sugar. */
  readonly call: { readonly params: readonly TypeNode[]; readonly result: TypeNode | null } | null
}

// Types

export type TypeNode = Node &
  (
    | { readonly kind: 'path'; readonly path: Path }
    | { readonly kind: 'ref'; readonly lifetime: Lifetime | null; readonly mutable: boolean; readonly to: TypeNode }
    | { readonly kind: 'pointer'; readonly mutable: boolean; readonly to: TypeNode }
    | { readonly kind: 'tuple'; readonly items: readonly TypeNode[] }
    | { readonly kind: 'array'; readonly of: TypeNode; readonly length: Expr }
    | { readonly kind: 'slice'; readonly of: TypeNode }
    | { readonly kind: 'fn'; readonly params: readonly TypeNode[]; readonly result: TypeNode | null }
    | { readonly kind: 'never' }
    | { readonly kind: 'infer' }
    | { readonly kind: 'impl'; readonly bounds: readonly Bound[] }
    | { readonly kind: 'dyn'; readonly bounds: readonly Bound[] }
  )

// Patterns

export type Pattern = Node &
  (
    | { readonly kind: 'wild' }
    | { readonly kind: 'rest' }
    /** `x`, `mut x`, `ref mut x`, `x @ …`; a lone name may turn out to be a constant or a unit struct or variant. */
    | {
        readonly kind: 'binding'
        readonly name: Ident
        readonly byRef: boolean
        readonly mutable: boolean
        readonly sub: Pattern | null
      }
    | { readonly kind: 'literal'; readonly value: Expr }
    | { readonly kind: 'range'; readonly from: Expr | null; readonly to: Expr | null; readonly inclusive: boolean }
    | { readonly kind: 'ref'; readonly mutable: boolean; readonly sub: Pattern }
    | { readonly kind: 'tuple'; readonly items: readonly Pattern[] }
    | { readonly kind: 'slice'; readonly items: readonly Pattern[] }
    | { readonly kind: 'path'; readonly path: Path }
    | { readonly kind: 'tuple-struct'; readonly path: Path; readonly items: readonly Pattern[] }
    | {
        readonly kind: 'struct'
        readonly path: Path
        readonly fields: readonly (Node & { readonly name: Ident; readonly pattern: Pattern })[]
        /** ends with `..` */
        readonly rest: boolean
      }
    | { readonly kind: 'or'; readonly items: readonly Pattern[] }
  )

// Statements and expressions

export type Statement = Node &
  (
    | {
        readonly kind: 'let'
        readonly pattern: Pattern
        readonly type: TypeNode | null
        readonly value: Expr | null
        /** `else { … }` */
        readonly otherwise: BlockExpr | null
      }
    | { readonly kind: 'item'; readonly item: Item }
    /** With a semicolon, or a block-like expression in the middle of a block without one. */
    | { readonly kind: 'expression'; readonly value: Expr; readonly semicolon: boolean }
    | { readonly kind: 'empty' }
  )

export type BinaryOperator =
  '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||'
export type AssignOperator = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>'

export interface BlockExpr extends Node {
  readonly kind: 'block'
  /** Labels are named without their quote; their span has it. */
  readonly label: Ident | null
  readonly isUnsafe: boolean
  /** `const { … }` */
  readonly isConst?: boolean
  readonly statements: readonly Statement[]
  /** The value: a last expression without a semicolon. */
  readonly value: Expr | null
}

export type Expr = Node &
  (
    | { readonly kind: 'int'; readonly value: bigint; readonly suffix: string | null }
    | { readonly kind: 'float'; readonly value: number; readonly suffix: string | null }
    | { readonly kind: 'bool'; readonly value: boolean }
    | { readonly kind: 'char'; readonly value: string }
    /** `mark`: as of an identifier, for the names in a format string. */
    | { readonly kind: 'string'; readonly value: string; readonly mark?: number }
    /** b'a' */
    | { readonly kind: 'byte'; readonly value: number }
    | { readonly kind: 'byte-string'; readonly value: readonly number[] }
    | { readonly kind: 'path'; readonly path: Path }
    | { readonly kind: 'unary'; readonly operator: '-' | '!' | '*'; readonly operand: Expr }
    | {
        readonly kind: 'binary'
        readonly operator: BinaryOperator
        readonly operatorSpan: Span
        readonly left: Expr
        readonly right: Expr
      }
    | { readonly kind: 'assign'; readonly target: Expr; readonly value: Expr }
    | {
        readonly kind: 'compound'
        readonly operator: AssignOperator
        readonly operatorSpan: Span
        readonly target: Expr
        readonly value: Expr
      }
    /** `raw`: `&raw const x` */
    | { readonly kind: 'ref'; readonly mutable: boolean; readonly raw: boolean; readonly operand: Expr }
    | { readonly kind: 'call'; readonly callee: Expr; readonly args: readonly Expr[] }
    | {
        readonly kind: 'method'
        readonly receiver: Expr
        readonly name: Ident
        readonly generics: GenericArgs | null
        readonly args: readonly Expr[]
      }
    /** A tuple's field has its index as name. */
    | { readonly kind: 'field'; readonly object: Expr; readonly name: Ident }
    | { readonly kind: 'index'; readonly object: Expr; readonly index: Expr }
    | { readonly kind: 'range'; readonly from: Expr | null; readonly to: Expr | null; readonly inclusive: boolean }
    | { readonly kind: 'array'; readonly items: readonly Expr[] }
    | { readonly kind: 'repeat'; readonly value: Expr; readonly count: Expr }
    | { readonly kind: 'tuple'; readonly items: readonly Expr[] }
    | { readonly kind: 'paren'; readonly inner: Expr }
    | {
        readonly kind: 'struct'
        readonly path: Path
        readonly fields: readonly (Node & { readonly name: Ident; readonly value: Expr })[]
        readonly base: Expr | null
        /** Ends with `..`: on the left of an assignment. */
        readonly rest?: boolean
      }
    | BlockExpr
    | { readonly kind: 'if'; readonly condition: Expr; readonly then: BlockExpr; readonly otherwise: Expr | null }
    /** Inside conditions alone. */
    | { readonly kind: 'let'; readonly pattern: Pattern; readonly value: Expr }
    | { readonly kind: 'match'; readonly value: Expr; readonly arms: readonly MatchArm[] }
    | { readonly kind: 'loop'; readonly label: Ident | null; readonly body: BlockExpr }
    | { readonly kind: 'while'; readonly label: Ident | null; readonly condition: Expr; readonly body: BlockExpr }
    | {
        readonly kind: 'for'
        readonly label: Ident | null
        readonly pattern: Pattern
        readonly iterated: Expr
        readonly body: BlockExpr
      }
    | { readonly kind: 'break'; readonly label: Ident | null; readonly value: Expr | null }
    | { readonly kind: 'continue'; readonly label: Ident | null }
    | { readonly kind: 'return'; readonly value: Expr | null }
    | ClosureExpr
    | { readonly kind: 'cast'; readonly value: Expr; readonly type: TypeNode }
    | { readonly kind: 'try'; readonly operand: Expr }
    /** `_` on the left of an assignment. */
    | { readonly kind: 'underscore' }
    | MacroExpr
  )

export interface ClosureExpr extends Node {
  readonly kind: 'closure'
  readonly isMove: boolean
  readonly params: readonly (Node & { readonly pattern: Pattern; readonly type: TypeNode | null })[]
  readonly result: TypeNode | null
  readonly body: Expr
  /** Of `|a, b|`, with `move`: what rustc underlines. */
  readonly headSpan: Span
}

export interface MatchArm extends Node {
  readonly pattern: Pattern
  readonly guard: Expr | null
  readonly body: Expr
}

/** A call of a macro of the standard library, by its last name: `println`, `vec`, `matches`. */
export interface MacroExpr extends Node {
  readonly kind: 'macro'
  readonly name: Ident
  readonly input:
    /** println, print, eprintln, eprint, format, write, writeln, panic, assert, assert_eq, dbg, vec, …: expressions. */
    | { readonly kind: 'args'; readonly args: readonly MacroArg[] }
    /** `vec![value; count]` */
    | { readonly kind: 'repeat'; readonly value: Expr; readonly count: Expr }
    | { readonly kind: 'matches'; readonly value: Expr; readonly pattern: Pattern; readonly guard: Expr | null }
}

export interface MacroArg extends Node {
  /** `name = value` in a format macro. */
  readonly name: Ident | null
  readonly value: Expr
}
