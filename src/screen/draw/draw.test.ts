// @vitest-environment jsdom
import { select } from 'd3-selection'
import { describe, expect, test } from 'vitest'
import type { ThreadState } from '../../session/model'
import { threadLife } from '../../session/thread-life'
import { drawArrows } from './arrows'
import { drawAxis } from './axis'
import { drawConflicts } from './conflicts'
import { drawLane } from './lanes'
import { definePatterns } from './patterns'
import { drawPlayhead, movePlayhead } from './playhead'
import { cut, fitted, plotOf, spaced, tipAt, type AxisKind, type Group } from './plot'
import { drawStateGraph, markStateGraph, type StatePlot } from './state-graph'
import { StateGraphView } from './state-graph-view'
import { drawStateMachine } from './state-machine'
import { gallery, galleryTimeline } from './testing/gallery'
import { conflicts, states, waits } from './testing/graphs'
import { timeText } from './time-text'
import { drawWaitGraph } from './wait-graph'

const words = {
  holds: (threads: string, access: string) => `${threads} ${access === 'all' ? 'holds' : 'read'}`,
  count: (strong: number, weak: number, holders: readonly string[]) => `${strong} ${weak} ${holders.join()}`,
  ends: (senders: number, receiver: boolean) => `${senders} ${receiver}`,
  waits: (thread: string) => `${thread} waits`,
  thread: (thread: number) => `T${thread}`,
  race: () => 'data race',
}
const plot = (axis: AxisKind, k = axis === 'steps' ? 50 : 500 / 10_001_800, x = 10, width = 600) =>
  plotOf(galleryTimeline, axis, words, { k, x, width })

function svg(): SVGSVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  document.body.replaceChildren(element)
  return element
}
const group = (into: SVGSVGElement) => select(into).append('g') as unknown as Group

/** One element a line, so that a changed mark is a changed line. */
const markup = (element: Element) => element.outerHTML.replaceAll('><', '>\n<')

describe.each(['steps', 'time'] as const)('on the axis of %s', (axis) => {
  test.each(Object.keys(gallery))('a lane: %s', (name) => {
    const lane = group(svg())
    drawLane(lane, gallery[name]!, plot(axis))
    expect(markup(lane.node()!)).toMatchSnapshot()
  })

  test('the axis, its grid and the arrows', () => {
    const into = svg()
    const [ticks, grid, arrows] = [group(into), group(into), group(into)]
    drawAxis(ticks, grid, plot(axis), 100)
    drawArrows(arrows, galleryTimeline.arrows, plot(axis), (thread) => thread * 48 + 21)
    expect(markup(into)).toMatchSnapshot()
  })
})

describe('conflicts', () => {
  const yOf = (thread: number) => thread * 48 + 21

  test('a line between the accesses, and a sign on it where there is room', () => {
    const into = group(svg())
    drawConflicts(into, conflicts, plot('steps'), yOf)
    expect(into.selectAll('.conflict').size()).toBe(3)
    expect(into.selectAll('.sign').size()).toBe(2)
    expect(markup(into.node()!)).toMatchSnapshot()
    drawConflicts(into, [], plot('steps'), yOf)
    expect(into.selectAll('*').size()).toBe(0)
  })

  test('the accesses in the lane of the variable are ringed', () => {
    const lane = group(svg())
    drawLane(
      lane,
      gallery.numbers!,
      plotOf(galleryTimeline, 'steps', words, { k: 50, x: 10, width: 600 }, new Set([3])),
    )
    expect(lane.selectAll('.racing').size()).toBe(1)
  })
})

describe('the graph of states', () => {
  const plotted: StatePlot = { dx: 60, dy: 24, left: 20, top: 20 }

  test('is drawn with its marks, and marks move without anything else', () => {
    const into = svg()
    const [edges, halo, nodes] = [group(into), group(into), group(into)]
    drawStateGraph(edges, nodes, states, plotted)
    markStateGraph(edges, nodes, halo, states, plotted, { path: [0, 1, 3, 4], taken: 2, here: 3, focused: 5 })
    expect(markup(into)).toMatchSnapshot()
    const before = nodes.selectAll('g').nodes()
    markStateGraph(edges, nodes, halo, states, plotted, { path: [], taken: 0, here: null, focused: null })
    expect(nodes.selectAll('g').nodes()).toEqual(before)
    expect(into.querySelectorAll('.here, .ran, .ahead')).toHaveLength(0)
  })

  test('fits, zooms, finds the state under a pixel and moves one into sight', () => {
    const view = new StateGraphView(svg())
    view.resize(500, 200)
    view.show(states)
    const start = view.placeOf(0)!
    expect(view.nearest(start.x + 5, start.y - 3)).toBe(0)
    expect(view.nearest(start.x + 5, 5000)).toBeNull()
    view.zoomBy(8)
    expect(view.placeOf(0)!.x).toBeLessThan(0)
    view.reveal(0)
    expect(view.placeOf(0)!.x).toBeGreaterThan(0)
    view.fit()
    expect(view.placeOf(0)).toEqual(start)
    view.destroy()
  })
})

test('the graph of waits: a circle of two locks, and who waits beside it', () => {
  const into = svg()
  drawWaitGraph(into, waits, { thread: (node) => `T${node.thread}`, edge: ({ kind, line }) => `${kind} ${line}` })
  expect(markup(into)).toMatchSnapshot()
  drawWaitGraph(into, { nodes: [], edges: [], waits: [], circle: false }, { thread: String, edge: String })
  expect(into.querySelectorAll('.nodes g, .edge, .names text')).toHaveLength(0)
})

test('drawing again moves marks and leaves none behind', () => {
  const lane = group(svg())
  drawLane(lane, gallery.thread!, plot('steps'))
  const marks = lane.selectAll('.mark').nodes()
  drawLane(lane, gallery.thread!, plot('steps', 60))
  expect(lane.selectAll('.mark').nodes()).toEqual(marks)
  drawLane(lane, gallery.thread!, plot('steps', 200, -800))
  expect(lane.selectAll('.mark').size()).toBeLessThan(marks.length)
})

test('what is out of sight does not exist', () => {
  const lane = { ...(gallery.thread as Extract<typeof gallery.thread, { kind: 'thread' }>), spans: [] }
  const marks = Array.from({ length: 100_000 }, (_, i) => ({ ...lane.marks[0]!, at: i as never }))
  const long = { ...galleryTimeline, length: 100_000 as never }
  const drawn = group(svg())
  drawLane(drawn, { ...lane, marks }, plotOf(long, 'steps', words, { k: 50, x: -1_000_000, width: 600 }))
  expect(drawn.selectAll('.mark').size()).toBeLessThan(20)
  // All at once: several steps are one box.
  drawLane(drawn, { ...lane, marks }, plotOf(long, 'steps', words, { k: 0.005, x: 10, width: 600 }))
  expect(drawn.selectAll('.mark').size()).toBeLessThan(300)
})

test('positions and pixels lead to each other', () => {
  for (const axis of ['steps', 'time'] as const) {
    const here = plot(axis)
    for (const position of axis === 'steps' ? [0, 1, 5, 10] : [0, 7, 8, 10]) {
      const back = here.position(here.x(position))
      expect(Math.abs(here.x(back) - here.x(position))).toBeLessThan(0.5)
    }
    expect(here.position(-1e6)).toBe(0)
    expect(here.position(1e6)).toBe(10)
  }
})

test('a mark knows what it stands for', () => {
  const lane = group(svg())
  drawLane(lane, gallery.thread!, plot('steps'))
  const text = lane.select<SVGTextElement>('.mark text').node()
  expect(tipAt(text)).toEqual({ kind: 'steps', first: 2, count: 1 })
  expect(tipAt(lane.select<SVGRectElement>('.blocked').node())).toMatchObject({ kind: 'state', waitsFor: 'lock' })
  expect(tipAt(document.body)).toBeNull()
})

test('the playhead moves by three attributes', () => {
  const [axis, lanes] = [svg(), svg()]
  const head = drawPlayhead(axis, lanes)
  movePlayhead(head, 260, '5', 600, 900)
  expect(head.line.getAttribute('transform')).toBe('translate(260 0)')
  expect([head.veil.getAttribute('x'), head.veil.getAttribute('width')]).toEqual(['260', '340'])
  movePlayhead(head, -40, '5', 600, 900)
  expect(head.flag.classList.contains('outside')).toBe(true)
  movePlayhead(head, 500, '10', 600, 500)
  expect(head.veil.getAttribute('width')).toBe('0')
})

test('patterns: one of each texture for each thread colour', () => {
  const into = svg()
  definePatterns(into)
  expect(into.querySelectorAll('pattern')).toHaveLength(18)
})

describe('the life of a thread', () => {
  const edges = Object.entries(threadLife.config.states ?? {}).flatMap(([from, state]) =>
    Object.entries((state as { on?: Record<string, ThreadState> }).on ?? {}).map(([event, to]) => ({
      from: from as ThreadState,
      event,
      to,
    })),
  )

  test('every transition of the machine is drawn, and the live state is lit', () => {
    const into = svg()
    const last = { from: 'running', event: 'SLEEP' } as const
    drawStateMachine(into, { edges, live: 'sleeping', last, name: String, event: String })
    expect(into.querySelectorAll('.edge')).toHaveLength(edges.length)
    expect(into.querySelector('.live')?.textContent).toBe('sleeping')
    expect([...into.querySelectorAll('.names text')].map((name) => name.textContent)).toEqual(
      expect.arrayContaining(['SLEEP', 'WAKE', 'DISPATCH']),
    )
    expect(markup(into)).toMatchSnapshot()
  })
})

test('texts are cut where they end, and time is told in round figures', () => {
  expect(fitted('R 100', 60)).toBe('R 100')
  expect(fitted('R 100', 20)).toBe('R')
  expect(fitted('unlock', 4)).toBe('')
  expect(cut('hello world', 40, 7)).toBe('hell…')
  expect(spaced([{ x: 0 }, { x: 1 }, { x: 5 }], 3)).toEqual([{ x: 0 }, { x: 5 }])
  expect([0, 120, 4500, 10_000_000, 1.2e9, 999.9999999].map(timeText)).toEqual([
    '0',
    '120 ns',
    '4.5 µs',
    '10 ms',
    '1.2 s',
    '1 µs',
  ])
})
