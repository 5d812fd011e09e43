import type * as ast from '../syntax/ast'
import { NEVER, type Ty, UNIT } from '../types/ty'
import { lowerCall } from './call-sugar'
import { lowerLength } from './consts'
import { type Context, failed } from './context'
import { lowerDyn } from './dyn'
import { error } from './errors'
import { lowerPathType } from './path-types'
import { referenceRegion } from './regions'

/** The type that a piece of syntax denotes. Errors are reported through the context's policy. */
export function lowerTypeNode(node: ast.TypeNode, cx: Context): Ty {
  switch (node.kind) {
    case 'path':
      return lowerPathType(node.path, cx)
    case 'ref': {
      const region = referenceRegion(node, cx)
      return { kind: 'ref', region, mutable: node.mutable, to: lowerTypeNode(node.to, { ...cx, object: region }) }
    }
    case 'pointer':
      return { kind: 'pointer', mutable: node.mutable, to: lowerTypeNode(node.to, cx) }
    case 'tuple':
      return node.items.length ? { kind: 'tuple', items: node.items.map((item) => lowerTypeNode(item, cx)) } : UNIT
    case 'array':
      return { kind: 'array', of: lowerTypeNode(node.of, cx), length: lowerLength(node.length, cx) }
    case 'slice':
      return { kind: 'slice', of: lowerTypeNode(node.of, cx) }
    case 'fn':
      return { kind: 'fn-pointer', ...lowerCall(node, cx, ['`fn` pointer parameters', '`fn` pointer return types']) }
    case 'never':
      return NEVER
    case 'infer':
      return cx.policy.infer ? (cx.policy.infer(null, node.span) as Ty) : placeholder(node, cx)
    case 'impl':
      return cx.policy.implTrait ? cx.policy.implTrait(node.bounds, node.span) : misplacedImpl(node, cx)
    case 'dyn':
      return lowerDyn(node, cx)
  }
}

function placeholder(node: ast.TypeNode, cx: Context): Ty {
  const message = `the placeholder \`_\` is not allowed within types on item signatures for ${cx.policy.declared}`
  return failed(cx, error('E0121', message, node.span, 'not allowed in type signatures'))
}

function misplacedImpl(node: ast.TypeNode, cx: Context): Ty {
  const place = cx.policy.implPlace ?? (cx.policy.infer ? 'the type of variable bindings' : placeOf(cx.policy.declared))
  if (place === 'type aliases' || place === 'associated types')
    return failed(cx, error('E0658', `\`impl Trait\` in ${place} is unstable`, node.span))
  const note = '`impl Trait` is only allowed in arguments and return types of functions and methods'
  return failed(cx, error('E0562', `\`impl Trait\` is not allowed in ${place}`, node.span, '', [], note))
}

/** How E0562 names the places. */
function placeOf(declared: string): string {
  return implPlaces[declared] ?? declared
}

const implPlaces: Record<string, string> = {
  structs: 'field types',
  enums: 'field types',
  constants: 'const types',
  'static variables': 'static types',
  'type aliases': 'type aliases',
  implementations: 'impl headers',
}
