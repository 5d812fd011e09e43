import { formatSchedule, languageOf } from '../../../session/model'
import type { Session } from '../../../session/session.svelte'
import { scheduleOf, type Run } from '../../../session/work'
import { chromeTrace } from '../../../timeline/export/chrome-trace'
import { traceJson } from '../../../timeline/export/trace-json'

/** A file, or the promise of one. */
export type Making = Blob | Promise<Blob>

const jsonFile = (value: object) => new Blob([`${JSON.stringify(value, null, 1)}\n`], { type: 'application/json' })

/** What the files of a program are called, without their endings. */
export const stemOf = ({ scenario }: Pick<Session, 'scenario'>) => scenario ?? 'program'

/** The file of the program's text. */
export const programFile = (shown: Pick<Session, 'scenario' | 'source'>) =>
  `${stemOf(shown)}.${languageOf(shown.source) === 'rust' ? 'rs' : 'py'}`

/** A run for Perfetto and chrome://tracing. */
export const eventsFile = (run: Run, title: string) => jsonFile(chromeTrace(run, title))

/** A run as data. */
export const traceFile = (run: Run, title: string) =>
  jsonFile(traceJson(run, { title, schedule: formatSchedule(scheduleOf(run.trace)) }))
