import { scalarOf } from '../patterns/constants'
import type { Expr, Pattern } from '../types/thir'
import type { Ty } from '../types/ty'
import { pointee } from './places'

/**
 * What a `switch` compares with: integers, a char's code point, 0 and 1 of a bool, a text. null where the value is not
 * written there: floats, computed constants.
 */
export function literalValue(expr: Expr): bigint | string | null {
  const scalar = scalarOf(expr)
  if (typeof scalar === 'boolean') return scalar ? 1n : 0n
  if (typeof scalar === 'string' && expr.type.kind === 'char') return BigInt(scalar.codePointAt(0)!)
  return scalar
}

const U8: Ty = { kind: 'int', name: 'u8' }

/** `b"ab"` as the pattern of its bytes, `&[97, 98]`; null for other patterns. */
export function bytesPattern(pattern: Pattern): Pattern | null {
  if (pattern.kind !== 'literal' || pattern.value.kind !== 'bytes') return null
  const inner = pointee(pattern.type)
  if (inner === null) return null
  const { span } = pattern
  const before = pattern.value.value.map((byte): Pattern => {
    return { kind: 'literal', value: { kind: 'int', value: BigInt(byte), type: U8, span }, type: U8, span }
  })
  return { ...pattern, kind: 'deref', sub: { kind: 'slice', before, rest: null, after: [], type: inner, span } }
}
