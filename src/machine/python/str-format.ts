import type { Runtime } from '../runtime'
import { type HeapObject, type Value } from '../values'
import { getAttribute } from '../attributes'
import { Conversion } from './conversions'
import { pythonGetItem } from './items'

/** A piece of a template: text, or a field whose text takes code of the program. */
export type Piece = string | Field

/** Gives the text of a field, or the field where that takes code of the program. */
type Fill = (field: Field) => Piece

export interface Field {
  readonly value: Value
  readonly conversion: Conversion
  readonly spec: string
}

const CONVERSIONS: Readonly<Record<string, Conversion>> = { s: Conversion.Str, r: Conversion.Repr, a: Conversion.Ascii }

/** Reads the template of str.format and fills its fields, one after the other. */
export function fillTemplate(
  rt: Runtime,
  template: string,
  args: readonly Value[],
  keywords: HeapObject,
  fill: Fill,
): Piece[] {
  return new Reader(rt, args, keywords, fill).read(template, 2)
}

class Reader {
  /** The next automatic number; -1 once fields are numbered by hand. */
  private automatic = 0
  private byHand = false

  constructor(
    private readonly rt: Runtime,
    private readonly args: readonly Value[],
    private readonly keywords: HeapObject,
    private readonly fill: Fill,
  ) {}

  read(template: string, depth: number): Piece[] {
    if (depth === 0) this.fail('Max string recursion exceeded')
    const pieces: Piece[] = []
    let text = ''
    for (let i = 0; i < template.length; i++) {
      const c = template[i]!
      if (c !== '{' && c !== '}') text += c
      else if (template[i + 1] === c) {
        text += c
        i++
      } else if (c === '}') this.fail("Single '}' encountered in format string")
      else {
        if (text) pieces.push(text)
        text = ''
        const end = this.fieldEnd(template, i + 1)
        pieces.push(this.field(template.slice(i + 1, end), depth))
        i = end
      }
    }
    if (text) pieces.push(text)
    return pieces
  }

  private fail(message: string): never {
    return this.rt.raise('ValueError', message)
  }

  private fieldEnd(template: string, from: number): number {
    if (from >= template.length) this.fail("Single '{' encountered in format string")
    let open = 1
    let bracket = false
    for (let i = from; i < template.length; i++) {
      const c = template[i]
      if (bracket) bracket = c !== ']'
      else if (c === '[' && open === 1 && !/[:!]/.test(template.slice(from, i))) bracket = true
      else if (c === '{') open++
      else if (c === '}' && --open === 0) return i
    }
    return this.fail("expected '}' before end of string")
  }

  private field(text: string, depth: number): Piece {
    const [, name, conversion, rest, colon, spec] = /^((?:\[[^\]]*\]|[^!:[])*)(?:!(.?)([^:]*))?(:?)(.*)$/su.exec(text)!
    const value = this.lookup(name!)
    if (conversion === '') this.fail('end of string while looking for conversion specifier')
    if (rest) this.fail("expected ':' after conversion specifier")
    const kind = conversion === undefined ? Conversion.None : CONVERSIONS[conversion]
    if (kind === undefined) return this.fail(`Unknown conversion specifier ${conversion!}`)
    return this.fill({ value, conversion: kind, spec: colon ? this.nested(spec!, depth) : '' })
  }

  /** A specification may hold fields itself. */
  private nested(spec: string, depth: number): string {
    if (!spec.includes('{') && !spec.includes('}')) return spec
    const pieces = this.read(spec, depth - 1)
    if (pieces.some((piece) => typeof piece !== 'string'))
      return this.rt.unsupported('an object of the program inside a format specification')
    return pieces.join('')
  }

  private lookup(name: string): Value {
    const [, first, path] = /^([^.[]*)(.*)$/s.exec(name)!
    let value = this.first(first!)
    for (const [, attribute, index] of path!.matchAll(/\.([^.[]*)|\[([^\]]*)\]/g)) {
      if (attribute === '' || index === '') this.fail('Empty attribute in format string')
      if (attribute !== undefined) value = getAttribute(this.rt, value, attribute)
      else value = this.rt.settled(pythonGetItem(this.rt, value, /^\d+$/.test(index!) ? Number(index) : index!))
    }
    return value
  }

  private first(name: string): Value {
    if (name === '') {
      if (this.byHand) this.fail('cannot switch from manual field specification to automatic field numbering')
      return this.positional(this.automatic++)
    }
    if (/^\d+$/.test(name)) {
      if (this.automatic > 0) this.fail('cannot switch from automatic field numbering to manual field specification')
      this.byHand = true
      return this.positional(Number(name))
    }
    const value = this.rt.heap.dictGet(this.keywords, name)
    return value === undefined ? this.rt.raise('KeyError', name) : value
  }

  private positional(index: number): Value {
    if (index < this.args.length) return this.args[index]
    return this.rt.raise('IndexError', `Replacement index ${index} out of range for positional args tuple`)
  }
}
