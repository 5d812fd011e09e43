import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import type { ImplDef } from '../../types/defs'
import type { GenericArg, Ty } from '../../types/ty'
import { typeText } from '../bound-text'
import type { Draft } from '../draft'
import { isLocalType, throughFundamental } from './locality'
import { error } from '../errors'
import { headSpan } from '../heads'

/** Whether impls stand in the crate they may stand in, and on types that can have them. Gives those that do not. */
export function checkOrphans(draft: Draft): ReadonlySet<ImplDef> {
  const bad = new Set<ImplDef>()
  for (const impl of draft.impls) {
    if (impl.self.kind === 'error') continue
    if (impl.negative) draft.report(negativeImpl(impl))
    const found = impl.node.trait ? impl.trait && (wrongTraitImpl(impl) ?? unsafety(impl)) : wrongInherent(impl)
    if (!found) continue
    draft.report(found)
    bad.add(impl)
  }
  return bad
}

function negativeImpl({ node }: ImplDef) {
  const span = { from: node.trait!.span.from - 1, to: node.trait!.span.to }
  return error('E0658', 'negative trait bounds are not fully implemented; use marker types for now', span)
}

function wrongInherent(impl: ImplDef) {
  const { self, span } = impl
  if (self.kind === 'adt') return self.def.isLibrary ? outside(span) : null
  if (self.kind === 'dyn') return self.principal?.trait.isLibrary ? outside(span) : null
  if (self.kind === 'param') {
    const help = 'either implement a trait on it or create a newtype to wrap it instead'
    return error(
      'E0118',
      'no nominal type found for inherent implementation',
      span,
      'impl requires a nominal type',
      [],
      help,
    )
  }
  if (self.kind === 'projection' || self.kind === 'opaque') return null
  const help = 'consider using an extension trait instead'
  return error('E0390', 'cannot define inherent `impl` for primitive types', span, '', [], help)
}

function outside(span: Span) {
  const message = 'cannot define inherent `impl` for a type outside of the crate where the type is defined'
  const help =
    'consider defining a trait and implementing it for the type or using a newtype wrapper like `struct MyType(ExternalType);` and implement it'
  return error('E0116', message, span, 'impl for type defined outside of crate', [], help)
}

function wrongTraitImpl(impl: ImplDef) {
  const { trait, args } = impl.trait!
  if (trait.lang === 'Drop') return wrongDrop(impl)
  if (!trait.isLibrary) return null
  const types = args.filter((arg): arg is Ty => arg.kind !== 'region' && arg.kind !== 'const')
  for (const type of types) {
    const inside = throughFundamental(type)
    if (isLocalType(inside)) return null
    if (inside.kind === 'param')
      return uncovered(
        impl,
        inside,
        types.some((other) => isLocalType(throughFundamental(other))),
      )
  }
  return foreign(impl, types)
}

/** E0210 */
function uncovered(impl: ImplDef, { def }: Ty & { kind: 'param' }, localLater: boolean) {
  const { name } = def
  if (localLater) {
    const message = `type parameter \`${name}\` must be covered by another type when it appears before the first local type`
    const label = `type parameter \`${name}\` must be covered by another type when it appears before the first local type`
    return error('E0210', message, def.span, label)
  }
  const message = `type parameter \`${name}\` must be used as the type parameter for some local type (e.g., \`MyStruct<${name}>\`)`
  const label = `type parameter \`${name}\` must be used as the type parameter for some local type`
  const help = 'only traits defined in the current crate can be implemented for a type parameter'
  return error('E0210', message, def.span, label, [], help)
}

/** E0117 */
function foreign(impl: ImplDef, types: readonly Ty[]) {
  const { node, span } = impl
  const segment = node.trait!.segments.at(-1)!
  const written = (segment.args?.args ?? []).flatMap((arg) => (arg.kind === 'type' ? [arg.type] : []))
  const labels = [whyForeign(types[0], node.self, node.self.span)]
  written.forEach((arg, index) => {
    if (types[index + 1]) labels.push(whyForeign(types[index + 1], arg, node.trait!.span))
  })
  const message = `only traits defined in the current crate can be implemented for ${kindOfForeign(types[0])}`
  return error('E0117', message, span, '', labels, 'define and implement a trait or new type instead')
}

function kindOfForeign(type: Ty): string {
  const isPrimitive = ['int', 'float', 'bool', 'char', 'str', 'never'].includes(type.kind)
  if (isPrimitive) return 'primitive types'
  return type.kind === 'adt' ? 'types defined outside of the crate' : 'arbitrary types'
}

function whyForeign(type: Ty, node: ast.TypeNode, span: Span) {
  const always: Partial<Record<GenericArg['kind'], string>> = {
    tuple: 'tuples',
    slice: 'slices',
    array: 'arrays',
    pointer: 'pointers',
  }
  const group = always[type.kind]
  if (group) return { span, message: `this is not defined in the current crate because ${group} are always foreign` }
  const name = type.kind === 'adt' ? type.def.name : typeText(node)
  return { span, message: `\`${name}\` is not defined in the current crate` }
}

/** E0120 */
function wrongDrop(impl: ImplDef) {
  if (impl.self.kind === 'adt' && !impl.self.def.isLibrary) return null
  const message = 'the `Drop` trait may only be implemented for local structs, enums, and unions'
  return error('E0120', message, impl.node.self.span, 'must be a struct, enum, or union in the current crate')
}

/** E0199, E0200 */
function unsafety(impl: ImplDef) {
  const { node, negative } = impl
  const { trait } = impl.trait!
  const derived = node.attributes.some((attribute) => attribute.name === 'automatically_derived')
  if (negative || derived || Boolean(node.isUnsafe) === Boolean(trait.node.isUnsafe)) return null
  if (node.isUnsafe) {
    const help = 'remove `unsafe` from this trait implementation'
    return error('E0199', `implementing the trait \`${trait.name}\` is not unsafe`, headSpan(node), '', [], help)
  }
  const help = 'add `unsafe` to this trait implementation'
  return error(
    'E0200',
    `the trait \`${trait.name}\` requires an \`unsafe impl\` declaration`,
    headSpan(node),
    '',
    [],
    help,
  )
}
