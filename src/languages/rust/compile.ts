import type { Diagnostic } from '../../program/diagnostic'
import type { Program } from '../../program/program'
import { generate } from './emit'
import { type BodyOwner, NotSupported } from './emit/unit'
import { Bodies, standardLibrary } from './library-bodies'
import { buildMir } from './mir/build'
import type { Body } from './mir/mir'
import { itemOf } from './mir/owners'
import { firstWeakOrdering } from './mir/weak-orderings'
import { defineProgram } from './names/define'
import { checkOwnership } from './ownership'
import { lesson } from './ownership/lessons'
import { parse } from './syntax/parse'
import { checkProgram } from './types/checking/check-program'
import { createPrinter } from './types/solving/print'
import { createSolver } from './types/solving/solver'
import type { Ty } from './types/ty'

/** The longest source text that is taken on, in UTF-16 units. */
const MAX_SOURCE = 1_000_000

type Compiled = { program: Program } | { diagnostics: Diagnostic[] }

/** Compiles a Rust program (2021 edition), or says what is wrong with it as rustc does. Never throws, whatever the text. */
export function compileRust(source: string, fileName: string): Compiled {
  try {
    return compile(source, fileName)
  } catch (error) {
    if (error instanceof NotSupported) return refused([unsupported(error.what, error.span)])
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return refused([unsupported('nesting as deep as this', { from: 0, to: 0 })])
    throw error
  }
}

/** Each stage only looks at what the stages before found nothing wrong with. */
function compile(source: string, fileName: string): Compiled {
  if (source.length > MAX_SOURCE) return refused([unsupported('a text as long as this', { from: 0, to: 0 })])
  const parsed = parse(source)
  if (parsed.diagnostics.length > 0) return refused(parsed.diagnostics)
  const library = standardLibrary()
  const defined = defineProgram(library, parsed.crate)
  if (defined.diagnostics.length > 0) return refused(defined.diagnostics)
  const solver = createSolver(defined.definitions)
  const checked = checkProgram(defined.definitions, solver, { text: source, fileName })
  if (checked.diagnostics.length > 0) return refused(checked.diagnostics, source)
  const graphs = new Map([...checked.bodies].map(([owner, body]) => [owner as object, buildMir(body, solver)]))
  const found = [...graphs.values()].flatMap((body) => checkOwnership(body, solver, source, fileName))
  if (found.length > 0) return refused(found, source)
  const own = new Bodies(solver, (owner) => graphs.get(owner)!)
  const bodyOf = (owner: BodyOwner): Body => (itemOf(owner).isLibrary ? library.bodyOf(owner) : own.of(owner))
  const { main } = defined.definitions
  if (!main) throw new Error('a program without main was not refused')
  const printer = createPrinter(defined.definitions, fileName, source)
  const nameOf = (type: Ty) => printer.show(type)
  const program = generate({ solver, bodyOf, main, source, fileName, image: library.image, nameOf })
  return { program: { ...program, weakOrdering: firstWeakOrdering(graphs.values()) } }
}

function refused(diagnostics: readonly Diagnostic[], source = ''): Compiled {
  return {
    diagnostics: diagnostics.map((diagnostic) => {
      const taught = lesson(diagnostic, source)
      return taught === null ? diagnostic : { ...diagnostic, lesson: taught }
    }),
  }
}

function unsupported(what: string, span: Diagnostic['span']): Diagnostic {
  return { code: 'unsupported', severity: 'error', message: `not supported yet: ${what}`, span, labels: [] }
}
