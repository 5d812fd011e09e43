import type { Layout, LayoutField, StructShape } from '../../program/layouts'
import type { Core } from '../core'
import { Float, HeapObject, Kind, Pointer, type Value } from '../values'
import { floatDebug } from './floats'
import { sliceOf } from './pointers'
import { escapeDebug } from './text'

/** How deep values are looked into. */
const DEPTH = 8

/** What `{:?}` would show of a value had its type derived Debug, cut to about `limit` characters. Runs nothing. */
export function debugText(core: Core, value: Value, limit: number, layout: number): string {
  const text = new DebugText(core, limit).of(value, layout, 0)
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text
}

class DebugText {
  private left: number

  constructor(
    private readonly core: Core,
    limit: number,
  ) {
    this.left = limit
  }

  of(value: Value, index: number, depth: number): string {
    const text = this.plain(value, this.core.program.layouts[index] ?? null, depth)
    this.left -= text.length
    return text
  }

  private plain(value: Value, layout: Layout | null, depth: number): string {
    if (value === undefined) return '–'
    if (depth > DEPTH) return '…'
    switch (layout?.kind) {
      case undefined:
        return this.unknown(value, depth)
      case 'float':
        return floatDebug((value as Float).value, layout.type === 'f32')
      case 'char':
        return `'${escapeDebug(value as string, "'")}'`
      case 'str':
        return textDebug(String(value))
      case 'fn':
      case 'never':
        return layout.name
      case 'fn-pointer':
        return this.core.functions[value as number]?.name ?? 'fn'
      case 'struct':
        return this.struct(value, layout, depth)
      case 'enum':
        return this.variant(value, layout, depth)
      case 'pointer':
        return this.pointer(value, layout, depth)
      case 'array':
      case 'slice':
        return this.items(value, layout.of, depth)
      case 'builtin':
        return this.builtin(value, layout, depth)
      default:
        return this.unknown(value, depth)
    }
  }

  private struct(value: Value, layout: Layout & { kind: 'struct' }, depth: number): string {
    if (value === null) return '()'
    const { fields } = value as HeapObject
    if (layout.of === 'closure') return layout.name
    if (layout.of === 'tuple') {
      const items = layout.fields.map((field, i) => this.of(fields[i], field.layout, depth + 1))
      return `(${items.join(', ')}${items.length === 1 ? ',' : ''})`
    }
    return this.shaped(plainName(layout.name), layout.shape, layout.fields, fields, 0, depth)
  }

  private variant(value: Value, layout: Layout & { kind: 'enum' }, depth: number): string {
    const { variants } = layout
    switch (layout.representation) {
      case 'c-like':
        return variants[value as number]?.name ?? '?'
      case 'niche': {
        const chosen = variants.find(({ fields }) => (fields.length === 0) === (value === null))!
        return this.shaped(chosen.name, chosen.shape, chosen.fields, [value], 0, depth)
      }
      case 'tagged': {
        const { fields } = value as HeapObject
        const chosen = variants[fields[0] as number]!
        return this.shaped(chosen.name, chosen.shape, chosen.fields, fields, 1, depth)
      }
    }
  }

  private shaped(
    name: string,
    shape: StructShape,
    fields: readonly LayoutField[],
    values: readonly Value[],
    first: number,
    depth: number,
  ): string {
    if (shape === 'unit') return name
    const texts: string[] = []
    for (const [i, field] of fields.entries()) {
      if (this.left <= 0) return `${name} …`
      const text = this.of(values[first + i], field.layout, depth + 1)
      texts.push(shape === 'named' ? `${field.name}: ${text}` : text)
    }
    if (shape === 'tuple') return `${name}(${texts.join(', ')})`
    return texts.length > 0 ? `${name} { ${texts.join(', ')} }` : name
  }

  private pointer(value: Value, layout: Layout & { kind: 'pointer' }, depth: number): string {
    if (!(value instanceof Pointer)) return typeof value === 'string' ? textDebug(value) : 'null'
    const to = this.core.program.layouts[layout.to]!
    if (to.kind === 'slice') return this.items(value, to.of, depth)
    const of = to.kind === 'dyn' ? (this.core.program.vtables[value.meta]?.layout ?? -1) : layout.to
    return this.of(value.object.fields[value.slot], of, depth + 1)
  }

  private items(value: Value, of: number, depth: number): string {
    const { list, start, length } =
      value instanceof Pointer
        ? sliceOf(value)
        : { list: value as HeapObject, start: 0, length: (value as HeapObject).fields.length }
    const texts: string[] = []
    for (let i = start; i < start + length; i++) {
      if (this.left <= 0) {
        texts.push('…')
        break
      }
      texts.push(this.of(list.fields[i], of, depth + 1))
    }
    return `[${texts.join(', ')}]`
  }

  private builtin(value: Value, layout: Layout & { kind: 'builtin' }, depth: number): string {
    const [of = -1] = layout.args
    if (layout.lang === 'Vec') return this.items(value, of, depth)
    if (layout.lang === 'String') return textDebug(String((value as HeapObject).fields[0]))
    if (layout.lang === 'Box' || layout.lang === 'Rc' || layout.lang === 'Arc') {
      if (value instanceof Pointer)
        return this.of(value.object.fields[0], this.core.program.vtables[value.meta]?.layout ?? -1, depth + 1)
      return this.of((value as HeapObject).fields[0], of, depth + 1)
    }
    if (!(value instanceof HeapObject)) return layout.name
    const content = this.core.language.inspection.objectState(this.core, value)?.content
    if (!content) return plainName(layout.name)
    return `${plainName(layout.name)}(${this.of(content.value, content.layout >= 0 ? content.layout : of, depth + 1)})`
  }

  /** By what the value itself tells. */
  private unknown(value: Value, depth: number): string {
    if (value === null) return '()'
    if (typeof value === 'string') return textDebug(value)
    if (value instanceof Float) return floatDebug(value.value, false)
    if (value instanceof Pointer) return this.unknown(value.object.fields[value.slot], depth + 1)
    if (!(value instanceof HeapObject)) return String(value)
    switch (value.kind) {
      case Kind.Struct:
        return this.byOwnLayout(value, depth)
      case Kind.List:
        return this.items(value, -1, depth)
      case Kind.Cell:
        return this.unknown(value.fields[0], depth + 1)
      default:
        return this.builtinByClass(value, depth)
    }
  }

  private byOwnLayout(object: HeapObject, depth: number): string {
    const { layouts } = this.core.program
    const layout = layouts[object.extra as number]!
    return this.plain(object, layout.kind === 'variant' ? layouts[layout.of]! : layout, depth)
  }

  private builtinByClass(object: HeapObject, depth: number): string {
    const name = object.cls ? this.core.types.info(object.cls).name : '?'
    const of = typeof object.extra === 'number' ? [object.extra] : []
    return this.builtin(object, { kind: 'builtin', name, lang: name, args: of }, depth)
  }
}

const textDebug = (text: string): string => `"${escapeDebug(text, '"')}"`

/** `Point` of `geometry::Point<i32>`. */
function plainName(name: string): string {
  const end = name.indexOf('<')
  const path = end < 0 ? name : name.slice(0, end)
  return path.slice(path.lastIndexOf(':') + 1)
}
