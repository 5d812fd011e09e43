import { EPOCH_SECONDS, secondsSinceEpoch } from '../clock'
import { native, type Native } from '../native'
import type { VisibleOperation } from '../operation'
import { Float } from '../values'
import { momentAt, strftime } from './calendar'
import { streamOf } from './builtin-text'
import { digestNative } from './digests'

/** What os.getpid() gives. */
const PROCESS_ID = 4242

const CLOCK_MATTERS = ['never', 'for-output', 'always'] as const

const beginning: VisibleOperation = {
  kind: 'print',
  readsClock: ([matters]) => CLOCK_MATTERS[matters as number]!,
}

/** What library code in Python needs for output that is one operation: `_native.…`. */
export const outputNatives: readonly Native[] = [
  /**
   * A line of a log is about to be written: the operation that other threads see. @returns seconds since 1970
   * @param matters who can notice what the clock says: 0 nobody, 1 who reads what is written on stdout, 2 anybody
   */
  native('begin_output(matters, /)', (rt) => new Float(secondsSinceEpoch(rt)), { visible: beginning }),
  /** When the program began, in seconds since 1970: as far as a library can tell that is imported at its beginning. */
  native('begun_at()', () => new Float(EPOCH_SECONDS)),
  native('strftime(format, seconds, /)', (_rt, [format, at]) =>
    strftime(format as string, momentAt(Math.floor((at as Float).value))),
  ),
  native('process_id()', () => PROCESS_ID),
  digestNative,
  /** Writes within an operation that has begun. */
  native('write(file, text, /)', (rt, [file, text]) => {
    rt.write(streamOf(rt, file), text as string)
    return null
  }),
]
