import { INSTRUCTION_WIDTH } from '../program/opcodes'
import { callValue } from './calls'
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
  const method = core.types.programMethod(iterator, '__next__')
  if (method) return callValue(core, t, method, [iterator], [], result, Continue.Item)
  if (!(iterator instanceof HeapObject) || iterator.kind !== Kind.Iterator)
    core.raise('TypeError', `iter() returned non-iterator of type '${core.types.nameOf(iterator)}'`)
  const value = pythonNext(core, iterator as HeapObject)
  if (value === TAIL) core.enterTail(t, result, Continue.Item)
  else if (value === undefined) t.pc = core.code[t.pc * INSTRUCTION_WIDTH + 3]!
  else core.finish(t, result, value)
}
