/** A program the reader typed. */
export interface Draft {
  readonly id: string
  readonly title: string
  readonly source: string
}

/** Where drafts are kept: the browser's storage, which may be missing, full, or closed to us. */
export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

const key = 'interleave.drafts'
const most = 12
/** Browsers give a page about 5 MB. */
const mostCharacters = 2_000_000

/** The reader's own programs, kept in the browser so that nothing typed is lost. Newest first. */
export class Drafts {
  list = $state.raw<readonly Draft[]>([])
  readonly #shelf: Shelf | null
  /** The draft being written; null: the next edit begins one. */
  #current: string | null = null

  constructor(shelf: Shelf | null) {
    this.#shelf = shelf
    this.list = read(shelf)
  }

  enter(draft: Draft) {
    this.#current = draft.id
  }

  /** Goes on with the draft that has this text, if there is one (after a reload, say). */
  resume(source: string) {
    this.#current = this.list.find((draft) => draft.source === source)?.id ?? this.#current
  }

  leave() {
    this.#current = null
  }

  /** Puts the draft first and drops the oldest that no longer fit. */
  keep(source: string) {
    if (source.trim() === '') return
    this.#current ??= `${Date.now().toString(36)}-${Math.floor(Math.random() * 1e6).toString(36)}`
    const draft: Draft = { id: this.#current, title: titleOf(source), source }
    // Others may have been written in another tab meanwhile.
    const known = [...read(this.#shelf), ...this.list]
    const others = known.filter((one, i) => one.id !== draft.id && known.findIndex(({ id }) => id === one.id) === i)
    const kept: Draft[] = [draft]
    let characters = source.length
    for (const one of others) {
      characters += one.source.length
      if (kept.length < most && characters <= mostCharacters) kept.push(one)
    }
    this.#put(kept)
  }

  /** Takes a draft off the shelf. */
  forget({ id }: Draft) {
    this.#put(this.list.filter((draft) => draft.id !== id))
    if (this.#current === id) this.#current = null
  }

  /** Puts one that was forgotten back, in front. */
  restore(draft: Draft) {
    this.#put([draft, ...this.list.filter(({ id }) => id !== draft.id)].slice(0, most))
  }

  #put(list: readonly Draft[]) {
    this.list = list
    try {
      this.#shelf?.setItem(key, JSON.stringify(list))
    } catch {
      // Full or forbidden: it stays in memory, and in the address bar where it fits.
    }
  }
}

export function browserShelf(): Shelf | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

function read(shelf: Shelf | null): Draft[] {
  try {
    const kept: unknown = JSON.parse(shelf?.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isDraft).slice(0, most) : []
  } catch {
    return []
  }
}

/** The first line that says something: a docstring or a comment, else the first definition but `main`, else the first line. */
function titleOf(source: string): string {
  const head = source.slice(0, 4000)
  const said = /^\s*(?:"""|'''|#(?![![])|\/\/[/!]?)\s*(\S.*?)\s*(?:"""|''')?$/m.exec(head)?.[1]
  const defined = /^\s*((?:def|class|fn(?!\s+main)|struct|enum)\s+\w+)/m.exec(head)?.[1]
  return (said ?? defined ?? head.trim().split('\n')[0] ?? '').trim().slice(0, 60)
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const draft = value as Partial<Record<keyof Draft, unknown>>
  return [draft.id, draft.title, draft.source].every((field) => typeof field === 'string')
}
