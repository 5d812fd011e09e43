import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import type { AdtDef } from '../../types/defs'
import { Substitution } from '../../types/solving/substitution'
import type { Ty } from '../../types/ty'
import type { Draft } from '../draft'
import { error } from '../errors'
import { headSpan } from '../heads'

/** E0072: types that contain themselves without a pointer in between. */
export function checkRecursion(draft: Draft): void {
  const told = new Set<AdtDef>()
  for (const { def } of draft.adts) {
    if (told.has(def)) continue
    const circle = circleThrough(def)
    if (!circle) continue
    for (const step of circle) told.add(step.adt)
    draft.report(infinite(circle))
  }
}

/** One type of a circle and the field, of the program's own type, that holds the next. */
interface Step {
  readonly adt: AdtDef
  readonly field: Span
}

/** The shortest way from a type back to itself through fields; null: none. */
function circleThrough(start: AdtDef): Step[] | null {
  const queue: { readonly adt: AdtDef; readonly way: readonly Step[] }[] = [{ adt: start, way: [] }]
  const seen = new Set<AdtDef>()
  for (const { adt, way } of queue) {
    for (const { type, node } of fieldsOf(adt)) {
      for (const inner of contained(type, new Set())) {
        if (inner.isLibrary) continue
        const next = [...way, { adt, field: mentionOf(node, inner) ?? node.span }]
        if (inner === start) return next
        if (!seen.has(inner)) queue.push({ adt: inner, way: next })
        seen.add(inner)
      }
    }
  }
  return null
}

function fieldsOf({ variants, node }: AdtDef): { type: Ty; node: ast.TypeNode }[] {
  return variants.flatMap((variant) => {
    const data = node.kind === 'enum' ? node.variants[variant.index].data : node.data
    if (data.kind === 'unit') return []
    return data.fields.map((field, index) => ({ type: variant.fields[index].type, node: field.type }))
  })
}

/** The type definitions that a value of the type holds in itself, those of the library looked through. */
function contained(type: Ty, seen: Set<AdtDef>): AdtDef[] {
  switch (type.kind) {
    case 'array':
      return contained(type.of, seen)
    case 'tuple':
      return type.items.flatMap((item) => contained(item, seen))
    case 'adt':
      return type.def.isLibrary ? inside(type, seen) : [type.def, ...(type.args.length ? inside(type, seen) : [])]
    default:
      return []
  }
}

/** Objects of the machine's own whose content is in themselves. */
const holdsItsArgument = new Set(['Mutex', 'RwLock'])

/** What the fields hold, with the type's arguments put in. */
function inside(type: Ty & { kind: 'adt' }, seen: Set<AdtDef>): AdtDef[] {
  if (seen.has(type.def)) return []
  const inner = new Set(seen).add(type.def)
  const substitution = new Substitution(type.def.generics, type.args)
  if (holdsItsArgument.has(type.def.name) && type.def.isBuiltin)
    return type.args.flatMap((arg) => (arg.kind === 'region' || arg.kind === 'const' ? [] : contained(arg, inner)))
  return type.def.variants.flatMap((variant) =>
    variant.fields.flatMap((field) => contained(substitution.type(field.type), inner)),
  )
}

/** Where a field's type names another type. */
function mentionOf(node: ast.TypeNode, adt: AdtDef): Span | null {
  switch (node.kind) {
    case 'path': {
      const last = node.path.segments.at(-1)!
      if (last.name.name === adt.name || last.name.name === 'Self') return node.span
      const args = last.args?.args ?? []
      for (const arg of args) {
        const found = arg.kind === 'type' ? mentionOf(arg.type, adt) : null
        if (found) return found
      }
      return null
    }
    case 'tuple':
      return node.items.map((item) => mentionOf(item, adt)).find((found) => found !== null) ?? null
    case 'array':
      return mentionOf(node.of, adt)
    default:
      return null
  }
}

function infinite(circle: readonly Step[]) {
  const names = circle.map(({ adt }) => `\`${adt.name}\``)
  const [first] = circle
  const help = 'insert some indirection (e.g., a `Box`, `Rc`, or `&`) to break the cycle'
  const labels = circle.map(({ field }) => ({ span: field, message: 'recursive without indirection' }))
  const last = names.length > 1 ? ` and ${names.pop()}` : ''
  const message = `recursive type${last ? 's' : ''} ${names.join(', ')}${last} ha${last ? 've' : 's'} infinite size`
  return error('E0072', message, headSpan(first.adt.node), '', labels, help)
}
