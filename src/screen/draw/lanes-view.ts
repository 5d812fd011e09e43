import { select } from 'd3-selection'
import type { Conflict } from '../../timeline/conflicts'
import type { Arrow, Lane } from '../../timeline/timeline'
import { drawArrows } from './arrows'
import { drawAxis } from './axis'
import { denseTip } from './canvas/dense-tip'
import { LanesCanvas } from './canvas/lanes-canvas'
import { drawConflicts } from './conflicts'
import { drawLane, type PlacedLane } from './lanes'
import { tipAt, type Group, type Plot, type Tip } from './plot'

/** More steps in sight than this are drawn as a whole, on the canvas: a step would have five pixels or less. */
const mostMarks = 160
/** From a lane's top to the middle of a thread's marks, and of a folded lane. */
const middles = { marks: 21, strip: 12 }

/** Lanes whose marks are lines: what holds there is told beside them too. */
const staircases: readonly Lane['kind'][] = ['value', 'count', 'queue']

export interface Shown {
  readonly placed: readonly PlacedLane[]
  readonly arrows: readonly Arrow[]
  readonly conflicts: readonly Conflict[]
  /** The part of the lanes' height that is in sight. */
  readonly window: { readonly top: number; readonly height: number }
}

/** The lanes: mark by mark in SVG where a mark is legible, as a whole on a canvas where it is not, and where they are folded. */
export class LanesView {
  readonly #canvas: LanesCanvas
  readonly #axis: Group
  readonly #grid: Group
  readonly #rules: Group
  readonly #lanes: Group
  readonly #arrows: Group
  readonly #conflicts: Group
  #placed: readonly PlacedLane[] = []
  #plot: Plot | null = null
  dense = false

  constructor(root: Group, axis: Group, canvas: HTMLCanvasElement) {
    this.#canvas = new LanesCanvas(canvas)
    this.#axis = axis
    this.#grid = root.append('g').attr('class', 'grid')
    this.#rules = root.append('g').attr('class', 'rules')
    // Behind the marks, so that an arrow crosses out nothing.
    this.#arrows = root.append('g').attr('class', 'arrows')
    this.#lanes = root.append('g')
    this.#conflicts = root.append('g').attr('class', 'conflicts')
  }

  draw(plot: Plot, { placed, arrows, conflicts, window }: Shown, height: number) {
    this.#placed = placed
    this.#plot = plot
    this.dense = stepsInSight(plot) > mostMarks
    drawAxis(this.#axis, this.#grid, plot, height)
    this.#grid.classed('under-canvas', this.dense)
    drawRules(this.#rules, placed, plot.width)
    drawLanes(this.#lanes, this.dense ? [] : placed.filter(({ folded }) => !folded), plot)
    const onCanvas = this.dense ? placed : placed.filter(({ folded }) => folded)
    if (onCanvas.length > 0) this.#canvas.draw(onCanvas, plot, window)
    else this.#canvas.clear()
    const centres = new Map(
      placed.flatMap(({ lane, top, folded }) =>
        lane.kind === 'thread' ? [[lane.thread, top + (folded ? middles.strip : middles.marks)]] : [],
      ),
    )
    const centreOf = (thread: number) => centres.get(thread as never) ?? null
    drawArrows(this.#arrows, this.dense ? [] : arrows, plot, centreOf)
    drawConflicts(this.#conflicts, conflicts, plot, centreOf)
  }

  /** After another theme. */
  refresh() {
    this.#canvas.refresh()
  }

  /** What is under a pointer: a mark, or what the canvas shows there. */
  tipUnder(target: EventTarget | null, x: number, y: number): Tip | null {
    const tip = tipAt(target)
    if (tip !== null || this.#plot === null) return tip
    const found = this.#placed.find(({ top, height }) => y >= top && y < top + height)
    if (found === undefined) return null
    const whole = this.dense || found.folded || staircases.includes(found.lane.kind)
    return whole ? denseTip(found.lane, this.#plot, x, found.folded ? 0 : y - found.top) : null
  }
}

function stepsInSight({ axis, units, from, to }: Plot): number {
  return axis === 'time' ? to - from : units.at(to) - units.at(from)
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
