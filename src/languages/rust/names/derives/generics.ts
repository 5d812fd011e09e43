import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'

/**
 * The generics of a derived impl: the type's own, each type parameter with the trait as a further bound, and so each
 * associated type of a parameter among the fields.
 */
export function boundedGenerics(
  generics: ast.Generics,
  trait: ast.Path,
  fields: readonly ast.TypeNode[],
): ast.Generics {
  if (!generics.params.length) return generics
  const bound: ast.Bound = { kind: 'trait', span: trait.span, path: trait, optional: false, forLifetimes: [] }
  const params = generics.params.map((param): ast.GenericParam => {
    if (param.kind === 'type') return { ...param, bounds: [...param.bounds, bound], fallback: null }
    return param.kind === 'const' ? { ...param, fallback: null } : param
  })
  const names = new Set(generics.params.flatMap((param) => (param.kind === 'type' ? [param.name.name] : [])))
  const projections = fields.flatMap((field) => projectionsIn(field, names))
  const where = projections.map((type): ast.WherePredicate => ({
    kind: 'type',
    span: type.span,
    type,
    bounds: [bound],
  }))
  return { ...generics, params, where: [...generics.where, ...where] }
}

function projectionsIn(type: ast.TypeNode, params: ReadonlySet<string>): ast.TypeNode[] {
  switch (type.kind) {
    case 'path': {
      const { segments } = type.path
      if (segments.length > 1 && params.has(segments[0].name.name)) return [type]
      const args = segments.at(-1)!.args?.args ?? []
      return args.flatMap((arg) => (arg.kind === 'type' ? projectionsIn(arg.type, params) : []))
    }
    case 'ref':
    case 'pointer':
      return projectionsIn(type.to, params)
    case 'array':
    case 'slice':
      return projectionsIn(type.of, params)
    case 'tuple':
      return type.items.flatMap((item) => projectionsIn(item, params))
    default:
      return []
  }
}

/** The type that an item declares, with its own parameters as arguments. */
export function selfType(name: ast.Ident, generics: ast.Generics): ast.TypeNode {
  const { span } = name
  const args = generics.params.map((param) => argument(param, span))
  const segment: ast.PathSegment = {
    span,
    name,
    args: args.length ? { span, args, bindings: [], call: null } : null,
  }
  return { kind: 'path', span, path: { span, self: null, segments: [segment] } }
}

function argument(param: ast.GenericParam, span: Span): ast.GenericArgs['args'][number] {
  if (param.kind === 'lifetime') return { kind: 'lifetime', lifetime: { span, name: param.name.name } }
  const path = pathOf(param.name.name, span)
  if (param.kind === 'type') return { kind: 'type', type: { kind: 'path', span, path } }
  return { kind: 'const', value: { kind: 'path', span, path } }
}

/** `a::b` as a path, all at one place. */
export function pathOf(text: string, span: Span): ast.Path {
  const segments = text.split('::').map((name) => ({ span, name: { span, name }, args: null }))
  return { span, self: null, segments }
}
