import type { Diagnostic } from '../../../program/diagnostic'

/** What a literal means, without its place. */
export type Literal =
  | { readonly kind: 'int'; readonly value: bigint; readonly suffix: string | null }
  | { readonly kind: 'float'; readonly value: number; readonly suffix: string | null }
  | { readonly kind: 'char'; readonly value: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'byte-string'; readonly value: readonly number[] }

/**
 * One word of the language. `kind` is the text itself for keywords, operators and brackets; otherwise `identifier`,
 * `lifetime`, `literal` or `eof`.
 */
export class Token {
  /** Of a bracket: the index of the token that closes or opens it. */
  mate = -1
  /** Of a literal: what is wrong with it where it is read as one. */
  problem: Diagnostic | null = null
  /** Which call of a macro wrote it; 0: it stands in the program's text. */
  mark = 0
  /** Of brackets that hold together an expression which a macro was given. */
  isUnseen = false

  constructor(
    readonly kind: string,
    readonly from: number,
    readonly to: number,
    /** Name of an identifier (without `r#`) or a lifetime (without its quote). */
    readonly name: string,
    readonly literal: Literal | null,
  ) {}

  /** The same token once more, written by a call of a macro. */
  copy(mark: number): Token {
    const copy = new Token(this.kind, this.from, this.to, this.name, this.literal)
    copy.problem = this.problem
    copy.isUnseen = this.isUnseen
    copy.mark = mark
    return copy
  }
}

const strict =
  'as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut ' +
  'pub ref return self Self static struct super trait true type unsafe use where while'
const reserved = 'abstract become box do final macro override priv try typeof unsized virtual yield'

/** Every word that is no identifier in the 2021 edition, as itself: names cut out of a text are looked up here. */
export const keywords: ReadonlyMap<string, string> = new Map(
  `${strict} ${reserved} _`.split(' ').map((word) => [word, word]),
)
const strictWords = new Set(strict.split(' '))
const reservedWords = new Set(reserved.split(' '))

/** Keywords that may begin a path or be one of its segments. */
export const pathKeywords: ReadonlySet<string> = new Set(['self', 'Self', 'super', 'crate'])

/** How rustc's messages name a token that they did not expect. */
export function describe(token: Token, source: string): string {
  if (token.kind === 'eof') return '`<eof>`'
  const text = `\`${source.slice(token.from, token.to)}\``
  if (token.kind === '_') return `reserved identifier ${text}`
  if (strictWords.has(token.kind)) return `keyword ${text}`
  return reservedWords.has(token.kind) ? `reserved keyword ${text}` : text
}

const beginners = new Set([
  ...[
    '(',
    '{',
    '[',
    '!',
    '-',
    '*',
    '|',
    '||',
    '&',
    '&&',
    '..',
    '...',
    '..=',
    '<',
    '<<',
    '::',
    '#',
    'literal',
    'lifetime',
  ],
  ...['identifier', 'async', 'do', 'box', 'break', 'const', 'continue', 'false', 'for', 'if', 'let', 'loop', 'match'],
  ...['move', 'return', 'true', 'try', 'unsafe', 'while', 'yield', 'static', 'self', 'Self', 'super', 'crate', '_'],
])

/** Whether an expression may begin with the token. */
export const canBeginExpression = (token: Token): boolean => beginners.has(token.kind)

const itemBeginners = new Set([
  ...['async', 'auto', 'const', 'crate', 'enum', 'extern', 'fn', 'impl', 'mod', 'pub', 'static', 'struct', 'trait'],
  ...['type', 'unsafe', 'use'],
])

/** Whether an item may begin with the token. */
export const canBeginItem = (token: Token): boolean => itemBeginners.has(token.kind)
