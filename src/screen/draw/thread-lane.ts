import type { ThreadLane } from '../../timeline/timeline'
import { fitted, inSight, lowerBound, marksInSight, type Group, type Plot, type Tip } from './plot'
import { remembered } from './remembered'
import { threadClass, threadColour } from './thread-colours'

export const threadLaneHeight = () => 48

const top = 8
const height = 26

interface Box {
  x: number
  to: number
  readonly first: number
  count: number
  text: string
  failed: boolean
  tip: Tip
}

/** Solid: ran this step. Hatched: blocked. Dots: asleep. Pale: ready, not chosen. */
export function drawThreadLane(group: Group, lane: ThreadLane, plot: Plot): void {
  group.attr('class', `lane ${threadClass(lane.thread)}`)
  drawSpans(group, lane, plot)
  drawMarks(group, boxesOf(lane, plot))
}

function drawSpans(group: Group, lane: ThreadLane, plot: Plot) {
  const colour = threadColour(lane.thread)
  const spans = inSight(lane.spans, plot)
    .filter((span) => span.state !== 'new' && span.state !== 'running' && !isEnd(span.state))
    .map((span) => {
      const tip: Tip = { kind: 'state', thread: lane.thread, ...span }
      const woken = lane.marks[lowerBound(lane.marks, (mark) => mark.at, span.to)]
      const end = woken?.at === span.to ? beginOf(lane, woken.at, woken.succeeded, plot) : plot.x(span.to)
      return { ...span, x: plot.x(span.from) + 1, width: end - plot.x(span.from) - 2, tip }
    })
    .filter((span) => span.width >= 1.5)
  const fills = { blocked: `url(#hatch-${colour})`, sleeping: `url(#dots-${colour})` } as Record<string, string>
  group
    .selectAll<SVGRectElement, (typeof spans)[number]>('rect.span')
    .data(spans, (span) => `${span.from} ${span.state}`)
    .join('rect')
    .attr('class', (span) => `span ${span.state}`)
    .attr('data-tip', '')
    .attr('x', (span) => span.x)
    .attr('y', top + 5)
    .attr('width', (span) => span.width)
    .attr('height', height - 10)
    .attr('rx', 3)
    .attr('fill', (span) => fills[span.state] ?? null)
  const ended = endOf(lane)
  group
    .selectAll('circle.ended')
    .data(ended.filter((span) => span.from >= plot.from && span.from <= plot.to))
    .join('circle')
    .attr('class', (span) => `ended ${span.state}`)
    .attr('cx', (span) => plot.x(span.from) + 9)
    .attr('cy', top + height / 2)
    .attr('r', 4)
}

/** A thread ends once, and is ended from then on. */
const endOf = remembered((lane: ThreadLane) => lane.spans.filter((span) => isEnd(span.state)).slice(0, 1))

const isEnd = (state: string) => state === 'finished' || state === 'failed' || state === 'killed'

/** On the axis of time, how wide a step is at most that began with waking up. */
const wakingPx = 6

/**
 * Where a mark begins. On the axis of time, a step that ends its thread's sleep spans the sleep as well, for the clock
 * jumps with it; what was done then is at its end.
 */
function beginOf(lane: ThreadLane, at: number, succeeded: boolean, plot: Plot): number {
  const x = plot.x(at)
  if (plot.axis === 'steps') return x
  const before = lane.spans[lowerBound(lane.spans, (span) => span.to, at)]
  const woke = before?.to === at && (before.state === 'sleeping' || (before.state === 'blocked' && !succeeded))
  return woke ? Math.max(x, plot.x(at + 1) - wakingPx) : x
}

/** Where steps are too narrow to tell apart, one box stands for several. */
function boxesOf(lane: ThreadLane, plot: Plot): Box[] {
  const boxes: Box[] = []
  for (const mark of marksInSight(lane.marks, plot)) {
    const x = beginOf(lane, mark.at, mark.succeeded, plot)
    const to = Math.max(plot.x(mark.at + 1), x + 3)
    const last = boxes.at(-1)
    if (last !== undefined && x < last.to - 0.5 && to - x < 14) {
      last.to = Math.max(last.to, to)
      last.count++
      last.text = `×${last.count}`
      last.failed ||= !mark.succeeded
      last.tip = { ...last.tip, count: last.count } as Tip
      continue
    }
    const tip: Tip = { kind: 'steps', first: mark.at, count: 1 }
    boxes.push({ x, to, first: mark.at, count: 1, text: mark.text, failed: !mark.succeeded, tip })
  }
  return boxes
}

function drawMarks(group: Group, boxes: readonly Box[]) {
  const marks = group
    .selectAll<SVGGElement, Box>('g.mark')
    .data(boxes, (box) => box.first)
    .join((enter) => {
      const mark = enter.append('g').attr('data-tip', '')
      mark.append('rect').attr('y', top).attr('height', height)
      mark.append('text').attr('y', top + 17)
      return mark
    })
    .attr('class', (box) => (box.failed ? 'mark refused' : 'mark'))
  const width = (box: Box) => Math.max(2, box.to - box.x - (box.to - box.x > 6 ? 2 : 0))
  marks
    .select('rect')
    .attr('x', (box) => box.x + (box.to - box.x > 6 ? 1 : 0))
    .attr('width', width)
    .attr('rx', (box) => Math.min(4, width(box) / 3))
  marks
    .select('text')
    .attr('x', (box) => (box.x + box.to) / 2)
    .text((box) => fitted(box.text, width(box)))
}
