import type { Diagnostic } from '../../../program/diagnostic'
import { assert } from '../../../base/assert'
import type { Crate, Item } from '../syntax/ast'
import type { AdtDef, Definitions, FnDef, ModDef, TraitDef } from '../types/defs'
import { collectItems } from './collect'
import { type Draft, newDraft } from './draft'
import { lowerFields } from './fields'
import { findHiddenResults } from './hidden-results'
import { resolveImports } from './imports'
import { lowerImplHeaders, lowerImplTypes } from './impls'
import { checkItems } from './item-checks'
import { lowerBoundNodes } from './bounds'
import { lowerTypeNode } from './lower-type'
import type { Lowering, Names } from './names'
import { createSolver } from '../types/solving/solver'
import { boundItems, finishShapes, shapeItems } from './shapes'
import { lowerSignatures } from './signatures'
import { lowerValues } from './values'

/** The standard library, defined once and shared by all programs. */
export interface StdDefinitions {
  readonly definitions: Definitions
  readonly names: Names
  readonly lang: ReadonlyMap<string, AdtDef | TraitDef | FnDef>
}

/** A program's definitions on top of the library's. */
export interface Defined {
  readonly definitions: Definitions
  readonly names: Names
  readonly diagnostics: readonly Diagnostic[]
}

const NOWHERE = { from: 0, to: 0 }

/**
 * Defines the standard library. Its items stand in modules as in the real one, inside a module `std` or not; modules of
 * the same name are one. Errors are mistakes in its source and thrown.
 */
export function defineStd(crate: Crate): StdDefinitions {
  const std: ModDef = emptyRoot('std', true)
  const draft = newDraft(namesFor(std, std, null), new Map(), null)
  collectItems(draft, crate.items.flatMap(withoutStd), std)
  runPasses(draft)
  return { definitions: finish(draft, null), names: draft.names, lang: draft.lang }
}

/** What stands in a module `std` of the library's source belongs to its root. */
function withoutStd(item: Item): readonly Item[] {
  return item.kind === 'mod' && ['std', 'core', 'alloc'].includes(item.name.name) ? item.items : [item]
}

/** Defines a program. The library's definitions stay as they are; `definitions` has both. */
export function defineProgram(std: StdDefinitions, crate: Crate): Defined {
  const diagnostics: Diagnostic[] = []
  const root = emptyRoot('', false)
  const names = namesFor(root, std.names.std, std.names)
  const draft = newDraft(names, std.lang, (diagnostic) => void diagnostics.push(diagnostic))
  collectItems(draft, crate.items, root)
  runPasses(draft)
  const definitions = finish(draft, std.definitions)
  checkItems(draft, definitions, crate, createSolver(definitions))
  return { definitions, names, diagnostics }
}

function emptyRoot(name: string, isLibrary: boolean): ModDef {
  return { kind: 'mod', name, path: name, span: NOWHERE, isLibrary, parent: null, types: new Map(), values: new Map() }
}

const lowering: Lowering = { type: lowerTypeNode, bounds: lowerBoundNodes }

function namesFor(root: ModDef, std: ModDef, library: Names | null): Names {
  const table = { types: new Map(), values: new Map(), unnamed: [] }
  return {
    library,
    root,
    std,
    tables: new Map([[root, table]]),
    blocks: new Map(),
    nameless: new Map(),
    lowering,
    impls: [],
    formed: [],
  }
}

function runPasses(draft: Draft): void {
  resolveImports(draft)
  shapeItems(draft)
  finishShapes(draft)
  lowerImplHeaders(draft)
  boundItems(draft)
  lowerImplTypes(draft)
  lowerFields(draft)
  lowerSignatures(draft)
  findHiddenResults(draft)
  lowerValues(draft)
}

function finish(draft: Draft, library: Definitions | null): Definitions {
  const { names } = draft
  const main = library && names.root.values.get('main')
  return {
    library,
    root: names.root,
    std: names.std,
    impls: [...(library?.impls ?? []), ...draft.impls],
    fns: [...(library?.fns ?? []), ...draft.fns],
    statics: [...(library?.statics ?? []), ...draft.statics],
    consts: [...(library?.consts ?? []), ...draft.consts],
    lang(name) {
      const found = draft.langItem(name)
      assert(found !== null, `the standard library has no #[lang = "${name}"]`)
      return found
    },
    main: main?.kind === 'fn' ? main : null,
  }
}
