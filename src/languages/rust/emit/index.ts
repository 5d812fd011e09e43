import { FunctionBuilder } from '../../../program/builder'
import { Op } from '../../../program/opcodes'
import type { Program } from '../../../program/program'
import type { FnDef, StaticDef } from '../types/defs'
import { ERASED, type GenericArg, STR } from '../types/ty'
import { emitFunction } from './body-emitter'
import { Frame } from './frame'
import { functionOf, functionPointer } from './functions'
import { Linker } from './linker'
import { type FunctionRef, layoutOf, type VtableRef } from './references'
import { borrowed, contentOf, isBox, isLang } from './representation'
import { header, type Input, keyOfItem, Unit } from './unit'
import { vtableOf } from './vtables'

/** Makes a Program of a main function and all that it needs. @throws NotSupported */
export function generate(input: Input): Program {
  const unit = new Unit(input)
  const { main, solver, source, fileName, nameOf } = input
  const linker = new Linker(solver, nameOf, (def) => unit.concrete(def.type, null, []))
  const mainFunction = functionOf(unit, main, [])
  const payload = functionPointer(unit, solver.defs.lang('panic_payload') as FnDef, [])
  const textPayload = payloadOfTexts(unit)
  const start = startOf(unit, main)
  unit.work()
  for (const reference of [start, mainFunction, payload, textPayload]) if (reference) linker.placeOf(reference)
  linker.builder.library.set('panic_payload', linker.placeOf(payload))
  const entry = linker.add(entryFunction(unit, initialiseStatics(unit, linker), start, mainFunction))
  linker.link()
  return linker.builder.finish({ language: 'rust', fileName, source, entry })
}

/** The library's function that takes care of `main`, for what main returns. */
function startOf(unit: Unit, main: FnDef): FunctionRef {
  const start = unit.solver.defs.lang('start') as FnDef
  const result = unit.concrete(main.signature.result, main.generics, [])
  const args = start.generics.params.map((param): GenericArg => (param.kind === 'type' ? result : ERASED))
  return functionOf(unit, start, args)
}

/** Panics of the machine carry a `&'static str` where their text is the same each time: what they need to be looked at. */
function payloadOfTexts(unit: Unit): VtableRef | null {
  const { result } = (unit.solver.defs.lang('panic_payload') as FnDef).signature
  const any = isBox(result) ? contentOf(result) : result
  return any.kind === 'dyn' ? vtableOf(unit, borrowed(STR, false), any) : null
}

/** A static in use: its global, and the function that makes its value. */
interface UsedStatic {
  readonly def: StaticDef
  readonly global: number
  readonly initialiser: FunctionRef
}

/** All statics that linked code uses, and those that their values' functions use. */
function initialiseStatics(unit: Unit, linker: Linker): readonly UsedStatic[] {
  const found: UsedStatic[] = []
  for (;;) {
    linker.link()
    const fresh = linker.usedStatics.slice(found.length)
    if (fresh.length === 0) return found
    for (const [def, global] of fresh) {
      const initialiser = unit.function(`static ${keyOfItem(def, [])}`, { def, args: [] }, () =>
        emitFunction(unit, unit.input.bodyOf(def), [], def.name),
      )
      found.push({ def, global, initialiser })
    }
    unit.work()
    for (const { initialiser } of found) linker.placeOf(initialiser)
  }
}

/** Where the main thread begins: statics first, then `main` in the library's care. */
function entryFunction(
  unit: Unit,
  statics: readonly UsedStatic[],
  start: FunctionRef,
  main: FunctionRef,
): FunctionBuilder {
  const fn = new FunctionBuilder(header('start', 0, true))
  const frame = new Frame(unit, fn, 0)
  let number = 0
  for (const { def, global, initialiser } of statics) {
    const value = frame.temporary()
    if (def.threadLocal) makeLocalKey(frame, def, initialiser, number++, value)
    else frame.call(value, initialiser, [])
    frame.emit(Op.STORE_GLOBAL, value, global)
    frame.release()
  }
  const [pointer, status] = [frame.temporary(), frame.temporary()]
  frame.loadNumber(pointer, main)
  frame.call(status, start, [pointer])
  frame.callNative(status, 'main_status', [status])
  frame.emit(Op.RETURN, status)
  return fn
}

/** A thread_local!'s key: the function that makes its first value, and a number of its own. */
function makeLocalKey(frame: Frame, def: StaticDef, initialiser: FunctionRef, number: number, into: number): void {
  const type = frame.unit.concrete(def.type, null, [])
  if (!isLang(type, 'LocalKey')) throw new Error(`${def.path} is no LocalKey`)
  const row = frame.row(2)
  frame.loadNumber(row, initialiser)
  frame.loadInt(row + 1, number)
  frame.emit(Op.MAKE_STRUCT, into, row, layoutOf(type))
}
