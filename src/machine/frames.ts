import type { Liveness } from '../program/liveness'
import { Continue, EXIT_PC, Frame, isGenerator, type VirtualThread } from './thread'
import type { Value } from './values'

/** Takes in what tells one thread's frames from another's. */
export interface FrameSink {
  put(word: number): void
  value(value: Value): void
}

/** Tells where a thread stands, innermost frame first: functions, pcs, live registers, and what calls do with results. */
export function writeFrames(t: VirtualThread, liveness: Liveness, sink: FrameSink): void {
  let { func, pc, base } = t
  writeFrame(t, func, pc, base, pc === EXIT_PC ? [] : liveness.liveBefore(pc), sink)
  for (let at = t.top - Frame.Width; at >= 0; at -= Frame.Width) {
    const then = t.frames[at + Frame.Then]! as Continue
    sink.put(then)
    sink.put(t.frames[at + Frame.Result]!)
    if (then === Continue.Instance || isGenerator(then)) sink.value(t.registers[base - 1])
    func = t.frames[at + Frame.Func]!
    pc = t.frames[at + Frame.Pc]!
    base = t.frames[at + Frame.Base]!
    writeFrame(t, func, pc, base, liveness.liveAfter(pc), sink)
  }
}

function writeFrame(
  t: VirtualThread,
  func: number,
  pc: number,
  base: number,
  live: readonly number[],
  sink: FrameSink,
): void {
  sink.put(func)
  sink.put(pc)
  for (let i = 0; i < live.length; i++) sink.value(t.registers[base + live[i]!])
}
