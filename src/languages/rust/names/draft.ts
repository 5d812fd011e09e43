import type { Diagnostic, Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type {
  AdtDef,
  AssocTypeDef,
  ConstDef,
  FnDef,
  Generics,
  ImplDef,
  ModDef,
  OpaqueDef,
  StaticDef,
  TraitDef,
  TypeAliasDef,
} from '../types/defs'
import { ERROR } from '../types/ty'
import type { Names } from './names'

/** A crate's definitions in the making: lists of what was declared, for the passes to go over. */
export interface Draft {
  readonly names: Names
  /** The library's own source: more is permitted there. */
  readonly isLibrary: boolean
  readonly adts: Declared<AdtDef>[]
  readonly traits: Declared<TraitDef>[]
  readonly aliases: Declared<TypeAliasDef>[]
  readonly impls: ImplDef[]
  /** Functions with source: free ones and those of impls and traits. */
  readonly fns: FnDef[]
  readonly consts: ConstDef[]
  readonly statics: StaticDef[]
  readonly assocTypes: Declared<AssocTypeDef>[]
  readonly imports: Import[]
  readonly opaques: OpaqueDef[]
  /** Imports whose clash with another name has been told. */
  readonly conflicts: Set<string>
  readonly lang: Map<string, AdtDef | TraitDef | FnDef>
  /** Of this crate or the library. */
  langItem(name: string): AdtDef | TraitDef | FnDef | null
  report(diagnostic: Diagnostic): void
}

/** A definition and the module whose names it sees. */
export interface Declared<D> {
  readonly def: D
  readonly module: ModDef
}

/** One leaf of a `use`. */
export interface Import {
  readonly module: ModDef
  readonly path: readonly ast.Ident[]
  /** null: a glob. */
  readonly name: string | null
  /** `use a::{self}`: the type namespace only. */
  readonly isSelf: boolean
  readonly isPublic: boolean
  /** Of the leaf, as rustc underlines it. */
  readonly span: Span
  /** Leaves of one `use` are reported together. */
  readonly item: ast.UseItem
  found: boolean
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export const NO_GENERICS: Generics = { parent: null, params: [], predicates: [] }

/** What stands for a signature until it is known. */
export const NO_SIGNATURE = { params: [], result: ERROR }

/** An empty draft. The library's throws on errors: they are mistakes in its source. */
export function newDraft(
  names: Names,
  library: ReadonlyMap<string, AdtDef | TraitDef | FnDef>,
  report: ((diagnostic: Diagnostic) => void) | null,
): Draft {
  const lang = new Map(library)
  return {
    names,
    isLibrary: names.library === null,
    adts: [],
    traits: [],
    aliases: [],
    impls: names.impls,
    fns: [],
    consts: [],
    statics: [],
    assocTypes: [],
    imports: [],
    opaques: [],
    conflicts: new Set(),
    lang,
    langItem: (name) => lang.get(name) ?? null,
    report: report ?? failInLibrary,
  }
}

function failInLibrary(diagnostic: Diagnostic): never {
  const { from, to } = diagnostic.span
  throw new Error(`standard library, ${from}..${to}: ${diagnostic.code} ${diagnostic.message}`)
}
