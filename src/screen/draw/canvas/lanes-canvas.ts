import type { Lane } from '../../../timeline/timeline'
import type { PlacedLane } from '../lanes'
import type { Plot, Units } from '../plot'
import { isNumeric, levelsOf } from '../value-lane'
import { Ink } from './ink'
import { layersOf, type Layer } from './layers'
import { paint } from './paint'

/** How fine a canvas is drawn for paper. */
const printRatio = 4
/** A lane folded to a strip shows what matters most of it. */
const stripTop = 8

/** Lanes at a scale where marks can no longer be told apart, on a canvas as large as what is in sight of them. */
export class LanesCanvas {
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  #ink: Ink | null = null
  #units: Units | null = null
  #layers = new WeakMap<Lane, readonly Layer[]>()
  #drawn = false

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
    this.#context = canvas.getContext('2d')!
  }

  /** After another theme or resolution. */
  refresh() {
    this.#ink = null
  }

  clear() {
    if (!this.#drawn) return
    this.#drawn = false
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height)
  }

  /** @param window the part of the lanes' height that is in sight */
  draw(placed: readonly PlacedLane[], plot: Plot, window: { readonly top: number; readonly height: number }) {
    const ink = this.#prepare(plot.width, window.height)
    const { ratio } = ink
    if (plot.units !== this.#units) this.#layers = new WeakMap()
    this.#units = plot.units
    const context = this.#context
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height)
    this.#drawn = true
    const k = (plot.scale(1) - plot.scale(0)) * ratio
    const frame = { context, ink, k, x: plot.scale(0) * ratio, columns: this.#canvas.width }
    for (const { lane, top, height, folded } of placed) {
      if (top + height < window.top || top > window.top + window.height) continue
      const layers = this.#layersOf(lane, plot.units)
      if (folded) for (const layer of strip(layers, height)) paint(layer, { ...frame, top: top - window.top })
      else {
        for (const layer of layers) paint(layer, { ...frame, top: top - window.top })
        if (lane.kind === 'value' && isNumeric(lane)) drawRange(context, lane, ink, top - window.top)
      }
    }
  }

  #layersOf(lane: Lane, units: Units): readonly Layer[] {
    let layers = this.#layers.get(lane)
    if (layers === undefined) this.#layers.set(lane, (layers = layersOf(lane, units.at)))
    return layers
  }

  #prepare(width: number, height: number): Ink {
    const ratio = matchMedia('print').matches ? printRatio : devicePixelRatio
    if (this.#ink?.ratio !== ratio) this.#ink = new Ink(this.#context, ratio)
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (this.#canvas.width !== w || this.#canvas.height !== h) {
      Object.assign(this.#canvas, { width: w, height: h })
      this.#canvas.style.width = `${width}px`
      this.#canvas.style.height = `${height}px`
    }
    return this.#ink
  }
}

/** All bands and shares of a lane, one over the other, in the little height that is left. */
export function strip(layers: readonly Layer[], height: number): Layer[] {
  const covers = layers.filter((layer) => layer.kind === 'cover')
  return covers.slice(0, 2).map((layer) => ({ ...layer, top: stripTop, height: Math.max(3, height - 2 * stripTop) }))
}

/** Least and greatest of a staircase, as its only figures. */
function drawRange(context: CanvasRenderingContext2D, lane: Lane & { readonly kind: 'value' }, ink: Ink, top: number) {
  const { y, low, high } = levelsOf(lane)
  context.font = `600 ${11 * ink.ratio}px ui-monospace, Consolas, monospace`
  context.lineWidth = 4 * ink.ratio
  context.strokeStyle = ink.colour('paper')
  context.fillStyle = ink.colour('soft')
  for (const value of [high, low]) {
    const text = String(value).replace('-', '−')
    const at: [string, number, number] = [text, 18 * ink.ratio, (top + y(value) - 7) * ink.ratio]
    context.strokeText(...at)
    context.fillText(...at)
  }
}
