import { Op } from '../../../program/opcodes'
import type { FormatPiece, Operand, Rvalue } from '../mir/mir'
import type { AdtDef, VariantDef } from '../types/defs'
import type { FormatSpec } from '../types/thir'
import type { BodyEmitter } from './body-emitter'
import { functionPointer } from './functions'
import { typeOf, value } from './operands'
import type { FunctionRef } from './references'
import { type AdtType, onlyVariant } from './representation'
import { variantInto } from './values'

/*
 * fmt::Arguments is a struct of one slice of pieces. A piece is a text, or a pointer to a value with the function that
 * formats it and, where more is said than the trait, how: the library loops over them.
 */

const aligns = ['<', '^', '>']
const flagBits = { plus: 1, minus: 2, alternate: 4, zero: 8, lowerHex: 16, upperHex: 32 } as const

/** @param type fmt::Arguments */
export function formatInto(
  e: BodyEmitter,
  { pieces, args }: Rvalue & { kind: 'format' },
  type: AdtType,
  into: number,
): void {
  const { frame } = e
  const piece = langType(e, 'FormatPiece')
  const registers = args.map((arg) => value(e, arg))
  const first = frame.row(Math.max(1, pieces.length))
  pieces.forEach((one, i) => pieceInto(e, piece, one, registers, first + i))
  const list = frame.temporary()
  frame.emit(Op.MAKE_LIST, list, first, pieces.length)
  frame.emit(Op.SLICE_ALL, list, list)
  variantInto(frame, type, onlyVariant(type.def), list, into)
}

function langType(e: BodyEmitter, name: string): AdtType {
  const def = e.solver.defs.lang(name) as AdtDef
  return { kind: 'adt', def, args: def.generics.params.map(() => ({ kind: 'region', of: 'erased' })) }
}

function pieceInto(e: BodyEmitter, type: AdtType, piece: FormatPiece, args: readonly number[], into: number): void {
  const { frame } = e
  const [text, plain, specified] = type.def.variants as [VariantDef, VariantDef, VariantDef]
  if (piece.kind === 'text') {
    const first = frame.temporary()
    frame.loadText(first, piece.text)
    return variantInto(frame, type, text, first, into)
  }
  const row = frame.row(3)
  frame.move(row, args[piece.argument]!)
  frame.loadNumber(row + 1, formatterOf(e, piece.fmt))
  if (isPlain(piece.spec)) return variantInto(frame, type, plain, row, into)
  specInto(e, piece.spec, args, row + 2)
  variantInto(frame, type, specified, row, into)
}

function formatterOf(e: BodyEmitter, fmt: Operand): FunctionRef {
  const type = typeOf(e, fmt)
  if (type.kind !== 'fn-def') throw new Error('fmt is no function')
  return functionPointer(e.unit, type.def, type.args)
}

function isPlain({ fill, align, sign, alternate, zero, width, precision, debugHex }: FormatSpec): boolean {
  const said = align !== null || sign !== null || alternate || zero || width !== null || precision !== null
  return !said && fill === ' ' && debugHex === null
}

function flagsOf({ sign, alternate, zero, debugHex }: FormatSpec): number {
  return (
    (sign === '+' ? flagBits.plus : sign === '-' ? flagBits.minus : 0) |
    (alternate ? flagBits.alternate : 0) |
    (zero ? flagBits.zero : 0) |
    (debugHex === 'x' ? flagBits.lowerHex : debugHex === 'X' ? flagBits.upperHex : 0)
  )
}

function specInto(e: BodyEmitter, spec: FormatSpec, args: readonly number[], into: number): void {
  const { frame } = e
  const type = langType(e, 'FormatSpec')
  const row = frame.row(5)
  frame.loadText(row, spec.fill)
  frame.loadInt(row + 1, spec.align === null ? 0 : aligns.indexOf(spec.align) + 1)
  frame.loadInt(row + 2, flagsOf(spec))
  countInto(e, spec.width, args, row + 3)
  countInto(e, spec.precision, args, row + 4)
  variantInto(frame, type, onlyVariant(type.def), row, into)
}

/** Option<usize>: null or the number, which may stand behind one of the references. */
function countInto(e: BodyEmitter, count: FormatSpec['width'], args: readonly number[], into: number): void {
  if (count === null) return e.frame.loadNull(into)
  if (typeof count === 'number') return e.frame.loadInt(into, count)
  e.frame.emit(Op.LOAD_THROUGH, into, args[count.argument]!)
}
