import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The custom properties that a theme sets. */
function tokens(theme: 'light' | 'dark'): Record<string, string> {
  const block = css.slice(css.indexOf(`[data-theme='${theme}']`))
  const body = block.slice(block.indexOf('{') + 1, block.indexOf('}'))
  return Object.fromEntries([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]))
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

/** A colour over another, as `color-mix` and opacity have it. */
function mixed(over: string, under: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round(a! * share + b! * (1 - share))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${[1, 3, 5].map(channel).join('')}`
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const token = tokens(theme)
  const paper = token.paper!
  const tint = Number.parseInt(token.tint!) / 100

  test('text can be read', () => {
    for (const name of ['ink', 'soft', 'faint', 'bad', 'ok', 'warn', 'code-keyword', 'code-string', 'code-comment'])
      for (const ground of [paper, token.wash!, token.sunken!])
        expect(contrast(token[name]!, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    for (const [text, ground] of [
      ['bad', 'bad-wash'],
      ['ok', 'ok-wash'],
      ['warn', 'warn-wash'],
      ['accent-on', 'accent'],
      ['paper', 'warn-mark'],
      ['paper', 'bad'],
    ] as const)
      expect(contrast(token[text]!, token[ground]!), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('thread %i: text on its colour and in its colour', (n) => {
    const [fill, on, ink] = [token[`thread-${n}`]!, token[`thread-${n}-on`]!, token[`thread-${n}-ink`]!]
    expect(contrast(fill, on)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5)
    // On a line or a chip tinted in the thread's own colour.
    expect(contrast(ink, mixed(fill, paper, tint))).toBeGreaterThanOrEqual(4.5)
    // A mark stands out from the paper.
    expect(contrast(fill, paper)).toBeGreaterThanOrEqual(2.2)
  })
})
