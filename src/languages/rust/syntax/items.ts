import type {
  AssocItem,
  ConstItem,
  FieldDecl,
  Generics,
  ImplItem,
  Item,
  ModItem,
  Path,
  StaticItem,
  StructItem,
  TraitItem,
  TypeAliasItem,
  TypeNode,
  UseItem,
  VariantData,
  VariantDecl,
} from './ast'
import { readInnerAttributes } from './attributes'
import { beginsFunction, readFunction, type Head } from './functions'
import { readBounds, readGenerics, readWhere } from './generics'
import { readThreadLocals, refuseMacroRules } from './item-macros'
import type { Attributes, Parser } from './parser'
import { readUseTree } from './use-trees'

type Reader = (p: Parser, head: Head) => Item[] | null

/** By the keyword that an item begins with, in the order of rustc's questions. */
const readers: readonly (readonly [keyword: string, read: Reader])[] = [
  ['use', (p, head) => [readUse(p, head)]],
  ['static', (p, head) => [readStatic(p, head)]],
  ['const', (p, head) => [readConst(p, head)]],
  ['unsafe', readUnsafe],
  ['impl', (p, head) => [readImpl(p, head)]],
  ['mod', readMod],
  ['type', (p, head) => [readTypeAlias(p, head)]],
  ['enum', (p, head) => [readEnum(p, head)]],
  ['struct', (p, head) => [readStruct(p, head)]],
  ['trait', (p, head) => [readTrait(p, head)]],
  ['extern', refuseExtern],
]

/** Reads the items of a file or a module, up to its end. */
export function readItemList(p: Parser, end: string): Item[] {
  readInnerAttributes(p)
  const result: Item[] = []
  while (!p.at(end)) {
    const attributes = p.grammar.attributes(p)
    const items = readItems(p, attributes)
    if (!items) failItem(p, end)
    if (!attributes.dropped) result.push(...items)
  }
  return result
}

function failItem(p: Parser, end: string): never {
  if (p.is(';')) p.fail('expected item, found `;`', p.tokenSpan(), undefined, undefined, 'remove this semicolon')
  if (end === '}' && p.is('eof')) p.unexpected('}')
  p.fail(`expected item, found ${p.describe()}`, p.tokenSpan(), 'expected item')
}

/** Reads an item (or what a macro comes to), if one begins here. */
export function readItems(p: Parser, attributes: Attributes): Item[] | null {
  const { from } = p.token
  const isPublic = readVisibility(p)
  const head: Head = { from, attributes, isPublic }
  const found = readKnown(p, head)
  if (found) return found
  if (p.previous.to > from && p.previous.from >= from) failAfterVisibility(p)
  return null
}

function readKnown(p: Parser, head: Head): Item[] | null {
  if (p.at('fn') || beginsFunction(p)) return [readFunction(p, head, { self: false, body: true })]
  for (const [keyword, read] of readers) if (p.at(keyword)) return read(p, head)
  return readWordItem(p, head)
}

/** Items that words begin which are no keywords elsewhere, and calls of macros. */
function readWordItem(p: Parser, head: Head): Item[] | null {
  if (p.isWord('auto') && p.peek(1).kind === 'trait') return [readTrait(p, head)]
  if (p.isWord('union') && p.peek(1).kind === 'identifier') return refuseUnion(p)
  if (p.isWord('macro_rules') && p.peek(1).kind === '!') return refuseMacroRules(p)
  if (p.isWord('thread_local') && p.peek(1).kind === '!') return readThreadLocals(p)
  return null
}

/** `pub`, `pub(crate)`, `pub(in path)`. */
export function readVisibility(p: Parser): boolean {
  if (!p.eat('pub')) return false
  if (!p.is('(')) return true
  const { kind } = p.peek(1)
  const isScope = (kind === 'crate' || kind === 'self' || kind === 'super') && p.peek(2).kind === ')'
  if (!isScope && kind !== 'in') return true
  p.jump(p.token.mate + 1)
  return kind !== 'self'
}

function failAfterVisibility(p: Parser): never {
  const span = { from: p.previous.from, to: p.previous.to }
  p.fail(
    'visibility `pub` is not followed by an item',
    span,
    'the visibility',
    undefined,
    'you likely meant to define an item, e.g., `pub fn foo() {}`',
  )
}

const base = (p: Parser, { from, attributes, isPublic }: Head) => ({
  attributes: attributes.list,
  isPublic,
  span: p.spanFrom(from),
})

function readUse(p: Parser, head: Head): UseItem {
  p.bump()
  const tree = readUseTree(p)
  p.expect(';')
  const last = tree.path[tree.path.length - 1]
  return { kind: 'use', tree, name: last ?? { name: '', span: tree.span }, ...base(p, head) }
}

function readStatic(p: Parser, head: Head): StaticItem {
  p.bump()
  const mutable = p.eat('mut')
  const name = p.identifier()
  const type = readDeclaredType(p, 'static')
  if (!p.eat('=')) {
    const span = p.spanFrom(head.from)
    if (p.is(';'))
      p.fail(
        'free static item without body',
        { from: span.from, to: p.token.to },
        undefined,
        undefined,
        'provide a definition for the static: `= <expr>;`',
      )
    p.unexpected('=', ';')
  }
  const value = p.grammar.expression(p)
  p.expect(';')
  return { kind: 'static', mutable, threadLocal: false, name, type, value, ...base(p, head) }
}

function readDeclaredType(p: Parser, what: string): TypeNode {
  if (!p.is('=') && !p.is(';')) {
    p.expect(':')
    return p.grammar.type(p)
  }
  const place = { from: p.previous.to, to: p.previous.to }
  p.fail(`missing type for \`${what}\` item`, place, undefined, undefined, 'provide a type for the item')
}

function readConst(p: Parser, head: Head, mayLack = false): ConstItem {
  p.bump()
  const mutFrom = p.token.from
  if (p.eat('mut'))
    p.fail(
      'const globals cannot be mutable',
      { from: mutFrom, to: mutFrom + 3 },
      'cannot be mutable',
      undefined,
      'you might want to declare a static instead',
    )
  const name = p.is('_') ? p.word() : p.identifier()
  const type = readDeclaredType(p, 'const')
  const value = p.eat('=') ? p.grammar.expression(p) : null
  p.expect(';')
  if (!value && !mayLack) {
    p.fail(
      'free constant item without body',
      p.spanFrom(head.from),
      undefined,
      undefined,
      'provide a definition for the constant: `= <expr>;`',
    )
  }
  return { kind: 'const', name, type, value, ...base(p, head) }
}

function readUnsafe(p: Parser, head: Head): Item[] | null {
  const next = p.peek(1)
  const isAuto = next.kind === 'identifier' && next.name === 'auto' && p.peek(2).kind === 'trait'
  if (next.kind !== 'impl' && next.kind !== 'trait' && !isAuto) return next.kind === 'extern' ? refuseExtern(p) : null
  p.bump()
  return [next.kind === 'impl' ? readImpl(p, head) : readTrait(p, head)]
}

function readImpl(p: Parser, head: Head): ImplItem {
  const { from } = p.bump()
  const parameters = p.is('<')
    ? readGenerics(p)
    : { params: [], where: [], span: { from: p.previous.to, to: p.previous.to } }
  const negative = p.eat('!')
  const first = p.grammar.type(p)
  let trait: Path | null = null
  let self = first
  if (p.eat('for')) {
    if (first.kind !== 'path') p.fail('expected a trait, found type', first.span)
    trait = first.path
    self = p.grammar.type(p)
  }
  const headSpan = { from: head.from, to: p.previous.to }
  const generics = readWhere(p, parameters)
  const items = readAssocItems(p, trait ? 'trait-impl' : 'impl')
  const name = { name: '', span: { from, to: from + 4 } }
  return { kind: 'impl', generics, negative, trait, self, items, name, headSpan, ...base(p, head) }
}

function readTrait(p: Parser, head: Head): TraitItem {
  const isAuto = p.isWord('auto')
  if (isAuto) p.bump()
  p.expect('trait')
  const name = p.identifier()
  const parameters = readGenerics(p)
  const supertraits = p.eat(':') ? readBounds(p) : []
  const headSpan = p.spanFrom(head.from)
  const generics = readWhere(p, parameters)
  const items = readAssocItems(p, 'trait')
  return { kind: 'trait', isAuto, name, generics, supertraits, items, headSpan, ...base(p, head) }
}

function readAssocItems(p: Parser, place: 'trait' | 'impl' | 'trait-impl'): AssocItem[] {
  p.expect('{')
  readInnerAttributes(p)
  const items: AssocItem[] = []
  while (!p.at('}')) {
    const attributes = p.grammar.attributes(p)
    const { from } = p.token
    const isPublic = readVisibility(p)
    const item = p.nested(() => readAssocItem(p, { from, attributes, isPublic }, place))
    if (!attributes.dropped) items.push(item)
  }
  p.bump()
  return items
}

function readAssocItem(p: Parser, head: Head, place: 'trait' | 'impl' | 'trait-impl'): AssocItem {
  const inTrait = place === 'trait'
  if (p.at('fn') || beginsFunction(p)) return readFunction(p, head, { self: true, body: !inTrait })
  if (p.at('const')) return readConst(p, head, inTrait)
  if (p.at('type')) return readTypeAlias(p, head)
  if (p.is('identifier') && p.peek(1).kind === '!') failAssocMacro(p)
  const what = inTrait ? 'trait' : place === 'impl' ? 'impl' : 'impl'
  p.fail(
    `non-item in item list`,
    p.tokenSpan(),
    `non-item starts here`,
    undefined,
    `consider removing it from the ${what}`,
  )
}

function failAssocMacro(p: Parser): never {
  p.fail(`not supported yet: macro \`${p.token.name}!\` among associated items`, p.tokenSpan())
}

function readMod(p: Parser, head: Head): Item[] {
  p.bump()
  const name = p.identifier()
  if (p.eat(';')) {
    p.refuse(`mod ${name.name}; (a module in another file)`, p.spanFrom(head.from))
    return []
  }
  p.expect('{')
  const items = p.nested(() => readItemList(p, '}'))
  p.bump()
  const mod: ModItem = { kind: 'mod', name, items, ...base(p, head) }
  return [mod]
}

function readTypeAlias(p: Parser, head: Head): TypeAliasItem {
  p.bump()
  const name = p.identifier()
  const parameters = readGenerics(p)
  const bounds = p.eat(':') ? readBounds(p) : []
  const before = readWhere(p, parameters)
  const type = p.eat('=') ? p.grammar.type(p) : null
  const generics = readWhere(p, before)
  p.expect(';')
  return { kind: 'type', name, generics, bounds, type, ...base(p, head) }
}

function readEnum(p: Parser, head: Head): Item {
  p.bump()
  const name = p.identifier()
  const generics = readWhere(p, readGenerics(p))
  p.expect('{')
  const variants: VariantDecl[] = []
  p.list('}', () => {
    const variant = readVariant(p)
    if (variant) variants.push(variant)
  })
  return { kind: 'enum', name, generics, variants, ...base(p, head) }
}

/** Null where `#[cfg(…)]` takes it out. */
function readVariant(p: Parser): VariantDecl | null {
  const attributes = p.grammar.attributes(p)
  const { from } = p.token
  readVisibility(p)
  const name = p.identifier()
  let data: VariantData = { kind: 'unit' }
  if (p.at('{')) data = { kind: 'named', fields: readNamedFields(p) }
  else if (p.at('(')) data = { kind: 'tuple', fields: readTupleFields(p) }
  const discriminant = p.eat('=') ? p.grammar.anonymousConstant(p) : null
  if (attributes.dropped) return null
  return { name, data, discriminant, attributes: attributes.list, span: p.spanFrom(from) }
}

function readStruct(p: Parser, head: Head): StructItem {
  p.bump()
  const name = p.identifier()
  let generics: Generics = readGenerics(p)
  let data: VariantData = { kind: 'unit' }
  if (p.at('where')) {
    generics = readWhere(p, generics)
    if (!p.eat(';')) data = { kind: 'named', fields: readNamedFields(p) }
  } else if (p.eat(';')) data = { kind: 'unit' }
  else if (p.at('{')) data = { kind: 'named', fields: readNamedFields(p) }
  else if (p.at('(')) {
    data = { kind: 'tuple', fields: readTupleFields(p) }
    generics = readWhere(p, generics)
    p.expect(';')
  } else {
    const what = `\`where\`, \`{\`, \`(\`, or \`;\` after struct name`
    p.fail(`expected ${what}, found ${p.describe()}`, p.tokenSpan(), `expected ${what}`)
  }
  return { kind: 'struct', name, generics, data, ...base(p, head) }
}

function readNamedFields(p: Parser): FieldDecl[] {
  const fields: FieldDecl[] = []
  p.expect('{')
  while (!p.at('}')) {
    const { dropped } = p.grammar.attributes(p)
    const { from } = p.token
    const isPublic = readVisibility(p)
    const name = p.identifier()
    p.expect(':')
    const type = p.grammar.type(p)
    if (!dropped) fields.push({ name, type, isPublic, span: p.spanFrom(from) })
    if (!p.eat(',') && !p.at('}')) failField(p)
  }
  p.bump()
  return fields
}

function failField(p: Parser): never {
  if (p.is(';'))
    p.fail('struct fields are separated by `,`', p.tokenSpan(), undefined, undefined, 'replace `;` with `,`')
  p.fail(
    `expected \`,\`, or \`}\`, found ${p.describe()}`,
    { from: p.previous.to, to: p.previous.to },
    undefined,
    undefined,
    'try adding a comma: `,`',
  )
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

function refuseExtern(p: Parser): Item[] {
  const { from } = p.token
  if (p.is('unsafe')) p.bump()
  p.bump()
  const isCrate = p.is('crate')
  p.refuse(isCrate ? 'extern crate' : 'extern block', {
    from,
    to: p.is('literal') || isCrate ? p.token.to : p.previous.to,
  })
  while (!p.is('{') && !p.is(';') && !p.is('eof')) p.bump()
  if (p.is('{')) p.jump(p.token.mate + 1)
  else p.eat(';')
  return []
}

function refuseUnion(p: Parser): Item[] {
  const { from } = p.token
  p.bump()
  p.refuse(`union ${p.token.name}`, { from, to: p.token.to })
  while (!p.is('{') && !p.is(';') && !p.is('eof')) p.bump()
  if (p.is('{')) p.jump(p.token.mate + 1)
  return []
}
