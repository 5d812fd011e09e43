import type { GilRuns } from './recording/gil-runs'
import type { Studios } from './recording/studios'
import type { Settings } from './settings'

/** What the session tells about what is shown. */
interface Host {
  readonly source: string
  readonly settings: Settings
  readonly run: unknown
  readonly stale: boolean
  readonly busy: boolean
}

/** The program that is shown with the GIL and without it, worked out when somebody wants to see. */
export class GilState {
  /** null: not known, or there is nothing to compare. */
  runs = $state.raw<GilRuns | null>(null)
  running = $state(false)
  /** What the runs are about, or are to be about. */
  #asked = $state.raw<string | null>(null)
  readonly #host: Host
  readonly #studios: Studios
  readonly #key = $derived.by(() => JSON.stringify([this.#host.source, this.#host.settings.stdin]))
  readonly #ready = $derived.by(() => this.#host.run !== null && !this.#host.stale && !this.#host.busy)

  constructor(host: Host, studios: Studios) {
    this.#host = host
    this.#studios = studios
  }

  /** Somebody looks, and this is not yet known. */
  readonly due = $derived.by(() => this.#ready && this.#asked !== this.#key)

  /** Runs the program twice; a newer wish ends an older one. */
  async look(): Promise<void> {
    const key = this.#key
    const { source, settings } = this.#host
    this.#asked = key
    this.runs = null
    this.running = true
    const wanted = () => this.#asked === key && this.#key === key
    const ask = () => (wanted() ? 'go-on' : 'unwanted')
    const answer = await this.#studios.gilRuns({ source, stdin: settings.stdin }, ask).catch(() => null)
    if (!wanted()) return
    this.runs = answer?.runs ?? null
    this.running = false
  }
}
