import { SPACE } from '../text'
import type { ClassName } from './tree'

/** What characters are to regular expressions: classes of them, and their cases. */

type Test = (code: number) => boolean

const among = (set: string): Test => {
  const test = new RegExp(`[${set}]`, 'u')
  return (code) => test.test(String.fromCodePoint(code))
}
const inAscii =
  (test: Test): Test =>
  (code) =>
    code < 128 && test(code)

const unicode: Readonly<Record<string, Test>> = {
  d: among('\\p{Nd}'),
  s: among(SPACE),
  w: among('\\p{L}\\p{N}_'),
}
/** Under the flag ASCII, white space ends at the space. */
const ascii: Readonly<Record<string, Test>> = {
  d: inAscii(unicode['d']!),
  s: (code) => code === 32 || (code >= 9 && code <= 13),
  w: inAscii(unicode['w']!),
}

/** Whether a character is of a class: `\d`, `\W`. */
export function classTest(name: ClassName, isAscii: boolean): Test {
  const test = (isAscii ? ascii : unicode)[name.toLowerCase()]!
  return name === name.toLowerCase() ? test : (code) => !test(code)
}

const firstOf = (text: string) => text.codePointAt(0)!
const isAsciiUpper: Test = (code) => code >= 65 && code <= 90
const isAsciiLower: Test = (code) => code >= 97 && code <= 122

/** Small letters that have one capital letter: where case does not count, all of them are the same. */
const sameCapital = [
  ...[
    'iı',
    'sſ',
    'µμ',
    '\u0345ι\u1fbe',
    'ΐ\u1fd3',
    'ΰ\u1fe3',
    'βϐ',
    'εϵ',
    'θϑ',
    'κϰ',
    'πϖ',
    'ρϱ',
    'ςσ',
    'φϕ',
    'вᲀ',
    'дᲁ',
  ],
  ...['оᲂ', 'сᲃ', 'тᲄᲅ', 'ъᲆ', 'ѣᲇ', 'ᲈꙋ', 'ṡẛ', 'ﬅﬆ'],
]
const others = new Map(
  sameCapital.flatMap((letters) => {
    const codes = [...letters].map(firstOf)
    return codes.map((code) => [code, codes.filter((each) => each !== code)] as const)
  }),
)
const NONE: readonly number[] = []

/** How characters are compared where case does not count. */
export interface Folding {
  readonly lower: (code: number) => number
  readonly upper: (code: number) => number
  /** Other small letters that count as the same as one. */
  readonly alike: (lower: number) => readonly number[]
}

const unicodeFolding: Folding = {
  lower: (code) => firstOf(String.fromCodePoint(code).toLowerCase()),
  upper: (code) => firstOf(String.fromCodePoint(code).toUpperCase()),
  alike: (lower) => others.get(lower) ?? NONE,
}
const asciiFolding: Folding = {
  lower: (code) => (isAsciiUpper(code) ? code + 32 : code),
  upper: (code) => (isAsciiLower(code) ? code - 32 : code),
  alike: () => NONE,
}

export const foldingOf = (isAscii: boolean): Folding => (isAscii ? asciiFolding : unicodeFolding)

/** Whether a character has another case. */
export function isCased({ lower, upper }: Folding, code: number): boolean {
  const small = lower(code)
  return code !== small || code !== upper(small)
}
