import type { OpcodeName } from '../../program/opcodes'
import { fieldCount } from '../../program/layouts'
import { branchTo, enterInPlace } from '../calls'
import type { Core } from '../core'
import { reg, registersFrom, set, type Instruction } from '../instruction'
import type { Native } from '../native'
import { Continue, type VirtualThread } from '../thread'
import { Float, type HeapObject, Kind, Pointer, THIN, type Value } from '../values'
import { isVisible } from '../visible'
import { cast } from './casts'
import { copyValue } from './copying'
import { intBinary, intNegate, intNot, intRanges, NoResult, type IntOperator } from './int-operators'
import type { Int } from './int-range'
import { panicInCleanup } from './language'
import { takePanic } from './panics'
import { pointerTo, readThrough, samePointer, slicePointer, writeThrough } from './pointers'

type RustOpcode = Extract<
  OpcodeName,
  | `INT_${string}`
  | `FLOAT_${string}`
  | `SAME${string}`
  | `JUMP_${string}_I`
  | `JUMP_${'' | 'NOT_'}SAME`
  | `${string}NULL`
  | `${'LOAD' | 'STORE'}_${'FIELD' | 'THROUGH' | 'THROUGH_FIELD' | 'ELEMENT'}`
  | `POINT_${string}`
  | 'NOT_SAME'
  | 'ROUND_F32'
  | 'CAST'
  | 'NICHE_VARIANT'
  | 'NEW_CELL'
  | 'SLICE'
  | 'SLICE_ALL'
  | 'LENGTH'
  | 'UNSIZE'
  | 'COPY'
  | 'MAKE_STRUCT'
  | 'MAKE_BOX'
  | 'FILL'
  | 'CALL_FUNCTION'
  | 'CALL_POINTER'
  | 'CALL_DYN'
  | 'CALL_NATIVE'
  | 'DROP_DYN'
  | 'TAKE_PANIC'
  | 'PANIC_IN_CLEANUP'
  | 'UNREACHABLE'
>

const object = (t: VirtualThread, r: number): HeapObject => reg(t, r) as HeapObject
const pointee = (t: VirtualThread, r: number): HeapObject => readThrough(reg(t, r)) as HeapObject
const float = (t: VirtualThread, r: number): number => (reg(t, r) as Float).value

function setInt(core: Core, t: VirtualThread, r: number, result: Int | NoResult): void {
  set(t, r, result instanceof NoResult ? core.panic(result.message) : result)
}

const intOp =
  (operator: IntOperator): Instruction =>
  (core, t, a, b, c) =>
    setInt(core, t, a, intBinary(operator, intRanges[c & 15]!, reg(t, b), reg(t, c >> 4)))
const intConstantOp =
  (operator: IntOperator): Instruction =>
  (core, t, a, b, c) =>
    setInt(core, t, a, intBinary(operator, intRanges[c & 15]!, reg(t, b), c >> 4))

const jumpWhen =
  (condition: (x: Value, y: Value) => boolean): Instruction =>
  (core, t, a, b, c) =>
    branchTo(core, t, condition(reg(t, a), reg(t, b)), c)
const jumpWhenInt =
  (condition: (x: Int, y: number) => boolean): Instruction =>
  (core, t, a, b, c) =>
    branchTo(core, t, condition(reg(t, a) as Int, b), c)

/** The list an element is in, and where: of a list itself or of a slice. Panics beyond the end. */
function element(core: Core, container: Value, index: Value): { list: HeapObject; at: number } {
  const slice = container instanceof Pointer
  const list = slice ? container.object : (container as HeapObject)
  const length = slice ? container.meta : list.fields.length
  if (typeof index === 'number' && index < length) return { list, at: slice ? container.slot + index : index }
  return core.panic(`index out of bounds: the len is ${length} but the index is ${String(index)}`)
}

function sliceFrom(container: Value, from: number, to: number): Pointer {
  if (container instanceof Pointer) return new Pointer(container.object, container.slot + from, to - from)
  return new Pointer(container as HeapObject, from, to - from)
}

function makeStruct(core: Core, t: VirtualThread, a: number, b: number, c: number): void {
  const { layouts } = core.program
  const layout = layouts[c]!
  const fields = registersFrom(t, b, fieldCount(layouts, c))
  if (layout.kind === 'variant') fields.unshift(layout.index)
  set(t, a, core.heap.allocate(Kind.Struct, null, fields, c))
}

function fill(core: Core, t: VirtualThread, a: number, b: number, c: number): void {
  const value = reg(t, b)
  const items: Value[] = []
  for (let i = Number(reg(t, c) as Int); i > 0; i--) items.push(i === 1 ? value : copyValue(core.heap, value))
  set(t, a, core.heap.list(items))
}

/** Stops in front of a visible native, unless its turn has come. */
function callNative(core: Core, t: VirtualThread, a: number, b: number, c: number): boolean {
  const native = (core.constants[b] as HeapObject).extra as Native
  const args = registersFrom(t, c >> 8, c & 255)
  if (!core.admitted && isVisible(core, native, args)) return true
  core.admitted = false
  set(t, a, native.call(core, args))
  return false
}

function callDyn(core: Core, t: VirtualThread, a: number, b: number, c: number): void {
  const { meta } = reg(t, c >> 8) as Pointer
  enterInPlace(core, t, core.program.vtables[meta]!.methods[b]!, c >> 8, a)
}

/** The glue takes the value itself; its window begins behind the running one. */
function dropDyn(core: Core, t: VirtualThread, a: number): void {
  const pointer = reg(t, a) as Pointer
  const { drop } = core.program.vtables[pointer.meta]!
  if (drop < 0) {
    t.pc++
    return
  }
  const first = core.functions[t.func]!.registers
  core.grow(t, t.base + first + 1)
  t.registers[t.base + first] = readThrough(pointer)
  enterInPlace(core, t, drop, first, 0, Continue.Discard)
}

/** What Rust's own instructions do: all of it, with nothing left out for speed. */
export const rustInstructions: Record<RustOpcode, Instruction> = {
  INT_ADD: intOp('+'),
  INT_SUB: intOp('-'),
  INT_MUL: intOp('*'),
  INT_DIV: intOp('/'),
  INT_REM: intOp('%'),
  INT_AND: intOp('&'),
  INT_OR: intOp('|'),
  INT_XOR: intOp('^'),
  INT_SHL: intOp('<<'),
  INT_SHR: intOp('>>'),
  INT_ADDI: intConstantOp('+'),
  INT_SUBI: intConstantOp('-'),
  INT_NEG: (core, t, a, b, c) => setInt(core, t, a, intNegate(intRanges[c]!, reg(t, b))),
  INT_NOT: (_core, t, a, b, c) => set(t, a, intNot(intRanges[c]!, reg(t, b))),
  FLOAT_DIV: (_core, t, a, b, c) => set(t, a, new Float(float(t, b) / float(t, c))),
  FLOAT_REM: (_core, t, a, b, c) => set(t, a, new Float(float(t, b) % float(t, c))),
  FLOAT_NEG: (_core, t, a, b) => set(t, a, new Float(-float(t, b))),
  ROUND_F32: (_core, t, a, b) => set(t, a, new Float(Math.fround(float(t, b)))),
  CAST(core, t, a, b, c) {
    const value = cast(reg(t, b), c >> 5, c & 31)
    set(t, a, value === undefined ? core.unsupported('an integer as a pointer') : value)
  },

  SAME: (_core, t, a, b, c) => set(t, a, reg(t, b) === reg(t, c)),
  NOT_SAME: (_core, t, a, b, c) => set(t, a, reg(t, b) !== reg(t, c)),
  SAME_POINTER: (_core, t, a, b, c) => set(t, a, samePointer(reg(t, b), reg(t, c), false)),
  JUMP_SAME: jumpWhen((x, y) => x === y),
  JUMP_NOT_SAME: jumpWhen((x, y) => x !== y),
  JUMP_SAME_I: jumpWhenInt((x, y) => x === y),
  JUMP_NOT_SAME_I: jumpWhenInt((x, y) => x !== y),
  JUMP_LT_I: jumpWhenInt((x, y) => x < y),
  JUMP_LE_I: jumpWhenInt((x, y) => x <= y),
  JUMP_GT_I: jumpWhenInt((x, y) => x > y),
  JUMP_GE_I: jumpWhenInt((x, y) => x >= y),
  JUMP_NULL: (core, t, a, b) => branchTo(core, t, reg(t, a) === null, b),
  JUMP_NOT_NULL: (core, t, a, b) => branchTo(core, t, reg(t, a) !== null, b),
  NICHE_VARIANT: (_core, t, a, b, c) => set(t, a, reg(t, b) === null ? c : 1 - c),

  NEW_CELL: (core, t, a) => set(t, a, core.heap.allocate(Kind.Cell, null, [undefined])),
  LOAD_FIELD: (_core, t, a, b, c) => set(t, a, object(t, b).fields[c]),
  STORE_FIELD(core, t, a, b, c) {
    core.heap.write(object(t, a), b, reg(t, c))
    t.pc++
  },
  LOAD_THROUGH: (_core, t, a, b) => set(t, a, readThrough(reg(t, b))),
  STORE_THROUGH(core, t, a, b) {
    writeThrough(core, reg(t, a), reg(t, b))
    t.pc++
  },
  LOAD_THROUGH_FIELD: (_core, t, a, b, c) => set(t, a, pointee(t, b).fields[c]),
  STORE_THROUGH_FIELD(core, t, a, b, c) {
    core.heap.write(pointee(t, a), b, reg(t, c))
    t.pc++
  },
  LOAD_ELEMENT(core, t, a, b, c) {
    const { list, at } = element(core, reg(t, b), reg(t, c))
    set(t, a, list.fields[at])
  },
  STORE_ELEMENT(core, t, a, b, c) {
    const { list, at } = element(core, reg(t, a), reg(t, b))
    core.heap.write(list, at, reg(t, c))
    t.pc++
  },
  POINT_CELL: (_core, t, a, b) => set(t, a, cellPointer(object(t, b))),
  POINT_FIELD: (_core, t, a, b, c) => set(t, a, pointerTo(object(t, b), c)),
  POINT_THROUGH_FIELD: (_core, t, a, b, c) => set(t, a, pointerTo(pointee(t, b), c)),
  POINT_TAIL: (_core, t, a, b, c) => set(t, a, new Pointer(pointee(t, b), c, (reg(t, b) as Pointer).meta)),
  POINT_ELEMENT(core, t, a, b, c) {
    const { list, at } = element(core, reg(t, b), reg(t, c))
    set(t, a, pointerTo(list, at))
  },
  POINT_GLOBAL: (core, t, a, b) => set(t, a, pointerTo(core.globals, b)),
  SLICE_ALL: (_core, t, a, b) => set(t, a, slicePointer(object(t, b))),
  SLICE: (_core, t, a, b, c) => set(t, a, sliceFrom(reg(t, b), reg(t, c) as number, reg(t, c + 1) as number)),
  LENGTH(_core, t, a, b) {
    const container = reg(t, b)
    set(t, a, container instanceof Pointer ? container.meta : (container as HeapObject).fields.length)
  },
  UNSIZE(_core, t, a, b, c) {
    const value = reg(t, b)
    set(
      t,
      a,
      value instanceof Pointer ? new Pointer(value.object, value.slot, c) : new Pointer(value as HeapObject, 0, c),
    )
  },
  COPY: (core, t, a, b) => set(t, a, copyValue(core.heap, reg(t, b))),
  MAKE_STRUCT: makeStruct,
  MAKE_BOX: (core, t, a, b, c) => set(t, a, core.heap.allocate(Kind.Builtin, core.types.named('Box'), [reg(t, b)], c)),
  FILL: fill,

  CALL_FUNCTION: (core, t, a, b, c) => enterInPlace(core, t, b, c, a),
  CALL_POINTER: (core, t, a, b, c) => enterInPlace(core, t, reg(t, b) as number, c >> 8, a),
  CALL_DYN: callDyn,
  CALL_NATIVE: callNative,
  DROP_DYN: dropDyn,

  TAKE_PANIC: (core, t, a, b) => set(t, a, takePanic(core, t, object(t, b))),
  PANIC_IN_CLEANUP: panicInCleanup,
  UNREACHABLE(_core, t) {
    throw new Error(`thread ${t.id} has come to where no thread can (pc ${t.pc})`)
  },
}

/** The pointer to a cell's content: made once for each cell, for it is asked for at each borrow. */
function cellPointer(cell: HeapObject): Pointer {
  return (cell.extra ??= new Pointer(cell, 0, THIN)) as Pointer
}
