import { INSTRUCTION_WIDTH, Op, OPCODE_MASK, VISIBLE } from '../program/opcodes'
import { opcodeInfo } from '../program/effects'
import { bindNative } from './arguments'
import type { Core } from './core'
import { knownCall, rememberCall } from './known-calls'
import { callsModule, isOfModule } from './linked-modules'
import type { Native } from './native'
import { shortened } from './native-arguments'
import type { Blocked, OperationKind } from './operation'
import { locationOf, slotNamed } from './rust/places'
import { knownHolderOf } from './sync/local'
import { EXIT_PC, type VirtualThread } from './thread'
import { Raise } from './raise'
import { HeapObject, Kind, Pointer, type Value } from './values'

/** Where a value that threads share lives. */
export type Location =
  | { readonly kind: 'global'; readonly index: number }
  | { readonly kind: 'cell'; readonly cell: HeapObject; readonly name: string; readonly owner: string }
  | { readonly kind: 'attribute'; readonly object: HeapObject; readonly name: string }
  | { readonly kind: 'item'; readonly object: HeapObject; readonly key: Value }
  | { readonly kind: 'object'; readonly object: HeapObject }

/** A visible operation that a thread stands in front of. */
export interface Pending {
  readonly kind: OperationKind
  readonly location: Location | null
  /** What a write is about to store, a print's or put's arguments; undefined where there is none. */
  readonly value: Value
  readonly native: Native | null
  /** The native's bound arguments. */
  readonly args: Value[]
}

const bare = (kind: OperationKind): Pending => ({ kind, location: null, value: undefined, native: null, args: [] })
const [EXIT, GIL] = [bare('exit'), bare('gil')]

/** The native behind a callee, with self in front of the arguments where it is bound; null for anything else. */
function nativeOf(callee: Value, args: readonly Value[]): { native: Native; args: readonly Value[] } | null {
  if (!(callee instanceof HeapObject)) return null
  if (callee.kind === Kind.Native) return { native: callee.extra as Native, args }
  if (callee.kind === Kind.Method) return nativeOf(callee.fields[0], [callee.fields[1], ...args])
  return null
}

/**
 * The visible native operation that a call would be, or null where it is none.
 * A call whose arguments don't fit is none either: it raises its TypeError as local work.
 */
export function visibleCall(
  core: Core,
  callee: Value,
  args: readonly Value[],
  keywords: readonly string[],
): Pending | null {
  const found = nativeOf(callee, args)
  if (!found?.native.visible) return null
  const native = shortened(found.native, found.args.length, keywords)
  let bound: Value[]
  try {
    bound = bindNative(core, native, found.args, keywords)
  } catch (error) {
    if (error instanceof Raise) return null
    throw error
  }
  return boundCall(core, native, bound)
}

/** Whether a call of a native with arguments bound to its signature is a visible operation. */
export const isVisible = (core: Core, { visible }: Native, args: Value[]): boolean =>
  visible !== null && (!visible.when || visible.when(core, args))

/** As `visibleCall`, with arguments bound to the native's signature. */
function boundCall(core: Core, native: Native, args: Value[]): Pending | null {
  if (!isVisible(core, native, args)) return null
  const visible = native.visible!
  const object = visible.object?.(args) ?? null
  return {
    kind: typeof visible.kind === 'string' ? visible.kind : visible.kind(args),
    location: object ? { kind: 'object', object } : null,
    value: visible.value?.(args),
    native,
    args,
  }
}

/** The visible operation a thread stands in front of. Looks without touching. */
export function pendingOf(core: Core, t: VirtualThread): Pending {
  if (t.pc === EXIT_PC) return EXIT
  if (t.cutOff) return GIL
  const known = knownCall(core, t)
  if (known) return known
  const at = t.pc * INSTRUCTION_WIDTH
  const op = core.code[at]!
  const [a, b, c] = [core.code[at + 1]!, core.code[at + 2]!, core.code[at + 3]!]
  const reg = (r: number) => t.registers[t.base + r]
  const plain = op & OPCODE_MASK
  if (plain === Op.CALL_NATIVE) {
    const args = t.registers.slice(t.base + (c >> 8), t.base + (c >> 8) + (c & 255))
    const pending = boundCall(core, (core.constants[b] as HeapObject).extra as Native, args)
    if (pending) return pending
  }
  const call = calleeAndArguments(core, t, plain, b, c)
  const native = call && visibleCall(core, call.callee, call.args, call.keywords)
  if (native) {
    rememberCall(core, t, plain, native)
    return native
  }
  const access = (kind: 'read' | 'write' | 'update', location: Location | null, value?: Value): Pending => ({
    kind,
    location,
    value,
    native: null,
    args: [],
  })
  if (op < VISIBLE) throw new Error(`thread ${t.id} stands in front of no visible operation (pc ${t.pc})`)
  if (call) {
    const kind = callsModule(core, call.callee) ? 'update' : 'read'
    return access(kind, containerOf(call.callee, call.args))
  }
  const operated = operandOfModule(core, t, plain)
  if (operated) return access('update', { kind: 'object', object: operated })
  switch (plain as Op) {
    case Op.LOAD_GLOBAL:
    case Op.DELETE_GLOBAL:
      return access(plain === Op.LOAD_GLOBAL ? 'read' : 'write', { kind: 'global', index: b })
    case Op.STORE_GLOBAL:
      return access('write', { kind: 'global', index: b }, reg(a))
    case Op.LOAD_LOCAL_OR_GLOBAL:
      return access('read', { kind: 'global', index: c })
    case Op.LOAD_CELL:
      return access('read', cellOf(core, t, b, core.program.names[c]!))
    case Op.STORE_CELL:
      return access('write', cellOf(core, t, a, cellName(core, t, a)), reg(b))
    case Op.DELETE_CELL:
      return access('write', cellOf(core, t, a, core.program.names[b]!))
    case Op.LOAD_ATTR:
    case Op.LOAD_METHOD:
      return access('read', attributeOf(core, reg(b), core.program.names[c]!))
    case Op.STORE_ATTR:
      return access('write', attributeOf(core, reg(a), core.program.names[b]!), reg(c))
    case Op.DELETE_ATTR:
      return access('write', attributeOf(core, reg(a), core.program.names[b]!))
    case Op.LOAD_ITEM:
      return access('read', itemOf(reg(b), reg(c)))
    case Op.STORE_ITEM:
      return access('write', itemOf(reg(a), reg(b)), reg(c))
    case Op.DELETE_ITEM:
      return access('write', itemOf(reg(a), reg(b)))
    case Op.LOAD_THROUGH:
      return access('read', pointee(core, reg(b)))
    case Op.STORE_THROUGH:
      return access('write', pointee(core, reg(a)), reg(b))
    case Op.LOAD_THROUGH_FIELD:
      return access('read', pointee(core, reg(b), c))
    case Op.STORE_THROUGH_FIELD:
      return access('write', pointee(core, reg(a), b), reg(c))
    case Op.LOAD_ELEMENT:
      return access('read', elementOf(reg(b), reg(c)))
    case Op.STORE_ELEMENT:
      return access('write', elementOf(reg(a), reg(b)), reg(c))
    default:
      return access('read', firstContainer([reg(b), plain >= Op.JUMP_TRUE ? reg(a) : undefined, reg(c)]))
  }
}

/** An instance of a library module's class that an item is taken of, that is iterated over or an operand of an operator. */
function operandOfModule(core: Core, t: VirtualThread, op: number): HeapObject | undefined {
  if (core.program.modules.size === 0 || (op >= Op.LOAD_GLOBAL && op <= Op.DELETE_CELL)) return undefined
  if (op >= Op.LOAD_ATTR && op <= Op.LOAD_SPECIAL) return undefined
  const at = t.pc * INSTRUCTION_WIDTH
  const operands = opcodeInfo(op)!.operands.map((kind, i) =>
    kind === 'r' || kind === 'rw' ? t.registers[t.base + core.code[at + 1 + i]!] : undefined,
  )
  return operands.find((value) => isOfModule(core.types, value)) as HeapObject | undefined
}

function calleeAndArguments(core: Core, t: VirtualThread, op: number, b: number, c: number) {
  const reg = (r: number) => t.registers[t.base + r]
  const from = (first: number, count: number) => t.registers.slice(t.base + first, t.base + first + count)
  switch (op as Op) {
    case Op.CALL:
      return { callee: reg(b), args: from(b + 1, c), keywords: [] }
    case Op.CALL_METHOD: {
      const bound = reg(b + 1) !== undefined
      return { callee: reg(b), args: bound ? from(b + 1, c + 1) : from(b + 2, c), keywords: [] }
    }
    case Op.CALL_KEYWORDS: {
      const { positional, keywords } = core.program.callShapes[c]!
      return { callee: reg(b), args: from(b + 1, positional + keywords.length), keywords }
    }
    case Op.CALL_SPREAD: {
      const args = (reg(b + 1) as HeapObject).fields.slice()
      const keywords: string[] = []
      const dict = c === 1 ? (reg(b + 2) as HeapObject).fields : []
      for (let i = 0; i < dict.length; i += 2) {
        if (typeof dict[i] !== 'string') continue
        keywords.push(dict[i] as string)
        args.push(dict[i + 1])
      }
      return { callee: reg(b), args, keywords }
    }
    default:
      return null
  }
}

function cellName(core: Core, t: VirtualThread, register: number): string {
  const f = core.functions[t.func]!
  return f.captured[register - f.parameters] ?? f.registerNames[register]!
}

/** A closure variable belongs to the function it was captured from, by the captor's qualified name. */
function cellOf(core: Core, t: VirtualThread, register: number, name: string): Location {
  const f = core.functions[t.func]!
  const isCaptured = register >= f.parameters && register < f.parameters + f.capturedCount
  const scopes = f.qualifiedName.split('.<locals>.')
  const owner = isCaptured && scopes.length > 1 ? scopes[scopes.length - 2]! : f.qualifiedName
  return {
    kind: 'cell',
    cell: t.registers[t.base + register] as HeapObject,
    name,
    owner: owner.slice(owner.lastIndexOf('.') + 1),
  }
}

function attributeOf(core: Core, value: Value, name: string): Location | null {
  const object = value instanceof HeapObject && value.kind === Kind.Instance ? knownHolderOf(core, value) : value
  return object instanceof HeapObject ? { kind: 'attribute', object, name } : null
}

function itemOf(object: Value, key: Value): Location | null {
  if (!(object instanceof HeapObject)) return null
  const whole = key instanceof HeapObject && key.kind === Kind.Slice
  return whole ? { kind: 'object', object } : { kind: 'item', object, key }
}

/** Where a pointer points, or the field of the struct there. */
function pointee(core: Core, pointer: Value, field?: number): Location | null {
  if (!(pointer instanceof Pointer)) return null
  if (field === undefined) return locationOf(core, pointer)
  const object = pointer.object.fields[pointer.slot]
  return object instanceof HeapObject ? locationOf(core, new Pointer(object, field, -1)) : null
}

/** An element of a list or of a slice of one. */
function elementOf(container: Value, index: Value): Location | null {
  if (container instanceof Pointer)
    return typeof index === 'number' ? { kind: 'item', object: container.object, key: container.slot + index } : null
  return itemOf(container, index)
}

function containerOf(callee: Value, args: readonly Value[]): Location | null {
  const self = callee instanceof HeapObject && callee.kind === Kind.Method ? [callee.fields[1]] : []
  return firstContainer([...self, ...args])
}

function firstContainer(values: readonly Value[]): Location | null {
  const object = values.find(
    (v): v is HeapObject => v instanceof HeapObject && v.kind !== Kind.Native && v.kind !== Kind.Class,
  )
  return object ? { kind: 'object', object } : null
}

/** Why the operation cannot happen now; null when it can. */
export function blockedBy(core: Core, pending: Pending): Blocked | null {
  return pending.native?.visible?.blocked?.(core, pending.args) ?? null
}

/** Nanoseconds that a thread, come in front of the operation `now`, waits there at most; null: without end. */
export function timeoutOf(pending: Pending, thread: VirtualThread, now: number): number | null {
  return pending.native?.visible?.timeout?.(pending.args, thread, now) ?? null
}

/** What stands at a location now; undefined when nothing does. */
export function valueAt(core: Core, location: Location): Value {
  switch (location.kind) {
    case 'global':
      return core.globals.fields[location.index]
    case 'cell':
      return location.cell.fields[0]
    case 'attribute': {
      const slot = location.object.shape.slots.get(location.name) ?? slotNamed(core, location.object, location.name)
      return slot === undefined ? undefined : location.object.fields[slot]
    }
    case 'item':
      return itemAt(core, location.object, location.key)
    case 'object':
      return location.object
  }
}

function itemAt(core: Core, object: HeapObject, key: Value): Value {
  if (object.kind === Kind.Dict) {
    const hashable = !(key instanceof HeapObject) || key.kind === Kind.Tuple || key.kind === Kind.Instance
    return hashable ? core.heap.dictGet(object, key) : undefined
  }
  const isSequence = object.kind === Kind.List || object.kind === Kind.Tuple
  if (!isSequence || typeof key !== 'number') return undefined
  return object.fields[key < 0 ? key + object.fields.length : key]
}
