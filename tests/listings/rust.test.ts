import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runSource } from '../../src/cli/run'
import { Machine } from '../../src/machine/machine'
import { lineColumn } from '../../src/program/diagnostic'
import { rust } from '../../src/toolchains/rust'
import { findSchedule, printed } from './search'

interface Real {
  readonly compiles: boolean
  readonly runs?: number
  readonly stdouts?: readonly { readonly stdout: string; readonly count: number }[]
  readonly stderrs?: readonly { readonly stderr: string }[]
  readonly errors?: readonly {
    readonly code: string
    readonly line: number
    readonly column: number
    readonly message: string
  }[]
}
interface Listing {
  readonly file: string
  readonly full?: string
  readonly variant?: string
  readonly language: string
  readonly deckOutput: string | null
  readonly real: Real & { readonly variant?: Real }
}

const seed = new URL('../../../shared/seed/', import.meta.url)
const index = new URL('listings.json', seed)

if (!existsSync(index)) {
  test.skip(`the chapter's listings are not beside this checkout: their acceptance tests did not run`, () => {})
} else {
  const all = (JSON.parse(readFileSync(index, 'utf8')) as Listing[]).filter(({ language }) => language === 'rust')
  const files = all.flatMap(({ file, full = file, variant, real, deckOutput }) => [
    [full, real, deckOutput] as const,
    ...(variant ? [[variant, real.variant!, null] as const] : []),
  ])

  describe.each(files)('%s', (path, real, deckOutput) => {
    const source = readFileSync(new URL(path, seed), 'utf8')
    const file = basename(path)
    const machine = () => {
      const compiled = rust.compile(source, file)
      if ('diagnostics' in compiled) throw new Error(compiled.diagnostics.map(({ message }) => message).join('\n'))
      return new Machine(compiled.program, rust.library(), { time: 'free', runtime: 'python' })
    }

    if (!real.compiles) {
      test('is refused as rustc refuses it', () => {
        const compiled = rust.compile(source, file)
        const errors = 'diagnostics' in compiled ? compiled.diagnostics : []
        expect(errors.map(({ code, message, span }) => ({ code, ...lineColumn(source, span.from), message }))).toEqual(
          real.errors!.map(({ code, line, column, message }) => ({ code, line, column, message })),
        )
      })
      return
    }

    const stdouts = real.stdouts!.map(({ stdout }) => stdout)
    // Where the deck shows what the compiler says of a variant, that is nothing that this program prints.
    const wanted = deckOutput === null || deckOutput.includes('error[') ? [] : [deckOutput]

    test('the clock of the timed model gives what the real program printed often', () => {
      const result = runSource(rust, source, {
        ...{ command: 'run', file, schedule: 'timed', time: 'timed', runtime: 'python' },
        ...{ maxSteps: 10_000, json: false, at: null, base: '' },
      } as const)
      expect(result.diagnostics).toEqual([])
      expect(result.outcome).toBe('completed')
      const often = real.stdouts!.filter(({ count }) => count >= real.runs! / 5).map(({ stdout }) => stdout)
      expect(often).toContain(printed(result.machine!, 'stdout'))
    })

    test.each([...new Set([...stdouts, ...wanted])].map((text, i) => [i + 1, text] as const))(
      'some schedule prints real output %i',
      (_, stdout) => expect(findSchedule(machine(), stdout)).not.toBeNull(),
    )

    // A real process may end in the middle of what it prints; here output is whole.
    const whole = (real.stderrs ?? []).map(({ stderr }) => stderr).filter((text) => text === '' || text.endsWith(']\n'))
    test.each(whole.map((text, i) => [i + 1, text] as const))(
      'some schedule prints real error output %i',
      (_, stderr) => expect(findSchedule(machine(), stderr, 'stderr')).not.toBeNull(),
    )
  })
}
