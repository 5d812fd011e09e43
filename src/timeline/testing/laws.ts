import { expect } from 'vitest'
import type { Trace } from '../../trace/trace'
import type { Lane, Timeline } from '../timeline'

export const lanesOf = <K extends Lane['kind']>(timeline: Timeline, kind: K) =>
  timeline.lanes.filter((lane): lane is Extract<Lane, { kind: K }> => lane.kind === kind)

const within = <T extends { from: number; to: number }>(extents: readonly T[], position: number) =>
  extents.filter(({ from, to }) => from <= position && position < to)

const shown = (text: string) => text.replace(/^-(?=[\d.])/, '−')

/** What holds between any trace and its timeline, by name. */
export const laws: Record<string, (timeline: Timeline, whole: Trace) => void> = {
  'spans of a thread tile its life'(timeline, whole) {
    for (const [i, { spans, marks, thread }] of lanesOf(timeline, 'thread').entries()) {
      const { born } = whole.threads[i]!
      spans.forEach(({ from, to }, s) => {
        expect(from).toBe(s === 0 ? born : spans[s - 1]!.to)
        expect(to).toBeGreaterThanOrEqual(from)
        if (to === from) expect(from).toBe(timeline.length)
      })
      if (born < timeline.length) expect(spans.at(-1)!.to).toBe(timeline.length)
      const steps = whole.steps.filter((step) => step.thread === thread)
      const ran = whole.steps.filter(({ index }) => within(spans, index)[0]?.state === 'running')
      expect(ran).toEqual(steps)
      expect(marks.map(({ at }) => at)).toEqual(steps.map(({ index }) => index))
    }
  },

  'a blocked thread has a span that says so, and an ended one ends in one'(timeline, whole) {
    for (const { spans, thread } of lanesOf(timeline, 'thread')) {
      whole.next.slice(0, -1).forEach((row, position) => {
        if (row[thread]?.state === 'blocked') expect(within(spans, position)[0]).toMatchObject({ state: 'blocked' })
      })
      const last = whole.next.at(-1)![thread]!.state
      const ended = ['finished', 'failed', 'killed']
      if (ended.includes(last)) expect(spans.at(-1)!.state).toBe(last)
      else expect(ended).not.toContain(spans.at(-1)?.state)
    }
  },

  'a lock is held by whom the trace says, and by two at most to read'(timeline, whole) {
    for (const { key, held, waiting } of lanesOf(timeline, 'lock')) {
      if (key === 'gil') continue
      let holders: readonly number[] = []
      for (const step of whole.steps) {
        expect(within(held, step.index).flatMap(({ by }) => by)).toEqual(holders)
        for (const { subject, owner, readers = [] } of step.objects)
          if (subject.key === key) holders = owner === null ? readers : [owner]
      }
      whole.next.slice(0, -1).forEach((row, position) => {
        const blocked = row.filter((next) => next?.waits?.subject?.key === key).map(({ thread }) => thread)
        expect(
          within(waiting, position)
            .map(({ thread }) => thread)
            .sort(),
        ).toEqual(blocked)
      })
      expect(waiting.every(({ from }, i) => i === 0 || waiting[i - 1]!.from <= from)).toBe(true)
    }
  },

  'the GIL is with whom each step is of, and waited for by all others that could go on'(timeline, whole) {
    const gil = lanesOf(timeline, 'lock').find(({ key }) => key === 'gil')
    expect(gil !== undefined).toBe(whole.steps.some(({ operation }) => operation === 'gil'))
    if (!gil) return
    for (const { index, thread } of whole.steps) {
      expect(within(gil.held, index).flatMap(({ by }) => by)).toEqual([thread])
      const others = whole.next[index]!.filter((next) => next?.enabled && next.thread !== thread)
      const waiting = within(gil.waiting, index).map((wait) => wait.thread)
      expect(waiting.sort()).toEqual(others.map((next) => next.thread))
    }
  },

  'a queue holds what the trace says, within its capacity'(timeline, whole) {
    for (const { key, contents, capacity } of lanesOf(timeline, 'queue')) {
      let items: readonly string[] = []
      for (const step of whole.steps) {
        expect(within(contents, step.index)[0]!.items.map(({ text }) => text.replace('−', '-'))).toEqual(items)
        for (const object of step.objects) if (object.subject.key === key) items = object.items!
      }
      for (const content of contents) if (capacity > 0) expect(content.items.length).toBeLessThanOrEqual(capacity)
    }
  },

  'a value is what was last written'(timeline, whole) {
    for (const { key, values, accesses, guarded } of lanesOf(timeline, 'value')) {
      if (guarded) continue
      const steps = whole.steps.filter(
        ({ subject, operation }) => subject?.key === key && /read|write|update/.test(operation),
      )
      expect(accesses.map(({ at }) => at)).toEqual(steps.map(({ index }) => index))
      for (const { index, before } of steps)
        if (before !== null) expect(within(values, index).map(({ text }) => text)).toEqual([shown(before)])
    }
  },

  'what a lock guards is what the trace says, and each change is a write'(timeline, whole) {
    for (const { key, values, accesses, guarded } of lanesOf(timeline, 'value')) {
      if (!guarded) continue
      let content: string | null = null
      const writes: number[] = []
      for (const step of whole.steps)
        for (const object of step.objects) {
          if (`${object.subject.key} content` !== key || object.content === undefined) continue
          if (content !== null && content !== object.content) writes.push(step.index)
          content = object.content
          if (step.index + 1 < timeline.length)
            expect(within(values, step.index + 1).map(({ text }) => text)).toEqual([shown(content)])
        }
      expect(accesses.map(({ at }) => at)).toEqual(writes)
    }
  },

  'arrows go forward between steps of different threads'(timeline, whole) {
    for (const { from, to } of timeline.arrows) {
      expect(from.at).toBeLessThan(to.at)
      expect(from.thread).not.toBe(to.thread)
      expect(whole.steps[from.at]!.thread).toBe(from.thread)
      expect(whole.steps[to.at]!.thread).toBe(to.thread)
    }
  },

  'the clock never falls, and the output is all there'(timeline, whole) {
    expect(timeline.clock).toHaveLength(whole.steps.length + 1)
    timeline.clock.forEach((time, i) => expect(time).toBeGreaterThanOrEqual(timeline.clock[i - 1] ?? 0))
    const printed = whole.steps.flatMap(({ output }) => output.map(({ text }) => text)).join('')
    const shown = lanesOf(timeline, 'output').flatMap(({ lines }) => lines.map(({ text }) => text))
    expect(shown.join('').replaceAll('\n', '')).toBe(printed.replaceAll('\n', ''))
  },
}
