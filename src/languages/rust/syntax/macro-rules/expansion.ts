import type { Span } from '../../../../program/diagnostic'
import { diagnostic, Failure, unsupported } from '../failure'
import { Parser } from '../parser'
import { Token } from '../tokens'
import { Matcher } from './matching'
import type { MacroDef } from './rules'
import { Transcriber } from './transcribing'

/** How deep macros may call macros: rustc's own limit. */
const maxDepth = 128

/** Tokens that all calls together may come to. */
const maxTokens = 300_000

/**
 * What a call of a macro by example comes to.
 * @param p stands in front of the call's brackets, and behind them afterwards
 * @returns a parser for the text that the first fitting rule writes
 */
export function expand(p: Parser, macro: MacroDef, call: Span): Parser {
  const { position } = p
  const close = p.token.mate
  p.jump(close + 1)
  const { macros, depth } = p.context
  if (depth >= maxDepth)
    throw new Failure(diagnostic(`recursion limit reached while expanding \`${macro.name}!\``, call))
  const tokens = written(p, macro, { start: position + 1, end: close, call }, ++macros.calls)
  macros.tokens += tokens.length
  if (macros.tokens > maxTokens) throw new Failure(unsupported('macros that write this much', call))
  const { later } = p.problems
  const end = new Token('eof', call.to, call.to, '', null)
  const starts = new Map(tokens.map((token) => [token.from, token]))
  const outermost = p.context.written?.call ?? call
  const context = { ...p.context, depth: depth + 1, written: { starts, call: outermost } }
  tokens.push(end)
  matchBrackets(tokens)
  return new Parser(p.source, tokens, p.grammar, { now: later, later }, 0, tokens.length - 1, end, true, context)
}

/** What a call gives: tokens from `start` to `end`. */
interface Arguments {
  readonly start: number
  readonly end: number
  readonly call: Span
}

/** The text of the first rule that fits the arguments. */
function written(p: Parser, macro: MacroDef, given: Arguments, mark: number): Token[] {
  const { start, end } = given
  let furthest = start
  for (const { matcher, transcriber } of macro.rules) {
    const trial = new Matcher(p, start, end)
    const matches = trial.match(matcher)
    if (matches) {
      const text = new Transcriber(mark)
      text.write(transcriber, matches)
      return text.tokens
    }
    furthest = Math.max(furthest, trial.furthest)
  }
  throw new Failure(noRule(p, macro, furthest, given))
}

function noRule(p: Parser, { headSpan }: MacroDef, at: number, { start, end, call }: Arguments) {
  const token = p.tokens[at]!
  const others = [{ span: headSpan, message: 'when calling this macro' }]
  if (at < end) {
    const label = 'no rules expected this token in macro call'
    return diagnostic(`no rules expected \`${p.text(token)}\``, { from: token.from, to: token.to }, { label, others })
  }
  const label = 'missing tokens in macro arguments'
  const span = start === end ? call : { from: token.from, to: token.to }
  return diagnostic('unexpected end of macro invocation', span, { label, others })
}

/** Gives every bracket its mate anew. */
function matchBrackets(tokens: readonly Token[]): void {
  const open: number[] = []
  tokens.forEach((token, index) => {
    if (token.kind === '(' || token.kind === '[' || token.kind === '{') open.push(index)
    else if (token.kind === ')' || token.kind === ']' || token.kind === '}') {
      const start = open.pop()!
      token.mate = start
      tokens[start]!.mate = index
    }
  })
}
