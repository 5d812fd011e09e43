import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteReader, ByteWriter, fromBase64Url, toBase64Url } from './bytes'
import { checksum, hashText } from './hash'

test('the hash of a text is for ever', () => {
  expect([hashText(''), hashText('balance = 100\n'), hashText('잔액')]).toMatchInlineSnapshot(`
    [
      4830337842445323,
      7412134495006301,
      8613932662081042,
    ]
  `)
})

test('texts that differ a little have other hashes, spread over 53 bits', () => {
  const seen = new Set<number>()
  let high = 0
  for (let i = 0; i < 20_000; i++) {
    const hash = hashText(`balance = ${i}`)
    expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true)
    seen.add(hash)
    if (hash >= 2 ** 52) high++
  }
  expect(seen.size).toBe(20_000)
  expect(Math.abs(high - 10_000)).toBeLessThan(300)
})

test('any change of one byte, and any lost end, changes the checksum', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 50 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, at, by) => {
        const changed = bytes.slice()
        changed[at % bytes.length]! ^= by
        expect(checksum(changed)).not.toBe(checksum(bytes))
        expect(checksum(bytes.subarray(0, -1))).not.toBe(checksum(bytes))
      },
    ),
    { seed: 1 },
  )
})

test('bytes and numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.array(fc.maxSafeNat()), (bytes, numbers) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      const out = new ByteWriter()
      for (const n of numbers) out.number(n)
      const input = new ByteReader(out.finish())
      expect(numbers.map(() => input.number())).toEqual(numbers)
      expect(input.left).toBe(0)
    }),
    { seed: 1 },
  )
})
