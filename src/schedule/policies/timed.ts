import type { Policy } from '../policy'

/** The virtual clock decides: the thread that a machine with real cores would get to next. */
export const timed = (): Policy => ({
  name: 'timed',
  choose: (situation) => situation.timed.choose(),
})
