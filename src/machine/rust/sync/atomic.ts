import { native, type Native } from '../../native'
import type { OperationKind } from '../../operation'
import type { Runtime } from '../../runtime'
import type { Value } from '../../values'
import { makeBuiltin } from '../builtins'
import { type Int, intRange, wrap } from '../int-range'
import { pointerTo, samePointer } from '../pointers'
import { second } from './objects'

/** An atomic's only field is its value. */
const valueOf = (args: readonly Value[]) => second(args).fields[0]

/** A native that other threads can notice. All of them are sequentially consistent, whatever ordering is asked for. */
function visible(
  name: string,
  kind: OperationKind,
  parameters: string,
  call: (rt: Runtime, args: Value[]) => Value,
): Native {
  return native(`${name}(t, cell, ${parameters}order, /)`, call, {
    visible: { kind, object: second, ...(kind === 'write' && { value: (args) => args[2] }) },
  })
}

/** Puts a new value in. @returns what was there */
function replace(rt: Runtime, args: Value[], value: Value): Value {
  const before = valueOf(args)
  rt.heap.write(second(args), 0, value)
  return before
}

/** A read-modify-write of integers and bools, whose result is made to fit the type. */
function updating(name: string, combine: (a: bigint, b: bigint) => bigint): Native {
  return visible(`atomic_${name}`, 'update', 'value, ', (rt, args) => {
    const before = valueOf(args)
    const now = combine(toInt(before), toInt(args[2]))
    const value = typeof before === 'boolean' ? (now & 1n) === 1n : wrap(now, intRange(rt, args[0] as number))
    return replace(rt, args, value)
  })
}

const toInt = (value: Value) => BigInt(typeof value === 'boolean' ? Number(value) : (value as Int))

function compareExchange(rt: Runtime, args: Value[]): Value {
  const before = valueOf(args)
  return samePointer(before, args[2], true) ? replace(rt, args, args[3]) : before
}

export const atomicNatives: readonly Native[] = [
  native('atomic_new(t, value, /)', (rt, [t, value]) => makeBuiltin(rt, 'Atomic', [value], t as number)),
  native('atomic_pointer(t, cell, /)', (_rt, args) => pointerTo(second(args), 0)),
  visible('atomic_load', 'read', '', (_rt, args) => valueOf(args)),
  visible('atomic_store', 'write', 'value, ', (rt, args) => {
    replace(rt, args, args[2])
    return null
  }),
  visible('atomic_swap', 'update', 'value, ', (rt, args) => replace(rt, args, args[2])),
  visible('atomic_compare_exchange', 'update', 'current, new, ', compareExchange),
  updating('add', (a, b) => a + b),
  updating('sub', (a, b) => a - b),
  updating('and', (a, b) => a & b),
  updating('nand', (a, b) => ~(a & b)),
  updating('or', (a, b) => a | b),
  updating('xor', (a, b) => a ^ b),
  updating('max', (a, b) => (a > b ? a : b)),
  updating('min', (a, b) => (a < b ? a : b)),
]
