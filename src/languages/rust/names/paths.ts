import type { Diagnostic } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { Def, GenericParamDef, ModDef } from '../types/defs'
import { privateName } from './binding-errors'
import { error } from './errors'
import { specialSegment, variantBinding } from './sources'
import { inBlocks, inModule, isVisible, lexical } from './lookup'
import { type Binding, ERROR_DEF, type Namespace } from './names'
import type { Scope } from './scope'

/** How far a path leads by names alone; what is behind `used` segments depends on types. */
export type Prefix =
  | { readonly kind: 'def'; readonly def: Def; readonly used: number }
  | { readonly kind: 'param'; readonly param: GenericParamDef; readonly used: number }
  | { readonly kind: 'self'; readonly used: number }
  /** The segment at `index` is not there; `within`: the module it should be in, null for the scope itself. */
  | { readonly kind: 'missing'; readonly index: number; readonly within: ModDef | null }
  /** Told already. */
  | { readonly kind: 'error' }

type Report = (diagnostic: Diagnostic) => void

/** Follows a path through modules and enums, as far as names lead. `space`: of its last segment. */
export function walk(path: ast.Path, scope: Scope, space: Namespace, report: Report): Prefix {
  const { segments } = path
  const first = segments[0].name
  if (first.name === 'Self') return { kind: 'self', used: 1 }
  const only = segments.length === 1
  let at = specialSegment(scope.names, scope.module, null, first.name)
  if (at === null) return tooManySupers(first, report)
  if (at === undefined) {
    const param = paramNamed(scope, first.name, only ? space : 'types')
    if (param) return { kind: 'param', param, used: 1 }
    const binding = lexical(scope.names, scope.module, only ? space : 'types', first.name)
    if (!binding) return { kind: 'missing', index: 0, within: null }
    const def = use(binding, null, first, scope, report)
    if (def === ERROR_DEF) return { kind: 'error' }
    if (def.kind !== 'mod') return variantOf(def, path, 1, space)
    at = def
  }
  return walkModules(path, at, scope, space, report)
}

function walkModules(path: ast.Path, start: ModDef, scope: Scope, space: Namespace, report: Report): Prefix {
  const { segments } = path
  let at = start
  for (let index = 1; index < segments.length; index++) {
    const segment = segments[index].name
    checkNoArgs(segments[index - 1], at, report)
    const special = specialSegment(scope.names, scope.module, at, segment.name)
    if (special === null) return tooManySupers(segment, report)
    if (special) {
      at = special
      continue
    }
    const binding = inModule(scope.names, at, index === segments.length - 1 ? space : 'types', segment.name)
    if (!binding) return { kind: 'missing', index, within: at }
    const def = use(binding, at, segment, scope, report)
    if (def === ERROR_DEF) return { kind: 'error' }
    if (def.kind !== 'mod') return variantOf(def, path, index + 1, space)
    at = def
  }
  return { kind: 'def', def: at, used: segments.length }
}

/** E0109: modules have no arguments. */
function checkNoArgs(segment: ast.PathSegment, module: ModDef, report: Report): void {
  const first = segment.args?.args[0]
  if (first?.kind !== 'type') return
  const what = `${module.isLibrary && module.parent === null ? 'crate' : 'module'} \`${segment.name.name}\``
  const more = [{ span: segment.name.span, message: `not allowed on ${what}` }]
  const message = `type arguments are not allowed on ${what}`
  report(error('E0109', message, first.type.span, 'type argument not allowed', more))
}

/** A variant behind an enum's name is part of what names tell. */
function variantOf(def: Def, path: ast.Path, used: number, space: Namespace): Prefix {
  if (def.kind === 'adt' && def.isEnum && used === path.segments.length - 1) {
    const variant = variantBinding(def, path.segments[used].name.name, space)
    if (variant) return { kind: 'def', def: variant.def, used: used + 1 }
  }
  return { kind: 'def', def, used }
}

function use(binding: Binding, owner: ModDef | null, segment: ast.Ident, scope: Scope, report: Report): Def {
  if (owner && !isVisible(scope.names, binding, owner, scope.module)) privateName({ report }, binding, segment)
  else if (binding.ambiguous)
    report(error('E0659', `\`${segment.name}\` is ambiguous`, segment.span, 'ambiguous name', [], ambiguous))
  return binding.def
}

const ambiguous = 'consider adding an explicit import of it to disambiguate'

function tooManySupers(segment: ast.Ident, report: Report): Prefix {
  const label = 'there are too many leading `super` keywords'
  report(error('E0433', 'too many leading `super` keywords', segment.span, label))
  return { kind: 'error' }
}

/** A type or const parameter by its name, unless an item of a block further in has the name. */
export function paramNamed(scope: Scope, name: string, space: Namespace): GenericParamDef | null {
  if (!scope.generics || inBlocks(scope.names, scope.module, scope.home, space, name)) return null
  return findParam(scope, space === 'types' ? 'type' : 'const', name)
}

/** A parameter that can be named at a place, own ones first. */
export function findParam(scope: Scope, kind: GenericParamDef['kind'], name: string): GenericParamDef | null {
  for (let at = scope.generics; at; at = at.parent) {
    for (const param of at.params) if (param.kind === kind && param.name === name && !param.synthetic) return param
  }
  return null
}

/** A path or its beginning as text, without generic arguments. */
export function pathText(segments: readonly ast.PathSegment[]): string {
  return segments.map((segment) => segment.name.name).join('::')
}
