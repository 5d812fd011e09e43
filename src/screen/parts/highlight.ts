import { highlightTree, tagHighlighter, tags } from '@lezer/highlight'
import { parser as python } from '@lezer/python'
import { parser as rust } from '@lezer/rust'
import { languageOf } from '../../session/model'

export interface Token {
  readonly from: number
  readonly to: number
  readonly style: string
}

const styles = tagHighlighter([
  {
    tag: [
      tags.keyword,
      tags.operatorKeyword,
      tags.controlKeyword,
      tags.definitionKeyword,
      tags.modifier,
      tags.moduleKeyword,
    ],
    class: 'tok-keyword',
  },
  { tag: [tags.bool, tags.null, tags.self], class: 'tok-keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'tok-string' },
  { tag: tags.number, class: 'tok-number' },
  { tag: tags.comment, class: 'tok-comment' },
  { tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName))], class: 'tok-function' },
  { tag: [tags.definition(tags.className), tags.className], class: 'tok-function' },
])

const parsers = { python, rust }

/** Colours of a program's text, in order, without overlaps. */
export function highlight(source: string): Token[] {
  const tokens: Token[] = []
  highlightTree(parsers[languageOf(source)].parse(source), styles, (from, to, style) =>
    tokens.push({ from, to, style }),
  )
  return tokens
}
