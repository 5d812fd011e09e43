import type { Conflict } from '../conflicts'
import type { Lane, Timeline } from '../timeline'
import { relations } from './relations'
import { arrowHead, legend } from './legend'
import { palettes, type PictureTheme } from './palette'
import * as shared from './shared-lanes'
import { inkOf, lettering, type PictureWords, type Stretch } from './stretch'
import { cut, element, escaped, monoPx } from './svg'
import * as threads from './thread-lanes'

export type { PictureTheme, PictureWords }

/** What a picture of a run shows and how. */
export interface PictureOptions {
  readonly title: string
  readonly subtitle: string
  readonly theme: PictureTheme
  readonly words: PictureWords
  readonly conflicts: readonly Conflict[]
  /** Happens-before arrows. */
  readonly arrows: boolean
  /** How many steps stand on one line at most, and how wide a line is. Absent: all on one line, as wide as they need. */
  readonly line?: { readonly steps: number; readonly width: number }
}

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const pad = 20
const labels = 148
/** A step is so wide where there is room, and at most so wide to fill a line; the whole run takes no more than `widest`. */
const step = { best: 56, most: 72, least: 4, widest: 24_000 }
const headHeight = 58
const axisHeight = 26
const lineGap = 22
/** For words that hang over the end of the run. */
const overhang = 34

/** A whole run as an SVG document of its own: nothing in it refers to anything outside it. */
export function picture(timeline: Timeline, options: PictureOptions): Picture {
  const { lines, lineHeight, width, foot, colours } = drawn(timeline, options)
  const below = headHeight + lines.length * (lineHeight + lineGap) - lineGap + 16
  const height = below + foot.height + 12
  const svg = sheet(width, height, options, [
    lettering(pad, 30, cut(options.title, (width - 2 * pad) / 1.4), { fill: colours.ink, size: 17, weight: 700 }),
    lettering(pad, 48, cut(options.subtitle, width - 2 * pad), { fill: colours.soft, size: 12 }),
    ...lines.map((line, index) => movedTo(headHeight + index * (lineHeight + lineGap), line)),
    movedTo(below, foot.svg),
  ])
  return { svg, width, height }
}

/** The same for paper: a document a line and one for the legend, so that pages end between lines. */
export function pictureLines(timeline: Timeline, options: PictureOptions): Picture[] {
  const { lines, lineHeight, width, foot } = drawn(timeline, options)
  // Paper has margins of its own.
  const part = (height: number, content: string) => ({
    ...{ width: width - 2 * pad, height },
    svg: sheet(width - 2 * pad, height, options, [content], pad),
  })
  return [...lines.map((line) => part(lineHeight, line)), part(foot.height, foot.svg)]
}

const movedTo = (y: number, content: string) => element('g', { transform: `translate(0 ${y})` }, content)

function sheet(width: number, height: number, options: PictureOptions, content: readonly string[], left = 0): string {
  const colours = palettes[options.theme]
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `${left} 0 ${width} ${height}` }
  return element('svg', { ...attributes, role: 'img' }, [
    element('title', {}, escaped(`${options.title}: ${options.subtitle}`)),
    element('defs', {}, arrowHead(colours)),
    element('rect', { x: left, width, height, fill: colours.paper }),
    ...content,
  ])
}

function drawn(timeline: Timeline, options: PictureOptions) {
  const colours = palettes[options.theme]
  const { stretches, stepWidth, width } = measured(timeline, options)
  const placed = place(timeline.lanes)
  const racing = new Set<number>(options.conflicts.flatMap(({ from, to }) => [from.at, to.at]))
  const lines = stretches.map(([from, to]) => {
    const x = (position: number) => pad + labels + (position - from) * stepWidth
    const stretch = { from, to, x, left: x(from), right: x(to), colours, words: options.words, racing }
    return line(timeline, placed, stretch, options).join('')
  })
  const foot = legend(timeline, options.words, colours, { left: pad, right: width - pad })
  return { lines, lineHeight: axisHeight + placed.height, width, foot, colours }
}

/** The stretches that the lines show, all about as long, how wide a step is, and the picture. */
function measured({ length }: Timeline, options: PictureOptions) {
  const count = Math.max(1, Math.ceil(length / (options.line?.steps ?? Infinity)))
  const perLine = Math.max(1, Math.ceil(length / count))
  const stretches = Array.from({ length: count }, (_, n): [number, number] => [
    n * perLine,
    Math.min(length, (n + 1) * perLine),
  ])
  const room = options.line ? options.line.width - pad - labels - overhang - pad : step.widest
  const stepWidth = Math.max(step.least, Math.min(options.line ? step.most : step.best, room / perLine))
  const width = options.line?.width ?? Math.max(640, pad + labels + perLine * stepWidth + overhang + pad)
  return { stretches, stepWidth, width: Math.ceil(width) }
}

interface Placed {
  readonly height: number
  readonly lanes: readonly { readonly lane: Lane; readonly top: number; readonly ruled: boolean }[]
}

function place(lanes: readonly Lane[]): Placed {
  let top = 4
  const placed = lanes.map((lane, index) => {
    const ruled = index > 0 && (lane.kind !== 'thread' || lanes[index - 1]!.kind !== 'thread')
    if (ruled) top += 4
    const at = top
    top += heightOf(lane)
    return { lane, top: at, ruled }
  })
  return { height: top, lanes: placed }
}

function line(timeline: Timeline, { lanes, height }: Placed, stretch: Stretch, options: PictureOptions): string[] {
  const centres = new Map<number, number>(
    lanes.flatMap(({ lane, top }) => (lane.kind === 'thread' ? [[lane.thread, top + 21]] : [])),
  )
  const { arrows, signs } = relations(
    options.arrows ? timeline.arrows : [],
    options.conflicts,
    stretch,
    (thread) => centres.get(thread) ?? null,
  )
  const inLanes = (content: string) => element('g', { transform: `translate(0 ${axisHeight})` }, content)
  return [
    axis(stretch, height),
    inLanes(arrows),
    ...lanes.map(({ lane, top, ruled }) =>
      element('g', { transform: `translate(0 ${axisHeight + top})` }, [
        ruled ? ruleAbove(stretch) : '',
        label(lane, stretch),
        drawLane(lane, stretch),
      ]),
    ),
    inLanes(signs),
  ]
}

const ruleAbove = ({ right, colours }: Stretch) =>
  element('line', { x1: pad, x2: right, y1: -2.5, y2: -2.5, stroke: colours.line })

/** Numbers of steps where there is room for them, and faint lines through all lanes. */
function axis({ from, to, x, colours }: Stretch, height: number): string {
  const stepWidth = x(from + 1) - x(from)
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((stride) => stride * stepWidth >= 26) ?? 2000
  const out: string[] = []
  for (let at = Math.ceil(from / every) * every; at <= to; at += every) {
    out.push(element('line', { x1: x(at), x2: x(at), y1: 22, y2: axisHeight + height, stroke: colours.grid }))
    const named = every === 1 ? at + 1 : at
    const middle = every === 1 ? x(at) + stepWidth / 2 : x(at)
    if (every > 1 || at < to)
      out.push(lettering(middle, 16, String(named), { fill: colours.faint, size: 11, anchor: 'middle' }))
  }
  return out.join('')
}

function label(lane: Lane, stretch: Stretch): string {
  const { colours, words } = stretch
  const fill = lane.kind === 'thread' ? inkOf(stretch, lane.thread) : colours.ink
  const name = cut(lane.kind === 'output' ? words.output : lane.label, labels - 14, 7)
  const note = noteOf(lane, words)
  const face = lane.kind === 'thread' ? ('mono' as const) : undefined
  return (
    lettering(pad, 18, name, { fill, size: 13, weight: 650 }) +
    lettering(pad, 34, cut(note, labels - 14, face ? monoPx : undefined), { fill: colours.soft, size: 12, face })
  )
}

function noteOf(lane: Lane, { lanes }: PictureWords): string {
  switch (lane.kind) {
    case 'thread':
      return lane.note ?? ''
    case 'value':
      return lane.guarded ? lanes.guarded : lanes.value
    case 'queue':
      if (lane.ends.length > 0) return lanes.channel
      return lane.capacity > 0 ? lanes.bounded(lane.capacity) : lanes.queue
    case 'lock':
    case 'count':
      return lanes[lane.kind]
    case 'output':
      return ''
  }
}

function heightOf(lane: Lane): number {
  switch (lane.kind) {
    case 'thread':
      return threads.threadLaneHeight
    case 'lock':
      return threads.lockLaneHeight(lane)
    case 'value':
      return shared.valueLaneHeight(lane)
    case 'count':
      return shared.countLaneHeight(lane)
    case 'queue':
      return shared.queueLaneHeight(lane)
    case 'output':
      return threads.outputLaneHeight
  }
}

function drawLane(lane: Lane, stretch: Stretch): string {
  switch (lane.kind) {
    case 'thread':
      return threads.threadLane(lane, stretch)
    case 'lock':
      return threads.lockLane(lane, stretch)
    case 'value':
      return shared.valueLane(lane, stretch)
    case 'count':
      return shared.countLane(lane, stretch)
    case 'queue':
      return shared.queueLane(lane, stretch)
    case 'output':
      return threads.outputLane(lane, stretch)
  }
}
