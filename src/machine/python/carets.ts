import { displayWidth } from './display-width'
import { isBlank, partsOf, type Stretch } from './expression-parts'

/** How far a traceback indents the source line. */
const INDENT = 4

const utf8 = new TextEncoder()

/**
 * The line of `^` and `~` that CPython 3.11 prints under a source line of a traceback, with its line break; '' where it
 * prints none, because the marks would cover the whole line.
 * @param line the source line as it stands in the file, indentation and all
 * @param from where in the line the code to blame begins, in UTF-16 units
 * @param to where it ends; null when that is on a later line
 */
export function caretLine(line: string, from: number, to: number | null): string {
  const indent = indentationOf(line)
  const start = characters(line.slice(0, from))
  const end = to === null ? endOfText(line) : characters(line.slice(0, to))
  const anchors = to === null ? null : anchorsOf(line.slice(from, to))
  if (!anchors && end - start === characters(line) - indent) return ''
  const blank = ' '.repeat(INDENT + displayWidth(line.slice(indent, from)))
  if (anchors) return `${blank}${marks(line.slice(from, to!), anchors)}\n`
  return `${blank}${'^'.repeat(displayWidth([...line].slice(start, end).join('')))}\n`
}

/** How many characters of a line are indentation. */
export function indentationOf(line: string): number {
  let indent = 0
  while (indent < line.length && isBlank(line[indent]!)) indent++
  return indent
}

/** How many characters a text has, as Python counts them. */
function characters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Where the text of a line ends. CPython looks at bytes where it means characters, and so does this. */
function endOfText(line: string): number {
  const bytes = utf8.encode(line)
  let end = characters(line)
  while (end > 0 && isBlank(String.fromCharCode(bytes[end - 1]!))) end--
  return end
}

function marks(segment: string, { from, to }: Stretch): string {
  const under = (text: string, mark: string) => mark.repeat(displayWidth(text))
  return under(segment.slice(0, from), '~') + under(segment.slice(from, to), '^') + under(segment.slice(to), '~')
}

/**
 * The part of an expression that gets `^` while its operands get `~`: a binary operator, or the brackets of a
 * subscript. Null for any other expression.
 */
export function anchorsOf(segment: string): Stretch | null {
  const parts = partsOf(segment)
  if (!parts) return null
  if (parts.kind === 'subscript') return { from: parts.brackets.from, to: segment.length }
  const before = parts.right.from
  let from = parts.left.to
  while (from < before && (isBlank(segment[from]!) || segment[from] === ')')) from++
  const isWide = from + 1 < before && !isBlank(segment[from + 1]!)
  return { from, to: from + (isWide ? 2 : 1) }
}
