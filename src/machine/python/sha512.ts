/** SHA-512 (FIPS 180-4), for the seeds that are texts. */

const MASK = (1n << 64n) - 1n

function primes(count: number): bigint[] {
  const found: bigint[] = []
  for (let n = 2n; found.length < count; n++) if (found.every((p) => n % p !== 0n)) found.push(n)
  return found
}

/** The largest integer whose `power`th power is at most n. */
function root(n: bigint, power: bigint): bigint {
  let low = 0n
  let high = 1n << (BigInt(n.toString(2).length) / power + 1n)
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** power <= n) low = middle
    else high = middle
  }
  return low
}

/** The first 64 bits of the fractional part of a prime's root. */
const fraction = (prime: bigint, power: bigint) => root(prime << (64n * power), power) & MASK

let constants: { readonly rounds: readonly bigint[]; readonly start: readonly bigint[] } | null = null

const rotate = (x: bigint, by: bigint) => ((x >> by) | (x << (64n - by))) & MASK

/** The digest of some bytes, as an integer of 512 bits, the first byte highest. */
export function sha512(bytes: Uint8Array): bigint {
  constants ??= {
    rounds: primes(80).map((prime) => fraction(prime, 3n)),
    start: primes(8).map((prime) => fraction(prime, 2n)),
  }
  let hash: readonly bigint[] = constants.start
  for (const block of blocksOf(bytes)) hash = compress(hash, block, constants.rounds)
  return hash.reduce((digest, word) => (digest << 64n) | word, 0n)
}

/** The message, a one, zeros, and its length in bits: blocks of 16 words. */
function blocksOf(bytes: Uint8Array): bigint[][] {
  const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  return Array.from({ length: padded.length / 128 }, (_, b) =>
    Array.from({ length: 16 }, (_w, i) => view.getBigUint64(b * 128 + i * 8)),
  )
}

function compress(hash: readonly bigint[], block: readonly bigint[], rounds: readonly bigint[]): bigint[] {
  const w = [...block]
  for (let i = 16; i < 80; i++) {
    const [x, y] = [w[i - 15]!, w[i - 2]!]
    const s0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n)
    const s1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n)
    w.push((w[i - 16]! + s0 + w[i - 7]! + s1) & MASK)
  }
  let [a, b, c, d, e, f, g, h] = hash as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]
  for (let i = 0; i < 80; i++) {
    const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n)
    const first = (h + s1 + ((e & f) ^ (~e & MASK & g)) + rounds[i]! + w[i]!) & MASK
    const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & MASK
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK, c, b, a, (first + second) & MASK]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + hash[i]!) & MASK)
}
