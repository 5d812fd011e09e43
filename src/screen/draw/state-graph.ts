import type { ThreadId } from '../../session/model'
import type { StateLayout } from '../../timeline/state-layout'
import type { Group } from './plot'
import { threadClass } from './thread-colours'

/** One state. */
export interface StateNode {
  readonly id: number
  /** How it is filled: by the only end that is left; null while there are several. */
  readonly tone: 'bad' | 'warn' | 'calm' | null
  /** An end: its letter and what it says; null for any other state. */
  readonly end: { readonly letter: string; readonly text: string } | null
}

/** One step from a state to another. */
export interface StateEdge {
  readonly from: number
  readonly to: number
  readonly thread: ThreadId
}

export interface StatePicture {
  readonly layout: StateLayout
  readonly nodes: readonly StateNode[]
  readonly edges: readonly StateEdge[]
}

/** Layers and heights to pixels. */
export interface StatePlot {
  readonly dx: number
  readonly dy: number
  readonly left: number
  readonly top: number
}

/** Where the reader is. */
export interface StateMarks {
  /** The states of the run shown, the start first. */
  readonly path: readonly number[]
  /** How many steps of it are taken. */
  readonly taken: number
  /** The state of the position shown; null where the run leaves the graph. */
  readonly here: number | null
  /** The state under the keyboard. */
  readonly focused: number | null
}

export const endRadius = 8.5

export const placeOf = ({ layout }: StatePicture, { dx, dy, left, top }: StatePlot, node: number) => ({
  x: left + layout.layer[node]! * dx,
  y: top + layout.y[node]! * dy,
})

/** As large as there is room for, and never so large that states touch. */
const radiusOf = ({ dx, dy }: StatePlot) => Math.max(2, Math.min(6, dx * 0.3, dy * 0.36))

/** States, steps between them in the colour of the thread that moved, and ends with their letters. */
export function drawStateGraph(edges: Group, nodes: Group, picture: StatePicture, plot: StatePlot): void {
  const radius = radiusOf(plot)
  edges
    .selectAll<SVGPathElement, StateEdge>('path')
    .data(picture.edges)
    .join('path')
    .attr('class', ({ thread }) => `step ${threadClass(thread)}`)
    .attr('d', (edge) => edgePath(edge, picture, plot))
  const shapes = nodes
    .selectAll<SVGGElement, StateNode>('g')
    .data(picture.nodes, (node) => node.id)
    .join((enter) => {
      const shape = enter.append('g')
      shape.append('circle')
      const ends = shape.filter(({ end }) => end !== null)
      ends.append('text').attr('class', 'letter').attr('y', 4)
      ends
        .append('text')
        .attr('class', 'end-text')
        .attr('x', endRadius + 6)
        .attr('y', 4)
      return shape
    })
    .attr('class', nodeClass)
    .attr('transform', ({ id }) => {
      const { x, y } = placeOf(picture, plot, id)
      return `translate(${round(x)} ${round(y)})`
    })
  shapes.select('circle').attr('r', ({ end }) => (end === null ? round(radius) : endRadius))
  shapes.select('text.letter').text(({ end }) => end?.letter ?? '')
  shapes.select('text.end-text').text(({ end }) => end?.text ?? '')
}

const nodeClass = ({ tone, end }: StateNode) => ['state', tone ?? 'open', ...(end === null ? [] : ['end'])].join(' ')

const round = (n: number) => Math.round(n * 10) / 10

function edgePath({ from, to }: StateEdge, picture: StatePicture, plot: StatePlot): string {
  const a = placeOf(picture, plot, from)
  const b = placeOf(picture, plot, to)
  const [x0, y0, x1, y1] = [a.x, a.y, b.x, b.y].map(round) as [number, number, number, number]
  if (x1 > x0) {
    const bend = round((x1 - x0) * 0.45)
    return `M${x0} ${y0}C${x0 + bend} ${y0} ${x1 - bend} ${y1} ${x1} ${y1}`
  }
  // Back to where it came from, or to itself: over the heads of the others.
  const rise = round(Math.max(18, plot.dy * 1.2))
  const reach = round(plot.dx * 0.6)
  return `M${x0} ${y0}C${x0 + reach} ${y0 - rise} ${x1 - reach} ${y1 - rise} ${x1} ${y1}`
}

/** Lights the run that is shown, the state where the reader is, and the one under the keyboard. */
export function markStateGraph(
  edges: Group,
  nodes: Group,
  halo: Group,
  picture: StatePicture,
  plot: StatePlot,
  { path, taken, here, focused }: StateMarks,
): void {
  const on = new Map(path.slice(1).map((to, i) => [`${path[i]} ${to}`, i < taken ? 'ran' : 'ahead']))
  const onPath = new Set(path)
  edges
    .selectAll<SVGPathElement, StateEdge>('path')
    .classed('ran', ({ from, to }) => on.get(`${from} ${to}`) === 'ran')
    .classed('ahead', ({ from, to }) => on.get(`${from} ${to}`) === 'ahead')
    .filter(({ from, to }) => on.has(`${from} ${to}`))
    .raise()
  nodes
    .selectAll<SVGGElement, StateNode>('g')
    .classed('on-path', ({ id }) => onPath.has(id))
    .classed('here', ({ id }) => id === here)
  const rings = [
    ...(here === null ? [] : [{ kind: 'here', node: here }]),
    ...(focused === null ? [] : [{ kind: 'focused', node: focused }]),
  ]
  halo
    .selectAll<SVGCircleElement, (typeof rings)[number]>('circle')
    .data(rings, ({ kind }) => kind)
    .join('circle')
    .attr('class', ({ kind }) => kind)
    .attr('cx', ({ node }) => round(placeOf(picture, plot, node).x))
    .attr('cy', ({ node }) => round(placeOf(picture, plot, node).y))
    .attr('r', ({ kind, node }) => {
      const own = picture.nodes[node]?.end ? endRadius : radiusOf(plot)
      return round(own + (kind === 'here' ? 4.5 : 8))
    })
}
