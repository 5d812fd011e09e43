import { isIdentifier, textRepr } from '../text'
import { Flag, flagLetters } from './flags'
import { MOST_GROUPS } from './groups'
import { PatternError } from './pattern-error'
import { readFlags } from './read-flags'
import type { Reading } from './reading'
import { lengthOf } from './tokens'
import { NO_CHANGE, type FlagChange, type Node, type Sequence } from './tree'

/** One that is being read: where it began, and what holds around it. */
interface Around {
  readonly reading: Reading
  readonly start: number
  readonly verbose: boolean
  readonly depth: number
}

/**
 * Reads what stands in parentheses, of which the first is passed. Flags for the whole pattern and comments are no nodes.
 * @param first whether flags for the whole pattern may stand here
 */
export function readGroup(
  reading: Reading,
  verbose: boolean,
  depth: number,
  first: boolean,
): Node | 'flags' | 'comment' {
  const { tokens } = reading
  const around: Around = { reading, start: tokens.position - 1, verbose, depth }
  if (!tokens.match('?')) return capturing(around, null)
  const token = tokens.take()
  if (token === null) throw tokens.error('unexpected end of pattern')
  switch (token) {
    case 'P':
      return readNamed(around)
    case ':':
      return { kind: 'group', group: null, flags: NO_CHANGE, body: bodyOf(around, verbose) }
    case '>':
      return { kind: 'atomic', body: bodyOf(around, verbose) }
    case '#':
      return skipComment(around)
    case '=':
    case '!':
      return { kind: 'look', behind: false, negative: token === '!', body: bodyOf(around, verbose) }
    case '<':
      return readBehind(around)
    case '(':
      return readCondition(around)
    default:
      return readFlagged(around, token, first)
  }
}

/** The inside of a group, and its end. */
function bodyOf({ reading, start, depth }: Around, verbose: boolean): Sequence {
  const body = reading.alternatives(verbose, depth + 1)
  close(reading, start)
  return body
}

function close({ tokens }: Reading, start: number): void {
  if (!tokens.match(')')) throw tokens.error('missing ), unterminated subpattern', tokens.position - start)
}

function capturing(around: Around, name: string | null): Node {
  const group = opened(around, name)
  const body = bodyOf(around, around.verbose)
  around.reading.groups.close(group, body)
  return { kind: 'group', group, flags: NO_CHANGE, body }
}

function opened({ reading }: Around, name: string | null): number {
  try {
    return reading.groups.open(name)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    throw reading.tokens.error(error.message, lengthOf(name ?? '') + 1)
  }
}

/** `(?P<name>…)` and `(?P=name)` */
function readNamed(around: Around): Node {
  const { tokens, groups } = around.reading
  if (tokens.match('<')) {
    const name = tokens.takeUntil('>', 'group name')
    tokens.checkName(name, 1)
    return capturing(around, name)
  }
  if (!tokens.match('=')) {
    const token = tokens.take()
    if (token === null) throw tokens.error('unexpected end of pattern')
    throw tokens.error(`unknown extension ?P${token}`, lengthOf(token) + 2)
  }
  const name = tokens.takeUntil(')', 'group name')
  tokens.checkName(name, 1)
  const group = groups.names.get(name)
  if (group === undefined) throw tokens.error(`unknown group name ${textRepr(name)}`, lengthOf(name) + 1)
  if (!groups.isClosed(group)) throw tokens.error('cannot refer to an open group', lengthOf(name) + 1)
  groups.checkBehind(group, tokens)
  return { kind: 'back', group }
}

function skipComment({ reading, start }: Around): 'comment' {
  const { tokens } = reading
  for (;;) {
    if (tokens.next === null) throw tokens.error('missing ), unterminated comment', tokens.position - start)
    if (tokens.take() === ')') return 'comment'
  }
}

/** `(?<=…)` and `(?<!…)` */
function readBehind(around: Around): Node {
  const { tokens, groups } = around.reading
  const token = tokens.take()
  if (token === null) throw tokens.error('unexpected end of pattern')
  if (token !== '=' && token !== '!') throw tokens.error(`unknown extension ?<${token}`, lengthOf(token) + 2)
  const outer = groups.behind
  groups.behind ??= groups.widths.length
  const body = around.reading.alternatives(around.verbose, around.depth + 1)
  groups.behind = outer
  close(around.reading, around.start)
  return { kind: 'look', behind: true, negative: token === '!', body }
}

/** `(?(1)yes|no)` */
function readCondition({ reading, start, verbose, depth }: Around): Node {
  const { tokens, groups } = reading
  const name = tokens.takeUntil(')', 'group name')
  const group = isIdentifier(name) ? groupNamed(reading, name) : groupNumbered(reading, name)
  groups.checkBehind(group, tokens)
  const yes = reading.sequence(verbose, depth + 1)
  let no: Sequence | null = null
  if (tokens.match('|')) {
    no = reading.sequence(verbose, depth + 1)
    if (tokens.next === '|') throw tokens.error('conditional backref with more than two branches')
  }
  close(reading, start)
  return { kind: 'condition', group, yes, no }
}

function groupNamed({ tokens, groups }: Reading, name: string): number {
  const group = groups.names.get(name)
  if (group === undefined) throw tokens.error(`unknown group name ${textRepr(name)}`, lengthOf(name) + 1)
  return group
}

function groupNumbered({ tokens, groups }: Reading, text: string): number {
  const before = lengthOf(text) + 1
  const group = numberOf(text)
  if (group === null) throw tokens.error(`bad character in group name ${textRepr(text)}`, before)
  if (group === 0) throw tokens.error('bad group number', before)
  if (group >= MOST_GROUPS) throw tokens.error(`invalid group reference ${text.trim()}`, before)
  groups.ask(group, tokens.position - before)
  return group
}

/** As int() reads digits; null where it would not, or where the number is negative. */
export function numberOf(text: string): number | null {
  return /^\s*\+?[0-9]+(_[0-9]+)*\s*$/.test(text) ? Number(text.replaceAll('_', '')) : null
}

/** `(?i)` for all, `(?i:…)` for a group. */
function readFlagged(around: Around, token: string, first: boolean): Node | 'flags' {
  const { tokens } = around.reading
  if (!flagLetters.has(token) && token !== '-') throw tokens.error(`unknown extension ?${token}`, lengthOf(token) + 1)
  const flags = readFlags(tokens, token)
  if (!('whole' in flags)) {
    const body = bodyOf(around, verboseInside(around.verbose, flags))
    return { kind: 'group', group: null, flags, body }
  }
  around.reading.flags |= flags.whole
  if (!first) throw tokens.error('global flags not at the start of the expression', tokens.position - around.start)
  return 'flags'
}

const verboseInside = (verbose: boolean, { add, remove }: FlagChange): boolean =>
  (verbose || (add & Flag.Verbose) !== 0) && !(remove & Flag.Verbose)
