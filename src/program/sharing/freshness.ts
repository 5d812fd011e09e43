import { registersOf, type Instruction } from '../effects'
import { Op } from '../opcodes'
import type { Analysis } from './analysis'
import type { CallEdge } from './call-graph'
import type { ControlFlow } from './control-flow'
import { isCall, isLookup, Retention } from './retention'

/** By register: which fresh object it holds or is bound to, by the pc that made it. Shared, and never changed. */
type State = ReadonlyMap<number, number>

/** Stands for the pc that made it, where that is the first parameter. */
const SELF = -1

const nothing: State = new Map<number, number>()

/** Instructions whose object stands in their first register. */
const inFirst: ReadonlySet<Op> = new Set([
  ...[Op.STORE_ATTR, Op.DELETE_ATTR, Op.STORE_ITEM, Op.DELETE_ITEM, Op.STORE_CELL, Op.DELETE_CELL],
])

/** Instructions whose accesses are to what one register holds, or to what the method in it is bound to. */
const isObjectOp = (op: Op): boolean =>
  (op >= Op.LOAD_ATTR && op <= Op.DELETE_ITEM) || (op >= Op.LOAD_CELL && op <= Op.DELETE_CELL) || isCall(op)

/**
 * Objects that only the running call can know yet: made in it and put nowhere. What is done to one through the register
 * that holds it cannot be noticed, whoever gets the object later.
 *
 * Forward dataflow to a fixed point in each function. Where two ways meet, an object stays fresh only if the same live
 * registers hold it on both; a register that held it on one way only could put it somewhere unseen. That a function puts
 * its first parameter nowhere is assumed of all functions at first, and taken back where it turns out wrong; so is then
 * that it is only called with something fresh (as the self of an __init__ is). What still stands at the end is right.
 */
export class Freshness {
  /** Functions that may put their first argument somewhere, and those that not every call gives a fresh one. */
  private readonly leaking = new Set<number>()
  private readonly stale = new Set<number>()
  private readonly states = new Map<number, State>()
  private readonly retention: Retention

  constructor(private readonly a: Analysis) {
    const functions = [...a.functions.reached]
    for (const func of functions) {
      const { positional, isGenerator } = a.program.functions[func]!
      if (isGenerator || positional === 0) this.leaking.add(func)
    }
    this.retention = new Retention(a, this.leaking)
    this.findLeaks(functions)
    this.findStale(functions)
  }

  /** Whether what the instruction finds in its object register is known to nobody else. */
  isFreshBase(pc: number): boolean {
    const { op, operands } = this.instruction(pc)
    if (!isObjectOp(op)) return false
    if (!isCall(op) || !this.retention.isLibraryCall(pc)) return this.isFresh(pc, operands[inFirst.has(op) ? 0 : 1])
    const first = this.retention.firstArgument(pc)
    return first !== null && this.isFresh(pc, first)
  }

  private findLeaks(functions: readonly number[]): void {
    const open = new Set(functions)
    for (const func of open) {
      open.delete(func)
      const leaked = this.leaking.has(func)
      this.analyse(func)
      if (leaked === this.leaking.has(func)) continue
      for (const { pc } of this.a.calls.callsOf(func)) open.add(this.a.functions.functionAt(pc))
    }
  }

  private findStale(functions: readonly number[]): void {
    for (let size = -1; size !== this.stale.size;) {
      size = this.stale.size
      for (const func of functions) if (!this.stale.has(func) && !this.isAlwaysFresh(func)) this.stale.add(func)
    }
  }

  private isAlwaysFresh(func: number): boolean {
    const calls = this.a.calls.callsOf(func)
    return calls.length > 0 && !this.a.calls.isRoot(func) && calls.every((call) => this.passesFresh(call))
  }

  private passesFresh({ pc, kind }: CallEdge): boolean {
    if (kind === 'init') return true
    const { op, operands } = this.instruction(pc)
    if (kind === 'callback' || !isCall(op)) return false
    const register = kind === 'method' ? operands[1] : this.retention.firstArgument(pc)
    return register !== null && this.isFresh(pc, register)
  }

  private isFresh(pc: number, register: number): boolean {
    const site = this.states.get(pc)?.get(register)
    return site === SELF ? !this.stale.has(this.a.functions.functionAt(pc)) : site !== undefined
  }

  private instruction(pc: number): Instruction {
    return this.a.functions.flowOf(this.a.functions.functionAt(pc)).instruction(pc)
  }

  private analyse(func: number): void {
    const flow = this.a.functions.flowOf(func)
    const { start, end, positional, isGenerator } = flow.code
    for (let pc = start; pc < end; pc++) this.states.delete(pc)
    this.states.set(start, positional > 0 && !isGenerator ? new Map([[0, SELF]]) : nothing)
    const open = [start]
    for (let pc = open.pop(); pc !== undefined; pc = open.pop()) this.step(func, flow, pc, open)
  }

  private step(func: number, flow: ControlFlow, pc: number, open: number[]): void {
    const before = this.states.get(pc)!
    const kept = this.keep(func, flow.instruction(pc), before)
    const after = this.write(func, flow.instruction(pc), kept)
    for (const { to, writes } of flow.edgesFrom(pc)) this.arrive(func, to, writes ? after : kept, open)
    const handler = flow.handlerOf(pc)
    if (handler) this.arrive(func, handler.handler, changed(kept, handler.register, undefined), open)
  }

  /** @param state what is so on the way that control now takes to `pc` */
  private arrive(func: number, pc: number, state: State, open: number[]): void {
    const known = this.states.get(pc)
    if (known === state) return
    if (!known) {
      this.states.set(pc, state)
      open.push(pc)
      return
    }
    const both = this.meet(func, pc, known, state)
    if (both === known) return
    this.states.set(pc, both)
    open.push(pc)
  }

  private meet(func: number, pc: number, known: State, state: State): State {
    let both = known
    for (const register of new Set([...known.keys(), ...state.keys()])) {
      const [a, b] = [known.get(register), state.get(register)]
      if (a === b) continue
      both = changed(both, register, undefined)
      if (!this.a.functions.liveness.isLiveBefore(pc, register)) continue
      for (const site of [a, b]) if (site !== undefined) both = this.forget(func, both, site)
    }
    return both
  }

  /** Forgets what the instruction puts somewhere. */
  private keep(func: number, instruction: Instruction, before: State): State {
    if (before.size === 0) return before
    if (instruction.op === Op.YIELD) {
      this.leakAll(func, before)
      return nothing
    }
    let state = before
    let kept: readonly number[] | null = null
    for (const { access, first, count } of registersOf(this.a.program, instruction)) {
      if (access !== 'r') continue
      for (let r = first; r < first + count; r++) {
        const site = state.get(r)
        if (site === undefined) continue
        kept ??= this.retention.keptBy(instruction, (register) => before.has(register))
        if (!kept.includes(r)) state = this.forget(func, state, site)
      }
    }
    return state
  }

  private write(func: number, { pc, op, operands, info }: Instruction, before: State): State {
    const [x, y] = operands
    const held = before.get(y)
    let state = before
    if (before.size > 0)
      for (const { access, first, count } of registersOf(this.a.program, { pc, op, operands, info }))
        if (access === 'w') for (let r = first; r < first + count; r++) state = changed(state, r, undefined)
    if (op === Op.MOVE) return changed(state, x, held)
    if (isLookup(op)) return held === undefined ? state : this.lookUp(func, pc, state, held, x)
    if (isCall(op) && this.retention.isSuperCall(pc)) return changed(state, x, before.get(y + 2))
    if (!this.retention.makesFresh(pc)) return state
    for (const [register, site] of state) if (site === pc) state = changed(state, register, undefined)
    return changed(state, x, pc)
  }

  /** What is looked up on a fresh object may be a method that is bound to it. */
  private lookUp(func: number, pc: number, state: State, held: number, x: number): State {
    const bound = this.retention.boundness(pc)
    if (bound === 'some') return this.forget(func, state, held)
    const whole = this.instruction(pc).op === Op.LOAD_ATTR ? state : changed(state, x + 1, held)
    return bound === 'all' ? changed(whole, x, held) : whole
  }

  private forget(func: number, state: State, site: number): State {
    if (site === SELF) this.leaking.add(func)
    return new Map([...state].filter(([, each]) => each !== site))
  }

  private leakAll(func: number, state: State): void {
    for (const site of state.values()) if (site === SELF) this.leaking.add(func)
  }
}

function changed(state: State, register: number, site: number | undefined): State {
  if (state.get(register) === site) return state
  const copy = new Map(state)
  if (site === undefined) copy.delete(register)
  else copy.set(register, site)
  return copy
}
