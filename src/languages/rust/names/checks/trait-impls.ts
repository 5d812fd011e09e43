import type * as ast from '../../syntax/ast'
import type { ImplDef, TraitDef } from '../../types/defs'
import { selfText, typeText } from '../bound-text'
import type { Draft } from '../draft'
import { error } from '../errors'
import { mostSimilar } from '../similar'
import { checkFunction } from './trait-functions'

/** What an impl of a trait has to have, and may not have. `isBad`: impls that cannot be at all. */
export function checkTraitImpls(draft: Draft, isBad: (impl: ImplDef) => boolean): void {
  for (const { def } of draft.traits) for (const item of def.node.items) checkConst(draft, item, 'functions in traits')
  for (const impl of draft.impls) {
    if (!impl.trait || impl.negative) continue
    for (const item of impl.node.items) checkConst(draft, item, 'functions in trait impls')
    for (const item of impl.node.items) checkMember(draft, impl, impl.trait.trait, item)
    if (!isBad(impl)) checkComplete(draft, impl, impl.trait.trait)
  }
}

/** E0379 */
function checkConst(draft: Draft, item: ast.AssocItem, place: string): void {
  if (item.kind !== 'fn' || !item.isConst) return
  const { from } = item.headSpan
  const span = { from, to: from + 'const'.length }
  draft.report(
    error('E0379', `${place} cannot be declared const`, span, `${place} cannot be const`, [], 'remove the `const`'),
  )
}

const kinds: Record<ast.AssocItem['kind'], { code: string; name: string; mismatch: string; here: string }> = {
  fn: { code: 'E0407', name: 'method', mismatch: 'E0324', here: 'an associated method' },
  type: { code: 'E0437', name: 'type', mismatch: 'E0325', here: 'an associated type' },
  const: { code: 'E0438', name: 'const', mismatch: 'E0323', here: 'an associated const' },
}

function checkMember(draft: Draft, impl: ImplDef, trait: TraitDef, item: ast.AssocItem): void {
  const { name } = item.name
  const declared = trait.items.get(name)
  const { code, name: kind, mismatch, here } = kinds[item.kind]
  if (!declared) {
    const message = `${kind} \`${name}\` is not a member of trait \`${trait.name}\``
    const label = `not a member of trait \`${trait.name}\``
    draft.report(error(code, message, item.span, label, [], similarMember(trait, item)))
  } else if (kindOfMember(declared.kind) !== item.kind) {
    const message = `item \`${name}\` is ${here}, which doesn't match its trait \`${trait.name}\``
    const node = trait.node.items.find((each) => each.name.name === name)!
    const labels = trait.isLibrary ? [] : [{ span: node.span, message: 'item in trait' }]
    draft.report(error(mismatch, message, item.span, 'does not match trait', labels))
  } else if (declared.kind === 'fn') {
    const own = impl.items.get(name)
    if (own?.kind === 'fn') checkFunction(draft, impl, own, declared)
  }
}

function kindOfMember(kind: 'fn' | 'const' | 'assoc-type'): ast.AssocItem['kind'] {
  return kind === 'assoc-type' ? 'type' : kind
}

function similarMember(trait: TraitDef, item: ast.AssocItem): string | null {
  const same = trait.node.items.filter((each) => each.kind === item.kind)
  const near = mostSimilar(
    same.map((each) => each.name.name),
    item.name.name,
  )
  if (!near) return null
  return `there is an ${kindText[item.kind]} with a similar name: \`${near}\``
}

const kindText = { fn: 'associated function', type: 'associated type', const: 'associated constant' }

/** E0046 */
function checkComplete(draft: Draft, impl: ImplDef, trait: TraitDef): void {
  const missing = trait.node.items.filter((node) => !hasDefault(node) && !has(impl, node))
  if (!missing.length) return
  const names = missing.map((node) => `\`${node.name.name}\``).join(', ')
  const labels = trait.isLibrary
    ? []
    : missing.map((node) => ({ span: memberSpan(node), message: `\`${node.name.name}\` from trait` }))
  const [first] = missing
  const help = `implement the missing item: \`${memberText(first)}\``
  const message = `not all trait items implemented, missing: ${names}`
  draft.report(error('E0046', message, impl.span, `missing ${names} in implementation`, labels, help))
}

function hasDefault(node: ast.AssocItem): boolean {
  if (node.kind === 'fn') return node.body !== null
  return node.kind === 'const' ? node.value !== null : node.type !== null
}

function has(impl: ImplDef, node: ast.AssocItem): boolean {
  return impl.node.items.some((item) => item.kind === node.kind && item.name.name === node.name.name)
}

/** A declaration without its semicolon, except a function's, as rustc underlines it. */
function memberSpan(node: ast.AssocItem): ast.Node['span'] {
  if (node.kind === 'type') return { from: node.span.from, to: node.name.span.to }
  return node.kind === 'const' ? { from: node.span.from, to: node.type.span.to } : node.span
}

function memberText(node: ast.AssocItem): string {
  if (node.kind === 'type') return `type ${node.name.name} = /* Type */;`
  if (node.kind === 'const') return `const ${node.name.name}: ${typeText(node.type)} = /* value */;`
  const self = node.self ? [selfText(node.self)] : []
  const params = node.params.map((param) => {
    const name = param.pattern.kind === 'binding' ? param.pattern.name.name : '_'
    return `${name}: ${typeText(param.type)}`
  })
  const result = node.result ? ` -> ${typeText(node.result)}` : ''
  return `fn ${node.name.name}(${[...self, ...params].join(', ')})${result} { todo!() }`
}
