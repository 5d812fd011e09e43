import { assert } from '../../../base/assert'
import type { Diagnostic, Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import { parse } from '../syntax/parse'
import { boundedGenerics, pathOf, selfType } from './derives/generics'
import { shapesOf } from './derives/shape'
import { DerivedText, respan } from './derives/text'
import { type Subject, writers } from './derives/writers'
import { error } from './errors'

type Report = (diagnostic: Diagnostic) => void

/**
 * The impls that an item's derives stand for, as if written out behind it. Whatever is wrong in them points at the
 * field it is about, or at the derive.
 */
export function derivedImpls(item: ast.StructItem | ast.EnumItem, report: Report): readonly ast.ImplItem[] {
  const derives = item.attributes.filter((attribute) => attribute.name === 'derive').flatMap(wordsOf)
  if (!derives.length) return []
  const hasCopy = derives.some(({ name }) => name === 'Copy')
  const subject: Subject = {
    isEnum: item.kind === 'enum',
    shapes: shapesOf(item),
    isPlainCopy: hasCopy && !item.generics.params.some((param) => param.kind === 'type'),
  }
  return derives.flatMap(({ name, span }) => derived(item, subject, name, span, report) ?? [])
}

/** The last names of the derives' paths: modules in front of them are in lower case. */
function wordsOf(attribute: ast.Attribute): { name: string; span: Span }[] {
  return attribute.words
    .map((name, index) => ({ name, span: attribute.wordSpans?.[index] ?? attribute.span }))
    .filter(({ name }) => /^[A-Z]/.test(name))
}

function derived(
  item: ast.StructItem | ast.EnumItem,
  subject: Subject,
  name: string,
  span: Span,
  report: Report,
): ast.ImplItem | null {
  const writer = Object.hasOwn(writers, name) ? writers[name] : null
  if (!writer) {
    report(error('syntax', `cannot find derive macro \`${name}\` in this scope`, span))
    return null
  }
  if (name === 'Default' && !hasDefault(item, subject, span, report)) return null
  const text = new DerivedText()
  writer.write(text, subject)
  const trait = pathOf(writer.path, span)
  const fields = subject.shapes.flatMap((shape) => shape.fields.map((field) => field.type))
  return {
    kind: 'impl',
    span,
    headSpan: span,
    attributes: [{ span, name: 'automatically_derived', words: [] }],
    isPublic: false,
    name: { span, name: '' },
    generics: boundedGenerics(item.generics, trait, fields),
    negative: false,
    trait,
    self: selfType(item.name, item.generics),
    items: text.text ? itemsOf(text, span) : [],
  }
}

function itemsOf(text: DerivedText, span: Span): readonly ast.AssocItem[] {
  const { crate, diagnostics } = parse(`impl X {${text.text}}`)
  const [impl] = crate.items
  assert(!diagnostics.length && impl.kind === 'impl', `derived code does not parse: ${text.text}`)
  respan(impl.items, text, span, 'impl X {'.length)
  return impl.items
}

/** E0665: an enum's default has to be marked. */
function hasDefault(item: ast.StructItem | ast.EnumItem, { shapes }: Subject, span: Span, report: Report): boolean {
  if (item.kind === 'struct') return true
  const marked = shapes.find((shape) => shape.isDefault)
  if (!marked) {
    const more = [{ span: item.span, message: 'this enum needs a unit variant marked with `#[default]`' }]
    const help = 'make this unit variant default by placing `#[default]` on it'
    report(
      error('E0665', '`#[derive(Default)]` on enum with no `#[default]`', span, '', more, shapes.length ? help : null),
    )
    return false
  }
  if (marked.kind === 'unit') return true
  const variant = item.variants.find(({ name }) => name.name === marked.name)!
  const message = 'the `#[default]` attribute may only be used on unit enum variants'
  report(error('syntax', message, variant.name.span, '', [], 'consider a manual implementation of `Default`'))
  return false
}
