import type { Layout, LayoutField } from '../../program/layouts'
import type { Core } from '../core'
import { Frame, type VirtualThread } from '../thread'
import { type HeapObject, Kind, type Pointer } from '../values'
import type { Location } from '../visible'

/** In place of a field's name: what a Box and the like hold. */
export const CONTENT = '*'

/** The fields of an object of a layout, in the order of its slots; for a tagged enum's, without its variant. */
export function fieldsOf(layouts: readonly Layout[], index: number): readonly LayoutField[] {
  const layout = layouts[index]
  if (layout?.kind === 'struct') return layout.fields
  if (layout?.kind !== 'variant') return []
  const of = layouts[layout.of]
  return of?.kind === 'enum' ? (of.variants[layout.index]?.fields ?? []) : []
}

/** How many slots of a struct's object stand in front of its fields: a tagged enum's variant. */
export const firstField = (layouts: readonly Layout[], index: number): number =>
  layouts[index]?.kind === 'variant' ? 1 : 0

/** Where a pointer points, as one language-neutral place. */
export function locationOf(core: Core, { object, slot }: Pointer): Location {
  if (object === core.globals) return { kind: 'global', index: slot }
  switch (object.kind) {
    case Kind.List:
      return { kind: 'item', object, key: slot }
    case Kind.Cell:
      return { kind: 'cell', cell: object, ...variableOf(core, object) }
    case Kind.Struct: {
      const { layouts } = core.program
      const layout = object.extra as number
      const field = fieldsOf(layouts, layout)[slot - firstField(layouts, layout)]
      return { kind: 'attribute', object, name: field?.name ?? CONTENT }
    }
    default:
      return { kind: 'attribute', object, name: CONTENT }
  }
}

/** The slot of a struct's field by name, or of what a Box holds; undefined where there is none. */
export function slotNamed({ program: { layouts } }: Core, object: HeapObject, name: string): number | undefined {
  if (object.kind === Kind.Builtin) return name === CONTENT ? 0 : undefined
  if (object.kind !== Kind.Struct) return undefined
  const layout = object.extra as number
  const at = fieldsOf(layouts, layout).findIndex((field) => field.name === name)
  return at < 0 ? undefined : at + firstField(layouts, layout)
}

/** The variable a cell stands for, and the function it is a variable of. */
function variableOf(core: Core, cell: HeapObject): { name: string; owner: string } {
  for (const t of core.threads)
    for (const { func, base } of frames(t)) {
      const f = core.functions[func]!
      const register = f.registerNames.findIndex((name, r) => name !== '' && t.registers[base + r] === cell)
      if (register >= 0) return { name: f.registerNames[register]!, owner: f.name }
    }
  return { name: CONTENT, owner: '' }
}

function* frames(t: VirtualThread): Generator<{ func: number; base: number }> {
  yield { func: t.func, base: t.base }
  for (let at = t.top - Frame.Width; at >= 0; at -= Frame.Width)
    yield { func: t.frames[at + Frame.Func]!, base: t.frames[at + Frame.Base]! }
}
