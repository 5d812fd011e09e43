import { stepIndex, threadId } from '../base/units'
import { languageOf } from '../program/language'
import { hashText } from '../share/hash'
import { decodeLink, encodeLink } from '../share/link'
import type { RecoveredLink } from '../share/state'
import { scenarioById } from './scenarios'
import { defaultSettings, policyFromText, policyText, type PolicyChoice, type Settings } from './settings'
import { scheduleOf, type Notice, type Run, type Work } from './work'

interface Linked {
  readonly source: string
  readonly scenario: string | null
  readonly settings: Settings
  readonly policy: PolicyChoice
  /** The run of this source, if there is one. */
  readonly run: Run | null
  readonly position: number
}

/** The text behind `#` that opens what is shown now; null where it does not fit into a link. */
export function linkOf({ source, scenario, settings, policy, run, position }: Linked): string | null {
  const own = scenario === null ? undefined : scenarioById(scenario)
  try {
    return encodeLink({
      source:
        own?.source === source
          ? { kind: 'scenario', id: own.id, hash: hashText(source) }
          : { kind: 'text', language: languageOf(source), text: source },
      settings,
      policy: policyText(policy),
      schedule: run === null ? [] : scheduleOf(run.trace),
      position: run === null ? 0 : position,
      traceHash: run?.fingerprint ?? null,
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

interface Opened {
  readonly work: Work | null
  readonly notice: Notice | null
}

/** What a link asks for, or as much of it as could be had. */
export function workFromLink(text: string): Opened {
  const decoded = decodeLink(text)
  if (decoded.ok) return workOf({ ...decoded.state, sourceComplete: true, scheduleComplete: true }, null)
  if (decoded.code === 'empty') return { work: null, notice: null }
  const notice: Notice =
    decoded.code === 'newer-version' ? { kind: 'newer-link' } : { kind: 'broken-link', recovered: false }
  const opened = workOf(decoded.recovered, notice)
  const recovered = opened.work !== null
  return notice.kind === 'broken-link' ? { ...opened, notice: { kind: 'broken-link', recovered } } : opened
}

function workOf(link: RecoveredLink, notice: Notice | null): Opened {
  const found = sourceOf(link)
  if (found === null) return { work: null, notice: notice ?? { kind: 'other-scenario' } }
  const schedule = found.same ? Array.from(link.schedule ?? [], threadId) : []
  const whole = link.scheduleComplete && schedule.length > 0
  const work: Work = {
    source: found.source,
    scenario: found.scenario,
    settings: link.settings ?? defaultSettings,
    policy: policyFromText(link.policy ?? '') ?? { kind: 'timed' },
    schedule,
    goesOn: !whole,
    position: stepIndex(found.same ? (link.position ?? 0) : 0),
    origin: 'link',
    fingerprint: whole ? (link.traceHash ?? null) : null,
  }
  return { work, notice: notice ?? (found.same ? null : { kind: 'other-scenario' }) }
}

/** The program a link speaks of; `same`: as it was when the link was made. */
function sourceOf({ source, sourceComplete }: RecoveredLink) {
  if (source === undefined) return null
  if (source.kind === 'text') return { source: source.text, scenario: null, same: sourceComplete }
  const scenario = scenarioById(source.id)
  if (scenario === undefined) return null
  return { source: scenario.source, scenario: scenario.id, same: hashText(scenario.source) === source.hash }
}
