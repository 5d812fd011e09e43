import { Op } from '../../../program/opcodes'
import type { Rvalue } from '../mir/mir'
import type { Ty } from '../types/ty'
import type { BodyEmitter } from './body-emitter'
import { functionPointer, closureShim } from './functions'
import { value, valueInto } from './operands'
import { contentOf, isLang, onlyVariant } from './representation'
import { NotSupported } from './unit'
import { vtableOf } from './vtables'

export function coerceInto(e: BodyEmitter, { by, operand, from, to }: Rvalue & { kind: 'coerce' }, into: number): void {
  const { frame, unit } = e
  const [source, target] = [e.type(from), e.type(to)]
  switch (by) {
    case 'never':
      return
    case 'to-raw':
      return valueInto(e, operand, into)
    case 'unsize-array':
      if (endsInArray(source))
        throw new NotSupported('a struct or lock that ends in a slice', frame.span ?? e.body.span)
      if (source.kind !== 'ref' && source.kind !== 'pointer') return valueInto(e, operand, into)
      frame.emit(Op.LOAD_THROUGH, into, value(e, operand))
      return frame.emit(Op.SLICE_ALL, into, into)
    case 'reify':
      if (source.kind !== 'fn-def') throw new Error('reify of no function')
      return frame.loadNumber(into, functionPointer(unit, source.def, source.args))
    case 'closure-pointer':
      if (source.kind !== 'closure') throw new Error('closure pointer of no closure')
      return frame.loadNumber(into, closureShim(unit, source))
    case 'unsize-dyn': {
      const pair = unsized(e, source, target)
      if (pair.from.kind === 'dyn') return upcastInto(e, pair.from, pair.to, value(e, operand), into)
      return frame.emit(Op.UNSIZE, into, value(e, operand), vtableOf(unit, pair.from, pair.to))
    }
  }
}

/** Whether what a pointer leads to is not an array but something with one at its end. */
function endsInArray(pointer: Ty): boolean {
  if (pointer.kind === 'ref' || pointer.kind === 'pointer') return pointer.to.kind === 'adt'
  return pointer.kind === 'adt' && contentOf(pointer).kind === 'adt'
}

type Dyn = Ty & { readonly kind: 'dyn' }

/** From a `dyn` to one with fewer auto traits nothing changes; to one of a supertrait is another table. */
function upcastInto(e: BodyEmitter, from: Dyn, to: Dyn, x: number, into: number): void {
  if (to.principal !== null && from.principal?.trait !== to.principal.trait)
    throw new NotSupported('turning a trait object into one of a supertrait', e.frame.span ?? e.body.span)
  e.frame.move(into, x)
}

/** The type that loses its size, and the `dyn` that it becomes: behind pointers, and at the ends of structs. */
function unsized(e: BodyEmitter, from: Ty, to: Ty): { from: Ty; to: Dyn } {
  if (to.kind === 'dyn') return { from, to }
  if ((from.kind === 'ref' || from.kind === 'pointer') && (to.kind === 'ref' || to.kind === 'pointer'))
    return unsized(e, from.to, to.to)
  if (from.kind !== 'adt' || to.kind !== 'adt') throw new Error(`cannot make a ${to.kind} of a ${from.kind}`)
  if (to.def.isBuiltin || isLang(to, 'Box')) return unsized(e, contentOf(from), contentOf(to))
  const last = onlyVariant(to.def).fields.length - 1
  const tail = (type: Ty & { kind: 'adt' }) =>
    e.unit.concrete(onlyVariant(type.def).fields[last]!.type, type.def.generics, type.args)
  return unsized(e, tail(from), tail(to))
}
