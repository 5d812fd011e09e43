// Draws public/icons/ from our mark, public/favicon.svg: `node tools/icons.mjs`, to be run when the mark changes. The icons
// are kept in the repository, so that a build needs no browser.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'
import { root } from './ensure.mjs'

const mark = readFileSync(join(root, 'public/favicon.svg'), 'utf8')
/** Systems cut a maskable icon to their own shape: its ground reaches the edges, its mark keeps to the middle. */
const maskable = mark
  .replace(' rx="7"', '')
  .replace('<g fill', '<g transform="translate(16 16) scale(0.76) translate(-16 -16)" fill')
if (maskable.match(/rx=|scale/g)?.join() !== 'scale') throw new Error('The mark is no longer drawn as expected here.')

const icons = [
  ['icon-192.png', mark, 192],
  ['icon-512.png', mark, 512],
  ['maskable-192.png', maskable, 192],
  ['maskable-512.png', maskable, 512],
  ['apple-touch-icon.png', maskable, 180],
]

const { module } = await runnerImport(join(root, 'e2e/browser.ts'))
const { env, ...found } = module.findBrowser(chromium.executablePath())
const browser = await chromium.launch({ ...found, env: { ...process.env, ...env } })
const page = await browser.newPage()
for (const [name, svg, size] of icons) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`)
  writeFileSync(join(root, 'public/icons', name), await page.screenshot({ omitBackground: true }))
}
await browser.close()
