import { select } from 'd3-selection'
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom'
import { monoPx, textWidth, type Group } from './plot'
import {
  drawStateGraph,
  markStateGraph,
  placeOf,
  type StateMarks,
  type StatePicture,
  type StatePlot,
} from './state-graph'

const pad = { left: 28, top: 26, bottom: 34 }
/** Of the width, what the texts of ends may take at most. */
const mostForTexts = 0.42
/** Distances between layers and between neighbours when all is fitted into sight. */
const spacing = { dx: { least: 7, most: 76 }, dy: { least: 4.5, most: 34 } }
const nearPx = 16

const noMarks: StateMarks = { path: [], taken: 0, here: null, focused: null }

/** Draws a graph of states into an SVG element and lets the reader move in it. */
export class StateGraphView {
  readonly #svg: SVGSVGElement
  readonly #edges: Group
  readonly #halo: Group
  readonly #nodes: Group
  readonly #zoom = zoom<SVGSVGElement, unknown>()
  #picture: StatePicture | null = null
  #marks = noMarks
  #width = 0
  #height = 0
  #frame = 0
  /** Room for the texts of ends, right of the last layer. */
  #textsWidth = 0

  constructor(svg: SVGSVGElement) {
    this.#svg = svg
    const root = select(svg) as unknown as Group
    this.#edges = root.append('g').attr('class', 'steps')
    this.#halo = root.append('g').attr('class', 'halo')
    this.#nodes = root.append('g').attr('class', 'states')
    this.#zoom
      // As in the timelines: dragging pans, the wheel zooms with ctrl and pans without.
      .filter((event: MouseEvent) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.button))
      .constrain((transform) => this.#constrain(transform))
      .scaleExtent([1, 12])
      .clickDistance(4)
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (event.sourceEvent === null) this.#draw()
        else this.#frame ||= requestAnimationFrame(() => this.#draw())
      })
    select(svg).call(this.#zoom).on('dblclick.zoom', null)
    svg.addEventListener('wheel', (event) => this.#wheeled(event), { passive: false })
  }

  show(picture: StatePicture) {
    this.#picture = picture
    this.#textsWidth = Math.max(16, ...picture.nodes.map(({ end }) => (end ? textWidth(end.text, monoPx) + 32 : 0)))
    this.#marks = noMarks
    for (const group of [this.#edges, this.#halo, this.#nodes]) group.selectAll('*').remove()
    this.fit()
  }

  mark(marks: StateMarks) {
    this.#marks = marks
    const plot = this.plot
    if (this.#picture === null || plot === null) return
    markStateGraph(this.#edges, this.#nodes, this.#halo, this.#picture, plot, marks)
  }

  resize(width: number, height: number) {
    this.#width = width
    this.#height = height
    this.#svg.setAttribute('width', String(width))
    this.#svg.setAttribute('height', String(height))
    this.#zoom.extent([
      [0, 0],
      [width, height],
    ])
    if (this.#picture !== null) this.#apply(this.#transform)
  }

  fit() {
    this.#apply(zoomIdentity)
  }

  zoomBy(factor: number) {
    select(this.#svg).call((svg) => this.#zoom.scaleBy(svg, factor))
  }

  /** Moves a state into sight, if it is not. */
  reveal(node: number) {
    const { plot } = this
    if (this.#picture === null || plot === null) return
    const { x, y } = placeOf(this.#picture, plot, node)
    const inside = x > 12 && x < this.#width - 12 && y > 12 && y < this.#height - 12
    if (inside) return
    const { k, x: tx, y: ty } = this.#transform
    this.#apply(zoomIdentity.translate(tx + this.#width / 2 - x, ty + this.#height / 2 - y).scale(k))
  }

  /** The state nearest to a pixel, if one is near. */
  nearest(x: number, y: number): number | null {
    const { plot } = this
    const picture = this.#picture
    if (picture === null || plot === null) return null
    let found: number | null = null
    let least = nearPx
    for (const { id } of picture.nodes) {
      const place = placeOf(picture, plot, id)
      const far = Math.hypot(place.x - x, place.y - y)
      if (far >= least) continue
      least = far
      found = id
    }
    return found
  }

  placeOf(node: number): { readonly x: number; readonly y: number } | null {
    const { plot } = this
    return this.#picture === null || plot === null ? null : placeOf(this.#picture, plot, node)
  }

  destroy() {
    cancelAnimationFrame(this.#frame)
    select(this.#svg).on('.zoom', null)
  }

  /** Fitted into sight at scale 1, each direction for itself, as far as states do not come too close. */
  get plot(): StatePlot | null {
    if (this.#picture === null || this.#width === 0) return null
    const { k, x, y } = this.#transform
    const { dx, dy, top } = this.#base()
    return { dx: dx * k, dy: dy * k, left: pad.left * k + x, top: top * k + y }
  }

  get #right(): number {
    return Math.min(this.#textsWidth, this.#width * mostForTexts)
  }

  #base() {
    const { layers, height } = this.#picture!.layout
    const fitted = (room: number, count: number, { least, most }: { readonly least: number; readonly most: number }) =>
      Math.max(least, Math.min(most, room / Math.max(1, count)))
    const dx = fitted(this.#width - pad.left - this.#right, layers.length - 1, spacing.dx)
    const dy = fitted(this.#height - pad.top - pad.bottom, height, spacing.dy)
    const free = this.#height - pad.top - pad.bottom - dy * height
    return { dx, dy, top: pad.top + Math.max(0, free / 2) }
  }

  get #transform(): ZoomTransform {
    return (this.#svg as SVGSVGElement & { __zoom?: ZoomTransform }).__zoom ?? zoomIdentity
  }

  /** The graph never leaves the sight altogether, and where it fits it stays. */
  #constrain(transform: ZoomTransform): ZoomTransform {
    if (this.#picture === null) return transform
    const { layers, height } = this.#picture.layout
    const { dx, dy, top } = this.#base()
    const { k } = transform
    const width = (pad.left + dx * (layers.length - 1) + this.#right) * k
    const tall = (top + dy * height + pad.bottom) * k
    const x = Math.max(Math.min(0, this.#width - width), Math.min(0, transform.x))
    const y = Math.max(Math.min(0, this.#height - tall), Math.min(0, transform.y))
    return zoomIdentity.translate(x, y).scale(k)
  }

  #apply(transform: ZoomTransform) {
    select(this.#svg).call((svg) => this.#zoom.transform(svg, this.#constrain(transform)))
  }

  #wheeled(event: WheelEvent) {
    if (event.ctrlKey || event.metaKey) return
    const { k, x, y } = this.#transform
    const wanted = this.#constrain(zoomIdentity.translate(x - event.deltaX, y - event.deltaY).scale(k))
    if (wanted.x === x && wanted.y === y) return
    event.preventDefault()
    this.#apply(wanted)
  }

  #draw() {
    this.#frame = 0
    const { plot } = this
    if (this.#picture === null || plot === null) return
    drawStateGraph(this.#edges, this.#nodes, this.#picture, plot)
    this.mark(this.#marks)
  }
}
