import { isIdentifier, textRepr } from '../text'
import { PatternError } from './pattern-error'

export const isDigit = (text: string | null): boolean => text !== null && /^[0-9]$/.test(text)
export const isOctal = (text: string | null): boolean => text !== null && /^[0-7]$/.test(text)
export const isHex = (text: string | null): boolean => text !== null && /^[0-9a-fA-F]$/.test(text)

/** A pattern one token after another: a character, or a backslash and the character behind it. */
export class Tokens {
  private readonly characters: readonly string[]
  /** Behind the next token. */
  private end = 0
  /** The next token; null at the end. */
  next: string | null = null

  constructor(text: string) {
    this.characters = [...text]
    this.advance()
  }

  private advance(): void {
    const { characters, end } = this
    const character = characters[end]
    if (character === undefined) {
      this.next = null
      return
    }
    const isEscape = character === '\\'
    if (isEscape && end + 1 >= characters.length)
      throw new PatternError('bad escape (end of pattern)', characters.length - 1)
    this.next = isEscape ? character + characters[end + 1]! : character
    this.end = end + (isEscape ? 2 : 1)
  }

  /** The next token, which is passed. */
  take(): string | null {
    const { next } = this
    this.advance()
    return next
  }

  /** Passes the next token if it is this one. */
  match(token: string): boolean {
    if (this.next !== token) return false
    this.advance()
    return true
  }

  takeWhile(most: number, test: (token: string | null) => boolean): string {
    let taken = ''
    for (let i = 0; i < most && test(this.next); i++) taken += this.take()!
    return taken
  }

  /** Everything up to a token, which is passed as well. @param what it is, for complaints */
  takeUntil(terminator: string, what: string): string {
    let taken = ''
    for (;;) {
      const token = this.take()
      if (token === null)
        throw taken === ''
          ? this.error(`missing ${what}`)
          : this.error(`missing ${terminator}, unterminated name`, lengthOf(taken))
      if (token === terminator) {
        if (taken === '') throw this.error(`missing ${what}`, 1)
        return taken
      }
      taken += token
    }
  }

  /** Where the next token begins, by code point. */
  get position(): number {
    return this.end - (this.next === null ? 0 : lengthOf(this.next))
  }

  seek(position: number): void {
    this.end = position
    this.advance()
  }

  /** What is wrong, so many characters before the next token. */
  error(message: string, before = 0): PatternError {
    return new PatternError(message, this.position - before)
  }

  /** @throws PatternError where a group may not be called so */
  checkName(name: string, before: number): void {
    if (!isIdentifier(name)) throw this.error(`bad character in group name ${textRepr(name)}`, lengthOf(name) + before)
  }
}

/** How many code points. */
export const lengthOf = (text: string): number => [...text].length
