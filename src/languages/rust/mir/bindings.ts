import type { Condition, Pattern, Variable } from '../types/thir'
import type { Builder } from './builder'
import type { Binding, Leaf } from './candidates'
import { Label } from './label'
import { localPlace, project } from './places'
import type { Scope } from './scopes'

interface Declared {
  readonly variable: Variable
  readonly local: number
}

/** Makes a local for each variable of a pattern. */
export function declare(b: Builder, pattern: Pattern): readonly Declared[] {
  return [...variablesOf(pattern)].map((variable) => {
    const { name, mutable, type, span } = variable
    const local = b.local(type, span, { name, mutable })
    b.variables.set(variable, localPlace(local))
    return { variable, local }
  })
}

/** At the end of `scope` the variable's value is dropped and its storage ends. */
export function scheduleBinding(b: Builder, local: number, scope: Scope): void {
  b.scopes.schedule(scope, local, 'dead')
  if (b.needsDrop(b.locals[local].type)) b.scopes.schedule(scope, local, 'drop')
}

/**
 * Gives the variables of a pattern their values at each point where it matched, and goes on where its guard holds, the
 * same way for all alternatives. The variables belong to `scope`.
 */
export function bindAll(
  b: Builder,
  pattern: Pattern,
  leaves: readonly Leaf[],
  scope: Scope,
  guard: Condition | null = null,
): void {
  const declared = declare(b, pattern)
  const bound = new Label()
  for (const leaf of leaves) {
    b.start(leaf.at, pattern.span)
    bindLeaf(b, leaf, declared, guard)
    if (leaves.length > 1) b.goto(bound, pattern.span)
  }
  if (leaves.length !== 1) b.start(bound, pattern.span)
  for (const { local } of declared) scheduleBinding(b, local, scope)
}

function bindLeaf(b: Builder, leaf: Leaf, declared: readonly Declared[], guard: Condition | null): void {
  for (const { local, variable } of declared) b.emit({ kind: 'live', local, span: variable.span })
  const { bindings } = leaf.candidate
  if (guard === null) return bindings.forEach((binding) => bind(b, binding))
  const moved = bindings.filter((binding) => isMoved(b, binding))
  for (const binding of bindings) if (!moved.includes(binding)) bind(b, binding)
  const places = moved.map((binding) => lend(b, binding))
  testGuard(b, leaf, declared, guard)
  moved.forEach((binding, i) => {
    b.variables.set(binding.variable, places[i])
    bind(b, binding)
  })
}

/** What a guard sees of a value that is moved out only when it holds: a shared reference. Gives the real place. */
function lend(b: Builder, { variable, place, span }: Binding): ReturnType<typeof localPlace> {
  const real = b.variables.get(variable)!
  const type = { kind: 'ref', region: { kind: 'region', of: 'erased' }, mutable: false, to: variable.type } as const
  const reference = localPlace(b.local(type, span))
  b.assign(reference, { kind: 'ref', borrow: 'shared', place }, span)
  b.variables.set(variable, project(reference, { kind: 'deref' }))
  return real
}

function testGuard(b: Builder, leaf: Leaf, declared: readonly Declared[], guard: Condition): void {
  const failing = new Label()
  b.lowering.condition(b, guard, { label: failing, depth: b.scopes.depth })
  const holds = b.here()
  const { span } = b.body.value
  b.start(failing, span)
  for (const { local, variable } of declared) b.emit({ kind: 'dead', local, span: variable.span })
  b.goto(leaf.onGuardFail!, span)
  b.start(holds, span)
}

function bind(b: Builder, { variable, by, place, span }: Binding): void {
  const target = b.variables.get(variable)!
  if (by === 'value') b.assign(target, { kind: 'use', operand: b.consume(place, variable.type) }, span)
  else b.assign(target, { kind: 'ref', borrow: by, place }, span)
}

function isMoved(b: Builder, binding: Binding): boolean {
  return binding.by === 'value' && !b.solver.isCopy(binding.variable.type, b.assume)
}

/** The variables that a pattern binds, each once. */
export function variablesOf(pattern: Pattern): ReadonlySet<Variable> {
  const result = new Set<Variable>()
  collect(pattern, result)
  return result
}

function collect(pattern: Pattern, into: Set<Variable>): void {
  if (pattern.kind === 'binding') into.add(pattern.variable)
  for (const sub of subpatterns(pattern)) collect(sub, into)
}

/** The patterns directly inside. */
export function subpatterns(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'wild':
    case 'literal':
    case 'range':
      return []
    case 'binding':
      return pattern.sub === null ? [] : [pattern.sub]
    case 'deref':
      return [pattern.sub]
    case 'variant':
    case 'tuple':
      return pattern.fields.map((field) => field.pattern)
    case 'slice':
      return [...pattern.before, ...(pattern.rest?.sub ? [pattern.rest.sub] : []), ...pattern.after]
    case 'or':
      return pattern.items
  }
}
