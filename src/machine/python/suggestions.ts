/** The limits and prices of CPython's "Did you mean". */
const MAX_CANDIDATES = 750
const MAX_BYTES = 40
const MOVE_COST = 2
const CASE_COST = 1

const utf8 = new TextEncoder()

/** The candidate that a name is most likely a misspelling of, the first of several alike; null when none is close. */
export function suggest(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MAX_CANDIDATES) return null
  const wrong = utf8.encode(name)
  let best: string | null = null
  let bestDistance = Infinity
  for (const candidate of candidates) {
    if (candidate === name) continue
    const bytes = utf8.encode(candidate)
    // At most a third of the letters may differ.
    const third = Math.floor(((wrong.length + bytes.length + 3) * MOVE_COST) / 6)
    const limit = Math.min(third, bestDistance - 1)
    const distance = editDistance(wrong, bytes, limit)
    if (distance > limit) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

/** Price of turning one text into the other: Levenshtein's, a change of case at half price. Gives up above `limit`. */
function editDistance(one: Uint8Array, other: Uint8Array, limit: number): number {
  const [a, b] = differing(one, other)
  if (a.length === 0 || b.length === 0) return (a.length + b.length) * MOVE_COST
  if (a.length > MAX_BYTES || b.length > MAX_BYTES) return limit + 1
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if ((long.length - short.length) * MOVE_COST > limit) return limit + 1
  let row = Array.from(short, (_, i) => (i + 1) * MOVE_COST)
  for (let i = 0; i < long.length; i++) {
    row = nextRow(row, short, long[i]!, i * MOVE_COST)
    if (Math.min(...row) > limit) return limit + 1
  }
  return row.at(-1)!
}

/**
 * A row of the matrix of distances from the one above. `corner` is what stands above its left margin, and, as CPython
 * would have it, in the margin too.
 */
function nextRow(above: readonly number[], text: Uint8Array, letter: number, corner: number): number[] {
  const row: number[] = []
  let left = corner
  above.forEach((up, i) => {
    const diagonal = i === 0 ? corner : above[i - 1]!
    left = Math.min(diagonal + substitutionCost(letter, text[i]!), Math.min(left, up) + MOVE_COST)
    row.push(left)
  })
  return row
}

/** Two texts without what both begin and end with. */
function differing(a: Uint8Array, b: Uint8Array): [Uint8Array, Uint8Array] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [a.subarray(start, a.length - end), b.subarray(start, b.length - end)]
}

function substitutionCost(a: number, b: number): number {
  if (a === b) return 0
  return lowerCase(a) === lowerCase(b) ? CASE_COST : MOVE_COST
}

const lowerCase = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)
