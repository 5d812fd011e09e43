/** How an area is filled. Texture says which state, as in the patterns of the drawing in marks; colour says whose. */
export const textures = ['solid', 'hatch', 'dots', 'pale', 'outline'] as const
export type Texture = (typeof textures)[number]

/** Colours beside those of the threads. */
const others = ['ink', 'soft', 'line-strong', 'bad', 'grid', 'faint'] as const
export type OtherColour = (typeof others)[number]
const threadColours = 9

/** Class of an area: a small number for its colour and texture. */
export function classOf(colour: number | OtherColour, texture: Texture): number {
  const index = typeof colour === 'number' ? colour : threadColours + others.indexOf(colour)
  return index * textures.length + textures.indexOf(texture)
}

/** What the classes look like on one canvas, in the page's colours. Made anew when the theme or the resolution changes. */
export class Ink {
  readonly #fills = new Map<number, string | CanvasPattern>()
  readonly #style: CSSStyleDeclaration
  readonly #context: CanvasRenderingContext2D
  readonly ratio: number

  constructor(context: CanvasRenderingContext2D, ratio: number) {
    this.#context = context
    this.#style = getComputedStyle(document.documentElement)
    this.ratio = ratio
  }

  colour(name: OtherColour | 'paper'): string {
    return this.#style.getPropertyValue(`--${name}`).trim()
  }

  fill(cls: number): string | CanvasPattern {
    let fill = this.#fills.get(cls)
    if (fill === undefined) this.#fills.set(cls, (fill = this.#make(cls)))
    return fill
  }

  #make(cls: number): string | CanvasPattern {
    const index = Math.floor(cls / textures.length)
    const name = index < threadColours ? `thread-${index}` : others[index - threadColours]!
    const colour = this.#style.getPropertyValue(`--${name}`).trim()
    switch (textures[cls % textures.length]!) {
      case 'solid':
        return colour
      case 'pale':
        return `color-mix(in srgb, ${colour} 24%, ${this.colour('paper')})`
      case 'hatch':
        return this.#tile(Math.round(8.5 * this.ratio), (tile, size) => hatch(tile, size, colour))
      case 'dots':
        return this.#tile(Math.round(7 * this.ratio), (tile, size) => dot(tile, size, colour))
      case 'outline':
        return this.#tile(Math.round(4 * this.ratio), (tile, size) => crossing(tile, size, colour))
    }
  }

  #tile(size: number, draw: (tile: CanvasRenderingContext2D, size: number) => void): CanvasPattern {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = size
    const tile = canvas.getContext('2d')!
    draw(tile, size)
    return this.#context.createPattern(canvas, 'repeat')!
  }
}

/** Stripes at 45°, a third of the room; a tile's corners carry on its neighbours' stripes. */
function hatch(tile: CanvasRenderingContext2D, size: number, colour: string) {
  wash(tile, size, colour)
  tile.globalAlpha = 0.72
  tile.strokeStyle = colour
  tile.lineWidth = size / 4.2
  tile.beginPath()
  for (const shift of [-size, 0, size]) {
    tile.moveTo(shift - 1, size + 1)
    tile.lineTo(shift + size + 1, -1)
  }
  tile.stroke()
}

function dot(tile: CanvasRenderingContext2D, size: number, colour: string) {
  wash(tile, size, colour)
  tile.globalAlpha = 0.85
  tile.fillStyle = colour
  tile.beginPath()
  tile.arc(size * 0.43, size / 2, size * 0.19, 0, 2 * Math.PI)
  tile.fill()
}

/** Of what was refused: stripes the other way, finer. */
function crossing(tile: CanvasRenderingContext2D, size: number, colour: string) {
  tile.strokeStyle = colour
  tile.lineWidth = size / 3
  tile.beginPath()
  for (const shift of [-size, 0, size]) {
    tile.moveTo(shift - 1, -1)
    tile.lineTo(shift + size + 1, size + 1)
  }
  tile.stroke()
}

function wash(tile: CanvasRenderingContext2D, size: number, colour: string) {
  tile.globalAlpha = 0.1
  tile.fillStyle = colour
  tile.fillRect(0, 0, size, size)
}
