import { describe, expect, test } from 'vitest'
import { DropProgram, runsOf } from './testing/drops'
import { ProgramWriter } from './testing/programs'
import recorded from './testing/recorded-drops.json'

describe('what is dropped when, with a panic at each point, is what rustc 1.95 does', () => {
  const program = new DropProgram(recorded.map((one) => one.source).join('\n'))

  test('all bodies are sound', () => {
    expect(program.problems()).toEqual([])
  })

  test.each(recorded)('$name', ({ name, runs }) => {
    expect(runsOf(program, name)).toEqual(runs)
  })
})

describe('random programs', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1)
  const source = seeds.map((seed) => new ProgramWriter(seed).function(`f${seed}`)).join('\n')
  const program = new DropProgram(source)

  test('all bodies are sound', () => {
    expect(program.problems()).toEqual([])
  })

  // The evaluator throws where something is dropped twice, or used, copied or overwritten when it may not be.
  test.each(seeds)('every value is dropped once, whichever event panics: seed %i', (seed) => {
    for (let at = 0; at <= 80; at++) {
      const { log, panicked, leaked } = program.run(`f${seed}`, at)
      // Where a drop panics, rustc too loses what was just being returned.
      const inDrop = at > 0 && panicked && log[at - 1] >= 1000
      if (!inDrop) expect(leaked, `event ${at}`).toBe(0)
      if (at > 0 && !panicked) break
    }
  })
})
