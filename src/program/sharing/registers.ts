import type { Liveness } from '../liveness'
import type { ControlFlow } from './control-flow'
import type { FlowGraph, Node } from './flow-graph'

/** The registers as one instruction finds them; what it writes is for those behind it. */
export interface Window {
  readonly pc: number
  read(register: number): Node
  write(register: number, node: Node): void
}

/**
 * Gives each value that a register takes a node of its own, so that registers used for one thing after another do not
 * mix them up: a static single assignment form with a join wherever control meets and the register is live (Cytron et
 * al., Efficiently Computing Static Single Assignment Form, TOPLAS 1991, but for the minimal number of joins).
 */
export class Registers {
  private readonly joins = new Map<number, Map<number, Node>>()
  private readonly inputs = new Map<Node, Node[]>()
  private readonly open: { pc: number; state: Node[] }[] = []
  private readonly visited = new Set<number>()
  readonly unbound: Node

  constructor(
    private readonly graph: FlowGraph,
    private readonly flow: ControlFlow,
    private readonly liveness: Liveness,
    private readonly raised: Node,
  ) {
    this.unbound = graph.node()
  }

  /** Goes through all that control can reach, each instruction once. @param given the first registers' values */
  walk(given: readonly Node[], visit: (window: Window) => void): void {
    const { code } = this.flow
    const state = Array.from({ length: code.registers }, (_, register) => given[register] ?? this.unbound)
    this.arrive(code.start, state)
    for (let next = this.open.pop(); next; next = this.open.pop()) this.visitFrom(next.pc, next.state, visit)
  }

  /** Whether a register with this value may have none; to be asked after the walk. */
  mayBeUnbound(node: Node): boolean {
    const seen = new Set<Node>()
    const open = [node]
    for (let each = open.pop(); each !== undefined; each = open.pop()) {
      if (each === this.unbound) return true
      if (seen.has(each)) continue
      seen.add(each)
      open.push(...(this.inputs.get(each) ?? []))
    }
    return false
  }

  private visitFrom(pc: number, state: Node[], visit: (window: Window) => void): void {
    const handler = this.flow.handlerOf(pc)
    if (handler) this.arriveAtHandler(handler.handler, handler.register, state)
    const before = state.slice()
    visit({
      pc,
      read: (register) => before[register]!,
      write(register, node) {
        state[register] = node
      },
    })
    for (const { to, writes } of this.flow.edgesFrom(pc)) this.arrive(to, (writes ? state : before).slice())
  }

  private arrive(pc: number, state: Node[]): void {
    if (!this.flow.isJoin(pc)) {
      this.open.push({ pc, state })
      return
    }
    const join = this.joinAt(pc)
    for (const [register, node] of join) {
      this.connect(state[register]!, node)
      state[register] = node
    }
    this.enter(pc, state)
  }

  private arriveAtHandler(pc: number, taken: number, state: readonly Node[]): void {
    const join = this.joinAt(pc)
    const inside = state.slice()
    for (const [register, node] of join) {
      this.connect(register === taken ? this.raised : state[register]!, node)
      inside[register] = node
    }
    this.enter(pc, inside)
  }

  private enter(pc: number, state: Node[]): void {
    if (this.visited.has(pc)) return
    this.visited.add(pc)
    this.open.push({ pc, state })
  }

  private joinAt(pc: number): Map<number, Node> {
    let join = this.joins.get(pc)
    if (!join) {
      join = new Map(this.liveness.liveBefore(pc).map((register) => [register, this.graph.node()]))
      this.joins.set(pc, join)
    }
    return join
  }

  private connect(from: Node, to: Node): void {
    const inputs = this.inputs.get(to)
    if (!inputs) this.inputs.set(to, [from])
    else if (!inputs.includes(from)) inputs.push(from)
    this.graph.flow(from, to)
  }
}
