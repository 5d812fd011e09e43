import { controlEscapes, isLetter } from './escapes'
import { MOST_GROUPS } from './groups'
import { PatternFailure } from './pattern-error'
import { numberOf } from './read-group'
import { isDigit, isOctal, lengthOf, Tokens } from './tokens'
import { isIdentifier, textRepr } from '../text'
import type { Program } from './program'

/** What a match is replaced by: texts, and groups by number. */
export type Template = readonly (string | number)[]

/** Reads a template: `\1`, `\g<name>`, escapes. @throws PatternError, PatternFailure */
export function readTemplate(text: string, program: Program): Template {
  const tokens = new Tokens(text)
  const pieces: (string | number)[] = []
  for (;;) {
    const token = tokens.take()
    if (token === null) return pieces
    pieces.push(token[0] === '\\' ? escapeOf(tokens, token, program) : token)
  }
}

function escapeOf(tokens: Tokens, escape: string, program: Program): string | number {
  const character = escape[1]!
  if (character === 'g') return named(tokens, program)
  if (character === '0') return String.fromCharCode(parseInt(`0${tokens.takeWhile(2, isOctal)}`, 8) & 0xff)
  if (isDigit(character)) return numbered(tokens, character, program)
  const control = controlEscapes.get(escape)
  if (control !== undefined) return String.fromCharCode(control)
  if (isLetter(character)) throw tokens.error(`bad escape ${escape}`, lengthOf(escape))
  return escape
}

/** `\g<name>`, `\g<1>` */
function named(tokens: Tokens, program: Program): number {
  if (!tokens.match('<')) throw tokens.error('missing <')
  const name = tokens.takeUntil('>', 'group name')
  if (isIdentifier(name)) {
    const group = program.names.get(name)
    if (group === undefined) throw new PatternFailure('IndexError', `unknown group name ${textRepr(name)}`)
    return group
  }
  const before = lengthOf(name) + 1
  const group = numberOf(name)
  if (group === null) throw tokens.error(`bad character in group name ${textRepr(name)}`, before)
  if (group >= MOST_GROUPS) throw tokens.error(`invalid group reference ${group}`, before)
  return checked(tokens, group, before, program)
}

/** Three octal digits are a character, other numbers a group. */
function numbered(tokens: Tokens, first: string, program: Program): string | number {
  let digits = first
  if (isDigit(tokens.next)) {
    digits += tokens.take()!
    if (isOctal(first) && isOctal(digits[1]!) && isOctal(tokens.next)) {
      digits += tokens.take()!
      const code = parseInt(digits, 8)
      if (code <= 0o377) return String.fromCharCode(code)
      throw tokens.error(`octal escape value \\${digits} outside of range 0-0o377`, digits.length + 1)
    }
  }
  return checked(tokens, Number(digits), digits.length, program)
}

function checked(tokens: Tokens, group: number, before: number, { groups }: Program): number {
  if (group > groups) throw tokens.error(`invalid group reference ${group}`, before)
  return group
}
