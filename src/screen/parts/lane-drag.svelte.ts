/** How long a finger rests on a lane before it has the lane in hand, in milliseconds. Before that it scrolls. */
const holdMs = 350
/** How far a pointer moves, in pixels, before it drags; a finger that moves so far before its time wants to scroll. */
const slack = 5

/** A lane by its key, and how far it is from its place, in pixels. */
interface Held {
  readonly key: string
  readonly by: number
}

/** Drags lanes up and down: with a mouse at once, with a finger when it has rested on one. */
export class LaneDrag {
  held = $state.raw<Held | null>(null)
  /** A pointer that is down; one that may not drag yet waits for its time. */
  #down: { key: string; y: number; timer: ReturnType<typeof setTimeout> | null } | null = null

  /** @param drop told which lane was let go of, and how far from its place */
  constructor(private readonly drop: (held: Held) => void) {}

  caught(event: PointerEvent, key: string) {
    if (event.button !== 0) return
    this.cancel()
    const lane = event.currentTarget as HTMLElement
    const isTouch = event.pointerType === 'touch'
    const timer = isTouch ? setTimeout(() => this.#rested(lane, event.pointerId), holdMs) : null
    this.#down = { key, y: event.clientY, timer }
  }

  /** What follows goes to the lane, not to the button that the finger happens to be on. */
  #rested(lane: HTMLElement, pointer: number) {
    const down = this.#down
    if (down === null) return
    down.timer = null
    lane.setPointerCapture(pointer)
    this.held = { key: down.key, by: 0 }
  }

  dragged(event: PointerEvent) {
    const down = this.#down
    if (down === null) return
    // Let go outside, before it was held fast.
    if (event.buttons === 0) return this.cancel()
    const by = event.clientY - down.y
    if (this.held === null && Math.abs(by) < slack) return
    if (down.timer !== null) return this.cancel()
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
    this.held = { key: down.key, by }
  }

  dropped() {
    const { held } = this
    this.cancel()
    if (held !== null && held.by !== 0) this.drop(held)
  }

  cancel() {
    clearTimeout(this.#down?.timer ?? undefined)
    this.#down = null
    this.held = null
  }

  /** Keeps the page from scrolling under a lane that is held. Listeners that browsers take to be passive cannot. */
  readonly steady = (element: HTMLElement) => {
    const still = (event: Event) => {
      if (this.held !== null) event.preventDefault()
    }
    element.addEventListener('touchmove', still, { passive: false })
    element.addEventListener('contextmenu', still)
    return () => {
      element.removeEventListener('touchmove', still)
      element.removeEventListener('contextmenu', still)
    }
  }
}
