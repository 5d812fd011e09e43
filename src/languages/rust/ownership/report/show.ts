import type { GenericParamDef } from '../../types/defs'
import { createPrinter, type Printer } from '../../types/solving/print'
import type { Ty } from '../../types/ty'
import type { BodyFacts } from '../context'
import { eraseType, mapType } from '../regions/region-types'

const printers = new WeakMap<object, Printer>()

function printerFor(facts: BodyFacts): Printer {
  let printer = printers.get(facts.body)
  if (printer === undefined) {
    printer = createPrinter(facts.solver.defs, facts.fileName, facts.source)
    printers.set(facts.body, printer)
  }
  return printer
}

/** A type as messages write it; regions without names. */
export function showType(facts: BodyFacts, type: Ty): string {
  return printerFor(facts).show(eraseType(type))
}

/** A type with the lifetimes that `name` knows; all others are left out. */
export function showWithRegions(facts: BodyFacts, type: Ty, name: (region: number) => string | null): string {
  const named = mapType(type, {
    region: (region) => {
      if (region.of !== 'var') return null
      const text = name(region.index)
      return text === null ? { kind: 'region', of: 'erased' } : { kind: 'region', of: 'param', def: lifetime(text) }
    },
  })
  return printerFor(facts).show(named, true)
}

/** `name`: with its quote. */
function lifetime(name: string): GenericParamDef {
  return {
    kind: 'lifetime',
    name: name.replace(/^'/, ''),
    span: { from: 0, to: 0 },
    type: null,
    fallback: null,
    synthetic: false,
  }
}
