import { Op } from '../../../program/opcodes'
import type { FnDef } from '../types/defs'
import { allParams } from '../types/solving/substitution'
import { keyOf } from '../types/solving/keys'
import { ERASED, type GenericArg, type Ty } from '../types/ty'
import { callFunction } from './calls'
import { functionPointer, ownFunction } from './functions'
import { glueFor } from './glue'
import type { FunctionRef, VtableRef } from './references'
import { keyOfItem, ofType, type Unit } from './unit'
import { isBox } from './representation'

type Dyn = Ty & { readonly kind: 'dyn' }

/** The vtable by which values of a type are used as trait objects. */
export function vtableOf(unit: Unit, type: Ty, dyn: Dyn): VtableRef {
  const bare: Dyn = { ...dyn, auto: [] }
  const empty: VtableRef = { refers: 'vtable', trait: dyn.principal?.trait.name ?? '', type, drop: null, methods: [] }
  return unit.vtable(`${keyOf(type)} ${keyOf(bare)}`, ofType(type, bare), empty, (table) => {
    const methods = dyn.principal ? unit.solver.vtableMethods(dyn.principal.trait) : []
    table.drop = glueFor(unit, type)
    table.methods = methods.map((method) => methodFunction(unit, type, dyn, method))
  })
}

/** A trait's method for a type, called with the trait object where it takes `self`. */
function methodFunction(unit: Unit, type: Ty, dyn: Dyn, method: FnDef): FunctionRef {
  const args = methodArgs(unit, type, dyn, method)
  const self = method.signature.params[0]!
  const byValue = self.kind === 'param'
  const boxed = isBox(self)
  if (!byValue && !boxed) return functionPointer(unit, method, args)
  const count = method.signature.params.length
  return ownFunction(
    unit,
    `object-${boxed ? 'box' : 'value'} ${keyOfItem(method, args)}`,
    { def: method, args },
    count,
    (frame) => {
      // The object is a pointer into its box: the method wants what is there, or the box itself.
      if (byValue) frame.emit(Op.LOAD_THROUGH, 0, 0)
      else frame.callNative(0, 'box_from_raw', [frame.layout(type), 0])
      const result = frame.temporary()
      callFunction(
        frame,
        method,
        args,
        Array.from({ length: count }, (_, i) => i),
        result,
      )
      frame.emit(Op.RETURN, result)
    },
  )
}

/** Arguments of the method's trait for the type, as the trait object has them, then erased lifetimes of the method's own. */
function methodArgs(unit: Unit, type: Ty, dyn: Dyn, method: FnDef): GenericArg[] {
  const principal = dyn.principal!
  const own = method.generics.params.map((): GenericArg => ERASED)
  if (method.container === principal.trait) return [type, ...principal.args, ...own]
  // Of a supertrait: its arguments in terms of the trait's.
  const trait = method.container
  if (trait?.kind !== 'trait') throw new Error(`${method.path} is no method of a trait`)
  const found = superArgs(unit, principal.trait, [type, ...principal.args], trait)
  if (!found) throw new Error(`${trait.path} is no supertrait of ${principal.trait.path}`)
  return [...found, ...own]
}

function superArgs(
  unit: Unit,
  from: NonNullable<Dyn['principal']>['trait'],
  args: GenericArg[],
  wanted: NonNullable<Dyn['principal']>['trait'],
): GenericArg[] | null {
  if (from === wanted) return args.slice(0, allParams(from.generics).length)
  for (const ref of from.supertraits) {
    const inner = unit.solver.substitute(ref, from.generics, args)
    const found = superArgs(
      unit,
      inner.trait,
      inner.args.map((arg) => (arg.kind === 'region' || arg.kind === 'const' ? arg : unit.concrete(arg, null, []))),
      wanted,
    )
    if (found) return found
  }
  return null
}
