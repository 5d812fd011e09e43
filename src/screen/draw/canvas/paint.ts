import type { Ink } from './ink'
import type { Cover, Layer, Levels } from './layers'

/** Where units of the axis lie on a canvas, in its own pixels. */
export interface Frame {
  readonly context: CanvasRenderingContext2D
  readonly ink: Ink
  /** Pixels a unit, and of the beginning. */
  readonly k: number
  readonly x: number
  readonly columns: number
  /** Of the lane. */
  readonly top: number
}

/** Draws a layer at a cost that depends on the pixels, not on the steps: each column is asked what covers it most. */
export function paint(layer: Layer, frame: Frame): void {
  if (layer.kind === 'levels') paintLevels(layer, frame)
  else if (isSparse(layer, frame)) paintEach(layer, frame)
  else paintColumns(layer, frame)
}

const unitAt = ({ k, x }: Frame, column: number) => (column - x) / k

/** Whether what is in sight has room to be drawn one by one, with gaps between. */
function isSparse({ coverage }: Cover, frame: Frame): boolean {
  const first = coverage.firstAfter(unitAt(frame, 0))
  const last = coverage.firstAfter(unitAt(frame, frame.columns))
  return last - first < frame.columns / (3 * frame.ink.ratio)
}

function paintEach({ coverage, top, height }: Cover, frame: Frame) {
  const { context, ink, k, x, columns } = frame
  const { ratio } = ink
  const end = unitAt(frame, columns)
  for (let i = coverage.firstAfter(unitAt(frame, 0)); i < coverage.length && coverage.from[i]! <= end; i++) {
    const left = Math.round(coverage.from[i]! * k + x)
    const width = Math.round(coverage.to[i]! * k + x) - left
    const gap = width > 3 * ratio ? Math.round(ratio) : 0
    context.fillStyle = ink.fill(coverage.classes[i]!)
    const from = Math.max(left, -8)
    const to = Math.min(left + Math.max(width - gap, ratio), columns + 8)
    context.fillRect(from, (frame.top + top) * ratio, to - from, height * ratio)
  }
}

function paintColumns({ coverage, shape, top, height }: Cover, frame: Frame) {
  const { context, ink, k, columns } = frame
  const bottom = Math.round((frame.top + top + height) * ink.ratio)
  const whole = Math.round(height * ink.ratio)
  const before = coverage.occurring.map(() => 0)
  const run = { from: 0, cls: -1, height: 0 }
  const flush = (to: number) => {
    if (run.cls < 0 || to === run.from) return
    context.fillStyle = ink.fill(run.cls)
    context.fillRect(run.from, bottom - run.height, to - run.from, run.height)
  }
  for (let column = 0; column <= columns; column++) {
    const unit = unitAt(frame, column)
    const index = coverage.firstAfter(unit)
    let [cls, most, total] = [-1, 0, 0]
    coverage.occurring.forEach((one, i) => {
      const now = coverage.before(unit, index, one)
      const covered = now - before[i]!
      before[i] = now
      total += covered
      if (covered > most) [cls, most] = [one, covered]
    })
    if (column === 0) continue
    const share = Math.min(1, total * k)
    const high = shape === 'band' ? whole : Math.max(2 * ink.ratio, Math.round(share * whole))
    if (cls === run.cls && high === run.height) continue
    flush(column - 1)
    Object.assign(run, { from: column - 1, cls, height: high })
  }
  flush(columns)
}

/** From the least to the greatest of each column, and from where the column before it ended. */
function paintLevels(layer: Levels, frame: Frame) {
  const { context, ink, columns } = frame
  const { ratio } = ink
  const { extremes, values, y, floor } = layer
  context.fillStyle = ink.fill(layer.fill)
  const pixel = (value: number) => (frame.top + y(value)) * ratio
  const line = floor === null ? 2 * ratio : 0
  let last: number | null = null
  let first = indexAfter(layer.to, unitAt(frame, 0))
  for (let column = 0; column < columns; column++) {
    const end = unitAt(frame, column + 1)
    if (first >= values.length) break
    const next = Math.max(first, indexAfter(layer.to, end))
    const upTo = Math.min(values.length, next < values.length && layer.from[next]! < end ? next + 1 : next)
    if (upTo > first) {
      const [low, high] = extremes.between(first, upTo)
      const from = Math.min(pixel(high), last ?? Infinity)
      const to = floor === null ? Math.max(pixel(low), last ?? -Infinity) + line : (frame.top + floor) * ratio
      context.fillRect(column, Math.round(from), 1, Math.max(line, Math.round(to - from)))
      last = floor === null ? pixel(values[upTo - 1]!) : null
    } else last = null
    first = next
  }
}

/** Index of the first that is above a limit, in numbers that never fall. */
function indexAfter(numbers: Float64Array, limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}
