import { setEscape } from './escapes'
import { lengthOf, type Tokens } from './tokens'
import type { Node, SetItem } from './tree'

/** Reads a set in brackets, of which the first is passed. */
export function readSet(tokens: Tokens): Node {
  const start = tokens.position - 1
  const negate = tokens.match('^')
  const items: SetItem[] = []
  const unterminated = () => tokens.error('unterminated character set', tokens.position - start)
  for (;;) {
    const token = tokens.take()
    if (token === null) throw unterminated()
    if (token === ']' && items.length > 0) break
    const item = itemOf(tokens, token)
    if (!tokens.match('-')) {
      items.push(item)
      continue
    }
    const last = tokens.take()
    if (last === null) throw unterminated()
    if (last === ']') {
      items.push(item, { kind: 'char', code: 0x2d })
      break
    }
    items.push(rangeOf(tokens, token, item, last))
  }
  return simplified(negate, items)
}

function itemOf(tokens: Tokens, token: string): SetItem {
  return token[0] === '\\' ? setEscape(tokens, token) : { kind: 'char', code: token.codePointAt(0)! }
}

function rangeOf(tokens: Tokens, token: string, low: SetItem, last: string): SetItem {
  const high = itemOf(tokens, last)
  const isRange = low.kind === 'char' && high.kind === 'char' && high.code >= low.code
  if (isRange) return { kind: 'range', low: low.code, high: high.code }
  throw tokens.error(`bad character range ${token}-${last}`, lengthOf(token) + 1 + lengthOf(last))
}

/** A set of one character is that character. */
function simplified(negate: boolean, items: readonly SetItem[]): Node {
  const [first] = items
  const isOne = first!.kind === 'char' && items.every((item) => item.kind === 'char' && item.code === first!.code)
  return isOne && !negate ? first! : { kind: 'set', negate, items }
}
