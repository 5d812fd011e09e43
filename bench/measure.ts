/** Milliseconds of one call, on the process's own clock. */
export function timed(action: () => void): number {
  const start = process.hrtime.bigint()
  action()
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** Median of several calls after some to warm up. These machines are noisy: quote ratios of one run. */
export function median(runs: number, action: () => number, warmUp = 1): number {
  for (let i = 0; i < warmUp; i++) action()
  const times = Array.from({ length: runs }, action).sort((a, b) => a - b)
  return times[times.length >> 1]!
}

export function row(name: string, ...cells: string[]): void {
  process.stdout.write(`${name.padEnd(46)}${cells.map((cell) => cell.padStart(22)).join('')}\n`)
}

/** What is told of many times in milliseconds. */
export function told(times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  return [`median ${at(0.5).toFixed(1)} ms`, `p95 ${at(0.95).toFixed(1)} ms`, `${times.length} samples`]
}
