import { edgesOf, instructionAt, type Edge, type Instruction } from '../effects'
import type { ExceptionRange, FunctionCode, Program } from '../program'

/** One function taken apart: its instructions, where control goes from each, and which lie in a loop. */
export class ControlFlow {
  private readonly instructions: readonly Instruction[]
  private readonly edges: readonly (readonly Edge[])[]
  private readonly handlers: (ExceptionRange | undefined)[]
  private readonly looping: Uint8Array
  private readonly ways: Uint8Array

  constructor(
    program: Program,
    readonly code: FunctionCode,
  ) {
    const length = code.end - code.start
    this.instructions = Array.from({ length }, (_, i) => instructionAt(program, code.start + i))
    this.edges = this.instructions.map(edgesOf)
    this.handlers = new Array<undefined>(length)
    for (const range of program.exceptions)
      if (range.kind === 'catch' && range.start >= code.start && range.end <= code.end)
        for (let pc = range.start; pc < range.end; pc++) this.handlers[pc - code.start] ??= range
    this.looping = this.findLoops()
    this.ways = this.countWays()
  }

  instruction(pc: number): Instruction {
    return this.instructions[pc - this.code.start]!
  }

  /** Where control goes when the instruction ends without an exception. */
  edgesFrom(pc: number): readonly Edge[] {
    return this.edges[pc - this.code.start]!
  }

  /** Where an exception in it goes first, if that is in this function. */
  handlerOf(pc: number): ExceptionRange | undefined {
    return this.handlers[pc - this.code.start]
  }

  /** Whether one call of the function may execute it more than once. */
  inLoop(pc: number): boolean {
    return this.looping[pc - this.code.start] === 1
  }

  /** Whether control comes to it in more ways than one, or by an exception. */
  isJoin(pc: number): boolean {
    return this.ways[pc - this.code.start]! > 1
  }

  /** All that control can reach from the given instructions, themselves left out unless reached again. */
  reachableFrom(sources: Iterable<number>): Set<number> {
    const reached = new Set<number>()
    const open = [...sources]
    for (let pc = open.pop(); pc !== undefined; pc = open.pop())
      for (const to of this.allEdges(pc)) {
        if (reached.has(to)) continue
        reached.add(to)
        open.push(to)
      }
    return reached
  }

  private allEdges(pc: number): number[] {
    const handler = this.handlerOf(pc)
    const next = this.edgesFrom(pc).map(({ to }) => to)
    return handler ? [...next, handler.handler] : next
  }

  /**
   * Every cycle goes back in the code somewhere, and the stretches its backward edges span together cover it. A
   * generator's code may be resumed again and again, but goes through each stretch no more often for that.
   */
  private findLoops(): Uint8Array {
    const { start, end } = this.code
    const looping = new Uint8Array(end - start)
    let reach = Infinity
    for (let pc = end - 1; pc >= start; pc--) {
      for (const to of this.allEdges(pc)) if (to <= pc) reach = Math.min(reach, to)
      if (pc >= reach) looping[pc - start] = 1
      else reach = Infinity
    }
    return looping
  }

  private countWays(): Uint8Array {
    const { start, end } = this.code
    const ways = new Uint8Array(end - start)
    const add = (to: number, count: number) => (ways[to - start] = Math.min(2, ways[to - start]! + count))
    add(start, 1)
    for (let pc = start; pc < end; pc++) {
      for (const { to } of this.edgesFrom(pc)) add(to, 1)
      const handler = this.handlerOf(pc)
      if (handler) add(handler.handler, 2)
    }
    return ways
  }
}
