import { threadId } from '../session/model'
import type { App } from './app.svelte'

type Action = (app: App) => unknown

const actions: Readonly<Record<string, Action>> = {
  ArrowRight: ({ session }) => (session.pause(), session.forward()),
  ArrowLeft: ({ session }) => session.back(),
  ' ': ({ session }) => session.togglePlay(),
  r: ({ session }) => session.restart(),
  Home: ({ session }) => session.restart(),
  End: ({ session }) => session.end(),
  z: ({ session }) => session.undoChoice(),
  '[': ({ session }) => session.followArrow('back'),
  ']': ({ session }) => session.followArrow('forward'),
  '+': ({ timelines }) => timelines?.zoomBy(1.4),
  '=': ({ timelines }) => timelines?.zoomBy(1.4),
  '-': ({ timelines }) => timelines?.zoomBy(0.7),
  w: ({ timelines }) => timelines?.zoomBy(1.4),
  s: ({ timelines }) => timelines?.zoomBy(0.7),
  a: ({ timelines }) => timelines?.panBy(120),
  d: ({ timelines }) => timelines?.panBy(-120),
  f: ({ timelines }) => timelines?.fit(),
  y: ({ view }) => view.askWhy(),
  p: ({ session }) => session.quiz.toggle(),
  x({ session, view }) {
    if (!['outcomes', 'findings', 'graph'].includes(view.lower)) view.lower = 'outcomes'
    session.exploration.explore()
  },
  e: ({ view }) => (view.editing = true),
  l: (app) => app.copyLink(),
  '?': ({ view }) => view.toggle('help'),
  g: ({ view }) => (view.room = 'gallery'),
  c: ({ view }) => (view.room = 'compare'),
  Escape: ({ view }) => {
    if (view.panel !== null) view.panel = null
    else view.editing = false
  },
}

/** What slide tools and their clickers send, and what goes with it. */
const presenting: Readonly<Record<string, Action>> = {
  PageDown: ({ session }) => (session.pause(), session.forward()),
  Enter: ({ session }) => (session.pause(), session.forward()),
  PageUp: ({ session }) => session.back(),
  Backspace: ({ session }) => session.back(),
  n: ({ view }) => (view.notes = !view.notes),
  b: ({ view }) => (view.blank = !view.blank),
  '.': ({ view }) => (view.blank = !view.blank),
  Escape: ({ view }) => (view.presenting = false),
}

/** Keys of the page. None while typing, none with a modifier that the browser knows better. */
export function handleKey(event: KeyboardEvent, app: App): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('input, textarea, select, [contenteditable="true"], dialog')) return
  // A focused button answers to Space itself.
  if (event.key === ' ' && target?.closest('button, [role="tab"]')) return
  const { view } = app
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.shiftKey && key === 'f') {
    event.preventDefault()
    view.presenting = !view.presenting
    return
  }
  if (view.room !== 'workspace' && !view.presenting) return keyElsewhere(event, key, app)
  if (/^\d$/.test(key)) {
    event.preventDefault()
    const { quiz } = app.session
    if (quiz.question !== null && quiz.chosen === null) quiz.answer(Number(key) - 1)
    else void app.choose(threadId(Number(key)))
    return
  }
  const action = (view.presenting || view.embedded ? presenting[key] : undefined) ?? actions[key]
  if (action === undefined) return
  event.preventDefault()
  void action(app)
}

/** Before two programs at once. */
const together: Readonly<Record<string, Action>> = {
  ArrowRight: (app) => app.together?.forward(),
  ArrowLeft: (app) => app.together?.back(),
  ' ': (app) => app.together?.togglePlay(),
  Home: (app) => app.together?.restart(),
  r: (app) => app.together?.restart(),
  l: (app) => app.copyLink(),
}
/** Keys that only move or tell something do so wherever they can. */
const everywhere = new Set(['+', '=', '-', 'w', 's', 'a', 'd', 'f', '?'])

/** Elsewhere than before a program: what is there, and a way back. */
function keyElsewhere(event: KeyboardEvent, key: string, app: App) {
  const { view } = app
  let action = view.room === 'compare' ? together[key] : undefined
  if (everywhere.has(key)) action ??= actions[key]
  if (key === 'Escape') action = () => (view.panel === null ? (view.room = 'workspace') : (view.panel = null))
  if (action === undefined) return
  event.preventDefault()
  void action(app)
}
