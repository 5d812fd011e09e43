import { Op } from '../opcodes'
import type { Analysis } from './analysis'
import type { Instruction } from '../effects'
import type { AbstractObject } from './objects'
import { pythonClasses, pythonEffects } from './python-effects'

const none: readonly number[] = []

export const isCall = (op: Op): boolean => op >= Op.CALL && op <= Op.CALL_SPREAD
export const isLookup = (op: Op): boolean => op === Op.LOAD_ATTR || op === Op.LOAD_METHOD || op === Op.LOAD_SPECIAL

/** What instructions do with the objects in the registers they read: look at them, or put them somewhere. */
export class Retention {
  /** Where functions of the program are called. */
  private readonly called = new Set<number>()
  /** By pc: functions called there as __init__. */
  private readonly inits = new Map<number, number[]>()

  constructor(
    private readonly a: Analysis,
    /** Functions that may put their first argument somewhere. */
    private readonly leaking: ReadonlySet<number>,
  ) {
    for (const func of a.functions.reached)
      for (const { pc, kind } of a.calls.callsOf(func)) {
        this.called.add(pc)
        if (kind === 'init') this.inits.set(pc, [...(this.inits.get(pc) ?? []), func])
      }
  }

  /**
   * Registers that the instruction reads without putting what they hold anywhere, but for its result where that is an
   * alias. @param isFresh whether a register holds something that matters here
   */
  keptBy({ pc, op, operands: [x, y, z] }: Instruction, isFresh: (register: number) => boolean): readonly number[] {
    if (isCall(op)) return this.keptByCall(pc, isFresh)
    // Whoever is called by a property or an operator gets the operands.
    if (this.called.has(pc)) return none
    switch (op) {
      case Op.MOVE:
      case Op.LOAD_CELL:
      case Op.LOAD_ATTR:
      case Op.LOAD_METHOD:
      case Op.LOAD_SPECIAL:
      case Op.LOAD_ITEM:
        return [y]
      case Op.IS:
      case Op.IS_NOT:
        return [y, z]
      case Op.LIST_EXTEND:
      case Op.SET_UPDATE:
      case Op.DICT_UPDATE:
        return [x, y]
      case Op.STORE_ATTR:
        return x === z ? none : [x]
      case Op.STORE_ITEM:
      case Op.DICT_SET:
        return x === y || x === z ? none : [x]
      case Op.LIST_APPEND:
      case Op.SET_ADD:
      case Op.DELETE_ITEM:
      case Op.STORE_CELL:
        return x === y ? none : [x]
      case Op.DELETE_CELL:
      case Op.DELETE_ATTR:
      case Op.JUMP_TRUE:
      case Op.JUMP_FALSE:
        return [x]
      default:
        return none
    }
  }

  private keptByCall(pc: number, isFresh: (register: number) => boolean): readonly number[] {
    if (this.a.calls.isCalledBackAt(pc)) return none
    const { op, operands } = this.instruction(pc)
    const [, callee, count] = operands
    const kept: number[] = []
    const callees = this.calleesAt(pc)
    if (isFresh(callee) && callees.every((each) => this.keepsReceiver(each))) {
      kept.push(callee)
      if (op === Op.CALL_METHOD) kept.push(callee + 1)
    }
    if (callees.every(isHarmless) && (op === Op.CALL || op === Op.CALL_METHOD))
      for (let r = callee + 1; r <= callee + 1 + count; r++) kept.push(r)
    const first = this.firstArgument(pc)
    if (first !== null && callees.every((each) => this.keepsFirst(each))) kept.push(first)
    // super(class, self) gives something that is bound to self.
    if (this.isSuperCall(pc)) kept.push(callee + 2)
    return kept
  }

  isSuperCall(pc: number): boolean {
    return this.instruction(pc).op === Op.CALL && this.isCallOf(pc, ({ path }) => path === 'super')
  }

  /** Whether everything that may be called here is of the library. */
  isLibraryCall(pc: number): boolean {
    return this.isCallOf(pc, () => true)
  }

  private isCallOf(pc: number, test: (callee: AbstractObject) => boolean): boolean {
    const callees = this.calleesAt(pc)
    return callees.length > 0 && callees.every((each) => each.kind === 'library' && test(each))
  }

  /** Whether the result is an object made just now, that nobody else has. */
  makesFresh(pc: number): boolean {
    const { op } = this.instruction(pc)
    if (!isCall(op)) return op === Op.MAKE_LIST || op === Op.MAKE_DICT || op === Op.MAKE_SET || op === Op.MAKE_CELL
    const callees = this.calleesAt(pc)
    return callees.length > 0 && callees.every((each) => this.givesFresh(pc, each))
  }

  /** Whether what an attribute lookup finds is bound to the object it was looked up on: surely, perhaps or never. */
  boundness(pc: number): 'all' | 'some' | 'none' {
    const { graph, objects, program, lookups } = this.a
    const { object, result } = lookups.get(pc)!
    const own = new Set<number>()
    for (const id of graph.objects(object)) own.add(id).add(objects.get(id).receiver?.id ?? id)
    const found = [...graph.objects(result)]
    if (found.some((id) => own.has(id))) return 'some'
    const isBound = (id: number) => own.has(objects.get(id).receiver?.id ?? -1)
    if (!found.some(isBound)) return 'none'
    const name = program.names[this.instruction(pc).operands[2]]!
    const isField = [...own].some((id) => {
      const field = objects.get(id).fields.get(name)
      return field !== undefined && graph.objects(field).length > 0
    })
    return !isField && found.every(isBound) ? 'all' : 'some'
  }

  /** The register of the first positional argument of a call. */
  firstArgument(pc: number): number | null {
    const { op, operands } = this.instruction(pc)
    const [, callee, count] = operands
    const given = op === Op.CALL_KEYWORDS ? this.a.program.callShapes[count]!.positional : count
    if (!isCall(op) || op === Op.CALL_SPREAD || given === 0) return null
    return op === Op.CALL_METHOD ? callee + 2 : callee + 1
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
    return callee.kind === 'method' && this.keepsFirst(callee.of!)
  }

  private keepsFirst({ kind, func, path }: AbstractObject): boolean {
    return kind === 'library' ? keepsSelf(path) : kind === 'function' && !this.leaking.has(func)
  }

  private calleesAt(pc: number): AbstractObject[] {
    const node = this.a.callees.get(pc)
    return node === undefined ? [] : Array.from(this.a.graph.objects(node), (id) => this.a.objects.get(id))
  }

  private instruction(pc: number): Instruction {
    return this.a.functions.flowOf(this.a.functions.functionAt(pc)).instruction(pc)
  }
}

/** Whether a function of the library puts none of its arguments anywhere, and gives none back. */
function isHarmless(callee: AbstractObject): boolean {
  if (callee.kind !== 'library') return false
  const effect = pythonEffects.get(callee.path)
  return effect !== undefined && !effect.stores && !effect.returns && !effect.makes && !effect.calls && !effect.special
}

/** Whether a function of the library neither puts its first argument anywhere nor gives it back. */
function keepsSelf(path: string): boolean {
  const effect = pythonEffects.get(path)
  if (!effect) return false
  if (effect.special) return effect.special === 'threadInit' || effect.special === 'timerInit'
  const parts = [...(effect.returns ?? []), ...(effect.over ?? []), ...(effect.items ?? [])]
  return !parts.includes('0') && !parts.includes('all') && !effect.calls
}
