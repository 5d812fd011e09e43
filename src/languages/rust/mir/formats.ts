import type { Expr } from '../types/thir'
import type { Builder } from './builder'
import { constantOf, operandsOf } from './evaluate'
import type { FormatPiece, Place } from './mir'

type FormatExpr = Expr & { readonly kind: 'format' }

/** format_args!: its arguments are references, evaluated in order. */
export function lowerFormat(b: Builder, place: Place, expr: FormatExpr): void {
  const args = operandsOf(b, expr.args)
  b.assign(place, { kind: 'format', pieces: expr.pieces.map(pieceOf), args }, expr.span)
}

function pieceOf(piece: FormatExpr['pieces'][number]): FormatPiece {
  if (piece.kind === 'text') return piece
  const constant = constantOf(piece.fmt)
  if (constant === null) throw new Error('fmt is no function')
  return { ...piece, fmt: { kind: 'constant', constant, type: piece.fmt.type } }
}
