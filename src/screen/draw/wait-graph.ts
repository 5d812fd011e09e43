import { select } from 'd3-selection'
import type { WaitEdge, WaitGraph, WaitNode } from '../../timeline/wait-graph'
import { cut, textWidth, type Group } from './plot'
import { threadClass } from './thread-colours'

/** The picture is never drawn larger than on a sheet of this size. */
export const sheet = { width: 376, height: 212 }
const cell = { x: 132, y: 88 }
const nodeHeight = 26
const widest = 104

export interface WaitWords {
  readonly thread: (node: WaitNode) => string
  readonly edge: (edge: WaitEdge) => string
}

interface Box {
  readonly node: WaitNode
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}

/** Threads are round, things are square. Who waits is dashed, who holds is solid, and a circle is bold. */
export function drawWaitGraph(svg: SVGSVGElement, graph: WaitGraph, words: WaitWords): void {
  const boxes = graph.nodes.map((node) => boxOf(node, words))
  const byKey = new Map(boxes.map((box) => [box.node.key, box]))
  svg.setAttribute('viewBox', frameOf(boxes).join(' '))
  const root = select(svg) as unknown as Group
  defineHeads(root)
  const keyOf = ({ from, to, kind }: WaitEdge) => `${kind} ${from} ${to}`
  const classOf = ({ kind, thread, inCircle }: WaitEdge) =>
    `edge ${kind}${inCircle ? ' in-circle' : ''} ${threadClass(thread)}`
  layer(root, 'edges')
    .selectAll<SVGPathElement, WaitEdge>('path')
    .data(graph.edges, keyOf)
    .join('path')
    .attr('class', classOf)
    .attr('marker-end', ({ thread }) => `url(#wait-head-${threadClass(thread)})`)
    .attr('d', (edge) => line(byKey.get(edge.from)!, byKey.get(edge.to)!))
  const shapes = layer(root, 'nodes')
    .selectAll<SVGGElement, Box>('g')
    .data(boxes, ({ node }) => node.key)
    .join((enter) => {
      const shape = enter.append('g')
      shape
        .append('rect')
        .attr('y', -nodeHeight / 2)
        .attr('height', nodeHeight)
      shape.append('text').attr('y', 4)
      return shape
    })
    .attr('class', ({ node }) => `${node.kind}${node.thread === null ? '' : ` ${threadClass(node.thread)}`}`)
    .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
  shapes
    .select('rect')
    .attr('x', ({ width }) => -width / 2)
    .attr('width', ({ width }) => width)
    .attr('rx', ({ node }) => (node.kind === 'thread' ? nodeHeight / 2 : 4))
  shapes.select('text').text(({ text }) => text)
  layer(root, 'names')
    .selectAll<SVGTextElement, WaitEdge>('text')
    .data(graph.edges, keyOf)
    .join('text')
    .attr('class', ({ thread }) => threadClass(thread))
    .attr('x', (edge) => (byKey.get(edge.from)!.x + byKey.get(edge.to)!.x) / 2)
    .attr('y', (edge) => {
      const [from, to] = [byKey.get(edge.from)!.y, byKey.get(edge.to)!.y]
      // Beside a level line there is more room for its name than on it.
      return (from + to) / 2 + (Math.abs(from - to) < 20 ? -8 : 4)
    })
    .text(words.edge)
}

const layer = (root: Group, name: string) =>
  root.selectAll<SVGGElement, null>(`g.${name}`).data([null]).join('g').attr('class', name)

function boxOf(node: WaitNode, words: WaitWords): Box {
  const text = node.kind === 'thread' ? words.thread(node) : cut(node.label, widest - 18, 7)
  const width = Math.max(48, textWidth(text, 7.3) + 20)
  return { node, text, x: Math.round(node.x * cell.x), y: Math.round(node.y * cell.y), width }
}

/** All nodes, in the middle of a sheet; a larger sheet where they need it. */
function frameOf(boxes: readonly Box[]): [number, number, number, number] {
  const left = Math.min(0, ...boxes.map(({ x, width }) => x - width / 2)) - 6
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width / 2)) + 6
  const top = Math.min(0, ...boxes.map(({ y }) => y)) - nodeHeight
  const bottom = Math.max(0, ...boxes.map(({ y }) => y)) + nodeHeight
  const width = Math.max(sheet.width, right - left)
  const height = Math.max(sheet.height, bottom - top)
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height]
}

/** From border to border. */
function line(from: Box, to: Box): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const start = border(from, dx, dy, 2)
  const end = border(to, -dx, -dy, 4)
  return `M${start.join(' ')}L${end.join(' ')}`
}

function border({ x, y, width }: Box, dx: number, dy: number, gap: number): [number, number] {
  const [w, h] = [width / 2 + gap, nodeHeight / 2 + gap]
  const part = Math.min(dx === 0 ? Infinity : w / Math.abs(dx), dy === 0 ? Infinity : h / Math.abs(dy), 0.5)
  return [Math.round((x + dx * part) * 10) / 10, Math.round((y + dy * part) * 10) / 10]
}

function defineHeads(root: Group) {
  const colours = Array.from({ length: 9 }, (_, thread) => threadClass(thread))
  root
    .selectAll<SVGDefsElement, null>('defs')
    .data([null])
    .join('defs')
    .selectAll('marker')
    .data(colours)
    .join((enter) => {
      const marker = enter.append('marker')
      marker.append('path').attr('d', 'M0 0.5L8 4L0 7.5z')
      return marker
    })
    .attr('id', (name) => `wait-head-${name}`)
    .attr('class', (name) => name)
    .attr('viewBox', '0 0 8 8')
    .attr('refX', 7)
    .attr('refY', 4)
    .attr('markerWidth', 9)
    .attr('markerHeight', 9)
    .attr('markerUnits', 'userSpaceOnUse')
    .attr('orient', 'auto')
}
