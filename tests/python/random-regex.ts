import type { Random } from '../../src/base/random'

/** Makes regular expressions, some of them wrong, and texts that they may match. */
export class RegexMaker {
  /** How many groups have begun, which of them have ended, and the names of some. */
  private groups = 0
  private ended: number[] = []
  private names: string[] = []
  /** Patterns and texts of few letters, so that there are many ways to match. */
  private readonly lean: boolean

  constructor(private readonly random: Random) {
    this.lean = this.below(2) === 0
  }

  /** A pattern; one in six is damaged. */
  pattern(): string {
    this.groups = 0
    this.ended = []
    this.names = []
    const flags = this.below(12) === 0 ? `(?${this.of(['i', 'm', 's', 'x', 'a', 'im', 'u', 'ia'])})` : ''
    const whole = flags + this.alternatives(0)
    return this.below(6) === 0 ? this.damaged(whole) : whole
  }

  text(): string {
    if (this.lean) return this.many(0, 12, () => this.of([...'aaabc'])).join('')
    return this.many(0, 12, () => this.of([...'aaaaaabbbbbcccABC 01_-\n', 'é', 'ß', '한', '😀', 'ſ', 'K', 'İ'])).join(
      '',
    )
  }

  /** What matches of the last pattern are replaced by. */
  template(): string {
    const rare = ['\\1', '\\g<n1>', '\\q', '\\g<', '\\8', '\\g<-1>', '\\g<>', '\\g<1', '\\777', '\\']
    const references = this.ended.flatMap((group) => [`\\${group}`, `\\g<${group}>`])
    const usual = [
      'x',
      '-',
      '\\g<0>',
      '\\n',
      '\\\\',
      '\\101',
      '\\0',
      '\\.',
      '😀',
      ...references,
      ...this.names.map((name) => `\\g<${name}>`),
    ]
    return this.many(0, 3, () => this.of(this.below(25) === 0 ? rare : usual)).join('')
  }

  flags(): number {
    return this.of([0, 0, 0, 2, 8, 16, 64, 256, 2 | 256, 2 | 8])
  }

  private below(n: number): number {
    return this.random.below(n)
  }

  private of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }

  private many(least: number, most: number, make: () => string): string[] {
    return Array.from({ length: least + this.below(most - least + 1) }, make)
  }

  private damaged(pattern: string): string {
    const characters = [...pattern]
    const at = this.below(characters.length + 1)
    const piece = this.of([
      ...'()[]{}*+?|\\^$-,<>=!:#&~',
      '(?',
      '(?P',
      '(?P<',
      '[^',
      '{2',
      '\\x',
      '\\u12',
      '\\N',
      '(?(',
      '(?<',
      '++',
      '(?-',
      '\\8',
      '1',
      '\n',
    ])
    if (this.below(3) === 0) characters.splice(at, 1 + this.below(2))
    else characters.splice(at, this.below(2), piece)
    return characters.join('')
  }

  private alternatives(depth: number): string {
    return this.many(1, this.below(3) === 0 ? 3 : 1, () => this.sequence(depth)).join('|')
  }

  private sequence(depth: number): string {
    return this.many(this.below(12) === 0 ? 0 : 1, 4, () => this.item(depth)).join('')
  }

  private item(depth: number): string {
    const atom = this.atom(depth)
    const isPlace = ['^', '$', '\\b', '\\B', '\\A', '\\Z'].includes(atom) || atom === '(?#c)'
    if (isPlace && this.below(20) > 0) return atom
    const quantifiers = ['*', '+', '?', '{2}', '{0,2}', '{1,}', '{,2}', '{2,3}', '{0}', '{1,1}']
    if (this.below(3) > 0) return atom
    return atom + this.of(quantifiers) + this.of(['', '', '', '?', '?', '+'])
  }

  private atom(depth: number): string {
    if (this.lean)
      return this.below(depth > 3 ? 2 : 4) < 2 ? this.of([...'aaab.', '[ab]', '\\b']) : this.group(depth + 1)
    const kinds = depth > 3 ? 6 : 13
    switch (this.below(kinds)) {
      case 0:
      case 1:
      case 2:
        return this.of([...'aaabbbcABC', ' ', '0', '_', 'é', '한', '😀', 'ß', 'K', 's', 'i'])
      case 3:
        return this.of([
          '.',
          '\\d',
          '\\D',
          '\\w',
          '\\W',
          '\\s',
          '\\S',
          '\\n',
          '\\x61',
          '\\u0062',
          '\\.',
          '\\141',
          '\\-',
          '\\ ',
        ])
      case 4:
        return this.set()
      case 5:
        return this.of(['^', '$', '\\b', '\\B', '\\A', '\\Z', '#', '}', 'a', 'b', 'c'])
      default:
        return this.group(depth + 1)
    }
  }

  private set(): string {
    const member = () =>
      this.of([
        ...'abcABC^-',
        ' ',
        '\\d',
        '\\w',
        '\\W',
        '\\s',
        '\\n',
        '\\]',
        '\\b',
        'a-c',
        'b-b',
        'A-c',
        'é-한',
        '😀',
        'a-',
        'ſ',
        '\\x61',
        '\\1',
        '.',
      ])
    return `[${this.of(['', '', '^'])}${this.many(1, 3, member).join('')}]`
  }

  private capturing(name: string | null, inside: () => string): string {
    const group = ++this.groups
    const begin = name === null ? '' : `?P<${name}${group}>`
    const body = inside()
    this.ended.push(group)
    if (name !== null) this.names.push(name + group)
    return `(${begin}${body})`
  }

  /** To a group that has ended, nearly always. */
  private reference(): string {
    if (this.ended.length === 0 || this.below(20) === 0) return this.below(20) === 0 ? `\\${1 + this.groups}` : 'b'
    return this.names.length > 0 && this.below(3) === 0 ? `(?P=${this.of(this.names)})` : `\\${this.of(this.ended)}`
  }

  private condition(depth: number): string {
    const group = this.ended.length > 0 ? this.of(this.ended) : this.groups + this.below(2)
    const name = this.names.length > 0 && this.below(3) === 0 ? this.of(this.names) : String(group)
    return `(?(${name})${this.sequence(depth)}${this.of(['', `|${this.sequence(depth)}`])})`
  }

  private behind(inside: () => string): string {
    const fixed = ['a', 'b', '.', 'ab', '[ab]', '\\w\\b', '^', 'a|b', ...this.ended.map((group) => `\\${group}`)]
    return `(?<${this.of(['=', '!'])}${this.below(6) ? this.of(fixed) : inside()})`
  }

  private group(depth: number): string {
    const inside = () => this.alternatives(depth)
    switch (this.below(12)) {
      case 0:
      case 1:
      case 2:
        return this.capturing(null, inside)
      case 3:
        return this.capturing('n', inside)
      case 4:
        return `(?:${inside()})`
      case 5:
        return `(?>${inside()})`
      case 6:
        return `(?${this.of(['=', '!'])}${inside()})`
      case 7:
        return this.behind(inside)
      case 8:
      case 9:
        return this.reference()
      case 10:
        return this.condition(depth)
      default:
        return this.of([
          `(?i:${inside()})`,
          `(?s-i:${inside()})`,
          `(?a:${inside()})`,
          '(?#c)',
          `(?x: ${inside()} )`,
          `(?m:${inside()})`,
        ])
    }
  }
}
