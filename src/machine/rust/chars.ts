import { native, type Native } from '../native'

const properties: Readonly<Record<string, RegExp>> = {
  alphabetic: /^\p{Alphabetic}$/u,
  numeric: /^\p{N}$/u,
  whitespace: /^\p{White_Space}$/u,
  uppercase: /^\p{Uppercase}$/u,
  lowercase: /^\p{Lowercase}$/u,
  control: /^\p{Cc}$/u,
}

/** Letters, marks, numbers, signs and the plain space: what Debug shows as it is, but for what joins the char in front. */
const printable = /^[\p{L}\p{N}\p{P}\p{S}\p{M} ]$/u

export const isPrintable = (c: string): boolean => printable.test(c)

/** One code point, or null: surrogates are none, nor is what lies beyond U+10FFFF. */
function charOf(code: number): string | null {
  const isNone = code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return isNone ? null : String.fromCodePoint(code)
}

export const charNatives: readonly Native[] = [
  native('char_from_u32(code, /)', (_rt, [code]) => charOf(code as number)),
  native('char_is(c, property, /)', (_rt, [c, property]) => properties[property as string]!.test(c as string)),
  native('char_to_upper(c, /)', (_rt, [c]) => (c as string).toUpperCase()),
  native('char_to_lower(c, /)', (_rt, [c]) => (c as string).toLowerCase()),
]
