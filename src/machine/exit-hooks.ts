import type { Core } from './core'
import { native, type Native } from './native'
import { ProcessSlot, type Runtime } from './runtime'
import type { VirtualThread } from './thread'
import type { HeapObject, Value } from './values'

/**
 * `_native_at_exit(function, late=False)`: main calls it when its code has ended, before it waits for the other threads. Late
 * ones wait for threads themselves, so they come last.
 */
export const atExit: Native = native('at_exit(function, late=False, /)', (rt: Runtime, [hook, late]: Value[]) => {
  const hooks = rt.process.fields[ProcessSlot.ExitHooks] as HeapObject | null
  if (hooks === null) rt.heap.write(rt.process, ProcessSlot.ExitHooks, rt.heap.list([hook!]))
  else if (late === true) rt.heap.append(hooks, hook)
  else rt.heap.rewrite(hooks, (fields) => fields.unshift(hook))
  return null
})

/** Makes main go on with what is to be done when its code has ended, once. */
export function codeEnded(core: Core, t: VirtualThread): void {
  if (t.id !== 0) return
  const hooks = core.process.fields[ProcessSlot.ExitHooks]
  if (hooks === null) return
  core.heap.write(core.process, ProcessSlot.ExitHooks, null)
  core.begin(t, 'run_exit_hooks', [hooks])
}
