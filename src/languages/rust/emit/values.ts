import { Op } from '../../../program/opcodes'
import type { Operand } from '../mir/mir'
import type { VariantDef } from '../types/defs'
import type { BodyEmitter } from './body-emitter'
import type { Frame } from './frame'
import { valueInto } from './operands'
import { layoutOf, variantLayout } from './references'
import { type AdtType, representationOf } from './representation'

/** Values of operands in a row of registers. @returns the first */
export function rowOf(e: BodyEmitter, operands: readonly Operand[]): number {
  const first = e.frame.row(Math.max(1, operands.length))
  operands.forEach((operand, i) => valueInto(e, operand, first + i))
  return first
}

/** A struct or a variant of an enum. */
export function adtInto(
  e: BodyEmitter,
  type: AdtType,
  variant: VariantDef,
  fields: readonly Operand[],
  into: number,
): void {
  variantInto(e.frame, type, variant, rowOf(e, fields), into)
}

/** As adtInto, of values that stand in a row from `first`. */
export function variantInto(frame: Frame, type: AdtType, variant: VariantDef, first: number, into: number): void {
  if (!type.def.isEnum) return frame.emit(Op.MAKE_STRUCT, into, first, layoutOf(type))
  const representation = representationOf(frame.unit.solver, type)
  switch (representation.kind) {
    case 'c-like':
      return frame.loadInt(into, variant.index)
    case 'niche':
      return variant.index === representation.unit ? frame.loadNull(into) : frame.move(into, first)
    case 'tagged':
      return frame.emit(Op.MAKE_STRUCT, into, first, variantLayout(type, variant))
  }
}
