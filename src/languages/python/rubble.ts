import { keywords } from './keywords'
import type { Token } from './tokens'

/** Obvious faults in one logical line, and in all, after which the rest is not parsed any more. */
const MAX_IN_LINE = 40
const MAX_IN_ALL = 2000

/** Operators that want an operand on either side. */
const binary: ReadonlySet<string> = new Set([
  ...['/', '//', '%', '@', '&', '|', '^', '<', '>', '<<', '>>', '<=', '>=', '==', '!=', '=', ':=', '.', '->', '<>'],
  ...['and', 'or', 'in', 'is'],
])
/** These may also stand in front of an operand or begin something. */
const ambiguous: ReadonlySet<string> = new Set(['+', '-', '*', '**'])
const neverFirst: ReadonlySet<string> = new Set([':', ',', ';', ')', ']', '}'])
const neverDoubled: ReadonlySet<string> = new Set([
  ...[',', ';', '...', '*', '**', 'else', 'if', 'for', 'def', 'class', 'import', 'from', 'while', 'with', 'as'],
])

/**
 * The tokens without what follows a great number of obvious faults: Lezer tries hard to make sense of each error, which
 * on a page of rubbish would take minutes. Of a line, only the first error is reported anyhow.
 */
export function withoutRubble(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  let inLine = 0
  let inAll = 0
  tokens.forEach((token, i) => {
    const { type } = token
    if (type === 'newline') inLine = 0
    else if (isFault(tokens[i - 1], token, tokens[i - 2])) {
      inLine++
      inAll++
    }
    const isShape = type === 'indent' || type === 'dedent' || type === 'end'
    if (isShape || (inLine <= MAX_IN_LINE && inAll <= MAX_IN_ALL)) kept.push(token)
  })
  return kept
}

/** Two tokens side by side that no program has, but for a handful of places that come once in a line. */
function isFault(before: Token | undefined, token: Token, earlier: Token | undefined): boolean {
  const { type, text } = token
  if (!before || type === 'string' || before.type === 'string') return false
  if (before.type === 'newline')
    return binary.has(text) || neverFirst.has(text) || (earlier?.text === ':' && type === 'name')
  if (isOperand(before) && isOperand(token)) return true
  if (binary.has(text)) return binary.has(before.text) || ambiguous.has(before.text)
  if (text !== before.text) return false
  return neverDoubled.has(text) || (text === ':' && earlier?.text === ':')
}

function isOperand({ type, text }: Token): boolean {
  return type === 'number' || (type === 'name' && !keywords.has(text))
}
