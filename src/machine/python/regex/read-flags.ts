import { Flag, flagLetters, TEMPLATE, TYPE_FLAGS } from './flags'
import { lengthOf, type Tokens } from './tokens'
import type { FlagChange } from './tree'

/** What letters behind `(?` say: flags of the whole pattern, or those that change in a group. */
export type InlineFlags = { readonly whole: number } | FlagChange

const isAlphabetic = (token: string): boolean => /^\p{L}$/u.test(token)

/** Reads the flags of a group; `first`, the first letter or a minus, is passed. */
export function readFlags(tokens: Tokens, first: string): InlineFlags {
  let [add, end] = [0, first]
  if (first !== '-') [add, end] = addedFlags(tokens, first)
  if (end === ')') return { whole: add }
  if (add & TEMPLATE) throw tokens.error('bad inline flags: cannot turn on global flag', 1)
  const remove = end === '-' ? removedFlags(tokens) : 0
  if (remove & TEMPLATE) throw tokens.error('bad inline flags: cannot turn off global flag', 1)
  if (add & remove) throw tokens.error('bad inline flags: flag turned on and off', 1)
  return { add, remove }
}

function addedFlags(tokens: Tokens, first: string): [flags: number, end: string] {
  let add = 0
  for (let letter = first; ;) {
    const flag = flagLetters.get(letter)!
    if (flag === Flag.Locale) throw tokens.error("bad inline flags: cannot use 'L' flag with a str pattern")
    add |= flag
    if (flag & TYPE_FLAGS && (add & TYPE_FLAGS) !== flag)
      throw tokens.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
    letter = nextLetter(tokens, ')-:', 'missing -, : or )')
    if (!flagLetters.has(letter)) return [add, letter]
  }
}

function removedFlags(tokens: Tokens): number {
  let remove = 0
  for (let letter = nextLetter(tokens, '', 'missing flag'); letter !== ':';) {
    const flag = flagLetters.get(letter)!
    if (flag & TYPE_FLAGS) throw tokens.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
    remove |= flag
    letter = nextLetter(tokens, ':', 'missing :')
  }
  return remove
}

/** The next flag, or one of the tokens that may end them. */
function nextLetter(tokens: Tokens, ends: string, missing: string): string {
  const token = tokens.take()
  if (token === null) throw tokens.error(missing)
  if (flagLetters.has(token) || (token.length === 1 && ends.includes(token))) return token
  throw tokens.error(isAlphabetic(token) ? 'unknown flag' : missing, lengthOf(token))
}
