import { native, type Native } from '../native'
import type { HeapObject } from '../values'
import { sha512 } from './sha512'

/** Digests of bytes, for hashlib. */

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by))

/** The bytes with a one and zeros behind them and their length in bits at the end: whole blocks of 64. */
function padded(bytes: readonly number[], littleEndian: boolean): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  bytes.forEach((byte, i) => view.setUint8(i, byte))
  view.setUint8(bytes.length, 0x80)
  const bits = BigInt(bytes.length) * 8n
  view.setBigUint64(view.byteLength - 8, bits, littleEndian)
  return view
}

function hex(words: readonly number[], littleEndian: boolean): string {
  const view = new DataView(new ArrayBuffer(words.length * 4))
  words.forEach((word, i) => view.setInt32(i * 4, word, littleEndian))
  return Array.from(new Uint8Array(view.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Goes through the blocks; each changes the words of the state by what `mix` makes of them. */
function digest(view: DataView, start: readonly number[], mix: (state: number[], block: number) => void): number[] {
  const state = [...start]
  for (let block = 0; block < view.byteLength; block += 64) {
    const before = [...state]
    mix(state, block)
    before.forEach((word, i) => (state[i] = (state[i]! + word) | 0))
  }
  return state
}

const firstWords = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0)

/** MD5 (RFC 1321). */
function md5(bytes: readonly number[]): string {
  const view = padded(bytes, true)
  const state = digest(view, firstWords, (words, block) => {
    for (let i = 0; i < 64; i++) {
      const [a, b, c, d] = words as [number, number, number, number]
      const round = i >> 4
      const f = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round]!
      const at = [i, 5 * i + 1, 3 * i + 5, 7 * i][round]! % 16
      const sum = (a + f + sines[i]! + view.getInt32(block + at * 4, true)) | 0
      words.splice(0, 4, d, (b + rotate(sum, shifts[round * 4 + (i % 4)]!)) | 0, b, c)
    }
  })
  return hex(state, true)
}

/** SHA-1 (FIPS 180-4). */
function sha1(bytes: readonly number[]): string {
  const view = padded(bytes, false)
  const state = digest(view, [...firstWords, 0xc3d2e1f0], (words, block) => {
    const w = Array.from({ length: 16 }, (_, i) => view.getInt32(block + i * 4))
    for (let i = 0; i < 80; i++) {
      if (i > 15) w.push(rotate(w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!, 1))
      const [a, b, c, d, e] = words as [number, number, number, number, number]
      const round = Math.floor(i / 20)
      const f = [(b & c) | (~b & d), b ^ c ^ d, (b & c) | (b & d) | (c & d), b ^ c ^ d][round]!
      const k = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][round]!
      words.splice(0, 5, (rotate(a, 5) + f + e + k + w[i]!) | 0, a, rotate(b, 30), c, d)
    }
  })
  return hex(state, false)
}

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n)
  return found
}

/** The first 32 bits of the fractional part. */
const fraction = (x: number) => Math.floor((x % 1) * 2 ** 32) | 0

/** SHA-256 (FIPS 180-4). */
function sha256(bytes: readonly number[]): string {
  const view = padded(bytes, false)
  const rounds = primes(64)
  const start = rounds.slice(0, 8).map((p) => fraction(Math.sqrt(p)))
  const keys = rounds.map((p) => fraction(Math.cbrt(p)))
  const turn = (x: number, ...by: number[]) => by.reduce((sum, n) => sum ^ rotate(x, 32 - n), 0)
  const state = digest(view, start, (words, block) => {
    const w = Array.from({ length: 16 }, (_, i) => view.getInt32(block + i * 4))
    for (let i = 0; i < 64; i++) {
      if (i > 15) {
        const [x, y] = [w[i - 15]!, w[i - 2]!]
        const sums = (turn(x, 7, 18) ^ (x >>> 3)) + (turn(y, 17, 19) ^ (y >>> 10))
        w.push((w[i - 16]! + w[i - 7]! + sums) | 0)
      }
      const [a, b, c, d, e, f, g, h] = words as [number, number, number, number, number, number, number, number]
      const first = (h + turn(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + keys[i]! + w[i]!) | 0
      const second = (turn(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      words.splice(0, 8, (first + second) | 0, a, b, c, (d + first) | 0, e, f, g)
    }
  })
  return hex(state, false)
}

const digests: Readonly<Record<string, (bytes: readonly number[]) => string>> = {
  md5,
  sha1,
  sha256,
  sha512: (bytes) => sha512(Uint8Array.from(bytes)).toString(16).padStart(128, '0'),
}

/** `_native.digest(name, bytes)`: in hexadecimal digits. */
export const digestNative: Native = native('digest(name, data, /)', (_rt, [name, data]) =>
  digests[name as string]!((data as HeapObject).fields as number[]),
)
