import type { Span } from '../../program/diagnostic'
import { blockOwners, keywords } from './keywords'
import type { Token } from './tokens'

/** What stands around the token at which the grammar failed. */
interface Place {
  readonly tokens: readonly Token[]
  /** Indices of the first token of the line and of its newline token. */
  readonly start: number
  readonly end: number
  readonly at: number
  readonly token: Token
  readonly before: Token | undefined
  readonly first: Token
  /** Indices of the brackets that are open at the token, within its line. */
  readonly open: readonly number[]
}

type Rule = (place: Place) => readonly [Span, string] | null

/** CPython's special wordings, in the order in which it would think of them. */
const rules: readonly Rule[] = [
  wordAsPrintStatement,
  missingColon,
  missingParenthesis,
  comparisonMeant,
  missingElse,
  comprehensionTarget,
  dictionaryEntry,
  missingComma,
]

/** Where CPython 3.11 would put the error, and how it would word it. */
export function explain(
  tokens: readonly Token[],
  start: number,
  end: number,
  at: number,
  inBrackets = false,
): [span: Span, message: string] {
  const place: Place = {
    ...{ tokens, start, end, at },
    token: tokens[at]!,
    before: at > start ? tokens[at - 1] : undefined,
    first: tokens[start]!,
    open: [...(inBrackets ? [-1] : []), ...openBrackets(tokens, start, at)],
  }
  for (const rule of rules) {
    const found = rule(place)
    if (found) return [found[0], found[1]]
  }
  return [place.token, 'invalid syntax']
}

function openBrackets(tokens: readonly Token[], from: number, to: number): number[] {
  const open: number[] = []
  for (let i = from; i < to; i++) {
    const { type, text } = tokens[i]!
    if (type !== 'operator') continue
    if ('([{'.includes(text)) open.push(i)
    else if (')]}'.includes(text)) open.pop()
  }
  return open
}

function beginsOperand(token: Token | undefined): boolean {
  if (!token) return false
  if (token.type === 'name')
    return !keywords.has(token.text) || ['None', 'True', 'False', 'lambda', 'not'].includes(token.text)
  return token.type === 'number' || token.type === 'string' || ['(', '[', '{', '-', '~', '...'].includes(token.text)
}

function endsOperand(token: Token | undefined): boolean {
  if (!token) return false
  if (token.type === 'name') return !keywords.has(token.text) || ['None', 'True', 'False'].includes(token.text)
  return token.type === 'number' || token.type === 'string' || [')', ']', '}', '...'].includes(token.text)
}

function between({ from }: Span, { to }: Span): Span {
  return { from, to }
}

function wordAsPrintStatement({ before, token }: Place): ReturnType<Rule> {
  if (before?.type !== 'name' || (before.text !== 'print' && before.text !== 'exec')) return null
  if (!beginsOperand(token)) return null
  const message = `Missing parentheses in call to '${before.text}'. Did you mean ${before.text}(...)?`
  return [between(before, token), message]
}

const colonAnywhere: ReadonlySet<string> = new Set(['else', 'try', 'finally', 'def', 'lambda'])

function missingColon({ tokens, start, end, at, token, first, open }: Place): ReturnType<Rule> {
  const owner = first.text === 'async' ? tokens[start + 1]! : first
  if (owner.type !== 'name' || !Object.hasOwn(blockOwners, owner.text) || open.length > 0) return null
  if (hasColon(tokens, start, at)) return null
  if (owner.text === 'match' || owner.text === 'case') {
    const isHead = at === end && endsOperand(tokens[at - 1]) && tokens[at + 1]?.type === 'indent'
    return isHead ? [token, "expected ':'"] : null
  }
  const isAlone = at === start + 1
  if (at === end && !(isAlone && !['else', 'try', 'finally', 'except'].includes(owner.text)))
    return [token, owner.text === 'def' && tokens[at - 1]?.type === 'name' ? "expected '('" : "expected ':'"]
  if (colonAnywhere.has(owner.text) && (owner.text !== 'def' || tokens[at - 1]?.text === ')') && at > start)
    return [token, "expected ':'"]
  return null
}

function hasColon(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    const { text, type } = tokens[i]!
    if (type !== 'operator') continue
    if ('([{'.includes(text)) depth++
    else if (')]}'.includes(text)) depth--
    else if (text === ':' && depth === 0) return true
  }
  return false
}

/** `def name` wants its parameters. */
function missingParenthesis({ tokens, at, token, before }: Place): ReturnType<Rule> {
  return before?.type === 'name' && tokens[at - 2]?.text === 'def' ? [token, "expected '('"] : null
}

/** `=` where only a value can stand. */
function comparisonMeant({ tokens, at, token, before, first, open }: Place): ReturnType<Rule> {
  if (token.text !== '=' || token.type !== 'operator' || !before) return null
  const bracket = open[open.length - 1]
  const star = tokens[at - 2]?.text
  if (bracket !== undefined && isParameterList(tokens, bracket)) {
    if (star !== '*' && star !== '**') return null
    return [token, `${star === '*' ? 'var-positional' : 'var-keyword'} argument cannot have default value`]
  }
  if (bracket !== undefined && endsOperand(tokens[bracket - 1])) return assignedArgument(before, token)
  const inCondition = ['if', 'elif', 'while', 'assert', 'return'].includes(first.text)
  if (!inCondition && open.length === 0) return null
  const after = tokens[at + 1] ?? token
  const owner = tokens[at - 2]?.text
  if (before.type === 'name' && !keywords.has(before.text) && owner !== '.')
    return [between(before, after), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"]
  const what = assignedThing(before, owner)
  return what ? [before, `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`] : null
}

/** `f(1=2)`: only a name can be a keyword. */
function assignedArgument(before: Token, token: Token): ReturnType<Rule> {
  if (['True', 'False', 'None'].includes(before.text)) return [before, `cannot assign to ${before.text}`]
  return [between(before, token), 'expression cannot contain assignment, perhaps you meant "=="?']
}

function isParameterList(tokens: readonly Token[], bracket: number): boolean {
  return tokens[bracket]?.text === '(' && tokens[bracket - 2]?.text === 'def'
}

function assignedThing(before: Token, owner: string | undefined): string | null {
  if (before.type === 'number' || before.type === 'string') return 'literal'
  if (before.text === ')') return 'function call'
  if (before.text === ']') return 'subscript'
  return before.type === 'name' && owner === '.' ? 'attribute' : null
}

/** `a if b` without `else`. */
function missingElse({ tokens, start: lineStart, at, open }: Place): ReturnType<Rule> {
  const start = Math.max(0, open[open.length - 1] ?? lineStart) + 1
  let depth = 0
  for (let i = at - 1; i >= start; i--) {
    const { text, type } = tokens[i]!
    if (type === 'operator' && ')]}'.includes(text)) depth++
    else if (type === 'operator' && '([{'.includes(text)) depth--
    else if (depth > 0) continue
    else if (['else', 'for', ':', '='].includes(text)) return null
    else if (text === 'if') {
      if (!endsOperand(tokens[i - 1]) || !endsOperand(tokens[at - 1])) return null
      for (let k = i; k >= start; k--) if (tokens[k]!.text === 'for') return null
      return [between(tokens[i - 1]!, tokens[at - 1]!), "expected 'else' after 'if' expression"]
    }
  }
  return null
}

/** `[x, y for x in z]`. */
function comprehensionTarget({ tokens, at, token, open }: Place): ReturnType<Rule> {
  const bracket = open[open.length - 1]
  if (token.text !== 'for' || bracket === undefined || !['[', '{'].includes(tokens[bracket]?.text ?? '')) return null
  let depth = 0
  for (let i = bracket + 1; i < at; i++) {
    const { text, type } = tokens[i]!
    if (type !== 'operator') continue
    if ('([{'.includes(text)) depth++
    else if (')]}'.includes(text)) depth--
    else if (text === ',' && depth === 0)
      return [
        between(tokens[bracket + 1]!, tokens[at - 1]!),
        'did you forget parentheses around the comprehension target?',
      ]
  }
  return null
}

function dictionaryEntry({ tokens, at, token, before, open }: Place): ReturnType<Rule> {
  const bracket = open[open.length - 1]
  if (bracket === undefined || tokens[bracket]?.text !== '{' || !before) return null
  if (!['}', ','].includes(token.text)) return null
  if (before.text === ':') return [before, "expression expected after dictionary key and ':'"]
  const isDict = hasColon(tokens, bracket + 1, at)
  return isDict && endsOperand(before) ? [before, "':' expected after dictionary key"] : null
}

function missingComma({ before, token, open, tokens, first }: Place): ReturnType<Rule> {
  const bracket = open[open.length - 1]
  if (bracket === undefined || !endsOperand(before) || !beginsOperand(token)) return null
  // The parameters of a function and the names of an import are no expressions.
  if (isParameterList(tokens, bracket) || first.text === 'from') return null
  if (before!.type === 'name' && token.type === 'string') return null
  return [between(before!, token), 'invalid syntax. Perhaps you forgot a comma?']
}
