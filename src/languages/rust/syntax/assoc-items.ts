import type { AssocItem, ConstItem, ImplItem, Path, TraitItem, TypeAliasItem, TypeNode } from './ast'
import { readInnerAttributes } from './attributes'
import { beginsFunction, itemBase, readFunction, type Head } from './functions'
import { readBounds, readGenerics, readWhere } from './generics'
import { readCall } from './macro-rules/calls'
import type { MacroDef } from './macro-rules/rules'
import { refuseMissingKeyword } from './missing-keyword'
import type { Parser } from './parser'
import { readVisibility } from './visibility'

type Place = 'trait' | 'impl'

/** Reads an implementation, where `impl` stands. */
export function readImpl(p: Parser, head: Head): ImplItem {
  const { from } = p.bump()
  const nothing = { params: [], where: [], span: { from: p.previous.to, to: p.previous.to } }
  const parameters = p.is('<') ? readGenerics(p) : nothing
  const negative = p.eat('!')
  const first = p.grammar.type(p)
  let trait: Path | null = null
  let self = first
  if (p.eat('for')) {
    trait = traitOf(p, first)
    self = p.grammar.type(p)
  }
  const headSpan = p.spanFrom(head.from)
  const generics = readWhere(p, parameters)
  const items = readAssocItems(p, 'impl')
  const name = { name: '', span: { from, to: from + 4 } }
  return { kind: 'impl', generics, negative, trait, self, items, name, headSpan, ...itemBase(p, head) }
}

function traitOf(p: Parser, type: TypeNode): Path {
  if (type.kind !== 'path') p.fail('expected a trait, found type', type.span)
  return type.path
}

/** Reads a trait, where `trait` or `auto trait` stands. */
export function readTrait(p: Parser, head: Head): TraitItem {
  const isAuto = p.isWord('auto')
  if (isAuto) p.bump()
  p.expect('trait')
  const name = p.identifier()
  const parameters = readGenerics(p)
  const supertraits = p.eat(':') ? readBounds(p) : []
  const headSpan = p.spanFrom(head.from)
  const generics = readWhere(p, parameters)
  const items = readAssocItems(p, 'trait')
  return { kind: 'trait', isAuto, name, generics, supertraits, items, headSpan, ...itemBase(p, head) }
}

function readAssocItems(p: Parser, place: Place): AssocItem[] {
  p.expect('{')
  const open = p.position - 1
  readInnerAttributes(p)
  const items: AssocItem[] = []
  while (!p.at('}')) {
    const attributes = p.grammar.attributes(p)
    const { from } = p.token
    const called = calledMacro(p)
    if (called) {
      items.push(...readMacroItems(p, called, place))
      continue
    }
    const isPublic = readVisibility(p)
    const item = p.nested(() => readAssocItem(p, { from, attributes, isPublic }, place, open))
    if (!attributes.dropped) items.push(item)
  }
  p.bump()
  return items
}

function calledMacro(p: Parser): MacroDef | null {
  return (p.is('identifier') && p.peek(1).kind === '!' && p.context.macros.defined.get(p.token.name)) || null
}

/** The associated items that a call of a macro comes to. */
function readMacroItems(p: Parser, macro: MacroDef, place: Place): AssocItem[] {
  const path = p.grammar.path(p, 'module')
  p.expect('!')
  const items = readCall<AssocItem[]>(p, macro, path, [], (inner) => {
    const found: AssocItem[] = []
    while (!inner.is('eof')) {
      const attributes = inner.grammar.attributes(inner)
      const called = calledMacro(inner)
      const { from } = inner.token
      if (called) found.push(...readMacroItems(inner, called, place))
      else found.push(readAssocItem(inner, { from, attributes, isPublic: readVisibility(inner) }, place, 0))
    }
    return found
  })
  p.eat(';')
  return items
}

function readAssocItem(p: Parser, head: Head, place: Place, open: number): AssocItem {
  const missing = place === 'trait' ? null : 'associated function in `impl` without body'
  if (p.at('fn') || beginsFunction(p)) return readFunction(p, head, { self: true, missing })
  if (p.at('const')) return readConst(p, head, place)
  if (p.at('type')) return readTypeAlias(p, head)
  const bracket = p.tokens[open]!
  const end = p.tokens[bracket.mate]!
  const others = [
    { span: { from: bracket.from, to: bracket.to }, message: 'while parsing this item list starting here' },
    { span: { from: end.from, to: end.to }, message: 'the item list ends here' },
  ]
  refuseMissingKeyword(p, head.from, others)
  if (p.is('identifier') && p.peek(1).kind !== '::') {
    p.bump()
    if (p.is('!'))
      p.fail('not supported yet: macros among associated items', p.spanFrom(head.from), { code: 'unsupported' })
    p.unexpected('!', '::')
  }
  const help = 'consider removing it'
  p.fail('non-item in item list', p.tokenSpan(), { label: 'non-item starts here', others, help })
}

/** Reads a constant, where `const` stands; in a trait it may lack its value. */
export function readConst(p: Parser, head: Head, place: Place | 'module'): ConstItem {
  p.bump()
  const { from } = p.token
  if (p.is('mut')) {
    const more = { label: 'cannot be mutable', help: 'you might want to declare a static instead' }
    p.report('const globals cannot be mutable', { from, to: from + 3 }, more)
    p.bump()
  }
  const name = p.is('_') ? p.word() : p.identifier()
  const type = readDeclaredType(p, 'const', 'constant')
  const value = p.eat('=') ? p.grammar.expression(p) : null
  p.semicolon()
  if (!value && place !== 'trait') {
    const what = place === 'impl' ? 'associated constant in `impl`' : 'free constant item'
    const help = 'provide a definition for the constant'
    p.reportLater(`${what} without body`, p.spanFrom(head.from), { help })
  }
  return { kind: 'const', name, type, value, ...itemBase(p, head) }
}

/** Reads `: Type` behind the name of a constant or a static. */
export function readDeclaredType(p: Parser, keyword: string, what: string): TypeNode {
  if (!p.is('=') && !p.is(';')) {
    p.expect(':')
    return p.grammar.type(p)
  }
  const place = { from: p.previous.to, to: p.previous.to }
  p.report(`missing type for \`${keyword}\` item`, place, { help: `provide a type for the ${what}` })
  return { kind: 'infer', span: place }
}

/** Reads a type alias or an associated type, where `type` stands. */
export function readTypeAlias(p: Parser, head: Head): TypeAliasItem {
  p.bump()
  const name = p.identifier()
  const parameters = readGenerics(p)
  const bounds = p.eat(':') ? readBounds(p) : []
  const before = readWhere(p, parameters)
  const type = p.eat('=') ? p.grammar.type(p) : null
  const generics = readWhere(p, before)
  p.semicolon()
  return { kind: 'type', name, generics, bounds, type, ...itemBase(p, head) }
}
