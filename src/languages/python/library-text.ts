import { frameSpan, type ProgramBuilder } from '../../program/builder'
import type { Span } from '../../program/diagnostic'
import type { Suite } from './ast'
import { parse } from './parse'
import { Problems } from './problems'
import { buildScopes, type ModuleNames } from './scope-builder'
import type { Scopes } from './scopes'
import { SourceLines } from './source-lines'

/** Library code as it is written. */
export interface LibraryText {
  /** The module that it is the text of; null for the prelude. */
  readonly module: string | null
  readonly source: string
  readonly suite: Suite
  readonly scopes: Scopes
  readonly lines: SourceLines
}

/** Reads library code. @throws Error when anything is wrong with it */
export function readLibrary(module: string | null, source: string, modules: ModuleNames): LibraryText {
  const problems = new Problems()
  const lines = new SourceLines(source)
  const suite = parse(source, lines, problems)
  const scopes = buildScopes(suite, problems, modules)
  const [problem] = problems.sorted()
  if (problem)
    throw new Error(`${module ?? 'the prelude'}, line ${lines.lineAt(problem.span.from)}: ${problem.message}`)
  return { module, source, suite, scopes, lines }
}

/**
 * What tracebacks show of library code: `#@ threading 982 run | self._target(*self._args)` at the end of a line stands
 * for the line of CPython's own library that does the same: file, line, function, text; «carets» where not all of it.
 * Several, where several calls of CPython's lie there, outermost first.
 */
const MARKER = /#@ (\S+) (\d+) (\S+) \| (.*?) *(?=#@|$)/g

/** Finds the marked lines of library code, whose texts it adds to the frames of `builder`. */
export class LibraryFrames {
  private readonly byLine = new Map<number, Span>()

  constructor(
    { source }: LibraryText,
    private readonly lines: SourceLines,
    builder: ProgramBuilder,
  ) {
    source.split('\n').forEach((line, i) => {
      const frames = Array.from(line.matchAll(MARKER), ([, file, number, name, text]) =>
        frameText(file!, number!, name!, text!),
      )
      if (frames.length > 0) this.byLine.set(i + 1, frameSpan(builder.frames.push(frames.join('')) - 1))
    })
  }

  /** The span that an instruction of library code carries. */
  spanOf({ from }: Span): Span | null {
    return this.byLine.size === 0 ? null : (this.byLine.get(this.lines.lineAt(from)) ?? null)
  }
}

function frameText(file: string, line: string, name: string, text: string): string {
  const [before, marked, after] = text.split(/[«»]/)
  const source = [before, marked, after].join('')
  const carets = marked === undefined ? '' : `    ${' '.repeat(before!.length)}${'^'.repeat(marked.length)}\n`
  return `  File "/usr/lib/python3.11/${file}.py", line ${line}, in ${name}\n    ${source}\n${carets}`
}
