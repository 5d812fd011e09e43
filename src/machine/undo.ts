import type { Core } from './core'
import { IntStack, PooledStack } from './stacks'
import { Frame, type VirtualThread } from './thread'
import type { HeapObject, Value } from './values'
import type { Pending } from './visible'

/** Groups of what changes of a thread, as bits: where it stands apart from its pc, its allocations, its waiting, its failure. */
const [MOVED, ALLOCATED, WAITED, FAILED, GROUPS] = [1, 2, 4, 8, 16]

/**
 * What undoing a step needs of the thread that took it, kept at a cost of what the step changed.
 *
 * At its start the running frame's window is copied to a scratch array, unless it is there from the end of the step before. Calls write above that window, where nothing
 * lived, or into it, which is covered. A return below the frame the step began in first copies its caller's window
 * (`uncover`). At the end the registers that differ are kept, and all
 * of those that now lie above the running frame, where later steps may write without leaving a trace. So loops cost nothing.
 *
 * Layout of `numbers`, newest last: the Frame.Width numbers of each frame popped from below the start, innermost frame
 * first; as bits, which registers of the running frame's window changed; the index of each changed register of the
 * frames popped, and how many; then what of the thread changed, in groups, and last its id and which groups there are, see `end`.
 * `values` holds the changed registers' old content, then the thread's failure.
 */
export class UndoLog {
  private readonly numbers = new IntStack()
  private readonly values = new PooledStack<Value>()
  private readonly pendings = new PooledStack<Pending | null>()
  /** Old content of the running frame's window, then of the registers [segments[0], segments[1]), [segments[2], segments[3])… */
  private readonly scratch: Value[] = []
  private readonly segments: number[] = []
  /** How many registers the running frame has. */
  private width = 0
  private lowestBase = 0
  private uncovered = 0
  private scratchLength = 0
  private segmentsLength = 0
  /** Whose window `scratch` holds as it is, in the function and at the base that are in `start`; null: nobody's. */
  private mirrored: VirtualThread | null = null
  private readonly start = new Float64Array(10)
  private failure: HeapObject | null = null
  private pending: Pending | null = null

  constructor(private readonly core: Core) {}

  begin(t: VirtualThread): void {
    this.segmentsLength = 0
    this.uncovered = 0
    t.covered = t.top
    this.failure = t.failure
    this.pending = t.pending
    this.lowestBase = t.base
    const { start } = this
    const isMirrored = this.mirrored === t && start[1] === t.func && start[3] === t.base
    start[0] = t.top
    start[1] = t.func
    start[2] = t.pc
    start[3] = t.base
    start[4] = t.allocations
    start[5] = t.readyAt
    start[6] = t.sleeping ? 1 : 0
    start[7] = t.deadline
    start[8] = t.patience
    start[9] = t.cutOff ? 1 : 0
    const { registers, base } = t
    const width = (this.width = this.core.functions[t.func]!.registers)
    this.scratchLength = width
    if (isMirrored) return
    for (let i = 0; i < width; i++) this.scratch[i] = registers[base + i]
    this.mirrored = t
  }

  /** To call before the top of `t.frames` is popped, where that leads below `t.covered`. */
  uncover(t: VirtualThread): void {
    const at = (t.covered = t.top - Frame.Width)
    for (let i = 0; i < Frame.Width; i++) this.numbers.push(t.frames[at + i]!)
    this.uncovered++
    const base = t.frames[at + Frame.Base]!
    this.copy(t, base, this.lowestBase)
    this.lowestBase = base
  }

  /** Ends what `begin` began. Of most steps only the pc is kept, and which registers changed. */
  end(t: VirtualThread): void {
    const { numbers, start } = this
    this.keepWindow(t)
    let groups = 0
    if (this.uncovered > 0 || start[0] !== t.top || start[1] !== t.func || start[3] !== t.base) {
      groups |= MOVED
      if (this.uncovered > 0) this.keepUncovered(t)
      numbers.push(start[0]!)
      numbers.push(start[1]!)
      numbers.push(start[3]!)
      numbers.push(this.uncovered)
    }
    if (start[4] !== t.allocations) {
      groups |= ALLOCATED
      numbers.pushDouble(start[4]!)
    }
    if (hasWaited(start, t)) {
      groups |= WAITED
      for (let i = 5; i < start.length; i++) numbers.pushDouble(start[i]!)
    }
    if (this.failure !== t.failure) {
      groups |= FAILED
      this.values.push(this.failure, 0)
    }
    numbers.push(start[2]!)
    numbers.push(t.id * GROUPS + groups)
    this.pendings.push(this.pending, start[2]!)
  }

  /** Keeps those registers of the window begun in that differ, of which `scratch` then has the new content, and by 32 of them as bits, which they are. */
  private keepWindow(t: VirtualThread): void {
    const { numbers, values, scratch, width, start } = this
    const { registers } = t
    const [pc, base] = [start[2]!, start[3]!]
    const top = this.topOf(t)
    for (let from = 0; from < width; from += 32) {
      let bits = 0
      for (let i = from; i < width && i < from + 32; i++) {
        const before = scratch[i]
        const now = registers[base + i]
        if (base + i < top && !differ(now, before)) continue
        values.push(before, pc * 8 + i)
        scratch[i] = now
        bits |= 1 << (i & 31)
      }
      numbers.push(bits)
    }
  }

  /** Keeps those registers of the frames popped from below the start that differ. */
  private keepUncovered(t: VirtualThread): void {
    const { numbers, values, scratch, segments, segmentsLength } = this
    const top = this.topOf(t)
    let count = 0
    for (let s = 0, at = this.width; s < segmentsLength; s += 2) {
      for (let r = segments[s]!; r < segments[s + 1]!; r++, at++) {
        if (r < top && !differ(t.registers[r], scratch[at])) continue
        values.push(scratch[at], r)
        numbers.push(r)
        count++
      }
    }
    numbers.push(count)
  }

  /** The first register above the running frame. */
  private topOf(t: VirtualThread): number {
    return t.base + this.core.functions[t.func]!.registers
  }

  /** Takes the newest step back, as far as its thread's own code goes. */
  undo(): void {
    const { numbers, values } = this
    this.mirrored = null
    const last = numbers.pop()
    const groups = last % GROUPS
    const t = this.core.threads[(last - groups) / GROUPS]!
    t.pc = numbers.pop()
    t.pending = this.pendings.pop()
    if (groups & FAILED) t.failure = values.pop() as HeapObject | null
    if (groups & WAITED) {
      t.cutOff = numbers.popDouble() === 1
      t.patience = numbers.popDouble()
      t.deadline = numbers.popDouble()
      t.sleeping = numbers.popDouble() === 1
      t.readyAt = numbers.popDouble()
    }
    if (groups & ALLOCATED) t.allocations = numbers.popDouble()
    const uncovered = groups & MOVED ? this.moveBack(t) : 0
    this.restoreWindow(t)
    // The frame popped last is the lowest one.
    for (let at = t.top - uncovered * Frame.Width, i = 0; i < uncovered; i++, at += Frame.Width)
      for (let j = Frame.Width - 1; j >= 0; j--) t.frames[at + j] = numbers.pop()
  }

  /** @returns how many frames below the start were popped */
  private moveBack(t: VirtualThread): number {
    const { numbers, values } = this
    const uncovered = numbers.pop()
    t.base = numbers.pop()
    t.func = numbers.pop()
    t.top = numbers.pop()
    if (uncovered > 0)
      for (let changed = numbers.pop(); changed > 0; changed--) t.registers[numbers.pop()] = values.pop()
    return uncovered
  }

  private restoreWindow(t: VirtualThread): void {
    const { registers } = this.core.functions[t.func]!
    for (let last = registers - 1; last >= 0; last = (last & ~31) - 1) {
      const bits = this.numbers.pop()
      for (let i = last; i >= (last & ~31); i--) if (bits & (1 << (i & 31))) t.registers[t.base + i] = this.values.pop()
    }
  }

  private copy(t: VirtualThread, from: number, to: number): void {
    this.segments[this.segmentsLength++] = from
    this.segments[this.segmentsLength++] = to
    for (let r = from; r < to; r++) this.scratch[this.scratchLength++] = t.registers[r]
  }
}

/** x !== y; asked by type, which V8 compares in place where it would call for a comparison of anything. */
function differ(x: Value, y: Value): boolean {
  if (x === undefined) return y !== undefined
  if (typeof x === 'object') return typeof y !== 'object' || x !== y
  if (typeof x === 'number') return typeof y !== 'number' || x !== y
  return x !== y
}

/** @param start what `begin` keeps of a thread */
function hasWaited(start: Float64Array, t: VirtualThread): boolean {
  return (
    start[5] !== t.readyAt ||
    start[6] !== (t.sleeping ? 1 : 0) ||
    start[7] !== t.deadline ||
    start[8] !== t.patience ||
    start[9] !== (t.cutOff ? 1 : 0)
  )
}
