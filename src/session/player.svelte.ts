/** Takes a step every so often, until told to stop or there is none left. */
export class Player {
  playing = $state(false)
  stepsPerSecond = $state(3)
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Takes a step; tells whether there may be another. */
  readonly #step: () => Promise<boolean>

  constructor(step: () => Promise<boolean>) {
    this.#step = step
  }

  play() {
    if (this.playing) return
    this.playing = true
    void this.#tick()
  }

  pause() {
    this.playing = false
    clearTimeout(this.#timer)
  }

  async #tick() {
    const more = await this.#step()
    if (!this.playing) return
    if (more) this.#timer = setTimeout(() => void this.#tick(), 1000 / this.stepsPerSecond)
    else this.pause()
  }
}
