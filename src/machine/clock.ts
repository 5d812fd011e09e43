import { NANOSECONDS_PER_SECOND } from '../base/units'
import type { Runtime } from './runtime'

/** The virtual clock starts on 2024-01-01 00:00:00 UTC, and the machine was started this long before. */
export const EPOCH_SECONDS = 1_704_067_200
export const UPTIME_SECONDS = 1_000

/** Seconds since 1970, now on the virtual clock. To be asked for in operations that say that they read the clock. */
export const secondsSinceEpoch = (rt: Runtime): number => EPOCH_SECONDS + rt.clock / NANOSECONDS_PER_SECOND
