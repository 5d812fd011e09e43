import { INSTRUCTION_WIDTH } from '../program/opcodes'
import { callValue, endSend } from './calls'
import type { Core } from './core'
import { TAIL } from './tail'
import { resumeGenerator } from './generators'
import { pythonIter, pythonNext } from './python/iterators'
import { Continue, type VirtualThread } from './thread'
import { HeapObject, Kind, type Value } from './values'

/** iter(value). May be a tail call. */
export function iterate(core: Core, value: Value): Value {
  if (value instanceof HeapObject) {
    if (value.kind === Kind.Generator || value.kind === Kind.Iterator) return value
    const method = core.types.programMethod(value, '__iter__')
    if (method) return core.tailCall(method, [value])
    if (core.types.programMethod(value, '__getitem__')) return core.tailCallLibrary('iterate_items', [value])
  }
  return pythonIter(core, value)
}

/** NEXT: puts the iterator's next item into register `result` and moves on, or jumps to the loop's end. */
export function nextItem(core: Core, t: VirtualThread, iterator: Value, result: number): void {
  if (iterator instanceof HeapObject && iterator.kind === Kind.Generator)
    return resumeGenerator(core, t, iterator, null, result, Continue.GeneratorItem)
  const value = advance(core, t, iterator, result, Continue.Item)
  if (value === TAIL) return
  if (value === undefined) t.pc = core.code[t.pc * INSTRUCTION_WIDTH + 3]!
  else core.finish(t, result, value)
}

/** SEND: as nextItem, but sends the iterator what register `register` holds, and keeps its final value there. */
export function sendItem(core: Core, t: VirtualThread, iterator: Value, register: number): void {
  const sent = t.registers[t.base + register]
  if (iterator instanceof HeapObject && iterator.kind === Kind.Generator)
    return resumeGenerator(core, t, iterator, sent, register, Continue.GeneratorSend)
  if (sent !== null) {
    core.tailCallLibrary('send_to', [iterator, sent])
    return core.enterTail(t, register, Continue.SendItem)
  }
  const value = advance(core, t, iterator, register, Continue.SendItem)
  if (value === TAIL) return
  if (value === undefined) endSend(core, t, register, null)
  else core.finish(t, register, value)
}

/** The next item of any iterator but a generator; undefined at its end, TAIL when code of the program has been entered. */
function advance(core: Core, t: VirtualThread, iterator: Value, result: number, then: Continue): Value {
  const method = core.types.programMethod(iterator, '__next__')
  if (method) {
    callValue(core, t, method, [iterator], [], result, then)
    return TAIL
  }
  if (!(iterator instanceof HeapObject) || iterator.kind !== Kind.Iterator)
    core.raise('TypeError', `iter() returned non-iterator of type '${core.types.nameOf(iterator)}'`)
  const value = pythonNext(core, iterator as HeapObject)
  if (value === TAIL) core.enterTail(t, result, then)
  return value
}
