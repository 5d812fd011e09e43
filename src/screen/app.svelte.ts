import { getContext, setContext, untrack } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import type { Session } from '../session/session.svelte'
import type { ThreadId } from '../session/model'
import type { Work } from '../session/work'
import type { AxisKind } from './draw/plot'
import { languages, tables, type LanguageTag } from './texts'
import { labelOf, tellNext } from './texts/tell'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export type Tab = 'source' | 'timelines' | 'steps' | 'explore'
/** What the lower pane shows. On a narrow screen the steps have a tab of their own. */
export const lowerParts = ['lesson', 'outcomes', 'findings', 'graph', 'gil', 'steps'] as const
export type LowerPart = (typeof lowerParts)[number]
/** What stands beside the lower pane: a thread's life, who waits for whom, or why a value is what it is. */
export const sides = ['life', 'waits', 'why'] as const
export type Side = (typeof sides)[number]
/** Which of the panels that open over the page is open; at most one is. */
export type Panel = 'policy' | 'settings' | 'help' | 'exploring' | 'share' | 'lanes'

/** What the page shows: one program, all of them, or two side by side. */
export type Room = 'workspace' | 'gallery' | 'compare'

export type Copied = 'copied' | 'refused' | 'too-long'

/** How the reader likes to look at things. What they look at is the session's. */
export class View {
  language = $state<LanguageTag>(preferred('language', languages, systemLanguage()))
  theme = $state<Theme>(preferred('theme', themes, 'system'))
  room = $state<Room>('workspace')
  /** What a link puts beside the program, until it stands there. */
  beside = $state.raw<Work | null>(null)
  /** What stood beside a program last, to stand there again when the two are shown once more. */
  setAside: { readonly to: string; readonly work: Work } | null = null
  /** The session that stands beside, while two are shown. */
  other = $state.raw<Session | null>(null)
  /** Large, with few controls, for a projector. */
  presenting = $state(false)
  /** The notes lie over the presentation. */
  notes = $state(false)
  /** The presentation is black for a while. */
  blank = $state(false)
  /** A screen as narrow as a phone's shows one thing at a time. */
  readonly narrow = new MediaQuery('max-width: 720px')
  /** Within another page: only what is needed to follow one program. */
  readonly embedded = /[?&]embed\b/.test(location.search)
  axis = $state<AxisKind>('steps')
  arrows = $state(true)
  conflicts = $state(true)
  /** Steps of the conflict that the reader asked to see; of a run in which they race, they come first. */
  conflict = $state.raw<readonly number[]>([])
  lower = $state<LowerPart>(preferred('lower', lowerParts, 'lesson'))
  /** The lower pane takes most of the room. */
  enlarged = $state(false)
  editing = $state(false)
  panel = $state<Panel | null>(null)
  /** What came of copying the link, while it is told. */
  copied = $state<Copied | null>(null)
  tab = $state<Tab>('timelines')
  /** The thread whose life is drawn; null: whichever moved last. */
  thread = $state<ThreadId | null>(null)
  /** What the pane beside it shows; null: in a deadlock who waits for whom, else the life of a thread. */
  side = $state<Side | null>(null)
  /** Key of the value that is asked about; null: the one that was written last. */
  asked = $state<string | null>(null)
  /** A line of the source that a text speaks of, from 1; null: none. */
  line = $state<number | null>(null)
  /** Scenarios whose goal was reached, by id. */
  solved = $state.raw<readonly string[]>(kept('solved'))
  /** Pieces of the page that are still being fetched. */
  loading = $state(0)
  t = $derived(tables[this.language])

  constructor() {
    $effect.root(() => {
      $effect(() => remember('language', this.language))
      $effect(() => remember('theme', this.theme))
      $effect(() => remember('lower', this.lower))
      $effect(() => remember('solved', this.solved.join(' ')))
    })
  }

  /** Asks why a value is what it is; without a key, that which was written last. */
  askWhy(key: string | null = null) {
    this.asked = key
    this.side = 'why'
    this.tab = 'steps'
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
  follow(window: { readonly k: number; readonly x: number }, beyond?: boolean): void
}

/** Steps of two programs at once; whoever shows both answers. */
interface Together {
  readonly forward: () => unknown
  readonly back: () => unknown
  readonly restart: () => unknown
  readonly togglePlay: () => unknown
}

export interface App {
  readonly session: Session
  readonly view: View
  timelines: TimelineMoves | null
  together?: Together | null
  /** Says something to a screen reader, and to nobody else. */
  announce: (text: string) => void
  copyLink: () => Promise<Copied>
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

/** A list of words that was remembered. */
function kept(name: string): readonly string[] {
  try {
    return (localStorage.getItem(`interleave.${name}`) ?? '').split(' ').filter(Boolean)
  } catch {
    return []
  }
}

function remember(name: string, value: string) {
  try {
    localStorage.setItem(`interleave.${name}`, value)
  } catch {
    // Storage may be closed to us; then the choice holds until the page goes.
  }
}

/** Lets a thread run, or says why it cannot. */
export async function chooseThread(
  { session, view, announce }: Pick<App, 'session' | 'view' | 'announce'>,
  thread: ThreadId,
) {
  if (await session.choose(thread)) return
  const next = session.next[thread]
  if (next === undefined) return
  announce(view.t.next.cannot(labelOf(session.run, thread), tellNext(next, session.run!, view.t)))
}
