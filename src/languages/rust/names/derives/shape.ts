import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import type { DerivedText } from './text'

/** A struct or a variant, as code that takes it apart or builds it writes it. */
export interface Shape {
  readonly name: string
  /** `Self` or `Self::Variant` */
  readonly path: string
  readonly kind: ast.VariantData['kind']
  readonly fields: readonly Field[]
  /** Of an enum's variant: `#[default]`. */
  readonly isDefault: boolean
}

export interface Field {
  readonly name: string
  readonly span: Span
  readonly type: ast.TypeNode
}

/** The shapes of a type: one of a struct, one for each variant of an enum. */
export function shapesOf(item: ast.StructItem | ast.EnumItem): Shape[] {
  if (item.kind === 'struct') return [shape(item.name.name, 'Self', item.data, false)]
  return item.variants.map(({ name, data, attributes }) => {
    const isDefault = attributes.some((attribute) => attribute.name === 'default')
    return shape(name.name, `Self::${name.name}`, data, isDefault)
  })
}

function shape(name: string, path: string, data: ast.VariantData, isDefault: boolean): Shape {
  const fields = data.kind === 'unit' ? [] : data.fields
  return {
    name,
    path,
    kind: data.kind,
    fields: fields.map((field) => ({ name: field.name.name, span: field.span, type: field.type })),
    isDefault,
  }
}

/** `Self::A { x: f0, y: f1 }`, `Self(f0, f1)`: a pattern that binds each field to `prefix` and its index. */
export function pattern({ path, kind, fields }: Shape, prefix: string): string {
  if (kind === 'unit') return path
  const names = fields.map((field, index) =>
    kind === 'named' ? `${field.name}: ${prefix}${index}` : `${prefix}${index}`,
  )
  return kind === 'named' ? `${path} { ${names.join(', ')} }` : `${path}(${names.join(', ')})`
}

/** The same as an expression, each field's value written by `write`. */
export function build(out: DerivedText, { path, kind, fields }: Shape, write: (index: number) => void): void {
  if (kind === 'unit') return void out.add(path)
  out.add(kind === 'named' ? `${path} { ` : `${path}(`)
  out.each(fields, ', ', (field, index) => {
    if (kind === 'named') out.add(`${field.name}: `)
    write(index)
  })
  out.add(kind === 'named' ? ' }' : ')')
}
