import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/base/random'
import type { Options } from '../../src/cli/options'
import { runSource } from '../../src/cli/run'
import { python } from '../../src/toolchains/python'
import { hasPython, printedByPython } from './by-cpython'
import { ProgramMaker } from './random-program'

/**
 * A law: what a random program of one thread prints is what CPython 3.11 prints, where that is installed. INTERLEAVE_PROGRAMS
 * and INTERLEAVE_SEED look further than the usual run does.
 */

const PROGRAMS = Number(process.env['INTERLEAVE_PROGRAMS'] ?? 60)
const SEED = Number(process.env['INTERLEAVE_SEED'] ?? 1)
const STATEMENTS = 14

const settings: Options = {
  ...{ command: 'run', file: 'random.py', schedule: 'first', time: 'free', runtime: 'python', maxSteps: 1_000_000 },
  ...{ json: false, at: null, base: '' },
}

function byInterleave(source: string): string {
  const { machine, diagnostics } = runSource(python, source, settings)
  const printed = (machine?.output ?? []).filter(({ stream }) => stream === 'stdout').map(({ text }) => text)
  return [...printed, ...diagnostics.map(({ message }) => message)].join('')
}

/** The first line that differs is enough to look into. */
function difference(source: string, ours: string, theirs: string) {
  const [a, b] = [ours.split('\n'), theirs.split('\n')]
  const at = b.findIndex((line, i) => a[i] !== line)
  return { interleave: a[at] ?? '', python: b[at], source }
}

describe.skipIf(!hasPython)('random programs of one thread', () => {
  test(`print as in CPython (${PROGRAMS} from seed ${SEED})`, { timeout: 600_000 }, () => {
    const sources = Array.from({ length: PROGRAMS }, (_, i) =>
      new ProgramMaker(seededRandom(SEED + i)).make(STATEMENTS),
    )
    const theirs = printedByPython(sources)
    const differences = sources.flatMap((source, i) => {
      const ours = byInterleave(source)
      return ours === theirs[i] ? [] : [difference(source, ours, theirs[i]!)]
    })
    expect(differences).toEqual([])
  })
})
