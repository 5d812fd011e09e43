import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { expect, test, type Download, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import { appIdle, openApp, stepsBelow } from './app.ts'

test.use(stepsBelow)

const position = (page: Page) => page.getByRole('textbox', { name: 'Step to jump to' })
const panel = (page: Page) => page.getByRole('dialog', { name: 'Share' })

/** Opens the first scenario, goes three steps on, and opens the panel. */
async function openPanel(page: Page) {
  await openApp(page)
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await appIdle(page)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(panel(page)).toBeVisible()
  await appIdle(page)
}

async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name }).click(),
  ])
  return read(download)
}
const read = async (download: Download) => readFile(await download.path())

test('the link from the panel opens the same step elsewhere; the keyboard alone will do', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPanel(page)
  await expect(panel(page).getByRole('button', { name: 'Copy link' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('button', { name: 'Copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await expect(panel(page).getByRole('textbox', { name: 'The link' })).toHaveValue(link)
  expect(link.length).toBeLessThan(200)

  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused()

  const other = await (await browser.newContext({ baseURL })).newPage()
  await openApp(other, new URL(link).hash)
  await expect(position(other)).toHaveValue('3')
  await other.context().close()

  // As before, one key copies it.
  await page.keyboard.press('ArrowRight')
  await appIdle(page)
  await page.keyboard.press('l')
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toBe(link)
})

test('a camera reads the QR code, small and on the full screen', async ({ page }) => {
  await openPanel(page)
  const link = await panel(page).getByRole('textbox', { name: 'The link' }).inputValue()
  const code = page.getByRole('img', { name: 'QR code of the link' })
  expect(await seen(page, await code.screenshot())).toBe(link)

  await page.getByRole('button', { name: 'Show on the full screen' }).first().click()
  const full = page.getByRole('dialog', { name: 'QR code of the link' })
  await expect(full).toBeVisible()
  const shown = full.getByRole('img')
  expect((await shown.boundingBox())!.width).toBeGreaterThan(600)
  expect(await seen(page, await shown.screenshot())).toBe(link)
  await full.getByRole('button').click()
  await expect(full).toHaveCount(0)
  await expect(panel(page)).toBeVisible()
})

/** What a screenshot says to a scanner, which looks at four hundred pixels of it. */
async function seen(page: Page, png: Buffer): Promise<string | undefined> {
  const side = 400
  const light = await page.evaluate(
    async ([address, side]) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0, side, side)
      const { data } = context.getImageData(0, 0, side, side)
      let light = ''
      for (let at = 0; at < data.length; at += 4) light += data[at]! > 127 ? '1' : '0'
      return light
    },
    [`data:image/png;base64,${png.toString('base64')}`, side] as const,
  )
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let at = 0; at < light.length; at++) if (light[at] === '0') pixels.fill(0, 4 * at, 4 * at + 3)
  return jsQR(pixels, side, side)?.data
}

test('what is saved is whole: pictures, traces, the program', async ({ page }) => {
  await openPanel(page)
  const svg = (await saved(page, 'Timelines, SVG')).toString()
  const lanes = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    const texts = [...root.querySelectorAll('text')].map((one) => one.textContent)
    return { tag: root.tagName, width: Number(root.getAttribute('width')), height: root.getAttribute('height'), texts }
  }, svg)
  expect(lanes.tag).toBe('svg')
  expect(lanes.texts).toEqual(expect.arrayContaining(['Two withdrawals, one account', 'main', 'T1', 'T2', 'savings']))

  const png = await saved(page, 'Timelines, PNG')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * lanes.width, 2 * Number(lanes.height)])
  expect(colours(png)).toBeGreaterThan(8)

  const events = JSON.parse((await saved(page, 'Trace events')).toString())
  expect(events.traceEvents.filter(({ ph }: { ph: string }) => ph === 'i')).toHaveLength(19)
  const trace = JSON.parse((await saved(page, 'Trace, JSON')).toString())
  expect(trace).toMatchObject({ format: 'interleave-trace', outcome: 'completed', steps: { length: 19 } })
  expect((await saved(page, 'Program')).toString()).toBe(trace.source)
})

/** How many different bytes a picture's content has: an empty one has few. */
function colours(png: Buffer): number {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.subarray(at + 4, at + 8).toString() === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return new Set(inflateSync(Buffer.concat(parts))).size
}

test('on paper there is the run and nothing to press', async ({ page }) => {
  await openApp(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print' })
  const paper = page.getByRole('article')
  await expect(paper).toBeVisible()
  for (const part of ['Two withdrawals, one account', 'savings -= amount', 'Completed after 19 steps', 'data race'])
    await expect(paper.getByText(part, { exact: false }).first()).toBeVisible()
  await expect(paper.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  // Paper is light whatever the screen is.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.emulateMedia({ media: 'screen' })
  await expect(paper).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' })

  test('after one visit the page opens, explores, and runs a Rust program, in Korean too', async ({
    page,
    context,
  }) => {
    await openApp(page)
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready')
    await context.setOffline(true)
    await page.reload()
    await appIdle(page)
    await page.getByRole('tab', { name: 'All interleavings' }).click()
    await expect(page.getByRole('button', { name: /^Replay an interleaving/ }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Rust', exact: true }).click()
    await page.getByRole('button', { name: 'Fix', exact: true }).click()
    await appIdle(page)
    await page.getByRole('button', { name: '한국어' }).click()
    await page.getByRole('button', { name: '끝으로' }).click()
    await appIdle(page)
    await expect(page.getByRole('region', { name: '완료' })).toBeVisible()
    await page.getByRole('button', { name: '공유' }).click()
    await expect(page.getByRole('dialog', { name: '공유' })).toBeVisible()
  })
})
