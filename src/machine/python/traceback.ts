import { lineColumn } from '../../program/diagnostic'
import { spanAt, type Program } from '../../program/program'
import { ExceptionSlot, type Types } from '../types'
import { HeapObject, type Value } from '../values'
import { caretLine, indentationOf } from './carets'
import { suggest } from './suggestions'

/** str() of an exception. */
export type ExceptionText = (exception: HeapObject) => string

/** A name that meant nothing where it was used, and the names that did: an array for each scope, the nearest first. */
export interface WrongName {
  readonly name: string
  readonly scopes: readonly (readonly string[])[]
}

/** Looks up what a NameError or AttributeError was about; null where it was raised for another reason. */
export type WrongNames = (exception: HeapObject) => WrongName | null

const BY_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
const IN_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'

/** As many frames as CPython prints at most, the innermost ones. */
const MAX_FRAMES = 1000
/** How often a line is printed in a row before the rest is only counted. */
const MAX_REPEATS = 3

/** What CPython 3.11 prints on stderr for an exception that nobody caught, those that led to it before it. */
export function renderException(
  program: Program,
  types: Types,
  exception: HeapObject,
  texts: ExceptionText,
  wrongNames: WrongNames = () => null,
): string {
  return exceptionParts(program, types, exception, texts, wrongNames).join('')
}

/** What may be left out of what is told of an exception. */
export interface Shown {
  /** How many frames of each traceback: the outermost ones, or the innermost where it is negative. */
  readonly limit: number | null
  /** Whether those that led to it stand before it. */
  readonly chained: boolean
  /** Whether its own traceback is shown. */
  readonly traced: boolean
}

const everything: Shown = { limit: null, chained: true, traced: true }

/** The same in parts, as the module `traceback` gives them: each frame and each message is one. */
export function exceptionParts(
  program: Program,
  types: Types,
  exception: HeapObject,
  texts: ExceptionText,
  wrongNames: WrongNames,
  { limit, chained, traced }: Shown = everything,
): string[] {
  const lines = new Lines(program.source)
  const links = chained ? chain(exception) : [{ exception, link: '' }]
  return links.flatMap(({ link, exception: each }) => {
    const passed = traced || each !== exception ? each.fields[ExceptionSlot.Traceback] : null
    const frames = passed instanceof HeapObject ? frameParts(program, lines, limited(passed.fields, limit)) : null
    return [
      ...(frames ? ['Traceback (most recent call last):\n', ...frames] : []),
      ...messageParts(types, each, texts, wrongNames),
      ...(link ? [link] : []),
    ]
  })
}

/** So many entries from the beginning, or from the end where the number is negative. */
export function limited<T>(entries: readonly T[], limit: number | null): readonly T[] {
  if (limit === null) return entries
  return limit >= 0 ? entries.slice(0, limit) : entries.slice(limit)
}

/** What CPython prints when an exception ends a thread; `text` is renderException's. */
export function renderThreadException(threadName: string, text: string): string {
  return `Exception in thread ${threadName}:\n${text}`
}

interface Link {
  readonly exception: HeapObject
  /** What stands between it and the exception that follows. */
  readonly link: string
}

/** An exception behind those that led to it, in the order in which they are printed; each once. */
function chain(last: HeapObject): Link[] {
  const links: Link[] = [{ exception: last, link: '' }]
  const seen = new Set([last])
  for (let next = origin(last); next && !seen.has(next.exception); next = origin(next.exception)) {
    links.unshift(next)
    seen.add(next.exception)
  }
  return links
}

/** An exception behind those that are shown with it, in the order in which they are. */
export const exceptionChain = (last: HeapObject): HeapObject[] => chain(last).map(({ exception }) => exception)

function origin({ fields }: HeapObject): Link | null {
  const cause = fields[ExceptionSlot.Cause] as HeapObject | null | undefined
  if (cause) return { exception: cause, link: BY_CAUSE }
  const context = fields[ExceptionSlot.Context] as HeapObject | null | undefined
  return context && fields[ExceptionSlot.SuppressContext] !== true ? { exception: context, link: IN_CONTEXT } : null
}

/** `queue.Full`, `ValueError: no number`, `NameError: name 'x' is not defined. Did you mean: 'y'?` */
function messageParts(types: Types, exception: HeapObject, texts: ExceptionText, wrongNames: WrongNames): string[] {
  const text = texts(exception)
  const line = `${className(types, exception)}${text && `: ${text}`}${suggestion(types, exception, wrongNames)}\n`
  return [line, ...notesOf(exception)]
}

/** What add_note() added. */
function notesOf({ shape, fields }: HeapObject): string[] {
  const slot = shape.slots.get('__notes__')
  const notes = slot === undefined ? undefined : fields[slot]
  if (!(notes instanceof HeapObject)) return []
  return notes.fields.flatMap((note) =>
    String(note)
      .split('\n')
      .map((line) => `${line}\n`),
  )
}

/** A class as tracebacks name it: with its module, unless that is the program or Python itself. */
function className(types: Types, exception: HeapObject): string {
  const { module, qualifiedName } = types.info(exception.cls!)
  return module === 'builtins' || module === '__main__' ? qualifiedName : `${module}.${qualifiedName}`
}

function suggestion(types: Types, exception: HeapObject, wrongNames: WrongNames): string {
  const isAboutName = ['NameError', 'AttributeError'].some((name) => exception.cls === types.named(name))
  const wrong = isAboutName ? wrongNames(exception) : null
  if (!wrong) return ''
  for (const scope of wrong.scopes) {
    const found = suggest(wrong.name, scope)
    if (found !== null) return `. Did you mean: '${found}'?`
  }
  return ''
}

/** A frame of a traceback: the line that says where, and what follows it. */
interface FrameText {
  readonly place: string
  readonly rest: () => string
}

/** Frames that an exception passed, outermost first. */
function frameParts(program: Program, lines: Lines, entries: readonly Value[]): string[] {
  return withoutRepeats(entries.slice(-MAX_FRAMES).flatMap((entry) => frameText(program, lines, entry)))
}

/** The same of a traceback on its own. */
export const tracebackParts = (program: Program, entries: readonly Value[]): string[] =>
  frameParts(program, new Lines(program.source), entries)

/** Where the entries of a traceback stand: file, line, function, the line's text, and how all of it is shown. */
export function entriesOf(program: Program, entries: readonly Value[], withCarets: boolean): (readonly Value[])[] {
  const lines = new Lines(program.source)
  return entries.flatMap((entry) =>
    frameText(program, lines, entry, withCarets).map(({ place, rest }) => {
      const [, file, line, name] = /^ {2}File "(.*)", line (\d+), in (.*)\n$/.exec(place)!
      return [file!, Number(line), name!, rest().split('\n', 1)[0]!.trim(), place + rest()]
    }),
  )
}

/** Frames as a list of calls shows them, without carets. @param pcs outermost call first */
export function renderFrames(program: Program, pcs: readonly number[]): string {
  const lines = new Lines(program.source)
  const frames = pcs.slice(-MAX_FRAMES).flatMap((pc) => frameText(program, lines, pc, false))
  return withoutRepeats(frames).join('')
}

/** The line of an instruction of the program, counted from 1. */
export function lineOf(program: Program, pc: number): number {
  return lineColumn(program.source, Math.max(0, program.spans[2 * pc]!)).line
}

/** The text of a line of the program, counted from 1, without the blanks around it. */
export function sourceLine(program: Program, line: number): string {
  return (program.source.split(/\r\n|\r|\n/)[line - 1] ?? '').trim()
}

/** The text of frames, each line at most three times in a row. */
function withoutRepeats(frames: readonly FrameText[]): string[] {
  const parts: string[] = []
  let count = 0
  frames.forEach((frame, i) => {
    count = frames[i - 1]?.place === frame.place ? count + 1 : 1
    if (count <= MAX_REPEATS) parts.push(frame.place + frame.rest())
    else if (frames[i + 1]?.place !== frame.place) parts.push(repeated(count - MAX_REPEATS))
  })
  return parts
}

const repeated = (times: number) => `  [Previous line repeated ${times} more time${times > 1 ? 's' : ''}]\n`

/** One entry of a traceback as text; nothing for code that has no place in the source. */
function frameText(program: Program, lines: Lines, entry: Value, withCarets = true): FrameText[] {
  if (typeof entry === 'string') {
    const end = entry.indexOf('\n') + 1
    return [{ place: entry.slice(0, end), rest: () => entry.slice(end) }]
  }
  const pc = entry as number
  const span = spanAt(program, pc)
  const code = program.functions.find(({ start, end }) => pc >= start && pc < end)
  if (!span || !code) return []
  const line = lines.at(span.from)
  const place = `  File "${program.fileName}", line ${line.number}, in ${code.name}\n`
  const rest = () => {
    const from = span.from - line.from
    const to = span.to - line.from
    const carets = withCarets ? caretLine(line.text, from, to <= line.text.length ? to : null) : ''
    return `    ${line.text.slice(indentationOf(line.text))}\n${carets}`
  }
  return [{ place, rest }]
}

interface Line {
  /** Counted from 1. */
  readonly number: number
  /** Offset of its first character. */
  readonly from: number
  /** Without its line break. */
  readonly text: string
}

/** The lines of a source text, found by offset. */
class Lines {
  private readonly starts: number[] = [0]

  constructor(private readonly source: string) {
    for (const { index, 0: lineBreak } of source.matchAll(/\r\n|\r|\n/g)) this.starts.push(index + lineBreak.length)
  }

  at(offset: number): Line {
    let low = 0
    for (let high = this.starts.length; high - low > 1;) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle
    }
    const from = this.starts[low]!
    const text = this.source.slice(from, this.starts[low + 1]).replace(/[\r\n]+$/, '')
    return { number: low + 1, from, text }
  }
}
