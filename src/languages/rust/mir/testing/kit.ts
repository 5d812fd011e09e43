import { defineProgram, defineStd } from '../../names/define'
import { stdSource } from '../../std'
import { parse } from '../../syntax/parse'
import { checkBody } from '../../types/checking/check-body'
import { checkProgram } from '../../types/checking/check-program'
import type { FnDef } from '../../types/defs'
import type { Solver } from '../../types/solver'
import { createSolver } from '../../types/solving/solver'
import type { TypedBody } from '../../types/thir'
import { buildMir } from '../build'
import { elaborateDrops } from '../elaborate'
import type { Body } from '../mir'
import { printBody } from '../print'

let std: ReturnType<typeof defineStd> | null = null

interface CheckedSource {
  readonly solver: Solver
  /** Of the program, by the names of their items. */
  readonly bodies: ReadonlyMap<string, TypedBody>
  /** Of any function, the library's too; null: it has no body. */
  typed(fn: FnDef): TypedBody | null
}

/** The checked bodies of a program on the real library. */
export function checked(source: string): CheckedSource {
  std ??= defineStd(parse(stdSource()).crate)
  const { crate, diagnostics } = parse(source)
  const defined = defineProgram(std, crate)
  const solver = createSolver(defined.definitions)
  const program = checkProgram(defined.definitions, solver)
  const problems = [...diagnostics, ...defined.diagnostics, ...program.diagnostics]
  if (problems.length > 0) throw new Error(problems.map((one) => `${one.code} ${one.message}`).join('\n'))
  const bodies = new Map([...program.bodies].map(([owner, body]) => [owner.name, body]))
  const typed = (fn: FnDef): TypedBody | null =>
    program.bodies.get(fn) ?? (fn.node?.body ? checkBody(fn, solver).body : null)
  return { solver, bodies, typed }
}

/** The control-flow graph of one function, as built. */
export function builtOf(source: string, name = 'f'): { readonly body: Body; readonly solver: Solver } {
  const { solver, bodies } = checked(source)
  const body = bodies.get(name)
  if (body === undefined) throw new Error(`no ${name}`)
  return { body: buildMir(body, solver), solver }
}

/** The same as text; `elaborated`: with its drops made certain. */
export function mirOf(source: string, name = 'f', elaborated = false): string {
  const { body, solver } = builtOf(source, name)
  return printBody(elaborated ? elaborateDrops(body, solver) : body)
}
