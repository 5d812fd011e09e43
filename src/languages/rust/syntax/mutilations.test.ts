import { expect, test } from 'vitest'
import { seededRandom } from '../../../base/random'
import { parse } from './parse'
import { sources } from './testing/sources'

const random = seededRandom(31)
const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!
const texts = sources().map(({ source }) => source)

const pieces = [
  ...['(', ')', '[', ']', '{', '}', '<', '>', '>>', '::', ':', ',', ';', '=', '==', '=>', '->', '.', '..', '..=', '|'],
  ...['||', '&', '&&', '#', '#!', '!', '?', '@', '$', '~', '`', '"', "'", "'a", "b'", 'r#"', '//', '/*', '*/', '\\'],
  ...['fn', 'let', 'mut', 'if', 'else', 'match', 'for', 'in', 'where', 'impl', 'dyn', 'move', 'pub', 'unsafe', 'use'],
  ...['struct', 'enum', 'trait', 'const', 'static', 'return', 'break', 'self', 'Self', 'as', 'ref', 'async', 'union'],
  ...[
    'x',
    '_',
    '0',
    '1.',
    '1e',
    '0x',
    '0b2',
    '1u7',
    '"s"',
    "'c'",
    'vec!',
    'matches!',
    'thread_local!',
    'é',
    '\u{1f600}',
  ],
  ...['\n', '\r', '\t', '\0', '\ud800', '\ufeff', '“', '；'],
]

/** Some lines of a program with pieces taken out, put in or doubled. */
function mutilated(): string {
  const lines = pick(texts).split('\n')
  const from = random.below(lines.length)
  const words =
    lines
      .slice(from, from + 1 + random.below(25))
      .join('\n')
      .match(/\s+|\w+|[^\w\s]/g) ?? []
  for (let i = random.below(4); i >= 0; i--) {
    const at = random.below(words.length + 1)
    const how = random.below(3)
    if (how === 0) words.splice(at, 1)
    else words.splice(at, 0, how === 1 ? pick(pieces) : words.slice(at, at + 3).join(''))
  }
  return words.join('')
}

/** Whatever the text is, there is a tree or diagnostics that point into it. */
function survive(source: string): void {
  for (const { span, labels, message } of parse(source).diagnostics)
    for (const { from, to } of [span, ...labels.map((label) => label.span)])
      if (!(0 <= from && from <= to && to <= source.length))
        throw new Error(`${message}: [${from}, ${to}) is not in ${JSON.stringify(source)}`)
}

test('mutilated programs', () => {
  for (let i = 0; i < 4000; i++) survive(mutilated())
})

test('texts of random words', () => {
  for (let i = 0; i < 3000; i++) {
    const words = Array.from({ length: 1 + random.below(40) }, () => pick(pieces)).join(pick(['', ' ']))
    survive(pick([words, `fn f() { ${words} }`, `fn f() { ${words}`]))
  }
})

test('programs that end early', () => {
  for (const text of texts.slice(1)) for (let end = 0; end < text.length; end += 7) survive(text.slice(0, end))
})

test('a right program with a foreign token is refused', () => {
  const source = 'fn main() {\n    let x = 1;\n    println!("{x}");\n}\n'
  for (let at = 0; at <= source.length; at++) {
    const inString = at > source.indexOf('"') && at <= source.lastIndexOf('"')
    if (!inString) expect(parse(`${source.slice(0, at)} ~ ${source.slice(at)}`).diagnostics).not.toEqual([])
  }
})
