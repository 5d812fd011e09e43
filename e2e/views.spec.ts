import { chromium, expect, test, type BrowserContextOptions, type Page } from '@playwright/test'
import { appIdle, press } from './app.ts'
import { findBrowser } from './browser.ts'

// How the page looks, beside how it looked when somebody last judged it. To renew the pictures, look at them and commit them:
// `INTERLEAVE_BROWSER=npm npx playwright test e2e/views.spec.ts --update-snapshots`, after `npm run build`.
const { executablePath, args, env, ownFonts } = findBrowser(chromium.executablePath())
test.skip(
  ownFonts === null,
  'pictures are compared in the Chromium that npm brings (INTERLEAVE_BROWSER=npm): every other draws other pixels',
)
test.use({
  trace: 'off',
  launchOptions: { executablePath, args, env: { ...process.env, ...env, FONTCONFIG_FILE: ownFonts ?? '' } },
})

/** How long something took, say, is never the same twice. */
const unseen = '[data-varies] { color: transparent !important }'

const sizes = {
  desktop: { width: 1440, height: 900 },
  projector: { width: 1280, height: 720 },
  phone: { width: 390, height: 844 },
}

interface View {
  readonly name: string
  readonly size: keyof typeof sizes
  readonly locale: 'en-US' | 'ko-KR'
  readonly colorScheme: 'light' | 'dark'
  readonly go: (page: Page) => Promise<void>
}

const views: readonly View[] = [
  { name: 'lesson', size: 'desktop', locale: 'en-US', colorScheme: 'light', go: (page) => forward(page, 14) },
  { name: 'gallery', size: 'desktop', locale: 'ko-KR', colorScheme: 'light', go: (page) => press(page, 'g') },
  {
    name: 'presentation',
    size: 'projector',
    locale: 'ko-KR',
    colorScheme: 'dark',
    go: async (page) => {
      await press(page, 'Shift+F')
      await forward(page, 9)
    },
  },
  { name: 'phone', size: 'phone', locale: 'ko-KR', colorScheme: 'light', go: (page) => forward(page, 8) },
  {
    name: 'outcomes',
    size: 'projector',
    locale: 'en-US',
    colorScheme: 'dark',
    go: async (page) => {
      await page.getByRole('tab', { name: 'All interleavings' }).click()
      await page.getByRole('button', { name: 'Enlarge' }).click()
      await press(page, 'End')
    },
  },
  {
    name: 'side-by-side',
    size: 'desktop',
    locale: 'en-US',
    colorScheme: 'dark',
    go: async (page) => {
      await press(page, 'c')
      await forward(page, 8)
    },
  },
]

async function forward(page: Page, steps: number) {
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight')
  await appIdle(page)
}

for (const { name, size, locale, colorScheme, go } of views) {
  test(`${name} looks as it did: ${size}, ${locale}, ${colorScheme}`, async ({ browser, baseURL }) => {
    const viewport = sizes[size]
    const options: BrowserContextOptions = { viewport, locale, colorScheme, baseURL, reducedMotion: 'reduce' }
    const context = await browser.newContext(options)
    const page = await context.newPage()
    await page.goto('./')
    await page.addStyleTag({ content: unseen })
    await appIdle(page)
    await go(page)
    // The rules for Hangul come when there is time, in a page in English too.
    await page.waitForFunction(() => document.fonts.size > 50)
    await page.evaluate(() => document.fonts.ready)
    // A colour that is off by a twentieth counts, and so does a line: a picture has about a million pixels.
    await expect(page).toHaveScreenshot(`${name}.png`, { threshold: 0.05, maxDiffPixels: 200 })
    await context.close()
  })
}
