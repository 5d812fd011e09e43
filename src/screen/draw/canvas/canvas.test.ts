import { describe, expect, test } from 'vitest'
import type { Lane, ThreadLane } from '../../../timeline/timeline'
import { plotOf, type Words } from '../plot'
import { gallery, galleryTimeline } from '../testing/gallery'
import { denseTip } from './dense-tip'
import { classOf, type Ink } from './ink'
import { layersOf } from './layers'
import { paint, type Frame } from './paint'

interface Filled {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly cls: number
}

/** What is filled on a canvas so many pixels wide, on which a unit has `k` of them. */
function filled(lane: Lane, k: number, columns: number): Filled[] {
  const all: Filled[] = []
  const context = {
    fillStyle: '',
    fillRect(x: number, y: number, width: number, height: number) {
      all.push({ x, y, width, height, cls: Number(this.fillStyle) })
    },
  }
  const ink = { ratio: 1, fill: String } as unknown as Ink
  const frame: Frame = { context: context as unknown as CanvasRenderingContext2D, ink, k, x: 0, columns, top: 0 }
  for (const layer of layersOf(lane, (at) => at)) paint(layer, frame)
  return all
}

const thread = gallery.thread as ThreadLane
const many: ThreadLane = {
  ...thread,
  spans: [{ ...thread.spans[1]!, from: 50_000 as never, to: 100_000 as never }],
  marks: Array.from({ length: 50_000 }, (_, at) => ({ ...thread.marks[0]!, at: at as never })),
}

describe('lanes as a whole', () => {
  test.each(Object.keys(gallery))('every lane has something to show: %s', (name) => {
    expect(filled(gallery[name]!, 60, 600).length).toBeGreaterThan(0)
  })

  test('cost no more than the pixels, however many steps there are', () => {
    const all = filled(many, 0.01, 1000)
    expect(all.length).toBeLessThan(10)
    const solid = all.filter(({ cls }) => cls === classOf(1, 'solid'))
    expect(solid).toEqual([{ x: 0, y: 8, width: 500, height: 26, cls: classOf(1, 'solid') }])
    expect(all.filter(({ cls }) => cls === classOf(1, 'hatch'))).toMatchObject([{ x: 500, width: 499 }])
  })

  test('a mark is as high as the part of its pixel that the thread ran in', () => {
    const half = { ...many, spans: [], marks: many.marks.filter(({ at }) => at % 2 === 0) }
    for (const { height } of filled(half, 0.01, 1000)) expect(height).toBe(13)
  })

  test('few enough are drawn one by one, with a gap between', () => {
    const marks = many.marks.slice(0, 5)
    expect(filled({ ...many, spans: [], marks }, 5, 100)).toMatchObject(
      [0, 5, 10, 15, 20].map((x) => ({ x, width: 4 })),
    )
  })

  test('a staircase joins from one pixel to the next', () => {
    const stairs = filled({ ...(gallery.numbers as Lane & { kind: 'value' }), accesses: [] }, 10, 100)
    for (const [i, one] of stairs.entries()) {
      const before = stairs[i - 1]
      if (before) expect(one.y <= before.y + before.height && before.y <= one.y + one.height).toBe(true)
    }
    expect(new Set(stairs.map(({ x }) => x)).size).toBe(100)
  })
})

test('what is under a pixel: steps that share it, one step, or what holds there', () => {
  const words = {} as Words
  const long = { ...galleryTimeline, length: 100_000 as never }
  const far = plotOf(long, 'steps', words, { k: 0.01, x: 0, width: 1000 })
  expect(denseTip(many, far, 100)).toMatchObject({ kind: 'steps', first: 9900, count: 200 })
  expect(denseTip(many, far, 700)).toMatchObject({ kind: 'state', state: 'blocked', waitsFor: 'lock' })
  const near = plotOf(long, 'steps', words, { k: 4, x: 0, width: 1000 })
  expect(denseTip(many, near, 42)).toMatchObject({ kind: 'steps', first: 10, count: 1 })
  const close = plotOf(galleryTimeline, 'steps', words, { k: 50, x: 0, width: 600 })
  expect(denseTip(gallery.lock!, close, 120, 15)).toMatchObject({ kind: 'held', by: [1] })
  expect(denseTip(gallery.lock!, close, 210, 40)).toMatchObject({ kind: 'waiting', thread: 2 })
  expect(denseTip(gallery.numbers!, close, 20)).toMatchObject({ kind: 'value', text: '100' })
  expect(denseTip(gallery.count!, close, 220)).toMatchObject({ kind: 'count', strong: 2 })
  expect(denseTip(gallery.queue!, close, 220)).toMatchObject({ kind: 'queue', items: ["'a'", "'b'"] })
  expect(denseTip(gallery.output!, close, 320)).toMatchObject({ kind: 'steps', first: 6, count: 1 })
})
