import { describe, expect, test } from 'vitest'
import { lineColumn } from '../src/program/diagnostic'
import type { Job } from '../src/session/recording/job'
import { Studio } from '../src/session/recording/studio'
import { defaultSettings } from '../src/session/settings'
import { layOut } from '../src/timeline/lay-out'
import { threadsOf, type Picture } from '../src/timeline/picture'
import { scenarios, type Scenario } from './catalog'

/** What the gallery's card of a program shows: the run that opens. */
async function pictureOf({ source }: Scenario): Promise<Picture> {
  const policy = { kind: 'timed' } as const
  const job: Job = { source, settings: defaultSettings, schedule: [], goesOn: 'to-the-end', policy, origin: 'policy' }
  const took = await new Studio().record(job, () => 'go-on')
  if (took?.kind !== 'recorded') {
    const lines = took!.diagnostics.map(({ span }) => lineColumn(source, span.from).line)
    return { threads: [], end: 'refused', lines: [...new Set(lines)] }
  }
  const { trace } = took.recorded
  const end = trace.outcome === 'running' || trace.outcome === 'rejected' ? 'limit' : trace.outcome
  return { threads: threadsOf(layOut(trace), 48, 5), end, lines: [] }
}

describe('the pictures of the gallery', () => {
  // The file is written anew by `npx vitest run scenarios/pictures --update`.
  test('show what the programs do', { timeout: 120_000 }, async () => {
    const pictures: Record<string, Picture> = {}
    for (const scenario of scenarios) pictures[scenario.id] = await pictureOf(scenario)
    const rows = Object.entries(pictures).map(([id, picture]) => `  ${JSON.stringify(id)}: ${JSON.stringify(picture)}`)
    await expect(`{\n${rows.join(',\n')}\n}\n`).toMatchFileSnapshot('pictures.json')
  })
})
