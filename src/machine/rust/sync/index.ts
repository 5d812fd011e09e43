import type { Native } from '../../native'
import { arcNatives } from './arc'
import { atomicNatives } from './atomic'
import { barrierNatives } from './barrier'
import { channelNatives } from './channel'
import { clockNatives } from './clock'
import { condvarNatives } from './condvar'
import { mutexNatives } from './mutex'
import { onceNatives } from './once'
import { rwLockNatives } from './rwlock'
import { threadNatives } from './thread'

/** Natives of Rust's library that threads meet in: each operation that others can notice is a step of its own. */
export const syncNatives: readonly Native[] = [
  ...arcNatives,
  ...mutexNatives,
  ...rwLockNatives,
  ...condvarNatives,
  ...barrierNatives,
  ...onceNatives,
  ...atomicNatives,
  ...channelNatives,
  ...threadNatives,
  ...clockNatives,
]
