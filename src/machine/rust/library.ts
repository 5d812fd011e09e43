import type { Library } from '../core'
import { native, type Native } from '../native'
import { Types } from '../types'
import type { HeapObject, Value } from '../values'
import { builtinNames } from './builtins'
import { abortProcess, rust } from './language'
import { rustNatives } from './natives'
import { raisePanic } from './panics'
import { syncNatives } from './sync'
import { RustThreadSlot } from './thread-object'

/** What the compiler's own code calls, and panics. */
const ownNatives: readonly Native[] = [
  native('panic_unwind(payload, message, report, /)', raisePanic),
  native('process_abort()', abortProcess),
  native('main_status(status, /)', (rt, [status]) => {
    rt.heap.write(rt.threads[0]!.object, RustThreadSlot.Status, status as number)
    return null
  }),
]

/** Every native of the library. */
export const allNatives: readonly Native[] = [...rustNatives, ...syncNatives, ...ownNatives]

/** Everything a Rust program can refer to of the machine, by name. Make one for each machine. */
export function rustLibrary(): Library {
  const types = new Types()
  for (const name of [...builtinNames, 'Thread', 'Panic']) types.declare({ name })
  const values = new Map<string, Value>(allNatives.map((fn): [string, HeapObject] => [fn.name, types.nativeObject(fn)]))
  return { language: rust, types, values }
}
