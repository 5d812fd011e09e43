// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { scenarios } from '../../../scenarios/catalog'
import { picture, pictureLines, type PictureOptions } from './picture'
import { recorded } from './testing/recorded'
import { words } from './testing/words'

const options: PictureOptions = {
  title: 'Title <&> "quoted"',
  subtitle: '19 steps',
  theme: 'light',
  words,
  conflicts: [],
  arrows: true,
}

function parsed(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  expect(root.tagName, root.textContent.slice(0, 200)).toBe('svg')
  return root
}

const runnable = scenarios.filter(({ stage }) => stage === 'race').slice(0, 8)

describe.each(runnable.map(({ id, source }) => [id, source]))('the picture of %s', (_, source) => {
  const { timeline } = recorded(source, 'timed', 'timed')

  test('shows every lane and step, and is whole in itself', () => {
    const { svg } = picture(timeline, options)
    const root = parsed(svg)
    const texts = [...root.querySelectorAll('text')].map((text) => text.textContent)
    for (const lane of timeline.lanes) expect(texts).toContain(lane.kind === 'output' ? words.output : lane.label)
    expect(root.querySelector('title')!.textContent).toBe('Title <&> "quoted": 19 steps')
    expect(svg).not.toMatch(/NaN|Infinity|undefined|var\(|class=/)
    expect([...svg.matchAll(/https?:[^"]+/g)].map(String)).toEqual(['http://www.w3.org/2000/svg'])
    for (const [, id] of svg.matchAll(/url\(#([\w-]+)\)/g)) expect(root.querySelector(`#${id}`), id).not.toBeNull()
  })

  test('on several lines shows each step once', () => {
    const onOne = parsed(picture(timeline, options).svg)
    const onPaper = { ...options, line: { steps: 7, width: 800 } }
    const { svg, width } = picture(timeline, onPaper)
    const marks = (root: Element) => root.querySelectorAll('rect[height="26"]').length
    expect(marks(parsed(svg))).toBe(marks(onOne))
    expect(width).toBe(800)
    const lines = pictureLines(timeline, onPaper)
    expect(lines.length).toBe(Math.ceil(timeline.length / 7) + 1)
    expect(lines.reduce((sum, one) => sum + marks(parsed(one.svg)), 0)).toBe(marks(onOne))
  })
})

test('what a program prints cannot break the document', () => {
  const { timeline } = recorded('print("</text><script>alert(1)</script>\\x00\\ud800 & \\x1b[0m")', 'timed', 'timed')
  expect(parsed(picture(timeline, options).svg).querySelector('script')).toBeNull()
})
