import type { Diagnostic } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import { isMissing } from '../std/missing'
import type { Def } from '../types/defs'
import { error } from './errors'
import { importHelp } from './importable'
import { nearName } from './near-names'
import { type Prefix, pathText } from './paths'
import type { Scope } from './scope'

/** E0433: a segment in front of the last one is not there. */
export function missingPrefix(path: ast.Path, prefix: Prefix & { kind: 'missing' }, scope: Scope): Diagnostic {
  const { name, span } = path.segments[prefix.index].name
  const before = path.segments[prefix.index - 1]?.name.name
  if (before !== undefined) {
    const text = pathText(path.segments.slice(0, prefix.index + 1))
    if (isMissing(text)) return error('unsupported', `not supported yet: ${text}`, span)
    const message = `cannot find \`${name}\` in \`${before}\``
    const place = before === 'crate' ? 'the crate root' : `\`${before}\``
    return error('E0433', message, span, `could not find \`${name}\` in ${place}`)
  }
  return /^[A-Z]/.test(name) ? undeclaredType(name, span, scope) : undeclaredModule(name, span, scope)
}

function undeclaredType(name: string, span: ast.Node['span'], scope: Scope): Diagnostic {
  const imported = importHelp(scope.names, name, isTypeLike)
  const near = imported ? null : nearName(name, null, scope, 'types', isTypeLike)
  const label = `use of undeclared type \`${name}\``
  return error('E0433', `cannot find type \`${name}\` in this scope`, span, label, [], imported ?? near?.help)
}

function undeclaredModule(name: string, span: ast.Node['span'], scope: Scope): Diagnostic {
  const help =
    importHelp(scope.names, name, (def) => def.kind === 'mod') ?? `you might be missing a crate named \`${name}\``
  const label = `use of unresolved module or unlinked crate \`${name}\``
  return error('E0433', `cannot find module or crate \`${name}\` in this scope`, span, label, [], help)
}

/** What can stand where a type is wanted. */
export function isTypeLike(def: Def): boolean {
  return def.kind === 'adt' || def.kind === 'alias' || def.kind === 'primitive' || def.kind === 'trait'
}

/** "in module `std::sync`" and the label for what is missing there; `within` null: the scope itself. */
export function placeText(path: ast.Path, prefix: Prefix & { kind: 'missing' }): { in: string; label: string } {
  if (!prefix.within) return { in: 'in this scope', label: 'not found in this scope' }
  const before = pathText(path.segments.slice(0, prefix.index))
  if (before === 'crate') return { in: 'in the crate root', label: 'not found in the crate root' }
  const kind = prefix.within.parent === null && prefix.within.isLibrary ? 'crate' : 'module'
  return { in: `in ${kind} \`${before}\``, label: `not found in \`${before}\`` }
}
