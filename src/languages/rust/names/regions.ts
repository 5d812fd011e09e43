import type * as ast from '../syntax/ast'
import { ERASED, type Region, STATIC } from '../types/ty'
import type { Context } from './context'
import { error } from './errors'
import { findParam } from './paths'

/** What a written lifetime means; `'_` as one left out. */
export function lowerLifetime(lifetime: ast.Lifetime, cx: Context): Region {
  if (lifetime.name === '_') return cx.policy.elided(lifetime.span, { kind: 'anonymous' })
  const region = named(lifetime, cx)
  cx.policy.named?.(region)
  return region
}

function named(lifetime: ast.Lifetime, cx: Context): Region {
  const { name, span } = lifetime
  if (name === 'static') return STATIC
  if (cx.bound.includes(name)) return { kind: 'region', of: 'bound', name }
  const param = findParam(cx.scope, 'lifetime', name)
  if (param) return { kind: 'region', of: 'param', def: param }
  const help = `consider introducing lifetime \`'${name}\` here: \`<'${name}>\``
  cx.policy.report(
    error('E0261', `use of undeclared lifetime name \`'${name}\``, span, 'undeclared lifetime', [], help),
  )
  return ERASED
}

/** The lifetime of `&T`. */
export function referenceRegion(node: ast.TypeNode & { kind: 'ref' }, cx: Context): Region {
  if (node.lifetime) return lowerLifetime(node.lifetime, cx)
  return cx.policy.elided({ from: node.span.from, to: node.span.from + 1 }, { kind: 'ref' })
}
