import { select, type Selection } from 'd3-selection'
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom'
import type { Conflict } from '../../timeline/conflicts'
import type { Timeline } from '../../timeline/timeline'
import { drawArrows } from './arrows'
import { drawAxis } from './axis'
import { drawConflicts } from './conflicts'
import { drawLane, placeLanes, type PlacedLane } from './lanes'
import { definePatterns } from './patterns'
import { dragPlayhead, drawPlayhead, movePlayhead, type Playhead } from './playhead'
import { plotOf, unitsOf, type AxisKind, type Group, type Plot, type Words } from './plot'

const leftPad = 10
const rightPad = 34
/** A step is at least this wide when a run is first shown, and at most so wide. */
const comfortable = { least: 44, most: 72 }
const widestStep = 220

interface Options {
  readonly jump: (position: number) => void
  readonly words: Words
}

/** Draws a timeline into two SVG elements (its axis stays in sight, its lanes scroll) and lets the reader move in it. */
export class TimelineView {
  readonly #plotSvg: SVGSVGElement
  readonly #axisSvg: SVGSVGElement
  readonly #options: Options
  readonly #axis: Group
  readonly #grid: Group
  readonly #rules: Group
  readonly #lanes: Group
  readonly #arrows: Group
  readonly #conflictLines: Group
  readonly #head: Playhead
  readonly #zoom = zoom<SVGSVGElement, unknown>()
  #timeline: Timeline | null = null
  #placed: readonly PlacedLane[] = []
  #axisKind: AxisKind = 'steps'
  #width = 0
  #position = 0
  #showArrows = true
  #conflicts: readonly Conflict[] = []
  #plot: Plot | null = null
  #frame = 0

  constructor(axis: SVGSVGElement, plot: SVGSVGElement, options: Options) {
    this.#axisSvg = axis
    this.#plotSvg = plot
    this.#options = options
    definePatterns(plot)
    const root = select<SVGSVGElement, unknown>(plot) as unknown as Selection<SVGGElement, unknown, null, undefined>
    this.#grid = root.append('g').attr('class', 'grid')
    this.#rules = root.append('g').attr('class', 'rules')
    // Behind the marks, so that an arrow crosses out nothing.
    this.#arrows = root.append('g').attr('class', 'arrows')
    this.#lanes = root.append('g')
    this.#conflictLines = root.append('g').attr('class', 'conflicts')
    this.#axis = (select(axis) as unknown as Group).append('g').attr('class', 'axis')
    this.#head = drawPlayhead(axis, plot)
    dragPlayhead(this.#head, axis, (pixel) => this.#jumpTo(pixel))
    this.#listen()
  }

  get plot(): Plot | null {
    return this.#plot
  }

  /** Shows a run. A new program is fitted into sight; more of the same run keeps what is in sight. */
  show(timeline: Timeline, placed: readonly PlacedLane[], axis: AxisKind, fit: boolean) {
    const refit = fit || axis !== this.#axisKind || this.#timeline === null
    this.#timeline = timeline
    this.#placed = placed
    this.#axisKind = axis
    if (this.#width === 0) return
    this.#extend()
    if (refit) this.fit()
    else {
      // The run may have become shorter: nothing of it is left where nothing is.
      this.#apply(this.#transform())
      this.moveTo(this.#position)
    }
  }

  resize(width: number, height: number) {
    const first = this.#width === 0
    this.#width = width
    for (const svg of [this.#plotSvg, this.#axisSvg]) svg.setAttribute('width', String(width))
    this.#plotSvg.setAttribute('height', String(height))
    this.#head.line.setAttribute('y2', String(height))
    this.#head.veil.setAttribute('height', String(height))
    if (this.#timeline === null || width === 0) return
    this.#extend()
    if (first) this.fit()
    else this.#apply(this.#transform())
  }

  arrows(shown: boolean) {
    this.#showArrows = shown
    this.#draw()
  }

  /** The conflicts to show; none where the reader does not want to see them. */
  conflicts(conflicts: readonly Conflict[]) {
    this.#conflicts = conflicts
    this.#draw()
  }

  /** Moves the playhead; pans only when it would leave the sight. */
  moveTo(position: number) {
    this.#position = position
    if (this.#plot === null) return
    const x = this.#plot.x(position)
    const margin = Math.min(72, this.#width / 5)
    if (x < margin - leftPad || x > this.#width - margin) {
      const { k, x: old } = this.#transform()
      const wanted = this.#constrain(
        zoomIdentity.translate(old + this.#width * (x < margin ? 0.5 : 0.35) - x, 0).scale(k),
      )
      if (wanted.x !== old) return this.#apply(wanted)
    }
    this.#moveHead()
  }

  /** All of it in sight where it can be read so; else from where the playhead is. */
  fit() {
    if (this.#timeline === null || this.#width === 0) return
    const room = this.#width - leftPad - rightPad
    const { length } = unitsOf(this.#timeline, this.#axisKind)
    const all = room / Math.max(1, length)
    const k = this.#axisKind === 'time' ? all : Math.max(comfortable.least, Math.min(comfortable.most, all))
    this.#apply(zoomIdentity.translate(leftPad, 0).scale(k))
    this.moveTo(this.#position)
  }

  /** Everything in sight at once, however small. */
  overview() {
    if (this.#timeline === null) return
    const { length } = unitsOf(this.#timeline, this.#axisKind)
    const k = (this.#width - leftPad - rightPad) / Math.max(1, length)
    this.#apply(zoomIdentity.translate(leftPad, 0).scale(k))
  }

  zoomBy(factor: number) {
    const { k, x } = this.#transform()
    const [least, most] = this.#scaleExtent()
    const to = Math.max(least, Math.min(most, k * factor))
    const headX = this.#plot?.x(this.#position) ?? 0
    const centre = headX >= 0 && headX <= this.#width ? headX : this.#width / 2
    this.#apply(zoomIdentity.translate(centre - ((centre - x) / k) * to, 0).scale(to))
  }

  panBy(pixels: number) {
    const { k, x } = this.#transform()
    this.#apply(zoomIdentity.translate(x + pixels, 0).scale(k))
  }

  destroy() {
    cancelAnimationFrame(this.#frame)
    select(this.#plotSvg).on('.zoom', null)
  }

  #listen() {
    const plot = select(this.#plotSvg)
    this.#zoom
      // The wheel alone scrolls the lanes; with ctrl (a pinch on a touchpad) it zooms.
      .filter((event: MouseEvent) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.button))
      .constrain((transform) => this.#constrain(transform))
      .clickDistance(4)
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (event.sourceEvent === null) this.#draw()
        else this.#drawSoon()
      })
    plot.call(this.#zoom).on('dblclick.zoom', null)
    plot.on('click.jump', (event: MouseEvent) => this.#clicked(event))
    select(this.#axisSvg).on('click.jump', (event: MouseEvent) => this.#jumpTo(this.#pixelOf(event)))
    this.#plotSvg.addEventListener('wheel', (event) => this.#wheeled(event), { passive: false })
  }

  #wheeled(event: WheelEvent) {
    if (event.ctrlKey || event.metaKey) return
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX
    if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return
    event.preventDefault()
    this.panBy(-sideways)
  }

  #clicked(event: MouseEvent) {
    const mark = event.target instanceof Element ? event.target.closest('.mark') : null
    const datum = mark && (select(mark).datum() as { readonly first: number; readonly count: number })
    // After the step that was clicked; elsewhere the nearest boundary.
    if (datum?.count === 1) this.#options.jump(datum.first + 1)
    else this.#jumpTo(this.#pixelOf(event))
  }

  #pixelOf(event: MouseEvent) {
    return event.clientX - this.#plotSvg.getBoundingClientRect().left
  }

  #jumpTo(pixel: number) {
    if (this.#plot !== null) this.#options.jump(this.#plot.position(pixel))
  }

  #scaleExtent(): [number, number] {
    const { length } = unitsOf(this.#timeline!, this.#axisKind)
    const all = (this.#width - leftPad - rightPad) / Math.max(1, length)
    return this.#axisKind === 'steps' ? [Math.min(all, comfortable.least), widestStep] : [all, Math.max(all, 2)]
  }

  #extend() {
    this.#zoom.scaleExtent(this.#scaleExtent()).extent([
      [0, 0],
      [this.#width, 1],
    ])
  }

  #constrain(transform: ZoomTransform): ZoomTransform {
    if (this.#timeline === null) return transform
    const length = unitsOf(this.#timeline, this.#axisKind).length * transform.k
    const least = Math.min(leftPad, this.#width - rightPad - length)
    const x = Math.max(least, Math.min(leftPad, transform.x))
    return zoomIdentity.translate(x, 0).scale(transform.k)
  }

  #transform(): ZoomTransform {
    return (this.#plotSvg as SVGSVGElement & { __zoom?: ZoomTransform }).__zoom ?? zoomIdentity
  }

  #apply(transform: ZoomTransform) {
    select(this.#plotSvg).call((selection) => this.#zoom.transform(selection, this.#constrain(transform)))
  }

  #drawSoon() {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => this.#draw())
  }

  #draw() {
    this.#frame = 0
    if (this.#timeline === null || this.#width === 0) return
    const { k, x } = this.#transform()
    const racing = new Set<number>(this.#conflicts.flatMap(({ from, to }) => [from.at, to.at]))
    const view = { k, x, width: this.#width }
    const plot = plotOf(this.#timeline, this.#axisKind, this.#options.words, view, racing)
    this.#plot = plot
    const height = Number(this.#plotSvg.getAttribute('height'))
    drawAxis(this.#axis, this.#grid, plot, height)
    drawRules(this.#rules, this.#placed, this.#width)
    drawLanes(this.#lanes, this.#placed, plot)
    const centres = new Map(
      this.#placed.flatMap(({ lane, top }) => (lane.kind === 'thread' ? [[lane.thread, top + 21]] : [])),
    )
    const centreOf = (thread: number) => centres.get(thread as never) ?? null
    drawArrows(this.#arrows, this.#showArrows ? this.#timeline.arrows : [], plot, centreOf)
    drawConflicts(this.#conflictLines, this.#conflicts, plot, centreOf)
    this.#moveHead()
  }

  #moveHead() {
    if (this.#plot === null) return
    const { x, length } = this.#plot
    movePlayhead(
      this.#head,
      x(this.#position),
      String(this.#position),
      this.#width,
      this.#position < length ? Infinity : 0,
    )
  }
}

function drawRules(group: Group, placed: readonly PlacedLane[], width: number) {
  group
    .selectAll('line')
    .data(placed.filter((lane) => lane.ruled))
    .join('line')
    .attr('x1', 0)
    .attr('x2', width)
    .attr('y1', (lane) => lane.top - 2.5)
    .attr('y2', (lane) => lane.top - 2.5)
}

function drawLanes(group: Group, placed: readonly PlacedLane[], plot: Plot) {
  group
    .selectAll<SVGGElement, PlacedLane>(':scope > g')
    .data(placed, ({ lane }) => lane.key)
    .join('g')
    .attr('transform', ({ top }) => `translate(0 ${top})`)
    .each(function (placedLane) {
      drawLane(select(this) as unknown as Group, placedLane.lane, plot)
    })
}

export { placeLanes }
