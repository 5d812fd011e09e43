import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { FormatPiece, FormatSpec } from '../../thir'
import { ERASED, type Ty } from '../../ty'
import { traitMethod } from '../adjust'
import type { BodyChecker } from '../body-checker'
import { errorDraft, type Draft } from '../draft'
import {
  badFormatString,
  missingArguments,
  notALiteral,
  positionalAfterNamed,
  duplicateName,
  unknownTrait,
  unusedArguments,
} from '../errors/formats'
import { mismatch } from '../errors/mismatch'
import { checkExpr } from '../expressions'
import { FormatError, parseFormat, type ArgumentRef, type Count, type Piece, type Placeholder } from './format-string'
import { spanInLiteral } from './literal-spans'

const traits: Readonly<Record<string, string>> = {
  '': 'Display',
  '?': 'Debug',
  'x?': 'Debug',
  'X?': 'Debug',
  x: 'LowerHex',
  X: 'UpperHex',
  o: 'Octal',
  b: 'Binary',
  e: 'LowerExp',
  E: 'UpperExp',
  p: 'Pointer',
}

/** A format string with its arguments. `newline`: one more at the end. */
export interface FormatInput {
  readonly span: Span
  readonly args: readonly ast.MacroArg[]
  readonly newline: boolean
}

/** `format_args!(…)`: a value of type fmt::Arguments. */
export function checkFormat(cx: BodyChecker, input: FormatInput): Draft {
  const [first, ...rest] = input.args
  if (!first) return literal(cx, input, [])
  const text = literalOf(first.value)
  if (text === null) {
    notALiteral(cx, first.value)
    return errorDraft(input.span)
  }
  const pieces = piecesOf(cx, first.value, text)
  if (!pieces) {
    for (const arg of rest) checkExpr(cx, arg.value)
    return errorDraft(input.span)
  }
  return new FormatArguments(cx, input, first.value, pieces, rest).check()
}

/** A text as it is, without placeholders. */
export function textFormat(cx: BodyChecker, text: string, span: Span): Draft {
  return literal(cx, { span, args: [], newline: false }, text ? [{ kind: 'text', text }] : [])
}

function literalOf(node: ast.Expr): string | null {
  if (node.kind === 'paren') return literalOf(node.inner)
  return node.kind === 'string' ? node.value : null
}

function piecesOf(cx: BodyChecker, node: ast.Expr, text: string): Piece[] | null {
  try {
    return parseFormat(text)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const at = (from: number, to: number) => spanInLiteral(cx.source?.text ?? null, node.span, from, to)
    const opened = error.openedAt === null ? null : at(error.openedAt, error.openedAt + 1)
    badFormatString(cx, error, at(error.from, error.to), opened)
    return null
  }
}

function literal(
  cx: BodyChecker,
  input: FormatInput,
  pieces: readonly FormatPiece[],
  args: readonly Draft[] = [],
): Draft {
  const all: readonly FormatPiece[] = input.newline ? [...pieces, { kind: 'text', text: '\n' }] : pieces
  return { kind: 'format', pieces: joined(all), args, type: cx.langType('Arguments', [ERASED]), span: input.span }
}

function isPlain({ spec, width, precision }: Placeholder): boolean {
  return width === null && precision === null && !spec.sign && !spec.alternate && !spec.zero && !spec.align
}

function literalText(node: ast.Expr): string | null {
  switch (node.kind) {
    case 'paren':
      return literalText(node.inner)
    case 'ref':
      return node.mutable || node.raw ? null : literalText(node.operand)
    case 'string':
      return node.value
    case 'int':
      return String(node.value)
    default:
      return null
  }
}

/** Texts next to each other are one. */
export function joined(pieces: readonly FormatPiece[]): FormatPiece[] {
  const result: FormatPiece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.kind === 'text' && last?.kind === 'text')
      result[result.length - 1] = { ...last, text: last.text + piece.text }
    else if (piece.kind !== 'text' || piece.text !== '') result.push(piece)
  }
  return result
}

/** Gives each placeholder its argument: the next one, one by number, one by name, or a variable of that name. */
class FormatArguments {
  private readonly values: Draft[]
  private readonly named = new Map<string, number>()
  private readonly used = new Set<number>()
  private readonly explicit: number
  private next = 0
  /** Some placeholder has no argument. */
  private isMissing = false

  constructor(
    private readonly cx: BodyChecker,
    private readonly input: FormatInput,
    private readonly string: ast.Expr,
    private readonly pieces: readonly Piece[],
    private readonly rest: readonly ast.MacroArg[],
  ) {
    this.explicit = rest.length
    this.nameArguments()
    this.values = rest.map((arg) => this.reference(checkExpr(cx, arg.value)))
  }

  check(): Draft {
    const { cx, input } = this
    const pieces = this.pieces.flatMap((piece) => (piece.kind === 'text' ? [piece] : this.placeholder(piece)))
    const placeholders = this.pieces.filter((piece) => piece.kind === 'placeholder')
    const positional = this.explicit - this.named.size
    if (this.isMissing)
      missingArguments(cx, placeholders, this.string, positional, this.next, (p) => this.spanOf(p.from, p.to))
    if (this.next <= this.explicit) this.tellUnused()
    if (this.isMissing) return errorDraft(input.span)
    return literal(cx, input, pieces, this.values)
  }

  private nameArguments(): void {
    this.rest.forEach((arg, index) => {
      const before = [...this.named.keys()]
      if (!arg.name) {
        if (before.length) positionalAfterNamed(this.cx, this.rest, index)
        return
      }
      const earlier = this.named.get(arg.name.name)
      if (earlier !== undefined) duplicateName(this.cx, arg.name, this.rest[earlier].name!)
      else this.named.set(arg.name.name, index)
    })
  }

  private tellUnused(): void {
    const unused = this.rest.filter((_, index) => !this.used.has(index))
    if (unused.length) unusedArguments(this.cx, unused, this.string, this.pieces.length > 0)
  }

  private reference(operand: Draft): Draft {
    const type = this.cx.reference(operand.type, false)
    return { kind: 'ref', mutable: false, auto: false, operand, type, span: operand.span }
  }

  private spanOf(from: number, to: number): Span {
    return spanInLiteral(this.cx.source?.text ?? null, this.string.span, from, to)
  }

  private placeholder(piece: Placeholder): FormatPiece[] {
    const { cx } = this
    const precision = this.count(piece.precision)
    const argument = this.find(piece.argument)
    const width = this.count(piece.width)
    const trait = traits[piece.type]
    if (trait === undefined) {
      unknownTrait(cx, piece.type, this.spanOf(piece.typeAt, piece.typeAt + piece.type.length))
      return []
    }
    if (argument === null || precision === undefined || width === undefined) return []
    const text = piece.type === '' && isPlain(piece) ? this.literalAt(argument) : null
    if (text !== null) return [{ kind: 'text', text }]
    const type = this.typeOf(argument)
    const span = this.spanOf(piece.from, piece.to)
    // What cannot be shown is told at the placeholder.
    cx.requireTrait(cx.langTrait(trait), [type], span)
    cx.formatted.set(span, this.values[argument].span)
    const debugHex = piece.type === 'x?' ? 'x' : piece.type === 'X?' ? 'X' : null
    const spec: FormatSpec = { ...piece.spec, width, precision, debugHex }
    const fmt = traitMethod(cx.langTrait(trait), 'fmt', [type], span)
    return [{ kind: 'placeholder', argument, trait, fmt, spec }]
  }

  /** The text of an argument that is a literal itself: rustc makes it part of the format string. */
  private literalAt(argument: number): string | null {
    const given = this.rest[argument]?.value
    return given ? literalText(given) : null
  }

  private typeOf(argument: number): Ty {
    const { type } = this.values[argument]
    return type.kind === 'ref' ? type.to : type
  }

  /** A number, or the argument that holds it: of type usize. undefined: there is none. */
  private count(count: Count): number | { argument: number } | null | undefined {
    if (count === null || typeof count === 'number') return count
    const argument = this.find(count.kind === 'star' ? { kind: 'next' } : count)
    if (argument === null) return undefined
    const usize: Ty = { kind: 'int', name: 'usize' }
    const found = this.typeOf(argument)
    if (!this.cx.unify(found, usize))
      mismatch(this.cx, { span: this.values[argument].span, expected: usize, found, label: null })
    return { argument }
  }

  private find(ref: ArgumentRef): number | null {
    if (ref.kind === 'name') return this.byName(ref.name, ref.at)
    const index = ref.kind === 'next' ? this.next++ : ref.index
    if (index >= this.explicit) {
      this.isMissing = true
      return null
    }
    this.used.add(index)
    return index
  }

  /** A name in the format string is whose the string is. */
  private identifier(name: string, span: Span): ast.Ident {
    const { string } = this
    return string.kind === 'string' && string.mark !== undefined ? { name, span, mark: string.mark } : { name, span }
  }

  private byName(name: string, at: number): number {
    const known = this.named.get(name)
    if (known !== undefined) {
      this.used.add(known)
      return known
    }
    const span = this.spanOf(at, at + name.length)
    const path: ast.Path = { span, self: null, segments: [{ span, name: this.identifier(name, span), args: null }] }
    const index = this.values.push(this.reference(checkExpr(this.cx, { kind: 'path', path, span }))) - 1
    this.named.set(name, index)
    return index
  }
}
