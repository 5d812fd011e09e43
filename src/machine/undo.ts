import type { Core } from './core'
import { IntStack, Stack } from './stacks'
import { Frame, type VirtualThread } from './thread'
import type { HeapObject, Value } from './values'
import type { Pending } from './visible'

/** Groups of what changes of a thread, as bits: where it stands apart from its pc, its allocations, its waiting, its failure. */
const [MOVED, ALLOCATED, WAITED, FAILED, GROUPS] = [1, 2, 4, 8, 16]

/**
 * What undoing a step needs of the thread that took it, kept at a cost of what the step changed.
 *
 * At its start the running frame's window is copied to a scratch array. Calls write above that window, where nothing
 * lived, or into it, which is covered. A return below the frame the step began in first copies its caller's window
 * (`uncover`). At the end the registers that differ are kept, and all
 * of those that now lie above the running frame, where later steps may write without leaving a trace. So loops cost nothing.
 *
 * Layout of `numbers`, newest last: the Frame.Width numbers of each frame popped from below the start, innermost frame
 * first; the index of each changed register; then what of the thread changed, in groups, and last its id and which groups
 * there are, see `end`. `values` holds the changed registers' old content, then the thread's failure.
 */
export class UndoLog {
  private readonly numbers = new IntStack()
  private readonly values = new Stack<Value>()
  private readonly pendings = new Stack<Pending | null>()
  /** Old content of the registers [segments[0], segments[1]), then [segments[2], segments[3])… */
  private readonly scratch: Value[] = []
  private readonly segments: number[] = []
  private lowestBase = 0
  private uncovered = 0
  private scratchLength = 0
  private segmentsLength = 0
  private readonly start = new Float64Array(10)
  private failure: HeapObject | null = null
  private pending: Pending | null = null

  constructor(private readonly core: Core) {}

  begin(t: VirtualThread): void {
    this.scratchLength = this.segmentsLength = 0
    this.uncovered = 0
    t.covered = t.top
    this.failure = t.failure
    this.pending = t.pending
    this.lowestBase = t.base
    const { start } = this
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
    this.copy(t, t.base, t.base + this.core.functions[t.func]!.registers)
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

  /** Ends what `begin` began. Of most steps only the pc is kept, and how many registers changed. */
  end(t: VirtualThread): void {
    const { numbers, start } = this
    const changed = this.keepRegisters(t)
    let groups = 0
    if (this.uncovered > 0 || start[0] !== t.top || start[1] !== t.func || start[3] !== t.base) {
      groups |= MOVED
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
      this.values.push(this.failure)
    }
    numbers.push(start[2]!)
    numbers.push(changed)
    numbers.push(t.id * GROUPS + groups)
    this.pendings.push(this.pending)
  }

  /** Keeps the registers that differ. @returns how many */
  private keepRegisters(t: VirtualThread): number {
    const { numbers, values, scratch, segments, segmentsLength } = this
    const { registers } = t
    const before = values.length
    const top = t.base + this.core.functions[t.func]!.registers
    for (let s = 0, at = 0; s < segmentsLength; s += 2) {
      for (let r = segments[s]!; r < segments[s + 1]!; r++, at++) {
        if (r < top && registers[r] === scratch[at]) continue
        values.push(scratch[at])
        numbers.push(r)
      }
    }
    return values.length - before
  }

  /** Takes the newest step back, as far as its thread's own code goes. */
  undo(): void {
    const { numbers, values } = this
    const last = numbers.pop()
    const groups = last % GROUPS
    const t = this.core.threads[(last - groups) / GROUPS]!
    let changed = numbers.pop()
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
    let uncovered = 0
    if (groups & MOVED) {
      uncovered = numbers.pop()
      t.base = numbers.pop()
      t.func = numbers.pop()
      t.top = numbers.pop()
    }
    for (; changed > 0; changed--) t.registers[numbers.pop()] = values.pop()
    // The frame popped last is the lowest one.
    for (let at = t.top - uncovered * Frame.Width; uncovered > 0; uncovered--, at += Frame.Width)
      for (let j = Frame.Width - 1; j >= 0; j--) t.frames[at + j] = numbers.pop()
  }

  private copy(t: VirtualThread, from: number, to: number): void {
    this.segments[this.segmentsLength++] = from
    this.segments[this.segmentsLength++] = to
    for (let r = from; r < to; r++) this.scratch[this.scratchLength++] = t.registers[r]
  }
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
