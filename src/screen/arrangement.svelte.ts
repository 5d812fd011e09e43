import { SvelteSet } from 'svelte/reactivity'
import type { Session } from '../session/session.svelte'
import type { Lane } from '../timeline/timeline'

/** Runs longer than this have their loops shown once at first. */
const longRun = 150

/** How the reader has arranged the lanes of one program. Kept while the page is open. */
export class Arrangement {
  readonly folded = new SvelteSet<string>()
  readonly hidden = new SvelteSet<string>()
  /** First steps of the repeats that are shown in full all the same. */
  readonly expanded = new SvelteSet<number>()
  /** Whether repeats are shown once; null: as long runs have it. */
  #loops = $state<boolean | null>(null)
  /** Keys of lanes in the reader's order; empty: as they come. */
  #order = $state.raw<readonly string[]>([])

  collapses(steps: number): boolean {
    return this.#loops ?? steps > longRun
  }

  collapse(loops: boolean) {
    this.#loops = loops
    this.expanded.clear()
  }

  /** The lanes in the reader's order, hidden ones left out. */
  arranged(lanes: readonly Lane[]): readonly Lane[] {
    const rank = ({ key }: Lane) => {
      const place = this.#order.indexOf(key)
      return place < 0 ? this.#order.length : place
    }
    const ordered = this.#order.length === 0 ? lanes : lanes.toSorted((a, b) => rank(a) - rank(b))
    return this.hidden.size === 0 ? ordered : ordered.filter(({ key }) => !this.hidden.has(key))
  }

  /** Puts a lane where another one is now. */
  place(key: string, index: number, lanes: readonly Lane[]) {
    const keys = lanes.map((lane) => lane.key).filter((one) => one !== key)
    this.#order = [...keys.slice(0, Math.max(0, index)), key, ...keys.slice(Math.max(0, index))]
  }

  static #toggle<T>(set: SvelteSet<T>, item: T) {
    if (!set.delete(item)) set.add(item)
  }

  fold(key: string) {
    Arrangement.#toggle(this.folded, key)
  }

  expand(from: number) {
    Arrangement.#toggle(this.expanded, from)
  }
}

const known = new WeakMap<Session, Record<string, Arrangement>>()

/** The arrangement of the program that a session shows. The reader's own text is one program, however it changes. */
export function arrangementOf(session: Session): Arrangement {
  let programs = known.get(session)
  if (programs === undefined) known.set(session, (programs = {}))
  return (programs[session.scenario ?? ''] ??= new Arrangement())
}
