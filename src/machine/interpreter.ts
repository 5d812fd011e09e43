import { INSTRUCTION_WIDTH, VISIBLE } from '../program/opcodes'
import type { Core } from './core'
import { Continue, EXIT_PC, Frame, type VirtualThread } from './thread'
import { floatJump } from './float-jump'
import { resumeGenerator, yieldValue } from './generators'
import { makeKnownCall } from './known-calls'
import { greatestInts, leastInts } from './rust/int-operators'
import type { Native } from './native'
import { argumentsOf, callOf, stopsThere } from './native-arguments'
import { holdsKey, quickItem, quickSlot } from './quick-items'
import { rememberNative } from './remembering'
import { pythonNext } from './python/iterators'
import { nextPair } from './python/next-pair'
import { MAX_TEXT } from './python/sequences'
import { TAIL } from './tail'
import { Float, HeapObject, Kind, Pointer, type Value } from './values'

const MAX = Number.MAX_SAFE_INTEGER
const MIN = -MAX
/** What a call takes from the budget: as much as this many instructions, times their width. */
const CALL_COST = 8 * INSTRUCTION_WIDTH

// Constants of their own, because V8 folds these and would load the members of an enum each time.
const [FUNCTION, ITERATOR, GENERATOR] = [Kind.Function, Kind.Iterator, Kind.Generator]
const SLICE = Kind.Slice
const SHORT = MAX_TEXT
const [PC, BASE, RESULT, THEN, FRAME] = [Frame.Pc, Frame.Base, Frame.Result, Frame.Then, Frame.Width]
const [STORE, ITEM, INSTANCE, GENERATOR_ITEM] = [
  Continue.Store,
  Continue.Item,
  Continue.Instance,
  Continue.GeneratorItem,
]
const [LEAST, GREATEST] = [leastInts, greatestInts]

/** Why `run` came back. */
export const enum Stop {
  /** The thread stands in front of its next visible operation, or at the end of its code. */
  Visible,
  /** The budget is used up in the middle of local work; run again to go on. */
  Budget,
}

/**
 * Executes local work of one thread, from where it stands: the one hot loop of the machine.
 *
 * The switch holds the fast paths (small integers, attributes seen before, calls with plain arguments); whatever it does
 * not handle goes to `core.execute`, which knows every instruction in full. Opcodes stand here as numbers, because a
 * switch over literals becomes a jump table; a test holds each against the name in its comment. `p` is the position in
 * `code` of the current instruction, four times its pc.
 *
 * `core.budget` falls by the width of every instruction passed in a loop and by a fixed cost a call: it limits how long
 * one run takes, it is what the clock of the `timed` model counts, and that it fell at all says that the work passed a
 * point where CPython 3.11's eval loop looks for a switch.
 *
 * @param admitted whether the first instruction may be a visible operation
 */
export function run(core: Core, t: VirtualThread, admitted: boolean): Stop {
  if (t.pc === EXIT_PC) return Stop.Visible
  if (admitted && !first(core, t)) return Stop.Visible
  if (core.budget <= 0) return Stop.Budget
  const { code, functions, cacheShape, cacheSlot, cacheNext, cacheClass, cacheMethod, cacheNative, cacheEpoch } = core
  const { lookups } = core.heap.journal
  const { pairs, ropes } = core
  const { builtins, constants, globals } = core
  const { str, list: listClass, tuple: tupleClass } = core.types
  const regs = t.registers
  let frames = t.frames
  // A call that needs a larger array of frames, or is one too many, goes the long way.
  let maxTop = Math.min(core.maxTop, frames.length)
  let top = t.top
  let base = t.base
  let p = t.pc * INSTRUCTION_WIDTH
  let budget = core.budget
  let op = code[p]!
  for (;;) {
    try {
      for (;;) {
        // Left by what has moved the thread on itself.
        // prettier-ignore
        rest: {
        switch (op) {
          case 0: { // MOVE
            regs[base + code[p + 1]!] = regs[base + code[p + 2]!]
            op = code[p += 4]!
            continue
          }
          case 1: { // LOADK
            regs[base + code[p + 1]!] = constants[code[p + 2]!]
            op = code[p += 4]!
            continue
          }
          case 2: { // LOADI
            regs[base + code[p + 1]!] = code[p + 2]!
            op = code[p += 4]!
            continue
          }
          case 4: { // CHECK_LOCAL
            if (regs[base + code[p + 1]!] === undefined) break
            op = code[p += 4]!
            continue
          }
          case 5: { // LOAD_GLOBAL
            let value = globals.fields[code[p + 2]!]
            if (value === undefined && (value = builtins[code[p + 2]!]) === undefined) break
            regs[base + code[p + 1]!] = value
            op = code[p += 4]!
            continue
          }
          case 6: { // STORE_GLOBAL
            core.heap.write(globals, code[p + 2]!, regs[base + code[p + 1]!])
            op = code[p += 4]!
            continue
          }
          case 10: { // LOAD_CELL
            const value = (regs[base + code[p + 2]!] as HeapObject).fields[0]
            if (value === undefined) break
            regs[base + code[p + 1]!] = value
            op = code[p += 4]!
            continue
          }
          case 11: { // STORE_CELL
            core.heap.write(regs[base + code[p + 1]!] as HeapObject, 0, regs[base + code[p + 2]!])
            op = code[p += 4]!
            continue
          }
          case 13: case 26: { // ADD, IADD
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x === 'number' && typeof y === 'number') {
              const z = x + y
              if (z > MAX || z < MIN) break
              regs[base + code[p + 1]!] = z
            } else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = new Float(x.value + y.value)
            else if (typeof x === 'string' && typeof y === 'string' && x.length + y.length < SHORT) regs[base + code[p + 1]!] = ropes.joined(x, y)
            else break
            op = code[p += 4]!
            continue
          }
          case 14: case 27: { // SUB, ISUB
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x === 'number' && typeof y === 'number') {
              const z = x - y
              if (z > MAX || z < MIN) break
              regs[base + code[p + 1]!] = z
            } else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = new Float(x.value - y.value)
            else break
            op = code[p += 4]!
            continue
          }
          case 15: case 28: { // MUL, IMUL
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x === 'number' && typeof y === 'number') {
              const z = x * y
              // The sum turns -0, which is no Python int, into 0.
              if (z > MAX || z < MIN) break
              regs[base + code[p + 1]!] = z + 0
            } else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = new Float(x.value * y.value)
            else break
            op = code[p += 4]!
            continue
          }
          case 17: case 30: { // FLOORDIV, IFLOORDIV
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x !== 'number' || typeof y !== 'number' || y === 0) break
            // (x - x mod y) / y is exact where x / y may round up to the next integer.
            const r = x % y
            regs[base + code[p + 1]!] = (x - (r !== 0 && (r < 0) !== (y < 0) ? r + y : r)) / y + 0
            op = code[p += 4]!
            continue
          }
          case 18: case 31: { // MOD, IMOD
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x !== 'number' || typeof y !== 'number' || y === 0) break
            if ((x & 0x7fffffff) === x && (y & 0x7fffffff) === y) regs[base + code[p + 1]!] = (x | 0) % (y | 0)
            else {
              const r = x % y
              regs[base + code[p + 1]!] = r !== 0 && (r < 0) !== (y < 0) ? r + y : r + 0
            }
            op = code[p += 4]!
            continue
          }
          case 39: case 107: { // ADDI, IADDI
            const x = regs[base + code[p + 2]!]
            if (typeof x !== 'number') break
            const z = x + code[p + 3]!
            if (z > MAX || z < MIN) break
            regs[base + code[p + 1]!] = z
            op = code[p += 4]!
            continue
          }
          case 40: case 108: { // SUBI, ISUBI
            const x = regs[base + code[p + 2]!]
            if (typeof x !== 'number') break
            const z = x - code[p + 3]!
            if (z > MAX || z < MIN) break
            regs[base + code[p + 1]!] = z
            op = code[p += 4]!
            continue
          }
          case 44: { // NOT
            const x = regs[base + code[p + 2]!]
            if (typeof x !== 'boolean') break
            regs[base + code[p + 1]!] = !x
            op = code[p += 4]!
            continue
          }
          case 45: { // LT
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x === 'number' && typeof y === 'number') regs[base + code[p + 1]!] = x < y
            else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = x.value < y.value
            else break
            op = code[p += 4]!
            continue
          }
          case 46: { // LE
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x === 'number' && typeof y === 'number') regs[base + code[p + 1]!] = x <= y
            else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = x.value <= y.value
            else break
            op = code[p += 4]!
            continue
          }
          case 47: { // GT
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x === 'number' && typeof y === 'number') regs[base + code[p + 1]!] = x > y
            else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = x.value > y.value
            else break
            op = code[p += 4]!
            continue
          }
          case 48: { // GE
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x === 'number' && typeof y === 'number') regs[base + code[p + 1]!] = x >= y
            else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = x.value >= y.value
            else break
            op = code[p += 4]!
            continue
          }
          case 49: { // EQ
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if ((typeof x === 'number' && typeof y === 'number') || (typeof x === 'string' && typeof y === 'string'))
              regs[base + code[p + 1]!] = x === y
            else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = x.value === y.value
            else break
            op = code[p += 4]!
            continue
          }
          case 50: { // NE
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if ((typeof x === 'number' && typeof y === 'number') || (typeof x === 'string' && typeof y === 'string'))
              regs[base + code[p + 1]!] = x !== y
            else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = x.value !== y.value
            else break
            op = code[p += 4]!
            continue
          }
          case 51: { // IS
            regs[base + code[p + 1]!] = isSame(regs[base + code[p + 2]!], regs[base + code[p + 3]!])
            op = code[p += 4]!
            continue
          }
          case 52: { // IS_NOT
            regs[base + code[p + 1]!] = !isSame(regs[base + code[p + 2]!], regs[base + code[p + 3]!])
            op = code[p += 4]!
            continue
          }
          case 53: case 54: { // IN, NOT_IN
            const found = holdsKey(core.types, regs[base + code[p + 3]!], regs[base + code[p + 2]!])
            if (found === undefined) break
            regs[base + code[p + 1]!] = found === (op === 53)
            op = code[p += 4]!
            continue
          }
          case 55: { // JUMP
            const target = code[p + 1]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 56: { // JUMP_TRUE
            const x = regs[base + code[p + 1]!]
            if (x !== true) {
              if (x === false || x === null || x === 0 || x === '') { op = code[p += 4]!; continue }
              if (typeof x !== 'number' && typeof x !== 'string') break
            }
            const target = code[p + 2]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 57: { // JUMP_FALSE
            const x = regs[base + code[p + 1]!]
            if (x !== false && x !== null && x !== 0 && x !== '') {
              if (x !== true && typeof x !== 'number' && typeof x !== 'string') break
              op = code[p += 4]!
              continue
            }
            const target = code[p + 2]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 58: case 59: case 60: case 61: case 62: case 63: case 64: case 65: case 66: case 67: { // JUMP_LT, JUMP_LE, JUMP_GT, JUMP_GE, JUMP_EQ, JUMP_NE, JUMP_NOT_LT, JUMP_NOT_LE, JUMP_NOT_GT, JUMP_NOT_GE
            const x = regs[base + code[p + 1]!]
            const y = regs[base + code[p + 2]!]
            let jump: boolean
            if (typeof x !== 'number' || typeof y !== 'number') {
              if (typeof x === 'string' && typeof y === 'string' && (op === 62 || op === 63)) jump = (op === 62) === (x === y)
              else if (x instanceof Float && y instanceof Float) jump = floatJump(op, x.value, y.value)
              else break
            } else if (op === 58) jump = x < y
            else if (op === 64) jump = x >= y
            else if (op === 62) jump = x === y
            else if (op === 63) jump = x !== y
            else if (op === 59) jump = x <= y
            else if (op === 60) jump = x > y
            else if (op === 61) jump = x >= y
            else if (op === 65) jump = x > y
            else if (op === 66) jump = x <= y
            else jump = x < y
            if (!jump) { op = code[p += 4]!; continue }
            const target = code[p + 3]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 69: { // RANGE_NEXT
            const a = base + code[p + 1]!
            const current = regs[a]
            const stop = regs[a + 1]
            const step = regs[a + 2]
            if (typeof current !== 'number' || typeof stop !== 'number' || typeof step !== 'number') break
            const value = current + step
            if (step > 0 ? value >= stop : value <= stop) { op = code[p += 4]!; continue }
            regs[a] = value
            regs[base + code[p + 2]!] = value
            const target = code[p + 3]! * INSTRUCTION_WIDTH
            budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            op = code[p = target]!
            continue
          }
          case 71: { // NEXT
            const iterator = regs[base + code[p + 2]!]
            if (!(iterator instanceof HeapObject)) break
            t.pc = p / INSTRUCTION_WIDTH
            t.base = base
            if (iterator.kind === GENERATOR) {
              core.budget = budget
              resumeGenerator(core, t, iterator, null, code[p + 1]!, GENERATOR_ITEM)
              break rest
            }
            if (iterator.kind !== ITERATOR) break
            if (pairs[p >> 2] === 1) {
              const found = nextPair(core, iterator, regs, base + code[p + 5]!)
              if (found === 1) { op = code[p += 8]!; continue }
              if (found === 0) { op = code[p = code[p + 3]! * INSTRUCTION_WIDTH]!; continue }
            }
            const value = pythonNext(core, iterator)
            if (value === undefined) { op = code[p = code[p + 3]! * INSTRUCTION_WIDTH]!; continue }
            if (value !== TAIL) {
              regs[base + code[p + 1]!] = value
              op = code[p += 4]!
              continue
            }
            core.budget = budget
            core.enterTail(t, code[p + 1]!, ITEM)
            break rest
          }
          case 72: { // LOAD_ATTR
            const object = regs[base + code[p + 2]!]
            const pc = p / INSTRUCTION_WIDTH
            if (!(object instanceof HeapObject) || object.shape !== cacheShape[pc]) break
            const value = object.fields[cacheSlot[pc]!]
            if (value === undefined) break
            regs[base + code[p + 1]!] = value
            op = code[p += 4]!
            continue
          }
          case 73: { // STORE_ATTR
            const object = regs[base + code[p + 1]!]
            const pc = p / INSTRUCTION_WIDTH
            if (!(object instanceof HeapObject) || object.shape !== cacheShape[pc]) break
            const next = cacheNext[pc]!
            if (next === null) core.heap.write(object, cacheSlot[pc]!, regs[base + code[p + 3]!])
            else core.heap.addField(object, regs[base + code[p + 3]!], next)
            op = code[p += 4]!
            continue
          }
          case 75: case 76: { // LOAD_METHOD, LOAD_SPECIAL
            const object = regs[base + code[p + 2]!]
            const cls = object instanceof HeapObject ? object.cls : typeof object === 'string' ? str : null
            const pc = p / INSTRUCTION_WIDTH
            if (cls === null) break
            if (cls !== cacheClass[pc] && ((object as HeapObject).shape !== cacheShape[pc] || cacheEpoch[pc] !== lookups.epoch)) break
            regs[base + code[p + 1]! + 1] = object
            regs[base + code[p + 1]!] = cacheMethod[pc]
            op = code[p += 4]!
            continue
          }
          case 77: { // LOAD_ITEM
            const list = regs[base + code[p + 2]!]
            let index = regs[base + code[p + 3]!]
            if (!(list instanceof HeapObject) || (list.cls !== listClass && list.cls !== tupleClass) || typeof index !== 'number') {
              const value = quickItem(core.heap, list, index)
              if (value === undefined) break
              regs[base + code[p + 1]!] = value
              op = code[p += 4]!
              continue
            }
            const { fields } = list
            if (index < 0) index += fields.length
            if (index < 0 || index >= fields.length) break
            regs[base + code[p + 1]!] = fields[index]
            op = code[p += 4]!
            continue
          }
          case 78: { // STORE_ITEM
            const list = regs[base + code[p + 1]!]
            const index = regs[base + code[p + 2]!]
            if (!(list instanceof HeapObject)) break
            if (list.cls !== listClass || typeof index !== 'number') {
              const at = quickSlot(core.types, list, index)
              if (at < 0) break
              core.heap.write(list, at + 1, regs[base + code[p + 3]!])
              op = code[p += 4]!
              continue
            }
            if (index < 0 || index >= list.fields.length) break
            core.heap.write(list, index, regs[base + code[p + 3]!])
            op = code[p += 4]!
            continue
          }
          case 84: { // MAKE_SLICE
            const first = base + code[p + 2]!
            regs[base + code[p + 1]!] = core.heap.allocate(SLICE, core.types.slice, [regs[first], regs[first + 1], regs[first + 2]])
            op = code[p += 4]!
            continue
          }
          case 85: { // LIST_APPEND
            core.heap.append(regs[base + code[p + 1]!] as HeapObject, regs[base + code[p + 2]!])
            op = code[p += 4]!
            continue
          }
          case 92: { // UNPACK
            const items = regs[base + code[p + 2]!]
            const count = code[p + 3]!
            if (!(items instanceof HeapObject) || (items.cls !== tupleClass && items.cls !== listClass) || items.fields.length !== count) break
            const first = base + code[p + 1]!
            const { fields } = items
            for (let i = 0; i < count; i++) regs[first + i] = fields[i]
            op = code[p += 4]!
            continue
          }
          case 94: { // FORMAT
            const value = regs[base + code[p + 2]!]
            if (code[p + 3] !== 0 || regs[base + code[p + 1]!] !== '') break
            if (typeof value === 'number') regs[base + code[p + 1]!] = String(value)
            else if (typeof value === 'string') regs[base + code[p + 1]!] = value
            else break
            op = code[p += 4]!
            continue
          }
          case 95: { // CONCAT
            const first = base + code[p + 2]!
            let text = regs[first] as string
            for (let i = 1; i < code[p + 3]!; i++) text += regs[first + i] as string
            regs[base + code[p + 1]!] = text
            op = code[p += 4]!
            continue
          }
          case 98: case 99: { // CALL, CALL_METHOD
            const callee = regs[base + code[p + 2]!]
            let first = base + code[p + 2]! + 1
            let count = code[p + 3]!
            if (op === 99) { if (regs[first] === undefined) first++; else count++ }
            if (!(callee instanceof HeapObject)) break
            const pc = p / INSTRUCTION_WIDTH
            if (callee.kind === FUNCTION) {
              const f = functions[callee.extra as number]!
              if (!f.plain || f.positional !== count || top >= maxTop) break
              if (first + f.registers > regs.length) core.grow(t, first + f.registers)
              for (let i = f.positional; i < f.registers; i++) regs[first + i] = undefined
              for (let i = 0; i < f.capturedCount; i++) regs[first + f.positional + i] = callee.fields[f.firstCell + i]
              frames[top] = t.func
              frames[top + PC] = pc
              frames[top + BASE] = base
              frames[top + RESULT] = code[p + 1]!
              frames[top + THEN] = STORE
              t.top = top += FRAME
              budget -= CALL_COST
              t.func = f.index
              base = first
              op = code[p = f.start * INSTRUCTION_WIDTH]!
              continue
            }
            if (cacheClass[pc] !== callee && !rememberNative(core, pc, callee)) break
            const native = cacheNative[pc]!
            if (native === null) {
              // A class of the program whose __init__ is known: the instance stands in front of its window.
              if (cacheEpoch[pc] !== lookups.epoch) break
              const init = cacheMethod[pc] as HeapObject
              const f = functions[init.extra as number]!
              if (!f.plain || f.positional !== count + 1 || top >= maxTop) break
              if (first + f.registers > regs.length) core.grow(t, first + f.registers)
              for (let i = count; i > 0; i--) regs[first + i] = regs[first + i - 1]
              regs[first] = regs[first - 1] = core.heap.instance(callee)
              for (let i = f.positional; i < f.registers; i++) regs[first + i] = undefined
              for (let i = 0; i < f.capturedCount; i++) regs[first + f.positional + i] = init.fields[f.firstCell + i]
              frames[top] = t.func
              frames[top + PC] = pc
              frames[top + BASE] = base
              frames[top + RESULT] = code[p + 1]!
              frames[top + THEN] = INSTANCE
              t.top = top += FRAME
              budget -= CALL_COST
              t.func = f.index
              base = first
              op = code[p = f.start * INSTRUCTION_WIDTH]!
              continue
            }
            t.pc = pc
            t.base = base
            core.budget = budget
            if (!native.isPlain) {
              if (stopsThere(native, count)) return Stop.Visible
              break
            }
            if (count > native.most || count < native.least) break
            const given = native.fallbacks.length === count ? count : 0
            const args = given === 1 ? [regs[first]] : given === 2 ? [regs[first], regs[first + 1]] : argumentsOf(native, regs, first, count)
            const value = callOf(native, core)(core, args)
            if (value === TAIL) {
              core.enterTailOfCall(t, code[p + 1]!, STORE)
              break rest
            }
            budget -= INSTRUCTION_WIDTH
            regs[base + code[p + 1]!] = value
            if (budget <= 0) { core.budget = budget; t.pc++; return Stop.Budget }
            op = code[p += 4]!
            continue
          }
          case 102: { // RETURN
            const n = top - FRAME
            if (n < 0) break
            let value = regs[base + code[p + 1]!]
            if (frames[n + THEN] !== STORE) {
              if (frames[n + THEN] !== INSTANCE || value !== null) break
              value = regs[base - 1]
            }
            if (functions[t.func]!.isGenerator) break
            if (n < t.covered) core.undo.uncover(t)
            t.func = frames[n]!
            p = (frames[n + PC]! + 1) * INSTRUCTION_WIDTH
            base = frames[n + BASE]!
            regs[base + frames[n + RESULT]!] = value
            t.top = top = n
            op = code[p]!
            continue
          }
          case 103: { // YIELD
            t.pc = p / INSTRUCTION_WIDTH
            t.base = base
            core.budget = budget
            yieldValue(core, t, regs[base + code[p + 2]!])
            break rest
          }
          case 109: { // INT_ADD
            const c = code[p + 3]!
            const x = regs[base + code[p + 2]!]
            const y = regs[base + (c >> 4)]
            if (typeof x !== 'number' || typeof y !== 'number') break
            const z = x + y
            if (z > GREATEST[c & 15]! || z < LEAST[c & 15]!) break
            regs[base + code[p + 1]!] = z
            op = code[p += 4]!
            continue
          }
          case 110: { // INT_SUB
            const c = code[p + 3]!
            const x = regs[base + code[p + 2]!]
            const y = regs[base + (c >> 4)]
            if (typeof x !== 'number' || typeof y !== 'number') break
            const z = x - y
            if (z > GREATEST[c & 15]! || z < LEAST[c & 15]!) break
            regs[base + code[p + 1]!] = z
            op = code[p += 4]!
            continue
          }
          case 111: { // INT_MUL
            const c = code[p + 3]!
            const x = regs[base + code[p + 2]!]
            const y = regs[base + (c >> 4)]
            if (typeof x !== 'number' || typeof y !== 'number') break
            const z = x * y
            if (z > GREATEST[c & 15]! || z < LEAST[c & 15]!) break
            regs[base + code[p + 1]!] = z + 0
            op = code[p += 4]!
            continue
          }
          case 112: { // INT_DIV
            const c = code[p + 3]!
            const x = regs[base + code[p + 2]!]
            const y = regs[base + (c >> 4)]
            if (typeof x !== 'number' || typeof y !== 'number' || y === 0 || y === -1) break
            // As for FLOORDIV, (x - x rem y) / y is exact.
            regs[base + code[p + 1]!] = (x - (x % y)) / y + 0
            op = code[p += 4]!
            continue
          }
          case 113: { // INT_REM
            const c = code[p + 3]!
            const x = regs[base + code[p + 2]!]
            const y = regs[base + (c >> 4)]
            if (typeof x !== 'number' || typeof y !== 'number' || y === 0 || y === -1) break
            regs[base + code[p + 1]!] = (x % y) + 0
            op = code[p += 4]!
            continue
          }
          case 114: case 115: case 116: { // INT_AND, INT_OR, INT_XOR
            const x = regs[base + code[p + 2]!]
            const y = regs[base + (code[p + 3]! >> 4)]
            if (typeof x !== 'number' || typeof y !== 'number') break
            // Numbers of 31 bits, so that neither signs nor the type matter.
            if (x !== (x & 0x7fffffff) || y !== (y & 0x7fffffff)) break
            regs[base + code[p + 1]!] = op === 114 ? x & y : op === 115 ? x | y : x ^ y
            op = code[p += 4]!
            continue
          }
          case 119: { // INT_ADDI
            const c = code[p + 3]!
            const x = regs[base + code[p + 2]!]
            if (typeof x !== 'number') break
            const z = x + (c >> 4)
            if (z > GREATEST[c & 15]! || z < LEAST[c & 15]!) break
            regs[base + code[p + 1]!] = z
            op = code[p += 4]!
            continue
          }
          case 120: { // INT_SUBI
            const c = code[p + 3]!
            const x = regs[base + code[p + 2]!]
            if (typeof x !== 'number') break
            const z = x - (c >> 4)
            if (z > GREATEST[c & 15]! || z < LEAST[c & 15]!) break
            regs[base + code[p + 1]!] = z
            op = code[p += 4]!
            continue
          }
          case 127: { // CAST
            const x = regs[base + code[p + 2]!]
            const to = code[p + 3]! & 31
            if (typeof x !== 'number' || to > 11 || x > GREATEST[to]! || x < LEAST[to]!) break
            regs[base + code[p + 1]!] = x
            op = code[p += 4]!
            continue
          }
          case 128: { // SAME
            regs[base + code[p + 1]!] = regs[base + code[p + 2]!] === regs[base + code[p + 3]!]
            op = code[p += 4]!
            continue
          }
          case 129: { // NOT_SAME
            regs[base + code[p + 1]!] = regs[base + code[p + 2]!] !== regs[base + code[p + 3]!]
            op = code[p += 4]!
            continue
          }
          case 131: { // JUMP_SAME
            if (regs[base + code[p + 1]!] !== regs[base + code[p + 2]!]) { op = code[p += 4]!; continue }
            const target = code[p + 3]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 132: { // JUMP_NOT_SAME
            if (regs[base + code[p + 1]!] === regs[base + code[p + 2]!]) { op = code[p += 4]!; continue }
            const target = code[p + 3]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 133: { // JUMP_SAME_I
            if (regs[base + code[p + 1]!] !== code[p + 2]!) { op = code[p += 4]!; continue }
            const target = code[p + 3]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 134: { // JUMP_NOT_SAME_I
            if (regs[base + code[p + 1]!] === code[p + 2]!) { op = code[p += 4]!; continue }
            const target = code[p + 3]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 135: case 136: case 137: case 138: { // JUMP_LT_I, JUMP_LE_I, JUMP_GT_I, JUMP_GE_I
            const x = regs[base + code[p + 1]!]
            const y = code[p + 2]!
            if (typeof x !== 'number') break
            if (!(op === 135 ? x < y : op === 138 ? x >= y : op === 136 ? x <= y : x > y)) { op = code[p += 4]!; continue }
            const target = code[p + 3]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 139: { // JUMP_NULL
            if (regs[base + code[p + 1]!] !== null) { op = code[p += 4]!; continue }
            const target = code[p + 2]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 140: { // JUMP_NOT_NULL
            if (regs[base + code[p + 1]!] === null) { op = code[p += 4]!; continue }
            const target = code[p + 2]! * INSTRUCTION_WIDTH
            if (target <= p) {
              budget -= p - target + INSTRUCTION_WIDTH
              if (budget <= 0) { core.budget = budget; t.pc = target / INSTRUCTION_WIDTH; t.base = base; return Stop.Budget }
            }
            op = code[p = target]!
            continue
          }
          case 141: { // NICHE_VARIANT
            const c = code[p + 3]!
            regs[base + code[p + 1]!] = regs[base + code[p + 2]!] === null ? c : 1 - c
            op = code[p += 4]!
            continue
          }
          case 143: { // LOAD_FIELD
            regs[base + code[p + 1]!] = (regs[base + code[p + 2]!] as HeapObject).fields[code[p + 3]!]
            op = code[p += 4]!
            continue
          }
          case 144: { // STORE_FIELD
            core.heap.write(regs[base + code[p + 1]!] as HeapObject, code[p + 2]!, regs[base + code[p + 3]!])
            op = code[p += 4]!
            continue
          }
          case 145: { // LOAD_THROUGH
            const pointer = regs[base + code[p + 2]!] as Pointer
            regs[base + code[p + 1]!] = pointer.object.fields[pointer.slot]
            op = code[p += 4]!
            continue
          }
          case 146: { // STORE_THROUGH
            const pointer = regs[base + code[p + 1]!] as Pointer
            core.heap.write(pointer.object, pointer.slot, regs[base + code[p + 2]!])
            op = code[p += 4]!
            continue
          }
          case 147: { // LOAD_THROUGH_FIELD
            const pointer = regs[base + code[p + 2]!] as Pointer
            regs[base + code[p + 1]!] = (pointer.object.fields[pointer.slot] as HeapObject).fields[code[p + 3]!]
            op = code[p += 4]!
            continue
          }
          case 148: { // STORE_THROUGH_FIELD
            const pointer = regs[base + code[p + 1]!] as Pointer
            core.heap.write(pointer.object.fields[pointer.slot] as HeapObject, code[p + 2]!, regs[base + code[p + 3]!])
            op = code[p += 4]!
            continue
          }
          case 149: { // LOAD_ELEMENT
            const container = regs[base + code[p + 2]!]
            const index = regs[base + code[p + 3]!]
            if (typeof index !== 'number') break
            if (container instanceof Pointer) {
              if (index >= container.meta) break
              regs[base + code[p + 1]!] = container.object.fields[container.slot + index]
            } else {
              const { fields } = container as HeapObject
              if (index >= fields.length) break
              regs[base + code[p + 1]!] = fields[index]
            }
            op = code[p += 4]!
            continue
          }
          case 150: { // STORE_ELEMENT
            const container = regs[base + code[p + 1]!]
            const index = regs[base + code[p + 2]!]
            if (typeof index !== 'number') break
            if (container instanceof Pointer) {
              if (index >= container.meta) break
              core.heap.write(container.object, container.slot + index, regs[base + code[p + 3]!])
            } else {
              if (index >= (container as HeapObject).fields.length) break
              core.heap.write(container as HeapObject, index, regs[base + code[p + 3]!])
            }
            op = code[p += 4]!
            continue
          }
          case 151: { // POINT_CELL
            const pointer = (regs[base + code[p + 2]!] as HeapObject).extra
            if (!(pointer instanceof Pointer)) break
            regs[base + code[p + 1]!] = pointer
            op = code[p += 4]!
            continue
          }
          case 152: { // POINT_FIELD
            regs[base + code[p + 1]!] = new Pointer(regs[base + code[p + 2]!] as HeapObject, code[p + 3]!, -1)
            op = code[p += 4]!
            continue
          }
          case 153: { // POINT_THROUGH_FIELD
            const pointer = regs[base + code[p + 2]!] as Pointer
            regs[base + code[p + 1]!] = new Pointer(pointer.object.fields[pointer.slot] as HeapObject, code[p + 3]!, -1)
            op = code[p += 4]!
            continue
          }
          case 155: { // POINT_ELEMENT
            const container = regs[base + code[p + 2]!]
            const index = regs[base + code[p + 3]!]
            if (typeof index !== 'number') break
            if (container instanceof Pointer) {
              if (index >= container.meta) break
              regs[base + code[p + 1]!] = new Pointer(container.object, container.slot + index, -1)
            } else {
              if (index >= (container as HeapObject).fields.length) break
              regs[base + code[p + 1]!] = new Pointer(container as HeapObject, index, -1)
            }
            op = code[p += 4]!
            continue
          }
          case 159: { // LENGTH
            const container = regs[base + code[p + 2]!]
            regs[base + code[p + 1]!] = container instanceof Pointer ? container.meta : (container as HeapObject).fields.length
            op = code[p += 4]!
            continue
          }
          case 165: { // CALL_FUNCTION
            if (top >= maxTop) break
            const f = functions[code[p + 2]!]!
            const window = base + code[p + 3]!
            if (window + f.registers > regs.length) core.grow(t, window + f.registers)
            for (let i = f.positional; i < f.unbound; i++) regs[window + i] = undefined
            frames[top] = t.func
            frames[top + PC] = p / INSTRUCTION_WIDTH
            frames[top + BASE] = base
            frames[top + RESULT] = code[p + 1]!
            frames[top + THEN] = STORE
            t.top = top += FRAME
            budget -= CALL_COST
            t.func = f.index
            base = window
            op = code[p = f.start * INSTRUCTION_WIDTH]!
            continue
          }
          case 168: { // CALL_NATIVE
            const native = (constants[code[p + 2]!] as HeapObject).extra as Native
            if (native.visible !== null) break
            const c = code[p + 3]!
            const first = base + (c >> 8)
            t.pc = p / INSTRUCTION_WIDTH
            t.base = base
            core.budget = budget
            regs[base + code[p + 1]!] = native.call(core, regs.slice(first, first + (c & 255)))
            op = code[p += 4]!
            continue
          }
        }
        t.pc = p / INSTRUCTION_WIDTH
        t.base = base
        core.budget = budget
        if (op >= VISIBLE) return Stop.Visible
        if (core.execute(t, op)) return Stop.Visible
        }
        if (t.pc === EXIT_PC) return Stop.Visible
        budget = core.budget
        if (budget <= 0) return Stop.Budget
        base = t.base
        top = t.top
        frames = t.frames
        maxTop = Math.min(core.maxTop, frames.length)
        op = code[(p = t.pc * INSTRUCTION_WIDTH)]!
      }
    } catch (error) {
      // Only `core.execute` and natives throw, and the thread was left where the exception was raised.
      core.unwind(t, error)
      budget = core.budget
      if ((t.pc as number) === EXIT_PC) return Stop.Visible
      base = t.base
      top = t.top
      frames = t.frames
      maxTop = Math.min(core.maxTop, frames.length)
      p = t.pc * INSTRUCTION_WIDTH
      op = code[p]!
    }
  }
}

/** x === y; asked by type, which V8 compares in place where it would call for a comparison of anything. */
function isSame(x: Value, y: Value): boolean {
  if (typeof x === 'object') return typeof y === 'object' && x === y
  return x === y
}

/** Does the visible operation a thread stands in front of. @returns false when the thread's code ended with it */
function first(core: Core, t: VirtualThread): boolean {
  core.admitted = true
  try {
    if (!makeKnownCall(core, t)) core.execute(t, core.code[t.pc * INSTRUCTION_WIDTH]!)
  } catch (error) {
    core.unwind(t, error)
  }
  core.admitted = false
  return t.pc !== EXIT_PC
}
