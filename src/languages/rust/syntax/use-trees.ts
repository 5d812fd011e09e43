import type { Ident, UseTree } from './ast'
import type { Parser } from './parser'
import { pathKeywords } from './tokens'

/** Reads what stands between `use` and its semicolon. */
export function readUseTree(p: Parser): UseTree {
  return p.nested(() => readTree(p))
}

function readTree(p: Parser): UseTree {
  const { from } = p.token
  const isGlobal = p.eat('::')
  const path: Ident[] = []
  let rest: UseTree['rest'] | null = null
  while (!rest) {
    if (p.is('{')) rest = readList(p)
    else if (p.eat('*')) rest = { kind: 'glob' }
    else {
      path.push(pathKeywords.has(p.token.kind) ? p.word() : p.identifier())
      if (!p.eat('::')) rest = { kind: 'simple', rename: readRename(p) }
    }
  }
  return { path, rest, span: p.spanFrom(from), ...(isGlobal ? { isGlobal } : {}) }
}

function readList(p: Parser): UseTree['rest'] {
  p.bump()
  return { kind: 'list', trees: p.list('}', () => readUseTree(p)).items }
}

function readRename(p: Parser): Ident | null {
  if (!p.eat('as')) return null
  return p.is('_') ? p.word() : p.identifier()
}
