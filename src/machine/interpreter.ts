import { INSTRUCTION_WIDTH, VISIBLE } from '../program/opcodes'
import type { Core } from './core'
import { Continue, EXIT_PC, Frame, type VirtualThread } from './thread'
import { Float, HeapObject, Kind } from './values'

const MAX = Number.MAX_SAFE_INTEGER
const MIN = -MAX
/** What a call takes from the budget: as much as this many instructions, times their width. */
const CALL_COST = 8 * INSTRUCTION_WIDTH

// Constants of their own, because V8 folds these and would load the members of an enum each time.
const [FUNCTION, LIST, TUPLE] = [Kind.Function, Kind.List, Kind.Tuple]
const [PC, BASE, RESULT, THEN, FRAME] = [Frame.Pc, Frame.Base, Frame.Result, Frame.Then, Frame.Width]
const STORE = Continue.Store

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
  const { code, functions, cacheShape, cacheSlot } = core
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
        // prettier-ignore
        switch (op) {
          case 0: { // MOVE
            regs[base + code[p + 1]!] = regs[base + code[p + 2]!]
            op = code[p += 4]!
            continue
          }
          case 1: { // LOADK
            regs[base + code[p + 1]!] = core.constants[code[p + 2]!]
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
            const value = core.globals.fields[code[p + 2]!]
            if (value === undefined) break
            regs[base + code[p + 1]!] = value
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
          case 13: case 26: { // ADD, IADD
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x === 'number' && typeof y === 'number') {
              const z = x + y
              if (z > MAX || z < MIN) break
              regs[base + code[p + 1]!] = z
            } else if (x instanceof Float && y instanceof Float) regs[base + code[p + 1]!] = new Float(x.value + y.value)
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
            const r = x % y
            regs[base + code[p + 1]!] = r !== 0 && (r < 0) !== (y < 0) ? r + y : r + 0
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
            if (typeof x !== 'number' || typeof y !== 'number') break
            regs[base + code[p + 1]!] = x < y
            op = code[p += 4]!
            continue
          }
          case 46: { // LE
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x !== 'number' || typeof y !== 'number') break
            regs[base + code[p + 1]!] = x <= y
            op = code[p += 4]!
            continue
          }
          case 47: { // GT
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x !== 'number' || typeof y !== 'number') break
            regs[base + code[p + 1]!] = x > y
            op = code[p += 4]!
            continue
          }
          case 48: { // GE
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (typeof x !== 'number' || typeof y !== 'number') break
            regs[base + code[p + 1]!] = x >= y
            op = code[p += 4]!
            continue
          }
          case 49: { // EQ
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (!(typeof x === 'number' && typeof y === 'number') && !(typeof x === 'string' && typeof y === 'string')) break
            regs[base + code[p + 1]!] = x === y
            op = code[p += 4]!
            continue
          }
          case 50: { // NE
            const x = regs[base + code[p + 2]!]
            const y = regs[base + code[p + 3]!]
            if (!(typeof x === 'number' && typeof y === 'number') && !(typeof x === 'string' && typeof y === 'string')) break
            regs[base + code[p + 1]!] = x !== y
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
            if (x === false) { op = code[p += 4]!; continue }
            if (x !== true) break
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
            if (x === true) { op = code[p += 4]!; continue }
            if (x !== false) break
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
            if (typeof x !== 'number' || typeof y !== 'number') break
            let jump: boolean
            if (op === 58) jump = x < y
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
            core.heap.write(object, cacheSlot[pc]!, regs[base + code[p + 3]!])
            op = code[p += 4]!
            continue
          }
          case 77: { // LOAD_ITEM
            const list = regs[base + code[p + 2]!]
            let index = regs[base + code[p + 3]!]
            if (!(list instanceof HeapObject) || (list.kind !== LIST && list.kind !== TUPLE) || typeof index !== 'number') break
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
            if (!(list instanceof HeapObject) || list.kind !== LIST || typeof index !== 'number') break
            if (index < 0 || index >= list.fields.length) break
            core.heap.write(list, index, regs[base + code[p + 3]!])
            op = code[p += 4]!
            continue
          }
          case 98: { // CALL
            const callee = regs[base + code[p + 2]!]
            if (!(callee instanceof HeapObject) || callee.kind !== FUNCTION) break
            const f = functions[callee.extra as number]!
            const window = base + code[p + 2]! + 1
            if (!f.plain || f.positional !== code[p + 3] || top >= maxTop) break
            if (window + f.registers > regs.length) core.grow(t, window + f.registers)
            for (let i = f.positional; i < f.registers; i++) regs[window + i] = undefined
            for (let i = 0; i < f.capturedCount; i++) regs[window + f.positional + i] = callee.fields[f.firstCell + i]
            frames[top] = t.func
            frames[top + PC] = p / INSTRUCTION_WIDTH
            frames[top + BASE] = base
            frames[top + RESULT] = code[p + 1]!
            frames[top + THEN] = STORE
            t.top = top += FRAME
            budget -= CALL_COST
            t.func = callee.extra as number
            base = window
            op = code[p = f.start * INSTRUCTION_WIDTH]!
            continue
          }
          case 99: { // CALL_METHOD
            const callee = regs[base + code[p + 2]!]
            if (!(callee instanceof HeapObject) || callee.kind !== FUNCTION) break
            const f = functions[callee.extra as number]!
            const bound = regs[base + code[p + 2]! + 1] === undefined ? 0 : 1
            const window = base + code[p + 2]! + 2 - bound
            if (!f.plain || f.positional !== code[p + 3]! + bound || top >= maxTop) break
            if (window + f.registers > regs.length) core.grow(t, window + f.registers)
            for (let i = f.positional; i < f.registers; i++) regs[window + i] = undefined
            for (let i = 0; i < f.capturedCount; i++) regs[window + f.positional + i] = callee.fields[f.firstCell + i]
            frames[top] = t.func
            frames[top + PC] = p / INSTRUCTION_WIDTH
            frames[top + BASE] = base
            frames[top + RESULT] = code[p + 1]!
            frames[top + THEN] = STORE
            t.top = top += FRAME
            budget -= CALL_COST
            t.func = callee.extra as number
            base = window
            op = code[p = f.start * INSTRUCTION_WIDTH]!
            continue
          }
          case 102: { // RETURN
            const n = top - FRAME
            if (n < 0 || frames[n + THEN] !== STORE || functions[t.func]!.isGenerator) break
            const value = regs[base + code[p + 1]!]
            if (n < t.covered) core.undo.uncover(t)
            t.func = frames[n]!
            p = (frames[n + PC]! + 1) * INSTRUCTION_WIDTH
            base = frames[n + BASE]!
            regs[base + frames[n + RESULT]!] = value
            t.top = top = n
            op = code[p]!
            continue
          }
        }
        t.pc = p / INSTRUCTION_WIDTH
        t.base = base
        core.budget = budget
        if (op >= VISIBLE) return Stop.Visible
        if (core.execute(t, op) || t.pc === EXIT_PC) return Stop.Visible
        budget = core.budget
        if (budget <= 0) return Stop.Budget
        base = t.base
        top = t.top
        frames = t.frames
        maxTop = Math.min(core.maxTop, frames.length)
        op = code[(p = t.pc * INSTRUCTION_WIDTH)]!
      }
    } catch (error) {
      // Only `core.execute` throws, and it left the thread where the exception was raised.
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

/** Does the visible operation a thread stands in front of. @returns false when the thread's code ended with it */
function first(core: Core, t: VirtualThread): boolean {
  core.admitted = true
  try {
    core.execute(t, core.code[t.pc * INSTRUCTION_WIDTH]!)
  } catch (error) {
    core.unwind(t, error)
  }
  core.admitted = false
  return t.pc !== EXIT_PC
}
