import type { LockLane, OutputLane, ThreadLane } from '../timeline'
import { fillOf, inkOf, lettering, onOf, onStretch, stepsOn, type Stretch } from './stretch'
import { cut, element, fitted, monoPx, widthOf } from './svg'
import { dotting, hatching } from './textures'

export const threadLaneHeight = 48
export const outputLaneHeight = 40
const markTop = 8
const markHeight = 26

/** Solid: ran this step. Hatched: blocked. Dots: asleep. Pale: ready, not chosen. As on the screen. */
export function threadLane(lane: ThreadLane, stretch: Stretch): string {
  const { thread } = lane
  const fill = fillOf(stretch, thread)
  const textures: Partial<Record<string, typeof hatching>> = { blocked: hatching, sleeping: dotting }
  const spans = onStretch(lane.spans, stretch)
    .filter(({ state, width }) => width > 3 && (state === 'ready' || textures[state] !== undefined))
    .map(({ state, left, width }) => {
      const box = { x: left + 1, y: markTop + 5, width: width - 2, height: markHeight - 10 }
      const ready = state === 'ready'
      const looks = { fill: ready ? fill : 'none', 'fill-opacity': ready ? 0.13 : undefined }
      const frame = element('rect', { ...box, ...looks, rx: 3, stroke: fill, 'stroke-opacity': ready ? 0.22 : 0.38 })
      return frame + (textures[state]?.(inset(box), fill) ?? '')
    })
  const end = lane.spans.find(({ state }) => state === 'finished' || state === 'failed' || state === 'killed')
  const isHere = end !== undefined && end.from > stretch.from && end.from <= stretch.to
  return [...spans, isHere ? ending(end, lane, stretch) : '', ...marks(lane, stretch)].join('')
}

const inset = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  ...{ x: x + 1, y: y + 1, width: Math.max(0, width - 2), height: height - 2 },
})

function ending({ from, state }: ThreadLane['spans'][number], { thread }: ThreadLane, stretch: Stretch): string {
  const { colours } = stretch
  const failed = state === 'failed'
  return element('circle', {
    ...{ cx: stretch.x(from) + 9, cy: markTop + markHeight / 2, r: 4, 'stroke-width': 2 },
    fill: failed ? colours.bad : colours.paper,
    stroke: failed ? colours.bad : fillOf(stretch, thread),
  })
}

function marks({ marks, thread }: ThreadLane, stretch: Stretch): string[] {
  return stepsOn(marks, stretch).map(({ at, text, succeeded }) => {
    const [x, to] = [stretch.x(at), stretch.x(at + 1)]
    const gap = to - x > 6 ? 1 : 0
    const width = Math.max(1.5, to - x - 2 * gap)
    const box = { x: x + gap, y: markTop, width, height: markHeight, rx: Math.min(4, width / 3) }
    const colour = fillOf(stretch, thread)
    const looks = succeeded ? { fill: colour } : { fill: stretch.colours.paper, stroke: colour, 'stroke-width': 1.5 }
    const ink = succeeded ? onOf(stretch, thread) : inkOf(stretch, thread)
    const words = fitted(text, width)
    return (
      element('rect', { ...box, ...looks }) +
      lettering((x + to) / 2, markTop + 17, words, { fill: ink, weight: 550, anchor: 'middle' })
    )
  })
}

const barTop = 8
const barHeight = 22
const rowTop = barTop + barHeight + 5
export const rowPitch = 13
const mostRows = 6

/** Who waits at the same time stands in rows beneath each other. */
export function rowsOf(waits: readonly { readonly from: number; readonly to: number }[]): number[] {
  const free: number[] = []
  return waits.map((wait) => {
    const found = free.findIndex((until) => until <= wait.from)
    const row = found < 0 ? free.length : found
    free[row] = wait.to
    return row
  })
}

export const rowsNeeded = (waits: Parameters<typeof rowsOf>[0]) =>
  Math.min(
    mostRows,
    rowsOf(waits).reduce((most, row) => Math.max(most, row + 1), 0),
  )

export function lockLaneHeight(lane: LockLane): number {
  const below = Math.max(rowsNeeded(lane.waiting) * rowPitch, lane.refused.length > 0 ? 16 : 0)
  return Math.max(48, rowTop + below + 8)
}

/** A bar takes its holder's colour; who waits is under it, hatched; a refused try is a cross. */
export function lockLane(lane: LockLane, stretch: Stretch): string {
  const { words } = stretch
  const held = onStretch(lane.held, stretch).map(({ by, access, left, width }) => {
    const thread = by[0]!
    const opacity = access === 'read' ? 0.55 : undefined
    const box = { x: left + 1, y: barTop, width: Math.max(2, width - 2), height: barHeight, rx: 4 }
    const text = fitted(words.holds(by.map(words.thread).join(', '), access), width - 10)
    const ink = access === 'read' ? stretch.colours.ink : onOf(stretch, thread)
    return (
      element('rect', { ...box, fill: fillOf(stretch, thread), 'fill-opacity': opacity }) +
      lettering(left + 10, barTop + 15, text, { fill: ink, weight: 550 })
    )
  })
  const refused = stepsOn(lane.refused, stretch).map(({ at, thread }) =>
    element('path', {
      d: `M${(stretch.x(at) + stretch.x(at + 1)) / 2 - 5} ${rowTop + 1}l10 10m0 -10l-10 10`,
      ...{ fill: 'none', stroke: inkOf(stretch, thread), 'stroke-width': 2.4, 'stroke-linecap': 'round' },
    }),
  )
  return [...held, waitingStrips(lane.waiting, rowTop, stretch), ...refused].join('')
}

/** Strips of who waits, each with words behind it where there is room. */
export function waitingStrips(waits: LockLane['waiting'], top: number, stretch: Stretch): string {
  const rows = rowsOf(waits)
  const placed = onStretch(
    waits.map((wait, index) => ({ ...wait, row: rows[index]! })),
    stretch,
  ).filter(({ row, width }) => row < mostRows && width >= 2)
  return placed
    .map(({ thread, row, left, width }) => {
      const y = top + row * rowPitch
      const text = stretch.words.waits(stretch.words.thread(thread))
      const end = left + width + 5
      const next = placed.find((other) => other.row === row && other.left > left)
      const room = Math.min(next?.left ?? Infinity, stretch.right + 30) - end
      const fits = widthOf(text) < room
      const strip = { x: left + 1, y, width: Math.max(2, width - 2), height: 10, rx: 2 }
      const fill = fillOf(stretch, thread)
      const looks = { fill: 'none', stroke: fill, 'stroke-opacity': 0.6 }
      const letters = { fill: inkOf(stretch, thread), size: 11, halo: stretch.colours.paper }
      const drawn = element('rect', { ...strip, ...looks }) + hatching(inset(strip), fill)
      return drawn + (fits ? lettering(end, y + 9, text, letters) : '')
    })
    .join('')
}

/** Each output stands where it was printed and reaches as far as it finds room; what one step printed is one flag. */
export function outputLane(lane: OutputLane, stretch: Stretch): string {
  const flags = new Map<number, { thread: number; text: string; error: boolean }>()
  for (const { at, thread, text, stream } of stepsOn(lane.lines, stretch)) {
    const known = flags.get(at)
    if (known === undefined) flags.set(at, { thread, text, error: stream === 'stderr' })
    else {
      known.text += ` ⏎ ${text.trim()}`
      known.error ||= stream === 'stderr'
    }
  }
  const all = [...flags]
  return all
    .map(([at, { thread, text, error }], index) => {
      const x = stretch.x(at) + 1
      const room = (index + 1 < all.length ? stretch.x(all[index + 1]![0]) : stretch.right + 30) - x - 4
      const shown = cut(text, room - 18, monoPx)
      const width = Math.max(4, Math.min(room, widthOf(shown, monoPx) + 18))
      const colour = fillOf(stretch, thread)
      const ink = error ? stretch.colours.bad : stretch.colours.ink
      return (
        element('rect', { x, y: 9, width, height: 22, rx: 3, fill: colour, 'fill-opacity': 0.1 }) +
        element('rect', { x, y: 9, width: 3, height: 22, fill: colour }) +
        lettering(x + 9, 24, shown, { fill: ink, face: 'mono' })
      )
    })
    .join('')
}
