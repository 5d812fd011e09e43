import { getContext, setContext, untrack } from 'svelte'
import type { Session } from '../session/session.svelte'
import type { ThreadId } from '../session/model'
import type { AxisKind } from './draw/plot'
import { languages, tables, type LanguageTag } from './texts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export type Tab = 'source' | 'timelines' | 'steps' | 'explore'
/** What the lower pane shows. On a narrow screen the steps have a tab of their own. */
export const lowerParts = ['outcomes', 'findings', 'graph', 'gil', 'steps'] as const
export type LowerPart = (typeof lowerParts)[number]
/** Which of the panels that open over the page is open; at most one is. */
export type Panel = 'programs' | 'policy' | 'settings' | 'help' | 'exploring'

/** How the reader likes to look at things. What they look at is the session's. */
export class View {
  language = $state<LanguageTag>(preferred('language', languages, systemLanguage()))
  theme = $state<Theme>(preferred('theme', themes, 'system'))
  axis = $state<AxisKind>('steps')
  arrows = $state(true)
  conflicts = $state(true)
  /** Steps of the conflict that the reader asked to see; of a run in which they race, they come first. */
  conflict = $state.raw<readonly number[]>([])
  lower = $state<LowerPart>(preferred('lower', lowerParts, 'outcomes'))
  /** The lower pane takes most of the room. */
  enlarged = $state(false)
  editing = $state(false)
  panel = $state<Panel | null>(null)
  tab = $state<Tab>('timelines')
  /** The thread whose life is drawn; null: whichever moved last. */
  thread = $state<ThreadId | null>(null)
  /** What the pane beside it shows; null: in a deadlock who waits for whom, else the life of a thread. */
  side = $state<'life' | 'waits' | null>(null)
  /** Pieces of the page that are still being fetched. */
  loading = $state(0)
  t = $derived(tables[this.language])

  constructor() {
    $effect.root(() => {
      $effect(() => remember('language', this.language))
      $effect(() => remember('theme', this.theme))
      $effect(() => remember('lower', this.lower))
    })
  }

  toggle(panel: Panel) {
    this.panel = this.panel === panel ? null : panel
  }

  /** Fetches a part of the page that is not needed at first; the page is not idle until it is here. */
  async fetch<T>(part: Promise<T>): Promise<T> {
    untrack(() => this.loading++)
    try {
      return await part
    } finally {
      this.loading--
    }
  }
}

/** Asks the timelines to move; whoever shows them answers. */
interface TimelineMoves {
  zoomBy(factor: number): void
  panBy(pixels: number): void
  fit(): void
  /** Shows the part of the axis that other timelines show. */
  follow(window: { readonly k: number; readonly x: number }): void
}

export interface App {
  readonly session: Session
  readonly view: View
  timelines: TimelineMoves | null
  /** Says something to a screen reader, and to nobody else. */
  announce: (text: string) => void
  copyLink: () => Promise<'copied' | 'refused' | 'too-long'>
  /** Lets a thread run, or says why it cannot. */
  choose: (thread: ThreadId) => Promise<void>
}

const key = Symbol('app')
export const provideApp = (app: App) => setContext(key, app)
export const useApp = () => getContext<App>(key)

function systemLanguage(): LanguageTag {
  return navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}

function preferred<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
  try {
    const kept = localStorage.getItem(`interleave.${name}`)
    return allowed.find((value) => value === kept) ?? otherwise
  } catch {
    return otherwise
  }
}

function remember(name: string, value: string) {
  try {
    localStorage.setItem(`interleave.${name}`, value)
  } catch {
    // Storage may be closed to us; then the choice holds until the page goes.
  }
}
