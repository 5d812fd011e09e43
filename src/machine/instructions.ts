import { opcodeNames, type OpcodeName } from '../program/opcodes'
import { deleteAttribute, getAttribute, setAttribute } from './attributes'
import { addToSet, extendDict, extendList, extendSet, makeDict, makeSet, setInDict } from './building'
import { branch, callValue, returnValue } from './calls'
import { makeClass } from './classes'
import type { Core } from './core'
import { readThrough } from './descriptors'
import { hasOwnAttribute, holderOf } from './instance-attributes'
import { reg, registersFrom, type Instruction } from './instruction'
import type { Native } from './native'
import { rememberConstructor, rememberMethod } from './remembering'
import { rustInstructions } from './rust/instructions'
import { TAIL } from './tail'
import { yieldValue } from './generators'
import { iterate, nextItem, sendItem } from './iteration'
import { binary, compare, contains, notContains, truth, unary } from './operators'
import { pythonDeleteItem, pythonGetItem, pythonSetItem } from './python/items'
import { pythonFormat } from './python/format'
import { pythonFormatConversion } from './python/conversions'
import { Continue, EXIT_PC, type VirtualThread } from './thread'
import { Raise } from './raise'
import { unpack } from './unpack'
import { unwindTo } from './unwind'
import { visibleCall } from './visible'
import { HeapObject, Kind, type Value } from './values'
import { ExceptionSlot } from './types'

type Compute = (core: Core, x: Value, y: Value) => Value

const computes =
  (compute: Compute): Instruction =>
  (core, t, a, b, c) =>
    core.finish(t, a, compute(core, reg(t, b), reg(t, c)))
const binaryOp = (symbol: string): Instruction => computes((core, x, y) => binary(core, symbol, x, y))
const unaryOp =
  (symbol: string): Instruction =>
  (core, t, a, b) =>
    core.finish(t, a, unary(core, symbol, reg(t, b)))
const immediate =
  (symbol: string): Instruction =>
  (core, t, a, b, c) =>
    core.finish(t, a, binary(core, symbol, reg(t, b), c))
const comparison = (symbol: string): Instruction => computes((core, x, y) => compare(core, symbol, x, y))

/** A jump on a condition that may take code of the program to find out. */
function conditional(core: Core, t: VirtualThread, condition: Value): void {
  if (condition === TAIL) core.enterTail(t, 0, Continue.Branch)
  else branch(core, t, condition === true)
}
const jumpIf =
  (symbol: string): Instruction =>
  (core, t, a, b) =>
    conditional(core, t, compare(core, symbol, reg(t, a), reg(t, b)))

function loadGlobal(core: Core, index: number): Value {
  const value = core.globals.fields[index]
  if (value !== undefined) return value
  const builtin = core.builtins[index]
  if (builtin !== undefined) return builtin
  return core.raise('NameError', `name '${core.program.globals[index]!.name}' is not defined`)
}

function loadCell(core: Core, cell: HeapObject, name: string, free: boolean): Value {
  const value = cell.fields[0]
  if (value !== undefined) return value
  if (free)
    core.raise(
      'NameError',
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    )
  return unboundLocal(core, name)
}

function unboundLocal(core: Core, name: string): never {
  return core.raise(
    'UnboundLocalError',
    `cannot access local variable '${name}' where it is not associated with a value`,
  )
}

function isFreeCell(core: Core, t: VirtualThread, register: number): boolean {
  const f = core.functions[t.func]!
  return register >= f.parameters && register < f.parameters + f.capturedCount
}

const isPlainInstance = (object: Value): object is HeapObject =>
  object instanceof HeapObject && (object.kind === Kind.Instance || object.kind === Kind.Boxed)

/** Whether an attribute of an instance is found in its fields, whatever its class holds by that name. */
function isInFields(core: Core, object: HeapObject, name: string): boolean {
  const found = core.types.lookup(object.cls!, name)
  return found === undefined || (found instanceof HeapObject && found.cls === core.types.member)
}

function loadAttribute(core: Core, t: VirtualThread, a: number, b: number, c: number): void {
  const object = reg(t, b)
  const name = core.program.names[c]!
  if (isPlainInstance(object)) {
    const slot = object.shape.slots.get(name)
    if (slot !== undefined && isInFields(core, object, name) && !core.types.info(object.cls!).interceptsReads) {
      core.cacheShape[t.pc] = object.shape
      core.cacheSlot[t.pc] = slot
    }
  }
  core.finish(t, a, getAttribute(core, object, name))
}

function storeAttribute(core: Core, t: VirtualThread, a: number, b: number, c: number): void {
  const object = reg(t, a)
  const name = core.program.names[b]!
  const { pc } = t
  const before = object instanceof HeapObject && object.kind === Kind.Instance ? object.shape : null
  core.finishEffect(t, setAttribute(core, object, name, reg(t, c)))
  if (before === null) return
  const { shape } = object as HeapObject
  const slot = shape.slots.get(name)
  if (slot === undefined) return
  if (!isInFields(core, object as HeapObject, name) || core.types.programMethod(object, '__setattr__')) return
  core.cacheShape[pc] = before
  core.cacheSlot[pc] = slot
  core.cacheNext[pc] = shape === before ? null : shape
}

function loadMethod(core: Core, t: VirtualThread, a: number, b: number, c: number): void {
  const object = reg(t, b)
  const name = core.program.names[c]!
  const found = isOrdinary(core, object) ? core.types.lookup(core.types.of(object), name) : undefined
  if (isBindable(found) && !hasOwn(object, name)) {
    t.registers[t.base + a + 1] = object
    t.registers[t.base + a] = found
    rememberMethod(core, t.pc, object, found)
    t.pc++
    return
  }
  const value = getAttribute(core, object, name)
  t.registers[t.base + a + 1] = undefined
  core.finish(t, a, value)
}

/** Whether methods are looked up on the class of an object, and nothing else has a say. */
function isOrdinary(core: Core, object: Value): boolean {
  if (!(object instanceof HeapObject)) return true
  if (object.kind === Kind.Class || object.kind === Kind.Module || object.cls === core.types.super) return false
  const { interceptsReads, perThread } = core.types.info(object.cls!)
  return !interceptsReads && !perThread
}

/** Whether a value found on a class becomes a method when it is read through an instance. */
const isBindable = (found: Value): found is HeapObject =>
  found instanceof HeapObject &&
  (found.kind === Kind.Function || (found.kind === Kind.Native && (found.extra as Native).isMethod))

function hasOwn(object: Value, name: string): boolean {
  const holder = object instanceof HeapObject ? holderOf(object) : null
  return holder !== null && hasOwnAttribute(holder, name)
}

/** For `with`: looks the method up on the type, as the language does, and says what is missing in its words. */
function loadSpecial(core: Core, t: VirtualThread, a: number, b: number, c: number): void {
  const object = reg(t, b)
  const name = core.program.names[c]!
  const cls = core.types.of(object)
  const found = core.types.lookup(cls, name)
  if (found === undefined) {
    const suffix = name === '__exit__' ? ' (missed __exit__ method)' : ''
    core.raise(
      'TypeError',
      `'${core.types.info(cls).name}' object does not support the context manager protocol${suffix}`,
    )
  }
  t.registers[t.base + a + 1] = isBindable(found) ? object : undefined
  if (isBindable(found)) {
    t.registers[t.base + a] = found
    if (object instanceof HeapObject && object.kind === Kind.Instance) rememberMethod(core, t.pc, object, found)
    t.pc++
  } else core.finish(t, a, readThrough(core, found, object, cls))
}

/** Calls in all forms share this: gather the arguments, stop in front of visible natives, call. */
function call(
  core: Core,
  t: VirtualThread,
  result: number,
  callee: Value,
  args: Value[],
  keywords: readonly string[],
): boolean {
  if (!core.admitted && visibleCall(core, callee, args, keywords)) return true
  core.admitted = false
  rememberConstructor(core, t.pc, callee)
  callValue(core, t, callee, args, keywords, result, Continue.Store)
  return false
}

function spreadArguments(core: Core, t: VirtualThread, b: number, c: number): { args: Value[]; keywords: string[] } {
  const positional = reg(t, b + 1) as HeapObject
  const args = positional.fields.slice()
  const keywords: string[] = []
  if (c === 1) {
    const { fields } = reg(t, b + 2) as HeapObject
    for (let i = 0; i < fields.length; i += 2) {
      if (fields[i] === undefined) continue
      if (typeof fields[i] !== 'string') core.raise('TypeError', 'keywords must be strings')
      keywords.push(fields[i] as string)
      args.push(fields[i + 1])
    }
  }
  return { args, keywords }
}

/** What a RAISE raises. @throws CallFirst where an exception must be made by code of the program */
function exceptionOf(core: Core, t: VirtualThread, a: number, b: number): HeapObject {
  const exception = toException(core, t, reg(t, a), 'exceptions must derive from BaseException')
  if (b >= 0) {
    const from = reg(t, b)
    const cause = from === null ? null : toException(core, t, from, 'exception causes must derive from BaseException')
    core.heap.write(exception, ExceptionSlot.Cause, cause)
    core.heap.write(exception, ExceptionSlot.SuppressContext, true)
  }
  return exception
}

function toException(core: Core, t: VirtualThread, value: Value, complaint: string): HeapObject {
  const base = core.types.named('BaseException')
  if (value instanceof HeapObject) {
    if (value.kind === Kind.Instance && core.types.isInstance(value, base)) return value
    if (value.kind === Kind.Class && core.types.isSubclass(value, base)) return instantiateException(core, t, value)
  }
  return core.raise('TypeError', complaint)
}

/** `raise Class` without arguments. A class with an __init__ of its own must be called by the compiler's code. */
function instantiateException(core: Core, t: VirtualThread, cls: HeapObject): HeapObject {
  const init = core.types.lookup(cls, '__init__')
  if (init instanceof HeapObject && init.kind === Kind.Function) throw new CallFirst(cls)
  const exception = core.heap.instance(cls)
  exception.fields[ExceptionSlot.Args] = core.heap.tuple([])
  return exception
}

/** `raise Class` where Class has an __init__ of the program: the instance must be made by a call first. */
class CallFirst {
  constructor(readonly cls: HeapObject) {}
}

function matches(core: Core, exception: Value, pattern: Value): boolean {
  const base = core.types.named('BaseException')
  const classes = pattern instanceof HeapObject && pattern.kind === Kind.Tuple ? pattern.fields : [pattern]
  for (const cls of classes) {
    if (!(cls instanceof HeapObject) || cls.kind !== Kind.Class || !core.types.isSubclass(cls, base))
      core.raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed')
    if (core.types.isInstance(exception, cls as HeapObject)) return true
  }
  return false
}

function makeFunction(core: Core, t: VirtualThread, a: number, b: number, c: number): void {
  const f = core.functions[b]!
  const count = f.firstCell + f.capturedCount
  const object = core.heap.allocate(Kind.Function, core.types.function, registersFrom(t, c, count), b)
  if (!f.unattributed) object.shape = core.functionShape(f)
  core.finish(t, a, object)
}

function checkRange(core: Core, t: VirtualThread, a: number, b: number): void {
  const at = t.base + a
  for (let i = 0; i < 3; i++) {
    const value = t.registers[at + i]
    if (typeof value === 'boolean') t.registers[at + i] = Number(value)
    else if (typeof value === 'bigint') core.unsupported('range() over integers beyond 2**53')
    else if (typeof value !== 'number')
      core.raise('TypeError', `'${core.types.nameOf(value)}' object cannot be interpreted as an integer`)
  }
  const [start, stop, step] = registersFrom(t, a, 3) as [number, number, number]
  if (step === 0) core.raise('ValueError', 'range() arg 3 must not be zero')
  t.pc = (step > 0 ? start < stop : start > stop) ? t.pc + 1 : b
}

function nextOfRange(t: VirtualThread): void {
  throw new Error(`range loop of thread ${t.id} over something that is no integer`)
}

const table: Record<OpcodeName, Instruction> = {
  MOVE: (core, t, a, b) => core.finish(t, a, reg(t, b)),
  LOADK: (core, t, a, b) => core.finish(t, a, core.constants[b]),
  LOADI: (core, t, a, b) => core.finish(t, a, b),
  CLEAR: (core, t, a) => core.finish(t, a, undefined),
  CHECK_LOCAL(core, t, a, b) {
    if (reg(t, a) === undefined) unboundLocal(core, core.program.names[b]!)
    t.pc++
  },
  LOAD_GLOBAL: (core, t, a, b) => core.finish(t, a, loadGlobal(core, b)),
  STORE_GLOBAL(core, t, a, b) {
    core.heap.write(core.globals, b, reg(t, a))
    t.pc++
  },
  DELETE_GLOBAL(core, t, _a, b) {
    if (core.globals.fields[b] === undefined)
      core.raise('NameError', `name '${core.program.globals[b]!.name}' is not defined`)
    core.heap.write(core.globals, b, undefined)
    t.pc++
  },
  LOAD_LOCAL_OR_GLOBAL: (core, t, a, b, c) =>
    core.finish(t, a, reg(t, b) ?? (reg(t, b) === null ? null : loadGlobal(core, c))),
  MAKE_CELL: (core, t, a) => core.finish(t, a, core.heap.allocate(Kind.Cell, core.types.cell, [reg(t, a)])),
  LOAD_CELL: (core, t, a, b, c) =>
    core.finish(t, a, loadCell(core, reg(t, b) as HeapObject, core.program.names[c]!, isFreeCell(core, t, b))),
  STORE_CELL(core, t, a, b) {
    core.heap.write(reg(t, a) as HeapObject, 0, reg(t, b))
    t.pc++
  },
  DELETE_CELL(core, t, a, b) {
    loadCell(core, reg(t, a) as HeapObject, core.program.names[b]!, isFreeCell(core, t, a))
    core.heap.write(reg(t, a) as HeapObject, 0, undefined)
    t.pc++
  },

  ADD: binaryOp('+'),
  SUB: binaryOp('-'),
  MUL: binaryOp('*'),
  TRUEDIV: binaryOp('/'),
  FLOORDIV: binaryOp('//'),
  MOD: binaryOp('%'),
  POW: binaryOp('**'),
  LSHIFT: binaryOp('<<'),
  RSHIFT: binaryOp('>>'),
  AND: binaryOp('&'),
  OR: binaryOp('|'),
  XOR: binaryOp('^'),
  MATMUL: binaryOp('@'),
  IADD: binaryOp('+='),
  ISUB: binaryOp('-='),
  IMUL: binaryOp('*='),
  ITRUEDIV: binaryOp('/='),
  IFLOORDIV: binaryOp('//='),
  IMOD: binaryOp('%='),
  IPOW: binaryOp('**='),
  ILSHIFT: binaryOp('<<='),
  IRSHIFT: binaryOp('>>='),
  IAND: binaryOp('&='),
  IOR: binaryOp('|='),
  IXOR: binaryOp('^='),
  IMATMUL: binaryOp('@='),
  ADDI: immediate('+'),
  SUBI: immediate('-'),
  IADDI: immediate('+='),
  ISUBI: immediate('-='),
  NEG: unaryOp('-'),
  POS: unaryOp('+'),
  INVERT: unaryOp('~'),
  NOT: unaryOp('not'),

  LT: comparison('<'),
  LE: comparison('<='),
  GT: comparison('>'),
  GE: comparison('>='),
  EQ: comparison('=='),
  NE: comparison('!='),
  IS: computes((_core, x, y) => identical(x, y)),
  IS_NOT: computes((_core, x, y) => !identical(x, y)),
  IN: computes((core, x, y) => contains(core, y, x)),
  NOT_IN: computes((core, x, y) => notContains(core, y, x)),

  JUMP(_core, t, a) {
    t.pc = a
  },
  JUMP_TRUE: (core, t, a) => conditional(core, t, truth(core, reg(t, a))),
  JUMP_FALSE: (core, t, a) => conditional(core, t, truth(core, reg(t, a))),
  JUMP_LT: jumpIf('<'),
  JUMP_LE: jumpIf('<='),
  JUMP_GT: jumpIf('>'),
  JUMP_GE: jumpIf('>='),
  JUMP_EQ: jumpIf('=='),
  JUMP_NE: jumpIf('!='),
  JUMP_NOT_LT: jumpIf('<'),
  JUMP_NOT_LE: jumpIf('<='),
  JUMP_NOT_GT: jumpIf('>'),
  JUMP_NOT_GE: jumpIf('>='),

  RANGE_PREP: checkRange,
  RANGE_NEXT: (_core, t) => nextOfRange(t),
  ITER: (core, t, a, b) => core.finish(t, a, iterate(core, reg(t, b))),
  NEXT: (core, t, a, b) => nextItem(core, t, reg(t, b), a),

  LOAD_ATTR: loadAttribute,
  STORE_ATTR: storeAttribute,
  DELETE_ATTR: (core, t, a, b) => core.finishEffect(t, deleteAttribute(core, reg(t, a), core.program.names[b]!)),
  LOAD_METHOD: loadMethod,
  LOAD_SPECIAL: loadSpecial,
  LOAD_ITEM: (core, t, a, b, c) => core.finish(t, a, getItem(core, reg(t, b), reg(t, c))),
  STORE_ITEM(core, t, a, b, c) {
    const object = reg(t, a)
    const method = core.types.programMethod(object, '__setitem__')
    const value = method
      ? core.tailCall(method, [object, reg(t, b), reg(t, c)])
      : pythonSetItem(core, object, reg(t, b), reg(t, c))
    core.finishEffect(t, value)
  },
  DELETE_ITEM(core, t, a, b) {
    const object = reg(t, a)
    const method = core.types.programMethod(object, '__delitem__')
    core.finishEffect(
      t,
      method ? core.tailCall(method, [object, reg(t, b)]) : pythonDeleteItem(core, object, reg(t, b)),
    )
  },

  MAKE_LIST: (core, t, a, b, c) => core.finish(t, a, core.heap.list(registersFrom(t, b, c))),
  MAKE_TUPLE: (core, t, a, b, c) => core.finish(t, a, core.heap.tuple(registersFrom(t, b, c))),
  MAKE_SET(core, t, a, b, c) {
    core.finish(t, a, makeSet(core, registersFrom(t, b, c)))
  },
  MAKE_DICT(core, t, a, b, c) {
    core.finish(t, a, makeDict(core, registersFrom(t, b, 2 * c)))
  },
  MAKE_SLICE: (core, t, a, b) =>
    core.finish(t, a, core.heap.allocate(Kind.Slice, core.types.slice, registersFrom(t, b, 3))),
  LIST_APPEND(core, t, a, b) {
    core.heap.append(reg(t, a) as HeapObject, reg(t, b))
    t.pc++
  },
  LIST_EXTEND: (core, t, a, b) => core.finishEffect(t, extendList(core, t, a, reg(t, b))),
  LIST_TO_TUPLE: (core, t, a, b) => core.finish(t, a, core.heap.tuple((reg(t, b) as HeapObject).fields.slice())),
  SET_ADD(core, t, a, b) {
    core.finishEffect(t, addToSet(core, reg(t, a) as HeapObject, reg(t, b)))
  },
  SET_UPDATE: (core, t, a, b) => core.finishEffect(t, extendSet(core, reg(t, a) as HeapObject, reg(t, b))),
  DICT_SET(core, t, a, b, c) {
    core.finishEffect(t, setInDict(core, reg(t, a) as HeapObject, reg(t, b), reg(t, c)))
  },
  DICT_UPDATE: (core, t, a, b, c) => core.finishEffect(t, extendDict(core, t, a, reg(t, b), c === 1)),
  UNPACK: (core, t, _a, b) => unpack(core, t, reg(t, b)),
  UNPACK_REST: (core, t, _a, b) => unpack(core, t, reg(t, b)),
  FORMAT(core, t, a, b, c) {
    const spec = reg(t, a) as string
    const value = reg(t, b)
    core.finish(t, a, c === 0 ? pythonFormat(core, value, spec) : pythonFormatConversion(core, value, spec, c))
  },
  CONCAT: (core, t, a, b, c) => core.finish(t, a, (registersFrom(t, b, c) as string[]).join('')),

  MAKE_FUNCTION: makeFunction,
  MAKE_CLASS: (core, t, a, b, c) => core.finish(t, a, makeClass(core, registersFrom(t, b, 2 + 2 * c))),
  CALL: (core, t, a, b, c) => call(core, t, a, reg(t, b), registersFrom(t, b + 1, c), []),
  CALL_METHOD(core, t, a, b, c) {
    const bound = reg(t, b + 1) !== undefined
    return call(core, t, a, reg(t, b), registersFrom(t, bound ? b + 1 : b + 2, bound ? c + 1 : c), [])
  },
  CALL_KEYWORDS(core, t, a, b, c) {
    const shape = core.program.callShapes[c]!
    return call(
      core,
      t,
      a,
      reg(t, b),
      registersFrom(t, b + 1, shape.positional + shape.keywords.length),
      shape.keywords,
    )
  },
  CALL_SPREAD(core, t, a, b, c) {
    const { args, keywords } = spreadArguments(core, t, b, c)
    return call(core, t, a, reg(t, b), args, keywords)
  },
  RETURN(core, t, a) {
    if (t.top > 0) return returnValue(core, t, reg(t, a))
    t.pc = EXIT_PC
    core.language.codeEnded(core, t)
  },
  YIELD: (core, t, _a, b) => yieldValue(core, t, reg(t, b)),
  SEND: (core, t, a, b) => sendItem(core, t, reg(t, b), a),

  RAISE(core, t, a, b) {
    let exception: HeapObject
    try {
      exception = exceptionOf(core, t, a, b)
    } catch (error) {
      if (!(error instanceof CallFirst)) throw error
      // The call returns to the instruction after this one's predecessor: here again, with the instance.
      t.pc--
      return callValue(core, t, error.cls, [], [], a, Continue.Store)
    }
    unwindTo(core, t, new Raise(exception))
  },
  RERAISE: (core, t, a) => unwindTo(core, t, new Raise(reg(t, a) as HeapObject, true)),
  MATCH_EXCEPTION: (core, t, a, b, c) => core.finish(t, a, matches(core, reg(t, b), reg(t, c))),

  ...rustInstructions,
}

function identical(x: Value, y: Value): boolean {
  return x === y || Object.is(x, y)
}

function getItem(core: Core, object: Value, key: Value): Value {
  const method = core.types.programMethod(object, '__getitem__')
  return method ? core.tailCall(method, [object, key]) : pythonGetItem(core, object, key)
}

/** What each instruction does, by opcode: all of it, with nothing left out for speed. */
export const instructions: readonly Instruction[] = opcodeNames.map((name) => table[name])
