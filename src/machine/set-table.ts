import { hashOf } from './hash'
import { dictKey } from './keys'
import { HeapObject, Kind, type Value } from './values'

/**
 * The fields of a set are CPython 3.11's own hash table, slot by slot, so that a set shows its members in the same order:
 * undefined where a slot was never used, DELETED where a member was removed.
 */

/** In the slot of a removed member, so that probing goes on past it. Never a value of the program. */
export const DELETED = new HeapObject(Kind.Cell, null, [], 'deleted', -1, -2)

const MINIMUM = 8
const LINEAR_PROBES = 9

/** From key to slot, and how many slots hold DELETED. */
export class SetIndex extends Map<unknown, number> {
  deleted = 0

  /** Undoing a removal, or an addition in a slot that held DELETED, passes here with that. */
  override set(key: unknown, slot: number): this {
    if (key === DELETED) this.deleted++
    else super.set(key, slot)
    return this
  }

  override delete(key: unknown): boolean {
    if (key !== DELETED) return super.delete(key)
    this.deleted--
    return true
  }
}

export function setIndex(fields: readonly Value[]): SetIndex {
  const index = new SetIndex()
  for (let slot = 0; slot < fields.length; slot++) {
    const member = fields[slot]
    if (member !== undefined) index.set(dictKey(member), slot)
  }
  return index
}

export function emptyTable(size = MINIMUM): Value[] {
  return new Array<Value>(size).fill(undefined)
}

/** How members hash, where the program may have a part in it. */
type HashBy = (member: Value) => number | bigint

/** The slot where a new member goes: the last deleted one on the way to the first unused one, or that one. */
export function freeSlot(table: readonly Value[], member: Value, hashBy: HashBy = hashOf): number {
  const hash = hashBy(member)
  const mask = table.length - 1
  let i = typeof hash === 'number' ? hash & mask : Number(BigInt.asUintN(32, hash)) & mask
  let perturb = -1n
  let deleted = -1
  for (;;) {
    const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i
    for (let slot = i; slot <= last; slot++) {
      if (table[slot] === undefined) return deleted < 0 ? slot : deleted
      if (table[slot] === DELETED) deleted = slot
    }
    perturb = (perturb < 0n ? BigInt.asUintN(64, BigInt(hash)) : perturb) >> 5n
    i = Number(BigInt.asUintN(32, BigInt(i) * 5n + 1n + perturb)) & mask
  }
}

/** The members in a table of a size that leaves room for more, without DELETED. */
export function resizedTable(table: readonly Value[], minimum: number, hashBy: HashBy = hashOf): Value[] {
  let size = MINIMUM
  while (size <= minimum) size *= 2
  const resized = emptyTable(size)
  for (const member of table)
    if (member !== undefined && member !== DELETED) resized[freeSlot(resized, member, hashBy)] = member
  return resized
}

/** As resizedTable, but a table of the same size without deletions is taken as it is. */
export function copiedTable(
  table: readonly Value[],
  minimum: number,
  deletions: boolean,
  hashBy: HashBy = hashOf,
): Value[] {
  const fits = table.length > minimum && (table.length === MINIMUM || table.length / 2 <= minimum)
  return fits && !deletions ? table.slice() : resizedTable(table, minimum, hashBy)
}

/** Whether a table with this many used or deleted slots has to be resized. */
export function isFull(fill: number, size: number): boolean {
  return fill * 5 >= (size - 1) * 3
}

/** What CPython asks a resize to leave room for. */
export function roomFor(used: number): number {
  return used > 50000 ? used * 2 : used * 4
}
