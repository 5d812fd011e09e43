/** A seeded source of numbers: the same seed gives the same numbers in every browser and in Node. */
export interface Random {
  /** A whole number from 0 up to, not including, `bound` (1 to 2^31). */
  below(bound: number): number
  /** A number from 0 up to, not including, 1. */
  unit(): number
}

/**
 * Source: "sfc32" of PractRand (Chris Doty-Humphrey): 96 bits of state and a 32-bit counter, run in by twelve rounds.
 * @param seed any whole number; only its low 53 bits count
 */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9 | 0
  let b = Math.trunc(seed / 0x1_0000_0000) | 0
  let c = seed | 0
  let counter = 1
  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) next()
  const unit = () => next() / 0x1_0000_0000
  return { unit, below: (bound) => Math.floor(unit() * bound) }
}
