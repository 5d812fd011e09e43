import { INSTRUCTION_WIDTH, Op, OPCODE_MASK } from '../program/opcodes'
import { bindNative, bindParameters } from './arguments'
import type { CallableCode, Core } from './core'
import { TAIL } from './tail'
import { unpackInto } from './unpack'
import { finishGenerator, GeneratorSlot, GeneratorState, makeGenerator } from './generator-object'
import type { Native } from './native'
import { shortened } from './native-arguments'
import { newException } from './python/exceptions'
import { isAlias, originOf } from './python/generics'
import { beginLocal } from './sync/local'
import { Continue, Frame, growFrames, growRegisters, isGenerator, type VirtualThread } from './thread'
import { Raise } from './raise'
import { HeapObject, Kind, type Value } from './values'

/**
 * Calls anything callable with arguments in an array: a native at once, a function by entering its frame.
 * @param args positional arguments, then one value for each of `keywords`
 * @param result register for the value, in the running frame
 * @param then what to do with the value
 */
export function callValue(
  core: Core,
  t: VirtualThread,
  callee: Value,
  args: Value[],
  keywords: readonly string[],
  result: number,
  then: Continue,
): void {
  if (callee instanceof HeapObject) {
    switch (callee.kind) {
      case Kind.Function:
        return callFunction(core, t, callee, args, keywords, result, then)
      case Kind.Method:
        return callValue(core, t, callee.fields[0], [callee.fields[1], ...args], keywords, result, then)
      case Kind.Native:
        return callNative(core, t, callee.extra as Native, args, keywords, result, then)
      case Kind.Class:
        return instantiate(core, t, callee, args, keywords, result, then)
      default: {
        const method = core.types.programMethod(callee, '__call__')
        if (method) return callValue(core, t, method, [callee, ...args], keywords, result, then)
        const other = standsFor(core, callee)
        if (other !== undefined) return callValue(core, t, other, args, keywords, result, then)
      }
    }
  }
  core.raise('TypeError', `'${core.types.nameOf(callee)}' object is not callable`)
}

function callFunction(
  core: Core,
  t: VirtualThread,
  fn: HeapObject,
  args: Value[],
  keywords: readonly string[],
  result: number,
  then: Continue,
): void {
  const f = core.functions[fn.extra as number]!
  const bound = bindAll(core, fn, f, args, keywords)
  if (f.isGenerator) return deliver(core, t, makeGenerator(core, fn, f, bound), result, then)
  enterFunction(core, t, fn, f, bound, undefined, result, then)
}

/** A function's parameters, in the order of its registers. */
function bindAll(
  core: Core,
  fn: HeapObject,
  f: CallableCode,
  args: readonly Value[],
  keywords: readonly string[],
): readonly Value[] {
  const isBound = keywords.length === 0 && args.length === f.positional && f.parameters === f.positional
  return isBound ? args : bindParameters(core, fn, f, args, keywords)
}

/** Pushes the running frame and begins a function. `front` stands in the register before its window. */
function enterFunction(
  core: Core,
  t: VirtualThread,
  fn: HeapObject,
  f: CallableCode,
  bound: readonly Value[],
  front: Value,
  result: number,
  then: Continue,
): void {
  const window = pushFrame(core, t, f, front, result, then)
  const regs = t.registers
  for (let i = 0; i < f.registers; i++) regs[window + i] = i < bound.length ? bound[i] : undefined
  for (let i = 0; i < f.capturedCount; i++) regs[window + f.parameters + i] = fn.fields[f.firstCell + i]
  t.pc = f.start
}

/** Pushes the running frame and makes room for a function's window behind it. @returns the base of the window */
export function pushFrame(
  core: Core,
  t: VirtualThread,
  f: CallableCode,
  front: Value,
  result: number,
  then: Continue,
): number {
  if (t.top >= core.maxTop) throw new Raise(core.language.stackOverflow(core, t))
  const window = t.base + core.functions[t.func]!.registers + 1
  growRegisters(t, window + f.registers)
  t.registers[window - 1] = front
  pushCaller(core, t, result, then)
  t.func = f.index
  t.base = window
  return window
}

/** Writes the running frame down among the callers. */
function pushCaller(core: Core, t: VirtualThread, result: number, then: Continue): void {
  growFrames(t)
  const at = t.top
  t.frames[at + Frame.Func] = t.func
  t.frames[at + Frame.Pc] = t.pc
  t.frames[at + Frame.Base] = t.base
  t.frames[at + Frame.Result] = result
  t.frames[at + Frame.Then] = then
  t.top = at + Frame.Width
  core.budget -= CALL_COST
}

/** As in the interpreter: a call's share of the budget. */
const CALL_COST = 8 * INSTRUCTION_WIDTH

function callNative(
  core: Core,
  t: VirtualThread,
  called: Native,
  args: Value[],
  keywords: readonly string[],
  result: number,
  then: Continue,
): void {
  const native = shortened(called, args.length, keywords)
  const isBound = keywords.length === 0 && args.length === native.most && args.length === native.fallbacks.length
  const bound = isBound ? args : bindNative(core, native, args, keywords)
  const value = native.call(core, bound)
  if (value === TAIL) return core.enterTailOfCall(t, result, then)
  core.budget -= INSTRUCTION_WIDTH
  deliver(core, t, value, result, then)
}

/** What is called in the place of a static method, or of `list[int]`. */
function standsFor(core: Core, callee: HeapObject): Value {
  if (callee.cls === core.types.staticmethod) return callee.fields[0]
  return isAlias(core, callee) ? originOf(callee) : undefined
}

/** Calling a class makes an instance of it. */
function instantiate(
  core: Core,
  t: VirtualThread,
  cls: HeapObject,
  args: Value[],
  keywords: readonly string[],
  result: number,
  then: Continue,
): void {
  const { types } = core
  const info = types.info(cls)
  if (info.construct && info.library) return callNative(core, t, info.construct, args, keywords, result, then)
  const call = types.programMethod(cls, '__call__')
  if (call) return callValue(core, t, call, [cls, ...args], keywords, result, then)
  makeInstance(core, t, cls, args, keywords, result, then)
}

/** type.__call__: makes an instance of a class by its __new__ and __init__. */
export function makeInstance(
  core: Core,
  t: VirtualThread,
  cls: HeapObject,
  args: Value[],
  keywords: readonly string[],
  result: number,
  then: Continue,
): void {
  const { types } = core
  const init = types.lookup(cls, '__init__')
  const isPlain = types.info(cls).instanceKind === Kind.Instance && !hasOwnNew(core, cls)
  if (!isPlain || !(init instanceof HeapObject) || (init.kind === Kind.Function && then !== Continue.Store))
    return callLibrary(core, t, 'make_instance', cls, args, keywords, result, then)
  checkAbstract(core, cls)
  const instance = types.info(cls).isException
    ? newException(core, cls, args.slice(0, args.length - keywords.length))
    : core.heap.instance(cls)
  if (types.info(cls).perThread) beginLocal(core, instance, args, keywords)
  if (init.kind === Kind.Native) {
    const native = init.extra as Native
    native.call(core, bindNative(core, native, [instance, ...args], keywords))
    return deliver(core, t, instance, result, then)
  }
  if (init.kind !== Kind.Function) return callLibrary(core, t, 'initialise', instance, args, keywords, result, then)
  const f = core.functions[init.extra as number]!
  const bound = bindAll(core, init, f, [instance, ...args], keywords)
  enterFunction(core, t, init, f, bound, instance, result, Continue.Instance)
}

/** Whether a class has a __new__ of the program. */
export function hasOwnNew(core: Core, cls: HeapObject): boolean {
  const found = core.types.lookup(cls, '__new__')
  return found instanceof HeapObject && found.owner >= 0
}

/** A call by way of a library function that takes something, the positional arguments as a tuple and keywords as a dict. */
function callLibrary(
  core: Core,
  t: VirtualThread,
  name: string,
  first: Value,
  args: readonly Value[],
  keywords: readonly string[],
  result: number,
  then: Continue,
): void {
  const given = args.length - keywords.length
  const pairs = keywords.flatMap((keyword, i): Value[] => [keyword, args[given + i]])
  core.tailCallLibrary(name, [first, core.heap.tuple(args.slice(0, given)), core.heap.dict(pairs)])
  core.enterTail(t, result, then)
}

/** A class whose metaclass says that it lacks methods makes no instances. */
export function checkAbstract(rt: Pick<Core, 'types' | 'raise'>, cls: HeapObject): void {
  const slot = cls.shape.slots.get('__abstractmethods__')
  const missing = slot === undefined ? undefined : cls.fields[slot]
  if (!(missing instanceof HeapObject)) return
  const names = missing.fields.filter((name): name is string => typeof name === 'string').sort()
  if (names.length === 0) return
  const what = `abstract method${names.length > 1 ? 's' : ''} ${names.join(', ')}`
  rt.raise('TypeError', `Can't instantiate abstract class ${rt.types.info(cls).name} with ${what}`)
}

/** Gives a value to the instruction the running frame stands on, and moves on. */
export function deliver(core: Core, t: VirtualThread, value: Value, result: number, then: Continue): void {
  switch (then) {
    case Continue.Branch:
      return branch(core, t, value === true)
    case Continue.Unpack:
      unpackInto(core, t, value as HeapObject)
      break
    case Continue.Discard:
      break
    default:
      t.registers[t.base + result] = value
  }
  t.pc++
}

/** Takes the jump the thread stands on, or not. @param condition the outcome of its test, before any negation */
export function branch(core: Core, t: VirtualThread, condition: boolean): void {
  const at = t.pc * INSTRUCTION_WIDTH
  const op = (core.code[at]! & OPCODE_MASK) as Op
  const negated = op === Op.JUMP_FALSE || op >= Op.JUMP_NOT_LT
  if (condition === negated) {
    t.pc++
    return
  }
  const target = core.code[at + (op === Op.JUMP_TRUE || op === Op.JUMP_FALSE ? 2 : 3)]!
  if (target <= t.pc) core.budget -= (t.pc - target + 1) * INSTRUCTION_WIDTH
  t.pc = target
}

/** As `branch`, of a jump without negation, to a target given. */
export function branchTo(core: Core, t: VirtualThread, condition: boolean, target: number): void {
  if (!condition) {
    t.pc++
    return
  }
  if (target <= t.pc) core.budget -= (t.pc - target + 1) * INSTRUCTION_WIDTH
  t.pc = target
}

/** Enters a function whose arguments stand in the running frame, from register `first` on: its window begins there. */
export function enterInPlace(
  core: Core,
  t: VirtualThread,
  index: number,
  first: number,
  result: number,
  then = Continue.Store,
): void {
  if (t.top >= core.maxTop) throw new Raise(core.language.stackOverflow(core, t))
  const f = core.functions[index]!
  const window = t.base + first
  growRegisters(t, window + f.registers)
  for (let i = f.positional; i < f.unbound; i++) t.registers[window + i] = undefined
  pushCaller(core, t, result, then)
  t.func = index
  t.base = window
  t.pc = f.start
}

/** Leaves the running frame for its caller, which then stands on its call. A generator left this way is done. */
export function popFrame(core: Core, t: VirtualThread): void {
  const at = t.top - Frame.Width
  if (at < t.covered) core.undo.uncover(t)
  const then = t.frames[at + Frame.Then]! as Continue
  if (isGenerator(then)) {
    const generator = t.registers[t.base - 1] as HeapObject
    if (generator.fields[GeneratorSlot.State] === GeneratorState.Running) finishGenerator(core, generator)
  }
  t.func = t.frames[at + Frame.Func]!
  t.pc = t.frames[at + Frame.Pc]!
  t.base = t.frames[at + Frame.Base]!
  t.top = at
}

/** The iterator of the SEND the thread stands on has ended. */
export function endSend(core: Core, t: VirtualThread, result: number, value: Value): void {
  t.registers[t.base + result] = value
  t.pc = core.code[t.pc * INSTRUCTION_WIDTH + 3]!
}

/** Returns from the running frame. */
export function returnValue(core: Core, t: VirtualThread, value: Value): void {
  const at = t.top - Frame.Width
  const result = t.frames[at + Frame.Result]!
  const then = t.frames[at + Frame.Then]! as Continue
  const instance = t.registers[t.base - 1]
  popFrame(core, t)
  switch (then) {
    case Continue.Instance:
      if (value !== null) core.raise('TypeError', `__init__() should return None, not '${core.types.nameOf(value)}'`)
      return deliver(core, t, instance, result, Continue.Store)
    case Continue.GeneratorItem:
      t.pc = core.code[t.pc * INSTRUCTION_WIDTH + 3]!
      return
    case Continue.GeneratorValue:
      return core.raise('StopIteration', ...(value === null ? [] : [value]))
    case Continue.GeneratorSend:
      return endSend(core, t, result, value)
    default:
      deliver(core, t, value, result, then)
  }
}
