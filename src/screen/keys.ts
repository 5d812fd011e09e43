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
  x: ({ session }) => session.exploration.explore(),
  e: ({ view }) => (view.editing = true),
  l: (app) => app.copyLink(),
  '?': ({ view }) => view.toggle('help'),
  g: ({ view }) => (view.room = 'gallery'),
  Escape: ({ view }) => {
    if (view.panel !== null) view.panel = null
    else view.editing = false
  },
}

/** Keys of the page. None while typing, none with a modifier that the browser knows better. */
export function handleKey(event: KeyboardEvent, app: App): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('input, textarea, select, [contenteditable="true"], dialog')) return
  // A focused button answers to Space itself.
  if (event.key === ' ' && target?.closest('button, [role="tab"]')) return
  if (app.view.room !== 'workspace') return leaveRoom(event, app)
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (/^\d$/.test(key)) {
    event.preventDefault()
    const { quiz } = app.session
    if (quiz.question !== null && quiz.chosen === null) quiz.answer(Number(key) - 1)
    else void app.choose(threadId(Number(key)))
    return
  }
  const action = actions[key]
  if (action === undefined) return
  event.preventDefault()
  void action(app)
}

/** Elsewhere than before a program, there is only a way back. */
function leaveRoom(event: KeyboardEvent, { view }: App) {
  if (event.key === '?') view.toggle('help')
  else if (event.key !== 'Escape') return
  else if (view.panel !== null) view.panel = null
  else view.room = 'workspace'
  event.preventDefault()
}
