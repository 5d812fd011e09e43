/**
 * The candidate that someone who wrote `wanted` most likely meant, as rustc chooses it: the same but for case, else the
 * nearest within a third of the length, else the same words in another order. null: none is near.
 */
export function mostSimilar(candidates: Iterable<string>, wanted: string): string | null {
  const all = [...candidates]
  const upper = wanted.toUpperCase()
  const sameButCase = all.find((name) => name.toUpperCase() === upper)
  if (sameButCase !== undefined) return sameButCase
  let limit = Math.floor(Math.max([...wanted].length, 3) / 3)
  let best: string | null = null
  for (const name of all) {
    const distance = editDistance(wanted, name, limit)
    if (distance === null) continue
    best = name
    if (distance === 0) break
    limit = distance - 1
  }
  return best ?? all.find((name) => sortedWords(name) === sortedWords(wanted)) ?? null
}

function sortedWords(name: string): string {
  return name.split('_').sort().join('_')
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two texts; null when more than `limit` (optimal
 * string alignment, Damerau 1964; Wagner and Fischer's dynamic program over three rows).
 */
export function editDistance(a: string, b: string, limit: number): number | null {
  const left = [...a]
  const right = [...b]
  if (Math.abs(left.length - right.length) > limit) return null
  let older: number[] = []
  let previous = right.map((_, j) => j)
  previous.push(right.length)
  for (let i = 1; i <= left.length; i++) {
    const row = [i]
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1
      row[j] = Math.min(row[j - 1] + 1, previous[j] + 1, previous[j - 1] + cost)
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      if (swapped && cost) row[j] = Math.min(row[j], older[j - 2] + 1)
    }
    older = previous
    previous = row
  }
  const distance = previous[right.length]
  return distance <= limit ? distance : null
}
