import type { Ask } from './job'
import { NobodyThere } from './studio-line'

/** How long work is done here before it is done elsewhere as well, in milliseconds; and how long at most, once it is. */
const aloneMs = 150
const besideMs = 1000

/** Work that comes to nothing (null) when it is unwanted. */
type Here<T> = (ask: Ask) => Promise<T | null>
/** @param begun to be called when it is under way */
type There<T> = (ask: Ask, begun: () => void) => Promise<T | null>

/**
 * Does work here, and elsewhere as well once it takes long; here no longer once it takes very long.
 * @returns what comes first; null when it is no longer wanted
 */
export function sooner<T>(here: Here<T>, there: There<T>, ask: Ask): Promise<T | null> {
  let since: number | null = null
  let [answered, begun, left] = [false, false, false]
  return new Promise((resolve, reject) => {
    const hear = (result: T | null) => {
      if (result === null && ask() !== 'unwanted') return
      answered = true
      resolve(result)
    }
    const fail = (error: unknown) => {
      answered = true
      reject(error)
    }
    const goThere = () =>
      there(
        () => (answered ? 'unwanted' : ask()),
        () => (begun = true),
      ).then(hear, (error) => {
        begun = false
        if (left) fail(error)
        else if (!(error instanceof NobodyThere)) console.error(error)
      })
    let gone: Promise<void> | null = null
    here(() => {
      // From the first question on: what has to be fetched and compiled before is needed there as well.
      const took = performance.now() - (since ??= performance.now())
      if (took > aloneMs) gone ??= goThere()
      left = begun && took > besideMs
      return answered || left ? 'unwanted' : ask()
    }).then(hear, fail)
  })
}
