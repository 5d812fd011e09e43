import { lineColumn, type Diagnostic, type Span } from '../program/diagnostic'
import { lessons } from '../program/lessons'

/** Longer lines are not shown: their marks would wrap. */
const LONGEST_LINE = 200

/** A piece of the source to be marked under its line. */
interface Mark {
  readonly line: number
  readonly column: number
  readonly width: number
  readonly message: string
  readonly primary: boolean
}

/** A diagnostic in rustc's manner: code and message, the place, each line concerned with its marks, help, and the lesson. */
export function rustcText(fileName: string, source: string, diagnostic: Diagnostic): string {
  const { code, severity, message, span, labels, help, lesson } = diagnostic
  const lines = source.split('\n')
  const isPrimary = (one: Span) => one.from === span.from && one.to === span.to
  const marks = labels.map((label) => markOf(source, lines, label.span, label.message, isPrimary(label.span)))
  if (!marks.some(({ primary }) => primary)) marks.unshift(markOf(source, lines, span, '', true))
  const { line, column } = lineColumn(source, span.from)
  const gutter = String(Math.max(...marks.map((mark) => mark.line))).length
  const margin = ' '.repeat(gutter)
  const text = [
    `${severity}${/^E\d+$/.test(code) ? `[${code}]` : ''}: ${message}`,
    `${margin}--> ${fileName}:${line}:${column}`,
    `${margin} |`,
    ...excerpt(lines, marks, gutter),
    `${margin} |`,
    ...(help === undefined ? [] : [`${margin} = help: ${help}`]),
    ...(lesson === undefined ? [] : [`${margin} = note: ${lessons[lesson]}`]),
  ]
  return `${text.join('\n')}\n\n`
}

function markOf(source: string, lines: readonly string[], span: Span, message: string, primary: boolean): Mark {
  const { line, column } = lineColumn(source, span.from)
  const left = Math.max(1, lines[line - 1]!.length - column + 1)
  return { line, column, width: Math.min(left, Math.max(1, span.to - span.from)), message, primary }
}

/** The lines that have marks, in order, and under each its marks; `...` where lines are left out. */
function excerpt(lines: readonly string[], marks: readonly Mark[], gutter: number): string[] {
  const numbers = [...new Set(marks.map(({ line }) => line))].toSorted((a, b) => a - b)
  return numbers.flatMap((line, i) => {
    const skipped = i > 0 && line > numbers[i - 1]! + 1 ? ['...'] : []
    const text = lines[line - 1]!
    const shown = text.length > LONGEST_LINE ? '…' : text.replaceAll('\t', ' ')
    const here = marks.filter((mark) => mark.line === line).toSorted((a, b) => a.column - b.column)
    const under = text.length > LONGEST_LINE ? [] : here.map((mark) => `${' '.repeat(gutter)} | ${pointer(mark)}`)
    return [...skipped, `${String(line).padStart(gutter)} | ${shown}`, ...under]
  })
}

const pointer = ({ column, width, message, primary }: Mark) =>
  `${' '.repeat(column - 1)}${(primary ? '^' : '-').repeat(width)} ${message}`.trimEnd()
