import { describe, expect, test } from 'vitest'
import { compilePython } from '../languages/python'
import { pythonLibrary } from '../machine/library'
import { explore } from './explore'
import type { ExploredOutcome } from './result'
import { litmus } from './testing/litmus'
import { syncLitmus } from './testing/litmus-sync'

/** `deadlock: x=1`; how it ended is left out where it completed and there are values to tell. */
function told({ outcome, final }: ExploredOutcome, show: readonly string[] = Object.keys(final)): string {
  const values = show.map((name) => `${name}=${final[name]}`).join(' ')
  return values === '' ? outcome : outcome === 'completed' ? values : `${outcome}: ${values}`
}

describe.each([...litmus, ...syncLitmus])(
  '$name',
  ({ source, options, outcomes, forbidden = [], show, interleavings, states }) => {
    const compiled = compilePython(source, 'main.py')
    if ('diagnostics' in compiled) throw new Error(compiled.diagnostics.map(({ message }) => message).join('; '))
    const answer = explore(compiled.program, pythonLibrary, options)
    const found = [...new Set(answer.outcomes.map((outcome) => told(outcome, show)))].sort()

    test('has these outcomes and no others', () => {
      expect(answer.complete).toBe(true)
      expect(found).toEqual([...outcomes].sort())
      for (const outcome of forbidden) expect(found).not.toContain(outcome)
    })

    test('has so many states and interleavings', () => {
      expect(answer.states.counts).toBe(states)
      expect(answer.states.outcomes).toBeLessThanOrEqual(states)
      if (interleavings !== undefined) expect(answer.interleavings).toBe(interleavings)
      expect(answer.endless).toBeCloseTo(0, 9)
    })

    test('has the same outcomes without counts', () => {
      const { outcomes: again } = explore(compiled.program, pythonLibrary, { ...options, counts: false })
      expect([...new Set(again.map((outcome) => told(outcome, show)))].sort()).toEqual(found)
    })
  },
)

test('the bank race prints one of thirteen texts', () => {
  const { source } = litmus[0]!
  const compiled = compilePython(source, 'main.py')
  if ('diagnostics' in compiled) throw new Error('does not compile')
  const { outcomes } = explore(compiled.program, pythonLibrary, { observe: 'stdout' })
  const texts = outcomes.map(({ stdout }) =>
    stdout
      .trimEnd()
      .replace(/Here you are. Left: |, not enough left./g, '')
      .replace('\n', ', '),
  )
  // What is printed is read once more after the write, so it can be the other's balance, and old by the time it shows.
  expect(texts.sort()).toEqual([
    ...['-25, -25', '-25, 25', '-25, 50', '25, -25', '25, 25', '25, 50', '25, Sorry', '50, -25', '50, 25', '50, 50'],
    ...['50, Sorry', 'Sorry, 25', 'Sorry, 50'],
  ])
})
