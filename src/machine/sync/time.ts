import { NANOSECONDS_PER_SECOND } from '../../base/units'
import { EPOCH_SECONDS, UPTIME_SECONDS } from '../clock'
import { native, type Native } from '../native'
import type { VisibleOperation } from '../operation'
import type { Runtime } from '../runtime'
import { Float, type Value } from '../values'
import { seconds } from './seconds'

function sleep(rt: Runtime, [duration]: Value[]): Value {
  const wanted = seconds(duration)
  if (wanted === null)
    return rt.raise('TypeError', `'${rt.types.nameOf(duration)}' object cannot be interpreted as an integer`)
  if (Number.isNaN(wanted)) return rt.raise('ValueError', 'Invalid value NaN (not a number)')
  if (wanted < 0) return rt.raise('ValueError', 'sleep length must be non-negative')
  if (wanted > 9_000_000) return rt.raise('OverflowError', 'timestamp too large to convert to C _PyTime_t')
  rt.thread.sleeping = true
  rt.thread.readyAt = rt.clock + Math.round(wanted * NANOSECONDS_PER_SECOND)
  return null
}

const sleeping: VisibleOperation = { kind: 'sleep', value: ([duration]) => duration }
const looking: VisibleOperation = { kind: 'clock' }

const clock = (name: string, offset: number, now: (rt: Runtime) => number = (rt) => rt.clock): Native[] => [
  native(`${name}()`, (rt) => new Float(offset + now(rt) / NANOSECONDS_PER_SECOND), { visible: looking }),
  native(`${name}_ns()`, (rt) => whole(BigInt(offset) * BigInt(NANOSECONDS_PER_SECOND) + BigInt(now(rt))), {
    visible: looking,
  }),
]

function whole(value: bigint): Value {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

/** Functions of the module `time`, on the virtual clock. */
export const timeFunctions: readonly Native[] = [
  native('sleep(seconds, /)', sleep, { visible: sleeping }),
  ...clock('time', EPOCH_SECONDS),
  ...clock('perf_counter', UPTIME_SECONDS),
  ...clock('monotonic', UPTIME_SECONDS),
  ...clock('process_time', 0, (rt) => rt.threads.reduce((sum, { cpuTime }) => sum + cpuTime, 0)),
  ...clock('thread_time', 0, (rt) => rt.thread.cpuTime),
]
