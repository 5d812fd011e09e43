import { INSTRUCTION_WIDTH, Op } from '../program/opcodes'
import type { Core } from './core'
import { TAIL } from './tail'
import { Continue, type VirtualThread } from './thread'
import { HeapObject, Kind, type Value } from './values'
import { itemsOf } from './python/items-of'

/** UNPACK and UNPACK_REST: does what the instruction says with what register b holds, and moves on. */
export function unpack(core: Core, t: VirtualThread, value: Value): void {
  if (value instanceof HeapObject && (value.kind === Kind.Tuple || value.kind === Kind.List)) {
    unpackInto(core, t, value)
    t.pc++
    return
  }
  const items = itemsOf(core, value, (type) => `cannot unpack non-iterable ${type} object`)
  if (items === TAIL) return core.enterTail(t, 0, Continue.Unpack)
  unpackInto(core, t, core.heap.tuple(items as Value[]))
  t.pc++
}

/** Puts the items of a tuple or list into the registers that the instruction names. */
export function unpackInto(core: Core, t: VirtualThread, value: HeapObject): void {
  const at = t.pc * INSTRUCTION_WIDTH
  const first = t.base + core.code[at + 1]!
  const counts = core.code[at + 3]!
  const { fields } = value
  if ((core.code[at]! & 255) === Op.UNPACK) {
    checkCount(core, fields.length, counts)
    for (let i = 0; i < counts; i++) t.registers[first + i] = fields[i]
    return
  }
  const before = counts & 255
  const after = counts >> 8
  if (fields.length < before + after)
    core.raise('ValueError', `not enough values to unpack (expected at least ${before + after}, got ${fields.length})`)
  const items = fields.slice()
  for (let i = 0; i < before; i++) t.registers[first + i] = items[i]
  t.registers[first + before] = core.heap.list(items.slice(before, items.length - after))
  for (let i = 0; i < after; i++) t.registers[first + before + 1 + i] = items[items.length - after + i]
}

function checkCount(core: Core, got: number, expected: number): void {
  if (got < expected) core.raise('ValueError', `not enough values to unpack (expected ${expected}, got ${got})`)
  if (got > expected) core.raise('ValueError', `too many values to unpack (expected ${expected})`)
}
