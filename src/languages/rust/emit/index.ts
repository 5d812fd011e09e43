import { FunctionBuilder } from '../../../program/builder'
import { Op } from '../../../program/opcodes'
import type { Program } from '../../../program/program'
import type { FnDef, StaticDef } from '../types/defs'
import { type GenericArg, STR } from '../types/ty'
import { emitFunction } from './body-emitter'
import { callFunction } from './calls'
import { Frame } from './frame'
import { functionIndex, functionOf } from './functions'
import { contentOf, isBox, isLang } from './representation'
import { borrowed, header, type Input, keyOfItem, Unit } from './unit'
import { vtableOf } from './vtables'

/** Makes a Program of a main function and all that it needs. @throws NotSupported */
export function generate(input: Input): Program {
  const unit = new Unit(input)
  const { main, solver, source, fileName } = input
  const entry = unit.builder.reserve()
  const start = solver.defs.lang('start') as FnDef
  const result = unit.concrete(main.signature.result, main.generics, [])
  const startArgs = start.generics.params.map((param): GenericArg => (param.kind === 'type' ? result : ERASED))
  functionOf(unit, start, startArgs)
  unit.builder.library.set('panic_payload', functionIndex(unit, solver.defs.lang('panic_payload') as FnDef, []))
  payloadOfTexts(unit)
  const mainIndex = functionOf(unit, main, [])
  unit.work()
  const initialisers = initialiseStatics(unit)
  unit.builder.define(
    entry,
    entryFunction(unit, initialisers, () => [start, startArgs, mainIndex]),
  )
  unit.work()
  return unit.builder.finish({ language: 'rust', fileName, source, entry })
}

/** Panics of the machine carry a `&'static str` where their text is the same each time: what they need to be looked at. */
function payloadOfTexts(unit: Unit): void {
  const { result } = (unit.solver.defs.lang('panic_payload') as FnDef).signature
  const any = isBox(result) ? contentOf(result) : result
  if (any.kind === 'dyn') vtableOf(unit, borrowed(STR, false), any)
}

const ERASED: GenericArg = { kind: 'region', of: 'erased' }

/** For each static in use, its global and the function that makes its value; such a function may use more of them. */
function initialiseStatics(unit: Unit): Map<StaticDef, number> {
  const found = new Map<StaticDef, number>()
  for (let known = -1; known < found.size;) {
    known = found.size
    for (const [def] of unit.usedStatics) {
      if (found.has(def)) continue
      const index = unit.function(`static ${keyOfItem(def, [])}`, () =>
        emitFunction(unit, unit.input.bodyOf(def), [], def.name),
      )
      found.set(def, index)
      unit.work()
    }
  }
  return found
}

/** Where the main thread begins: statics first, then `main` in the library's care. */
function entryFunction(
  unit: Unit,
  initialisers: ReadonlyMap<StaticDef, number>,
  start: () => [FnDef, readonly GenericArg[], number],
): FunctionBuilder {
  const fn = new FunctionBuilder(header('start', 0, true))
  const frame = new Frame(unit, fn, 0)
  let number = 0
  for (const [def, global] of unit.usedStatics) {
    const value = frame.temporary()
    if (def.threadLocal) makeLocalKey(frame, def, initialisers.get(def)!, number++, value)
    else frame.call(value, initialisers.get(def)!, [])
    frame.emit(Op.STORE_GLOBAL, value, global)
    frame.release()
  }
  const [def, args, main] = start()
  const [pointer, status] = [frame.int(main), frame.temporary()]
  callFunction(frame, def, args, [pointer], status)
  frame.callNative(status, 'main_status', [status])
  frame.emit(Op.RETURN, status)
  return fn
}

/** A thread_local!'s key: the function that makes its first value, and a number of its own. */
function makeLocalKey(frame: Frame, def: StaticDef, initialiser: number, number: number, into: number): void {
  const type = frame.unit.concrete(def.type, null, [])
  if (!isLang(type, 'LocalKey')) throw new Error(`${def.path} is no LocalKey`)
  const row = frame.row(2)
  frame.loadInt(row, initialiser)
  frame.loadInt(row + 1, number)
  frame.emit(Op.MAKE_STRUCT, into, row, frame.unit.layouts.of(type))
}
