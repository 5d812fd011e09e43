import { PatternFailure } from './pattern-error'
import { isDigit, type Tokens } from './tokens'
import { UNLIMITED, type Greed, type Node, type Repeat } from './tree'

interface Bounds {
  readonly min: number
  readonly max: number
}

/**
 * Reads a quantifier of which the first token is passed, and gives what it makes of the node in front of it; null where it is
 * no quantifier but a brace.
 */
export function readRepeat(tokens: Tokens, token: string, last: Node | undefined): Repeat | null {
  const start = tokens.position
  const bounds = boundsOf(tokens, token, start)
  if (bounds === null) return null
  const width = () => tokens.position - start + token.length
  if (last === undefined || last.kind === 'at') throw tokens.error('nothing to repeat', width())
  if (last.kind === 'repeat') throw tokens.error('multiple repeat', width())
  return { kind: 'repeat', ...bounds, greed: greedOf(tokens), body: [last] }
}

function greedOf(tokens: Tokens): Greed {
  if (tokens.match('?')) return 'lazy'
  return tokens.match('+') ? 'possessive' : 'greedy'
}

function boundsOf(tokens: Tokens, token: string, start: number): Bounds | null {
  if (token === '?') return { min: 0, max: 1 }
  if (token !== '{') return { min: token === '+' ? 1 : 0, max: UNLIMITED }
  if (tokens.next === '}') return null
  const low = tokens.takeWhile(Infinity, isDigit)
  const high = tokens.match(',') ? tokens.takeWhile(Infinity, isDigit) : low
  if (!tokens.match('}')) {
    tokens.seek(start)
    return null
  }
  const [min, max] = [low === '' ? 0 : numberOf(low), high === '' ? UNLIMITED : numberOf(high)]
  if (max < min) throw tokens.error('min repeat greater than max repeat', tokens.position - start)
  return { min, max }
}

function numberOf(digits: string): number {
  const number = Number(digits)
  if (number >= UNLIMITED) throw new PatternFailure('OverflowError', 'the repetition number is too large')
  return number
}
