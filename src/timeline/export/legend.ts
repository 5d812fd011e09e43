import type { Timeline } from '../timeline'
import { colourOf, type Palette } from './palette'
import { lettering, type PictureWords } from './stretch'
import { element, widthOf } from './svg'
import { dotting, hatching } from './textures'

/** What arrows end in. */
export const arrowHead = ({ soft }: Palette) =>
  element(
    'marker',
    {
      ...{ id: 'picture-arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7 },
      orient: 'auto',
    },
    element('path', { d: 'M0 0.5L8 4L0 7.5', fill: soft }),
  )

interface Entry {
  readonly text: string
  readonly width: number
  readonly sample: string
}

interface Area {
  readonly left: number
  readonly right: number
}

/** What the colours are and what the marks mean, in rows as wide as the picture. */
export function legend(timeline: Timeline, words: PictureWords, colours: Palette, area: Area) {
  const threads = timeline.lanes.flatMap((lane): Entry[] =>
    lane.kind === 'thread' ? [box(colours, lane.thread, threadName(lane.label, lane.note))] : [],
  )
  const above = element('line', { x1: area.left, x2: area.right, y1: 0.5, y2: 0.5, stroke: colours.line })
  const first = rows(threads, 12, area, colours)
  const second = rows(meanings(timeline, words, colours), first.bottom, area, colours)
  return { svg: above + first.svg + second.svg, height: second.bottom }
}

const threadName = (label: string, note: string | null) => (note === null ? label : `${label}  ${note}`)

function box(colours: Palette, thread: number, text: string): Entry {
  const fill = colours.threads[colourOf(thread)]![0]
  return { text, width: 22, sample: element('rect', { y: 4, width: 16, height: 12, rx: 3, fill }) }
}

function meanings(timeline: Timeline, { legend }: PictureWords, colours: Palette): Entry[] {
  const [fill] = colours.threads[1]!
  const bar = { y: 3, width: 30, height: 14, rx: 3, stroke: fill, 'stroke-opacity': 0.4 }
  const inside = { x: 1, y: 4, width: 28, height: 12 }
  const state = (text: string, looks: Readonly<Record<string, string | number>>, texture = '') => ({
    ...{ text, width: 36, sample: element('rect', { ...bar, ...looks }) + texture },
  })
  const empty = { fill: 'none' }
  const ring = { cx: 5, cy: 10, r: 4.5, stroke: fill, 'stroke-width': 2 }
  const dashes = { d: 'M0 10H30', stroke: colours.soft, 'stroke-width': 1.25, 'stroke-dasharray': '3 3' }
  const states = new Set(
    timeline.lanes.flatMap((lane) => (lane.kind === 'thread' ? lane.spans.map((span) => span.state) : [])),
  )
  return [
    state(legend.ran, { fill }),
    ...(states.has('ready') ? [state(legend.ready, { fill, 'fill-opacity': 0.13 })] : []),
    ...(states.has('blocked') ? [state(legend.blocked, empty, hatching(inside, fill))] : []),
    ...(states.has('sleeping') ? [state(legend.asleep, empty, dotting(inside, fill))] : []),
    ...(timeline.lanes.some(({ kind }) => kind === 'value')
      ? [
          { text: legend.read, width: 16, sample: element('circle', { ...ring, fill: colours.paper }) },
          { text: legend.write, width: 16, sample: element('circle', { ...ring, fill }) },
        ]
      : []),
    ...(timeline.arrows.length > 0
      ? [{ text: legend.arrow, width: 36, sample: element('path', { ...dashes, 'marker-end': 'url(#picture-arrow)' }) }]
      : []),
  ]
}

const rowHeight = 22

function rows(entries: readonly Entry[], top: number, { left, right }: Area, colours: Palette) {
  let [x, y] = [left, top]
  const drawn = entries.map(({ text, width, sample }) => {
    const needs = width + widthOf(text) + 20
    if (x > left && x + needs > right) [x, y] = [left, y + rowHeight]
    const at = x
    x += needs
    const words = lettering(width, 14, text, { fill: colours.soft })
    return element('g', { transform: `translate(${at} ${y})` }, sample + words)
  })
  return { svg: drawn.join(''), bottom: y + rowHeight }
}
