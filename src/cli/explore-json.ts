import type { ExploredFinding, ExploredOutcome } from '../explore/result'
import { format } from '../schedule/text'
import { explanationText } from '../trace/explanation-text'
import { diagnosticJson } from './diagnostics'
import type { ExploreResult } from './explore'

/** The object `explore --json` prints. */
export function exploreJson(source: string, { exploration, diagnostics }: ExploreResult, counts: boolean): object {
  const listed = diagnostics.map((diagnostic) => diagnosticJson(source, diagnostic))
  if (!exploration) return { ...rejected, diagnostics: listed }
  const { complete, limit, limitLine, countsLimit, interleavings, endless, bytes, guards, sampling } = exploration
  /** Null where the second pass was not asked for. */
  const passes = (both: { readonly outcomes: number; readonly counts: number }) => ({
    outcomes: both.outcomes,
    counts: counts ? both.counts : null,
  })
  return {
    version: 1,
    complete,
    states: passes(exploration.states),
    transitions: passes(exploration.transitions),
    seconds: passes(exploration.seconds),
    ...{ interleavings, endless, limit, limitLine, countsLimit, bytes },
    outcomes: exploration.outcomes.map(outcomeJson),
    findings: exploration.findings.map(findingJson),
    ...{ guards, sampling },
    diagnostics: listed,
  }
}

const nothing = { outcomes: 0, counts: 0 }
const rejected = {
  version: 1,
  complete: true,
  ...{ states: nothing, transitions: nothing, seconds: nothing },
  ...{ interleavings: null, endless: null, limit: null, limitLine: 0, countsLimit: null, bytes: 0 },
  ...{ outcomes: [], findings: [], guards: [], sampling: null },
}

function outcomeJson({ schedule, explanation, ...outcome }: ExploredOutcome): object {
  const { outcome: kind, exitCode, stdout, stderr, final, interleavings, probability, preemptions, waits } = outcome
  return {
    ...{ outcome: kind, exitCode, stdout, stderr, final, interleavings, probability, preemptions },
    schedule: format(schedule),
    explanation: explanation && { text: explanationText(explanation), ...explanation },
    waits,
  }
}

function findingJson({ schedule, ...finding }: ExploredFinding): object {
  return { ...finding, schedule: format(schedule) }
}
