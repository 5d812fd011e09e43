import { assert } from '../../../../base/assert'
import { lineColumn } from '../../../../program/diagnostic'
import { parse } from '../../syntax/parse'
import type { FnDef } from '../../types/defs'
import { createPrinter } from '../../types/solving/print'
import type { Ty } from '../../types/ty'
import { type Defined, defineProgram, defineStd, type StdDefinitions } from '../define'
import { stdStub } from './std-stub'

let library: StdDefinitions | null = null

/** Defines a program over the little library; `fn main() {}` is added where there is none. */
export function define(source: string): Defined {
  library ??= defineStd(parsed(stdStub))
  return defineProgram(library, parsed(withMain(source)))
}

function withMain(source: string): string {
  return source.includes('fn main') ? source : `${source}\nfn main() {}`
}

function parsed(source: string) {
  const { crate, diagnostics } = parse(source)
  assert(!diagnostics.length, `does not parse: ${diagnostics[0]?.message} at ${diagnostics[0]?.span.from}`)
  return crate
}

/** `E0432 1:5 unresolved import …` for each error of a program. */
export function errors(source: string): string[] {
  return define(source).diagnostics.map(({ code, span, message }) => {
    const { line, column } = lineColumn(source, span.from)
    return `${code} ${line}:${column} ${message}`
  })
}

/** The labels of the first error: `1:5 no such thing`. */
export function labels(source: string): string[] {
  const [first] = define(source).diagnostics
  return first.labels.map(({ span, message }) => {
    const { line, column } = lineColumn(source, span.from)
    return `${line}:${column} ${message}`
  })
}

/** The help of the first error. */
export function help(source: string): string | undefined {
  return define(source).diagnostics[0].help
}

/** A function of the program by its path. */
export function fnNamed(defined: Defined, path: string): FnDef {
  const found = defined.definitions.fns.find((fn) => fn.path === path && !fn.isLibrary)
  assert(found !== undefined, `no function ${path}`)
  return found
}

/** A type as messages write it, with named lifetimes. */
export function show(defined: Defined, type: Ty): string {
  return createPrinter(defined.definitions, 'main.rs', '').show(type, true)
}

/** `(A, B) -> C` */
export function signature(defined: Defined, path: string): string {
  const { params, result } = fnNamed(defined, path).signature
  return `(${params.map((type) => show(defined, type)).join(', ')}) -> ${show(defined, result)}`
}
