import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import { mostSimilar } from '../../../names/similar'
import type { Predicate, TraitRef, Ty } from '../../ty'
import { hasUnknown, typesOf } from '../type-walk'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import { identityArgs } from '../closures'
import { describe, describeTrait, describeWritten } from './describe'
import { isUnsupported } from './unsupported-items'

type MethodNode = Extract<ast.Expr, { kind: 'method' }>

/** E0599: no such method. */
export function noMethod(cx: BodyChecker, node: MethodNode, _receiver: Draft, type: Ty): void {
  const { name } = node
  const reached = cx.infer.autoderef(type).map((step) => step.type)
  if (isUnsupported(cx, reached, name.name, name.span)) return
  const trouble = cx.infer.methodTrouble(type, name.name, cx.traits)
  if (trouble.ambiguous.length > 1) return ambiguousMethod(cx, name)
  if (isOpenNumber(type) && isMethodOfSome(cx, name.name)) return ambiguousNumber(cx, name, type)
  const bounds = trouble.unsatisfied.flatMap(({ predicate }) => innermostBounds(cx, type, predicate))
  if (bounds.length) return unsatisfiedMethod(cx, node, type, bounds)
  const known = cx.resolve(type)
  const declared = declaredSpan(known)
  const isField = known.kind === 'adt' && known.def.variants[0]?.fields.some((field) => field.name === name.name)
  const [similar] = [mostSimilar(methodNames(cx, known), name.name)]
  cx.report({
    code: 'E0599',
    message: `no method named \`${name.name}\` found for ${sortWithName(cx, known)} in the current scope`,
    span: name.span,
    labels: [
      ...(isField || !similar
        ? [
            {
              span: name.span,
              message: isField ? 'field, not a method' : `method not found in \`${describe(cx, known)}\``,
            },
          ]
        : []),
      ...(declared
        ? [{ span: declared, message: `method \`${name.name}\` not found for this ${sortName(known)}` }]
        : []),
    ],
    ...(similar ? { help: `there is a method \`${similar}\` with a similar name` } : {}),
  })
}

/** Whether numbers, or any trait, have a method of this name. */
function isMethodOfSome(cx: BodyChecker, name: string): boolean {
  return cx.defs.impls.some((impl) => {
    if (impl.trait) return impl.trait.trait.items.has(name)
    return (impl.self.kind === 'int' || impl.self.kind === 'float') && impl.items.has(name)
  })
}

function isOpenNumber(type: Ty): boolean {
  return type.kind === 'infer' && type.of !== 'any'
}

/** E0689: each type of number has the method, and nothing tells which one it is. */
function ambiguousNumber(cx: BodyChecker, name: ast.Ident, type: Ty): void {
  const shown = describe(cx, type)
  cx.report({
    code: 'E0689',
    message: `can't call method \`${name.name}\` on ambiguous numeric type \`${shown}\``,
    span: name.span,
    labels: [],
    help: `you must specify a concrete type for this numeric value, like \`${shown === '{float}' ? 'f32' : 'i32'}\``,
  })
}

/** Methods that the type has itself. */
function methodNames(cx: BodyChecker, type: Ty): string[] {
  const names: string[] = []
  for (const step of cx.infer.autoderef(type)) {
    const self = cx.known(step.type)
    for (const impl of cx.defs.impls) {
      if (impl.trait || impl.self.kind !== self.kind) continue
      if (impl.self.kind === 'adt' && self.kind === 'adt' && impl.self.def !== self.def) continue
      if (impl.self.kind === 'int' && self.kind === 'int' && impl.self.name !== self.name) continue
      for (const [name, item] of impl.items) if (item.kind === 'fn' && item.hasSelf) names.push(name)
    }
  }
  return names
}

function ambiguousMethod(cx: BodyChecker, name: ast.Ident): void {
  cx.report({
    code: 'E0034',
    message: 'multiple applicable items in scope',
    span: name.span,
    labels: [{ span: name.span, message: `multiple \`${name.name}\` found` }],
  })
}

/** What is missing so that a method could be called; nothing where its trait is not the type's at all. */
function innermostBounds(cx: BodyChecker, receiver: Ty, predicate: Predicate): TraitRef[] {
  if (predicate.kind !== 'trait') return []
  const args = predicate.ref.args.map((arg) => (arg.kind === 'region' || arg.kind === 'const' ? arg : cx.resolve(arg)))
  const ref: TraitRef = { trait: predicate.ref.trait, args }
  const self = ref.args[0] as Ty
  if (cx.known(receiver).kind === 'param') return []
  const isOwn = cx.infer.autoderef(receiver).some((step) => describe(cx, step.type) === describe(cx, self))
  if (typesOf(args).some(hasUnknown)) return isOwn ? [] : [ref]
  const failure = cx.solver.failure(ref, cx.infer.assume)
  if (failure && failure.steps.length > 0) return [failure.ref]
  return isOwn || self.kind === 'ref' ? [] : [ref]
}

function unsatisfiedMethod(cx: BodyChecker, node: MethodNode, type: Ty, refs: readonly TraitRef[]): void {
  const { name } = node
  const known = cx.resolve(type)
  const bounds = refs.map((ref) => `\`${describe(cx, ref.args[0] as Ty)}: ${describeTrait(cx, ref)}\``)
  const own = declaredSpan(known)
  const declared = declaredSpan(cx.resolve(refs[0].args[0] as Ty)) ?? own
  cx.report({
    code: 'E0599',
    message: `the method \`${name.name}\` exists for ${sortWithType(cx, known)}, but its trait bounds were not satisfied`,
    span: name.span,
    labels: [
      {
        span: name.span,
        message: `method cannot be called on \`${describe(cx, known)}\` due to unsatisfied trait bounds`,
      },
      ...(own && !same(own, declared)
        ? [{ span: own, message: `method \`${name.name}\` not found for this ${sortName(known)}` }]
        : []),
      ...(declared ? [{ span: declared, message: `doesn't satisfy ${[...new Set(bounds)].join(' or ')}` }] : []),
    ],
    help: `the following trait bounds were not satisfied: ${[...new Set(bounds)].join(', ')}`,
  })
}

function same(a: Span, b: Span | null): boolean {
  return a.from === b?.from
}

/** E0599: `Type::name` is nothing. */
export function noAssociatedItem(cx: BodyChecker, base: Ty, name: ast.Ident): void {
  if (isUnsupported(cx, [base], name.name, name.span)) return
  const type = cx.resolve(base)
  const isEnum = type.kind === 'adt' && type.def.isEnum
  const what = isEnum && /^[A-Z]/.test(name.name) ? 'variant or associated item' : 'function or associated item'
  const declared = declaredSpan(type)
  const variants = isEnum ? type.def.variants.map((variant) => variant.name) : []
  const similar = mostSimilar(variants, name.name)
  const kind = isEnum ? 'variant or associated item' : what
  cx.report({
    code: 'E0599',
    message: `no ${kind} named \`${name.name}\` found for ${sortWithName(cx, type)} in the current scope`,
    span: name.span,
    labels: [
      { span: name.span, message: `${kind} not found in \`${describe(cx, type)}\`` },
      ...(declared
        ? [{ span: declared, message: `${kind} \`${name.name}\` not found for this ${sortName(type)}` }]
        : []),
    ],
    ...(similar ? { help: `there is a variant with a similar name: \`${similar}\`` } : {}),
  })
}

/** Parameters that types of the real library have behind those of ours. */
const hiddenParams: Readonly<Record<string, string>> = {
  HashMap: 'A',
  HashSet: 'A',
  BTreeMap: 'A',
  BTreeSet: 'A',
  BinaryHeap: 'A',
  Drain: 'A',
  IntoIter: 'A',
  LinkedList: 'A',
  VecDeque: 'A',
  Weak: 'A',
}

/** `struct \`P<T>\``: with the type's own parameters, unless it leads to another type by `*`. */
function sortWithName(cx: BodyChecker, type: Ty): string {
  if (type.kind !== 'adt' || type.args.length === 0 || cx.infer.autoderef(type).length > 1)
    return sortWithType(cx, type)
  const text = describeWritten(cx, { ...type, args: identityArgs(type.def.generics) })
  const hidden = type.def.isLibrary ? hiddenParams[type.def.name] : undefined
  return `${sortName(type)} \`${hidden ? text.replace(/>$/, `, ${hidden}>`) : text}\``
}

function sortWithType(cx: BodyChecker, type: Ty): string {
  return `${sortName(type)} \`${describe(cx, type)}\``
}

/** The word that messages put before a type. */
export function sortName(type: Ty): string {
  switch (type.kind) {
    case 'adt':
      return type.def.isEnum ? 'enum' : 'struct'
    case 'ref':
      return type.mutable ? 'mutable reference' : 'reference'
    case 'pointer':
      return 'raw pointer'
    case 'param':
      return 'type parameter'
    case 'closure':
      return 'closure'
    case 'fn-def':
      return 'fn item'
    case 'fn-pointer':
      return 'fn pointer'
    case 'array':
      return 'array'
    case 'tuple':
      return type.items.length ? 'tuple' : 'unit type'
    case 'dyn':
      return 'trait object'
    case 'opaque':
      return 'opaque type'
    case 'projection':
      return 'associated type'
    default:
      return 'type'
  }
}

/** Where the program declares a type; null for others. */
function declaredSpan(type: Ty): Span | null {
  if (type.kind === 'param') return type.def.synthetic ? null : type.def.span
  if (type.kind !== 'adt' || type.def.isLibrary) return null
  const { node } = type.def
  // `struct P`, without what is in it.
  const keyword = Math.max(node.span.from, node.name.span.from - (node.kind === 'enum' ? 5 : 7))
  return {
    from: node.isPublic ? node.span.from : keyword,
    to: node.generics.params.length ? node.generics.span.to : node.name.span.to,
  }
}
