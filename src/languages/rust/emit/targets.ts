import type { FnDef, VariantDef } from '../types/defs'
import type { Instance } from '../types/solver'
import type { GenericArgs, Ty } from '../types/ty'
import type { AdtType } from './representation'
import type { Unit } from './unit'

/** What a call of a function or method turns out to call, all types known. */
export type Target =
  | { readonly kind: 'constructor'; readonly type: AdtType; readonly variant: VariantDef }
  /** What the machine or the compiler does. `types`: its type arguments. */
  | { readonly kind: 'intrinsic'; readonly def: FnDef; readonly args: GenericArgs; readonly types: readonly Ty[] }
  | { readonly kind: 'function'; readonly def: FnDef; readonly args: GenericArgs }
  /** A closure's body, whose parameters stand one by one behind the closure. */
  | {
      readonly kind: 'closure'
      readonly type: Ty & { readonly kind: 'closure' }
      readonly by: 'Fn' | 'FnMut' | 'FnOnce'
    }
  /** A function's name, or a pointer, called through the traits: a pointer may stand behind a reference. */
  | { readonly kind: 'named'; readonly self: Ty; readonly byValue: boolean; readonly count: number }
  | { readonly kind: 'dyn'; readonly method: number }
  | { readonly kind: 'clone'; readonly self: Ty }
  /** The function whose number the callee's value is. */
  | { readonly kind: 'pointer' }

export function targetOf(unit: Unit, def: FnDef, args: GenericArgs): Target {
  if (def.constructs)
    return {
      kind: 'constructor',
      variant: def.constructs,
      type: unit.concrete(def.signature.result, def.generics, args) as AdtType,
    }
  if (def.intrinsic !== null) return intrinsic(def, args)
  return ofInstance(unit, def, args, unit.solver.instance(def, args))
}

function intrinsic(def: FnDef, args: GenericArgs): Target {
  const types = args.filter((arg): arg is Ty => arg.kind !== 'region' && arg.kind !== 'const')
  return { kind: 'intrinsic', def, args, types }
}

function ofInstance(unit: Unit, def: FnDef, args: GenericArgs, instance: Instance): Target {
  switch (instance.kind) {
    case 'fn':
      if (instance.fn.intrinsic !== null) return intrinsic(instance.fn, instance.args)
      return { kind: 'function', def: instance.fn, args: instance.args }
    case 'closure':
      return { kind: 'closure', type: { kind: 'closure', def: instance.def, args: instance.args }, by: instance.by }
    case 'fn-pointer': {
      const { items } = args[1] as Ty & { kind: 'tuple' }
      return { kind: 'named', self: instance.self, byValue: def.name === 'call_once', count: items.length }
    }
    case 'dyn':
      return { kind: 'dyn', method: methodIndex(unit, args[0] as Ty, instance.method) }
    case 'builtin-clone':
      return { kind: 'clone', self: instance.self }
  }
}

/** Where a method stands in the vtables of a trait object's type. */
function methodIndex(unit: Unit, object: Ty, method: FnDef): number {
  if (object.kind !== 'dyn' || !object.principal) throw new Error(`${method.path} of no trait object`)
  const found = unit.solver.vtableMethods(object.principal.trait).indexOf(method)
  if (found < 0) throw new Error(`${method.path} is in no vtable`)
  return found
}
