import { encodeLink } from '../share/link'
import { fingerprint } from '../trace/fingerprint'
import { languageFor } from './language'
import type { Options } from './options'
import type { RunResult } from './run'

/** The link that opens a program at a step of the run that was just made. */
export function linkTo(source: string, result: RunResult, options: Options, stdin: string): string {
  const fragment = encodeLink({
    source: { kind: 'text', language: languageFor(options.file, source), text: source },
    settings: { time: options.time, runtime: options.runtime, maxSteps: 5000, stdin },
    policy: options.schedule.startsWith('replay') ? 'timed' : options.schedule,
    schedule: result.schedule,
    position: Math.min(options.at ?? result.schedule.length, result.schedule.length),
    traceHash: result.machine && !result.machine.busy ? fingerprint(result.machine) : null,
  })
  return `${options.base.replace(/#.*$/, '')}#${fragment}`
}
