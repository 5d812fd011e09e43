import type { Span } from '../../../../program/diagnostic'
import type { FnDef, ModDef } from '../defs'
import type { BodyChecker } from './body-checker'

/** E0624, E0603: a function of a type that can be named only in its module. */
export function requireVisible(cx: BodyChecker, def: FnDef, span: Span): void {
  const isOwn = def.container?.kind === 'impl' && !def.container.trait
  if (!isOwn || def.node.isPublic || isInside(cx.scope.module, def.module)) return
  const what = def.hasSelf ? 'method' : 'associated function'
  cx.report({
    code: 'E0624',
    message: `${what} \`${def.name}\` is private`,
    span,
    labels: [
      { span, message: `private ${what}` },
      ...(def.isLibrary ? [] : [{ span: def.node.headSpan, message: `private ${what} defined here` }]),
    ],
  })
}

function isInside(module: ModDef, around: ModDef): boolean {
  for (let at: ModDef | null = module; at; at = at.parent) if (at === around) return true
  return false
}
