import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { palettes, type Palette } from './palette'

describe.each(['light', 'dark'] as const)('the palette, %s', (theme) => {
  const css = readFileSync(new URL('../../screen/styles/tokens.css', import.meta.url), 'utf8')
  const block = css.slice(css.indexOf(`[data-theme='${theme}']`))
  const token = (name: string) => new RegExp(`--${name}: (#\\w+);`).exec(block)?.[1]

  test('is the screen’s', () => {
    const { threads, ...others } = palettes[theme]
    for (const [name, colour] of Object.entries(others as Omit<Palette, 'threads'>))
      expect(colour, name).toBe(token(name))
    expect(threads.length).toBe(9)
    threads.forEach((colours, n) =>
      expect(colours).toEqual([token(`thread-${n}`), token(`thread-${n}-on`), token(`thread-${n}-ink`)]),
    )
  })
})
