import type { Core } from './core'
import type { VirtualThread } from './thread'
import type { Value } from './values'

/** Does one instruction whole. @returns true when the thread must stop in front of it instead */
export type Instruction = (core: Core, t: VirtualThread, a: number, b: number, c: number) => boolean | void

/** A register of the running frame. */
export const reg = (t: VirtualThread, r: number): Value => t.registers[t.base + r]

/** `count` registers of the running frame, from `first` on. */
export const registersFrom = (t: VirtualThread, first: number, count: number): Value[] =>
  t.registers.slice(t.base + first, t.base + first + count)

/** Gives a register of the running frame its value and moves on. */
export function set(t: VirtualThread, r: number, value: Value): void {
  t.registers[t.base + r] = value
  t.pc++
}
