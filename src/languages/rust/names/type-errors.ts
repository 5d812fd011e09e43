import type { Diagnostic, Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { Def } from '../types/defs'
import { error } from './errors'
import { importHelp } from './importable'
import { isTypeLike, missingPrefix, placeText } from './missing'
import { nearName, primitiveCandidates } from './near-names'
import { inModule, lexical } from './lookup'
import { blockOf, ERROR_DEF } from './names'
import { pathText, type Prefix } from './paths'
import type { Scope } from './scope'
import { kindOf } from './words'

/** A path in the place of a type leads nowhere: E0425, E0433, or E0401 for an outer item's parameter. */
export function missingType(path: ast.Path, prefix: Prefix & { kind: 'missing' }, scope: Scope): Diagnostic {
  if (prefix.index < path.segments.length - 1) return missingPrefix(path, prefix, scope)
  const { name, span } = path.segments[prefix.index].name
  const outer = prefix.index === 0 ? outerParam(name, span, scope) : null
  if (outer) return outer
  const value = prefix.within
    ? inModule(scope.names, prefix.within, 'values', name)
    : lexical(scope.names, scope.module, 'values', name)
  if (value && value.def !== ERROR_DEF) return notAType(path, value.def)
  const place = placeText(path, prefix)
  const message = `cannot find type \`${name}\` ${place.in}`
  const imported = importHelp(scope.names, name, isTypeLike)
  if (imported) return error('E0425', message, span, place.label, [], imported)
  const near = nearName(
    name,
    prefix.within,
    scope,
    'types',
    (def) => isTypeLike(def) && !isItself(def, scope),
    prefix.within ? undefined : candidates(scope),
  )
  if (near) return error('E0425', message, span, '', near.labels, near.help)
  return error('E0425', message, span, place.label, [], missingParam(name, scope))
}

/** A type is not suggested inside its own definition. */
function isItself(def: Def, scope: Scope): boolean {
  return def.kind === 'adt' && def.node === scope.item
}

function missingParam(name: string, scope: Scope): string | null {
  const isLikely = /^[A-Z]$/.test(name) && 'generics' in scope.item
  return isLikely ? `you might be missing a type parameter: \`<${name}>\`` : null
}

/** Type parameters and primitive types. */
function candidates(scope: Scope): Map<string, string> {
  const found = new Map(primitiveCandidates)
  for (let at = scope.generics; at; at = at.parent) {
    for (const param of at.params)
      if (param.kind === 'type' && !param.synthetic) found.set(param.name, 'type parameter')
  }
  return found
}

/** E0401, when the name is a parameter of a function around the item. */
function outerParam(name: string, span: Span, scope: Scope, wanted: 'type' | 'const' = 'type'): Diagnostic | null {
  const param = outerParams(scope).find((candidate) => candidate.kind === wanted && candidate.name.name === name)
  if (!param) return null
  const { item } = scope
  const kind = item.kind === 'fn' ? 'function' : item.kind
  const labels = [{ span: param.name.span, message: `${wanted} parameter from outer item` }]
  if (item.kind !== 'impl')
    labels.push({ span: item.name.span, message: `generic parameter used in this inner ${kind}` })
  const message = "can't use generic parameters from outer item"
  const help = `try introducing a local generic parameter here: \`<${name}>\``
  return error('E0401', message, span, 'use of generic parameter from outer item', labels, help)
}

/** The same for a const parameter used as a value. */
export function outerConstParam(name: string, span: Span, scope: Scope): Diagnostic | null {
  return outerParam(name, span, scope, 'const') ?? outerParam(name, span, scope)
}

/** Parameters of the functions (and what they are in) in whose blocks the item stands. */
function outerParams(scope: Scope): ast.GenericParam[] {
  const found: ast.GenericParam[] = []
  for (let at = scope.home; ; at = at.parent!) {
    const block = blockOf(scope.names, at)
    if (!block) return found
    for (const generics of block.outer) found.push(...generics.params)
  }
}

/** E0573: what a path names is no type. */
export function notAType(path: ast.Path, def: Def): Diagnostic {
  const kind = def.kind === 'variant' || (def.kind === 'fn' && def.constructs) ? 'variant' : kindOf(def)
  const text = pathText(path.segments)
  const parent = pathText(path.segments.slice(0, -1))
  const help = kind === 'variant' && parent ? `try using the variant's enum: \`${parent}\`` : null
  return error('E0573', `expected type, found ${kind} \`${text}\``, path.span, 'not a type', [], help)
}

/** E0411, or E0433 in front of something: there is no `Self` here. */
export function selfNotAllowed(path: ast.Path, scope: Scope): Diagnostic {
  const [{ name }] = path.segments
  const { item } = scope
  const kind = item.kind === 'fn' ? 'function' : item.kind === 'const' ? 'constant item' : item.kind
  const more = item.kind === 'impl' ? [] : [{ span: item.name.span, message: `\`Self\` not allowed in a ${kind}` }]
  const label = '`Self` is only available in impls, traits, and type definitions'
  if (path.segments.length > 1) return error('E0433', 'cannot find `Self` in this scope', name.span, label)
  return error('E0411', 'cannot find type `Self` in this scope', name.span, label, more)
}

/** E0782: a trait where a type is wanted. */
export function traitAsType(path: ast.Path): Diagnostic {
  const help = `you can add the \`dyn\` keyword if you want a trait object: \`dyn ${pathText(path.segments)}\``
  return error('E0782', 'expected a type, found a trait', path.span, '', [], help)
}
