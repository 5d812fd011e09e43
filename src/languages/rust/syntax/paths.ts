import type { Expr, GenericArgs, Ident, Path, PathSegment, TypeNode } from './ast'
import type { Parser, PathStyle } from './parser'
import { pathKeywords, type Token } from './tokens'

type Arg = GenericArgs['args'][number]
type Binding = GenericArgs['bindings'][number]

/** Whether a segment of a path may begin with the token. */
const isSegment = ({ kind }: Token): boolean => kind === 'identifier' || pathKeywords.has(kind)

const typeBeginners = new Set(['(', '[', '!', '*', '&', '&&', '_', 'fn', 'unsafe', 'extern', 'impl', 'dyn', 'for'])

/** Whether a type begins with the token. */
export const beginsType = (token: Token): boolean => typeBeginners.has(token.kind) || beginsPath(token)

/** Whether a path begins with the token. */
export function beginsPath(token: Token): boolean {
  return isSegment(token) || token.kind === '::' || token.kind === '<' || token.kind === '<<'
}

/** As `beginsPath` for the next token; if not, a message will say that a path could have stood there. */
export function atPath(p: Parser): boolean {
  if (beginsPath(p.token)) return true
  p.couldBe('path')
  return false
}

/** Reads `a::b::<T>`, `<T as Trait>::x`, `Vec<T>`, `Fn(A) -> B`, each as far as the style allows it. */
export function readPath(p: Parser, style: PathStyle): Path {
  const { from } = p.token
  if (style !== 'module' && p.eatPart('<')) return readQualified(p, style, from)
  const isGlobal = p.eat('::')
  const segments = readSegments(p, style)
  const span = p.spanFrom(from)
  return isGlobal ? { span, self: null, segments, isGlobal } : { span, self: null, segments }
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
  if (!p.eat('::')) return null
  if (!beginsArgs(p.token) && atPath(p)) {
    const { span } = p.grammar.path(p, 'type')
    p.fail('generic parameters without surrounding angle brackets', span, {
      help: 'surround the type parameters with angle brackets',
    })
  }
  return readArgs(p)
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
  } else if (kind === '{' || kind === 'literal' || kind === '-' || kind === 'true' || kind === 'false') {
    args.push({ kind: 'const', value: readConstant(p) })
  } else {
    for (const kind of ['>', 'constant', 'lifetime', 'type']) p.couldBe(kind)
    if (!beginsType(p.token)) p.unexpected()
    const type = p.grammar.type(p)
    if (isName(type) && !p.is(';')) for (const what of [':', '=']) p.couldBe(what)
    if (p.is('=') || p.is(':')) bindings.push(readBinding(p, from, type))
    else args.push({ kind: 'type', type })
  }
}

/** What follows the name of an associated type: `= T` or `: Bound`. */
function readBinding(p: Parser, from: number, named: TypeNode): Binding {
  const name = nameOf(p, named)
  if (p.eat('=')) {
    const type = p.grammar.type(p)
    return { span: p.spanFrom(from), name, type, bounds: [] }
  }
  p.bump()
  const bounds = p.grammar.bounds(p)
  return { span: p.spanFrom(from), name, type: null, bounds }
}

const isName = (type: TypeNode): boolean => type.kind === 'path' && type.path.segments.length === 1

function nameOf(p: Parser, type: TypeNode): Ident {
  const segment = type.kind === 'path' && type.path.segments.length === 1 ? type.path.segments[0]! : null
  if (!segment) p.unexpected(',', '>')
  if (segment.args) p.refuse('generic arguments of associated types', type.span)
  return segment.name
}

/** A constant as a generic argument: `3`, `-1`, `true`, `{ N + 1 }`. */
export function readConstant(p: Parser): Expr {
  return p.is('{') ? p.grammar.block(p) : p.grammar.literal(p)
}
