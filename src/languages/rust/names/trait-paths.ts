import type * as ast from '../syntax/ast'
import type { Def, TraitDef } from '../types/defs'
import type { Context } from './context'
import { error } from './errors'
import { importHelp } from './importable'
import { missingPrefix } from './missing'
import { pathText, type Prefix, walk } from './paths'
import { nearName } from './near-names'
import { kindOf } from './words'

/** The trait that a path names; null: E0404, E0405 or E0433 has been reported. */
export function resolveTrait(path: ast.Path, cx: Context): TraitDef | null {
  const { report } = cx.policy
  const prefix = walk(path, cx.scope, 'types', report)
  if (prefix.kind === 'error') return null
  if (prefix.kind === 'def' && prefix.def.kind === 'trait' && prefix.used === path.segments.length) return prefix.def
  if (prefix.kind === 'missing') return missingTrait(path, prefix, cx)
  const name = pathText(path.segments)
  const kind = prefix.kind === 'def' ? kindOf(prefix.def) : prefix.kind === 'self' ? 'self type' : 'type parameter'
  report(error('E0404', `expected trait, found ${kind} \`${name}\``, path.span, 'not a trait'))
  return null
}

const isTrait = (def: Def) => def.kind === 'trait'

/** Derive macros have the names of traits that are not in the prelude. */
const deriveMacros = new Set(['Debug', 'Hash'])

function missingTrait(path: ast.Path, prefix: Prefix & { kind: 'missing' }, cx: Context): null {
  const last = path.segments.at(-1)!.name
  const { names } = cx.scope
  if (prefix.index < path.segments.length - 1) {
    cx.policy.report(missingPrefix(path, prefix, cx.scope))
    return null
  }
  const text = pathText(path.segments)
  const isMacro = path.segments.length === 1 && deriveMacros.has(last.name)
  const imported = importHelp(names, last.name, isTrait, isMacro ? 'instead' : '')
  if (isMacro) {
    cx.policy.report(
      error('E0404', `expected trait, found derive macro \`${text}\``, path.span, 'not a trait', [], imported),
    )
    return null
  }
  const near = nearName(last.name, prefix.within, cx.scope, 'types', isTrait)
  const place = prefix.within ? `in module \`${pathText(path.segments.slice(0, -1))}\`` : 'in this scope'
  const label = near
    ? ''
    : prefix.within
      ? `not found in \`${pathText(path.segments.slice(0, -1))}\``
      : 'not found in this scope'
  const help = near ? near.help : imported
  cx.policy.report(
    error('E0405', `cannot find trait \`${last.name}\` ${place}`, last.span, label, near?.labels ?? [], help),
  )
  return null
}
