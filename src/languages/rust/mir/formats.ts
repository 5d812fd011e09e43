import type { Expr } from '../types/thir'
import type { Builder } from './builder'
import { constantOf, into } from './evaluate'
import type { FormatPiece, Operand, Place } from './mir'
import { localPlace } from './places'

type FormatExpr = Expr & { readonly kind: 'format' }

/** format_args!: a reference to each argument, in order. */
export function lowerFormat(b: Builder, place: Place, expr: FormatExpr): void {
  const args = expr.args.map((arg): Operand => {
    const type = { kind: 'ref', region: { kind: 'region', of: 'erased' }, mutable: false, to: arg.type } as const
    const reference = localPlace(b.local(type, arg.span))
    into(b, reference, { kind: 'ref', mutable: false, auto: false, operand: arg, type, span: arg.span })
    return { kind: 'move', place: reference }
  })
  b.assign(place, { kind: 'format', pieces: expr.pieces.map(pieceOf), args }, expr.span)
}

function pieceOf(piece: FormatExpr['pieces'][number]): FormatPiece {
  if (piece.kind === 'text') return piece
  const constant = constantOf(piece.fmt)
  if (constant === null) throw new Error('fmt is no function')
  return { ...piece, fmt: { kind: 'constant', constant, type: piece.fmt.type } }
}
