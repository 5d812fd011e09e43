import { native, type Native } from '../native'
import { Float, type Value } from '../values'
import { normal } from './int-range'
import { sliceOf } from './pointers'

/** Mixes 32 bits into a state (the round of MurmurHash3, Appleby): the same in every run, as real hashers need not be. */
function mix(state: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = (k << 15) | (k >>> 17)
  const h = state ^ Math.imul(k, 0x1b873593)
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) >>> 0
}

function mixValue(state: number, value: Value): number {
  if (typeof value === 'string') return mixText(state, value)
  if (typeof value === 'number' || typeof value === 'bigint') {
    const bits = BigInt.asUintN(128, BigInt(value))
    const low = mix(state, Number(bits & 0xffffffffn))
    return bits >> 32n === 0n ? low : mixValue(low, normal(bits >> 32n))
  }
  return mix(state, value instanceof Float ? Math.fround(value.value) : value === true ? 1 : 0)
}

function mixText(state: number, text: string): number {
  let hash = state
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i))
  return mix(hash, text.length)
}

const mask = (1n << 64n) - 1n
const rotl = (x: bigint, by: bigint) => ((x << by) | (x >> (64n - by))) & mask

/** SipHash (Aumasson and Bernstein, INDOCRYPT 2012) with one round a word and three at the end, keys 0. */
function sipHash(bytes: readonly number[]): bigint {
  let v: [bigint, bigint, bigint, bigint] = [
    0x736f6d6570736575n,
    0x646f72616e646f6dn,
    0x6c7967656e657261n,
    0x7465646279746573n,
  ]
  const round = () => {
    let [a, b, c, d] = v
    a = (a + b) & mask
    b = rotl(b, 13n) ^ a
    a = rotl(a, 32n)
    c = (c + d) & mask
    d = rotl(d, 16n) ^ c
    a = (a + d) & mask
    d = rotl(d, 21n) ^ a
    c = (c + b) & mask
    b = rotl(b, 17n) ^ c
    c = rotl(c, 32n)
    v = [a, b, c, d]
  }
  const whole = bytes.length - (bytes.length % 8)
  const word = (from: number, to: number) =>
    bytes.slice(from, to).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
  const absorb = (m: bigint) => {
    v[3] ^= m
    round()
    v[0] ^= m
  }
  for (let i = 0; i < whole; i += 8) absorb(word(i, i + 8))
  absorb((BigInt(bytes.length & 255) << 56n) | word(whole, bytes.length))
  v[2] ^= 0xffn
  for (let i = 0; i < 3; i++) round()
  return v[0] ^ v[1] ^ v[2] ^ v[3]
}

export const hashNatives: readonly Native[] = [
  native('hash_number(t, state, value, /)', (_rt, [, state, value]) => mixValue(state as number, value)),
  native('hash_text(state, text, /)', (_rt, [state, text]) => mixText(state as number, text as string)),
  native('sip_hash(bytes, /)', (_rt, [bytes]) => {
    const { list, start, length } = sliceOf(bytes)
    return normal(sipHash(list.fields.slice(start, start + length) as number[]))
  }),
]
