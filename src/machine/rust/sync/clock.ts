import { native, type Native } from '../../native'
import type { Runtime } from '../../runtime'
import { Float, type Value } from '../../values'

const NANOSECONDS_PER_SECOND = 1e9

function sleep(rt: Runtime, [nanoseconds]: Value[]): null {
  rt.thread.sleeping = true
  rt.thread.readyAt = rt.clock + Number(nanoseconds)
  return null
}

export const clockNatives: readonly Native[] = [
  native('thread_sleep(nanoseconds, /)', sleep, {
    // In seconds, as other languages tell it.
    visible: { kind: 'sleep', value: ([nanoseconds]) => new Float(Number(nanoseconds) / NANOSECONDS_PER_SECOND) },
  }),
  native('thread_yield()', () => null, { visible: { kind: 'yield' } }),
  native('clock_now()', (rt) => rt.clock, { visible: { kind: 'clock' } }),
]
