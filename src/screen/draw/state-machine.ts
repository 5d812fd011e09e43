import { select, type Selection } from 'd3-selection'
import type { ThreadState } from '../../session/model'

export const machineSize = { width: 376, height: 212 }

type Point = readonly [number, number]

/** Where each state stands. */
const places: Readonly<Record<ThreadState, Point>> = {
  new: [46, 24],
  ready: [176, 24],
  running: [176, 104],
  blocked: [46, 184],
  sleeping: [176, 184],
  finished: [318, 44],
  failed: [318, 106],
  killed: [318, 184],
}
const half = { width: 42, height: 14 }

/** The ways on, laid by hand so that no two cover each other: path and place of the name. */
const ways: Readonly<Record<string, { readonly path: string; readonly at: Point }>> = {
  'new START': { path: 'M88 24H133', at: [110, 18] },
  'new BLOCK': { path: 'M30 38C20 80 20 128 30 169', at: [28, 104] },
  'ready DISPATCH': { path: 'M196 38C204 56 204 72 196 89', at: [226, 62] },
  'running PREEMPT': { path: 'M156 90C148 72 148 56 156 39', at: [122, 67] },
  'ready BLOCK': { path: 'M138 34C70 60 58 100 52 169', at: [84, 92] },
  'blocked UNBLOCK': { path: 'M66 170C84 96 104 66 148 39', at: [98, 122] },
  'running BLOCK': { path: 'M136 112C104 124 80 142 68 169', at: [92, 134] },
  'blocked DISPATCH': { path: 'M86 174C118 164 142 142 158 119', at: [120, 160] },
  'running SLEEP': { path: 'M190 118V169', at: [210, 148] },
  'sleeping DISPATCH': { path: 'M164 170V119', at: [146, 150] },
  'sleeping WAKE': { path: 'M218 178C262 150 262 62 213 34', at: [258, 130] },
  'sleeping BLOCK': { path: 'M134 188H89', at: [112, 202] },
  'running RETURN': { path: 'M216 95C246 84 256 66 279 56', at: [268, 78] },
  'running RAISE': { path: 'M218 105H275', at: [248, 100] },
  'running KILL': { path: 'M212 116C240 134 262 152 286 169', at: [0, 0] },
  'ready KILL': { path: 'M218 22C292 12 366 40 366 110C366 140 356 158 346 169', at: [0, 0] },
  'sleeping KILL': { path: 'M218 186H275', at: [0, 0] },
  'blocked KILL': { path: 'M74 198C140 214 236 214 290 198', at: [0, 0] },
  'new KILL': { path: 'M60 10C140 -8 372 -4 372 100C372 140 366 160 352 169', at: [0, 0] },
}

export interface LifePicture {
  readonly edges: readonly { readonly from: ThreadState; readonly event: string; readonly to: ThreadState }[]
  readonly live: ThreadState | null
  /** The transition taken last. */
  readonly last: { readonly from: ThreadState; readonly event: string } | null
  readonly name: (state: ThreadState) => string
  readonly event: (event: string) => string
}

type Edge = LifePicture['edges'][number] & { readonly path: string; readonly at: Point }
type Root = Selection<SVGSVGElement, unknown, null, undefined>

/** The life of a thread: the live state lit, the way it came in bold, the ways on named. */
export function drawStateMachine(svg: SVGSVGElement, picture: LifePicture): void {
  const root: Root = select(svg)
  if (root.select('defs').empty()) defineHeads(svg)
  const edges = picture.edges.map(route)
  const kindOf = (edge: Edge) => {
    if (edge.from === picture.last?.from && edge.event === picture.last.event) return 'last'
    return edge.from === picture.live && edge.event !== 'KILL' ? 'next' : 'other'
  }
  // The important ones are painted last, over the others.
  const rank = { other: 0, next: 1, last: 2 }
  const painted = edges.toSorted((a, b) => rank[kindOf(a)] - rank[kindOf(b)])
  layer(root, 'edges')
    .selectAll<SVGPathElement, Edge>('path')
    .data(painted, keyOf)
    .join('path')
    .attr('class', (edge) => `edge ${kindOf(edge)}`)
    .attr('marker-end', (edge) => `url(#edge-head-${kindOf(edge)})`)
    .attr('d', (edge) => edge.path)
    .order()
  drawStates(root, picture)
  const named = painted.filter((edge) => kindOf(edge) !== 'other' && edge.event !== 'KILL')
  layer(root, 'names')
    .selectAll<SVGTextElement, Edge>('text')
    .data(named, keyOf)
    .join('text')
    .attr('class', kindOf)
    .attr('x', (edge) => edge.at[0])
    .attr('y', (edge) => edge.at[1])
    .text((edge) => picture.event(edge.event))
}

const keyOf = (edge: Edge) => `${edge.from} ${edge.event}`

const layer = (root: Root, name: string) =>
  root.selectAll<SVGGElement, null>(`g.${name}`).data([null]).join('g').attr('class', name)

function drawStates(root: Root, picture: LifePicture) {
  const states = Object.keys(places) as ThreadState[]
  const nodes = layer(root, 'states')
    .selectAll<SVGGElement, ThreadState>('g')
    .data(states, (state) => state)
    .join((enter) => {
      const node = enter.append('g').attr('transform', (state) => `translate(${places[state].join(' ')})`)
      node
        .append('rect')
        .attr('x', -half.width)
        .attr('y', -half.height)
        .attr('width', 2 * half.width)
        .attr('height', 2 * half.height)
        .attr('rx', half.height)
      node.append('text').attr('y', 4)
      return node
    })
    .attr('class', (state) => (state === picture.live ? 'state live' : 'state'))
  nodes.select('text').text(picture.name)
}

/** A way that is not laid by hand yet (a new event, say) goes straight from middle to middle, under the states. */
function route(edge: LifePicture['edges'][number]): Edge {
  const way = ways[`${edge.from} ${edge.event}`]
  if (way !== undefined) return { ...edge, ...way }
  const [x0, y0] = places[edge.from]
  const [x1, y1] = places[edge.to]
  return { ...edge, path: `M${x0} ${y0}L${x1} ${y1}`, at: [(x0 + x1) / 2, (y0 + y1) / 2] }
}

function defineHeads(svg: SVGSVGElement) {
  select(svg)
    .insert('defs', ':first-child')
    .selectAll('marker')
    .data(['other', 'next', 'last'])
    .join('marker')
    .attr('id', (kind) => `edge-head-${kind}`)
    .attr('viewBox', '0 0 8 8')
    .attr('refX', 7)
    .attr('refY', 4)
    .attr('markerWidth', 7)
    .attr('markerHeight', 7)
    .attr('markerUnits', 'userSpaceOnUse')
    .attr('orient', 'auto')
    .append('path')
    .attr('d', 'M0 0.5L8 4L0 7.5z')
}
