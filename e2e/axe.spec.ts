import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { appIdle, press } from './app.ts'

// A recording of every change in the page makes axe's walk through it many times as long.
test.use({ trace: 'off' })

/** How to come to each view from the one before it. */
const views: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ['the lesson', async () => {}],
  ['the interleavings', (page) => tab(page, 1)],
  ['the findings', (page) => tab(page, 2)],
  ['the state graph', (page) => tab(page, 3)],
  ['the GIL', (page) => tab(page, 4)],
  ['the steps', (page) => tab(page, 5)],
  ['the end of a run, and why', (page) => press(page, 'End y')],
  ['a question', (page) => press(page, 'Home p ArrowRight ArrowRight')],
  ['the keys', (page) => press(page, 'p ?')],
  ['the editor', (page) => press(page, 'Escape e')],
  ['the gallery', (page) => press(page, 'Escape g')],
  ['side by side', (page) => press(page, 'Escape c ArrowRight')],
  ['the presentation', (page) => press(page, 'Escape Shift+F ArrowRight n')],
]

async function tab(page: Page, index: number, list = 'last' as 'first' | 'last') {
  const lists = page.getByRole('tablist')
  await lists[list]().getByRole('tab').nth(index).click()
  await appIdle(page)
}

/** On a phone the page is one thing at a time, and the steps are a tab beside the timelines. */
const phoneViews: typeof views = [
  ['the timelines', async () => {}],
  ['the program', (page) => tab(page, 0, 'first')],
  ['the steps', (page) => tab(page, 2, 'first')],
  ['the lesson', (page) => tab(page, 3, 'first')],
  ...views.slice(1, 5),
  ...views.slice(6),
]

async function complaints(page: Page, name: string): Promise<string[]> {
  // The page has no frames of its own, so that one pass over it is enough.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${name}: ${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  )
}

interface Look {
  readonly locale: 'en-US' | 'ko-KR'
  readonly colorScheme: 'light' | 'dark'
  readonly viewport: { readonly width: number; readonly height: number }
}

const desktop = { width: 1440, height: 900 }
/** Each language in each colours once, spread over the sizes: what one changes hardly depends on the others. */
const looks: readonly Look[] = [
  { locale: 'en-US', colorScheme: 'light', viewport: desktop },
  { locale: 'ko-KR', colorScheme: 'dark', viewport: desktop },
  { locale: 'en-US', colorScheme: 'dark', viewport: { width: 1280, height: 720 } },
  { locale: 'ko-KR', colorScheme: 'light', viewport: { width: 390, height: 844 } },
]

for (const { locale, colorScheme, viewport } of looks) {
  test(`axe finds nothing on any view: ${locale}, ${colorScheme}, ${viewport.width} wide`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000)
    // Half way through a transition colours are shown that nobody chose.
    const context = await browser.newContext({ locale, colorScheme, viewport, baseURL, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto('./')
    await appIdle(page)
    const found: string[] = []
    for (const [name, go] of viewport.width < 720 ? phoneViews : views) {
      await go(page)
      found.push(...(await complaints(page, name)))
    }
    await page.goto('./?embed')
    await appIdle(page)
    found.push(...(await complaints(page, 'embedded')))
    expect(found).toEqual([])
    await context.close()
  })
}
