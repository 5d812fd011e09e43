import type { ProgramBuilder } from '../../program/builder'
import type { FunctionStatement } from './ast'
import { compileFunctionAt, functionBody, functionSignature } from './functions'
import { lowering } from './lowering'
import { parse } from './parse'
import { prelude } from './prelude'
import { Problems } from './problems'
import { buildScopes } from './scope-builder'
import type { Scopes } from './scopes'
import { SourceLines } from './source-lines'
import type { Unit } from './unit'

interface Parsed {
  readonly functions: readonly FunctionStatement[]
  readonly scopes: Scopes
  readonly lines: SourceLines
}

let parsed: Parsed | null = null

/** The prelude, parsed once for all programs. */
function parsedPrelude(): Parsed {
  if (parsed) return parsed
  const problems = new Problems()
  const lines = new SourceLines(prelude)
  const suite = parse(prelude, lines, problems)
  const scopes = buildScopes(suite, problems)
  const [problem] = problems.sorted()
  if (problem) throw new Error(`the prelude, line ${lines.lineAt(problem.span.from)}: ${problem.message}`)
  const functions = suite.filter((statement) => statement.kind === 'Function')
  parsed = { functions, scopes, lines }
  return parsed
}

/** Compiles the prelude into a program. */
export function linkPrelude(builder: ProgramBuilder): void {
  const { functions, scopes, lines } = parsedPrelude()
  for (const { name } of functions) builder.library.set(name, builder.reserve())
  const unit: Unit = {
    ...{ builder, lowering, scopes, lines, source: prelude, fileName: '', docstring: null, hidden: true },
    annotations: 'texts',
    asksForAnnotations: false,
    definesNotEqual: true,
    hiddenFunctions: builder.library,
  }
  for (const node of functions) {
    const index = builder.library.get(node.name)!
    compileFunctionAt(index, unit, scopes.of.get(node)!, functionSignature(null, node), functionBody(node))
  }
}
