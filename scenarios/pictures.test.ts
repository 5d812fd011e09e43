import { describe, expect, test } from 'vitest'
import { lineColumn } from '../src/program/diagnostic'
import { Recording } from '../src/session/recording'
import { defaultSettings } from '../src/session/settings'
import { threadsOf, type Picture } from '../src/timeline/picture'
import { python } from '../src/toolchains/python'
import { rust } from '../src/toolchains/rust'
import { scenarios, type Scenario } from './catalog'

const toolchains = { python, rust }

/** What the gallery's card of a program shows: the run that opens. */
async function pictureOf({ source, language }: Scenario): Promise<Picture> {
  const compiled = toolchains[language].compile(source, 'scenario')
  if ('diagnostics' in compiled) {
    const lines = compiled.diagnostics.map(({ span }) => lineColumn(source, span.from).line)
    return { threads: [], end: 'refused', lines: [...new Set(lines)] }
  }
  const recording = new Recording(compiled.program, toolchains[language].library(), source, defaultSettings)
  await recording.advance({ kind: 'timed' }, defaultSettings.maxSteps, () => 'go-on')
  const { trace, timeline } = recording.snapshot('policy', { kind: 'timed' }, true)
  const end = trace.outcome === 'running' || trace.outcome === 'rejected' ? 'limit' : trace.outcome
  return { threads: threadsOf(timeline, 48, 5), end, lines: [] }
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
