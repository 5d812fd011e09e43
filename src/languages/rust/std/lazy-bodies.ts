import { assert } from '../../../base/assert'
import type { Diagnostic } from '../../../program/diagnostic'
import type { BlockExpr, Crate, FnItem } from '../syntax/ast'
import { parse } from '../syntax/parse'

/**
 * Reads the library's source. A program calls few of its functions, so each body is read when somebody looks at it.
 * Spans inside bodies are those of the whole source; those of items mean nothing.
 */
export function parseLibrary(source: string): { crate: Crate; diagnostics: readonly Diagnostic[] } {
  const bodies = findBodies(source)
  const { crate, diagnostics } = parse(withoutBodies(source, bodies))
  if (diagnostics.length > 0) return parse(source)
  const functions = functionsIn(crate)
  assert(functions.length === bodies.length, 'every body of the library belongs to a function')
  functions.forEach((node, i) => readLater(node, source, bodies[i]!))
  return { crate, diagnostics }
}

/** Where a body's braces stand. */
interface Range {
  readonly from: number
  readonly to: number
}

/** Where the bodies of all functions stand. None is inside another. */
function findBodies(source: string): Range[] {
  const bodies: Range[] = []
  let at = source.indexOf('fn ')
  while (at >= 0) {
    const isWord = !/[\w'"]/.test(source[at - 1] ?? ' ') && !isComment(source, at)
    const from = isWord ? endOfHead(source, at) : -1
    const to = from < 0 ? at + 1 : endOfBody(source, from)
    if (from >= 0) bodies.push({ from, to })
    at = source.indexOf('fn ', to)
  }
  return bodies
}

function isComment(source: string, at: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', at) + 1, at)
  return line.includes('//')
}

/** The brace that begins a function's body; -1: it has none. A semicolon in brackets is an array type's. */
function endOfHead(source: string, from: number): number {
  let brackets = 0
  for (let at = from; ; at++) {
    const sign = source[at]
    if (sign === '{') return at
    if (sign === '[') brackets++
    else if (sign === ']') brackets--
    else if (sign === ';' && brackets === 0) return -1
  }
}

const enum Sign {
  Quote = 34,
  Apostrophe = 39,
  Slash = 47,
  Backslash = 92,
  Open = 123,
  Close = 125,
}

/** Behind the brace that closes the one at `from`. Those in literals and comments do not count. */
function endOfBody(source: string, from: number): number {
  let open = 0
  for (let at = from; ; at++) {
    const sign = source.charCodeAt(at)
    if (sign === Sign.Open) open++
    else if (sign === Sign.Close && --open === 0) return at + 1
    else if (sign === Sign.Quote) at = endOfText(source, at)
    else if (sign === Sign.Apostrophe) at = endOfChar(source, at)
    else if (sign === Sign.Slash && source.charCodeAt(at + 1) === Sign.Slash) at = source.indexOf('\n', at)
  }
}

function endOfText(source: string, from: number): number {
  let at = from + 1
  while (source.charCodeAt(at) !== Sign.Quote) at += source.charCodeAt(at) === Sign.Backslash ? 2 : 1
  return at
}

/** Of a char; a lifetime's begins like one. */
function endOfChar(source: string, from: number): number {
  if (source.charCodeAt(from + 1) === Sign.Backslash) return source.indexOf("'", from + 3)
  return source.charCodeAt(from + 2) === Sign.Apostrophe ? from + 2 : from
}

function withoutBodies(source: string, bodies: readonly Range[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to } of bodies) {
    parts.push(source.slice(at, from), '{}')
    at = to
  }
  return parts.join('') + source.slice(at)
}

/** Those with a body, in the order of the source. */
function functionsIn(crate: Crate): FnItem[] {
  const found: FnItem[] = []
  const visit = (items: readonly { readonly kind: string }[]) => {
    for (const item of items as Crate['items']) {
      if (item.kind === 'fn' && item.body) found.push(item)
      else if (item.kind === 'mod' || item.kind === 'impl' || item.kind === 'trait') visit(item.items)
    }
  }
  visit(crate.items)
  return found
}

function readLater(node: FnItem, source: string, range: Range): void {
  let body: BlockExpr | null = null
  Object.defineProperty(node, 'body', { get: () => (body ??= readBody(source, range)) })
}

const HEAD = 'fn f() '

function readBody(source: string, { from, to }: Range): BlockExpr {
  const { crate, diagnostics } = parse(HEAD + source.slice(from, to))
  assert(diagnostics.length === 0, `the library's source, at ${from}: ${diagnostics[0]?.message}`)
  const { body } = crate.items[0] as FnItem
  move(body!, from - HEAD.length, new Set())
  return body!
}

/** Moves all spans of a tree. Nodes may share a span. */
function move(value: object, by: number, moved: Set<object>): void {
  if ('from' in value && 'to' in value && typeof value.from === 'number' && typeof value.to === 'number') {
    if (moved.has(value)) return
    moved.add(value)
    value.from += by
    value.to += by
    return
  }
  for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) move(child, by, moved)
}
