import { stepIndex, threadId } from '../base/units'
import { languageOf } from '../program/language'
import { hashText } from '../share/hash'
import { decodeLink, encodeLink } from '../share/link'
import type { LinkedRun, LinkSource, RecoveredLink } from '../share/state'
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

/**
 * The text behind `#` that opens what is shown now; null where it does not fit into a link.
 * @param beside what stands beside it
 */
export function linkOf(shown: Linked, beside: Linked | null = null): string | null {
  const first = linkedRun(shown, sourceIn(shown))
  try {
    if (beside === null) return encodeLink(first)
    const source = beside.source === shown.source ? first.source : sourceIn(beside)
    return encodeLink({ ...first, beside: linkedRun(beside, source) })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function sourceIn({ source, scenario }: Linked): LinkSource {
  const own = scenario === null ? undefined : scenarioById(scenario)
  return own?.source === source
    ? { kind: 'scenario', id: own.id, hash: hashText(source) }
    : { kind: 'text', language: languageOf(source), text: source }
}

function linkedRun({ settings, policy, run, position }: Linked, source: LinkSource): LinkedRun {
  return {
    source,
    settings,
    policy: policyText(policy),
    schedule: run === null ? [] : scheduleOf(run.trace),
    position: run === null ? 0 : position,
    traceHash: run?.fingerprint ?? null,
  }
}

interface Opened {
  readonly work: Work | null
  /** What the link puts beside it. */
  readonly beside: Work | null
  readonly notice: Notice | null
}

/** What a link asks for, or as much of it as could be had. */
export function workFromLink(text: string): Opened {
  const decoded = decodeLink(text)
  if (decoded.ok) {
    const { beside, ...run } = decoded.state
    const [first, second] = [run, beside].map((one) => (one === undefined ? nothing : workOf({ ...one, ...whole })))
    return { work: first!.work, beside: second!.work, notice: first!.notice ?? second!.notice }
  }
  if (decoded.code === 'empty') return { ...nothing, beside: null }
  const { work } = workOf(decoded.recovered)
  const notice: Notice =
    decoded.code === 'newer-version' ? { kind: 'newer-link' } : { kind: 'broken-link', recovered: work !== null }
  return { work, beside: null, notice }
}

const nothing = { work: null, notice: null }
const whole = { sourceComplete: true, scheduleComplete: true }

function workOf(link: Omit<RecoveredLink, 'beside'>): { work: Work | null; notice: Notice | null } {
  const found = sourceOf(link)
  if (found === null) return { work: null, notice: { kind: 'other-scenario' } }
  const schedule = found.same ? Array.from(link.schedule ?? [], threadId) : []
  const isWhole = link.scheduleComplete && schedule.length > 0
  const work: Work = {
    source: found.source,
    scenario: found.scenario,
    settings: link.settings ?? defaultSettings,
    policy: policyFromText(link.policy ?? '') ?? { kind: 'timed' },
    schedule,
    goesOn: !isWhole,
    position: stepIndex(found.same ? (link.position ?? 0) : 0),
    origin: 'link',
    fingerprint: isWhole ? (link.traceHash ?? null) : null,
  }
  return { work, notice: found.same ? null : { kind: 'other-scenario' } }
}

/** The program a link speaks of; `same`: as it was when the link was made. */
function sourceOf({ source, sourceComplete }: RecoveredLink) {
  if (source === undefined) return null
  if (source.kind === 'text') return { source: source.text, scenario: null, same: sourceComplete }
  const scenario = scenarioById(source.id)
  if (scenario === undefined) return null
  return { source: scenario.source, scenario: scenario.id, same: hashText(scenario.source) === source.hash }
}
