import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import { mostQrBytes, qrOf, type QrCode } from './qr'

/** What a camera sees: each square four pixels wide. */
function pixels({ size, path }: QrCode): Uint8ClampedArray {
  const scale = 4
  const image = new Uint8ClampedArray(size * size * scale * scale * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++)
      for (let px = Number(x) * scale; px < (Number(x) + Number(width)) * scale; px++)
        image.fill(0, (py * size * scale + px) * 4, (py * size * scale + px) * 4 + 3)
  return image
}

const read = (code: QrCode) => jsQR(pixels(code), code.size * 4, code.size * 4)?.data

describe('a QR code', () => {
  test.each([
    ['a short link', 'https://interleave.example/#1.DwAAAAAAA'],
    ['a link with a program', `https://interleave.example/app/#1.${'aB3_-x9'.repeat(200)}`],
    ['the longest', `https://interleave.example/#${'Zz09-_.'.repeat(420)}`.slice(0, mostQrBytes)],
  ])('of %s reads as what went in', (_, text) => {
    expect(read(qrOf(text)!)).toBe(text)
  })

  test('of too long a link does not exist', () => {
    expect(qrOf('x'.repeat(mostQrBytes + 1))).toBeNull()
    expect(qrOf('가'.repeat(mostQrBytes / 3 + 1))).toBeNull()
  })

  test('of a short text stands more damage', () => {
    const code = qrOf('https://interleave.example/#1.AAAA')!
    const damaged = { ...code, path: code.path.replaceAll(/M1[0-2] 1[0-2]h\d+v1H\d+z/g, '') }
    expect(damaged.path).not.toBe(code.path)
    expect(read(damaged)).toBe('https://interleave.example/#1.AAAA')
  })
})
