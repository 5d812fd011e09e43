import type { ShortAxis } from './short-axis'
import type { Lane, Timeline } from './timeline'

/** The timeline without what a short axis has no room for: steps of later cycles, and what holds during them alone. */
export function shorten(timeline: Timeline, axis: ShortAxis): Timeline {
  const step = ({ at }: { readonly at: number }) => isShown(axis, at)
  const extent = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from === to || axis.at(from) < axis.at(to)
  return {
    ...timeline,
    lanes: timeline.lanes.map((lane) => shortened(lane, step, extent)),
    arrows: timeline.arrows.filter(({ from, to }) => step(from) && step(to)),
  }
}

/** Whether a step has room of its own. */
export const isShown = (axis: ShortAxis, at: number): boolean => axis.at(at) < axis.at(at + 1)

type Kept<T> = (item: T) => boolean

function shortened(
  lane: Lane,
  step: Kept<{ readonly at: number }>,
  extent: Kept<{ readonly from: number; readonly to: number }>,
): Lane {
  switch (lane.kind) {
    case 'thread':
      return { ...lane, spans: lane.spans.filter(extent), marks: lane.marks.filter(step) }
    case 'lock':
      return {
        ...lane,
        held: lane.held.filter(extent),
        waiting: lane.waiting.filter(extent),
        refused: lane.refused.filter(step),
      }
    case 'value':
      return { ...lane, values: lane.values.filter(extent), accesses: lane.accesses.filter(step) }
    case 'count':
      return { ...lane, counts: lane.counts.filter(extent), changes: lane.changes.filter(step) }
    case 'queue':
      return {
        ...lane,
        ends: lane.ends.filter(extent),
        contents: lane.contents.filter(extent),
        moves: lane.moves.filter(step),
        waiting: lane.waiting.filter(extent),
      }
    case 'output':
      return { ...lane, lines: lane.lines.filter(step) }
  }
}
