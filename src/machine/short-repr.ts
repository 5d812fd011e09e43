import type { Core } from './core'
import { DELETED } from './set-table'
import { textRepr } from './python/text'
import { complexRepr, partsOf } from './python/complex'
import { floatRepr } from './python/float-text'
import { instanceText } from './python/instance-text'
import { Float, type HeapObject, Kind, type Value } from './values'

/**
 * repr(value) for people, cut to about `limit` characters with an ellipsis. Unlike the program's own repr it asks no code
 * of the program and never takes long.
 */
export function shortRepr(core: Core, value: Value, limit: number): string {
  const text = new ShortText(core, limit).of(value, 0)
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text
}

const DEPTH = 6

class ShortText {
  private left: number

  constructor(
    private readonly core: Core,
    limit: number,
  ) {
    this.left = limit
  }

  of(value: Value, depth: number): string {
    const text = this.plain(value, depth)
    this.left -= text.length
    return text
  }

  private plain(value: Value, depth: number): string {
    switch (typeof value) {
      case 'undefined':
        return '–'
      case 'boolean':
        return value ? 'True' : 'False'
      case 'string':
        return textRepr(value.length > this.left + 2 ? value.slice(0, Math.max(0, this.left) + 2) : value)
      case 'number':
        return String(value)
      case 'bigint':
        return value.toString()
      default:
    }
    if (value === null) return 'None'
    return value instanceof Float ? floatRepr(value.value) : this.object(value as HeapObject, depth)
  }

  private object(object: HeapObject, depth: number): string {
    if (depth > DEPTH) return '…'
    const { core } = this
    switch (object.kind) {
      case Kind.List:
        return `[${this.items(object.fields, depth)}]`
      case Kind.Tuple:
        return `(${this.items(object.fields, depth)}${object.fields.length === 1 ? ',' : ''})`
      case Kind.Set:
      case Kind.FrozenSet:
        return `{${this.items(
          object.fields.filter((field) => !isHidden(field)),
          depth,
        )}}`
      case Kind.Dict:
        return `{${this.pairs(object.fields, depth)}}`
      case Kind.Complex:
        return complexRepr(partsOf(object))
      case Kind.Range:
        return `range(${object.fields.slice(0, object.fields[2] === 1 ? 2 : 3).join(', ')})`
      case Kind.Function:
        return core.functions[object.extra as number]!.name
      case Kind.Class:
        return core.types.info(object).name
      case Kind.Module:
        return String(object.extra)
      default:
        return this.instance(object, depth) ?? `<${object.cls ? core.types.info(object.cls).name : 'cell'}>`
    }
  }

  private instance(object: HeapObject, depth: number): string | null {
    const shown = instanceText(this.core, object)
    if (shown === null) return null
    const parts: string[] = []
    for (const { name, value } of shown.members) {
      if (this.left <= 0) {
        parts.push('…')
        break
      }
      parts.push(name + this.of(value, depth + 1))
    }
    return shown.open + parts.join(', ') + shown.close
  }

  private items(items: readonly Value[], depth: number): string {
    const parts: string[] = []
    for (const item of items) {
      if (this.left <= 0) return [...parts, '…'].join(', ')
      parts.push(this.of(item, depth + 1))
    }
    return parts.join(', ')
  }

  private pairs(fields: readonly Value[], depth: number): string {
    const parts: string[] = []
    for (let i = 0; i < fields.length; i += 2) {
      if (isHidden(fields[i])) continue
      if (this.left <= 0) return [...parts, '…'].join(', ')
      parts.push(`${this.of(fields[i], depth + 1)}: ${this.of(fields[i + 1], depth + 1)}`)
    }
    return parts.join(', ')
  }
}

const isHidden = (field: Value) => field === undefined || field === DELETED
