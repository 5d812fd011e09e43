import { atExit } from './exit-hooks'
import { tell } from './failures'
import type { Core } from './core'
import { importedModule, importModule } from './linked-modules'
import { native, type Native } from './native'
import { plainDivmod } from './python/builtin-numbers'
import { framesSeen } from './python/frames-seen'
import { stdinLine } from './python/text-file'
import { exceptionChain } from './python/traceback'
import { pythonBinary, pythonCompare } from './python/operators'
import { outputNatives } from './python/output'
import { utf8Natives } from './python/utf8'
import { warningNatives } from './python/warned'
import { Raise } from './raise'
import { handledException } from './unwind'
import type { HeapObject } from './values'

/** How many processors the machine says it has. */
const CPUS = 4

/** What the prelude's protocols (languages/python/protocols.prelude.ts) need of the machine: `_native.…`. */
export const intrinsics: readonly Native[] = [
  importModule,
  importedModule,
  atExit,
  stdinLine,
  native('cpu_count()', () => CPUS),
  native('unsupported(what, /)', (rt, [what]) => rt.unsupported(what as string)),
  ...framesSeen,
  ...outputNatives,
  ...utf8Natives,
  ...warningNatives,
  native('type_method(value, name, /)', (rt, [value, name]) => rt.types.programMethod(value, name as string) ?? null),
  native('binary(symbol, x, y, /)', (rt, [symbol, x, y]) =>
    symbol === 'divmod()' ? plainDivmod(rt, x, y) : pythonBinary(rt, symbol as string, x, y),
  ),
  native('compare(symbol, x, y, /)', (rt, [symbol, x, y]) => pythonCompare(rt, symbol as string, x, y)),
  native('reraise()', (rt) => {
    const exception = handledException(rt as Core, rt.thread)
    if (!exception) return rt.raise('RuntimeError', 'No active exception to reraise')
    throw new Raise(exception, true)
  }),
  native('exception_chain(exception, /)', (rt, [exception]) => rt.heap.list(exceptionChain(exception as HeapObject))),
  native('report_failure(exception, texts, /)', (rt, [exception, texts]) => {
    tell(rt as Core, rt.thread, exception as HeapObject, (texts as HeapObject).fields as string[])
    return null
  }),
]
