/**
 * The generator behind CPython's module random: MT19937 (Matsumoto and Nishimura, Mersenne Twister, TOMACS 1998), seeded
 * by arrays of 32-bit words as its authors do.
 *
 * A generator is a key, from which all its numbers follow, and how many of them were drawn: so going back costs nothing, and
 * two generators are in the same state when both are equal. What is computed of it is kept beside.
 */

/** Words of state; as many numbers come of them before they are mixed again. */
const N = 624
const M = 397
const MATRIX = 0x9908b0df
/** How many generators are remembered. */
const MOST = 64

/** The words of a key: before any number was drawn, or (of a state that a program gave) in the middle. */
interface Origin {
  readonly words: Uint32Array
  /** How often they have been mixed. */
  readonly mixed: 0 | 1
}

/** The words after so many mixes. */
interface Stream {
  readonly origin: Origin
  words: Uint32Array
  mixed: number
}

const streams = new Map<string, Stream>()

/** The key of a generator that was seeded with an integer, whose sign does not matter. */
export const keyOfSeed = (seed: bigint): string => `seed ${seed < 0n ? -seed : seed}`

/** The key of a generator that a program puts into a state. @param words N of them */
export const keyOfState = (words: readonly number[]): string => `state ${words.join(' ')}`

/** The 32 bits that come after `drawn` others. */
export function numberAt(key: string, drawn: number): number {
  const words = wordsAfter(key, Math.floor(drawn / N) + 1)
  let y = words[drawn % N]!
  y ^= y >>> 11
  y ^= (y << 7) & 0x9d2c5680
  y ^= (y << 15) & 0xefc60000
  y ^= y >>> 18
  return y >>> 0
}

/** The words of state of a generator after `drawn` numbers, and how many of them are used up. */
export function stateAt(key: string, drawn: number): { readonly words: readonly number[]; readonly index: number } {
  const mixed = Math.ceil(drawn / N)
  return { words: [...wordsAfter(key, mixed)], index: mixed === 0 ? N : drawn - (mixed - 1) * N }
}

function wordsAfter(key: string, mixed: number): Uint32Array {
  const stream = streamOf(key)
  if (stream.mixed > mixed) {
    stream.words = stream.origin.words
    stream.mixed = stream.origin.mixed
  }
  while (stream.mixed < mixed) {
    stream.words = mix(stream.words)
    stream.mixed++
  }
  return stream.words
}

function streamOf(key: string): Stream {
  let stream = streams.get(key)
  if (!stream) {
    const origin = originOf(key)
    stream = { origin, ...origin }
    // The oldest is the first.
    if (streams.size >= MOST) streams.delete(streams.keys().next().value!)
    streams.set(key, stream)
  }
  return stream
}

function originOf(key: string): Origin {
  const [kind, ...parts] = key.split(' ')
  if (kind === 'state') return { words: Uint32Array.from(parts, Number), mixed: 1 }
  return { words: seeded(BigInt(parts[0]!)), mixed: 0 }
}

/** init_by_array, over the 32-bit words of an integer, the lowest first. */
function seeded(seed: bigint): Uint32Array {
  const key: number[] = []
  for (let rest = seed; rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffff_ffffn))
  if (key.length === 0) key.push(0)
  const words = fromWord(19650218)
  const mixing = (factor: number, i: number) => Math.imul(words[i - 1]! ^ (words[i - 1]! >>> 30), factor)
  let i = 1
  const next = () => {
    i++
    if (i < N) return
    words[0] = words[N - 1]!
    i = 1
  }
  for (let k = 0; k < Math.max(N, key.length); k++) {
    const j = k % key.length
    words[i] = (words[i]! ^ mixing(1664525, i)) + key[j]! + j
    next()
  }
  for (let k = 0; k < N - 1; k++) {
    words[i] = (words[i]! ^ mixing(1566083941, i)) - i
    next()
  }
  words[0] = 0x8000_0000
  return words
}

/** init_genrand */
function fromWord(word: number): Uint32Array {
  const words = new Uint32Array(N)
  words[0] = word
  for (let i = 1; i < N; i++) words[i] = Math.imul(1812433253, words[i - 1]! ^ (words[i - 1]! >>> 30)) + i
  return words
}

function mix(before: Uint32Array): Uint32Array {
  const words = before.slice()
  for (let i = 0; i < N; i++) {
    const y = (words[i]! & 0x8000_0000) | (words[(i + 1) % N]! & 0x7fff_ffff)
    words[i] = words[(i + M) % N]! ^ (y >>> 1) ^ (y & 1 ? MATRIX : 0)
  }
  return words
}
