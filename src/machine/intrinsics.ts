import { atExit } from './exit-hooks'
import { tell } from './failures'
import type { Core } from './core'
import { importedModule, importModule } from './linked-modules'
import { native, type Native } from './native'
import { framesSeen } from './python/frames-seen'
import { pythonBinary, pythonCompare } from './python/operators'
import { outputNatives } from './python/output'
import { Raise } from './raise'
import { handledException } from './unwind'
import { HeapObject, Kind } from './values'

/** How many processors the machine says it has. */
const CPUS = 4

/** super(class, self); without arguments the compiler passes both. */
export const makeSuper = native('super(type=..., object=..., /)', (rt, [cls, self]) => {
  if (cls === undefined) return rt.raise('RuntimeError', 'super(): no arguments')
  if (!(cls instanceof HeapObject) || cls.kind !== Kind.Class || !(self instanceof HeapObject))
    return rt.unsupported('this use of super()')
  return rt.heap.allocate(Kind.Instance, rt.types.super, [cls, self])
})

/** What the prelude's protocols (languages/python/protocols.prelude.ts) need of the machine: `_native.…`. */
export const intrinsics: readonly Native[] = [
  importModule,
  importedModule,
  atExit,
  native('cpu_count()', () => CPUS),
  native('unsupported(what, /)', (rt, [what]) => rt.unsupported(what as string)),
  ...framesSeen,
  ...outputNatives,
  native('type_method(value, name, /)', (rt, [value, name]) => rt.types.programMethod(value, name as string) ?? null),
  native('binary(symbol, x, y, /)', (rt, [symbol, x, y]) => pythonBinary(rt, symbol as string, x, y)),
  native('compare(symbol, x, y, /)', (rt, [symbol, x, y]) => pythonCompare(rt, symbol as string, x, y)),
  native('reraise()', (rt) => {
    const exception = handledException(rt as Core, rt.thread)
    if (!exception) return rt.raise('RuntimeError', 'No active exception to reraise')
    throw new Raise(exception, true)
  }),
  native('report_failure(exception, text, /)', (rt, [exception, text]) => {
    tell(rt as Core, rt.thread, exception as HeapObject, text as string)
    return null
  }),
]
