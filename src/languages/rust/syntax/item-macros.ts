import type { Item, StaticItem } from './ast'
import { macroNamed, readCall } from './macro-rules/calls'
import { readRules } from './macro-rules/rules'
import type { Parser } from './parser'

/** Reads `macro_rules! name { … }`: from here on the name is known. */
export function readMacroRules(p: Parser): Item[] {
  const macro = readRules(p)
  if (!p.context.isTrial) p.context.macros.defined.set(macro.name, macro)
  return []
}

/** Reads `thread_local! { static NAME: T = value; … }`. */
export function readThreadLocals(p: Parser): Item[] {
  p.bump()
  p.bump()
  if (!p.is('{') && !p.is('(') && !p.is('[')) p.unexpected('(', '[', '{')
  const braces = p.is('{')
  const close = p.token.mate
  const items: Item[] = []
  const inner = p.inside(p.position, close)
  while (!inner.is('eof')) {
    const { list, dropped } = inner.grammar.attributes(inner)
    const item = readThreadLocal(inner, list)
    if (!dropped) items.push(item)
  }
  p.jump(close + 1)
  if (!braces) p.expect(';')
  else p.eat(';')
  return items
}

function readThreadLocal(p: Parser, attributes: StaticItem['attributes']): StaticItem {
  const { from } = p.token
  const isPublic = p.eat('pub')
  if (isPublic && p.is('(')) p.jump(p.token.mate + 1)
  p.expect('static')
  const name = p.identifier()
  p.expect(':')
  const type = p.grammar.type(p)
  p.expect('=')
  const value = p.grammar.expression(p)
  const span = p.spanFrom(from)
  if (!p.is('eof')) p.expect(';')
  return { kind: 'static', mutable: false, threadLocal: true, attributes, isPublic, name, type, value, span }
}

/** A macro's call where only items may stand. Of the standard library's none comes to items. */
export function readItemMacro(p: Parser): Item[] {
  const path = p.grammar.path(p, 'module')
  p.expect('!')
  const braces = p.is('{')
  const { from, mate } = p.token
  const own = macroNamed(p, path)
  const items = own ? readCall<Item[]>(p, own, path, [], readInnerItems) : []
  if (!own) p.grammar.macro(p, path)
  if (!braces && !p.eat(';')) {
    const help = 'add a semicolon'
    p.report(
      'macros that expand to items must be delimited with braces or followed by a semicolon',
      { from, to: p.tokens[mate]!.to },
      { help },
    )
  }
  return items
}

function readInnerItems(p: Parser): Item[] {
  const items: Item[] = []
  while (!p.is('eof')) {
    const attributes = p.grammar.attributes(p)
    const read = p.grammar.items(p, attributes) ?? readItemMacro(p)
    if (!attributes.dropped) items.push(...read)
  }
  return items
}
