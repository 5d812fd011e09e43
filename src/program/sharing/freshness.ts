import { registersOf } from '../effects'
import { Op } from '../opcodes'
import type { Analysis } from './analysis'
import type { CallEdge } from './call-graph'
import type { ControlFlow } from './control-flow'
import type { Node } from './flow-graph'
import type { AbstractObject } from './objects'
import { pythonClasses, pythonEffects } from './python-effects'

/** By register: which fresh object it surely holds or is bound to, by the pc that made it; NONE: it may be any other. */
type State = Int32Array

const NONE = -1
/** The first parameter of a function that is only called with fresh objects. */
const SELF = 1 << 30

/**
 * Objects that only the running call can know yet: made in it and put nowhere. What is done to one through the register
 * that holds it cannot be noticed, whoever gets the object later.
 *
 * Forward dataflow to a fixed point in each function, meeting by intersection. That the first parameter is fresh (the
 * self of an __init__) and that a function keeps its first parameter to itself is assumed of all functions at first,
 * and taken back where it turns out wrong, until nothing changes: what then still stands is right.
 */
export class Freshness {
  /** Functions that not every call gives a fresh first argument, and those that may put it somewhere. */
  private readonly stale = new Set<number>()
  private readonly leaking = new Set<number>()
  private readonly states = new Map<number, State>()
  /** Where functions of the program are called. */
  private readonly called = new Set<number>()
  /** By pc: functions called there as __init__. */
  private readonly inits = new Map<number, number[]>()

  constructor(private readonly a: Analysis) {
    const functions = [...a.functions.reached]
    for (const func of functions) this.prepare(func)
    for (let size = -1; size !== this.stale.size + this.leaking.size;) {
      size = this.stale.size + this.leaking.size
      this.states.clear()
      for (const func of functions) this.analyse(func)
      for (const func of functions)
        if (!a.calls.callsOf(func).every((call) => this.passesFresh(call))) this.stale.add(func)
    }
  }

  /** Whether what the instruction finds in its object register is known to nobody else. */
  isFreshBase(pc: number): boolean {
    const { op, operands } = this.instruction(pc)
    if (!isObjectOp(op)) return false
    if (isCall(op) && this.calleesAt(pc).every(({ kind }) => kind === 'library')) {
      const first = this.firstArgument(pc)
      return first !== null && this.isFresh(pc, first)
    }
    return this.isFresh(pc, operands[inFirst.has(op) ? 0 : 1])
  }

  private prepare(func: number): void {
    const { positional, isGenerator } = this.a.program.functions[func]!
    const calls = this.a.calls.callsOf(func)
    if (isGenerator) this.leaking.add(func)
    if (isGenerator || positional === 0 || calls.length === 0 || this.a.calls.isRoot(func)) this.stale.add(func)
    for (const { pc, kind } of calls) {
      this.called.add(pc)
      if (kind === 'init') this.inits.set(pc, [...(this.inits.get(pc) ?? []), func])
    }
  }

  private isFresh(pc: number, register: number): boolean {
    const site = this.states.get(pc)?.[register] ?? NONE
    return site === SELF ? !this.stale.has(this.a.functions.functionAt(pc)) : site !== NONE
  }

  private passesFresh({ pc, kind }: CallEdge): boolean {
    if (kind === 'init') return true
    if (kind === 'callback') return false
    const { op, operands } = this.instruction(pc)
    if (kind === 'method') return isCall(op) && this.isFresh(pc, operands[1])
    const first = this.firstArgument(pc)
    return first !== null && this.isFresh(pc, first)
  }

  private instruction(pc: number) {
    return this.a.functions.flowOf(this.a.functions.functionAt(pc)).instruction(pc)
  }

  private analyse(func: number): void {
    const flow = this.a.functions.flowOf(func)
    const { start, registers } = flow.code
    const entry = new Int32Array(registers).fill(NONE)
    if (flow.code.positional > 0) entry[0] = SELF
    const open = [start]
    this.states.set(start, entry)
    for (let pc = open.pop(); pc !== undefined; pc = open.pop()) {
      const before = this.states.get(pc)!
      const after = this.after(func, flow, pc, before)
      for (const { to, writes } of flow.edgesFrom(pc)) this.arrive(to, writes ? after : without(before, after), open)
      const handler = flow.handlerOf(pc)
      if (!handler) continue
      // Some of the instruction may have been done already.
      const thrown = without(before, after)
      thrown[handler.register] = NONE
      this.arrive(handler.handler, thrown, open)
    }
  }

  private arrive(pc: number, state: State, open: number[]): void {
    const known = this.states.get(pc)
    if (!known) {
      this.states.set(pc, state.slice())
      open.push(pc)
      return
    }
    let changed = false
    for (let r = 0; r < known.length; r++)
      if (known[r] !== NONE && known[r] !== state[r]) {
        known[r] = NONE
        changed = true
      }
    if (changed) open.push(pc)
  }

  private after(func: number, flow: ControlFlow, pc: number, before: State): State {
    const instruction = flow.instruction(pc)
    const { op, operands } = instruction
    const [x, y] = operands
    const state = before.slice()
    if (op === Op.YIELD) {
      if (before.includes(SELF)) this.leaking.add(func)
      return state.fill(NONE)
    }
    const kept = this.keptBy(pc, before)
    for (const { access, first, count } of registersOf(this.a.program, instruction)) {
      if (access !== 'r') continue
      for (let r = first; r < first + count; r++)
        if (before[r] !== NONE && !kept.has(r)) this.forget(func, state, before[r]!)
    }
    const held = state[y]!
    for (const { access, first, count } of registersOf(this.a.program, instruction))
      if (access === 'w') state.fill(NONE, first, first + count)
    if (op === Op.MOVE) state[x] = held
    else if (isLookup(op)) this.lookedUp(func, pc, state, held, x, op !== Op.LOAD_ATTR)
    else this.made(pc, op, state, before, x)
    return state
  }

  /** What is looked up on a fresh object may be a method that is bound to it. */
  private lookedUp(func: number, pc: number, state: State, held: number, x: number, isPair: boolean): void {
    if (isPair) state[x + 1] = held
    const { graph, objects, program, lookups } = this.a
    const { object, result } = lookups.get(pc)!
    const own = new Set<number>()
    for (const id of graph.objects(object)) own.add(id).add(objects.get(id).receiver?.id ?? id)
    const found = [...graph.objects(result)]
    const isBound = (id: number) => own.has(objects.get(id).receiver?.id ?? -1)
    if (held === NONE || !found.some(isBound)) return
    const name = program.names[this.instruction(pc).operands[2]]!
    const isField = [...own].some((id) => {
      const field = objects.get(id).fields.get(name)
      return field !== undefined && graph.objects(field).size > 0
    })
    if (isField || !found.every(isBound)) this.forget(func, state, held)
    else state[x] = held
  }

  private forget(func: number, state: State, site: number): void {
    if (site === SELF) this.leaking.add(func)
    for (let r = 0; r < state.length; r++) if (state[r] === site) state[r] = NONE
  }

  /** Registers that the instruction reads without putting what they hold anywhere. */
  private keptBy(pc: number, state: State): Set<number> {
    const { op, operands } = this.instruction(pc)
    const [x, y, z] = operands
    // Whoever is called here, by a property or an operator, gets the operands.
    if (!isCall(op) && this.called.has(pc)) return new Set()
    switch (op) {
      case Op.MOVE:
      case Op.LOAD_CELL:
      case Op.LOAD_ATTR:
      case Op.LOAD_METHOD:
      case Op.LOAD_SPECIAL:
      case Op.LOAD_ITEM:
        return new Set([y])
      case Op.IS:
      case Op.IS_NOT:
        return new Set([y, z])
      case Op.LIST_EXTEND:
      case Op.SET_UPDATE:
      case Op.DICT_UPDATE:
        return new Set([x, y])
      case Op.STORE_ATTR:
        return new Set(x === z ? [] : [x])
      case Op.STORE_ITEM:
      case Op.DICT_SET:
        return new Set(x === y || x === z ? [] : [x])
      case Op.LIST_APPEND:
      case Op.SET_ADD:
      case Op.DELETE_ITEM:
        return new Set(x === y ? [] : [x])
      case Op.STORE_CELL:
        return new Set(x === y ? [] : [x])
      case Op.DELETE_CELL:
      case Op.DELETE_ATTR:
      case Op.JUMP_TRUE:
      case Op.JUMP_FALSE:
        return new Set([x])
      case Op.CALL:
      case Op.CALL_METHOD:
      case Op.CALL_KEYWORDS:
      case Op.CALL_SPREAD:
        return this.keptByCall(pc, state)
      default:
        return new Set()
    }
  }

  private keptByCall(pc: number, state: State): Set<number> {
    const { op, operands } = this.instruction(pc)
    const [, callee, count] = operands
    const kept = new Set<number>()
    const callees = this.calleesAt(pc)
    if (this.a.calls.isCalledBackAt(pc)) return kept
    if (state[callee] !== NONE && callees.every((each) => this.keepsReceiver(each))) {
      kept.add(callee)
      if (op === Op.CALL_METHOD) kept.add(callee + 1)
    }
    if (callees.every((each) => isHarmless(each)) && (op === Op.CALL || op === Op.CALL_METHOD))
      for (let r = callee + 1; r <= callee + 1 + count; r++) kept.add(r)
    const first = this.firstArgument(pc)
    if (first !== null && callees.every((each) => this.keepsFirst(each))) kept.add(first)
    // super(class, self) gives something that is bound to self.
    if (op === Op.CALL && callees.every(isSuper)) kept.add(callee + 2)
    return kept
  }

  /** What the instruction makes, if that is fresh. */
  private made(pc: number, op: Op, state: State, before: State, x: number): void {
    const { operands } = this.instruction(pc)
    const makes = op === Op.MAKE_LIST || op === Op.MAKE_DICT || op === Op.MAKE_SET || op === Op.MAKE_CELL
    if (!makes && !isCall(op)) return
    const callees = isCall(op) ? this.calleesAt(pc) : []
    if (op === Op.CALL && callees.length > 0 && callees.every(isSuper)) {
      state[x] = before[operands[1] + 2]!
      return
    }
    if (isCall(op) && (callees.length === 0 || !callees.every((each) => this.givesFresh(pc, each)))) return
    for (let r = 0; r < state.length; r++) if (state[r] === pc) state[r] = NONE
    state[x] = pc
  }

  private givesFresh(pc: number, callee: AbstractObject): boolean {
    if (callee.kind === 'library') {
      const effect = pythonEffects.get(callee.path)
      if (effect) return effect.makes !== undefined && !effect.returns && !effect.returnsHooks
      return pythonClasses.has(callee.path)
    }
    if (callee.kind !== 'class') return false
    return (this.inits.get(pc) ?? []).every((func) => !this.leaking.has(func))
  }

  private keepsReceiver(callee: AbstractObject): boolean {
    if (callee.kind !== 'method') return false
    const { kind, func, path } = callee.of!
    if (kind === 'function') return !this.leaking.has(func) && !this.a.program.functions[func]!.isGenerator
    return kind === 'library' && keepsArguments(path)
  }

  private keepsFirst(callee: AbstractObject): boolean {
    if (callee.kind === 'library') return keepsArguments(callee.path)
    return (
      callee.kind === 'function' &&
      !this.leaking.has(callee.func) &&
      !this.a.program.functions[callee.func]!.isGenerator
    )
  }

  /** The register of the first positional argument of a call. */
  private firstArgument(pc: number): number | null {
    const { op, operands } = this.instruction(pc)
    const [, callee, count] = operands
    const given = op === Op.CALL_KEYWORDS ? this.a.program.callShapes[count]!.positional : count
    if (!isCall(op) || op === Op.CALL_SPREAD || given === 0) return null
    return op === Op.CALL_METHOD ? callee + 2 : callee + 1
  }

  private calleesAt(pc: number): AbstractObject[] {
    const node: Node | undefined = this.a.callees.get(pc)
    return node === undefined ? [] : [...this.a.graph.objects(node)].map((id) => this.a.objects.get(id))
  }
}

/** The registers as before an instruction, with what it put somewhere forgotten. */
const without = (before: State, after: State): State => before.map((site) => (after.includes(site) ? site : NONE))

const isLookup = (op: Op): boolean => op === Op.LOAD_ATTR || op === Op.LOAD_METHOD || op === Op.LOAD_SPECIAL

const isCall = (op: Op): boolean => op >= Op.CALL && op <= Op.CALL_SPREAD

/** Instructions whose accesses are to what one register holds, or to what the method in it is bound to. */
const isObjectOp = (op: Op): boolean =>
  (op >= Op.LOAD_ATTR && op <= Op.DELETE_ITEM) || (op >= Op.LOAD_CELL && op <= Op.DELETE_CELL) || isCall(op)

const isSuper = (callee: AbstractObject): boolean => callee.kind === 'library' && callee.path === 'super'

/** Instructions whose object stands in their first register. */
const inFirst: ReadonlySet<Op> = new Set([
  ...[Op.STORE_ATTR, Op.DELETE_ATTR, Op.STORE_ITEM, Op.DELETE_ITEM, Op.STORE_CELL, Op.DELETE_CELL],
])

/** Whether a function of the library puts none of its arguments anywhere, and gives none back. */
function isHarmless(callee: AbstractObject): boolean {
  if (callee.kind !== 'library') return false
  const effect = pythonEffects.get(callee.path)
  return effect !== undefined && !effect.stores && !effect.returns && !effect.makes && !effect.calls && !effect.special
}

/** Whether a method of the library keeps its self to itself. */
function keepsArguments(path: string): boolean {
  const effect = pythonEffects.get(path)
  if (!effect) return false
  if (effect.special) return effect.special === 'threadInit' || effect.special === 'timerInit'
  const parts = [...(effect.returns ?? []), ...(effect.over ?? []), ...(effect.items ?? [])]
  return !parts.includes('0') && !parts.includes('all') && !effect.calls
}
