import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { Def } from '../types/defs'
import type { Draft, Import } from './draft'
import { error } from './errors'
import { type Binding, blockOf, type Namespace } from './names'
import { kindOf } from './words'

const spaceNames: Record<Namespace, string> = { types: 'type', values: 'value' }

/** An import whose name an item or another import has: E0255, E0252. Told about once for each import. */
export function conflict(draft: Draft, item: Import, space: Namespace, before: Binding): void {
  if (before.by === 'import' && before.def.kind === 'primitive' && before.def.name === '{error}') return
  const importFirst = before.by === 'item' && before.span.from > item.span.from
  const [first, later] =
    importFirst || before.span.from > item.span.from ? [item.span, before.span] : [before.span, item.span]
  const key = `${later.from}:${item.name}`
  if (draft.conflicts.has(key)) return
  draft.conflicts.add(key)
  const code = before.by === 'item' ? 'E0255' : 'E0252'
  const laterIsImport = !importFirst
  const firstIsImport = importFirst || before.by === 'import'
  draft.report(
    twice(code, item.name!, space, before.def, {
      later,
      first,
      laterIsImport,
      firstIsImport,
      place: blockOf(draft.names, item.module) ? 'block' : 'module',
    }),
  )
}

interface Twice {
  readonly later: Span
  readonly first: Span
  readonly laterIsImport: boolean
  readonly firstIsImport: boolean
  readonly place: string
}

/** One name for two things in one namespace. `def`: the first one, for what it is called. */
export function twice(code: string, name: string, space: Namespace, def: Def | null, where: Twice) {
  const special = space === 'types' && (def?.kind === 'mod' || def?.kind === 'trait')
  const kind = special ? (def.kind === 'mod' ? 'module' : 'trait') : spaceNames[space]
  const earlier = `previous ${where.firstIsImport ? 'import' : 'definition'} of the ${kind} \`${name}\` here`
  const other = /^[A-Z]/.test(name) ? `Other${name}` : `other_${name}`
  const rename = where.firstIsImport || where.laterIsImport
  return error(
    code,
    `the name \`${name}\` is defined multiple times`,
    where.later,
    `\`${name}\` ${where.laterIsImport ? 'reimported' : 'redefined'} here`,
    [{ span: where.first, message: earlier }],
    rename
      ? `you can use \`as\` to change the binding name of the import: \`as ${other}\``
      : `\`${name}\` must be defined only once in the ${spaceNames[space]} namespace of this ${where.place}`,
  )
}

/** E0603: a name that cannot be seen from where it is used. */
export function privateName(report: Pick<Draft, 'report'>, binding: Binding, segment: ast.Ident): void {
  const kind = privateKind(binding)
  report.report(error('E0603', `${kind} \`${segment.name}\` is private`, segment.span, `private ${kind}`))
}

function privateKind(binding: Binding): string {
  const kind = kindOf(binding.def)
  if (binding.by !== 'item') return `${kind} import`
  return kind === 'tuple struct' ? 'tuple struct constructor' : kind
}
