import type { Problems } from './problems'
import type { Scope, Scopes } from './scopes'

/** Methods that pass something into a generator. */
const passing: ReadonlySet<string> = new Set(['send', 'throw'])

/**
 * Generators hand values out; nothing is passed in. A program that calls `send` or `throw`, other than methods of its
 * own, is told so there and wherever a `yield` would receive something.
 */
export function checkGenerators(scopes: Scopes, problems: Problems): void {
  const all: Scope[] = []
  const collect = (scope: Scope): void => {
    all.push(scope)
    scope.children.forEach(collect)
  }
  collect(scopes.module)
  const own = new Set(all.flatMap((scope) => (scope.kind === 'class' ? [...scope.bound] : [])))
  const calls = all.flatMap(({ attributes }) => attributes).filter(({ name }) => passing.has(name) && !own.has(name))
  if (calls.length === 0 || !all.some(({ kind, isGenerator }) => kind === 'function' && isGenerator)) return
  for (const { name, nameSpan } of calls) problems.unsupported(nameSpan, `generator.${name}`)
  for (const { receivingYields } of all)
    for (const node of receivingYields) problems.unsupported(node, 'the value of `yield`')
}
