import { INSTRUCTION_WIDTH } from '../program/opcodes'
import { endSend, pushFrame } from './calls'
import type { Core } from './core'
import { finishGenerator, GeneratorSlot, GeneratorState } from './generator-object'
import { Raise } from './raise'
import { Continue, Frame, type VirtualThread } from './thread'
import type { HeapObject, Value } from './values'

/**
 * Goes on in a generator. `then` is GeneratorItem (for a loop), GeneratorSend (for `yield from`) or GeneratorValue (for
 * `next` and its like).
 * @param sent what its `yield` gives there; with `thrown`, the exception that is raised there instead
 */
export function resumeGenerator(
  core: Core,
  t: VirtualThread,
  generator: HeapObject,
  sent: Value,
  result: number,
  then: Continue,
  thrown = false,
): void {
  const state = generator.fields[GeneratorSlot.State]
  if (state === GeneratorState.Running) core.raise('ValueError', 'generator already executing')
  if (state === GeneratorState.Done) return resumeDone(core, t, sent, result, then, thrown)
  if (state === GeneratorState.New && sent !== null && !thrown)
    core.raise('TypeError', "can't send non-None value to a just-started generator")
  const f = core.functions[generator.extra as number]!
  const saved = generator.fields[GeneratorSlot.Pc] as number
  const window = pushFrame(core, t, f, generator, result, then)
  const { registers } = t
  const { fields } = generator
  const end = window + f.registers
  for (let r = window, i: number = GeneratorSlot.Window; r < end; r++, i++) registers[r] = fields[i]
  core.heap.write(generator, GeneratorSlot.State, GeneratorState.Running)
  t.pc = saved
  // A `yield from` passes it on at once: it is raised inside first.
  if (thrown) throw new Raise(sent as HeapObject, state !== GeneratorState.New && core.code[saved * 4 + 3] === 1)
  if (state === GeneratorState.New) return
  registers[window + core.code[saved * INSTRUCTION_WIDTH + 1]!] = sent
  t.pc++
}

function resumeDone(core: Core, t: VirtualThread, sent: Value, result: number, then: Continue, thrown: boolean): void {
  if (thrown) throw new Raise(sent as HeapObject)
  if (then === Continue.GeneratorValue) core.raise('StopIteration')
  if (then === Continue.GeneratorSend) endSend(core, t, result, null)
  else t.pc = core.code[t.pc * INSTRUCTION_WIDTH + 3]!
}

/** Suspends the running generator at its yield and hands `value` to whoever resumed it. */
export function yieldValue(core: Core, t: VirtualThread, value: Value): void {
  const { base, registers } = t
  const generator = registers[base - 1] as HeapObject
  const end = base + core.functions[t.func]!.registers
  core.heap.journal.beforeRewrite(generator)
  const { fields } = generator
  fields[GeneratorSlot.Pc] = t.pc
  fields[GeneratorSlot.State] = GeneratorState.Suspended
  for (let r = base, i: number = GeneratorSlot.Window; r < end; r++, i++) fields[i] = registers[r]
  const at = t.top - Frame.Width
  if (at < t.covered) core.undo.uncover(t)
  t.func = t.frames[at + Frame.Func]!
  t.pc = t.frames[at + Frame.Pc]! + 1
  t.base = t.frames[at + Frame.Base]!
  t.top = at
  registers[t.base + t.frames[at + Frame.Result]!] = value
}

/** What close() does to a generator that stands at no `yield`: it is done. @returns whether it stood at none */
export function finishUnlessSuspended(core: Pick<Core, 'heap'>, generator: HeapObject): boolean {
  const state = generator.fields[GeneratorSlot.State]
  if (state === GeneratorState.New) finishGenerator(core, generator)
  return state === GeneratorState.New || state === GeneratorState.Done
}
