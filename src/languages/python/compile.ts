import { ProgramBuilder } from '../../program/builder'
import type { Diagnostic } from '../../program/diagnostic'
import { link } from '../../program/link'
import { markShared } from '../../program/sharing'
import { Op } from '../../program/opcodes'
import type { Program } from '../../program/program'
import type { Suite } from './ast'
import { annotationMode } from './annotation-syntax'
import { beginAnnotations } from './annotations'
import { MAKES_BYTES, prepareBytes } from './bytes'
import { run } from './evaluate'
import type { Frame } from './frame'
import { compileFunction, docstringOf, endOf, noParameters, returnNone } from './functions'
import { checkLibrary } from './library'
import { isModule, namesIn } from './library-modules'
import { librariesOf } from './library-units'
import { lowering } from './lowering'
import { moduleAttribute, moduleAttributes } from './module-attributes'
import { opensQueues } from './open-queues'
import { parse } from './parse'
import { Problems, TooMuch } from './problems'
import { buildScopes } from './scope-builder'
import type { Scopes } from './scopes'
import { SourceLines } from './source-lines'
import type { Unit } from './unit'
import { globalIndex } from './variables'

/** The longest source text that is taken on, in UTF-16 units. */
const MAX_SOURCE = 4_000_000

/** Compiles a Python program, or says everything that is wrong with it. Never throws, whatever the text. */
export function compilePython(source: string, fileName: string): { program: Program } | { diagnostics: Diagnostic[] } {
  const problems = new Problems()
  try {
    if (source.length > MAX_SOURCE) throw new TooMuch({ from: 0, to: 0 }, 'too long to run')
    const lines = new SourceLines(source)
    const suite = parse(source, lines, problems)
    // CPython, too, looks at names only when the text as a whole is a program.
    if (problems.has('syntax')) return { diagnostics: problems.sorted() }
    const scopes = buildScopes(suite, problems, { isModule, namesIn })
    checkLibrary(suite, scopes, problems)
    if (problems.any) return { diagnostics: problems.sorted() }
    return { program: markShared(lower(suite, scopes, lines, source, fileName)) }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    problems.syntax(error.span, error.message)
    return { diagnostics: problems.sorted() }
  }
}

/** What programs that look at annotations of functions mention. */
const ASKS_FOR_ANNOTATIONS = /__annotations__|get_type_hints|inspect|singledispatch/

function lower(suite: Suite, scopes: Scopes, lines: SourceLines, source: string, fileName: string): Program {
  const builder = new ProgramBuilder()
  const docstring = docstringOf(suite)
  const unit: Unit = {
    ...{ builder, lowering, scopes, lines, source, fileName, docstring, library: null },
    annotations: annotationMode(suite),
    asksForAnnotations: ASKS_FOR_ANNOTATIONS.test(source),
    opensQueues: opensQueues(source),
    definesNotEqual: /\b__ne__\b/.test(source),
  }
  const name = '<module>'
  const signature = { name, qualifiedName: name, parameters: noParameters, hidden: 0, docstring }
  const entry = compileFunction(unit, scopes.module, signature, (frame) => {
    storeAttributes(frame)
    if (MAKES_BYTES.test(source)) prepareBytes(frame)
    beginAnnotations(frame, { from: 0, to: 0 })
    if (scopes.cleaningUp.size > 0) runAndCleanUp(frame, suite)
    else run(frame, suite)
    returnNone(frame, endOf(suite, lines) ?? { from: 0, to: 0 })
  })
  const program = builder.finish({ language: 'python', fileName, source, entry })
  return link(program, librariesOf(program))
}

/** Runs the module and, however it ends, closes the generators that its variables still hold, as the end of CPython does. */
function runAndCleanUp(frame: Frame, suite: Suite): void {
  const span = { from: 0, to: 0 }
  const cleanUp = () =>
    frame.scoped(() => {
      const base = frame.temporary()
      frame.loadLibrary(base, '_native.finish_generators', span)
      frame.emit(Op.CALL, span, base, base, 0)
    })
  const end = frame.label()
  const region = frame.protect()
  run(frame, suite)
  region.suspend()
  if (frame.reachable) {
    cleanUp()
    frame.emit(Op.JUMP, span, end)
  }
  frame.scoped(() => {
    const handler = frame.here()
    const exception = frame.temporary()
    cleanUp()
    frame.emit(Op.RERAISE, span, exception)
    region.close('catch', handler, exception)
  })
  frame.place(end)
}

/** The module's own names need to be variables only where the program assigns them. */
function storeAttributes(frame: Frame): void {
  const { unit } = frame
  for (const name of moduleAttributes) {
    const constant = moduleAttribute(unit, name)
    if (!constant || !unit.scopes.globalNames.has(name)) continue
    frame.scoped(() => {
      const register = frame.temporary()
      const span = { from: 0, to: 0 }
      frame.loadConstant(register, constant, span)
      frame.emit(Op.STORE_GLOBAL, span, register, globalIndex(unit, name))
    })
  }
}
