import { select, type Selection } from 'd3-selection'
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom'
import type { Conflict } from '../../timeline/conflicts'
import { LanesView } from './lanes-view'
import type { AxisWindow, Picture } from './picture'
import { definePatterns } from './patterns'
import { dragPlayhead, drawPlayhead, movePlayhead, type Playhead } from './playhead'
import { plotOf, unitsOf, type Group, type Plot, type Tip, type Units, type Words } from './plot'
import { drawSelection, moveSelection } from './selection'

const leftPad = 10
const rightPad = 34
/** A step is at least this wide when a run is first shown, and at most so wide. */
const comfortable = { least: 44, most: 72 }
const widestStep = 220

interface Options {
  readonly jump: (position: number) => void
  readonly words: Words
  /** Told whenever another part of the run is in sight. */
  readonly moved: (window: AxisWindow) => void
}

/** Draws a timeline into two SVG elements (its axis stays in sight, its lanes scroll) and a canvas; the reader moves in it. */
export class TimelineView {
  readonly #plotSvg: SVGSVGElement
  readonly #axisSvg: SVGSVGElement
  readonly #options: Options
  readonly #lanes: LanesView
  readonly #selection: SVGRectElement
  readonly #head: Playhead
  readonly #zoom = zoom<SVGSVGElement, unknown>()
  #picture: Picture | null = null
  #units: Units | null = null
  #window = { top: 0, height: 0 }
  #width = 0
  #position = 0
  #showArrows = true
  #conflicts: readonly Conflict[] = []
  #plot: Plot | null = null
  #frame = 0

  constructor(axis: SVGSVGElement, plot: SVGSVGElement, canvas: HTMLCanvasElement, options: Options) {
    this.#axisSvg = axis
    this.#plotSvg = plot
    this.#options = options
    definePatterns(plot)
    const root = select<SVGSVGElement, unknown>(plot) as unknown as Selection<SVGGElement, unknown, null, undefined>
    this.#selection = drawSelection(root)
    this.#lanes = new LanesView(root, (select(axis) as unknown as Group).append('g').attr('class', 'axis'), canvas)
    this.#head = drawPlayhead(axis, plot)
    dragPlayhead(this.#head, axis, (pixel) => this.#jumpTo(pixel))
    this.#listen()
  }

  get plot(): Plot | null {
    return this.#plot
  }

  /** Shows a run. A new program is fitted into sight; more of the same run keeps what is in sight. */
  show(picture: Picture, fit: boolean) {
    const before = this.#picture
    const otherAxis = picture.axis !== before?.axis || (picture.short === null) !== (before.short === null)
    this.#picture = picture
    this.#units = unitsOf(picture.timeline, picture.axis, picture.short)
    if (this.#width === 0) return
    this.#extend()
    if (fit || otherAxis) this.fit()
    else {
      // The run may have become shorter: nothing of it is left where nothing is.
      this.#apply(this.#transform())
      this.moveTo(this.#position)
    }
  }

  /** Which part of the lanes' height is in sight. */
  scrolled(top: number, height: number) {
    this.#window = { top, height }
    this.#drawSoon()
  }

  /** After another theme, or for paper, which does not wait for a frame. */
  refresh() {
    this.#lanes.refresh()
    this.#draw()
  }

  /** What is under the pointer. */
  tipUnder(event: MouseEvent): Tip | null {
    return this.#lanes.tipUnder(event.target, this.#pixelOf(event), this.#heightOf(event))
  }

  /**
   * Shows the same part of the axis as somebody else does.
   * @param beyond past the run's own ends too: a shorter run stays beside a longer one
   */
  follow({ k, x }: { readonly k: number; readonly x: number }, beyond = false) {
    if (this.#units === null) return
    const now = this.#transform()
    const [least, most] = this.#scaleExtent()
    const scale = Math.max(least, Math.min(most, k))
    const wanted = zoomIdentity.translate(x * (scale / k), 0).scale(scale)
    if (now.k !== scale || now.x !== x) this.#show(beyond ? wanted : this.#constrain(wanted))
  }

  resize(width: number, height: number) {
    const first = this.#width === 0
    this.#width = width
    for (const svg of [this.#plotSvg, this.#axisSvg]) svg.setAttribute('width', String(width))
    this.#plotSvg.setAttribute('height', String(height))
    this.#head.line.setAttribute('y2', String(height))
    this.#head.veil.setAttribute('height', String(height))
    if (this.#units === null || width === 0) return
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
    if (this.#units === null || this.#width === 0) return
    const room = this.#width - leftPad - rightPad
    const { length } = this.#units
    const all = room / Math.max(1, length)
    const k = this.#picture!.axis === 'time' ? all : Math.max(comfortable.least, Math.min(comfortable.most, all))
    this.#apply(zoomIdentity.translate(leftPad, 0).scale(k))
    this.moveTo(this.#position)
  }

  /** Everything in sight at once, however small. */
  overview() {
    if (this.#units === null) return
    const { length } = this.#units
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
    const tip = this.tipUnder(event)
    // After the step that was clicked; elsewhere the nearest boundary.
    if (tip?.kind === 'steps' && tip.count === 1) this.#options.jump(tip.first + 1)
    else this.#jumpTo(this.#pixelOf(event))
  }

  #pixelOf(event: MouseEvent) {
    return (event.clientX - this.#plotSvg.getBoundingClientRect().left) / this.#magnified()
  }

  #heightOf(event: MouseEvent) {
    return (event.clientY - this.#plotSvg.getBoundingClientRect().top) / this.#magnified()
  }

  /** How much larger than drawn it is shown: a presentation is scaled as a whole. */
  #magnified() {
    return this.#plotSvg.getBoundingClientRect().width / Math.max(1, this.#plotSvg.clientWidth) || 1
  }

  #jumpTo(pixel: number) {
    if (this.#plot !== null) this.#options.jump(this.#plot.position(pixel))
  }

  #scaleExtent(): [number, number] {
    const { length } = this.#units!
    const all = (this.#width - leftPad - rightPad) / Math.max(1, length)
    return this.#picture!.axis === 'steps' ? [Math.min(all, comfortable.least), widestStep] : [all, Math.max(all, 2)]
  }

  #extend() {
    this.#zoom.scaleExtent(this.#scaleExtent()).extent([
      [0, 0],
      [this.#width, 1],
    ])
  }

  #constrain(transform: ZoomTransform): ZoomTransform {
    if (this.#units === null) return transform
    const length = this.#units.length * transform.k
    const least = Math.min(leftPad, this.#width - rightPad - length)
    const x = Math.max(least, Math.min(leftPad, transform.x))
    return zoomIdentity.translate(x, 0).scale(transform.k)
  }

  #transform(): ZoomTransform {
    return (this.#plotSvg as SVGSVGElement & { __zoom?: ZoomTransform }).__zoom ?? zoomIdentity
  }

  #apply(transform: ZoomTransform) {
    this.#show(this.#constrain(transform))
  }

  #show(transform: ZoomTransform) {
    select(this.#plotSvg).call((selection) => this.#zoom.transform(selection, transform))
  }

  #drawSoon() {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => this.#draw())
  }

  #draw() {
    this.#frame = 0
    if (this.#units === null || this.#width === 0) return
    const { k, x } = this.#transform()
    const { timeline, placed, axis } = this.#picture!
    const racing = new Set<number>(this.#conflicts.flatMap(({ from, to }) => [from.at, to.at]))
    const view = { k, x, width: this.#width }
    this.#plot = plotOf(timeline, axis, this.#options.words, view, racing, this.#units)
    const arrows = this.#showArrows ? timeline.arrows : []
    const shown = { placed, arrows, conflicts: this.#conflicts, window: this.#window }
    this.#lanes.draw(this.#plot, shown, Number(this.#plotSvg.getAttribute('height')))
    this.#options.moved({ ...view, units: this.#units })
    this.#moveHead()
  }

  #moveHead() {
    if (this.#plot === null) return
    const { x, length } = this.#plot
    moveSelection(this.#selection, this.#plot, this.#position, Number(this.#plotSvg.getAttribute('height')))
    movePlayhead(
      this.#head,
      x(this.#position),
      String(this.#position),
      this.#width,
      this.#position < length ? Infinity : 0,
    )
  }
}
