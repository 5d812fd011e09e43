import { formatSchedule } from '../../../session/model'
import { scheduleOf, type Run } from '../../../session/work'
import { chromeTrace } from '../../../timeline/export/chrome-trace'
import { traceJson } from '../../../timeline/export/trace-json'

/** A file, or the promise of one. */
export type Making = Blob | Promise<Blob>

const jsonFile = (value: object) => new Blob([`${JSON.stringify(value, null, 1)}\n`], { type: 'application/json' })

/** A run for Perfetto and chrome://tracing. */
export const eventsFile = (run: Run, title: string) => jsonFile(chromeTrace(run, title))

/** A run as data. */
export const traceFile = (run: Run, title: string) =>
  jsonFile(traceJson(run, { title, schedule: formatSchedule(scheduleOf(run.trace)) }))
