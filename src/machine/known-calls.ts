import { INSTRUCTION_WIDTH, Op } from '../program/opcodes'
import type { Core } from './core'
import { TAIL } from './tail'
import { Continue, type VirtualThread } from './thread'
import type { Value } from './values'
import type { Pending } from './visible'

/** A visible operation and the call that it was found to be. */
export interface KnownCall {
  /** What the callee's register held and those behind it: the arguments. */
  readonly window: readonly Value[]
  readonly pending: Pending
  /** Whether binding its arguments made nothing, so that the native may be called with those of `pending`. */
  readonly isBound: boolean
}

/** Remembers that the call at a pc is an operation on a lock or its like, which the same registers make again. */
export function rememberCall(core: Core, t: VirtualThread, op: number, pending: Pending): void {
  if ((op !== (Op.CALL as number) && op !== (Op.CALL_METHOD as number)) || !dependsOnObjectAlone(pending)) return
  const at = t.pc * INSTRUCTION_WIDTH
  const first = t.base + core.code[at + 2]!
  const count = core.code[at + 3]! + (op === (Op.CALL as number) ? 1 : 2)
  const window = t.registers.slice(first, first + count)
  core.pendings[t.pc] = { window, pending, isBound: pending.native!.most >= 0 }
}

/** Whether the same arguments make the same operation, which has nothing to tell but its object, the first of them. */
function dependsOnObjectAlone({ native, location, args }: Pending): boolean {
  const visible = native!.visible!
  if (visible.when || visible.value || typeof visible.kind !== 'string') return false
  return location?.kind === 'object' && location.object === args[0]
}

/** The operation that was found at a thread's pc before, where its registers hold what they held then; else null. */
export function knownCall(core: Core, t: VirtualThread): Pending | null {
  const known = core.pendings[t.pc]
  if (known === undefined) return null
  const { window } = known
  const first = t.base + core.code[t.pc * INSTRUCTION_WIDTH + 2]!
  for (let i = 0; i < window.length; i++) if (t.registers[first + i] !== window[i]) return null
  return known.pending
}

/** Makes the call that a thread was found to stand in front of, without looking at it anew. @returns whether that could be */
export function makeKnownCall(core: Core, t: VirtualThread): boolean {
  const known = core.pendings[t.pc]
  if (known === undefined || !known.isBound || known.pending !== t.pending) return false
  const { native, args } = known.pending
  const result = core.code[t.pc * INSTRUCTION_WIDTH + 1]!
  core.admitted = false
  const value = native!.call(core, args)
  if (value === TAIL) core.enterTailOfCall(t, result, Continue.Store)
  else {
    core.budget -= INSTRUCTION_WIDTH
    t.registers[t.base + result] = value
    t.pc++
  }
  return true
}
