import { INSTRUCTION_WIDTH } from '../program/opcodes'
import { deliver, popFrame, pushFrame } from './calls'
import type { Core } from './core'
import { GeneratorSlot, GeneratorState } from './generator-object'
import { Continue, Frame, type VirtualThread } from './thread'
import type { HeapObject, Value } from './values'

/** Goes on in a generator. `then` is GeneratorItem (for a loop) or GeneratorValue (for `next`). */
export function resumeGenerator(
  core: Core,
  t: VirtualThread,
  generator: HeapObject,
  sent: Value,
  result: number,
  then: Continue,
): void {
  const state = generator.fields[GeneratorSlot.State]
  if (state === GeneratorState.Running) core.raise('ValueError', 'generator already executing')
  if (state === GeneratorState.Done) {
    if (then === Continue.GeneratorValue) core.raise('StopIteration')
    t.pc = core.code[t.pc * INSTRUCTION_WIDTH + 3]!
    return
  }
  const f = core.functions[generator.extra as number]!
  const saved = generator.fields[GeneratorSlot.Pc] as number
  const window = pushFrame(core, t, f, generator, result, then)
  for (let i = 0; i < f.registers; i++) t.registers[window + i] = generator.fields[GeneratorSlot.Window + i]
  core.heap.write(generator, GeneratorSlot.State, GeneratorState.Running)
  if (state === GeneratorState.New) t.pc = saved
  else {
    t.registers[window + core.code[saved * INSTRUCTION_WIDTH + 1]!] = sent
    t.pc = saved + 1
  }
}

/** Suspends the running generator at its yield and hands `value` to whoever resumed it. */
export function yieldValue(core: Core, t: VirtualThread, value: Value): void {
  const generator = t.registers[t.base - 1] as HeapObject
  const f = core.functions[t.func]!
  const { pc, base, registers } = t
  core.heap.rewrite(generator, (fields) => {
    fields[GeneratorSlot.Pc] = pc
    fields[GeneratorSlot.State] = GeneratorState.Suspended
    for (let i = 0; i < f.registers; i++) fields[GeneratorSlot.Window + i] = registers[base + i]
  })
  const result = t.frames[t.top - Frame.Width + Frame.Result]!
  popFrame(core, t)
  deliver(core, t, value, result, Continue.Store)
}
