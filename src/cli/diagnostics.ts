import { lineColumn, type Diagnostic } from '../program/diagnostic'
import { lessons } from '../program/lessons'
import { renderSyntaxError } from '../program/syntax-error-text'
import { languageFor } from './language'
import { rustcText } from './rustc-text'

/** A diagnostic as the command line's JSON has it: lines and columns from 1. */
export function diagnosticJson(source: string, diagnostic: Diagnostic): object {
  const { code, severity, message, span, labels, help, lesson } = diagnostic
  const from = lineColumn(source, span.from)
  const to = lineColumn(source, span.to)
  return {
    code,
    severity,
    message,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    labels: labels.map((label) => ({ ...lineColumn(source, label.span.from), message: label.message })),
    ...(help === undefined ? {} : { help }),
    ...(lesson === undefined ? {} : { lesson: lessons[lesson] }),
  }
}

/** A diagnostic for people: place, message, the line and what of it is meant; a syntax error as CPython prints it. */
export function diagnosticText(fileName: string, source: string, diagnostic: Diagnostic): string {
  if (languageFor(fileName, source) === 'rust') return rustcText(fileName, source, diagnostic)
  if (diagnostic.code === 'syntax') return renderSyntaxError(fileName, source, diagnostic)
  const { line, column } = lineColumn(source, diagnostic.span.from)
  const text = source.split('\n')[line - 1] ?? ''
  const end = Math.min(text.length, column - 1 + Math.max(1, diagnostic.span.to - diagnostic.span.from))
  const carets = ' '.repeat(column - 1) + '^'.repeat(Math.max(1, end - column + 1))
  const shown = text.length > 200 ? '' : `    ${text}\n    ${carets}\n`
  const help = diagnostic.help ? `    help: ${diagnostic.help}\n` : ''
  return `${fileName}:${line}:${column}: ${diagnostic.code}: ${diagnostic.message}\n${shown}${help}`
}
