import type { Diagnostic, Span } from './diagnostic'

/** Messages by which Python's tokenizer, which counts characters where the parser counts bytes, is told from the parser. */
const FROM_TOKENIZER = [
  /^unterminated (?:triple-quoted )?string literal/,
  /^leading zeros in decimal/,
  /^invalid (?:decimal|binary|octal|hexadecimal|imaginary) literal/,
  /^invalid digit /,
  /^invalid (?:non-printable )?character /,
  /^unexpected character after line continuation/,
  /^unexpected EOF/,
  /^closing parenthesis /,
  /^unmatched '/,
  /^too many nested parentheses/,
]
const ENCODING_COMMENT = /^[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+/

const utf8 = new TextEncoder()

/** Where the marks go: a line, and from which of its columns (0: the first) how many; column -1 for none. */
interface Place {
  readonly line: number
  readonly column: number
  readonly count: number
}

/**
 * What CPython 3.11 prints for a file that it cannot compile.
 * @param diagnostic with CPython's message; a span that reaches into later lines is marked to the end of its first
 */
export function renderSyntaxError(fileName: string, source: string, diagnostic: Diagnostic): string {
  const { message, span } = diagnostic
  const className = syntaxErrorClass(message)
  const lines = source.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)
  const { line, column, count } =
    className === 'SyntaxError' ? placeOf(source, lines, message, span) : placeOfIndent(source, lines, message, span)
  const text = lines[line] ?? ''
  const shown = text.replace(/^[ \t\f]+/, '')
  const blank = column - (text.length - shown.length)
  const carets = blank < 0 ? '' : `    ${' '.repeat(blank)}${'^'.repeat(Math.max(1, count))}\n`
  return `  File "${fileName}", line ${line + 1}\n    ${shown}\n${carets}${className}: ${message}\n`
}

/** The class of a syntax error, told from its message. */
function syntaxErrorClass(message: string): 'SyntaxError' | 'IndentationError' | 'TabError' {
  if (message.startsWith('inconsistent use of tabs')) return 'TabError'
  const isIndentation = /^(?:unexpected indent|unindent does not match|expected an indented block|too many levels of)/
  return isIndentation.test(message) ? 'IndentationError' : 'SyntaxError'
}

function placeOf(source: string, lines: readonly string[], message: string, { from, to }: Span): Place {
  const line = lineOf(source, from)
  // At the end of the file there is no line to point into.
  if (line >= lines.length) return { line: lines.length - 1, column: -1, count: 0 }
  const text = lines[line]!
  const start = from - startOfLine(source, from)
  const isTokenizer = FROM_TOKENIZER.some((pattern) => pattern.test(message))
  const measure = isTokenizer || hasEncoding(lines) ? characters : bytes
  const goesOn = lineOf(source, Math.max(from, to - 1)) > line
  const column = measure(text.slice(0, start))
  // To its end, CPython measures a line in bytes.
  const end = goesOn ? bytes(text) : measure(text.slice(0, start + to - from))
  return { line, column, count: isTokenizer ? 1 : end - column }
}

/** Errors of indentation are mostly shown without a mark. */
function placeOfIndent(source: string, lines: readonly string[], message: string, { from }: Span): Place {
  const line = lineOf(source, from)
  const none = { line: Math.min(line, lines.length - 1), column: -1, count: 0 }
  if (message.startsWith('unindent')) return { ...none, column: characters(lines[none.line]!), count: 1 }
  const owner = /^expected an indented block after .* on line (\d+)$/.exec(message)
  if (!owner) return none
  const text = lines[line] ?? ''
  const before = text.slice(0, from - startOfLine(source, from))
  // The statement that should have been indented; there is none when the file ends with the one that owns the block.
  const isFound = line < lines.length && line >= Number(owner[1]) && before.trim() === '' && text.trim() !== ''
  if (!isFound) return { ...none, line: lines.length - 1 }
  const indent = indentOf(text)
  return indent < indentOf(lines[Number(owner[1]) - 1]!) ? none : { line, column: indent, count: 1 }
}

const indentOf = (line: string) => /^[ \t\f]*/.exec(line)![0].length

/** Whether a file says how it is encoded; CPython then counts characters throughout. */
const hasEncoding = (lines: readonly string[]) => lines.slice(0, 2).some((line) => ENCODING_COMMENT.test(line))

const bytes = (text: string) => utf8.encode(text).length
const characters = (text: string) => [...text].length

/** Index of the line that an offset is in. */
const lineOf = (source: string, offset: number) => source.slice(0, offset).split(/\r\n|\r|\n/).length - 1

const startOfLine = (source: string, offset: number) =>
  Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1
