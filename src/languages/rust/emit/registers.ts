import type { Body } from '../mir/mir'
import { occurrencesOf, type Occurrence } from './occurrences'

/** Which register each local of a body stands in, or its cell. */
export interface Registers {
  readonly of: Int32Array
  /** How many there are. */
  readonly count: number
  /** How many of the first ones hold parameters, or variables that have names: a call unbinds the latter. */
  readonly named: number
}

/**
 * Parameters come first, as calls leave them; then variables with names, each with a register of its own, so that people
 * can be shown what they hold; then all others. Temporaries that live within one block share registers there.
 * @param named whether names matter
 */
export function allocateRegisters(body: Body, named: boolean): Registers {
  const { locals, paramCount } = body
  const of = new Int32Array(locals.length).fill(-1)
  let count = paramCount
  for (let local = 1; local <= paramCount; local++) of[local] = local - 1
  if (named) locals.forEach(({ name }, local) => name !== null && of[local]! < 0 && (of[local] = count++))
  const first = count
  const occurrences = occurrencesOf(body)
  const short: Life[] = []
  locals.forEach((_, local) => {
    const found = occurrences[local]!
    if (of[local]! >= 0 || (found.length === 0 && local !== 0)) return
    const life = local === 0 ? null : lifeInOneBlock(local, found)
    if (life) short.push(life)
    else of[local] = count++
  })
  return { of, count: share(short, of, count), named: first }
}

/** A temporary between two statements of a block. */
interface Life {
  readonly local: number
  readonly block: number
  readonly from: number
  readonly to: number
}

/** null for a local that is there in several blocks, or whose value was there before the block. */
function lifeInOneBlock(local: number, found: readonly Occurrence[]): Life | null {
  const [first] = found
  const last = found.at(-1)!
  if (first!.block !== last.block) return null
  // Uses of a statement come before its definition.
  const begins = first!.how === 'def' || (first!.how === 'storage' && found.length > 1)
  return begins ? { local, block: first!.block, from: first!.index, to: last.index } : null
}

/** Gives lives that do not overlap the same registers (linear scan, Poletto and Sarkar 1999). @returns how many in all */
function share(lives: readonly Life[], of: Int32Array, first: number): number {
  let count = first
  const byBlock = new Map<number, Life[]>()
  for (const life of lives) {
    const others = byBlock.get(life.block)
    if (others) others.push(life)
    else byBlock.set(life.block, [life])
  }
  for (const inBlock of byBlock.values()) {
    inBlock.sort((a, b) => a.from - b.from)
    const busyUntil: number[] = []
    for (const { local, from, to } of inBlock) {
      let at = busyUntil.findIndex((until) => until < from)
      if (at < 0) at = busyUntil.length
      busyUntil[at] = to
      of[local] = first + at
    }
    count = Math.max(count, first + busyUntil.length)
  }
  return count
}
