import type { Repeat } from './repeats'

/** A row of a list of steps: the index of a step, or the head over the steps of a repeat. */
export type StepRow = number | Repeat

/** All steps, but of repeats that are not open only the first cycle. Every repeat has a head, by which it opens and closes. */
export function stepRows(length: number, repeats: readonly Repeat[], isOpen: (repeat: Repeat) => boolean): StepRow[] {
  const rows: StepRow[] = []
  let next = 0
  const upTo = (end: number) => {
    while (next < end) rows.push(next++)
  }
  for (const repeat of repeats) {
    const { from, period, count } = repeat
    upTo(from)
    rows.push(repeat)
    upTo(from + period)
    if (!isOpen(repeat)) next = from + period * count
  }
  upTo(length)
  return rows
}

/** The rows with one for a step that no repeat may hide, and which it is; -1: there is no such step. */
export function withStep(rows: readonly StepRow[], step: number): { rows: readonly StepRow[]; index: number } {
  if (step < 0) return { rows, index: -1 }
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (stepOf(rows[middle]!) <= step) low = middle + 1
    else high = middle
  }
  if (rows[low - 1] === step) return { rows, index: low - 1 }
  return { rows: rows.toSpliced(low, 0, step), index: low }
}

/** The step that a row is, or is above. */
export const stepOf = (row: StepRow): number => (typeof row === 'number' ? row : row.from)
