import type { ExploringTexts } from '.'

const raised = (n: number) => [...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')

/** A decimal number of any length for people: whole while that can be taken in, else `1.2×10²¹`. */
export function countText(decimal: string): string {
  if (!/^\d+$/.test(decimal)) return decimal
  if (decimal.length <= 7) return grouped(decimal)
  const [first, second] = roundedHead(decimal)
  const exponent = decimal.length - 1 + (first > 9 ? 1 : 0)
  return `${first > 9 ? 1 : first}.${first > 9 ? 0 : second}×10${raised(exponent)}`
}

/** All of its digits, in groups of three. */
export const grouped = (decimal: string) => decimal.replace(/\B(?=(\d{3})+$)/g, ',')

/** The first two digits, rounded by the third; the first may become 10. */
function roundedHead(decimal: string): [number, number] {
  const head = Math.round(Number(decimal.slice(0, 3)) / 10)
  return [Math.floor(head / 10), head % 10]
}

/** A chance as percent, never 0 or 100 where it is not exactly that. */
export function percentText(chance: number): string {
  const percent = chance * 100
  if (percent === 0 || percent === 100) return `${percent} %`
  if (percent < 0.1) return '< 0.1 %'
  // A sum of floating-point numbers may miss 1 by a hair.
  if (percent > 99.999_999_9) return '100 %'
  if (percent > 99.9) return '> 99.9 %'
  return `${percent.toFixed(1)} %`
}

/** Seconds of real time: `38 ms`, `2.4 s`. */
export const secondsText = (seconds: number) =>
  seconds < 1 ? `${Math.max(1, Math.round(seconds * 1000))} ms` : `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`

/** How many interleavings, or why that is not known: what stands in the table, and what a pointer on it tells. */
export function interleavingsText(interleavings: string | null, t: ExploringTexts) {
  if (interleavings === null) return { text: '–', note: t.table.unknownNote }
  if (interleavings === 'unbounded') return { text: t.table.unbounded, note: t.table.unboundedNote }
  return { text: countText(interleavings), note: grouped(interleavings) }
}

/** A round figure for progress: `1,240`, `31 k`, `1.2 M`. */
export function roundText(n: number): string {
  if (n < 10_000) return Math.round(n).toLocaleString('en')
  if (n < 1e6) return `${Math.round(n / 1000)} k`
  return `${(n / 1e6).toFixed(1)} M`
}
