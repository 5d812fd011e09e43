import { native, type Native } from '../native'
import { isIdentifier, isPrintable, SPACE } from './text'

/** Methods of str about upper and lower case, and what kind of characters it holds. */

const CASED = /\p{Cased}/u
/** Digraphs with a form of their own for titles. */
const TITLE: Readonly<Record<string, string>> = Object.fromEntries(
  ['ǄǅǆDž', 'ǇǈǉLj', 'ǊǋǌNj', 'ǱǲǳDz'].flatMap(([upper, title, lower]) => [
    [upper!, title!],
    [title!, title!],
    [lower!, title!],
  ]),
)

/** Capital letters of their own for the whole script, which titles do not use. */
const GEORGIAN = /[\u10d0-\u10fa\u10fd-\u10ff]/

/** The form a character has at the beginning of a title's word. */
function titleCharacter(character: string): string {
  const title = TITLE[character]
  if (title) return title
  if (GEORGIAN.test(character)) return character
  const [first, ...rest] = character.toUpperCase()
  if (rest.length === 0 || first === '\u02bc') return first! + rest.join('')
  const tail = rest.join('').toLowerCase()
  // An iota goes below the Greek vowel.
  if (!/[\u1f80-\u1fff]/.test(character)) return first! + tail
  return tail === 'ι' ? (first! + '\u0345').normalize('NFC') : first! + tail.replace('ι', '\u0345')
}

/** The lower case of the character at an index; a sigma has one for the end of a word. */
function lowerAt(characters: readonly string[], index: number): string {
  if (characters[index] !== 'Σ') return characters[index]!.toLowerCase()
  const isFinal =
    /\p{Cased}\p{Case_Ignorable}*$/u.test(characters.slice(0, index).join('')) &&
    !/^\p{Case_Ignorable}*\p{Cased}/u.test(characters.slice(index + 1).join(''))
  return isFinal ? 'ς' : 'σ'
}

function capitalize(text: string): string {
  return [...text].map((character, i, all) => (i === 0 ? titleCharacter(character) : lowerAt(all, i))).join('')
}

function title(text: string): string {
  let result = ''
  let inWord = false
  const characters = [...text]
  for (const [i, character] of characters.entries()) {
    result += inWord ? lowerAt(characters, i) : titleCharacter(character)
    inWord = CASED.test(character)
  }
  return result
}

function swapCase(text: string): string {
  const swap = (character: string, i: number, all: readonly string[]): string => {
    if (/\p{Uppercase}/u.test(character)) return lowerAt(all, i)
    return /\p{Lowercase}/u.test(character) ? character.toUpperCase() : character
  }
  return [...text].map(swap).join('')
}

/** Without any difference of case. Cherokee, whose small letters came late, folds to the capital ones. */
function caseFold(text: string): string {
  let result = ''
  for (const character of text) {
    if (/[\u13a0-\u13ff\uab70-\uabbf]/.test(character)) result += character.toUpperCase()
    else result += character === 'ı' ? character : character === 'ẞ' ? 'ss' : character.toUpperCase().toLowerCase()
  }
  return result
}

/** All cased characters are of one case, and there is one. */
function hasCase(text: string, other: RegExp): boolean {
  return CASED.test(text) && !other.test(text)
}

function isTitle(text: string): boolean {
  let previousCased = false
  let found = false
  for (const character of text) {
    if (/\p{Uppercase}|\p{Lt}/u.test(character)) {
      if (previousCased) return false
      previousCased = found = true
    } else if (/\p{Lowercase}/u.test(character)) {
      if (!previousCased) return false
    } else previousCased = false
  }
  return found
}

const DIGIT =
  '\\p{Nd}\\xb2\\xb3\\xb9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792'
/** Numerals among the ideographs. */
const IDEOGRAPHS = '〇一二三四五六七八九十百千万億兆零壹貳參肆伍陸柒捌玖拾'
const all = (characters: string) => new RegExp(`^[${characters}]+$`, 'u')
const isDecimal = all('\\p{Nd}')
const isDigit = all(DIGIT)
const isNumeric = all(`\\p{N}${IDEOGRAPHS}`)
const isAlpha = all('\\p{L}')
const isAlphanumeric = all('\\p{L}\\p{N}')
const isSpace = new RegExp(`^[${SPACE}]+$`)

const owner = { owner: 'str' }
const method = (declaration: string, compute: (text: string) => string | boolean): Native =>
  native(`${declaration}(self, /)`, (_rt, [text]) => compute(text as string), owner)

export const caseMethods: readonly Native[] = [
  native('upper(self, /)', (_rt, args) => (args[0] as string).toUpperCase(), owner),
  native('lower(self, /)', (_rt, args) => (args[0] as string).toLowerCase(), owner),
  method('casefold', caseFold),
  method('title', title),
  method('capitalize', capitalize),
  method('swapcase', swapCase),
  method('isupper', (text) => hasCase(text, /\p{Lowercase}|\p{Lt}/u)),
  method('islower', (text) => hasCase(text, /\p{Uppercase}|\p{Lt}/u)),
  method('istitle', isTitle),
  method('isdecimal', (text) => isDecimal.test(text)),
  method('isdigit', (text) => isDigit.test(text)),
  method('isnumeric', (text) => isNumeric.test(text)),
  method('isalpha', (text) => isAlpha.test(text)),
  method('isalnum', (text) => isAlphanumeric.test(text)),
  method('isspace', (text) => isSpace.test(text)),
  method('isidentifier', isIdentifier),
  method('isprintable', (text) => [...text].every(isPrintable)),
  method('isascii', (text) => !/[\u0080-\uffff]/.test(text)),
]
