import type { Item, ModItem, StaticItem, UseItem } from './ast'
import { readConst, readDeclaredType, readImpl, readTrait, readTypeAlias } from './assoc-items'
import { readInnerAttributes } from './attributes'
import { readEnum, readStruct } from './data-items'
import { beginsFunction, itemBase, readFunction, type Head } from './functions'
import { readItemMacro, readMacroRules, readThreadLocals } from './item-macros'
import { refuseMissingKeyword } from './missing-keyword'
import type { Attributes, Parser } from './parser'
import { atPath } from './paths'
import { readUseTree } from './use-trees'
import { readVisibility } from './visibility'

type Reader = (p: Parser, head: Head) => Item[] | null

/** By the keyword that an item begins with, in the order of rustc's questions. */
const readers: readonly (readonly [keyword: string, read: Reader])[] = [
  ['use', (p, head) => [readUse(p, head)]],
  ['static', readStatic],
  ['const', readConstant],
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
    const known = p.found()
    const items = readItems(p, attributes) ?? readOther(p, attributes, result)
    if (attributes.dropped) p.forgetSince(known)
    else result.push(...items)
  }
  return result
}

/** What stands among items and is none of the known ones. */
function readOther(p: Parser, { list }: Attributes, before: readonly Item[]): Item[] {
  if (p.is(';')) {
    const help = followedBySemicolon(before) ?? 'remove this semicolon'
    p.report('expected item, found `;`', p.tokenSpan(), { help })
    p.bump()
    return []
  }
  const last = list[list.length - 1]
  if (last && (p.is('eof') || p.is('}'))) p.fail('expected item after attributes', last.span)
  if (atPath(p)) return readNamed(p)
  if (p.is('let')) {
    const label = '`let` cannot be used for global variables'
    p.fail('expected item, found keyword `let`', p.tokenSpan(), {
      label,
      help: 'consider using `static` or `const` instead of `let`',
    })
  }
  p.fail(`expected item, found ${p.describe()}`, p.tokenSpan(), { label: 'expected item' })
}

const declarations: Readonly<Record<string, string>> = {
  ...{ fn: 'function', enum: 'enum', trait: 'trait', struct: 'braced struct' },
}

function followedBySemicolon(before: readonly Item[]): string | undefined {
  const last = before[before.length - 1]
  const what = last && declarations[last.kind]
  return what && `${what} declarations are not followed by a semicolon`
}

/** Words that people write for `use`. */
const imports = new Set(['import', 'using', 'include', 'require'])

/** A name or a path among items: a macro's call, or an item without its keyword. */
function readNamed(p: Parser): Item[] {
  const next = p.peek(1).kind
  if (p.is('identifier') && imports.has(p.token.name) && next !== '!' && next !== '::') {
    const isUse = p.peek(1).kind === 'identifier'
    const more = isUse ? { help: 'items are imported using the `use` keyword' } : { label: 'expected item' }
    p.fail(`expected item, found \`${p.token.name}\``, p.tokenSpan(), more)
  }
  refuseMissingKeyword(p, p.token.from)
  return readItemMacro(p)
}

/** Reads an item (or what a macro comes to), if one begins here. */
export function readItems(p: Parser, attributes: Attributes): Item[] | null {
  const { from } = p.token
  const hasVisibility = p.is('pub')
  const isPublic = readVisibility(p)
  const head: Head = { from, attributes, isPublic }
  const found = readKnown(p, head)
  if (found || !hasVisibility) return found
  refuseMissingKeyword(p, from)
  const help = 'you likely meant to define an item, e.g., `pub fn foo() {}`'
  const span = { from, to: p.previous.to }
  p.fail('visibility `pub` is not followed by an item', span, { label: 'the visibility', help })
}

function readKnown(p: Parser, head: Head): Item[] | null {
  if (p.at('fn') || beginsFunction(p))
    return [readFunction(p, head, { self: false, missing: 'free function without a body' })]
  for (const [keyword, read] of readers) if (p.at(keyword)) return read(p, head)
  return readWordItem(p, head)
}

/** Items that words begin which are no keywords elsewhere. */
function readWordItem(p: Parser, head: Head): Item[] | null {
  if (p.isWord('auto') && p.peek(1).kind === 'trait') return [readTrait(p, head)]
  if (p.isWord('union') && p.peek(1).kind === 'identifier') return refuseUnion(p)
  if (p.isWord('macro_rules') && p.peek(1).kind === '!') return readMacroRules(p)
  if (p.isWord('thread_local') && p.peek(1).kind === '!') return readThreadLocals(p)
  return null
}

function readUse(p: Parser, head: Head): UseItem {
  p.bump()
  const tree = readUseTree(p)
  p.semicolon()
  const last = tree.path[tree.path.length - 1]
  return { kind: 'use', tree, name: last ?? { name: '', span: tree.span }, ...itemBase(p, head) }
}

/** `static || …` is a closure. */
function readStatic(p: Parser, head: Head): Item[] | null {
  const next = p.peek(1).kind
  if (next === '|' || next === '||' || next === 'move') return null
  p.bump()
  const mutable = p.eat('mut')
  const name = p.identifier()
  const type = readDeclaredType(p, mutable ? 'static mut' : 'static', 'static variable')
  if (!p.eat('=')) {
    if (!p.is(';')) p.unexpected('=', ';')
    p.bump()
    p.fail('free static item without body', p.spanFrom(head.from), { help: 'provide a definition for the static' })
  }
  const value = p.grammar.expression(p)
  p.semicolon()
  const item: StaticItem = { kind: 'static', mutable, threadLocal: false, name, type, value, ...itemBase(p, head) }
  return [item]
}

/** `const { … }` is an expression. */
function readConstant(p: Parser, head: Head): Item[] | null {
  return p.peek(1).kind === '{' ? null : [readConst(p, head, 'module')]
}

function readUnsafe(p: Parser, head: Head): Item[] | null {
  const next = p.peek(1)
  const isAuto = next.kind === 'identifier' && next.name === 'auto' && p.peek(2).kind === 'trait'
  if (next.kind !== 'impl' && next.kind !== 'trait' && !isAuto) return next.kind === 'extern' ? refuseExtern(p) : null
  p.bump()
  const item = next.kind === 'impl' ? readImpl(p, head) : readTrait(p, head)
  return [{ ...item, isUnsafe: true }]
}

function readMod(p: Parser, head: Head): Item[] {
  p.bump()
  const name = p.identifier()
  if (p.eat(';')) {
    p.refuse(`mod ${name.name}; (a module in another file)`, p.spanFrom(head.from))
    return []
  }
  if (!p.eat('{')) {
    p.semicolon()
    return []
  }
  const items = p.nested(() => readItemList(p, '}'))
  p.bump()
  const mod: ModItem = { kind: 'mod', name, items, ...itemBase(p, head) }
  return [mod]
}

function refuseExtern(p: Parser): Item[] {
  const { from } = p.token
  if (p.is('unsafe')) p.bump()
  p.bump()
  const isCrate = p.is('crate')
  const to = p.is('literal') || isCrate ? p.token.to : p.previous.to
  p.refuse(isCrate ? 'extern crate' : 'extern block', { from, to })
  skipItem(p)
  return []
}

function refuseUnion(p: Parser): Item[] {
  const { from } = p.token
  p.bump()
  p.refuse(`union ${p.token.name}`, { from, to: p.token.to })
  skipItem(p)
  return []
}

/** Goes behind an item's braces or its semicolon. */
function skipItem(p: Parser): void {
  while (!p.is('{') && !p.is(';') && !p.is('eof')) p.bump()
  if (p.is('{')) p.jump(p.token.mate + 1)
  else p.eat(';')
}
