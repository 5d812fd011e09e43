import type { Diagnostic, Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { AdtDef, Def, GenericParamDef, TraitDef } from '../types/defs'
import type { Ty } from '../types/ty'
import { error } from './errors'
import { importHelp } from './importable'
import { missingPrefix, placeText } from './missing'
import { inModule, lexical } from './lookup'
import { nearName } from './near-names'
import { findParam, pathText, type Prefix } from './paths'
import type { Expectation } from './resolve'
import type { BodyHooks, Scope } from './scope'
import { outerVariable } from './outer-variables'
import { mostSimilar } from './similar'
import { outerConstParam } from './type-errors'
import { kindOf } from './words'

type Missing = Prefix & { kind: 'missing' }

/** A path leads nowhere: E0425, E0531, E0422; E0433 for its front; E0423… when there is only a type of that name. */
export function missingValue(
  path: ast.Path,
  prefix: Missing,
  scope: Scope,
  hooks: BodyHooks<unknown>,
  expect: Expectation,
): Diagnostic {
  if (prefix.index < path.segments.length - 1) return missingPrefix(path, prefix, scope)
  const { name, span } = path.segments[prefix.index].name
  const param = prefix.index === 0 ? findParam(scope, 'type', name) : null
  if (param) return paramAsValue(param, span, expect)
  const other = otherMeaning(name, prefix, scope, expect)
  if (other) return notAValue(path, other, scope, expect)
  const outer = prefix.index === 0 ? (outerConstParam(name, span, scope) ?? outerVariable(name, span, scope)) : null
  if (outer) return outer
  const place = placeText(path, prefix)
  const message = `cannot find ${wantedText(name, expect)} \`${name}\` ${place.in}`
  const code = expect === 'struct' ? 'E0422' : expect.endsWith('pattern') ? 'E0531' : 'E0425'
  const own = prefix.index === 0 ? ownMember(name, scope, expect) : null
  if (own) return error(code, message, span, own.label, [], own.help)
  const imported = importHelp(scope.names, name, (def) => fits(def, expect))
  if (imported) return error(code, message, span, place.label, [], imported)
  const locals = prefix.within || expect !== 'value' ? undefined : variables(hooks)
  const near = nearName(name, prefix.within, scope, spaceOf(expect), (def) => fits(def, expect), locals)
  return error(code, message, span, near ? '' : place.label, near?.labels ?? [], near?.help)
}

function spaceOf(expect: Expectation): 'types' | 'values' {
  return expect === 'struct' ? 'types' : 'values'
}

function variables(hooks: BodyHooks<unknown>): Map<string, string> {
  return new Map([...hooks.localNames()].map((name) => [name, 'local variable']))
}

/** What rustc says it looked for. */
function wantedText(name: string, expect: Expectation): string {
  if (expect === 'function') return /^[A-Z]/.test(name) ? wanted.function : 'function'
  return wanted[expect]
}

const wanted: Record<Expectation, string> = {
  value: 'value',
  function: 'function, tuple struct or tuple variant',
  'unit-pattern': 'unit struct, unit variant or constant',
  'tuple-pattern': 'tuple struct or tuple variant',
  struct: 'struct, variant or union type',
}

function fits(def: Def, expect: Expectation): boolean {
  switch (expect) {
    case 'function':
      return def.kind === 'fn'
    case 'value':
      return (
        def.kind === 'const' || def.kind === 'static' || isUnit(def) || (def.kind === 'fn' && def.constructs !== null)
      )
    case 'unit-pattern':
      return def.kind === 'const' || isUnit(def)
    case 'tuple-pattern':
      return def.kind === 'fn' && def.constructs !== null
    case 'struct':
      return (def.kind === 'adt' && !def.isEnum) || def.kind === 'variant' || def.kind === 'alias'
  }
}

function isUnit(def: Def): boolean {
  return def.kind === 'variant' && def.shape === 'unit'
}

/** What the name means in the other namespace. */
function otherMeaning(name: string, { within }: Missing, scope: Scope, expect: Expectation): Def | null {
  const space = spaceOf(expect) === 'types' ? 'values' : 'types'
  const found = within ? inModule(scope.names, within, space, name) : lexical(scope.names, scope.module, space, name)
  if (!found || found.def.kind === 'primitive' || !('isLibrary' in found.def)) return primitiveOnly(found?.def)
  return found.def
}

function primitiveOnly(def: Def | undefined): Def | null {
  return def?.kind === 'primitive' ? def : null
}

/** The name of a field or an associated item of the type around, written without `self.` or `Self::`. */
function ownMember(name: string, scope: Scope, expect: Expectation): { label: string; help: string } | null {
  const type = scope.self?.type
  if (type?.kind !== 'adt') return null
  const { item } = scope
  const hasSelf = item.kind === 'fn' && item.self !== null
  const isField = !type.def.isEnum && type.def.variants[0]?.fields.some((field) => field.name === name)
  if (isField && hasSelf && expect === 'value') {
    return { label: '', help: `you might have meant to use the available field: \`self.${name}\`` }
  }
  return null
}

/** E0423, E0532, E0574: what the path names is something else. `def` null: a type without a name of its own. */
export function notAValue(path: ast.Path, def: Def | null, scope: Scope, expect: Expectation): Diagnostic {
  if (expect === 'struct') return notAStruct(path, def, scope)
  const text = pathText(path.segments)
  const kind = def ? kindOf(def) : 'self type'
  if (expect === 'tuple-pattern' && def?.kind === 'fn' && !def.constructs) {
    return error('E0532', 'expected a pattern, found a function call', path.span, `not a ${wanted[expect]}`)
  }
  const isPlain = expect === 'function' && def !== null && (def.kind === 'mod' || def.kind === 'primitive')
  const want = isPlain ? 'function' : wanted[expect]
  const code = expect.endsWith('pattern') ? 'E0532' : 'E0423'
  const message = `expected ${want}, found ${kind} \`${text}\``
  const more = definedHere(def, text)
  const help = def?.kind === 'adt' && !def.isEnum ? structHelp(def, text) : null
  return error(code, message, path.span, help ? '' : `not a ${want}`, more, help)
}

/** E0423, E0532, E0574: a type parameter. */
export function paramAsValue(param: GenericParamDef, span: Span, expect: Expectation): Diagnostic {
  const message = `expected ${wanted[expect]}, found type parameter \`${param.name}\``
  const code = expect === 'struct' ? 'E0574' : expect.endsWith('pattern') ? 'E0532' : 'E0423'
  return error(code, message, span, `not a ${wanted[expect]}`, [
    { span: param.span, message: 'found this type parameter' },
  ])
}

/** `Self` where only a constructor could be meant. */
export function selfAsValue(path: ast.Path, type: Ty | null, expect: Expectation): Diagnostic {
  const { span } = path
  if (!type) return error('E0425', 'cannot find value `Self` in this scope', span, 'not found in this scope')
  if (type.kind !== 'adt') {
    return error('E0423', `expected ${wanted[expect]}, found self type \`Self\``, span, `not a ${wanted[expect]}`)
  }
  const message = 'the `Self` constructor can only be used with tuple or unit structs'
  const help = type.def.isEnum
    ? "did you mean to use one of the enum's variants?"
    : 'use curly brackets: `Self { /* fields */ }`'
  return error('syntax', message, span, '', [], help)
}

function structHelp(def: AdtDef, text: string): string | null {
  const fields = def.variants[0]?.fields
  if (!fields) return null
  return `use struct literal syntax instead: \`${text} { ${fields.map(({ name }) => `${name}: val`).join(', ')} }\``
}

function definedHere(def: Def | null, text: string): { span: Span; message: string }[] {
  if (def?.kind !== 'adt' || def.isLibrary || def.isEnum) return []
  return [{ span: def.node.span, message: `\`${text}\` defined here` }]
}

/** E0071: `Self` or an alias is no struct. */
export function notAStructType(path: ast.Path, type: Ty): Diagnostic {
  const found =
    type.kind === 'adt'
      ? `\`${type.def.name}\``
      : type.kind === 'param'
        ? `type parameter \`${type.def.name}\``
        : 'a type'
  return error('E0071', `expected struct, variant or union type, found ${found}`, path.span, 'not a struct')
}

/** E0574 */
export function notAStruct(path: ast.Path, def: Def | null, _scope: Scope): Diagnostic {
  const text = pathText(path.segments)
  const kind = def ? kindOf(def) : 'type'
  const message = `expected struct, variant or union type, found ${kind} \`${text}\``
  return error('E0574', message, path.span, 'not a struct, variant or union type')
}

/** E0424: `self` where there is none. */
export function noReceiver(path: ast.Path, scope: Scope): Diagnostic {
  const { item } = scope
  const label = '`self` value is a keyword only available in methods with a `self` parameter'
  const can = scope.self && item.kind === 'fn' ? "doesn't have" : "can't have"
  const more =
    item.kind === 'fn' ? [{ span: item.name.span, message: `this function ${can} a \`self\` parameter` }] : []
  const help = scope.self ? 'add a `self` receiver parameter to make the associated `fn` a method: `&self`' : null
  return error('E0424', 'expected value, found module `self`', path.span, label, more, help)
}

/** E0782: the trait has no such item, so its name is taken for a type. */
export function traitAsBase(path: ast.Path, trait: TraitDef, used: number): Diagnostic {
  const { segments } = path
  const span = { from: path.span.from, to: segments[used - 1].name.span.to }
  const values = [...trait.items.values()].filter((item) => item.kind !== 'assoc-type').map((item) => item.name)
  const near = mostSimilar(values, segments[used].name.name)
  const help = near
    ? `you may have misspelled this associated item, causing \`${trait.name}\` to be interpreted as a type rather than a trait: \`${near}\``
    : `you can add the \`dyn\` keyword if you want a trait object: \`<dyn ${trait.name}>\``
  return error('E0782', 'expected a type, found a trait', span, '', [], help)
}

/** E0576 */
export function missingTraitItem(name: ast.Ident, trait: TraitDef): Diagnostic {
  const values = [...trait.items.values()].filter((item) => item.kind !== 'assoc-type')
  const near = mostSimilar(
    values.map((item) => item.name),
    name.name,
  )
  const message = `cannot find method or associated constant \`${name.name}\` in trait \`${trait.name}\``
  const found = values.find((item) => item.name === near)
  const help = found
    ? `${kindOf(found) === 'method' ? 'a' : 'an'} ${kindOf(found)} with a similar name exists: \`${near}\``
    : null
  return error('E0576', message, name.span, near ? '' : `not found in \`${trait.name}\``, [], help)
}
