import { zlibSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ByteWriter, toBase64Url } from './bytes'
import { deflate, inflate } from './deflate'
import { checksum } from './hash'
import { decodeLink, encodeLink } from './link'
import {
  linkMessages,
  MAX_SOURCE_BYTES,
  unsaidSettings,
  type DecodedLink,
  type LinkedRun,
  type LinkState,
} from './state'

const wellFormed = fc.string({ unit: 'grapheme', maxLength: 300 })
const anyRun: fc.Arbitrary<LinkedRun> = fc.record({
  source: fc.oneof(
    fc.record({
      kind: fc.constant('scenario' as const),
      id: fc.stringMatching(/^[a-z][a-z-]{0,30}$/),
      hash: fc.maxSafeNat(),
    }),
    fc.record({ kind: fc.constant('text' as const), language: fc.constantFrom('python', 'rust'), text: wellFormed }),
  ),
  settings: fc.oneof(
    fc.constant({ time: 'timed' as const, runtime: 'python' as const, maxSteps: 5000, stdin: '' }),
    fc.record({
      time: fc.constantFrom('timed', 'virtual', 'free'),
      runtime: fc.constantFrom('python', 'cpython3.11'),
      maxSteps: fc.integer({ min: 1, max: 1e9 }),
      stdin: fc.string({ maxLength: 100 }),
    }),
  ),
  policy: fc.constantFrom('timed', 'random:7', 'pct:1:3', 'replay:0x2/first&?'),
  schedule: fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 99_999 })), { maxLength: 200 }),
  position: fc.integer({ min: 0, max: 10_000_000 }),
  traceHash: fc.option(fc.maxSafeNat()),
})
/** One run or two, the second often of the same program. */
const anyState: fc.Arbitrary<LinkState> = fc.oneof(
  anyRun,
  fc.tuple(anyRun, anyRun).map(([run, beside]) => ({ ...run, beside })),
  fc.tuple(anyRun, anyRun).map(([run, beside]) => ({ ...run, beside: { ...beside, source: run.source } })),
)

const plain = (decoded: DecodedLink): unknown => {
  if (!decoded.ok) return decoded
  const { beside, ...run } = decoded.state
  const listed = (one: LinkedRun) => ({ ...one, schedule: Array.from(one.schedule) })
  return { ...listed(run), ...(beside && { beside: listed(beside) }) }
}
const source = `import threading\n\ndef withdraw(amount):\n    print(f"한글 {amount}")\n`
const example: LinkState = {
  source: { kind: 'text', language: 'python', text: source.repeat(3) },
  settings: { time: 'free', runtime: 'python', maxSteps: 5000, stdin: '' },
  policy: 'random:7',
  schedule: [0, 0, 1, 2, 1, 1, 0],
  position: 4,
  traceHash: 12345,
}

describe('a link', () => {
  test('decode undoes encode', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const link = encodeLink(state)
        expect(link).toMatch(state.beside ? /^1(\.[\w-]*){3,4}$/ : /^1\.[\w-]+(\.[\w-]+)?$/)
        for (const text of [link, `#${link}`, ` ${link}).`]) expect(plain(decodeLink(text))).toEqual(state)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('is short for a program of ours', () => {
    const state: LinkState = {
      ...example,
      source: { kind: 'scenario', id: 'bank-race', hash: 2 ** 52 },
      settings: { time: 'timed', runtime: 'python', maxSteps: 5000, stdin: '' },
      policy: 'timed',
      traceHash: 2 ** 52,
    }
    expect(encodeLink(state).length).toBeLessThan(80)
  })

  test('of this version stays what it is', () => {
    expect(encodeLink({ ...example, source: { kind: 'scenario', id: 'bank-race', hash: 99 } })).toMatchInlineSnapshot(
      `"1.LRt0aW1lPWZyZWUmcG9saWN5PXJhbmRvbSUzQTcEBwG5YAAJYmFuay1yYWNlY2Gyj8I.CAABAAIEAwAA021_aA"`,
    )
    for (const link of ['1.LRt0aW1lPWZyZWUmcG9saWN5PXJhbmRvbSUzQTcEBwG5YAAJYmFuay1yYWNlY2Gyj8I.CAABAAIEAwAA021_aA'])
      expect(plain(decodeLink(link))).toEqual({ ...example, source: { kind: 'scenario', id: 'bank-race', hash: 99 } })
    const { time, runtime, maxSteps, stdin, policy } = unsaidSettings
    expect([time, runtime, maxSteps, stdin, policy]).toEqual(['timed', 'python', 5000, '', 'timed'])
  })

  test('with a second run of the same program does not hold it twice', () => {
    const beside = { ...example, schedule: [], traceHash: null }
    expect(encodeLink({ ...example, beside }).length).toBeLessThan(encodeLink(example).length + 60)
  })

  test('keeps a byte order mark and odd line ends', () => {
    const text = '\uFEFFprint(1)\r\nprint(2)\r\u2028'
    const state: LinkState = { ...example, source: { kind: 'text', language: 'python', text } }
    expect(plain(decodeLink(encodeLink(state)))).toEqual(state)
  })

  test('holds a source of a megabyte and refuses a larger one', () => {
    const of = (text: string): LinkState => ({ ...example, source: { kind: 'text', language: 'python', text } })
    const large = '# line\n'.repeat(MAX_SOURCE_BYTES / 7)
    expect(plain(decodeLink(encodeLink(of(large))))).toEqual(of(large))
    expect(() => encodeLink(of('x'.repeat(MAX_SOURCE_BYTES + 1)))).toThrow(RangeError)
  })
})

describe('a link that is not whole', () => {
  test.each([
    ['with a text', example],
    ['with a scenario', { ...example, source: { kind: 'scenario', id: 'bank-race', hash: 99 } } satisfies LinkState],
    ['with no schedule', { ...example, schedule: [] }],
    ['with a second run', { ...example, beside: { ...example, schedule: [1, 0] } }],
    ['with a second run alone scheduled', { ...example, schedule: [], beside: { ...example, position: 1 } }],
  ])('cut at any length says so and keeps what came before, %s', (_, state) => {
    const link = encodeLink(state)
    const headEnds = link.indexOf('.', 2) < 0 ? link.length : link.indexOf('.', 2)
    let kept = 0
    for (let length = 0; length < link.length; length++) {
      const decoded = decodeLink(link.slice(0, length))
      if (decoded.ok) throw new Error(`cut at ${length}, and nobody notices`)
      const { code, recovered } = decoded
      expect(code).toBe(length === 0 ? 'empty' : length <= 2 ? 'not-a-link' : 'cut-short')
      if (recovered.source?.kind === 'text') {
        const whole = (state.source as { text: string }).text
        expect(whole.startsWith(recovered.source.text)).toBe(true)
        expect(recovered.source.text.length).toBeGreaterThanOrEqual(kept)
        kept = recovered.source.text.length
      }
      if (recovered.schedule)
        expect(Array.from(state.schedule).slice(0, recovered.schedule.length)).toEqual([
          ...Array.from(recovered.schedule),
        ])
      expect(recovered.sourceComplete).toBe(length >= headEnds)
      if (length >= headEnds) expect(recovered).toMatchObject({ source: state.source, settings: state.settings })
    }
    if (state.source.kind === 'text') expect(kept).toBe(state.source.text.length)
  })

  test('cut in a deflated schedule still gives its beginning', () => {
    const schedule = Array.from({ length: 3000 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 30)
    const link = encodeLink({ ...example, schedule })
    const decoded = decodeLink(link.slice(0, -20))
    if (decoded.ok) throw new Error('nobody notices')
    const found = Array.from(decoded.recovered.schedule!)
    expect(found.length).toBeGreaterThan(100)
    expect(schedule.slice(0, found.length)).toEqual(found)
  })

  test('changed in any place is noticed; damage to the schedule leaves the rest', () => {
    const link = encodeLink(example)
    const headEnds = link.indexOf('.', 2)
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.constantFrom(...'AZaz09-_.%é#'), (at, char) => {
        const decoded = decodeLink(link.slice(0, at) + char + link.slice(at + 1))
        // A bit that base64 does not use may change without harm.
        if (decoded.ok) expect(plain(decoded)).toEqual(example)
        else if (at > headEnds)
          expect(decoded.recovered).toMatchObject({ source: example.source, sourceComplete: true })
      }),
      { seed: 1, numRuns: 800 },
    )
  })

  test('with parts of others put in is noticed', () => {
    const link = encodeLink(example)
    const other = encodeLink({ ...example, schedule: [1, 1, 1], position: 2 })
    const head = (text: string) => text.split('.')[1]
    const schedule = (text: string) => text.split('.')[2]
    expect(decodeLink(`1.${head(link)}.${schedule(other)}`)).toMatchObject({ ok: false, code: 'damaged' })
    const longer = encodeLink({ ...example, schedule: [1, 1, 1, 2] })
    const longest = encodeLink({ ...example, schedule: [1, 1, 1, 1] })
    for (const one of [longer, longest])
      expect(decodeLink(`1.${head(other)}.${schedule(one)}`)).toMatchObject({ ok: false, code: 'damaged' })
    expect(decodeLink(`${link}.${schedule(link)}`)).toMatchObject({ ok: false, code: 'damaged' })
    expect(decodeLink(link.slice(0, -5) + link)).toMatchObject({ ok: false })
  })

  test('any text gives one clear message', () => {
    const scraps = fc.constantFrom('1', '.', '2', 'A', 'AA', encodeLink(example).split('.')[1]!, '-', ' ', '#', 'x')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (text) => {
        const decoded = decodeLink(text)
        if (!decoded.ok) expect(decoded.message).toBe(linkMessages[decoded.code])
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('bytes whose checksum is right but which mean nothing do no harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ maxLength: 30 }), (head, schedule) => {
        decodeLink(`1.${sealed(head)}.${sealed(schedule)}`)
      }),
      { seed: 1, numRuns: 800 },
    )
  })

  test.each([
    ['nothing', '', 'empty'],
    ['only the mark', '#', 'empty'],
    ['a word', 'hello', 'not-a-link'],
    ['a fragment of another page', 'section-2', 'not-a-link'],
    ['markup', '<script>alert(1)</script>', 'not-a-link'],
    ['another version', '2.AAAA', 'newer-version'],
    ['a version alone', '1.', 'not-a-link'],
    ['very much', 'x'.repeat(9_000_000), 'too-large'],
    ['very many parts', `1.${'.'.repeat(4_000_000)}x`, 'cut-short'],
    ['very many full stops', `1.AAAA${'.'.repeat(4_000_000)}`, 'cut-short'],
  ])('%s', (_, text, code) => {
    expect(decodeLink(text)).toMatchObject({ ok: false, code })
  })

  test('settings of a newer version are not passed over', () => {
    const head = (settings: string) =>
      new ByteWriter().text(settings).number(0).number(0).byte(0).number(0).byte(0).text('a').number(1).finish()
    expect(decodeLink(`1.${sealed(head('time=free'))}`)).toMatchObject({ ok: true })
    for (const settings of ['cores=4', 'time=warp', '__proto__=1'])
      expect(decodeLink(`1.${sealed(head(settings))}`)).toMatchObject({ ok: false, code: 'newer-version' })
    expect(decodeLink(`1.${sealed(head('maxSteps=-1'))}`)).toMatchObject({ ok: false, code: 'damaged' })
  })

  test('what would inflate without end is stopped', () => {
    const bomb = deflate(new Uint8Array(40 << 20))
    const head = (length: number) =>
      new ByteWriter().text('').number(0).number(0).byte(0).number(0).byte(1).number(length).all(bomb).finish()
    expect(inflate(bomb, 1000)).toMatchObject({ complete: false, tooLarge: true, read: 256 })
    expect(decodeLink(`1.${sealed(head(1000))}`)).toMatchObject({ ok: false, code: 'damaged' })
    expect(decodeLink(`1.${sealed(head(40 << 20))}`)).toMatchObject({ ok: false, code: 'too-large' })
    expect(decodeLink(`1.${sealed(zlibSync(new Uint8Array(9)))}`)).toMatchObject({ ok: false })
  })
})

function sealed(content: Uint8Array): string {
  const sum = checksum(content)
  const out = new ByteWriter().number(content.length).all(content)
  for (let shift = 0; shift < 32; shift += 8) out.byte(sum >>> shift)
  return toBase64Url(out.finish())
}
