import type { Lane, ThreadLane } from '../../timeline/timeline'
import { Ink } from './canvas/ink'
import { layersOf, type Layer } from './canvas/layers'
import { paint } from './canvas/paint'
import type { Units } from './plot'

/** The most rows there is room for; of more threads the first are shown. */
const mostRows = 9

/** The whole run at a glance, on a canvas: a row for each thread, as high as the part of the time in which it ran. */
export class Overview {
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  #layers: { readonly lanes: readonly Lane[]; readonly units: Units; readonly rows: readonly Layer[][] } | null = null

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
    this.#context = canvas.getContext('2d')!
  }

  draw(lanes: readonly Lane[], units: Units, width: number, height: number) {
    const ink = new Ink(this.#context, devicePixelRatio)
    const { ratio } = ink
    Object.assign(this.#canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) })
    const rows = this.#rowsOf(lanes, units)
    const pitch = height / Math.max(1, rows.length)
    const frame = { context: this.#context, ink, k: this.#canvas.width / units.length, x: 0 }
    rows.forEach((layers, index) => {
      const tall = Math.max(1, pitch - (pitch > 4 ? 1 : 0))
      for (const layer of layers) {
        const row: Layer = layer.kind === 'cover' ? { ...layer, top: 0, height: tall } : layer
        paint(row, { ...frame, columns: this.#canvas.width, top: index * pitch })
      }
    })
  }

  #rowsOf(lanes: readonly Lane[], units: Units) {
    if (this.#layers?.lanes !== lanes || this.#layers.units !== units) {
      const threads = lanes.filter((lane): lane is ThreadLane => lane.kind === 'thread').slice(0, mostRows)
      // The steps alone: what a thread waits for is told by its lane.
      this.#layers = { lanes, units, rows: threads.map((lane) => layersOf(lane, units.at).slice(1)) }
    }
    return this.#layers.rows
  }
}
