import type { FormatSpec } from '../../thir'

/** Which argument a placeholder means, as written; `at`: where its name or number stands in the text. */
export type ArgumentRef =
  | { readonly kind: 'next' }
  | { readonly kind: 'index'; readonly index: number; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }

/** A width or precision: a number, an argument's value, or `*`: the next argument's. */
export type Count = number | Exclude<ArgumentRef, { kind: 'next' }> | { readonly kind: 'star' } | null

export interface Placeholder {
  readonly kind: 'placeholder'
  readonly argument: ArgumentRef
  /** `?`, `x`, `` … */
  readonly type: string
  readonly typeAt: number
  readonly spec: Omit<FormatSpec, 'width' | 'precision' | 'debugHex'>
  readonly width: Count
  readonly precision: Count
  /** Of `{…}`. */
  readonly from: number
  readonly to: number
}

export type Piece = { readonly kind: 'text'; readonly text: string } | Placeholder

/** What is wrong with a format string: at `from`…`to` in its text. */
export class FormatError extends Error {
  constructor(
    message: string,
    readonly from: number,
    readonly to: number,
    readonly label: string | null = null,
    /** Of the brace that is not closed. */
    readonly openedAt: number | null = null,
  ) {
    super(message)
  }
}

/** The pieces of a format string, after the grammar in `std::fmt`. Throws a FormatError. */
export function parseFormat(text: string): Piece[] {
  return new FormatParser(text).parse()
}

class FormatParser {
  private at = 0
  private readonly pieces: Piece[] = []
  private literal = ''

  constructor(private readonly text: string) {}

  parse(): Piece[] {
    while (this.at < this.text.length) {
      const c = this.text[this.at]
      if (c === '{' || c === '}') this.brace(c)
      else {
        this.literal += c
        this.at++
      }
    }
    this.flush()
    return this.pieces
  }

  private brace(c: string): void {
    if (this.text[this.at + 1] === c) {
      this.literal += c
      this.at += 2
    } else if (c === '{') {
      this.flush()
      this.pieces.push(this.placeholder())
    } else {
      throw new FormatError(
        'invalid format string: unmatched `}` found',
        this.at,
        this.at + 1,
        'unmatched `}` in format string',
      )
    }
  }

  private flush(): void {
    if (this.literal) this.pieces.push({ kind: 'text', text: this.literal })
    this.literal = ''
  }

  private placeholder(): Placeholder {
    const from = this.at++
    this.spaces()
    const argument = this.argument() ?? { kind: 'next' }
    this.spaces()
    const parts = this.eat(':') ? this.specification() : plain(this.at)
    this.spaces()
    if (!this.eat('}')) this.unclosed(from)
    return { kind: 'placeholder', argument, ...parts, from, to: this.at }
  }

  private unclosed(from: number): never {
    const found = this.text[this.at]
    if (found === undefined)
      throw new FormatError(
        'invalid format string: expected `}` but string was terminated',
        this.at,
        this.at,
        'expected `}` in format string',
        from,
      )
    throw new FormatError(
      `invalid format string: expected \`}\`, found \`${found === '"' ? '\\"' : found}\``,
      this.at,
      this.at + 1,
      'expected `}` in format string',
    )
  }

  private spaces(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++
  }

  private eat(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false
    this.at += word.length
    return true
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at += found[0].length
    return found ? found[0] : null
  }

  private argument(): Exclude<ArgumentRef, { kind: 'next' }> | null {
    const at = this.at
    const digits = this.match(/\d+/y)
    if (digits !== null) return { kind: 'index', index: Number(digits), at }
    const name = this.match(/[\p{XID_Start}_]\p{XID_Continue}*/uy)
    return name === null ? null : { kind: 'name', name, at }
  }

  private specification(): Omit<Placeholder, 'kind' | 'argument' | 'from' | 'to'> {
    const filled = this.match(/[^{}][<^>]/uy)
    const fill = filled ? [...filled][0] : ' '
    const align = (filled ? filled.at(-1)! : this.match(/[<^>]/y)) as FormatSpec['align']
    const sign = this.match(/[+-]/y) as FormatSpec['sign']
    const alternate = this.eat('#')
    // `0$` is the width that argument 0 gives.
    const zero = this.match(/0(?!\$)/y) !== null
    const width = this.count()
    const precision = this.eat('.') ? (this.eat('*') ? ({ kind: 'star' } as const) : this.count()) : null
    this.spaces()
    const typeAt = this.at
    const type = this.match(/[xX]?\?|[\p{XID_Start}_]\p{XID_Continue}*/uy) ?? ''
    return { type, typeAt, spec: { fill, align, sign, alternate, zero }, width, precision }
  }

  private count(): Count {
    const start = this.at
    const argument = this.argument()
    if (argument && this.eat('$')) return argument
    if (argument?.kind === 'index') return argument.index
    this.at = start
    return null
  }
}

function plain(typeAt: number): Omit<Placeholder, 'kind' | 'argument' | 'from' | 'to'> {
  const spec = { fill: ' ', align: null, sign: null, alternate: false, zero: false }
  return { type: '', typeAt, spec, width: null, precision: null }
}
