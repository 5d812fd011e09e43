import type { Bound, Expr, GenericArgs, Ident, Path, PathSegment, TypeNode } from './ast'
import type { Parser, PathStyle } from './parser'
import { pathKeywords, type Token } from './tokens'

type Arg = GenericArgs['args'][number]
type Binding = GenericArgs['bindings'][number]

/** Whether a segment of a path may begin with the token. */
const isSegment = ({ kind }: Token): boolean => kind === 'identifier' || pathKeywords.has(kind)

/** Whether a path begins here. */
export function atPath(p: Parser): boolean {
  const { kind } = p.token
  if (isSegment(p.token) || kind === '::' || kind === '<' || kind === '<<') return true
  p.couldBe('path')
  return false
}

/** Reads `a::b::<T>`, `<T as Trait>::x`, `Vec<T>`, `Fn(A) -> B`, each as far as the style allows it. */
export function readPath(p: Parser, style: PathStyle): Path {
  const { from } = p.token
  if (style !== 'module' && p.eatPart('<')) return readQualified(p, style, from)
  const isGlobal = p.eat('::')
  const segments = readSegments(p, style)
  return { span: p.spanFrom(from), self: null, segments, ...(isGlobal ? { isGlobal } : {}) }
}

function readQualified(p: Parser, style: PathStyle, from: number): Path {
  const type = p.grammar.type(p)
  const trait = p.eat('as') ? readPath(p, 'type') : null
  p.expectPart('>')
  p.expect('::')
  const segments = [...(trait?.segments ?? []), ...readSegments(p, style)]
  return { span: p.spanFrom(from), self: { type, traitSegments: trait?.segments.length ?? 0 }, segments }
}

function readSegments(p: Parser, style: PathStyle): PathSegment[] {
  const segments: PathSegment[] = []
  for (;;) {
    segments.push(readSegment(p, style))
    if (style === 'module' && p.is('::') && (p.peek(1).kind === '{' || p.peek(1).kind === '*')) return segments
    if (!p.eat('::')) return segments
  }
}

function readSegment(p: Parser, style: PathStyle): PathSegment {
  const { from } = p.token
  const name = readName(p)
  const args = readArgsIfAny(p, style)
  return { name, args, span: p.spanFrom(from) }
}

function readName(p: Parser): Ident {
  return isSegment(p.token) ? p.word() : p.identifier()
}

function readArgsIfAny(p: Parser, style: PathStyle): GenericArgs | null {
  if (style === 'module') return null
  if (style === 'type') {
    p.couldBe('<')
    p.couldBe('(')
    if (beginsArgs(p.token)) return readArgs(p)
  }
  if (p.at('::') && beginsArgs(p.peek(1))) {
    p.bump()
    return readArgs(p)
  }
  return null
}

const beginsArgs = ({ kind }: Token): boolean => kind === '<' || kind === '<<' || kind === '(' || kind === '<-'

/** Reads `<…>` or `(A, B) -> C`. */
function readArgs(p: Parser): GenericArgs {
  const { from } = p.token
  if (p.is('(')) return readCallArgs(p, from)
  const args: Arg[] = []
  const bindings: Binding[] = []
  p.expectPart('<')
  while (!atClosing(p)) {
    readArg(p, args, bindings)
    if (!p.eat(',')) break
  }
  p.expectPart('>')
  return { span: p.spanFrom(from), args, bindings, call: null }
}

/** Whether `>` or a token that begins with it is next. */
export const atClosing = (p: Parser): boolean => p.token.kind.startsWith('>') || p.is('eof')

/** Reads `::<…>` behind a method's name, if it is there. */
export function readTurbofish(p: Parser): GenericArgs | null {
  return p.eat('::') ? readArgs(p) : null
}

function readCallArgs(p: Parser, from: number): GenericArgs {
  p.bump()
  const params = p.list(')', () => p.grammar.type(p)).items
  const result = p.eat('->') ? p.grammar.type(p, false) : null
  return { span: p.spanFrom(from), args: [], bindings: [], call: { params, result } }
}

function readArg(p: Parser, args: Arg[], bindings: Binding[]): void {
  const { kind, from } = p.token
  if (kind === 'lifetime') {
    args.push({ kind: 'lifetime', lifetime: p.lifetime() })
  } else if (kind === 'identifier' && isBinding(p.peek(1), p.peek(2))) bindings.push(readBinding(p, from))
  else if (kind === '{' || kind === 'literal' || kind === '-' || kind === 'true' || kind === 'false') {
    args.push({ kind: 'const', value: readConstant(p) })
  } else args.push({ kind: 'type', type: p.grammar.type(p) })
}

const isBinding = (next: Token, following: Token): boolean =>
  next.kind === '=' || (next.kind === ':' && following.kind !== ':')

function readBinding(p: Parser, from: number): Binding {
  const name = p.identifier()
  let type: TypeNode | null = null
  let bounds: Bound[] = []
  if (p.eat('=')) type = p.grammar.type(p)
  else {
    p.expect(':')
    bounds = p.grammar.bounds(p)
  }
  return { span: p.spanFrom(from), name, type, bounds }
}

/** A constant as a generic argument: `3`, `-1`, `true`, `{ N + 1 }`. */
function readConstant(p: Parser): Expr {
  return p.is('{') ? p.grammar.block(p) : p.grammar.literal(p)
}
