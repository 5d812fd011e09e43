import type { ClosureDef } from '../defs'
import type { Ty } from '../ty'
import type { Callable, CallSignature } from './goals'
import { Substitution } from './substitution'

/** From the one that fewest closures are: whoever is one of them is all that follow. */
export const callables: readonly Callable[] = ['Fn', 'FnMut', 'FnOnce']

/** The trait's own name if it is one of Fn, FnMut, FnOnce. */
export function callableOf(lang: string | null): Callable | null {
  return callables.find((name) => name === lang) ?? null
}

/** Whether something that is `has` can be called as `wanted`. */
export function suffices(has: Callable, wanted: Callable): boolean {
  return callables.indexOf(has) <= callables.indexOf(wanted)
}

/** Parameters and result of what can be called by itself: closures, safe functions, function pointers. */
export function signatureOf(type: Ty): CallSignature | null {
  switch (type.kind) {
    case 'fn-pointer':
      return type
    case 'fn-def': {
      const { def, args } = type
      return def.isUnsafe ? null : substituted(def.signature, new Substitution(def.generics, args))
    }
    case 'closure':
      return substituted(type.def.signature, closureSubstitution(type))
    default:
      return null
  }
}

/** For what a closure's definition says in terms of the generics of the function around it. */
export function closureSubstitution(type: Ty & { kind: 'closure' }): Substitution {
  return new Substitution(genericsAround(type.def), type.args)
}

/** The types of what a closure holds, references included. */
export function captureTypes(type: Ty & { kind: 'closure' }): Ty[] {
  const substitution = closureSubstitution(type)
  return type.def.captures.map((capture): Ty => {
    const to = substitution.type(capture.type)
    if (capture.by === 'value') return to
    return { kind: 'ref', region: { kind: 'region', of: 'erased' }, mutable: capture.by === 'mutable', to }
  })
}

function genericsAround(def: ClosureDef) {
  return def.fn.kind === 'static' ? { parent: null, params: [], predicates: [] } : def.fn.generics
}

function substituted(signature: CallSignature, substitution: Substitution): CallSignature {
  return {
    params: signature.params.map((param) => substitution.type(param)),
    result: substitution.type(signature.result),
  }
}
