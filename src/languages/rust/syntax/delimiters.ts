import type { Diagnostic, Span } from '../../../program/diagnostic'
import { diagnostic } from './failure'
import type { Token } from './tokens'

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** How many brackets left open are pointed at. */
const shownUnclosed = 5

/** What is known of the brackets met so far, for the messages. */
interface Found {
  readonly source: string
  /** Brackets that are open. */
  readonly open: Token[]
  /** Blocks `{ … }` that ended. */
  readonly blocks: { readonly open: Token; readonly close: Token }[]
  /** Blocks `{}` with nothing in them, on one line. */
  readonly empty: Span[]
  /** Closing brackets of the wrong kind, and the open ones that they met. */
  readonly mismatches: { readonly open: Token; readonly close: Token; readonly problem: Diagnostic }[]
}

/**
 * Gives every bracket its mate. Where brackets do not match, gives rustc's diagnostics instead.
 * Source: rustc's reader of token trees, which goes on behind a bracket of the wrong kind as if it were the right one.
 */
export function matchDelimiters(tokens: readonly Token[], source: string): Diagnostic[] {
  const found: Found = { source, open: [], blocks: [], empty: [], mismatches: [] }
  for (let i = 0, last: Token | null = null; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind.length > 1 && token.kind !== 'eof') continue
    if (closers[token.kind] !== undefined) {
      token.mate = i
      found.open.push(token)
    } else if (openers[token.kind] !== undefined) {
      const open = found.open.pop()
      if (!open) return unexpectedCloser(found, token)
      if (closers[open.kind] === token.kind) {
        noteBlock(found, open, token, tokens[i - 1] === open)
        token.mate = open.mate
        open.mate = i
        continue
      }
      found.open.push(open)
      if (token !== last) found.mismatches.push({ open, close: token, problem: mismatched(found, open, token) })
      found.open.pop()
      last = token
      if (found.open.some(({ kind }) => kind === openers[token.kind])) i--
    } else if (token.kind === 'eof' && found.open.length > 0) {
      return [...problemsOf(found), unclosed(found, token)]
    }
  }
  return problemsOf(found)
}

const problemsOf = ({ mismatches }: Found): Diagnostic[] => mismatches.map(({ problem }) => problem)

function noteBlock({ source, blocks, empty }: Found, open: Token, close: Token, isEmpty: boolean): void {
  if (open.kind !== '{') return
  blocks.push({ open, close })
  if (isEmpty && !source.slice(open.from, close.to).includes('\n')) empty.push({ from: open.from, to: close.to })
}

/** The blanks in front of a line's text. */
function indentation(source: string, offset: number): number {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1
  let at = lineStart
  while (source[at] === ' ' || source[at] === '\t') at++
  return at - lineStart
}

function mismatched({ source, open }: Found, unclosed: Token, close: Token): Diagnostic {
  const indent = indentation(source, close.from)
  const candidates = open.filter(
    (each) => each.kind === openers[close.kind] && indentation(source, each.from) === indent,
  )
  const others = candidates.slice(-1).map((span) => at(span, 'closing delimiter possibly meant for this'))
  return diagnostic(`mismatched closing delimiter: \`${close.kind}\``, spanOf(close), {
    label: 'mismatched closing delimiter',
    others: [...others, at(unclosed, 'unclosed delimiter')],
  })
}

/** Closing brackets of the wrong kind in front of it may be those whose opening one is missing. */
function unexpectedCloser(found: Found, close: Token): Diagnostic[] {
  const orphans = found.mismatches.filter((each) => each.close.kind !== '}')
  const others = orphans.flatMap(({ open, close: { kind, from } }) => [
    at(open, 'the nearest open delimiter'),
    at({ from, to: from }, `missing open \`${openers[kind]!}\` for this delimiter`),
  ])
  if (orphans.length === 0) others.push(...suspiciousBlock(found, close.kind === '}'))
  const message = `unexpected closing delimiter: \`${close.kind}\``
  const rest = found.mismatches.filter((each) => !orphans.includes(each)).map(({ problem }) => problem)
  return [...rest, diagnostic(message, spanOf(close), { label: 'unexpected closing delimiter', others })]
}

function unclosed(found: Found, end: Token): Diagnostic {
  const { open } = found
  const others = open.slice(0, shownUnclosed).map((token) => at(token, 'unclosed delimiter'))
  const more = open.length - shownUnclosed
  if (more >= 2) others.push(at(open[shownUnclosed]!, `another ${more} unclosed delimiters begin from here`))
  others.push(...suspiciousBlock(found, open[open.length - 1]!.kind === '{'))
  return diagnostic('this file contains an unclosed delimiter', spanOf(end), { others })
}

const spanOf = ({ from, to }: Span): Span => ({ from, to })
const at = (span: Span, message: string) => ({ span: spanOf(span), message })

/** Labels at the innermost block whose last line stands further in or out than its first: there a brace may be missing. */
function suspiciousBlock({ source, blocks, empty, open }: Found, isBrace: boolean) {
  const sorted = blocks
    .map((block) => ({
      from: block.open.from,
      to: block.close.from,
      straight: indentation(source, block.open.from) === indentation(source, block.close.from),
    }))
    .sort((a, b) => a.from - b.from)
  const within = (inner: Span, outer: Span) => outer.from <= inner.from && inner.to <= outer.to
  const straight = sorted.filter((block) => block.straight)
  const suspect = sorted.findLast((block) => !block.straight && !straight.some((outer) => within(block, outer)))
  if (suspect) {
    const labels = [
      at({ from: suspect.from, to: suspect.from }, 'this delimiter might not be properly closed...'),
      at({ from: suspect.to, to: suspect.to }, '...as it matches this but it has different indentation'),
    ]
    const hollow = isBrace ? empty.find((span) => within(span, suspect)) : undefined
    return hollow ? [...labels, at(hollow, 'block is empty, you might have not meant to close it')] : labels
  }
  const last = blocks[blocks.length - 1]
  if (!last || open.length > 0 || empty.some(({ from }) => from === last.open.from)) return []
  return [at(last.open, 'this opening brace...'), at(last.close, '...matches this closing brace')]
}
