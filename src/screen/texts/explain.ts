import { timeText } from '../draw/time-text'
import type { Tip } from '../draw/plot'
import { lineColumn, type StepIndex, type ThreadId } from '../../session/model'
import type { Run } from '../../session/work'
import type { Texts } from './en'
import { figures, labelOf, tellStep } from './tell'

interface Said {
  readonly thread: ThreadId | null
  readonly label: string
  readonly title: string
  readonly lines: readonly string[]
}

const most = 6

/** All about a mark in the timelines. */
export function explain(tip: Tip, run: Run, t: Texts): Said {
  switch (tip.kind) {
    case 'steps':
      return explainSteps(tip.first, tip.count, run, t)
    case 'state': {
      const title = t.tell.state(labelOf(run, tip.thread), t.states[tip.state])
      const waits = tip.waitsFor === null ? [] : [t.tell.waitsFor(tip.waitsFor)]
      return { thread: tip.thread, label: '', title, lines: [...waits, ...extent(tip, run, t)] }
    }
    case 'held': {
      const title = t.tell.holding(tip.label, tip.by.map((thread) => labelOf(run, thread)).join(', '))
      return { thread: tip.by[0] ?? null, label: '', title, lines: extent(tip, run, t) }
    }
    case 'waiting': {
      const why = { lock: t.tell.waitsFor, full: t.tell.waitsFull, empty: t.tell.waitsEmpty }[tip.reason](tip.label)
      const label = labelOf(run, tip.thread)
      return { thread: tip.thread, label, title: why, lines: extent(tip, run, t) }
    }
    case 'value':
      return { thread: null, label: '', title: `${tip.label} = ${figures(tip.text)}`, lines: extent(tip, run, t) }
    case 'count': {
      const lines = [...tip.holders, ...extent(tip, run, t)]
      return { thread: null, label: '', title: `${tip.label}: ${t.axis.count(tip.strong, tip.weak, [])}`, lines }
    }
    case 'queue': {
      const items = tip.items.length === 0 ? t.tell.emptyQueue : tip.items.slice(0, 20).join(', ')
      const more = tip.items.length > 20 ? [t.tell.more(tip.items.length - 20)] : []
      return { thread: null, label: '', title: `${tip.label}: ${items}`, lines: [...more, ...extent(tip, run, t)] }
    }
  }
}

function explainSteps(first: StepIndex, count: number, run: Run, t: Texts): Said {
  const { steps } = run.trace
  const step = steps[first]!
  const place = [t.tell.step(first + 1), ...placeOf(first, run, t)].join(' · ')
  const title = tellStep(step, run, t)
  if (count === 1) return { thread: step.thread, label: labelOf(run, step.thread), title, lines: [place] }
  const mine = []
  for (let at: number = first; at < steps.length && mine.length < count; at++) {
    if (steps[at]!.thread === step.thread) mine.push(steps[at]!)
  }
  const lines = mine.slice(0, most).map((one) => `${one.index + 1}  ${tellStep(one, run, t)}`)
  if (count > most) lines.push(t.tell.more(count - most))
  const heading = t.tell.steps(first + 1, mine.at(-1)!.index + 1)
  return { thread: step.thread, label: labelOf(run, step.thread), title: heading, lines }
}

function placeOf(at: StepIndex, run: Run, t: Texts): string[] {
  const step = run.trace.steps[at]!
  const line = step.span === null ? [] : [t.tell.line(lineColumn(run.source, step.span.from).line)]
  return [...line, t.tell.clock(timeText(step.clockBefore))]
}

function extent(tip: { readonly from: StepIndex; readonly to: StepIndex }, run: Run, t: Texts): string[] {
  const { clock } = run.timeline
  const steps = tip.to - tip.from <= 1 ? t.tell.step(tip.from + 1) : t.tell.steps(tip.from + 1, tip.to)
  return [`${steps} · ${t.tell.between(timeText(clock[tip.from] ?? 0), timeText(clock[tip.to] ?? 0))}`]
}
