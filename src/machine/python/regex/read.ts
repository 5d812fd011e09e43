import { patternEscape } from './escapes'
import { Flag } from './flags'
import { Groups } from './groups'
import { PatternFailure } from './pattern-error'
import { readGroup } from './read-group'
import { readRepeat } from './read-repeat'
import { readSet } from './read-set'
import type { Reading } from './reading'
import { Tokens } from './tokens'
import type { Node, Sequence, Tree } from './tree'

/** How deep groups may be nested: where CPython comes to its recursion limit. */
const DEEPEST = 480

/** Reads a pattern. @throws PatternError, PatternFailure */
export function readPattern(text: string, flags: number): Tree {
  const tokens = new Tokens(text)
  const reading: Reading = {
    ...{ tokens, groups: new Groups(), flags },
    alternatives: (verbose, depth) => readAlternatives(reading, verbose, depth),
    sequence: (verbose, depth) => readSequence(reading, verbose, depth, false),
  }
  const body = readAlternatives(reading, (flags & Flag.Verbose) !== 0, 0)
  const whole = checkedFlags(reading.flags)
  if (tokens.next !== null) throw tokens.error('unbalanced parenthesis')
  const { groups } = reading
  groups.checkAsked()
  return { body, flags: whole, groups: groups.widths.length - 1, names: groups.names, widths: groups.widths }
}

function checkedFlags(flags: number): number {
  if (flags & Flag.Locale) throw new PatternFailure('ValueError', 'cannot use LOCALE flag with a str pattern')
  if (!(flags & Flag.Ascii)) return flags | Flag.Unicode
  if (flags & Flag.Unicode) throw new PatternFailure('ValueError', 'ASCII and UNICODE flags are incompatible')
  return flags
}

/** a|b|c */
function readAlternatives(reading: Reading, verbose: boolean, depth: number): Sequence {
  if (depth > DEEPEST) throw new PatternFailure('RecursionError', 'maximum recursion depth exceeded')
  const branches: Sequence[] = []
  for (;;) {
    branches.push(readSequence(reading, verbose, depth, depth === 0 && branches.length === 0))
    if (!reading.tokens.match('|')) break
    if (depth === 0) verbose = (reading.flags & Flag.Verbose) !== 0
  }
  return branches.length === 1 ? branches[0]! : [{ kind: 'branch', branches }]
}

/** @param first whether flags of the whole pattern may stand at its beginning */
function readSequence(reading: Reading, verbose: boolean, depth: number, first: boolean): Sequence {
  const { tokens } = reading
  const nodes: Node[] = []
  for (;;) {
    const token = tokens.next
    if (token === null || token === '|' || token === ')') return nodes
    tokens.take()
    if (verbose && skips(tokens, token)) continue
    if (token === '(') {
      const group = readGroup(reading, verbose, depth, first && nodes.length === 0)
      if (group === 'flags') verbose = (reading.flags & Flag.Verbose) !== 0
      else if (group !== 'comment') nodes.push(group)
    } else if ('*+?{'.includes(token)) {
      const repeat = readRepeat(tokens, token, nodes.at(-1))
      if (repeat) nodes.pop()
      nodes.push(repeat ?? { kind: 'char', code: 0x7b })
    } else nodes.push(readOne(reading, token))
  }
}

/** In verbose patterns, white space and comments are nothing. */
function skips(tokens: Tokens, token: string): boolean {
  if (' \t\n\r\v\f'.includes(token)) return true
  if (token !== '#') return false
  for (let passed = tokens.take(); passed !== null && passed !== '\n';) passed = tokens.take()
  return true
}

function readOne(reading: Reading, token: string): Node {
  const { tokens } = reading
  if (token[0] === '\\') return patternEscape(tokens, token, (group, escape) => reference(reading, group, escape))
  switch (token) {
    case '[':
      return readSet(tokens)
    case '.':
      return { kind: 'any' }
    case '^':
      return { kind: 'at', place: 'lineStart' }
    case '$':
      return { kind: 'at', place: 'lineEnd' }
    default:
      return { kind: 'char', code: token.codePointAt(0)! }
  }
}

/** `\1` */
function reference({ tokens, groups }: Reading, group: number, escape: string): Node {
  if (group >= groups.widths.length) throw tokens.error(`invalid group reference ${group}`, escape.length - 1)
  if (!groups.isClosed(group)) throw tokens.error('cannot refer to an open group', escape.length)
  groups.checkBehind(group, tokens)
  return { kind: 'back', group }
}
