import type { Span } from '../../../../program/diagnostic'
import type { GenericParamDef } from '../../types/defs'
import type { Lifetime, Pattern, Statement, TypeNode } from '../../syntax/ast'
import { STATIC, type Region, type Ty } from '../../types/ty'

type Let = Statement & { readonly kind: 'let' }

/** A region of a variable's type and the lifetime that was written for it. */
export interface WrittenRegion {
  readonly region: Region
  readonly written: Region
  /** Of the type. */
  readonly span: Span
}

/** The lifetimes written in the type of `let name: T`, beside the regions of the variable's type that stand there. */
export function writtenRegions(
  statement: Let,
  name: Span,
  type: Ty,
  lifetimes: readonly GenericParamDef[],
): readonly WrittenRegion[] {
  if (statement.type === null || !isLone(statement.pattern, name)) return []
  const { span } = statement.type
  const found: WrittenRegion[] = []
  pair(type, statement.type, (region, lifetime) => {
    const written = meaning(lifetime, lifetimes)
    if (written !== null) found.push({ region, written, span })
  })
  return found
}

function isLone(pattern: Pattern, name: Span): boolean {
  return pattern.kind === 'binding' && pattern.name.span.from === name.from
}

function meaning({ name }: Lifetime, lifetimes: readonly GenericParamDef[]): Region | null {
  if (name === 'static') return STATIC
  const def = lifetimes.find((param) => param.name === name)
  return def === undefined ? null : { kind: 'region', of: 'param', def }
}

type Found = (region: Region, lifetime: Lifetime) => void

/** Goes down a type and how it is written as long as they agree. */
function pair(type: Ty, written: TypeNode, found: Found): void {
  if (written.kind === 'ref' && type.kind === 'ref') {
    if (written.lifetime !== null) found(type.region, written.lifetime)
    pair(type.to, written.to, found)
  } else if ((written.kind === 'slice' || written.kind === 'array') && written.kind === type.kind) {
    pair(type.of, written.of, found)
  } else if (written.kind === 'tuple' && type.kind === 'tuple') {
    written.items.forEach((item, i) => i < type.items.length && pair(type.items[i], item, found))
  } else if (written.kind === 'path' && type.kind === 'adt') {
    pairArgs(type, written, found)
  }
}

function pairArgs(type: Ty & { kind: 'adt' }, { path }: TypeNode & { kind: 'path' }, found: Found): void {
  const last = path.segments[path.segments.length - 1]
  if (last.name.name !== type.def.name || last.args === null) return
  const lifetimes = last.args.args.flatMap((arg) => (arg.kind === 'lifetime' ? [arg.lifetime] : []))
  const types = last.args.args.flatMap((arg) => (arg.kind === 'type' ? [arg.type] : []))
  for (const arg of type.args) {
    if (arg.kind === 'region') {
      const lifetime = lifetimes.shift()
      if (lifetime !== undefined) found(arg, lifetime)
    } else if (arg.kind !== 'const') {
      const inner = types.shift()
      if (inner !== undefined) pair(arg, inner, found)
    }
  }
}
