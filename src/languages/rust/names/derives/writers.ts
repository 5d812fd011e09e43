import { typeText } from '../bound-text'
import { build, type Field, pattern, type Shape } from './shape'
import type { DerivedText } from './text'

/** What a derive knows of its type. */
export interface Subject {
  readonly isEnum: boolean
  readonly shapes: readonly Shape[]
  /** Copy is derived too and there are no type parameters: a clone is a copy. */
  readonly isPlainCopy: boolean
}

/** Writes the items of a derived impl. */
type Writer = (out: DerivedText, subject: Subject) => void

/** By the trait's name: its path and how its methods are written, after what rustc's own derives do. */
export const writers: Readonly<Record<string, { readonly path: string; readonly write: Writer }>> = {
  Copy: { path: 'std::marker::Copy', write: () => {} },
  Eq: { path: 'std::cmp::Eq', write: () => {} },
  Clone: { path: 'std::clone::Clone', write: writeClone },
  Debug: { path: 'std::fmt::Debug', write: writeDebug },
  Default: { path: 'std::default::Default', write: writeDefault },
  PartialEq: { path: 'std::cmp::PartialEq', write: writePartialEq },
  PartialOrd: { path: 'std::cmp::PartialOrd', write: writePartialOrd },
  Ord: { path: 'std::cmp::Ord', write: writeOrd },
  Hash: { path: 'std::hash::Hash', write: writeHash },
}

const ordering = 'std::cmp::Ordering'
const discriminant = 'std::intrinsics::discriminant'

/** `match self { … }` over all variants, `f0`, `f1`… bound to references to the fields; a struct's are `&self.x`. */
function forEachShape(
  out: DerivedText,
  { isEnum, shapes }: Subject,
  write: (shape: Shape, fields: Access[]) => void,
): void {
  if (!isEnum) return write(shapes[0], shapes[0].fields.map(access('&self.', '')))
  out.add(shapes.length ? 'match self {' : 'match *self {')
  for (const shape of shapes) {
    out.add(`${pattern(shape, 'f')} => { `)
    write(shape, shape.fields.map(bound('f')))
    out.add(' }')
  }
  out.add('}')
}

/** An expression that is a reference to a field. */
interface Access {
  readonly field: Field
  readonly text: string
}

function access(before: string, after: string) {
  return (field: Field): Access => ({ field, text: `${before}${field.name}${after}` })
}

function bound(prefix: string) {
  return (field: Field, index: number): Access => ({ field, text: `${prefix}${index}` })
}

function writeClone(out: DerivedText, subject: Subject): void {
  out.add('fn clone(&self) -> Self { ')
  if (subject.isPlainCopy) {
    for (const { fields } of subject.shapes) {
      for (const { type, span } of fields) out.add(`let _: std::clone::AssertParamIsClone<${typeText(type)}>;`, span)
    }
    out.add('*self }')
    return
  }
  forEachShape(out, subject, (shape, fields) =>
    build(out, shape, (index) => out.add(`std::clone::Clone::clone(${fields[index].text})`, fields[index].field.span)),
  )
  out.add(' }')
}

function writeDebug(out: DerivedText, subject: Subject): void {
  out.add("fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { ")
  forEachShape(out, subject, ({ name, kind }, fields) => {
    if (!fields.length) return void out.add(`f.write_str("${name}")`)
    out.add(`f.debug_${kind === 'named' ? 'struct' : 'tuple'}("${name}")`)
    for (const { field, text } of fields) {
      out.add(kind === 'named' ? `.field("${field.name}", ` : '.field(')
      out.add(text, field.span).add(')')
    }
    out.add('.finish()')
  })
  out.add(' }')
}

function writeDefault(out: DerivedText, { isEnum, shapes }: Subject): void {
  const shape = isEnum ? shapes.find(({ isDefault }) => isDefault) : shapes[0]
  if (!shape) return
  out.add('fn default() -> Self { ')
  build(out, shape, (index) => out.add('std::default::Default::default()', shape.fields[index].span))
  out.add(' }')
}

/** `match (self, other)` with an arm for each variant that has fields, and `otherwise` for all else. */
function forBoth(
  out: DerivedText,
  { isEnum, shapes }: Subject,
  otherwise: string,
  write: (left: Access[], right: Access[]) => void,
  byReference: boolean,
): void {
  if (!isEnum) {
    const mark = byReference ? '&' : ''
    const [{ fields }] = shapes
    return write(fields.map(access(`${mark}self.`, '')), fields.map(access(`${mark}other.`, '')))
  }
  const withFields = shapes.filter(({ fields }) => fields.length)
  if (!shapes.length) return void out.add('match *self {}')
  if (!withFields.length) return void out.add(otherwise)
  out.add('match (self, other) {')
  for (const shape of withFields) {
    out.add(`(${pattern(shape, 'f')}, ${pattern(shape, 'g')}) => { `)
    write(shape.fields.map(bound('f')), shape.fields.map(bound('g')))
    out.add(' }')
  }
  out.add(shapes.length === 1 ? '}' : `_ => ${otherwise} }`)
}

function writePartialEq(out: DerivedText, subject: Subject): void {
  out.add('fn eq(&self, other: &Self) -> bool { ')
  const same = `${discriminant}(self) == ${discriminant}(other)`
  const write = (left: Access[], right: Access[]) => {
    if (!left.length) return void out.add('true')
    out.each(left, ' && ', ({ field, text }, index) => out.add(`${text} == ${right[index].text}`, field.span))
  }
  forBoth(out, subject, same, write, false)
  out.add(' }')
}

function writePartialOrd(out: DerivedText, subject: Subject): void {
  out.add(`fn partial_cmp(&self, other: &Self) -> std::option::Option<${ordering}> { `)
  writeOrder(out, subject, 'std::cmp::PartialOrd::partial_cmp', (order) => `std::option::Option::Some(${order})`)
  out.add(' }')
}

function writeOrd(out: DerivedText, subject: Subject): void {
  out.add(`fn cmp(&self, other: &Self) -> ${ordering} { `)
  writeOrder(out, subject, 'std::cmp::Ord::cmp', (order) => order)
  out.add(' }')
}

/** Compares field by field, until one differs. */
function writeOrder(out: DerivedText, subject: Subject, compare: string, wrap: (order: string) => string): void {
  const equal = wrap(`${ordering}::Equal`)
  const variants = `${compare}(&${discriminant}(self), &${discriminant}(other))`
  const write = (left: Access[], right: Access[]) => {
    if (!left.length) return void out.add(equal)
    left.forEach(({ field, text }, index) => {
      const isLast = index === left.length - 1
      if (!isLast) out.add('match ')
      out.add(`${compare}(${text}, ${right[index].text})`, field.span)
      if (!isLast) out.add(` { ${equal} => `)
    })
    out.add(', different => different }'.repeat(left.length - 1))
  }
  forBoth(out, subject, variants, write, true)
}

function writeHash(out: DerivedText, subject: Subject): void {
  out.add('fn hash<__H: std::hash::Hasher>(&self, state: &mut __H) { ')
  if (subject.isEnum && subject.shapes.length > 1) out.add(`std::hash::Hash::hash(&${discriminant}(self), state); `)
  forEachShape(out, subject, (_shape, fields) => {
    for (const { field, text } of fields) out.add(`std::hash::Hash::hash(${text}, state);`, field.span)
  })
  out.add(' }')
}
