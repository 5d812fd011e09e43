import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runSource } from '../../src/cli/run'
import { python } from '../../src/toolchains/python'
import { machineFor } from '../../src/machine/testing/programs'
import { findSchedule, maskedStdout } from './search'

interface Listing {
  readonly file: string
  readonly language: string
  readonly deckOutput: string | null
  readonly real: { readonly stdouts: readonly { readonly stdout: string }[] }
}

const seed = new URL('../../../shared/seed/', import.meta.url)
const index = new URL('listings.json', seed)
const numbers = ['01', '03', '05', '17', '18', '21']

if (!existsSync(index)) {
  test.skip(`the chapter's listings are not beside this checkout: their acceptance tests did not run`, () => {})
} else {
  const all = JSON.parse(readFileSync(index, 'utf8')) as Listing[]
  const listings = all.filter(({ file }) => numbers.some((number) => file.startsWith(`listings/${number}-`)))

  describe.each(listings.map((listing) => [listing.file, listing] as const))('%s', (file, listing) => {
    const source = readFileSync(new URL(file, seed), 'utf8')
    const real = listing.real.stdouts.map(({ stdout }) => stdout)

    test('the clock of the timed model gives what CPython gave most often', () => {
      const result = runSource(python, source, {
        ...{ command: 'run', file, schedule: 'timed', time: 'timed', runtime: 'python' },
        ...{ maxSteps: 10_000, json: false, at: null, base: '' },
      } as const)
      expect(result.outcome).toBe('completed')
      expect(maskedStdout(result.machine!)).toBe(real[0])
    })

    const wanted = [...new Set([...real, ...(listing.deckOutput === null ? [] : [withThreads(listing.deckOutput)])])]
    test.each(wanted.map((stdout, i) => [i + 1, stdout] as const))(
      'some schedule prints real output %i',
      (_i, stdout) => {
        const machine = machineFor(source)
        const schedule = findSchedule(machine, stdout)
        expect(schedule).not.toBeNull()
        const again = machineFor(source)
        for (const thread of schedule!) again.step(thread)
        expect(maskedStdout(again)).toBe(stdout)
      },
    )
  })
}

/** The deck prints thread ids of its own machine. */
function withThreads(output: string): string {
  const seen = new Map<string, string>()
  return output.replace(/(?<![\w.])\d{12,}(?![\w.])/g, (id) => {
    if (!seen.has(id)) seen.set(id, `T${seen.size + 1}`)
    return seen.get(id)!
  })
}
