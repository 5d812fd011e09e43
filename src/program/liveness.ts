import { assert } from '../base/assert'
import { edgesOf, instructionAt, registersOf, type Instruction } from './effects'
import { Op } from './opcodes'
import type { ExceptionRange, FunctionCode, Program } from './program'

/** Sets of registers of one function, one after the other: before each instruction, then while it is under way. */
interface LiveSets {
  readonly start: number
  /** 32-bit words a set. */
  readonly words: number
  readonly before: Uint32Array
  readonly during: Uint32Array
}

/**
 * Which registers still matter: a register is live where some way on reads it before anything writes it. What a dead
 * one holds changes nothing, so two states that differ only in dead registers are the same state.
 *
 * Worked out function by function when first asked for. Backward dataflow to a fixed point (Aho, Lam, Sethi, Ullman,
 * Compilers, 2nd ed., section 9.2.5), with an edge from every pc of a `catch` range to its handler, and the register of
 * a `context` range read all through it, for a bare `raise` further in, even in a function called from there, asks for it.
 */
export class Liveness {
  private readonly sets: (LiveSets | undefined)[]
  private readonly functionOfPc: Int32Array
  private readonly listsBefore: (readonly number[] | undefined)[] = []
  private readonly listsDuring: (readonly number[] | undefined)[] = []

  constructor(private readonly program: Program) {
    this.sets = new Array<undefined>(program.functions.length)
    this.functionOfPc = new Int32Array(program.code.length / 4)
    program.functions.forEach(({ start, end }, index) => this.functionOfPc.fill(index, start, end))
  }

  /** Registers, in rising order, live before the instruction at `pc` executes: what a thread that stands there needs. */
  liveBefore(pc: number): readonly number[] {
    return (this.listsBefore[pc] ??= this.list('before', pc))
  }

  /**
   * Registers, in rising order, live once the instruction at `pc` has read its operands and not yet written its result:
   * what a frame needs that is suspended in the call at `pc`. Where the call returns to does not count, unless a handler
   * of an exception passing by reads what stands there.
   */
  liveAfter(pc: number): readonly number[] {
    return (this.listsDuring[pc] ??= this.list('during', pc))
  }

  isLiveBefore(pc: number, register: number): boolean {
    const { start, words, before } = this.setsAt(pc)
    return ((before[(pc - start) * words + (register >> 5)]! >>> (register & 31)) & 1) === 1
  }

  private list(when: 'before' | 'during', pc: number): readonly number[] {
    const { start, words, [when]: sets } = this.setsAt(pc)
    const found: number[] = []
    for (let w = 0; w < words; w++) {
      let bits = sets[(pc - start) * words + w]!
      for (; bits !== 0; bits &= bits - 1) found.push(w * 32 + 31 - Math.clz32(bits & -bits))
    }
    return found
  }

  private setsAt(pc: number): LiveSets {
    const index = this.functionOfPc[pc]
    assert(index !== undefined, `no function at pc ${pc}`)
    return (this.sets[index] ??= analyse(this.program, this.program.functions[index]!))
  }
}

/** What one instruction does to the sets, worked out once. */
interface Transfer {
  readonly reads: Uint32Array
  /** All but what it writes. */
  readonly keeps: Uint32Array
  /** Needed as long as it is under way: contexts of exceptions, operands read again after a call. */
  readonly holds: Uint32Array
  readonly edges: readonly { readonly to: number; readonly writes: boolean }[]
  /** Where an exception goes, and the register it takes there; null: out of the function. */
  handler: ExceptionRange | null
}

function analyse(program: Program, f: FunctionCode): LiveSets {
  const words = Math.max(1, (f.registers + 31) >> 5)
  const length = f.end - f.start
  const sets: LiveSets = {
    start: f.start,
    words,
    before: new Uint32Array(length * words),
    during: new Uint32Array(length * words),
  }
  const transfers = transfersOf(program, f, words)
  for (let changed = true; changed;) {
    changed = false
    for (let i = length - 1; i >= 0; i--) if (update(sets, i, transfers[i]!)) changed = true
  }
  return sets
}

function transfersOf(program: Program, f: FunctionCode, words: number): Transfer[] {
  const transfers: Transfer[] = []
  for (let pc = f.start; pc < f.end; pc++) transfers.push(transferOf(program, instructionAt(program, pc), words))
  const ranges = program.exceptions.filter((range) => range.start >= f.start && range.end <= f.end)
  // Outermost first, so that the innermost handler is the one that stays.
  for (const range of ranges.reverse()) {
    for (let pc = range.start; pc < range.end; pc++) {
      const transfer = transfers[pc - f.start]!
      if (range.kind === 'catch') transfer.handler = range
      else add(transfer.holds, range.register)
    }
  }
  return transfers
}

function transferOf(program: Program, instruction: Instruction, words: number): Transfer {
  const reads = new Uint32Array(words)
  const keeps = new Uint32Array(words).fill(0xffffffff)
  const holds = new Uint32Array(words)
  for (const { access, first, count } of registersOf(program, instruction)) {
    for (let r = first; r < first + count; r++) {
      if (access === 'r') add(reads, r)
      else keeps[r >> 5]! &= ~(1 << (r & 31))
    }
  }
  // `raise Class from cause`: makes the instance by a call, then does the whole instruction again.
  const [a, b] = instruction.operands
  if (instruction.op === Op.RAISE) for (const r of [a, b]) if (r >= 0) add(holds, r)
  return { reads, keeps, holds, edges: edgesOf(instruction), handler: null }
}

function add(set: Uint32Array, register: number): void {
  set[register >> 5]! |= 1 << (register & 31)
}

/** Brings the sets of one instruction up to date. @returns whether they grew */
function update({ start, words, before, during }: LiveSets, i: number, transfer: Transfer): boolean {
  const { reads, keeps, holds, edges, handler } = transfer
  let changed = false
  for (let w = 0; w < words; w++) {
    let live = holds[w]!
    for (const { to, writes } of edges) live |= before[(to - start) * words + w]! & (writes ? keeps[w]! : -1)
    if (handler) {
      const taken = handler.register >> 5 === w ? 1 << (handler.register & 31) : 0
      live |= before[(handler.handler - start) * words + w]! & ~taken
    }
    const at = i * words + w
    during[at] = live
    live = (live | reads[w]!) >>> 0
    if (live === before[at]) continue
    before[at] = live
    changed = true
  }
  return changed
}
