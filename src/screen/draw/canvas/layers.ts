import { Coverage } from '../../../timeline/coverage'
import { Extremes } from '../../../timeline/extremes'
import type {
  CountLane,
  Lane,
  LockLane,
  OutputLane,
  QueueLane,
  ThreadLane,
  ValueLane,
} from '../../../timeline/timeline'
import { countGeometry } from '../count-lane'
import { lockRows, rowsOf } from '../lock-lane'
import { queueGeometry } from '../queue-lane'
import { threadColour } from '../thread-colours'
import { isNumeric, levelsOf, valueGeometry } from '../value-lane'
import { classOf, type OtherColour, type Texture } from './ink'

/** Areas in a row of a lane. `share`: as high as the part of a pixel's column that they cover; `band`: all of the row. */
export interface Cover {
  readonly kind: 'cover'
  readonly shape: 'band' | 'share'
  readonly top: number
  readonly height: number
  readonly coverage: Coverage
}

/** A number over time: a staircase, or an area on a floor. */
export interface Levels {
  readonly kind: 'levels'
  readonly from: Float64Array
  readonly to: Float64Array
  readonly values: Float64Array
  readonly extremes: Extremes
  readonly y: (value: number) => number
  /** Where the area stands; null: a line. */
  readonly floor: number | null
  readonly fill: number
}

export type Layer = Cover | Levels

type At = (position: number) => number
interface Extent {
  readonly from: number
  readonly to: number
}

/** What a lane looks like where single marks can no longer be told apart. Extents are in units of the axis. */
export function layersOf(lane: Lane, at: At): Layer[] {
  switch (lane.kind) {
    case 'thread':
      return threadLayers(lane, at)
    case 'lock':
      return lockLayers(lane, at)
    case 'value':
      return valueLayers(lane, at)
    case 'count':
      return countLayers(lane, at)
    case 'queue':
      return queueLayers(lane, at)
    case 'output':
      return outputLayers(lane, at)
  }
}

function cover<T extends Extent>(
  items: readonly T[],
  at: At,
  cls: (item: T) => number,
  place: Pick<Cover, 'top' | 'height'> & { readonly shape?: Cover['shape'] },
): Cover {
  const coverage = new Coverage(items.map((item) => ({ from: at(item.from), to: at(item.to), cls: cls(item) })))
  return { kind: 'cover', shape: 'band', ...place, coverage }
}

/** A step's mark takes the step's whole extent. */
const extentOf = <T extends { readonly at: number }>(item: T) => ({ ...item, from: item.at, to: item.at + 1 })

function marks<T extends { readonly at: number }>(
  items: readonly T[],
  at: At,
  cls: (item: T) => number,
  place: Pick<Cover, 'top' | 'height'>,
): Cover {
  return cover(items.map(extentOf), at, cls, { ...place, shape: 'share' })
}

const stateTextures: Readonly<Record<string, Texture>> = { blocked: 'hatch', sleeping: 'dots', ready: 'pale' }

function threadLayers(lane: ThreadLane, at: At): Layer[] {
  const colour = threadColour(lane.thread)
  const states = lane.spans.filter(({ state }) => state in stateTextures)
  return [
    cover(states, at, ({ state }) => classOf(colour, stateTextures[state]!), { top: 13, height: 16 }),
    marks(lane.marks, at, ({ succeeded }) => classOf(colour, succeeded ? 'solid' : 'outline'), { top: 8, height: 26 }),
  ]
}

function waitingLayers(
  waits: readonly (Extent & { readonly thread: number })[],
  at: At,
  top: number,
  pitch: number,
): Layer[] {
  const rows = rowsOf(waits)
  const shown = [0, 1, 2, 3, 4, 5].map((row) => waits.filter((_, index) => rows[index] === row))
  const cls = ({ thread }: { readonly thread: number }) => classOf(threadColour(thread), 'hatch')
  return shown.flatMap((row, index) =>
    row.length === 0 ? [] : [cover(row, at, cls, { top: top + index * pitch, height: 10 })],
  )
}

function lockLayers(lane: LockLane, at: At): Layer[] {
  const { barTop, barHeight, rowTop, rowPitch } = lockRows
  const cls = ({ by, access }: LockLane['held'][number]) =>
    classOf(threadColour(by[0] ?? 0), access === 'all' ? 'solid' : 'pale')
  return [
    cover(lane.held, at, cls, { top: barTop, height: barHeight }),
    ...waitingLayers(lane.waiting, at, rowTop, rowPitch),
    marks(lane.refused, at, ({ thread }) => classOf(threadColour(thread), 'outline'), { top: rowTop, height: 10 }),
  ]
}

function levels<T extends Extent>(
  items: readonly T[],
  at: At,
  value: (item: T) => number,
  look: Pick<Levels, 'y'> & { readonly floor?: number; readonly colour?: OtherColour },
): Levels {
  const values = Float64Array.from(items, value)
  return {
    kind: 'levels',
    from: Float64Array.from(items, (item) => at(item.from)),
    to: Float64Array.from(items, (item) => at(item.to)),
    values,
    extremes: new Extremes(values),
    y: look.y,
    floor: look.floor ?? null,
    fill: classOf(look.colour ?? 'ink', 'solid'),
  }
}

/** Writes stand above reads in a strip at the lane's foot: which is which does not hang on colour. */
function accessLayers(lane: ValueLane, at: At, foot: number): Layer[] {
  const of = (access: 'read' | 'write') => lane.accesses.filter((one) => one.access === access)
  return [
    marks(of('write'), at, ({ thread }) => classOf(threadColour(thread), 'solid'), { top: foot - 11, height: 6 }),
    marks(of('read'), at, ({ thread }) => classOf(threadColour(thread), 'pale'), { top: foot - 4, height: 4 }),
  ]
}

function valueLayers(lane: ValueLane, at: At): Layer[] {
  const { stairs, boxes } = valueGeometry
  if (!isNumeric(lane)) {
    const box = () => classOf('line-strong', 'pale')
    return [
      cover(lane.values, at, box, { top: boxes.top, height: boxes.box }),
      ...accessLayers(lane, at, boxes.height - 6),
    ]
  }
  const { y } = levelsOf(lane)
  const numbers = lane.values.filter((value) => value.number !== null)
  return [
    levels(numbers, at, (value) => value.number!, { y: (value) => y(value) - 4 }),
    ...accessLayers(lane, at, stairs.height - 2),
  ]
}

function countLayers(lane: CountLane, at: At): Layer[] {
  const { y, floor } = countGeometry(lane)
  return [
    levels(lane.counts, at, ({ strong }) => strong, { y }),
    marks(lane.changes, at, ({ thread }) => classOf(threadColour(thread), 'solid'), { top: floor + 3, height: 6 }),
  ]
}

function queueLayers(lane: QueueLane, at: At): Layer[] {
  const { floor, pitch, waitTop, waitPitch } = queueGeometry(lane)
  const of = (operation: 'put' | 'get') => lane.moves.filter((one) => one.operation === operation)
  const y = (count: number) => floor - Math.min(count, 36) * pitch
  return [
    levels(lane.contents, at, ({ items }) => items.length, { y, floor, colour: 'line-strong' }),
    marks(of('put'), at, ({ thread }) => classOf(threadColour(thread), 'solid'), { top: floor + 3, height: 6 }),
    marks(of('get'), at, ({ thread }) => classOf(threadColour(thread), 'pale'), { top: floor + 10, height: 5 }),
    ...waitingLayers(lane.waiting, at, waitTop, waitPitch),
  ]
}

function outputLayers(lane: OutputLane, at: At): Layer[] {
  // Several lines of one step are one mark.
  const lines = lane.lines.filter((line, index) => lane.lines[index - 1]?.at !== line.at)
  const cls = ({ thread, stream }: OutputLane['lines'][number]) =>
    stream === 'stderr' ? classOf('bad', 'solid') : classOf(threadColour(thread), 'solid')
  return [marks(lines, at, cls, { top: 9, height: 22 })]
}
