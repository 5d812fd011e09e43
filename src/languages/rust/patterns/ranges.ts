import type { IntName, Ty } from '../types/ty'

/** Integers or code points from `low` to `high`, both included. */
export interface Range {
  readonly low: bigint
  readonly high: bigint
}

/** All values of an integer type or of char, in one or two ranges; null of other types. */
export function domainOf(type: Ty): readonly Range[] | null {
  if (type.kind === 'char') return CHARS
  if (type.kind !== 'int') return null
  const { low, high } = limitsOf(type.name)
  // How wide a pointer is stays open: beyond the limits there is one more number, which only open ranges cover.
  if (type.name === 'usize') return [{ low, high: high + 1n }]
  if (type.name === 'isize') return [{ low: low - 1n, high: high + 1n }]
  return [{ low, high }]
}

const CHARS: readonly Range[] = [
  { low: 0n, high: 0xd7ffn },
  { low: 0xe000n, high: 0x10ffffn },
]

/** The smallest and the largest value. */
export function limitsOf(name: IntName): Range {
  const bits = BigInt(/\d+/.exec(name)?.[0] ?? 64)
  if (name.startsWith('u')) return { low: 0n, high: 2n ** bits - 1n }
  return { low: -(2n ** (bits - 1n)), high: 2n ** (bits - 1n) - 1n }
}

/** Cuts a range wherever one of the others begins or ends; says of each piece whether any of them covers it. */
export function split(whole: Range, others: readonly Range[]): readonly (Range & { readonly covered: boolean })[] {
  const inside = others.filter((other) => other.low <= whole.high && other.high >= whole.low)
  const starts = new Set([whole.low])
  for (const { low, high } of inside) {
    if (low > whole.low) starts.add(low)
    if (high < whole.high) starts.add(high + 1n)
  }
  const sorted = [...starts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted.map((low, i) => {
    const high = i + 1 < sorted.length ? sorted[i + 1] - 1n : whole.high
    return { low, high, covered: inside.some((other) => other.low <= low && high <= other.high) }
  })
}

/** As patterns that were missed are shown: `5_i32`, `2_i32..=i32::MAX`, `'a'..='z'`, `10_usize..`. */
export function showRange({ low, high }: Range, type: Ty): string {
  const [{ low: first }] = domainOf(type)!
  const last = domainOf(type)!.at(-1)!.high
  if (low === first && high === last) return '_'
  if (low === high && !isBeyond(low, type)) return showNumber(low, type)
  const from = isBeyond(low, type) ? (low > 0n ? showNumber(low - 1n, type) : '') : showNumber(low, type)
  if (high > 0n && isBeyond(high, type)) return `${from}..`
  // Below every number: `..isize::MIN`.
  if (isBeyond(high, type)) return `${from}..${showNumber(high + 1n, type)}`
  return `${from}..=${showNumber(high, type)}`
}

function isBeyond(value: bigint, type: Ty): boolean {
  if (type.kind !== 'int') return false
  const { low, high } = limitsOf(type.name)
  return value < low || value > high
}

function showNumber(value: bigint, type: Ty): string {
  if (type.kind !== 'int') return showChar(Number(value))
  const { low, high } = limitsOf(type.name)
  if (value === high) return `${type.name}::MAX`
  if (value === low && low < 0n) return `${type.name}::MIN`
  return `${value}_${type.name}`
}

const escapes: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  "'": "\\'",
  '\\': '\\\\',
}

function showChar(point: number): string {
  const text = String.fromCodePoint(point)
  const isPrintable = /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(text)
  return `'${escapes[text] ?? (isPrintable ? text : `\\u{${point.toString(16)}}`)}'`
}
