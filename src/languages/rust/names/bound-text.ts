import type * as ast from '../syntax/ast'

/** Bounds as text, for the name of what `impl Trait` stands for. */
export function boundsText(bounds: readonly ast.Bound[]): string {
  return bounds.map(boundText).join(' + ')
}

function boundText(bound: ast.Bound): string {
  if (bound.kind === 'lifetime') return `'${bound.lifetime.name}`
  return `${bound.optional ? '?' : ''}${pathText(bound.path)}`
}

function pathText(path: ast.Path): string {
  return path.segments.map((segment) => segment.name.name + argsText(segment.args)).join('::')
}

function argsText(args: ast.GenericArgs | null): string {
  if (!args) return ''
  if (args.call) {
    const params = args.call.params.map(typeText).join(', ')
    return `(${params})${args.call.result ? ` -> ${typeText(args.call.result)}` : ''}`
  }
  const written = args.args.map((arg) => {
    if (arg.kind === 'lifetime') return `'${arg.lifetime.name}`
    return arg.kind === 'type' ? typeText(arg.type) : constText(arg.value)
  })
  const bindings = args.bindings.map((binding) =>
    binding.type
      ? `${binding.name.name} = ${typeText(binding.type)}`
      : `${binding.name.name}: ${boundsText(binding.bounds)}`,
  )
  return `<${[...written, ...bindings].join(', ')}>`
}

function constText(value: ast.Expr): string {
  return value.kind === 'int' ? `${value.value}` : value.kind === 'path' ? pathText(value.path) : '_'
}

/** A type as it is written. */
export function typeText(node: ast.TypeNode): string {
  switch (node.kind) {
    case 'path':
      return pathText(node.path)
    case 'ref':
      return `&${node.lifetime ? `'${node.lifetime.name} ` : ''}${node.mutable ? 'mut ' : ''}${typeText(node.to)}`
    case 'pointer':
      return `*${node.mutable ? 'mut' : 'const'} ${typeText(node.to)}`
    case 'tuple':
      return `(${node.items.map(typeText).join(', ')}${node.items.length === 1 ? ',' : ''})`
    case 'array':
      return `[${typeText(node.of)}; ${constText(node.length)}]`
    case 'slice':
      return `[${typeText(node.of)}]`
    case 'fn':
      return `fn(${node.params.map(typeText).join(', ')})${node.result ? ` -> ${typeText(node.result)}` : ''}`
    case 'never':
      return '!'
    case 'infer':
      return '_'
    case 'impl':
    case 'dyn':
      return `${node.kind} ${boundsText(node.bounds)}`
  }
}

/** `&mut self` and its like. */
export function selfText(self: ast.SelfParam): string {
  if (self.type) return `self: ${typeText(self.type)}`
  if (!self.reference) return 'self'
  const { lifetime, mutable } = self.reference
  return `&${lifetime ? `'${lifetime.name} ` : ''}${mutable ? 'mut ' : ''}self`
}
