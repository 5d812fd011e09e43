import type { CallableCode, Core } from './core'
import { Kind, type HeapObject, type Value } from './values'

/** Fields of a generator object; the saved register window follows. Its `extra` is the function's index. */
export const enum GeneratorSlot {
  /** pc of the yield it stands on, or of its first instruction. */
  Pc,
  State,
  Window,
}

export const enum GeneratorState {
  New,
  Suspended,
  Running,
  Done,
}

export function makeGenerator(core: Core, fn: HeapObject, f: CallableCode, bound: readonly Value[]): HeapObject {
  const cells = fn.fields.slice(f.firstCell, f.firstCell + f.capturedCount)
  const rest = new Array<Value>(f.registers - f.parameters - f.capturedCount).fill(undefined)
  const fields = [f.start, GeneratorState.New, ...bound, ...cells, ...rest]
  return core.heap.allocate(Kind.Generator, core.types.generator, fields, f.index)
}

/** A generator that returned or raised holds nothing any more. */
export function finishGenerator(core: Pick<Core, 'heap'>, generator: HeapObject): void {
  core.heap.rewrite(generator, (fields) => {
    fields.length = 0
    fields.push(0, GeneratorState.Done)
  })
}
