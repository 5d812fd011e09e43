import { formatSchedule } from '../../../session/model'
import { scheduleOf, type Run } from '../../../session/work'
import { chromeTrace } from '../../../timeline/export/chrome-trace'
import { traceJson } from '../../../timeline/export/trace-json'

/** A file, or the promise of one. */
export type Making = Blob | Promise<Blob>

export const textFile = (text: string) => new Blob([text], { type: 'text/plain' })

const jsonFile = (value: object) => new Blob([`${JSON.stringify(value, null, 1)}\n`], { type: 'application/json' })

/** A run for Perfetto and chrome://tracing. */
export const eventsFile = (run: Run, title: string) => jsonFile(chromeTrace(run, title))

/** A run as data. */
export const traceFile = (run: Run, title: string) =>
  jsonFile(traceJson(run, { title, schedule: formatSchedule(scheduleOf(run.trace)) }))

/** Lets the reader keep a file under a name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  // The browser has the file by the time it has answered the click, and some only begin to read then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
