import { highlightTree, tagHighlighter, tags } from '@lezer/highlight'
import { parser } from '@lezer/python'

export interface Token {
  readonly from: number
  readonly to: number
  readonly style: string
}

const styles = tagHighlighter([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.modifier],
    class: 'tok-keyword',
  },
  { tag: [tags.bool, tags.null, tags.self], class: 'tok-keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'tok-string' },
  { tag: tags.number, class: 'tok-number' },
  { tag: tags.comment, class: 'tok-comment' },
  { tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName))], class: 'tok-function' },
  { tag: [tags.definition(tags.className), tags.className], class: 'tok-function' },
])

/** Colours of Python text, in order, without overlaps. */
export function highlight(source: string): Token[] {
  const tokens: Token[] = []
  highlightTree(parser.parse(source), styles, (from, to, style) => tokens.push({ from, to, style }))
  return tokens
}
