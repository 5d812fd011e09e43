import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { randomProgram } from '../../src/explore/testing/random-program'
import { observe } from '../../src/program/sharing/testing/observer'

/**
 * What threads were seen to notice of one another stands in front of a visible operation, or belongs to one: no access goes
 * unmarked. INTERLEAVE_CASES and INTERLEAVE_SEED look further than the usual run does.
 */
const CASES = Number(process.env['INTERLEAVE_CASES'] ?? 60)
const SEED = Number(process.env['INTERLEAVE_SEED'] ?? 1)
const LONGEST = 1500

/** A queue keeps others away while it has its items put in order. */
const missedIn = (source: string, seeds: readonly number[]) =>
  observe(source, seeds, LONGEST).missed.filter(({ text }) => !text.startsWith('library, heap_'))

const folder = new URL('threads/', import.meta.url)
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'))

describe('the corpus', () => {
  test.each(programs)('%s', (name) => {
    expect(missedIn(readFileSync(new URL(name, folder), 'utf8'), [1, 2, 3])).toEqual([])
  })
})

test('random programs', () => {
  for (let seed = SEED; seed < SEED + CASES; seed++) {
    const source = randomProgram(seededRandom(seed))
    expect({ source, missed: missedIn(source, [1, 2, 3]) }).toEqual({ source, missed: [] })
  }
})
