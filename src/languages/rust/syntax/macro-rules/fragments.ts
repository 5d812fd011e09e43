import { Failure } from '../failure'
import { noProblems, Parser } from '../parser'
import type { Token } from '../tokens'

/** How fragments end that are parsed: by the grammar's own functions. */
const readers: Readonly<Record<string, (p: Parser) => unknown>> = {
  expr: (p) => p.grammar.expression(p),
  ty: (p) => p.grammar.type(p),
  path: (p) => p.grammar.path(p, 'type'),
  pat: (p) => p.grammar.pattern(p, true),
  pat_param: (p) => p.grammar.pattern(p, false),
  literal: (p) => p.grammar.literal(p),
  stmt: readStatement,
  item: (p) => p.grammar.items(p, p.grammar.attributes(p)) ?? p.unexpected(),
  meta: readMeta,
}

const simple = new Set(['tt', 'ident', 'lifetime', 'block', 'vis', 'expr_2021'])

/** Whether a name is that of a kind of fragment. */
export const isFragment = (name: string): boolean => simple.has(name) || Object.hasOwn(readers, name)

/**
 * Where a fragment ends that begins at a token; -1: none begins there.
 * @param of its kind: `expr`, `ident`, `tt`, …
 */
export function endOfFragment(p: Parser, of: string, at: number, end: number): number {
  const token = p.tokens[at]!
  if (of === 'vis') return endOfVisibility(p.tokens, at, end)
  if (at >= end) return -1
  if (of === 'tt') return token.mate > at ? token.mate + 1 : at + 1
  if (of === 'ident') return token.kind !== '_' && token.kind !== 'lifetime' && token.name !== '' ? at + 1 : -1
  if (of === 'lifetime') return token.kind === 'lifetime' ? at + 1 : -1
  if (of === 'block') return token.kind === '{' ? token.mate + 1 : -1
  const read = readers[of.replace(/_\d+$/, '')]
  return read ? parsedTo(p, read, at, end) : -1
}

/** How far a part of the grammar reads; nothing of it is kept. */
function parsedTo(p: Parser, read: (p: Parser) => unknown, at: number, end: number): number {
  const problems = noProblems()
  const close = p.tokens[end]!
  const context = { ...p.context, isTrial: true }
  const trial = new Parser(p.source, [...p.tokens], p.grammar, problems, at, end, close, true, context)
  try {
    read(trial)
    return problems.now.length > 0 ? -1 : trial.position
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure
    return -1
  }
}

/** A statement without its semicolon. */
function readStatement(p: Parser): void {
  if (!p.eat('let')) return void p.grammar.expression(p)
  p.grammar.pattern(p, true)
  if (p.eat(':')) p.grammar.type(p)
  if (p.eat('=')) p.grammar.expression(p)
}

/** What stands in an attribute's brackets. */
function readMeta(p: Parser): void {
  p.grammar.path(p, 'module')
  if (p.eat('=')) p.grammar.expression(p)
  else if (p.token.mate > p.position) p.jump(p.token.mate + 1)
}

function endOfVisibility(tokens: readonly Token[], at: number, end: number): number {
  if (at >= end || tokens[at]!.kind !== 'pub') return at
  const next = tokens[at + 1]!
  return at + 1 < end && next.kind === '(' ? next.mate + 1 : at + 1
}
