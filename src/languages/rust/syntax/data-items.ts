import type { Span } from '../../../program/diagnostic'
import type { EnumItem, FieldDecl, Generics, Ident, StructItem, VariantData, VariantDecl } from './ast'
import { beginsFunction, itemBase, type Head } from './functions'
import { readGenerics, readWhere } from './generics'
import type { Parser } from './parser'
import { readVisibility } from './visibility'

/** Reads a struct, where `struct` stands. */
export function readStruct(p: Parser, head: Head): StructItem {
  p.bump()
  const name = p.identifier()
  const parameters = readGenerics(p)
  const { generics, data } = readStructData(p, name, parameters)
  return { kind: 'struct', name, generics, data, ...itemBase(p, head) }
}

function readStructData(p: Parser, { span }: Ident, parameters: Generics): { generics: Generics; data: VariantData } {
  if (p.at('where')) {
    const generics = readWhere(p, parameters)
    if (p.eat(';')) return { generics, data: { kind: 'unit' } }
    return { generics, data: { kind: 'named', fields: readNamedFields(p, 'struct', span) } }
  }
  if (p.eat(';')) return { generics: parameters, data: { kind: 'unit' } }
  if (p.at('{')) return { generics: parameters, data: { kind: 'named', fields: readNamedFields(p, 'struct', span) } }
  if (p.at('(')) {
    const fields = readTupleFields(p)
    const generics = readWhere(p, parameters)
    p.semicolon()
    return { generics, data: { kind: 'tuple', fields } }
  }
  const what = '`where`, `{`, `(`, or `;` after struct name'
  p.fail(`expected ${what}, found ${p.describe()}`, p.tokenSpan(), { label: `expected ${what}` })
}

/** Reads an enum, where `enum` stands. */
export function readEnum(p: Parser, head: Head): EnumItem {
  p.bump()
  const name = p.identifier()
  const variants: VariantDecl[] = []
  const within = <T>(read: () => T) => p.within(name.span, 'while parsing this enum', read)
  const parameters = readGenerics(p)
  const generics = within(() => {
    const all = readWhere(p, parameters)
    p.expect('{')
    return all
  })
  p.list('}', () => {
    const variant = within(() => readVariant(p))
    if (variant) variants.push(variant)
  })
  return { kind: 'enum', name, generics, variants, ...itemBase(p, head) }
}

/** Null where `#[cfg(…)]` takes it out. */
function readVariant(p: Parser): VariantDecl | null {
  const attributes = p.grammar.attributes(p)
  const { from } = p.token
  readVisibility(p)
  const name = p.identifier()
  let data: VariantData = { kind: 'unit' }
  if (p.at('{')) data = { kind: 'named', fields: readNamedFields(p, 'enum', name.span) }
  else if (p.at('(')) data = { kind: 'tuple', fields: readTupleFields(p) }
  const discriminant = p.eat('=') ? p.grammar.anonymousConstant(p) : null
  if (attributes.dropped) return null
  return { name, data, discriminant, attributes: attributes.list, span: p.spanFrom(from) }
}

function readNamedFields(p: Parser, owner: string, ownerName: Span): FieldDecl[] {
  const within = <T>(read: () => T) => p.within(ownerName, `while parsing this ${owner}`, read)
  const fields: FieldDecl[] = []
  p.expect('{')
  while (!p.at('}')) {
    const { dropped } = p.grammar.attributes(p)
    const { from } = p.token
    const isPublic = readVisibility(p)
    if (beginsFunction(p) && p.peek(1).kind !== ':') within(() => refuseMethod(p, from, owner))
    const name = p.identifier()
    const type = within(() => {
      p.expect(':')
      return p.grammar.type(p)
    })
    if (!dropped) fields.push({ name, type, isPublic, span: p.spanFrom(from) })
    if (!p.eat(',') && !p.at('}')) endField(p, ownerName)
  }
  p.bump()
  return fields
}

function refuseMethod(p: Parser, from: number, owner: string): never {
  while (!p.is('{') && !p.is(';') && !p.is('eof')) p.bump()
  const to = p.is('{') ? p.tokens[p.token.mate]!.to : p.token.to
  const help = 'unlike in C++, Java, and C#, functions are declared in `impl` blocks'
  p.fail(`functions are not allowed in ${owner} definitions`, { from, to }, { help })
}

function endField(p: Parser, owner: Span): void {
  if (p.is(';')) {
    const others = [{ span: owner, message: 'while parsing this struct' }]
    p.report('struct fields are separated by `,`', p.tokenSpan(), { others, help: 'replace `;` with `,`' })
    return void p.bump()
  }
  const message = `expected \`,\`, or \`}\`, found ${p.describe()}`
  p.fail(message, { from: p.previous.to, to: p.previous.to }, { help: 'try adding a comma' })
}

function readTupleFields(p: Parser): FieldDecl[] {
  const fields: FieldDecl[] = []
  p.expect('(')
  p.list(')', () => {
    const { dropped } = p.grammar.attributes(p)
    const { from } = p.token
    const isPublic = readVisibility(p)
    const type = p.grammar.type(p)
    if (dropped) return
    fields.push({ name: { name: String(fields.length), span: type.span }, type, isPublic, span: p.spanFrom(from) })
  })
  return fields
}
