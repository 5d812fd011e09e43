import type { Diagnostic, Span } from '../../../program/diagnostic'
import { isMissing } from '../std/missing'
import type { ModDef } from '../types/defs'
import type { Draft, Import } from './draft'
import { error } from './errors'
import { type Source, sourceOf } from './sources'
import { importHelp } from './importable'
import { ERROR_DEF, tableOf } from './names'
import { mostSimilar } from './similar'
import { kindOf, moduleText } from './words'

/** Macros of the library can be imported, but are no definitions. */
const macros = new Set([
  ...['println', 'print', 'eprintln', 'eprint', 'format', 'write', 'writeln', 'panic', 'todo', 'unimplemented'],
  ...['unreachable', 'assert', 'assert_eq', 'assert_ne', 'debug_assert', 'debug_assert_eq', 'debug_assert_ne', 'vec'],
  ...['dbg', 'matches', 'thread_local'],
])

interface Trouble {
  readonly path: string
  readonly span: Span
  readonly label: string
  readonly help: string | null
}

/** E0432 for each `use` with imports that lead nowhere; E0433 for `super` above the root. */
export function unresolvedImports(draft: Draft, failed: readonly Import[]): void {
  const byItem = new Map<unknown, Trouble[]>()
  for (const item of failed) {
    if (isMacro(draft, item) || isToldAlready(draft, item)) continue
    const early = failsEarly(draft, item)
    if (early) {
      draft.report(early)
      continue
    }
    const troubles = byItem.get(item.item) ?? []
    const trouble = troubleWith(draft, item)
    if (!troubles.some(({ span }) => span.from === trouble.span.from)) troubles.push(trouble)
    byItem.set(item.item, troubles)
  }
  for (const troubles of byItem.values()) draft.report(unresolved(troubles))
}

function isMacro(draft: Draft, item: Import): boolean {
  const source = sourceOf(draft.names, item.module, item.path.slice(0, -1))
  return source.kind === 'module' && source.module === draft.names.std && macros.has(item.path.at(-1)!.name)
}

/** E0433: before the last module in front of the name, or `super` above the root. */
function failsEarly(draft: Draft, item: Import): Diagnostic | null {
  const prefix = item.name === null ? item.path : item.path.slice(0, -1)
  const source = sourceOf(draft.names, item.module, item.path)
  if (source.kind !== 'none' || !item.path[source.index]) return null
  const { index } = source
  const { name, span } = item.path[index]
  if (name === 'super') {
    const label = 'there are too many leading `super` keywords'
    return error('E0433', 'too many leading `super` keywords', span, label)
  }
  if (index >= prefix.length - 1 || source.found) return null
  const path = textOf(item, index + 1)
  if (isMissing(path)) return unsupported(path, span)
  if (index > 0) {
    const before = item.path[index - 1].name
    const place = before === 'crate' ? 'the crate root' : `\`${before}\``
    return error('E0433', `cannot find \`${name}\` in \`${before}\``, span, `could not find \`${name}\` in ${place}`)
  }
  if (/^[A-Z]/.test(name)) {
    return error('E0433', `cannot find type \`${name}\` in this scope`, span, `use of undeclared type \`${name}\``)
  }
  const label = `use of unresolved module or unlinked crate \`${name}\``
  const help = `you might be missing a crate named \`${name}\``
  return error('E0433', `cannot find module or crate \`${name}\` in this scope`, span, label, [], help)
}

const unsupported = (path: string, span: Span) => error('unsupported', `not supported yet: ${path}`, span)

/** The way leads through a name whose own import failed. */
function isToldAlready(draft: Draft, item: Import): boolean {
  const source = sourceOf(draft.names, item.module, item.path.slice(0, -1))
  return source.kind === 'none' && source.found === ERROR_DEF
}

function unresolved(troubles: readonly Trouble[]): Diagnostic {
  const missing = troubles.find(({ path }) => isMissing(path))
  if (missing) return unsupported(missing.path, missing.span)
  const names = troubles.map((trouble) => `\`${trouble.path}\``).join(', ')
  const [first, ...rest] = troubles
  const labels = rest.map(({ span, label }) => ({ span, message: label }))
  const help = troubles.find((trouble) => trouble.help)?.help
  const message = `unresolved import${troubles.length > 1 ? 's' : ''} ${names}`
  return error('E0432', message, first.span, first.label, labels, help)
}

function troubleWith(draft: Draft, item: Import): Trouble {
  const prefix = item.name === null ? item.path : item.path.slice(0, -1)
  const source = sourceOf(draft.names, item.module, prefix)
  return source.kind === 'none' ? badPrefix(draft, item, source) : badLeaf(draft, item, source)
}

function textOf(item: Import, end: number): string {
  return item.path
    .slice(0, end)
    .map((segment) => segment.name)
    .join('::')
}

function badPrefix(draft: Draft, item: Import, source: Source & { kind: 'none' }): Trouble {
  const segment = item.path[source.index]
  const { name, span } = segment
  const path = textOf(item, source.index + 1)
  const trouble = (label: string, help: string | null = null) => ({ path, span, label, help })
  if (source.found) {
    const kind = kindOf(source.found)
    const place = item.path[source.index - 1]?.name
    if (source.found.kind === 'fn' || source.found.kind === 'const' || source.found.kind === 'static')
      return trouble(`expected type, found ${kind} \`${name}\`${place ? ` in \`${place}\`` : ''}`)
    return trouble(`\`${name}\` is ${withA(kind)}, not a module`)
  }
  const value = source.within?.values.get(name)
  const before = item.path[source.index - 1]?.name
  if (value?.kind === 'fn') return trouble(`expected type, found ${kindOf(value)} \`${name}\` in \`${before}\``)
  if (before !== undefined)
    return trouble(`could not find \`${name}\` in ${before === 'crate' ? 'the crate root' : `\`${before}\``}`)
  if (/^[A-Z]/.test(name)) return trouble(`use of undeclared type \`${name}\``)
  return trouble(
    `use of unresolved module or unlinked crate \`${name}\``,
    `you might be missing a crate named \`${name}\``,
  )
}

function withA(kind: string): string {
  const plain = kind === 'unit variant' || kind === 'tuple variant' ? 'variant' : kind
  return `${/^[aeiou]/.test(plain) ? 'an' : 'a'} ${plain}`
}

function badLeaf(draft: Draft, item: Import, source: Exclude<Source, { kind: 'none' }>): Trouble {
  const name = item.path.at(-1)!.name
  const path = textOf(item, item.path.length)
  const { span } = item
  if (item.path.length === 1) return { path, span, label: `no external crate \`${name}\``, help: null }
  const place = source.kind === 'enum' ? `\`${source.adt.path}\`` : moduleText(source.module)
  const near = mostSimilar(namesOf(draft, source), name)
  const help = near
    ? `a similar name exists in the module: \`${near}\``
    : importHelp(draft.names, name, () => true, 'instead')
  return { path, span, label: `no \`${name}\` in ${place}`, help }
}

function namesOf(draft: Draft, source: Exclude<Source, { kind: 'none' }>): string[] {
  if (source.kind === 'enum') return source.adt.variants.map((variant) => variant.name)
  return moduleNames(draft, source.module)
}

function moduleNames(draft: Draft, module: ModDef): string[] {
  const { types, values } = tableOf(draft.names, module)
  return [...new Set([...types.keys(), ...values.keys()])]
}
